import ArgumentParser
import Extraction
import Repository

struct ReextractCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reextract",
    abstract: "Read the stored reports again with the present extractor, and derive everything from what it finds.",
    discussion: """
      Corrections and keys are kept. It is one transaction, whose log needs about the space of the facts on the disk; \
      stopped at any moment, it leaves everything as it was.
      """)

  @Option(
    name: .shortAndLong, help: ArgumentHelp("Reports extracted at a time (default: the processors).", valueName: "n"))
  var jobs: Int?

  @Flag(help: "Also the reports whose facts came from `load`.")
  var all = false

  @Flag(help: "Print the closing account as JSON.")
  var json = false

  @OptionGroup var options: DatabaseOptions

  func validate() throws {
    if let jobs, !(1...256).contains(jobs) { throw ValidationError("--jobs wants a number from 1 to 256.") }
  }

  func run() async throws {
    Interruption.watch()
    do {
      let database = try options.openQuietly(.readWrite)
      let reextract = try Reextract(database, includingLoaded: all)
      var done = 0
      try await OrderedExtraction(jobs: jobs ?? availableProcessors(), extractor: Extractor()).run(
        next: {
          try Interruption.check()
          return try reextract.next()
        },
        deliver: { report, facts in
          try reextract.replace(report, by: facts)
          done += 1
          Progress.show("\(done) of \(reextract.count) reports read")
        })
      try reextract.finish { done, all in
        try Interruption.check()
        Progress.show("\(done) of \(all) reports derived")
      }
      Progress.clear()
      for (file, reason) in reextract.failures { complain("doingoai: \(quoted(file)): \(reason); its facts stay") }
      try DerivationAccount(database: database).write(asJSON: json)
      if !reextract.failures.isEmpty { throw CommandError.reported(.someFailed) }
    } catch {
      Progress.clear()
      throw options.named(error)
    }
  }
}
