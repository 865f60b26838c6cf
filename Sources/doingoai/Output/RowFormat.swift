import ArgumentParser
import SQLite

/// How rows are printed.
enum RowFormat: String, CaseIterable, ExpressibleByArgument {
  case table, csv, tsv, json, ndjson, markdown

  /// The printer of this format. `columns` are the names of the columns in order.
  func printer(columns: [String], to output: StandardOutput) -> any RowPrinter {
    switch self {
    case .table: TablePrinter(columns: columns, output: output)
    case .csv: CSVPrinter(columns: columns, output: output)
    case .tsv: TSVPrinter(columns: columns, output: output)
    case .json: JSONPrinter(columns: columns, output: output, isArray: true)
    case .ndjson: JSONPrinter(columns: columns, output: output, isArray: false)
    case .markdown: MarkdownPrinter(columns: columns, output: output)
    }
  }
}

/// Prints rows as they come. `begin` once, `row` for each, `end` once.
protocol RowPrinter: AnyObject {
  func begin() throws
  func row(_ values: [Value]) throws
  func end() throws
}

extension Value {
  /// The value as text without quotes; a null is empty, a blob is written as `x'…'`.
  var plainText: String {
    switch self {
    case .null: return ""
    case .integer(let integer): return String(integer)
    case .real(let double): return "\(double)"
    case .text(let text): return text
    case .blob(let bytes):
      let digits = Array("0123456789abcdef".utf8)
      let hex = bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
      return "x'\(String(decoding: hex, as: UTF8.self))'"
    }
  }

  var isNumber: Bool {
    switch self {
    case .integer, .real: true
    default: false
    }
  }

  init(_ text: String?) { self = text.map(Value.text) ?? .null }
  init(_ integer: Int?) { self = integer.map { .integer(Int64($0)) } ?? .null }
}
