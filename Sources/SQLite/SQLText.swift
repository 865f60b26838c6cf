/// What this layer must know of the syntax of SQL: where a statement begins.
enum SQLText {
  /// The first word of a statement in upper case, such as `VACUUM`.
  static func keyword(of sql: String) -> String {
    var sql = sql
    return sql.withUTF8 { text in
      let start = startOfStatement(text, from: 0) ?? text.count
      let word = text[start...].prefix { (UInt8(ascii: "A")...UInt8(ascii: "z")).contains($0) }
      return String(decoding: word, as: UTF8.self).uppercased()
    }
  }

  /// The first byte at or after `start` that is neither space nor comment nor semicolon; nil if there is none.
  static func startOfStatement(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var position = start
    while position < text.count {
      switch text[position] {
      case UInt8(ascii: " "), UInt8(ascii: ";"), 9...13:
        position += 1
      case UInt8(ascii: "-") where position + 1 < text.count && text[position + 1] == UInt8(ascii: "-"):
        while position < text.count, text[position] != UInt8(ascii: "\n") { position += 1 }
      case UInt8(ascii: "/") where position + 1 < text.count && text[position + 1] == UInt8(ascii: "*"):
        position += 2
        while position < text.count {
          if text[position] == UInt8(ascii: "*"), position + 1 < text.count, text[position + 1] == UInt8(ascii: "/") {
            position += 2
            break
          }
          position += 1
        }
      default:
        return position
      }
    }
    return nil
  }
}
