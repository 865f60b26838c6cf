/// Cuts a text into tokens, in one pass over its bytes and without an allocation a token.
public enum Tokenizer {
  /// Tokens of `text` (UTF-8, NFC), each word looked up in `vocabulary`.
  public static func tokens(of text: UnsafeBufferPointer<UInt8>, in vocabulary: Vocabulary) -> [Token] {
    var tokens: [Token] = []
    tokens.reserveCapacity(text.count / 5 + 16)
    scan(text) { token, hash in
      var token = token
      if token.kind == .word {
        let known = vocabulary.id(hash: hash)
        token.id = known != 0 ? known : -Int32(truncatingIfNeeded: hash >> 33) - 1
      }
      tokens.append(token)
    }
    return tokens
  }

  /// Tokens of a phrase of the lexicon, with every word taken into `vocabulary`.
  public static func tokens(of phrase: String, adding vocabulary: inout Vocabulary) -> [Token] {
    var phrase = phrase
    var tokens: [Token] = []
    phrase.withUTF8 { bytes in
      scan(bytes) { token, hash in
        var token = token
        if token.kind == .word { token.id = vocabulary.intern(hash: hash) }
        tokens.append(token)
      }
    }
    return tokens
  }

  /// The hash of a single word's folded form.
  static func hash(_ word: some StringProtocol) -> UInt64 {
    var string = String(word)
    var result: UInt64 = 0
    string.withUTF8 { bytes in
      scan(bytes) { token, hash in if token.kind == .word { result = hash } }
    }
    return result
  }

  @inline(__always)
  static func scan(_ text: UnsafeBufferPointer<UInt8>, _ emit: (Token, UInt64) -> Void) {
    let count = text.count
    var i = 0
    var shape: Token.Shape = [.spaced, .lineStart]
    while i < count {
      let byte = text[i]
      if byte == 0x20 || byte == 0x09 || byte == 0x0D {
        shape.insert(.spaced)
        i += 1
        continue
      }
      if byte == 0x0A {
        emit(Token(start: Int32(i), end: Int32(i + 1), id: 0, kind: .newline, shape: shape), 0)
        shape = [.spaced, .lineStart]
        i += 1
        continue
      }
      let start = i
      if byte >= 0x30, byte <= 0x39 {
        var value = 0
        while i < count, text[i] >= 0x30, text[i] <= 0x39 {
          value = min(value * 10 + Int(text[i] - 0x30), Int(Int32.max))
          i += 1
        }
        emit(Token(start: Int32(start), end: Int32(i), id: Int32(value), kind: .number, shape: shape), 0)
        shape = []
        continue
      }
      let (scalar, length) = decode(text, i)
      if scalar == 0xA0 || scalar == 0x3000 || scalar == 0x202F || (0x2000...0x200B).contains(scalar) {
        shape.insert(.spaced)
        i += length
        continue
      }
      if isLetter(scalar) {
        let hash = word(text, &i, &shape)
        emit(Token(start: Int32(start), end: Int32(i), id: 0, kind: .word, shape: shape), hash)
      } else {
        i += length
        emit(Token(start: Int32(start), end: Int32(i), id: mark(scalar).rawValue, kind: .mark, shape: shape), 0)
      }
      shape = []
    }
  }

  /// Reads a word from `i`: letters, digits after the first letter, and apostrophes between letters. Returns the hash of its folded form.
  @inline(__always)
  private static func word(_ text: UnsafeBufferPointer<UInt8>, _ i: inout Int, _ shape: inout Token.Shape) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    // The last two folded letters are held back, since the tone mark may stand on either.
    var before: UInt32 = 0
    var last: UInt32 = 0
    var third: UInt32 = 0
    var letters = 0
    var capitals = 0
    while i < text.count {
      let byte = text[i]
      var scalar = UInt32(byte)
      var length = 1
      if byte < 0x80 {
        if byte &- 0x61 < 26 {
        } else if byte &- 0x41 < 26 {
          scalar |= 0x20
          if letters == 0 { shape.insert(.capital) }
          capitals += 1
        } else if byte &- 0x30 < 10 {
          shape.insert(.digits)
        } else if byte == 0x27, i + 1 < text.count, isLetter(decode(text, i + 1).0) {
          letters -= 1
        } else {
          break
        }
        if scalar == 0x66 || scalar == 0x6A || scalar == 0x77 || scalar == 0x7A { shape.insert(.foreign) }
      } else {
        (scalar, length) = decode(text, i)
        if scalar == 0x2019, i + length < text.count, isLetter(decode(text, i + length).0) {
          scalar = 0x27
          letters -= 1
        } else if !isLetter(scalar) {
          break
        }
        let lower = lowercase(scalar)
        if lower != scalar {
          if letters == 0 { shape.insert(.capital) }
          capitals += 1
          scalar = lower
        }
      }
      letters += 1
      hash = mix(hash, third)
      third = before
      before = last
      last = scalar
      i += length
    }
    if letters > 1, capitals == letters { shape.insert(.upper) }
    movingToneBack(third: third, &before, &last)
    hash = mix(mix(mix(hash, third), before), last)
    return hash ^ (hash >> 29)
  }

  @inline(__always)
  private static func mix(_ hash: UInt64, _ scalar: UInt32) -> UInt64 {
    (hash ^ UInt64(scalar)) &* 0x9E37_79B9_7F4A_7C15 ^ (hash >> 32)
  }

  /// Puts the tone mark of an open "oa", "oe", "uy" on its first vowel, as in "hòa", "thủy" (the majority in the press).
  @inline(__always)
  static func movingToneBack(third: UInt32, _ before: inout UInt32, _ last: inout UInt32) {
    guard last > 0x7F, before == 0x6F || (before == 0x75 && third != 0x71) else { return }
    // In the order: grave, acute, hook, tilde, dot.
    switch (before, last) {
    // oa
    case (0x6F, 0xE0): (before, last) = (0xF2, 0x61)
    case (0x6F, 0xE1): (before, last) = (0xF3, 0x61)
    case (0x6F, 0x1EA3): (before, last) = (0x1ECF, 0x61)
    case (0x6F, 0xE3): (before, last) = (0xF5, 0x61)
    case (0x6F, 0x1EA1): (before, last) = (0x1ECD, 0x61)
    // oe
    case (0x6F, 0xE8): (before, last) = (0xF2, 0x65)
    case (0x6F, 0xE9): (before, last) = (0xF3, 0x65)
    case (0x6F, 0x1EBB): (before, last) = (0x1ECF, 0x65)
    case (0x6F, 0x1EBD): (before, last) = (0xF5, 0x65)
    case (0x6F, 0x1EB9): (before, last) = (0x1ECD, 0x65)
    // uy
    case (0x75, 0x1EF3): (before, last) = (0xF9, 0x79)
    case (0x75, 0xFD): (before, last) = (0xFA, 0x79)
    case (0x75, 0x1EF7): (before, last) = (0x1EE7, 0x79)
    case (0x75, 0x1EF9): (before, last) = (0x169, 0x79)
    case (0x75, 0x1EF5): (before, last) = (0x1EE5, 0x79)
    default: break
    }
  }

  /// The scalar at `i` and its length in bytes; a malformed byte counts as one mark.
  @inline(__always)
  static func decode(_ text: UnsafeBufferPointer<UInt8>, _ i: Int) -> (UInt32, Int) {
    let a = UInt32(text[i])
    if a < 0x80 { return (a, 1) }
    if a < 0xE0, a >= 0xC2, i + 1 < text.count { return ((a & 0x1F) << 6 | UInt32(text[i + 1] & 0x3F), 2) }
    if a < 0xF0, a >= 0xE0, i + 2 < text.count {
      return ((a & 0xF) << 12 | UInt32(text[i + 1] & 0x3F) << 6 | UInt32(text[i + 2] & 0x3F), 3)
    }
    if a >= 0xF0, a < 0xF5, i + 3 < text.count {
      let high = (a & 7) << 18 | UInt32(text[i + 1] & 0x3F) << 12
      return (high | UInt32(text[i + 2] & 0x3F) << 6 | UInt32(text[i + 3] & 0x3F), 4)
    }
    return (0xFFFD, 1)
  }

  @inline(__always)
  static func isLetter(_ s: UInt32) -> Bool {
    if s < 0x80 { return (s | 0x20) &- 0x61 < 26 }
    if s < 0xC0 { return s == 0xAA || s == 0xB5 || s == 0xBA }
    if s < 0x2000 { return s != 0xD7 && s != 0xF7 }
    return (0x2C00...0xD7FF).contains(s) && s > 0x3004 || (0xF900...0xFAFF).contains(s)
      || (0x20000...0x3FFFF).contains(s)
  }

  /// The lower-case letter of a Latin or Cyrillic capital.
  @inline(__always)
  static func lowercase(_ s: UInt32) -> UInt32 {
    switch s {
    case 0x41...0x5A: return s + 32
    case 0xC0...0xDE where s != 0xD7: return s + 32
    case 0x100...0x137, 0x14A...0x177, 0x1DE...0x1EF, 0x1E00...0x1E95, 0x1EA0...0x1EFF: return s | 1
    case 0x139...0x148, 0x179...0x17E: return s & 1 == 1 ? s + 1 : s
    case 0x1A0, 0x1A2: return s + 1
    case 0x1AF: return 0x1B0
    case 0x1CD...0x1DC: return s & 1 == 1 ? s + 1 : s
    case 0x391...0x3A9, 0x410...0x42F: return s + 32
    case 0x400...0x40F: return s + 80
    default: return s
    }
  }

  private static func mark(_ scalar: UInt32) -> Mark {
    switch scalar {
    case 0x2E: .period
    case 0x2C: .comma
    case 0x3B: .semicolon
    case 0x3A: .colon
    case 0x3F: .question
    case 0x21: .exclamation
    case 0x2026: .ellipsis
    case 0x2D, 0x2010...0x2015, 0x2212: .dash
    case 0x2F: .slash
    case 0x28, 0x5B: .openBracket
    case 0x29, 0x5D: .closeBracket
    case 0x22, 0x201C...0x201F, 0xAB, 0xBB: .quote
    case 0x27, 0x2018, 0x2019, 0x60, 0xB4: .apostrophe
    case 0x25: .percent
    case 0x2B: .plus
    case 0x26: .ampersand
    case 0x2022, 0x2A, 0xB7, 0x25CF, 0x25AA: .bullet
    default: .other
    }
  }
}
