import ArgumentParser
import Repository

struct SetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Set fields of an entry, whatever the reports say.",
    discussion: """
      doingoai set event 17 start=2015-12-28 place="Hà Nội" --why "the programme says so"
      doingoai set event 17 'participant:"Lê Hồng Anh".role=chair'
      `field=` clears. Fields:
        official      name country
        organisation  name abbreviation kind country parent
        document      name kind number issuer issued
        event         kind title rank start end place country status parent series,
                      participant:"Name".role, .name, .title, and .reject=yes
        task          text year due assigner event status
        claim         value qualifier unit period
      """)

  @Argument(help: EditSubject.help) var what: EditSubject
  @Argument(help: "Its key or number from a list, or a name.") var entry: String
  @Argument(help: ArgumentHelp("The field and its value.", valueName: "field=value")) var values: [Assignment]
  @OptionGroup var edit: EditOptions
  @OptionGroup var database: DatabaseOptions

  func run() throws {
    try database.writing { database in
      let editing = try Editing(database, edit)
      let row = try Lookup(database).row(of: what.subject, entry)
      try editing.report(database.edits.set(row, values.map { ($0.field, $0.value) }, by: editing.editor))
    }
  }
}
