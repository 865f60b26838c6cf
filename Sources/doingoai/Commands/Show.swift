import ArgumentParser
import Extraction
import Repository

struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show one entry with all its facts and the words of the reports they rest on.",
    discussion: """
      doingoai show conference 2015-12-28
      doingoai show official "le hong anh"
      doingoai show official/le-hong-anh
      doingoai show report 3 --text
      doingoai show event 17 --sources
      """)

  enum Format: String, CaseIterable, ExpressibleByArgument { case text, json }

  @Argument(help: Subject.keyHelp) var what: SubjectOrKey

  @Argument(
    help: "Its number or key from a list; also a name, a file, the date of an event, or words that only it has.")
  var reference: String?

  private var subject: Subject { what.subject }

  @Option(help: "text or json.")
  var format: Format = .text

  @Flag(help: "Print the text of a report instead of its facts.")
  var text = false

  @Flag(help: "Print only the reports that it rests on, with how many facts each tells and its words.")
  var sources = false

  @OptionGroup var database: DatabaseOptions

  func validate() throws {
    if what.key == nil && reference == nil { throw ValidationError("Missing expected argument '<reference>'") }
    if what.key != nil && reference != nil { throw ValidationError("A key says all; leave the other words out.") }
    if sources && subject == .reports { throw ValidationError("A report is its own source; leave --sources out.") }
    if text && subject != .reports { throw ValidationError("--text prints reports only.") }
  }

  func run() throws {
    let output = StandardOutput()
    let reference = what.key ?? reference ?? ""
    try database.reading { database in
      if text {
        let report = try Lookup(database).report(reference)
        let text = try database.reports.text(of: report.id) ?? ""
        try output.line(
          Terminal.showsOutput
            ? text.split(separator: "\n", omittingEmptySubsequences: false).map { printable(String($0)) }.joined(
              separator: "\n") : text)
        return
      }
      var sheet = try Lookup(database).sheet(of: subject, reference)
      if subject != .reports {
        let row = try Lookup(database).row(of: subject, sheet.key)
        if sources {
          try sheet.keepSources(of: row, in: database)
        } else {
          try sheet.addDecisions(about: row, in: database)
        }
      }
      switch format {
      case .text: try SheetText(output: output).write(sheet)
      case .json: try output.line(sheet.json)
      }
    }
    try output.flush()
  }
}
