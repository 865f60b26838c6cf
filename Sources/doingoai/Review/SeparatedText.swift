/// Tables as spreadsheets exchange them: fields between tabs, commas or semicolons, in quotes where they must be.
enum SeparatedText {
  /// A row and the line of the file on which it begins.
  struct Row: Equatable {
    var line: Int
    var fields: [String]
  }

  /// A file that is no such table; `line` counts from 1.
  struct Malformed: Error, Equatable {
    var line: Int
    var reason: String
  }

  /// A row as text, without the end of the line. A field that a spreadsheet would take for a formula gets a `'` in front.
  static func line(_ fields: [String], separator: Character) -> String {
    fields.map { field in
      let safe = needsGuard(field) ? "'" + field : field
      let needsQuotes = safe.hasPrefix("\"") || safe.contains { $0 == separator || $0 == "\"" || $0.isNewline }
      return needsQuotes ? "\"" + safe.replacing("\"", with: "\"\"") + "\"" : safe
    }.joined(separator: String(separator))
  }

  /// The rows of a file: UTF-8 with or without a byte order mark, lines ended by LF or CRLF. The separator is the one that
  /// the first line has most of. Empty lines are left out.
  static func rows(_ bytes: [UInt8]) throws -> [Row] {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Malformed(line: 1, reason: "is not UTF-8; save it as “CSV UTF-8” or as Unicode text")
    }
    var scalars = Array(text.unicodeScalars)
    if scalars.first == "\u{FEFF}" { scalars.removeFirst() }
    let separator = separator(of: scalars.prefix { $0 != "\n" })
    var rows: [Row] = []
    var fields: [String] = []
    var field = ""
    var (line, first, index) = (1, 1, 0)
    var (isQuoted, wasQuoted) = (false, false)
    func ended(_ text: String) -> String {
      text.hasPrefix("'") && needsGuard(text.dropFirst()) ? String(text.dropFirst()) : text
    }
    func endRow() {
      fields.append(ended(field))
      if fields.count > 1 || !fields[0].isEmpty { rows.append(Row(line: first, fields: fields)) }
      (fields, field, wasQuoted) = ([], "", false)
    }
    while index < scalars.count {
      let scalar = scalars[index]
      index += 1
      if scalar == "\n" { line += 1 }
      if isQuoted {
        guard scalar == "\"" else {
          field.unicodeScalars.append(scalar)
          continue
        }
        if index < scalars.count, scalars[index] == "\"" {
          field += "\""
          index += 1
        } else {
          isQuoted = false
        }
      } else if scalar == "\"", field.isEmpty, !wasQuoted {
        (isQuoted, wasQuoted) = (true, true)
      } else if scalar == separator {
        fields.append(ended(field))
        (field, wasQuoted) = ("", false)
      } else if scalar == "\n" {
        if field.unicodeScalars.last == "\r" { field.unicodeScalars.removeLast() }
        endRow()
        first = line
      } else {
        field.unicodeScalars.append(scalar)
      }
    }
    if isQuoted { throw Malformed(line: first, reason: "has a quote (\") that does not end") }
    if field.unicodeScalars.last == "\r" { field.unicodeScalars.removeLast() }
    if !fields.isEmpty || !field.isEmpty { endRow() }
    return rows
  }

  private static func needsGuard(_ field: some StringProtocol) -> Bool {
    field.first.map { "=+-@\t'".contains($0) } ?? false
  }

  private static func separator(of header: ArraySlice<Unicode.Scalar>) -> Unicode.Scalar {
    let candidates: [Unicode.Scalar] = ["\t", ",", ";"]
    let counts = candidates.map { candidate in header.count { $0 == candidate } }
    return candidates[counts.indices.max { counts[$0] < counts[$1] } ?? 0]
  }
}
