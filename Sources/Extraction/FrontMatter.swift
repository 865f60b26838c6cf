/// The lines between two lines of `---` at the head of a report: `key: value`, one a line.
///
/// A value may stand in quotes; several authors are separated by commas, stand in brackets, or one on a line behind "- ".
/// Empty lines and lines that begin with "#" are passed over.
struct FrontMatter {
  private(set) var values: [(key: String, value: String)] = []
  /// Where the text begins, behind the closing line and the empty lines after it.
  private(set) var textStart: String.Index

  /// Nil when `text` does not open with a line `---`.
  init?(of text: String) throws(ReportError) {
    let bytes = text.utf8
    textStart = bytes.startIndex
    var number = 1
    while textStart < bytes.endIndex, bytes[textStart] == 0x0A {
      textStart = bytes.index(after: textStart)
      number += 1
    }
    guard Self.nextLine(of: text, from: &textStart) == "---" else { return nil }
    while true {
      guard let line = Self.nextLine(of: text, from: &textStart) else { throw .frontMatterNotClosed }
      number += 1
      if line == "---" { break }
      if line.isEmpty || line.utf8.first == UInt8(ascii: "#") { continue }
      if line.hasPrefix("- "), let last = values.indices.last {
        let item = Self.unquoted(line.dropFirst(2))
        values[last].value += values[last].value.isEmpty ? item : ", " + item
        continue
      }
      guard let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex else {
        throw .frontMatterLine(number, String(line.prefix(60)))
      }
      let key = Self.trimmed(line[..<colon]).lowercased()
      values.append((key, Self.trimmed(line[line.utf8.index(after: colon)...])))
    }
    while textStart < bytes.endIndex, bytes[textStart] == 0x0A { textStart = bytes.index(after: textStart) }
  }

  /// Puts what the front matter says into `metadata`; keys unknown here go to `extra`.
  func fill(_ metadata: inout ReportMetadata) throws(ReportError) {
    for (key, raw) in values {
      let value = Self.unquoted(raw[...])
      guard !value.isEmpty else { continue }
      switch key {
      case "title": metadata.title = value
      case "published": metadata.published = try Report.isoDate(value)
      case "source": metadata.source = value
      case "url": metadata.url = value
      case "language": metadata.language = value
      case "authors", "author": metadata.authors = Self.list(raw)
      default: metadata.extra[key] = value
      }
    }
  }

  /// The line at `index`, trimmed, and steps behind it; nil at the end.
  private static func nextLine(of text: String, from index: inout String.Index) -> String? {
    let bytes = text.utf8
    guard index < bytes.endIndex else { return nil }
    let end = bytes[index...].firstIndex(of: 0x0A) ?? bytes.endIndex
    let line = trimmed(text[index..<end])
    index = end < bytes.endIndex ? bytes.index(after: end) : end
    return line
  }

  /// The items of "A, B", of `["A", "B"]`, of `[A, B]`. A comma inside quotes separates nothing.
  private static func list(_ raw: String) -> [String] {
    var items: [String] = []
    var item: [UInt8] = []
    var quote: UInt8?
    var bytes = raw.utf8[...]
    if bytes.first == UInt8(ascii: "["), bytes.last == UInt8(ascii: "]") { bytes = bytes.dropFirst().dropLast() }
    func finish() {
      let name = unquoted(String(decoding: item, as: UTF8.self)[...])
      if !name.isEmpty { items.append(name) }
      item.removeAll()
    }
    for byte in bytes {
      if byte == quote {
        quote = nil
      } else if quote == nil, byte == UInt8(ascii: "\""), item.allSatisfy({ $0 == 0x20 }) {
        quote = byte
      } else if quote == nil, byte == UInt8(ascii: ",") {
        finish()
        continue
      }
      item.append(byte)
    }
    finish()
    return items
  }

  private static func trimmed(_ text: Substring) -> String {
    var bytes = text.utf8
    while let first = bytes.first, first <= 0x20 { bytes = bytes.dropFirst() }
    while let last = bytes.last, last <= 0x20 { bytes = bytes.dropLast() }
    return String(Substring(bytes))
  }

  /// `text` trimmed, and without the pair of quotation marks around it.
  private static func unquoted(_ text: Substring) -> String {
    let text = trimmed(text)
    let bytes = text.utf8
    guard bytes.count >= 2, let first = bytes.first, first == bytes.last, first == 0x22 || first == 0x27 else {
      return text
    }
    return trimmed(Substring(bytes.dropFirst().dropLast()))
  }
}
