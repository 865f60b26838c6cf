import SQLite

/// Comma-separated values as RFC 4180 has them: CRLF, quotes only where needed. A null is empty, an empty text is `""`.
final class CSVPrinter: RowPrinter {
  private let columns: [String]
  private let output: StandardOutput

  init(columns: [String], output: StandardOutput) {
    self.columns = columns
    self.output = output
  }

  func begin() throws { try write(columns.map(Self.field)) }

  func row(_ values: [Value]) throws {
    try write(values.map { $0 == .null ? "" : Self.field($0.plainText) })
  }

  func end() {}

  private func write(_ fields: [String]) throws {
    try output.write(fields.joined(separator: ","))
    try output.write("\r\n")
  }

  private static func field(_ text: String) -> String {
    let needsQuotes = text.isEmpty || text.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
    guard needsQuotes else { return text }
    var result = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" { result += "\"" }
      result.unicodeScalars.append(scalar)
    }
    return result + "\""
  }
}

/// Tab-separated values; tabs, line ends and backslashes within a value are written `\t`, `\n`, `\r`, `\\`.
final class TSVPrinter: RowPrinter {
  private let columns: [String]
  private let output: StandardOutput

  init(columns: [String], output: StandardOutput) {
    self.columns = columns
    self.output = output
  }

  func begin() throws { try write(columns) }
  func row(_ values: [Value]) throws { try write(values.map(\.plainText)) }
  func end() {}

  private func write(_ fields: [String]) throws {
    try output.line(fields.map(Self.escaped).joined(separator: "\t"))
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\t": result += "\\t"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\\": result += "\\\\"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
