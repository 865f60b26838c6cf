import ArgumentParser
import Extraction

struct Extract: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print what reports yield as JSON, one report a line; no database is needed.")

  @OptionGroup var reports: ReportOptions

  @Flag(help: "Add the text of each report, so that `doingoai load` can store it.")
  var text = false

  @Flag(help: "Stop at the first report that cannot be read, instead of going on with the next.")
  var failFast = false

  func run() async throws {
    let output = StandardOutput()
    var source = ReportSource(reports, failFast: failFast)
    var json = JSONWriter()
    try await OrderedExtraction(jobs: reports.jobs ?? availableProcessors(), extractor: Extractor()).run(
      next: { try source.next() },
      deliver: { report, facts in
        var facts = facts
        facts.text = text ? report.text : nil
        facts.write(to: &json)
        json.newline()
        try json.take { try output.write($0) }
      })
    try output.flush()
    if source.failures > 0 { throw CommandError.reported(source.status) }
  }
}
