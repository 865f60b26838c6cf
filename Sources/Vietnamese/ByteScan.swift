/// One look at every byte of an input: is it UTF-8, and what has to be done to it.
enum ByteScan {
  struct Needs: OptionSet {
    let rawValue: UInt8
    /// Has characters to be dropped or replaced.
    static let repair = Needs(rawValue: 1)
    /// May not be in NFC.
    static let composition = Needs(rawValue: 2)
  }

  static func needs(of bytes: UnsafeBufferPointer<UInt8>) throws(TextError) -> Needs {
    var needs: Needs = []
    let count = bytes.count
    var i = 0
    while i < count {
      let byte = bytes[i]
      if byte < 0x80 {
        if byte < 0x20 || byte == 0x7F, byte != 0x0A, byte != 0x09 {
          if byte == 0 { throw .nul(offset: i) }
          needs.insert(.repair)
        }
        i += 1
        continue
      }
      // What Vietnamese text is made of: ă â đ ê ô ơ ư in two bytes, the toned letters (U+1E80–U+1EFF) in three.
      if byte == 0xE1, i + 2 < count, bytes[i + 1] & 0xFE == 0xBA, bytes[i + 2] & 0xC0 == 0x80 {
        i += 3
        continue
      }
      let length = try length(at: i, in: bytes)
      switch byte {
      case 0xC2: if bytes[i + 1] <= 0xA0 || bytes[i + 1] == 0xAD { needs.insert(.repair) }
      case 0xC3: if bytes[i + 1] == 0x90 || bytes[i + 1] == 0xB0 { needs.insert(.repair) }
      case 0xC6: if bytes[i + 1] == 0x89 || bytes[i + 1] & 0xFE == 0xA2 { needs.insert(.repair) }
      case 0xC4, 0xC5, 0xC7...0xCB, 0xD0, 0xD1: break
      case 0xE2 where bytes[i + 1] == 0x80:
        // Dashes, quotation marks, the ellipsis; not the zero-width characters and separators.
        switch bytes[i + 2] {
        case 0x8B, 0x8E, 0x8F, 0xA8, 0xA9: needs.insert(.repair)
        case 0x80, 0x81: needs.insert(.composition)
        default: break
        }
      case 0xEF where bytes[i + 1] == 0xBB && bytes[i + 2] == 0xBF: needs.insert(.repair)
      default: needs.insert(.composition)
      }
      i += length
    }
    return needs
  }

  /// The length of the character that begins with the byte ≥ 0x80 at `i` (RFC 3629, section 4).
  private static func length(at i: Int, in bytes: UnsafeBufferPointer<UInt8>) throws(TextError) -> Int {
    let byte = bytes[i]
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch byte {
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF:
      length = 3
      if byte == 0xE0 { second = 0xA0...0xBF } else if byte == 0xED { second = 0x80...0x9F }
    case 0xF0...0xF4:
      length = 4
      if byte == 0xF0 { second = 0x90...0xBF } else if byte == 0xF4 { second = 0x80...0x8F }
    default: throw .invalidUTF8(offset: i)
    }
    guard i + length <= bytes.count, second.contains(bytes[i + 1]) else { throw .invalidUTF8(offset: i) }
    for k in 2..<max(length, 2) where bytes[i + k] & 0xC0 != 0x80 { throw .invalidUTF8(offset: i) }
    return length
  }
}
