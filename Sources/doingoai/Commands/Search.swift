import ArgumentParser
import Repository
import SQLite
import Vietnamese

struct Search: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Find words in the reports, with or without their marks.",
    discussion: """
      doingoai search doi ngoai nhan dan
      doingoai search '"hội nghị" tổng*'

      All words must be there; words in double quotes stay together; * stands for any ending.
      """)

  /// How what was found is marked.
  enum Highlight: String, CaseIterable, ExpressibleByArgument { case auto, ansi, stars, brackets, none }

  @Argument(help: "The words to find.")
  var words: [String]

  @Flag(help: "Take the words as an expression of SQLite's FTS5, such as 'title : lào NOT nhật'.")
  var raw = false

  @Option(help: ArgumentHelp("At most this many reports.", valueName: "n"))
  var limit = 10

  @Option(help: ArgumentHelp("Leave out this many first.", valueName: "n"))
  var offset = 0

  @Option(help: "How finds are marked: ansi (on a terminal), stars (elsewhere), brackets or none.")
  var highlight: Highlight = .auto

  @Option(help: "Print rows instead: table, csv, tsv, json, ndjson or markdown.")
  var format: RowFormat?

  @OptionGroup var database: DatabaseOptions

  /// Scalars of the private use area: no control characters, which would be made visible, and in no report.
  private static let markers = SearchMarkers(open: "\u{E0D0}", close: "\u{E0D1}")

  func validate() throws {
    if limit < 1 || offset < 0 { throw ValidationError("--limit wants a number from 1, --offset from 0.") }
  }

  func run() throws {
    let query = words.joined(separator: " ")
    let output = StandardOutput()
    try database.reading { database in
      do {
        let hits = try database.search.find(
          query, raw: raw, markers: Self.markers, Page(limit: limit, offset: offset))
        let total = try database.search.count(query, raw: raw)
        if let format { try writeRows(hits, format, output) } else { try writeText(hits, output) }
        try output.flush()
        if total == 0 {
          complain("doingoai: no report has these words")
        } else if hits.count < total {
          complain("doingoai: \(hits.count) of \(total) reports are shown; --limit and --offset show others")
        }
      } catch let error as SearchError {
        throw CommandError.badData(place: quoted(query), reason: error.description)
      }
    }
  }

  private func writeText(_ hits: [SearchHit], _ output: StandardOutput) throws {
    let style = Style(isColoured: Terminal.showsColour)
    let width = min(max(Terminal.columns ?? 80, 40), 120)
    for (index, hit) in hits.enumerated() {
      if index > 0 { try output.line() }
      let title = printable(oneLine(hit.title ?? hit.report.file))
      for line in wrapped(title, to: width) { try output.line(style.bold(marked(line, isBold: true))) }
      let source = [hit.report.published, hit.report.source, hit.report.key].compactMap(\.self).joined(separator: " · ")
      try output.line(style.dim(printable(source)))
      for line in wrapped(printable(oneLine(hit.snippet)), to: width - 2) { try output.line("  " + marked(line)) }
    }
  }

  private func writeRows(_ hits: [SearchHit], _ format: RowFormat, _ output: StandardOutput) throws {
    let printer = format.printer(columns: ["key", "published", "source", "title", "snippet"], to: output)
    try printer.begin()
    for hit in hits {
      try printer.row([
        .text(hit.report.key), Value(hit.report.published), Value(hit.report.source), Value(hit.report.title),
        .text(marked(oneLine(hit.snippet), allowsEscapes: false)),
      ])
    }
    try printer.end()
  }

  private func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Puts the marks that were asked for in place of the internal ones.
  private func marked(_ text: String, isBold: Bool = false, allowsEscapes: Bool = true) -> String {
    let (open, close): (String, String)
    switch highlight {
    case .auto where Terminal.showsColour && allowsEscapes, .ansi where allowsEscapes:
      (open, close) = ("\u{1B}[1;33m", isBold ? "\u{1B}[0;1m" : "\u{1B}[0m")
    case .auto, .ansi, .stars: (open, close) = ("**", "**")
    case .brackets: (open, close) = ("[", "]")
    case .none: (open, close) = ("", "")
    }
    // Words found side by side are one find.
    let text = text.replacing("\u{E0D1} \u{E0D0}", with: " ")
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\u{E0D0}": result += open
      case "\u{E0D1}": result += close
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
