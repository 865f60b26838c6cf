import ArgumentParser
import Repository
import SQLite

struct History: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tell what was corrected: by whom, when and why.",
    discussion: """
      doingoai history                 the last 20 entries
      doingoai history --all
      doingoai history event 17        what is about this event
      """)

  @Argument(help: EditSubject.help) var what: EditSubject?
  @Argument(help: "Its key or number from a list, or a name.") var entry: String?
  @Flag(help: "Every entry instead of the last 20.") var all = false
  @OptionGroup var output: OutputOptions
  @OptionGroup var database: DatabaseOptions

  private static let shown = 20

  func validate() throws {
    if (what == nil) != (entry == nil) {
      throw ValidationError("Name a kind and an entry, such as `event 17`, or neither.")
    }
  }

  func run() throws {
    try database.reading { database in
      let row = try what.flatMap { what in try entry.map { try Lookup(database).row(of: what.subject, $0) } }
      let entries = try database.edits.history(of: row)
      let rows = all || row != nil ? entries[...] : entries.suffix(Self.shown)
      let listing = Listing(
        columns: [
          "entry", "at", "by", "what", "why", "undone_by", ".action", ".kind", ".key", ".key_then", ".field", ".old",
          ".new", ".undoes",
        ],
        rows: rows.map { entry in
          [
            .integer(entry.edit.id), .text(entry.edit.at), .text(entry.edit.author),
            .text(
              entry.currentKey == nil && entry.edit.action != .undo
                ? entry.sentence + " (not there any more)" : entry.sentence),
            Value(entry.edit.reason), Value(entry.undoneBy.map { Int($0) }), .text(entry.edit.action.rawValue),
            .text(entry.edit.kind.rawValue), Value(entry.currentKey), .text(entry.edit.key), Value(entry.edit.field),
            Value(entry.edit.old), Value(entry.edit.new), Value(entry.edit.undoes.map { Int($0) }),
          ]
        },
        total: rows.count)
      try listing.write(as: output.format, after: 0)
      if rows.count < entries.count {
        complain("doingoai: the last \(rows.count) of \(entries.count) entries are shown; --all shows every one")
      }
    }
  }
}
