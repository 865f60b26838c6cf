import ArgumentParser
import Extraction
import Repository

struct IngestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ingest",
    abstract: "Read reports and store them with all facts; the database is made if it is not there.",
    discussion: """
      doingoai ingest reports/
      doingoai ingest --published 2015-12-28 --source "Nhân Dân" - < report.txt

      A report is stored whole or not at all. One that is there already, by its text, is passed over.
      """)

  @OptionGroup var reports: ReportOptions
  @OptionGroup var ending: EndingOptions
  @OptionGroup var database: DatabaseOptions

  @Flag(help: "Tell what would be stored, and store nothing.")
  var dryRun = false

  func run() async throws {
    Interruption.watch()
    let store: any ReportStore
    do {
      store = dryRun ? try RehearsedStore(database) : RealStore(try Ingest(database.open(.create)))
    } catch {
      throw database.named(error)
    }
    var source = ReportSource(reports, failFast: ending.failFast)
    var account = IngestAccount(isRehearsal: dryRun, database: database.path)
    var failure: (any Error)?
    do {
      try await OrderedExtraction(jobs: reports.jobs ?? availableProcessors(), extractor: Extractor()).run(
        next: {
          while !Interruption.isRequested, let report = try source.next() {
            guard try store.passesOver(report) else { return report }
            account.unchanged += 1
            Progress.show(account.progress)
          }
          return nil
        },
        deliver: { report, facts in
          try account.record(store.add(report, facts), failFast: ending.failFast)
          Progress.show(account.progress)
        })
    } catch {
      failure = error
    }
    // What came before the failure is stored all the same, unless the database itself is the trouble.
    if failure == nil || failure is CommandError {
      do { try account.record(store.finish(), failFast: false) } catch { failure = failure ?? error }
    }
    account.failed += source.failures
    Progress.clear()
    try account.write(asJSON: ending.json)
    if let failure { throw database.named(failure) }
    try Interruption.check()
    if account.failed > 0 { throw CommandError.reported(account.stored > 0 ? .someFailed : source.status) }
  }
}
