@_spi(_Unicode) import Swift

/// What is under a Latin letter: its base, its place in the Vietnamese alphabet, its tone.
struct Letter {
  /// The lower-case ASCII letters it is written with when accents are left off; `second` is 0 but for ligatures ("æ").
  var first: UInt8 = 0
  var second: UInt8 = 0
  /// 0 for a, 1 for ă, 2 for â, and so with đ, ê, ô and ơ, ư.
  var rank: UInt8 = 0
  /// In the order of Vietnamese dictionaries: 0 ngang, 1 huyền, 2 hỏi, 3 ngã, 4 sắc, 5 nặng.
  var tone: UInt8 = 0

  /// The letter, or nil for what is no Latin letter with a known base.
  @inline(__always)
  static func of(_ scalar: UInt32) -> Letter? {
    if scalar < 0x80 {
      let lower = UInt8(truncatingIfNeeded: scalar | 0x20)
      return lower &- 0x61 < 26 ? Letter(first: lower) : nil
    }
    let index: Int
    switch scalar {
    case 0xC0..<0x250: index = Int(scalar - 0xC0)
    case 0x1E00..<0x1F00: index = Int(scalar - 0x1E00) + 0x190
    default: return nil
    }
    let letter = table[index]
    return letter.first == 0 ? nil : letter
  }

  private static let table: [Letter] = (Array(0xC0..<0x250) + Array(0x1E00..<0x1F00)).map(make)

  private static let withoutDecomposition: [Unicode.Scalar: StaticString] = [
    "đ": "d", "ð": "d", "ø": "o", "ł": "l", "ħ": "h", "ı": "i", "ŋ": "n", "ŧ": "t", "æ": "ae", "œ": "oe", "ß": "ss",
    "þ": "th", "ĸ": "k", "ə": "e", "ƒ": "f", "ɖ": "d", "ƣ": "u", "ſ": "s", "ẞ": "ss", "ǝ": "e",
  ]

  private static func make(_ value: UInt32) -> Letter {
    guard let scalar = Unicode.Scalar(Tokenizer.lowercase(value)) else { return Letter() }
    if let letters = withoutDecomposition[scalar] {
      let second = letters.utf8CodeUnitCount > 1 ? letters.utf8Start[1] : 0
      return Letter(first: letters.utf8Start[0], second: second, rank: scalar == "đ" ? 1 : 0)
    }
    var letter = Letter()
    for (index, part) in String(scalar)._nfd.enumerated() {
      if index == 0 {
        guard part.isASCII, part.properties.isAlphabetic else { return Letter() }
        letter.first = UInt8(part.value)
        continue
      }
      switch (part.value, letter.first) {
      case (0x300, _): letter.tone = 1
      case (0x309, _): letter.tone = 2
      case (0x303, _): letter.tone = 3
      case (0x301, _): letter.tone = 4
      case (0x323, _): letter.tone = 5
      case (0x306, UInt8(ascii: "a")), (0x302, UInt8(ascii: "e")), (0x302, UInt8(ascii: "o")): letter.rank = 1
      case (0x31B, UInt8(ascii: "u")): letter.rank = 1
      case (0x302, UInt8(ascii: "a")), (0x31B, UInt8(ascii: "o")): letter.rank = 2
      default: break
      }
    }
    return letter
  }
}
