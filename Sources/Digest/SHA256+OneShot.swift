/// The digest of a whole message at once.
extension SHA256 {
  /// The digest of the bytes, 32 bytes.
  public static func digest(of bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var hash = SHA256()
    hash.update(bytes)
    return hash.digest()
  }

  /// The digest of the bytes, 32 bytes.
  public static func digest(of bytes: [UInt8]) -> [UInt8] {
    bytes.withUnsafeBufferPointer { digest(of: $0) }
  }

  /// The digest of the UTF-8 bytes of a text, 32 bytes.
  public static func digest(of text: String) -> [UInt8] {
    var text = text
    return text.withUTF8 { digest(of: $0) }
  }

  /// The digest of the bytes as 64 lower-case hexadecimal digits.
  public static func hex(of bytes: UnsafeBufferPointer<UInt8>) -> String {
    hexadecimal(digest(of: bytes))
  }

  /// The digest of the bytes as 64 lower-case hexadecimal digits.
  public static func hex(of bytes: [UInt8]) -> String {
    hexadecimal(digest(of: bytes))
  }

  /// The digest of the UTF-8 bytes of a text as 64 lower-case hexadecimal digits.
  public static func hex(of text: String) -> String {
    hexadecimal(digest(of: text))
  }
}
