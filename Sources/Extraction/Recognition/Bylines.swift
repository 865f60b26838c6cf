import Vietnamese

/// Who wrote a report and where it was printed first, as its last lines and its lead-in say: "Đinh Thùy Dung (TTXVN/Vietnam+)",
/// "Tin, ảnh: VŨ NAM", "(Theo Nhân Dân)", "QĐND Online - …".
struct Bylines {
  let a: Analysis

  struct Byline {
    var span: Span
    var authors: [Span] = []
    var source: Span?
  }

  /// The byline of the report: the last line, or the end of a line behind its last sentence, that is nothing but one.
  func closing() -> Byline? {
    var source: Byline?
    var end = a.tokens.count
    var remaining = Self.linesFromEnd
    while end > 0, remaining > 0 {
      var start = end
      while start > 0, a.tokens[start - 1].kind != .newline { start -= 1 }
      if start < end {
        remaining -= 1
        if let byline = whole(start..<end) ?? (remaining >= Self.linesFromEnd - 3 ? tail(of: start..<end) : nil) {
          if !byline.authors.isEmpty {
            return Byline(span: byline.span, authors: byline.authors, source: byline.source ?? source?.source)
          }
          source = source ?? byline
        }
      }
      end = start - 1
    }
    return source
  }

  /// Captions may stand behind a byline; further up a line of capital words is a heading.
  private static let linesFromEnd = 24

  /// A line that is a byline; a report's title and lead, its first lines, are none.
  private func whole(_ line: Span) -> Byline? { line.lowerBound > 40 ? byline(line) : nil }

  /// What stands behind the last sentence of a line.
  private func tail(of line: Span) -> Byline? {
    let sentence = a.sentences[a.sentence(of: line.upperBound - 1)]
    guard sentence.lowerBound > line.lowerBound, sentence.upperBound <= line.upperBound else { return nil }
    return byline(sentence)
  }

  /// The span read as a byline and nothing else.
  func byline(_ span: Span) -> Byline? {
    guard span.count <= 24 else { return nil }
    var reader = BylineReader(a: a, span: span)
    return reader.read()
  }

  /// The agency or paper before the first sentence: "(TTXVN) …", "Hà Nội (TTXVN 28/12) - …", "QĐND Online - …".
  func leadIn() -> Span? {
    var start = 0
    for _ in 0..<4 where start < a.tokens.count {
      while start < a.tokens.count, a.tokens[start].kind == .newline { start += 1 }
      if let source = leadIn(at: start) { return source }
      while start < a.tokens.count, a.tokens[start].kind != .newline { start += 1 }
    }
    return nil
  }

  private func leadIn(at start: Int) -> Span? {
    guard start < a.tokens.count else { return nil }
    var i = start
    if let place = a.placePhrase(at: i) {
      i = place.end
      if i < a.tokens.count, a.tokens[i].is(.comma) { i += 1 }
    }
    guard i + 2 < a.tokens.count else { return nil }
    if a.tokens[i].is(.openBracket) {
      var close = i + 1
      while close < a.tokens.count, close - i <= 8, !a.tokens[close].is(.closeBracket) {
        guard a.tokens[close].kind != .newline else { return nil }
        close += 1
      }
      guard close + 1 < a.tokens.count, a.tokens[close].is(.closeBracket) else { return nil }
      if let medium = a.longest(.medium, at: i + 1) { return i + 1..<agencyEnd(i + 1 + medium.length, until: close) }
      // An abbreviation that nobody knows is a paper's where a dash leads to the text.
      return close == i + 2 && a.tokens[i + 1].shape.contains(.upper) && a.tokens[close + 1].is(.dash)
        ? i + 1..<close : nil
    }
    guard let medium = a.longest(.medium, at: i), isDash(i + medium.length) else { return nil }
    return i..<i + medium.length
  }

  private func isDash(_ i: Int) -> Bool {
    i < a.tokens.count && a.tokens[i].is(.dash) && a.tokens[i].shape.contains(.spaced)
  }

  /// "TTXVN/Vietnam+", "TTXVN - Vietnam+".
  func agencyEnd(_ start: Int, until limit: Int) -> Int {
    var i = start
    while i + 1 < limit, a.tokens[i].is(.slash) || a.tokens[i].is(.dash) || a.tokens[i].is(.comma),
      let medium = a.longest(.medium, at: i + 1)
    {
      i += 1 + medium.length
    }
    return min(i, limit)
  }
}
