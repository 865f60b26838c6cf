import SQLite

/// A table of GitHub's Markdown. What would end a cell or begin a tag is escaped.
final class MarkdownPrinter: RowPrinter {
  private let columns: [String]
  private let output: StandardOutput

  init(columns: [String], output: StandardOutput) {
    self.columns = columns
    self.output = output
  }

  func begin() throws {
    try write(columns)
    try output.line("|" + String(repeating: " --- |", count: columns.count))
  }

  func row(_ values: [Value]) throws { try write(values.map(\.plainText)) }
  func end() {}

  private func write(_ cells: [String]) throws {
    try output.line("| " + cells.map(Self.escaped).joined(separator: " | ") + " |")
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "|", "\\", "`", "*", "[", "]": result += "\\\(scalar)"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      case "\n": result += "<br>"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return printable(result)
  }
}
