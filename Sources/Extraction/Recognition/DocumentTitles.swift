import Vietnamese

/// Titles of a shape of their own, and what tells a title from words that look like one.
extension DocumentRecogniser {
  /// Where "giai đoạn 2015-2020" ends that closes the name of a plan.
  func phaseEnd(after headEnd: Int) -> Int? {
    let sentence = a.sentences[a.sentence(of: headEnd)]
    for i in headEnd..<min(sentence.upperBound, headEnd + 40) {
      if a.tokens[i].kind == .mark, !a.tokens[i].is(.comma), !a.tokens[i].is(.dash) { return nil }
      guard let length = a.lexicon.texts.phase.length(at: i, in: a.tokens), i + length < sentence.upperBound,
        a.tokens[i + length].kind == .number
      else { continue }
      var end = i + length + 1
      if end + 1 < sentence.upperBound, a.tokens[end].is(.dash), a.tokens[end + 1].kind == .number { end += 2 }
      return end
    }
    return nil
  }

  /// "Nghị quyết Đại hội XI": named by the congress that passed it.
  func ofCongress(_ start: Int, _ match: Match) -> Citation? {
    let head = start + match.length
    guard a.tokens[start].isCapital, a.lexicon.documentKinds[match.row].kind == "resolution",
      let length = a.lexicon.texts.congress.length(at: head, in: a.tokens)
    else { return nil }
    var end = head + length
    if end < a.tokens.count, let ordinal = a.lexicon.nth.length(at: end, in: a.tokens) { end += ordinal }
    guard end < a.tokens.count, a.tokens[end].kind == .number || a.tokens[end].shape.contains(.upper) else {
      return nil
    }
    return Citation(span: start..<end + 1, kind: match.row, number: nil, key: a.key(start..<end + 1))
  }

  /// "thông qua Nghị quyết về công tác ngoại vụ": a capital inside a sentence makes a title of what it is about.
  func isTitledByItsMatter(_ start: Int, _ match: Match) -> Bool {
    let headEnd = start + match.length
    return ["resolution", "directive", "decree"].contains(a.lexicon.documentKinds[match.row].kind)
      && headEnd < a.tokens.count && a.tokens[headEnd].is(.ve) && a.tokens[start].isCapital
      && a.sentences[a.sentence(of: start)].lowerBound < start
  }

  /// "Luật Hôn nhân và gia đình": what "và" adds to the title of a law is no other law and no clause.
  func continuesLaw(_ i: Int) -> Bool {
    i < a.tokens.count && a.tokens[i].isWord && !a.tokens[i].isCapital && !a.tokens[i].isAny(.cac, .nhung)
      && a.longest(.documentKind, at: i) == nil && a.lexicon.texts.documentStops.length(at: i, in: a.tokens) == nil
  }

  /// "ra Tuyên bố chung": a particular one without more of a title, where the words say that it was made.
  func joint(_ start: Int, _ match: Match) -> Citation? {
    let end = start + match.length
    guard a.lexicon.texts.jointStatements.length(at: start, in: a.tokens) == match.length else { return nil }
    if end < a.tokens.count, a.tokens[end].isCapital || a.tokens[end].isAny(.ve, .giua) { return nil }
    // "… với Tuyên bố chung do hai Ngoại trưởng ký"
    let isTold =
      a.tokens[start].isCapital && a.sentences[a.sentence(of: start)].lowerBound < start
      && end < a.tokens.count && a.tokens[end].isAny(.do, .duoc)
    guard isTold || a.lexicon.texts.issuing.ends(before: start, in: a.tokens) else { return nil }
    return Citation(span: start..<end, kind: match.row, number: nil, key: a.key(start..<end))
  }

  /// "hiệp định TPP", "tuyên bố chung Việt Nam - Ba Lan": what a lower-case head names begins with a capital right behind.
  func isTitleInLowerCase(_ headEnd: Int, _ match: Match) -> Bool {
    let kind = a.lexicon.documentKinds[match.row]
    guard headEnd < a.tokens.count, a.tokens[headEnd].isCapital, match.length > 1, !isModel(headEnd) else {
      return false
    }
    switch kind.class_ {
    case "statement": return a.lexicon.texts.jointStatements.length(at: headEnd - match.length, in: a.tokens) != nil
    case "treaty": return kind.kind != "agreement" || !isName(headEnd)
    default: return false
    }
  }

  /// A person or a body, which does something rather than gives a title: "hợp đồng Vietjet mua".
  private func isName(_ i: Int) -> Bool {
    let k = a.mentions.partition(from: i)
    guard k < a.mentions.count, a.mentions[k].span.lowerBound == i else { return false }
    switch a.mentions[k].kind {
    case .person, .body, .post: return true
    case .country, .place: return false
    }
  }

  /// "thoả thuận S-400": the thing bought, no title.
  private func isModel(_ i: Int) -> Bool {
    i + 2 < a.tokens.count && a.tokens[i + 1].is(.dash) && !a.tokens[i + 1].shape.contains(.spaced)
      && a.tokens[i + 2].kind == .number
  }

  /// "Tuyên bố về giải thưởng này được chú ý": a capital at the start of a sentence makes no title, unless it says whose conduct or
  /// position the statement is about.
  func isOrdinaryStatement(_ start: Int, _ headEnd: Int) -> Bool {
    headEnd < a.tokens.count && a.tokens[headEnd].is(.ve) && a.sentences[a.sentence(of: start)].lowerBound == start
      && a.lexicon.texts.ofSides.first(in: headEnd..<min(headEnd + 12, a.tokens.count), of: a.tokens) == nil
  }

  /// "Tuyên bố ở Biển Đông (DOC)": what well-known letters in brackets stand for.
  func lettered(_ start: Int, _ match: Match) -> Citation? {
    guard a.tokens[start].isCapital else { return nil }
    let reach = start + match.length..<min(a.tokens.count, start + match.length + 14)
    for i in reach {
      if a.tokens[i].is(.openBracket) {
        guard a.lexicon.names.treatyLetters.length(at: i + 1, in: a.tokens) == 1, a.closingBracket(at: i) == i + 2
        else {
          return nil
        }
        return Citation(span: start..<i, kind: match.row, number: nil, key: a.key(start..<i))
      }
      if a.tokens[i].kind == .mark && !a.tokens[i].is(.dash) || a.tokens[i].kind == .newline
        || a.longest(.documentKind, at: i) != nil && a.tokens[i].isCapital
      {
        return nil
      }
    }
    return nil
  }

  /// "UNCLOS", "COC": well-known texts by their letters, where the report gives no title with the letters in brackets.
  func abbreviated() -> [Citation] {
    var kept: [Citation] = []
    var inBrackets: Set<Int32> = []
    for i in a.tokens.indices where a.tokens[i].shape.contains(.upper) {
      guard a.lexicon.names.treatyLetters.length(at: i, in: a.tokens) == 1 else { continue }
      if i > 0, a.tokens[i - 1].is(.openBracket) {
        inBrackets.insert(a.tokens[i].id)
      } else if kept.count < 64, !kept.contains(where: { $0.key == [a.tokens[i].id] }) {
        kept.append(Citation(span: i..<i + 1, kind: 0, number: nil, key: [a.tokens[i].id]))
      }
    }
    return kept.filter { !inBrackets.contains($0.key[0]) }
  }
}
