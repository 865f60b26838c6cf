/// Writes JSON in the order it is told, UTF-8 unescaped, into a buffer of bytes.
///
///     var json = JSONWriter()
///     json.object {
///       $0.field("name", "Lê Hồng Anh")
///       $0.array("posts") { $0.string("Thường trực Ban Bí thư") }
///     }
///     // {"name": "Lê Hồng Anh", "posts": ["Thường trực Ban Bí thư"]}
///
/// The caller sees to it that keys stand in objects and values in arrays.
public struct JSONWriter: Sendable {
  /// What has been written and not been taken yet.
  public private(set) var bytes: [UInt8] = []

  /// Spaces a level of nesting; `nil` writes everything on one line.
  private let indentation: Int?
  private var depth = 0
  /// Whether the next value or key stands behind another one of the same container.
  private var follows = false
  /// Whether a key has just been written.
  private var afterKey = false

  public init(indentation: Int? = nil) { self.indentation = indentation }

  /// The text written so far.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Hands out what has been written and begins with an empty buffer, keeping its storage.
  public mutating func take(_ body: (UnsafeBufferPointer<UInt8>) throws -> Void) rethrows {
    try bytes.withUnsafeBufferPointer(body)
    bytes.removeAll(keepingCapacity: true)
  }

  /// Ends a line, so that the next value begins a new document.
  public mutating func newline() {
    bytes.append(0x0A)
    follows = false
  }

  // MARK: Containers

  public mutating func object(_ body: (inout JSONWriter) throws -> Void) rethrows {
    try container("{", "}", body)
  }

  public mutating func array(_ body: (inout JSONWriter) throws -> Void) rethrows {
    try container("[", "]", body)
  }

  public mutating func object(_ key: String, _ body: (inout JSONWriter) throws -> Void) rethrows {
    self.key(key)
    try object(body)
  }

  public mutating func array(_ key: String, _ body: (inout JSONWriter) throws -> Void) rethrows {
    self.key(key)
    try array(body)
  }

  private mutating func container(
    _ open: Unicode.Scalar, _ close: Unicode.Scalar, _ body: (inout JSONWriter) throws -> Void
  ) rethrows {
    separate()
    bytes.append(UInt8(ascii: open))
    depth += 1
    follows = false
    try body(&self)
    depth -= 1
    if follows { breakLine() }
    bytes.append(UInt8(ascii: close))
    follows = true
  }

  // MARK: Keys and values

  public mutating func key(_ name: String) {
    separate()
    quote(name)
    bytes.append(UInt8(ascii: ":"))
    bytes.append(UInt8(ascii: " "))
    afterKey = true
  }

  public mutating func string(_ value: String) {
    separate()
    quote(value)
    follows = true
  }

  public mutating func integer(_ value: Int64) { literal(String(value)) }

  public mutating func bool(_ value: Bool) { literal(value ? "true" : "false") }

  public mutating func null() { literal("null") }

  /// A number; JSON has no infinities, so these are written as null.
  public mutating func double(_ value: Double) {
    guard value.isFinite else { return null() }
    literal("\(value)")
  }

  /// A key with its value; null for `nil`.
  public mutating func field(_ key: String, _ value: String?) {
    self.key(key)
    if let value { string(value) } else { null() }
  }

  /// A key with its value; null for `nil`.
  public mutating func field(_ key: String, _ value: Int?) {
    self.key(key)
    if let value { integer(Int64(value)) } else { null() }
  }

  public mutating func field(_ key: String, _ value: Bool) {
    self.key(key)
    bool(value)
  }

  public mutating func field(_ key: String, _ value: Double) {
    self.key(key)
    double(value)
  }

  public mutating func field(_ key: String, _ values: [String]) {
    array(key) { for value in values { $0.string(value) } }
  }

  /// A key with its value, or nothing for `nil`.
  public mutating func fieldIfKnown(_ key: String, _ value: String?) {
    if let value { field(key, value) }
  }

  // MARK: Bytes

  private mutating func literal(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
    follows = true
  }

  private mutating func separate() {
    if afterKey {
      afterKey = false
      return
    }
    if follows {
      bytes.append(UInt8(ascii: ","))
      if indentation == nil { bytes.append(UInt8(ascii: " ")) }
    }
    if depth > 0 { breakLine() }
    follows = true
  }

  private mutating func breakLine() {
    guard let indentation else { return }
    bytes.append(0x0A)
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: depth * indentation))
  }

  private mutating func quote(_ value: String) {
    bytes.append(UInt8(ascii: "\""))
    var value = value
    value.withUTF8 { utf8 in
      var clean = 0
      for (index, byte) in utf8.enumerated() where byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F {
        bytes.append(contentsOf: utf8[clean..<index])
        escape(byte)
        clean = index + 1
      }
      bytes.append(contentsOf: utf8[clean...])
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func escape(_ byte: UInt8) {
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case 0x22, 0x5C: bytes.append(byte)
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    default:
      let digits = Array("0123456789abcdef".utf8)
      bytes.append(contentsOf: "u00".utf8)
      bytes.append(digits[Int(byte >> 4)])
      bytes.append(digits[Int(byte & 15)])
    }
  }
}
