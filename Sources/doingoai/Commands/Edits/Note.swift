import ArgumentParser

struct Note: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write a note about an entry; `show` and `history` print it.",
    discussion: "doingoai note official \"Lê Hồng Anh\" \"Thường trực Ban Bí thư 2011–2016\"")

  @Argument(help: EditSubject.help) var what: EditSubject
  @Argument(help: "Its key or number from a list, or a name.") var entry: String
  @Argument(help: "The note.") var text: String
  @OptionGroup var edit: EditOptions
  @OptionGroup var database: DatabaseOptions

  func run() throws {
    try database.writing { database in
      let editing = try Editing(database, edit)
      let row = try Lookup(database).row(of: what.subject, entry)
      try editing.report([database.edits.note(row, text.trimmed, by: editing.editor)])
    }
  }
}

struct Undo: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Undo an entry of the log; the entry stays in it, with the one that undoes it.",
    discussion: "doingoai undo 3. Undoing the undoing restores.")

  @Argument(help: ArgumentHelp("The number of the entry.", valueName: "number")) var number: Int64
  @OptionGroup var edit: EditOptions
  @OptionGroup var database: DatabaseOptions

  func run() throws {
    try database.writing { database in
      let editing = try Editing(database, edit)
      try editing.report([database.edits.undo(number, by: editing.editor)])
    }
  }
}
