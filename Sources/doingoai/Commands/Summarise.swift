import ArgumentParser
import Repository
import Summary

struct Summarise: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "summary",
    abstract: "Write the summary of a year: conferences, visits, talks, tasks, officials, documents, sources.",
    discussion: "doingoai summary 2015 > 2015.md")

  @Argument var year: Int

  @Option(help: "markdown, json or csv.")
  var format: SummaryFormat = .markdown

  @OptionGroup var database: DatabaseOptions

  func validate() throws {
    if !(1...9999).contains(year) { throw ValidationError("A year such as 2015 is wanted, not \(year).") }
  }

  func run() throws {
    let output = StandardOutput()
    try database.reading { database in
      let years = try database.events.years()
      if !years.contains(year) {
        let known = years.isEmpty ? "none" : years.map(String.init).joined(separator: ", ")
        complain("doingoai: there are no events of \(year); years with events: \(known)")
      }
      try output.write(try YearSummary(year: year, from: SummaryRepository(database.connection)).rendered(as: format))
    }
    try output.flush()
  }
}

extension SummaryFormat: ExpressibleByArgument {}
