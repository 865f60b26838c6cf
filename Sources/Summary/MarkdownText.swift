/// Builds a Markdown text from headings, tables and lists; whatever comes from reports is escaped.
struct MarkdownText {
  private(set) var text = ""

  mutating func heading(_ level: Int, _ title: String) {
    if !text.isEmpty, !text.hasSuffix("\n\n") { text += "\n" }
    text += "\(String(repeating: "#", count: level)) \(title)\n\n"
  }

  /// A paragraph of our own words, in Markdown.
  mutating func paragraph(_ words: String) { text += "\(words)\n" }

  /// A table; cells are Markdown already.
  mutating func table(_ header: [String], numeric: Set<Int> = [], _ rows: [[String]]) {
    line(header)
    line(header.indices.map { numeric.contains($0) ? "---:" : "---" })
    for row in rows { line(row) }
  }

  private mutating func line(_ cells: [String]) {
    text += "| \(cells.joined(separator: " | ")) |\n"
  }

  /// A list item of parts that are Markdown already; empty parts are left out.
  mutating func item(_ parts: [String]) {
    text += "- \(parts.filter { !$0.isEmpty }.joined(separator: " · "))\n"
  }

  /// Text from outside as harmless Markdown on one line.
  static func escape(_ words: String) -> String {
    var escaped = ""
    for scalar in words.unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "~":
        escaped.unicodeScalars.append("\\")
        escaped.unicodeScalars.append(scalar)
      case "&":
        escaped += "&amp;"
      case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value):
        escaped.unicodeScalars.append(" ")
      default:
        escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// Public keys of rows, to look them up by.
  static func keys(_ keys: [String]) -> String { keys.map { "`\($0)`" }.joined(separator: " ") }
}
