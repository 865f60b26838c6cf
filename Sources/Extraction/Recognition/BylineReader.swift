import Vietnamese

/// Reads one span as a byline: a label, names, and the paper or agency, with nothing left over.
struct BylineReader {
  let a: Analysis
  let span: Span
  private var i: Int
  private var byline: Bylines.Byline

  init(a: Analysis, span: Span) {
    self.a = a
    self.span = span
    i = span.lowerBound
    byline = Bylines.Byline(span: span)
  }

  mutating func read() -> Bylines.Byline? {
    if at(.openBracket), closesAtEnd() {
      i += 1
      return readBracket(mayName: true) && atEnd ? found : nil
    }
    let hasLabel = readLabel()
    guard readNames(hasLabel: hasLabel) || readSource() else { return nil }
    while !atEnd {
      if at(.openBracket) {
        i += 1
        guard readBracket(mayName: false) else { return nil }
      } else if at(.slash) || at(.dash) || at(.comma) {
        i += 1
        guard readAgency() else { return nil }
      } else if !readSource() {
        return nil
      }
    }
    return found
  }

  private var found: Bylines.Byline? { byline.authors.isEmpty && byline.source == nil ? nil : byline }

  private var atEnd: Bool {
    var j = i
    while j < span.upperBound, a.tokens[j].is(.period) || a.tokens[j].is(.closeBracket) { j += 1 }
    return j >= span.upperBound
  }

  private func at(_ mark: Mark) -> Bool { i < span.upperBound && a.tokens[i].is(mark) }

  private func closesAtEnd() -> Bool {
    span.upperBound - span.lowerBound > 2
      && (span.upperBound - 2..<span.upperBound).contains { a.tokens[$0].is(.closeBracket) }
  }

  /// "Tin, ảnh:", "Bài và ảnh:", "PV". A picture's label alone is none.
  private mutating func readLabel() -> Bool {
    guard let length = a.lexicon.names.authorLabels.length(at: i, in: a.tokens) else { return false }
    let next = i + length
    guard next < span.upperBound, a.tokens[next].is(.colon) else { return false }
    i = next + 1
    return true
  }

  private mutating func readNames(hasLabel: Bool) -> Bool {
    if hasLabel { i = a.afterHonorifics(i).end }
    guard let name = name(at: i, hasLabel: hasLabel) else { return false }
    byline.authors.append(name)
    i = name.upperBound
    while i + 1 < span.upperBound,
      at(.comma) || a.tokens[i].is(.va) || at(.ampersand) || at(.dash) && a.tokens[i].shape.contains(.spaced),
      let name = self.name(at: i + 1, hasLabel: true)
    {
      byline.authors.append(name)
      i = name.upperBound
    }
    return true
  }

  /// Two to five capital syllables, or initials ("N.H", "Đ. V", "P.Ngọc"), that name nothing else.
  private func name(at start: Int, hasLabel: Bool) -> Span? {
    guard start < span.upperBound, a.tokens[start].isCapital, !isSomethingElse(start) else { return nil }
    var j = start
    var parts = 0
    var end = start
    while j < span.upperBound, parts < 5 {
      let token = a.tokens[j]
      if token.isCapital, isNamePart(j) {
        parts += 1
        j += 1
        end = j
        if j < span.upperBound, a.tokens[j].is(.period), !a.tokens[j].shape.contains(.spaced), isInitial(token) {
          j += 1
          if j < span.upperBound, a.tokens[j].isCapital { continue }
          end = j
        }
      } else {
        break
      }
    }
    guard parts >= 2 || parts == 1 && hasLabel else { return nil }
    return start..<end
  }

  /// A letter or an abbreviation of a name: "N", "Đ" (two bytes), "TR".
  private func isInitial(_ token: Token) -> Bool {
    token.range.count == 1 || token.range.count == 2 && a.text[Int(token.start)] >= 0xC3
      || token.range.count <= 3 && token.shape.contains(.upper)
  }

  /// A syllable as Vietnamese names have them, known or not; or an initial.
  private func isNamePart(_ j: Int) -> Bool {
    let token = a.tokens[j]
    guard a.longest(.medium, at: j) == nil else { return false }
    return token.range.count <= 9 && !token.shape.contains(.digits) && !token.shape.contains(.foreign)
      || isInitial(token)
  }

  private func isSomethingElse(_ start: Int) -> Bool {
    if a.longest(.medium, at: start) != nil || a.isHonorific(start) || a.tokens[start].is(.theo)
      || a.lexicon.names.bylineWords.length(at: start, in: a.tokens) != nil
    {
      return true
    }
    for category in [Lexicon.Category.post, .organisationHead, .organisation, .trigger, .portfolio] {
      if let match = a.longest(category, at: start), match.length > 1 { return true }
    }
    for category in [Lexicon.Category.place, .country] {
      guard let match = a.longest(category, at: start), match.length > 1 || a.longest(.country, at: start) != nil else {
        continue
      }
      let next = start + match.length
      // Names in capitals throughout are signatures, also where a place is called so.
      if next >= span.upperBound || !a.tokens[next].isCapital { return !a.tokens[start].shape.contains(.upper) }
    }
    return false
  }

  /// "Theo TTXVN", "Theo Chinhphu.vn".
  private mutating func readSource() -> Bool {
    guard i < span.upperBound, a.tokens[i].is(.theo) else { return readAgency() }
    i += 1
    return readAgency() || readUnknownSource()
  }

  private mutating func readAgency() -> Bool {
    guard let medium = a.longest(.medium, at: i), i + medium.length <= span.upperBound else { return false }
    let end = Bylines(a: a).agencyEnd(i + medium.length, until: span.upperBound)
    byline.source = byline.source ?? i..<end
    i = end
    // "VOV - Trung tâm Tin": a desk of the agency.
    if at(.dash) || at(.slash), i + 1 < span.upperBound, a.tokens[i + 1].isCapital {
      i += 1
      while i < span.upperBound, a.tokens[i].isWord, !a.tokens[i].is(.theo) { i += 1 }
    }
    return true
  }

  /// After "theo" a few capital words or an address name a paper.
  private mutating func readUnknownSource() -> Bool {
    let start = i
    while i < span.upperBound, i - start < 8, !a.tokens[i].is(.closeBracket) {
      guard
        a.tokens[i].isWord || a.tokens[i].is(.period) || a.tokens[i].is(.comma) || a.tokens[i].is(.dash) || at(.slash)
          || a.tokens[i].is(.plus)
      else { break }
      i += 1
    }
    var end = i
    while end > start, a.tokens[end - 1].is(.period) || a.tokens[end - 1].is(.comma) { end -= 1 }
    guard end > start, a.tokens[start].isCapital || end - start > 1 && a.tokens[start + 1].is(.period) else {
      return false
    }
    byline.source = byline.source ?? start..<end
    return true
  }

  /// Inside brackets: the agency, from where the author writes, or how the text was made.
  private mutating func readBracket(mayName: Bool) -> Bool {
    if !readSource() {
      guard !mayName else { return false }
      while i < span.upperBound, !at(.closeBracket) { i += 1 }
    }
    while i < span.upperBound, !at(.closeBracket) {
      guard mayName == false || a.tokens[i].isWord == false || a.tokens[i].isCapital else { return false }
      i += 1
    }
    guard at(.closeBracket) else { return false }
    i += 1
    return true
  }
}
