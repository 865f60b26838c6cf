import SQLite
import Vietnamese

/// Columns side by side for people. On a terminal, wide columns are cut to fit; elsewhere nothing is cut.
///
/// Widths come from the first rows, which are held back until `sampleSize` of them are there or the last one is.
final class TablePrinter: RowPrinter {
  private let sampleSize = 1000
  private let gap = 2
  private let columns: [String]
  private let output: StandardOutput
  private let terminalColumns: Int?
  private var sample: [[Value]] = []
  private var widths: [Int]?
  private var isNumeric: [Bool] = []

  init(columns: [String], output: StandardOutput, terminalColumns: Int? = Terminal.columns) {
    self.columns = columns.map(printable)
    self.output = output
    self.terminalColumns = terminalColumns
  }

  func begin() {}

  func row(_ values: [Value]) throws {
    if let widths { return try write(values, widths) }
    sample.append(values)
    if sample.count == sampleSize { try settle() }
  }

  func end() throws { if widths == nil { try settle() } }

  /// Decides on the widths and writes what was held back.
  private func settle() throws {
    isNumeric = columns.indices.map { column in
      sample.contains { $0[column].isNumber } && sample.allSatisfy { $0[column].isNumber || $0[column] == .null }
    }
    var widths = columns.map(\.columnWidth)
    for row in sample {
      for (column, value) in row.enumerated() {
        widths[column] = max(widths[column], printable(value.plainText).columnWidth)
      }
    }
    if let terminalColumns { widths = fit(widths, into: terminalColumns) }
    self.widths = widths
    try write(columns.map(Value.text), widths)
    try output.line(
      widths.map { String(repeating: "─", count: $0) }.joined(separator: String(repeating: " ", count: gap)))
    for row in sample { try write(row, widths) }
    sample = []
  }

  private func write(_ values: [Value], _ widths: [Int]) throws {
    var line = ""
    for (column, value) in values.enumerated() {
      if column > 0 { line += String(repeating: " ", count: gap) }
      var text = printable(value.plainText)
      if terminalColumns != nil { text = text.truncated(to: widths[column]) }
      let padding = String(repeating: " ", count: max(0, widths[column] - text.columnWidth))
      if isNumeric[column] {
        line += padding + text
      } else {
        line += text + padding
      }
    }
    while line.last == " " { line.removeLast() }
    try output.line(line)
  }

  /// Takes from the widest columns until the line fits; no column falls below eight, or its own width if that is less.
  private func fit(_ widths: [Int], into total: Int) -> [Int] {
    var widths = widths
    var excess = widths.reduce(0, +) + gap * max(0, widths.count - 1) - total
    while excess > 0 {
      guard let widest = widths.indices.max(by: { widths[$0] < widths[$1] }), widths[widest] > 8 else { break }
      let next = widths.filter { $0 < widths[widest] }.max() ?? 8
      let cut = min(excess, max(1, widths[widest] - max(next, 8)))
      widths[widest] -= cut
      excess -= cut
    }
    return widths
  }
}
