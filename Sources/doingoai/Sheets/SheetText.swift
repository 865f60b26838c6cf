import Repository
import SQLite
import Vietnamese

/// Writes a sheet for people, in lines of at most `width` columns.
struct SheetText {
  let output: StandardOutput
  var width = min(max(Terminal.columns ?? 80, 40), 120)
  var style = Style(isColoured: Terminal.showsColour)
  /// How many quotes an item shows; the rest is counted.
  private let quotesShown = 2

  func write(_ sheet: Sheet) throws {
    try paragraph(sheet.heading, style: style.bold)
    let fields = sheet.fields.filter { !$0.value.plainText.isEmpty } + [.init("key", sheet.key)]
    let labelWidth = (fields.map(\.name.columnWidth).max() ?? 0) + 2
    for field in fields {
      let label = field.name.padded(to: labelWidth)
      try paragraph(field.value.plainText, first: "  " + label, rest: String(repeating: " ", count: labelWidth + 2))
    }
    for section in sheet.sections {
      try output.line()
      try output.line(style.bold("\(section.name) (\(section.items.count))"))
      for item in section.items {
        try paragraph(item.line, first: "- ", rest: "  ")
        let namesReport = sheet.kind != "report" && section.name != "reports" && section.name != "sources"
        for quote in item.quotes.prefix(quotesShown) where !quote.text.isEmpty {
          try write(quote, namesReport: namesReport)
        }
        let more = item.quotes.count - quotesShown
        if more > 0 { try output.line(style.dim("    and in \(more) more \(more == 1 ? "place" : "places")")) }
      }
    }
  }

  private func write(_ quote: Quote, namesReport: Bool) throws {
    let words = printable(quote.text).truncated(to: width * 3)
    let report = namesReport ? " (report \(quote.reportID))" : ""
    try paragraph("“\(words)”\(report)", first: "    ", rest: "    ", style: style.dim)
  }

  private func paragraph(
    _ text: String, first: String = "", rest: String = "", style: (String) -> String = { $0 }
  ) throws {
    for (index, line) in wrapped(printable(text), to: width - rest.columnWidth).enumerated() {
      try output.line((index == 0 ? first : rest) + style(line))
    }
  }
}

/// Escape codes of a terminal, or none.
struct Style {
  let isColoured: Bool

  func bold(_ text: String) -> String { isColoured ? "\u{1B}[1m\(text)\u{1B}[0m" : text }
  func dim(_ text: String) -> String { isColoured ? "\u{1B}[2m\(text)\u{1B}[0m" : text }
}

/// `text` in lines of at most `width` columns, broken at spaces; a longer word has a line of its own.
func wrapped(_ text: String, to width: Int) -> [String] {
  var lines: [String] = []
  var line = ""
  var used = 0
  for word in text.split(separator: " ") {
    let columns = word.columnWidth
    if used > 0 && used + 1 + columns > width {
      lines.append(line)
      line = ""
      used = 0
    }
    if used > 0 {
      line += " "
      used += 1
    }
    line += word
    used += columns
  }
  return lines + [line]
}
