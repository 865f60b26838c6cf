import ArgumentParser
import Extraction
import Glibc
import Repository
import Vietnamese

struct Load: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Store facts that `extract --text` printed, or that another program or a person made in its form.",
    discussion: "doingoai extract --text reports/ > facts.ndjson; doingoai load facts.ndjson")

  @Argument(help: "Files of JSON, one report a line, or - for standard input.", completion: .file())
  var files: [String]

  @OptionGroup var ending: EndingOptions
  @OptionGroup var database: DatabaseOptions

  func run() throws {
    let ingest = RealStore(try Ingest(database.open(.readWrite), loaded: true))
    var account = IngestAccount(database: database.path)
    var loadFailures = 0
    Interruption.watch()
    var failure: (any Error)?
    do {
      for file in files where !Interruption.isRequested {
        try eachLine(of: file) { place, line in
          do {
            let facts = try ExtractedReport(json: line)
            let report = try report(of: facts)
            if try ingest.passesOver(report) {
              account.unchanged += 1
            } else {
              try account.record(ingest.add(report, facts), failFast: ending.failFast)
            }
          } catch let error where error is JSONError || error is ExchangeError {
            let error = CommandError.badData(place: place, reason: "\(error)")
            if ending.failFast { throw error }
            loadFailures += 1
            if let line = RenderedFailure(error).line { complain("doingoai: \(line)") }
          }
          Progress.show(account.progress)
        }
      }
    } catch {
      failure = error
    }
    if failure == nil || failure is CommandError {
      do { try account.record(ingest.finish(), failFast: false) } catch { failure = failure ?? error }
    }
    account.failed += loadFailures
    Progress.clear()
    try account.write(asJSON: ending.json)
    if let failure { throw database.named(failure) }
    try Interruption.check()
    if account.failed > 0 {
      throw CommandError.reported(account.stored + account.unchanged > 0 ? .someFailed : .badData)
    }
  }

  /// Calls `body` with each line that is not empty and where it is: "“facts.ndjson”, line 3".
  private func eachLine(of file: String, _ body: (String, ArraySlice<UInt8>) throws -> Void) throws {
    let descriptor = file == "-" ? STDIN_FILENO : open(file, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw errno == ENOENT ? CommandError.missingInput(path: file) : CommandError.unreadable(path: file, errno: errno)
    }
    defer { if file != "-" { close(descriptor) } }
    var lines = LineReader(descriptor: descriptor, name: file)
    var number = 0
    while !Interruption.isRequested, let line = try lines.next() {
      number += 1
      if line.allSatisfy({ $0 <= 0x20 }) { continue }
      try body("\(quoted(file)), line \(number)", line)
    }
  }

  /// The report itself, which must come with its text, since every fact points into it.
  private func report(of facts: ExtractedReport) throws -> Report {
    guard let text = facts.text, !text.isEmpty else {
      throw ExchangeError(path: "report.text", reason: "is missing; `doingoai extract --text` adds it")
    }
    guard let normal = try? Normalizer.text(of: Array(text.utf8)), normal.utf8.elementsEqual(text.utf8) else {
      throw ExchangeError(
        path: "report.text", reason: "is not in the form that the offsets count (NFC, lines ended by \\n)")
    }
    if let published = facts.report.published, !isDate(published) {
      throw ExchangeError(path: "report.published", reason: "is not a date such as 2015-12-28")
    }
    return Report(metadata: facts.report, text: text)
  }
}
