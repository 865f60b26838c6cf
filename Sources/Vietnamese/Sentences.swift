/// Finds where sentences end. A line's end always ends one; a period does where it is no part of an abbreviation, a name, a
/// number or a date.
public enum Sentences {
  /// How many tokens a sentence has at most: what is longer is no prose, and is cut at a comma or, at twice as many, anywhere, so that
  /// work on a sentence stays bounded.
  static let longest = 600

  /// The sentences as ranges of tokens, in order, none empty: with their closing marks, without the line ends between them.
  public static func ranges(
    in tokens: UnsafeBufferPointer<Token>, text: UnsafeBufferPointer<UInt8>
  ) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    ranges.reserveCapacity(tokens.count / 20 + 1)
    var start = 0
    var i = 0
    while i < tokens.count {
      let token = tokens[i]
      if token.kind == .newline {
        if i > start { ranges.append(start..<i) }
        start = i + 1
      } else if token.kind == .mark, let end = sentenceEnd(at: i, in: tokens, text) {
        ranges.append(start..<end)
        start = end
        i = end
        continue
      } else if i - start >= longest, token.is(.comma) || token.is(.semicolon) || i - start >= 2 * longest {
        ranges.append(start..<i + 1)
        start = i + 1
      }
      i += 1
    }
    if tokens.count > start { ranges.append(start..<tokens.count) }
    return ranges
  }

  /// The token behind the sentence that the mark at `i` ends; nil if it ends none.
  @inline(__always)
  private static func sentenceEnd(at i: Int, in tokens: UnsafeBufferPointer<Token>, _ text: UnsafeBufferPointer<UInt8>)
    -> Int?
  {
    switch Mark(rawValue: tokens[i].id) {
    case .period, .question, .exclamation, .ellipsis: closing(from: i, in: tokens, text)
    default: nil
    }
  }

  private static func closing(from i: Int, in tokens: UnsafeBufferPointer<Token>, _ text: UnsafeBufferPointer<UInt8>)
    -> Int?
  {
    // The end mark of Vietnamese agencies and offices.
    if tokens[i].is(.period), isGlued(i + 1, .slash, tokens), isGlued(i + 2, .period, tokens) { return i + 3 }
    var next = i + 1
    while next < tokens.count, isGlued(next, tokens), isTerminal(tokens[next]) { next += 1 }
    let isSinglePeriod = next == i + 1 && tokens[i].is(.period)
    let beforeClosers = next
    while next < tokens.count, isGlued(next, tokens),
      tokens[next].is(.quote) || tokens[next].is(.closeBracket) || tokens[next].is(.apostrophe)
    {
      next += 1
    }
    guard next < tokens.count, tokens[next].kind != .newline else { return next }
    let follower = tokens[next]
    if isGlued(next, tokens) {
      // A forgotten space: "… nhân dân.Sau đó".
      return isSinglePeriod && next == beforeClosers && i > 0 && isLowerWord(tokens[i - 1]) && follower.isCapital
        && !follower.shape.contains(.upper) ? next : nil
    }
    if follower.kind == .word, !follower.isCapital { return nil }
    if follower.is(.comma) || follower.is(.closeBracket) { return nil }
    if isSinglePeriod, next == beforeClosers, i > 0, isAbbreviation(i - 1, in: tokens, text) { return nil }
    return next
  }

  /// Whether the token before a period makes the period its own: "TP.", "GS.", "H.", the number of a list's entry.
  private static func isAbbreviation(
    _ i: Int, in tokens: UnsafeBufferPointer<Token>, _ text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let token = tokens[i]
    if token.kind == .number { return token.shape.contains(.lineStart) && token.id < 100 }
    guard token.kind == .word, !tokens[i + 1].shape.contains(.spaced) else { return false }
    // One letter is an initial; "Á" and "Ý" are a continent and a country.
    if token.range.count == 1 { return token.isCapital || token.shape.contains(.lineStart) }
    guard token.range.count <= 4, token.isCapital else { return false }
    return abbreviations.contains { $0.utf8CodeUnitCount == token.range.count && equal($0, token, text) }
  }

  private static func equal(_ word: StaticString, _ token: Token, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    for k in 0..<word.utf8CodeUnitCount where word.utf8Start[k] != text[Int(token.start) + k] { return false }
    return true
  }

  private static let abbreviations: [StaticString] = [
    "TP", "Tp", "TX", "Tx", "TT", "GS", "PGS", "TS", "Ts", "ThS", "Ths", "TSKH", "BS", "LS", "KTS", "KS", "CN", "NCS",
    "Th", "Mr", "Mrs", "Ms", "Dr", "St", "Jr", "Sr", "No", "Lt", "Gen", "Col", "Q", "Ph",
  ]

  private static func isLowerWord(_ token: Token) -> Bool {
    token.kind == .word && !token.isCapital && token.range.count > 1 && !token.shape.contains(.foreign)
  }

  private static func isTerminal(_ token: Token) -> Bool {
    token.is(.period) || token.is(.question) || token.is(.exclamation) || token.is(.ellipsis)
  }

  private static func isGlued(_ i: Int, _ tokens: UnsafeBufferPointer<Token>) -> Bool {
    !tokens[i].shape.contains(.spaced) && tokens[i].kind != .newline
  }

  private static func isGlued(_ i: Int, _ mark: Mark, _ tokens: UnsafeBufferPointer<Token>) -> Bool {
    i < tokens.count && tokens[i].is(mark) && isGlued(i, tokens)
  }
}
