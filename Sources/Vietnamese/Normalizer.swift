@_spi(_Unicode) import Swift

/// Makes text of bytes, once, at the door: everything behind it may rely on NFC, on "\n" at the ends of lines and on the
/// absence of invisible characters.
///
/// Repaired are: combining tone marks (one Vietnamese press text in twenty has some), zero-width spaces and their like
/// (U+200B, U+200E, U+200F, U+FEFF, U+00AD), control characters, no-break spaces, "\r\n", look-alikes of đ ("Ð" U+00D0,
/// "Ɖ" U+0189, "ð") and the "Ƣ" that PDF conversion leaves for "Ư".
public enum Normalizer {
  /// The text of `bytes`. Clean text is copied as it is.
  ///
  /// - Throws: ``TextError`` for NUL bytes and for bytes that are not UTF-8; nothing is ever replaced by U+FFFD.
  public static func text(of bytes: UnsafeBufferPointer<UInt8>) throws(TextError) -> String {
    let needs = try ByteScan.needs(of: bytes)
    guard !needs.isEmpty else { return String(decoding: bytes, as: UTF8.self) }
    let text =
      needs.contains(.repair) ? String(decoding: repair(bytes), as: UTF8.self) : String(decoding: bytes, as: UTF8.self)
    return needs.contains(.composition) ? composed(text) : text
  }

  /// The text of `bytes`.
  ///
  /// - Throws: ``TextError``.
  public static func text(of bytes: [UInt8]) throws(TextError) -> String {
    // `withUnsafeBufferPointer` does not carry a typed error through.
    let result = bytes.withUnsafeBufferPointer { buffer -> Result<String, TextError> in
      do throws(TextError) { return .success(try text(of: buffer)) } catch { return .failure(error) }
    }
    return try result.get()
  }

  /// `text` in NFC.
  ///
  /// The standard library composes for its own comparison of strings; Foundation's way would cost its start-up time.
  static func composed(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for scalar in text._nfc {
      if let units = UTF8.encode(scalar) { bytes.append(contentsOf: units) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// `bytes`, valid UTF-8, without what is only noise and with look-alikes replaced.
  private static func repair(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var clean = 0
    var i = 0
    while i < bytes.count {
      guard let fix = repair(at: i, in: bytes) else {
        i += 1
        continue
      }
      result.append(contentsOf: bytes[clean..<i])
      result.append(contentsOf: fix.text.utf8)
      i += fix.length
      clean = i
    }
    result.append(contentsOf: bytes[clean...])
    return result
  }

  /// What stands for the `length` bytes at `i`; `nil` where they are to stay.
  private static func repair(at i: Int, in bytes: UnsafeBufferPointer<UInt8>) -> (text: StaticText, length: Int)? {
    let byte = bytes[i]
    if byte == 0x0D { return (.newline, i + 1 < bytes.count && bytes[i + 1] == 0x0A ? 2 : 1) }
    if byte < 0x20, byte != 0x0A, byte != 0x09 { return (.nothing, 1) }
    if byte == 0x7F { return (.nothing, 1) }
    guard byte >= 0xC2, i + 1 < bytes.count else { return nil }
    let next = bytes[i + 1]
    switch (byte, next) {
    case (0xC2, 0xA0): return (.space, 2)
    case (0xC2, 0xAD): return (.nothing, 2)
    case (0xC2, 0x85): return (.newline, 2)
    case (0xC2, 0x80...0x9F): return (.nothing, 2)
    case (0xC3, 0x90), (0xC6, 0x89): return (.capitalD, 2)
    case (0xC3, 0xB0): return (.smallD, 2)
    case (0xC6, 0xA2): return (.capitalU, 2)
    case (0xC6, 0xA3): return (.smallU, 2)
    case (0xE2, 0x80):
      switch bytes[i + 2] {
      case 0x8B, 0x8E, 0x8F: return (.nothing, 3)
      case 0xA8, 0xA9: return (.newline, 3)
      default: return nil
      }
    case (0xEF, 0xBB) where bytes[i + 2] == 0xBF: return (.nothing, 3)
    default: return nil
    }
  }

  private enum StaticText: String {
    case nothing = ""
    case space = " "
    case newline = "\n"
    case capitalD = "Đ"
    case smallD = "đ"
    case capitalU = "Ư"
    case smallU = "ư"
    var utf8: String.UTF8View { rawValue.utf8 }
  }
}
