import ArgumentParser
import Extraction
import Repository

struct RebuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rebuild",
    abstract: "Derive officials, events and all else again from the stored facts and corrections.",
    discussion: """
      The same facts and corrections give the same rows under the same keys. Stopped at any moment, it leaves everything \
      as it was.
      """)

  @Flag(help: "Print the closing account as JSON.")
  var json = false

  @OptionGroup var options: DatabaseOptions

  func run() throws {
    Interruption.watch()
    do {
      let database = try options.open(.readWrite)
      try Rebuild(database).run { done, all in
        try Interruption.check()
        Progress.show("\(done) of \(all) reports")
      }
      Progress.clear()
      try DerivationAccount(database: database).write(asJSON: json)
    } catch {
      Progress.clear()
      throw options.named(error)
    }
  }
}

/// What `rebuild` and `reextract` have left in the database.
struct DerivationAccount {
  private let counts: [(name: String, count: Int)]

  init(database: Database) throws {
    counts = [
      ("reports", try database.reports.count()), ("events", try database.events.count()),
      ("officials", try database.officials.count()), ("organisations", try database.organisations.count()),
      ("documents", try database.documents.count()), ("tasks", try database.tasks.count()),
    ]
  }

  func write(asJSON: Bool) throws {
    let output = StandardOutput()
    var json = JSONWriter()
    json.object { json in for (name, count) in counts { json.field(name, count) } }
    let text = "Derived " + counts.dropFirst().map { "\($0.count) \($0.name)" }.joined(separator: ", ")
    try output.line(asJSON ? json.text : "\(text) from \(counts[0].count) reports.")
    try output.flush()
  }
}
