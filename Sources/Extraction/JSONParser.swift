/// What is wrong with a JSON document, and where.
public struct JSONError: Error, Equatable, Sendable, CustomStringConvertible {
  /// Offset of the offending byte from the start of the document.
  public var offset: Int
  public var reason: String

  public var description: String { "\(reason) at byte \(offset)" }
}

/// Reads one JSON document (RFC 8259) from UTF-8 bytes: strict, without recursion deeper than `maximumDepth`.
public struct JSONParser {
  /// How deep arrays and objects may nest.
  public static let maximumDepth = 64

  private let bytes: UnsafeBufferPointer<UInt8>
  private var at = 0

  /// The document in `bytes`.
  ///
  /// - Throws: `JSONError`.
  public static func parse(_ bytes: some Sequence<UInt8>) throws -> JSONValue {
    try Array(bytes).withUnsafeBufferPointer { buffer in
      var parser = JSONParser(bytes: buffer)
      let value = try parser.value(depth: 0)
      parser.skipSpace()
      guard parser.at == buffer.count else { throw parser.error("more text after the end of the value") }
      return value
    }
  }

  private init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  private func error(_ reason: String) -> JSONError { JSONError(offset: at, reason: reason) }

  private var current: UInt8? { at < bytes.count ? bytes[at] : nil }

  private mutating func skipSpace() {
    while let byte = current, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { at += 1 }
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard current == UInt8(ascii: scalar) else { return false }
    at += 1
    return true
  }

  private mutating func value(depth: Int) throws -> JSONValue {
    guard depth <= Self.maximumDepth else { throw error("nested too deep") }
    skipSpace()
    switch current {
    case nil: throw error("the text ends too early")
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try array(depth: depth)
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func word(_ word: StaticString, _ value: JSONValue) throws -> JSONValue {
    for index in 0..<word.utf8CodeUnitCount {
      guard current == word.utf8Start[index] else { throw error("not a JSON value") }
      at += 1
    }
    return value
  }

  private mutating func object(depth: Int) throws -> JSONValue {
    at += 1
    var members: [JSONValue.Member] = []
    skipSpace()
    if take("}") { return .object(members) }
    while true {
      skipSpace()
      guard current == UInt8(ascii: "\"") else { throw error("a key in quotes is missing") }
      let key = try string()
      skipSpace()
      guard take(":") else { throw error("a colon is missing") }
      members.append(.init(key: key, value: try value(depth: depth + 1)))
      skipSpace()
      if take("}") { return .object(members) }
      guard take(",") else { throw error("a comma or } is missing") }
    }
  }

  private mutating func array(depth: Int) throws -> JSONValue {
    at += 1
    var values: [JSONValue] = []
    skipSpace()
    if take("]") { return .array(values) }
    while true {
      values.append(try value(depth: depth + 1))
      skipSpace()
      if take("]") { return .array(values) }
      guard take(",") else { throw error("a comma or ] is missing") }
    }
  }

  private mutating func number() throws -> JSONValue {
    let start = at
    _ = take("-")
    let firstDigit = current
    let whole = digits()
    guard whole > 0, whole == 1 || firstDigit != UInt8(ascii: "0") else { throw error("not a JSON value") }
    var isInteger = true
    if take(".") {
      isInteger = false
      guard digits() > 0 else { throw error("a digit is missing") }
    }
    if take("e") || take("E") {
      isInteger = false
      if !take("+") { _ = take("-") }
      guard digits() > 0 else { throw error("a digit is missing") }
    }
    let text = String(decoding: bytes[start..<at], as: UTF8.self)
    if isInteger, let integer = Int64(text) { return .integer(integer) }
    guard let double = Double(text) else { throw error("not a number") }
    return .double(double)
  }

  private mutating func digits() -> Int {
    let start = at
    while let byte = current, (0x30...0x39).contains(byte) { at += 1 }
    return at - start
  }

  private mutating func string() throws -> String {
    at += 1
    var start = at
    var collected: [UInt8] = []
    while true {
      guard let byte = current else { throw error("a string has no end") }
      switch byte {
      case 0x22:
        collected.append(contentsOf: bytes[start..<at])
        at += 1
        guard let text = String(validating: collected, as: UTF8.self) else { throw error("a string is not UTF-8") }
        return text
      case 0x5C:
        collected.append(contentsOf: bytes[start..<at])
        at += 1
        try escape(into: &collected)
        start = at
      case 0..<0x20: throw error("a control character stands unescaped in a string")
      default: at += 1
      }
    }
  }

  private mutating func escape(into collected: inout [UInt8]) throws {
    guard let byte = current else { throw error("a string has no end") }
    at += 1
    switch byte {
    case 0x22, 0x5C, 0x2F: collected.append(byte)
    case UInt8(ascii: "b"): collected.append(0x08)
    case UInt8(ascii: "f"): collected.append(0x0C)
    case UInt8(ascii: "n"): collected.append(0x0A)
    case UInt8(ascii: "r"): collected.append(0x0D)
    case UInt8(ascii: "t"): collected.append(0x09)
    case UInt8(ascii: "u"):
      var code = try hexadecimal()
      if (0xD800..<0xDC00).contains(code) {
        guard take("\\"), take("u") else { throw error("half a surrogate pair") }
        let low = try hexadecimal()
        guard (0xDC00..<0xE000).contains(low) else { throw error("half a surrogate pair") }
        code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
      }
      guard let scalar = Unicode.Scalar(code) else { throw error("half a surrogate pair") }
      collected.append(contentsOf: String(scalar).utf8)
    default: throw error("an unknown escape in a string")
    }
  }

  private mutating func hexadecimal() throws -> UInt32 {
    guard at + 4 <= bytes.count, bytes[at..<at + 4].allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let code = UInt32(String(decoding: bytes[at..<at + 4], as: UTF8.self), radix: 16)
    else { throw error("four hexadecimal digits are missing") }
    at += 4
    return code
  }
}
