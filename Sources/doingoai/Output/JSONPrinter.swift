import Extraction
import SQLite

/// One object a row: as an array with a row a line, or as newline-delimited JSON.
final class JSONPrinter: RowPrinter {
  private let columns: [String]
  private let output: StandardOutput
  private let isArray: Bool
  private var json = JSONWriter()
  private var isFirst = true

  init(columns: [String], output: StandardOutput, isArray: Bool) {
    self.columns = columns
    self.output = output
    self.isArray = isArray
  }

  func begin() throws { if isArray { try output.write("[") } }

  func row(_ values: [Value]) throws {
    if isArray { try output.write(isFirst ? "\n" : ",\n") }
    isFirst = false
    json.object { json in
      for (column, value) in zip(columns, values) {
        json.key(column)
        json.value(value)
      }
    }
    if !isArray { json.newline() }
    try json.take { try output.write($0) }
    json = JSONWriter()
  }

  func end() throws { if isArray { try output.write(isFirst ? "]\n" : "\n]\n") } }
}

extension JSONWriter {
  mutating func value(_ value: Value) {
    switch value {
    case .null: null()
    case .integer(let integer): self.integer(integer)
    case .real(let double): self.double(double)
    case .text(let text): string(text)
    case .blob: string(value.plainText)
    }
  }
}
