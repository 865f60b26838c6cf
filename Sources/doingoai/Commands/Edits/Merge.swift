import ArgumentParser
import Repository

struct Merge: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Join entries that are one: the first keeps its key, and those of the others lead to it.",
    discussion: """
      doingoai merge official official/vladimir-putin official/putin --why "the same man"
      What is joined stays joined, whatever reports come; `doingoai undo` takes it apart again.
      """)

  @Argument(help: EditSubject.help) var what: EditSubject
  @Argument(help: "Their keys or numbers from a list, or names; the one to keep first.") var entries: [String]
  @OptionGroup var edit: EditOptions
  @OptionGroup var database: DatabaseOptions

  func validate() throws {
    if entries.count < 2 { throw ValidationError("Name two entries or more.") }
  }

  func run() throws {
    try database.writing { database in
      let editing = try Editing(database, edit)
      let rows = try entries.map { try Lookup(database).row(of: what.subject, $0) }
      try editing.report(database.edits.merge(rows, by: editing.editor))
    }
  }
}
