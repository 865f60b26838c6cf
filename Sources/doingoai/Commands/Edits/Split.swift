import ArgumentParser
import Repository

struct Split: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make some of the mentions of an entry an entry of their own.",
    discussion: """
      doingoai split official official/ly-minh --country CN
      doingoai split event 17 --report 3 --report 5 --why "another round of talks"
      Names and countries go with all reports that have them, later ones too; with --report only the mentions in these reports \
      go.
      """)

  @Argument(help: EditSubject.help) var what: EditSubject
  @Argument(help: "Its key or number from a list, or a name.") var entry: String

  @Option(help: ArgumentHelp("The mentions of this name.", valueName: "name"))
  var name: String?
  @Option(help: ArgumentHelp("The mentions in this report (a key, number or file); repeatable.", valueName: "report"))
  var report: [String] = []
  @Option(help: ArgumentHelp("The mentions with this country: a code or a Vietnamese name.", valueName: "country"))
  var country: String?

  @OptionGroup var edit: EditOptions
  @OptionGroup var database: DatabaseOptions

  func validate() throws {
    let ways = [name != nil, !report.isEmpty, country != nil].count { $0 }
    if ways != 1 { throw ValidationError("Say which mentions go, by one of --name, --report and --country.") }
  }

  func run() throws {
    try database.writing { database in
      let editing = try Editing(database, edit)
      let lookup = Lookup(database)
      let row = try lookup.row(of: what.subject, entry)
      let choice: SplitChoice
      if let name {
        choice = .name(name)
      } else if let code = try FilterOptions.code(country, in: database) {
        choice = .country(code)
      } else {
        let reports = try report.map(lookup.report)
        choice = .reports(reports.map(\.id), keys: reports.map(\.key))
      }
      try editing.report([database.edits.split(row, choice, by: editing.editor)])
    }
  }
}
