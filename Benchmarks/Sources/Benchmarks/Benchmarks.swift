import Extraction
import Glibc
import Repository
import Vietnamese

/// Measures extraction and ingest, and what SQLite alone needs for the same texts, in one run: ratios hold on any machine.
///
///     Benchmarks [FOLDER]             reports of a folder, else the sample reports many times over with other names and dates
///     Benchmarks grow [N] [FOLDER]    how fast reports are stored while the database grows to N of them (150000)
///
/// Every figure is the best of several rounds, which take turns so that a busy moment of the machine falls on all alike. Ends with 1 only
/// when something is stored wrongly, never for being slow.
@main
struct Benchmarks {
  private static let rounds = 3

  static func main() throws {
    var arguments = CommandLine.arguments.dropFirst()
    let grows = arguments.first == "grow"
    if grows { arguments.removeFirst() }
    let goal = grows ? arguments.first.flatMap(Int.init) : nil
    if goal != nil { arguments.removeFirst() }
    let reports = try arguments.first.map(Sample.reports(in:)) ?? Sample.varied(megabytes: 10)
    guard !reports.isEmpty else { return fail("there are no reports here") }
    let megabytes = Double(reports.reduce(0) { $0 + $1.text.utf8.count }) / 1e6
    if grows {
      let count = goal ?? 150_000
      return try withScratch("growth") { path in
        try Growth.measure(reports, count: count, window: min(8192, max(1, count / 2)), at: path)
      }
    }
    print("\(reports.count) reports, \(megabytes.rounded(to: 1)) MB; best of \(rounds) rounds")

    let extractor = Extractor()
    // First, since later steps leave freed memory behind that would hide what ingest takes.
    try memory(reports, extractor)
    var facts = reports.prefix(1).map { extractor.extract($0) }
    var (tokens, bytes) = (0, 0)
    var best = Best()
    for round in 1...rounds {
      best.tokenising.take(seconds { tokens = reports.reduce(0) { $0 + count($1.text) } })
      best.extraction.take(seconds { facts = reports.map { extractor.extract($0) } })
      best.encoding.take(seconds { bytes = facts.reduce(0) { $0 + json($1) } })
      try withScratch("floor-\(round)") { path in
        best.floor.take(try seconds { try Floor.store(reports, at: path) })
        try verify(try Floor.count(at: path), reports.count, "rows of SQLite alone")
      }
      try withScratch("ingest-\(round)") { path in
        best.storing.take(try seconds { try store(reports, facts, at: path) })
        let stored = try Database(path: path, mode: .readOnly).connection.first(
          "SELECT count(*) FROM reports", map: { $0.int(0) })
        try verify(Int(stored ?? 0), Set(reports.map(\.sha256)).count, "reports stored")
      }
    }
    let floor = best.floor.seconds
    let both = best.storing.seconds + best.extraction.seconds
    let beside = max(best.storing.seconds, best.extraction.seconds)
    print("tokenising, one core        \((megabytes / best.tokenising.seconds).rounded(to: 1)) MB/s, \(tokens) tokens")
    print("extraction, one core        \((megabytes / best.extraction.seconds).rounded(to: 1)) MB/s")
    print("writing facts as JSON       \((Double(bytes) / 1e6 / best.encoding.seconds).rounded(to: 1)) MB/s of JSON")
    print("SQLite alone, same texts    1.0 (\((floor * 1000).rounded(to: 0)) ms)")
    print("storing reports and facts   \((best.storing.seconds / floor).rounded(to: 2)) times that")
    print("ingest, one core            \((both / floor).rounded(to: 2)) times that")
    print("ingest, extraction beside   \((beside / floor).rounded(to: 2)) times that (at best, with a core for each)")
  }

  /// The peak of memory, beside the reports in hand, after all reports and after four times as many: only SQLite's cache may still fill.
  private static func memory(_ reports: [Report], _ extractor: Extractor) throws {
    try withScratch("memory") { path in
      forgetPeak()
      let start = resident("VmRSS:")
      var peaks: [Int] = []
      let ingest = try Ingest(Database(path: path, mode: .create))
      for copy in 1...4 {
        for report in reports {
          let other = copy == 1 ? report : Report(metadata: report.metadata, text: report.text + "\nBản \(copy).")
          _ = try ingest.add(other, extractor.extract(other))
        }
        peaks.append(resident("VmHWM:") - start)
      }
      _ = try ingest.finish()
      print("memory of ingest            \(peaks[0]) MB after these reports, \(peaks[3]) MB after four times as many")
    }
  }

  private static func store(_ reports: [Report], _ facts: [ExtractedReport], at path: String) throws {
    let ingest = try Ingest(Database(path: path, mode: .create))
    for (report, fact) in zip(reports, facts) { _ = try ingest.add(report, fact) }
    _ = try ingest.finish()
  }

  private static func count(_ text: String) -> Int {
    var text = text
    return text.withUTF8 { Tokenizer.tokens(of: $0, in: Vocabulary.empty).count }
  }

  private static func json(_ facts: ExtractedReport) -> Int {
    var json = JSONWriter()
    facts.write(to: &json)
    return json.bytes.count
  }

  private static func seconds(_ body: () throws -> Void) rethrows -> Double {
    let elapsed = try ContinuousClock().measure(body)
    return Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
  }

  private static func verify(_ found: Int, _ expected: Int, _ what: String) throws {
    if found != expected { fail("\(what): \(found), not \(expected)") }
  }

  private static func fail(_ message: String) {
    print(message)
    exit(1)
  }

  /// Calls `body` with a fresh path for a database, and leaves nothing there.
  private static func withScratch(_ name: String, _ body: (String) throws -> Void) throws {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    let path = "\(folder)/doingoai-bench-\(getpid())-\(name).db"
    func clear() { for suffix in ["", "-wal", "-shm"] { unlink(path + suffix) } }
    clear()
    defer { clear() }
    try body(path)
  }
}

extension Vocabulary { fileprivate static let empty = Vocabulary() }

/// The shortest time of each step.
private struct Best {
  struct Step {
    private(set) var seconds = Double.infinity
    mutating func take(_ time: Double) { seconds = min(seconds, time) }
  }
  var tokenising = Step()
  var extraction = Step()
  var encoding = Step()
  var floor = Step()
  var storing = Step()
}

extension Double {
  func rounded(to places: Int) -> Double {
    let scale = pow(10, Double(places))
    return (self * scale).rounded() / scale
  }
}
