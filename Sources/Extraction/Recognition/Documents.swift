import Vietnamese

/// Finds the legal, party, treaty and policy texts that a report cites.
struct DocumentRecogniser {
  let a: Analysis

  static func find(in a: Analysis) -> [ExtractedDocument] {
    var citations: [Citation] = []
    let recogniser = DocumentRecogniser(a: a)
    var i = 0
    while i < a.tokens.count {
      if let match = a.longest(.documentKind, at: i),
        let citation = recogniser.numbered(i, match) ?? recogniser.named(i, match)
      {
        citations.append(citation)
        i = citation.span.upperBound
      } else {
        i += 1
      }
    }
    let documents = recogniser.documents(citations)
    return documents + recogniser.letters(besides: citations)
  }

  struct Citation {
    var span: Span
    var kind: Int
    var number: Span?
    var key: [Int32]
    /// Without a capital in its title, so that it is a name only if no longer one begins with it.
    var isWeak = false
  }

  typealias Match = (length: Int, row: Int)

  /// "Nghị quyết số 22-NQ/TW", "Nghị định 13/2008/NĐ-CP", "Quy chế 272".
  private func numbered(_ start: Int, _ match: Match) -> Citation? {
    guard a.lexicon.documentKinds[match.row].numbered != "no",
      a.tokens[start].isCapital || !isAfterPlural(start)
    else { return nil }
    var i = start + match.length
    if i < a.tokens.count, a.tokens[i].is(.so) { i += 1 }
    guard i < a.tokens.count, a.tokens[i].kind == .number else { return nil }
    var end = i + 1
    while end + 1 < a.tokens.count, a.tokens[end].is(.slash) || a.tokens[end].is(.dash), continuesNumber(end) {
      end += 2
    }
    // "Nghị quyết 18 nước" would be a count; a count has no capital kind.
    guard a.tokens[start].isCapital || end > i + 1 else { return nil }
    return Citation(span: start..<end, kind: match.row, number: i..<end, key: [a.tokens[start].id] + a.key(i..<i + 1))
  }

  /// Whether a slash or a dash and what follows belong to a number; spaces may stand around a dash before a code ("36 – NQ/TW").
  private func continuesNumber(_ i: Int) -> Bool {
    let next = a.tokens[i + 1]
    let isSpaced = a.tokens[i].shape.contains(.spaced) || next.shape.contains(.spaced)
    return isSpaced ? next.shape.contains(.upper) && a.tokens[i].is(.dash) : next.kind == .number || next.isCapital
  }

  /// "Luật Thanh niên năm 2005", "Công ước … về Luật Biển năm 1982", "Tuyên bố chung Việt Nam - Ba Lan".
  private func named(_ start: Int, _ match: Match) -> Citation? {
    let kind = a.lexicon.documentKinds[match.row]
    let headEnd = start + match.length
    if let congress = ofCongress(start, match) { return congress }
    guard
      kind.class_ != "party" && (kind.class_ != "legal" || kind.numbered == "no") || isTitledByItsMatter(start, match),
      !isAfterPlural(start)
    else { return nil }
    if let joint = joint(start, match) { return joint }
    if let lettered = lettered(start, match) { return lettered }
    guard a.tokens[start].isCapital || isTitleInLowerCase(headEnd, match) else { return nil }
    // "Tuyên bố của X", "Tuyên bố Mỹ …" are no titles.
    if match.length == 2, kind.class_ == "statement", headEnd < a.tokens.count,
      !a.tokens[headEnd].is(.ve) && !a.tokens[headEnd].isCapital || a.countryPhrase(at: headEnd) != nil
        || isOrdinaryStatement(start, headEnd)
    {
      return nil
    }
    if kind.class_ == "plan", headEnd < a.tokens.count, a.tokens[headEnd].isCapital, let end = phaseEnd(after: headEnd)
    {
      return Citation(span: start..<end, kind: match.row, number: nil, key: a.key(start..<end))
    }
    if kind.kind == "law", !(headEnd < a.tokens.count && a.tokens[headEnd].isCapital) { return nil }
    var end = headEnd
    var i = headEnd
    var isParticular = false
    var isAbout = false
    var isWeak = false
    var isBetween = false
    // "Đề án Hỗ trợ việc dạy và học …": its name is a sentence without a subject.
    let isProject =
      kind.class_ == "plan" && match.length == 2 && headEnd < a.tokens.count && a.tokens[headEnd].isCapital
    while i < a.tokens.count, i - start < 40 {
      let token = a.tokens[i]
      if token.kind == .number {
        guard
          a.tokens[i - 1].is(.nam) || i > start && a.tokens[i - 1].is(.dash) || (1900...2100).contains(token.id)
            || isAbout
        else { break }
        i += 1
        end = i
        isParticular = true
        continue
      }
      if token.kind == .mark {
        if token.is(.dash) || token.is(.slash) || token.is(.ampersand) {
          i += 1
          continue
        }
        if token.is(.openBracket), i + 2 < a.tokens.count, a.tokens[i + 2].is(.closeBracket),
          a.tokens[i + 1].shape.contains(.upper) || a.tokens[i + 1].is(.so)
        {
          break
        }
        // "Luật Phòng, chống bạo lực gia đình", "… Văn hóa, Thể thao và Du lịch"
        if token.is(.comma), kind.kind == "law" || a.lexicon.events.titleLinks.length(at: i + 1, in: a.tokens) != nil,
          i + 1 < a.tokens.count, !a.tokens[i + 1].isCapital,
          a.tokens[i + 1].isWord, i - start <= 3
        {
          i += 1
          continue
        }
        if token.is(.quote), i == headEnd, let close = a.closingQuote(after: i) {
          end = close + 1
          isParticular = true
        }
        break
      }
      guard token.kind == .word else { break }
      if token.isCapital {
        if a.longest(.post, at: i) != nil, !isAbout { break }
        isParticular = true
        i += max(1, a.longest(.portfolio, at: i)?.length ?? 1, a.compound(at: i) ?? 1)
        end = i
        continue
      }
      if let ordinal = a.lexicon.nth.length(at: i, in: a.tokens), i + ordinal < a.tokens.count,
        a.tokens[i + ordinal].kind == .number
      {
        i += ordinal + 1
        end = i
        continue
      }
      // "… của các bên ở Biển Đông"
      if kind.kind == "code" || isAbout, let sides = a.lexicon.texts.ofSides.length(at: i, in: a.tokens) {
        i += sides
        continue
      }
      if kind.kind == "code" || isAbout,
        a.tokens[i].isAny(.o, .tai) || a.lexicon.texts.on.length(at: i, in: a.tokens) != nil,
        i + 1 < a.tokens.count, a.tokens[i + 1].isCapital, a.placePhrase(at: i + 1) != nil
      {
        i += 1
        continue
      }
      if token.is(.giua) { isBetween = true }
      // "giữa A và B"
      if isBetween, token.is(.va), i + 1 < a.tokens.count, a.tokens[i + 1].isWord,
        a.longest(.documentKind, at: i + 1) == nil
      {
        isBetween = false
        i += 1
        continue
      }
      if token.is(.ve) {
        isAbout = true
        isParticular = true
        i += 1
        end = i
        continue
      }
      if let stop = a.lexicon.texts.documentStops.length(at: i, in: a.tokens), stop > 0,
        (a.compound(at: i - 1) ?? 1) < 2, !(isProject && token.isAny(.va, .cho, .o)),
        a.lexicon.texts.titleCouples.length(at: i, in: a.tokens) == nil,
        !(kind.kind == "law" && token.is(.va) && continuesLaw(i + 1)),
        !(isAbout && token.isAny(.va, .cua, .voi, .trong, .tai) && continues(i)
          && a.longest(.documentKind, at: i + 1) == nil)
      {
        if token.is(.va), i + 1 < a.tokens.count, a.longest(.documentKind, at: i + 1) != nil { break }
        if token.is(.va) || token.is(.voi) || token.is(.cua), i + 1 < a.tokens.count, a.tokens[i + 1].isCapital,
          continuesCapital(i, isAbout)
        {
          i += 1
          continue
        }
        break
      }
      i += 1
      end = i
    }
    // "Hiệp định đối tác chiến lược": a capital inside a sentence makes a name of it.
    if !isParticular, kind.class_ == "treaty", end - headEnd > 1, a.tokens[start].isCapital,
      a.sentences[a.sentence(of: start)].lowerBound < start
    {
      isParticular = true
      isWeak = true
    }
    guard isParticular, end > headEnd else { return nil }
    // A dangling "về" or "giữa" is no end.
    while end > headEnd,
      a.tokens[end - 1].kind == .mark && !a.tokens[end - 1].is(.quote)
        || !a.tokens[end - 1].isCapital && a.tokens[end - 1].isAny(.ve, .giua, .cua, .nam, .va, .voi, .cho)
    { end -= 1 }
    guard end > headEnd else { return nil }
    return Citation(span: start..<end, kind: match.row, number: nil, key: a.key(start..<end), isWeak: isWeak)
  }

  /// The texts cited by letters alone that no title of the report holds.
  private func letters(besides citations: [Citation]) -> [ExtractedDocument] {
    abbreviated().filter { letters in !citations.contains { $0.key.contains(letters.key[0]) } }.map { letters in
      var document = ExtractedDocument(name: a.string(letters.span))
      document.evidence = [a.evidence(letters.span, "document-letters", 0.85)]
      return document
    }
  }

  private func continues(_ i: Int) -> Bool { i + 1 < a.tokens.count && a.tokens[i + 1].isWord }

  /// "giữa Việt Nam và Belarus", "với EU", "của Liên Hợp Quốc".
  private func continuesCapital(_ i: Int, _ isAbout: Bool) -> Bool {
    guard a.tokens[i].is(.va) else {
      return a.countryPhrase(at: i + 1) != nil || a.longest(.organisation, at: i + 1) != nil && !a.tokens[i].is(.cua)
    }
    return a.longest(.documentKind, at: i + 1) == nil && a.longest(.post, at: i + 1) == nil
  }

  /// "các hiệp định", "hai bản ghi nhớ": not particular ones.
  private func isAfterPlural(_ i: Int) -> Bool {
    i > 0 && (a.tokens[i - 1].isAny(.cac, .nhung, .hai, .ba, .bon) || a.tokens[i - 1].kind == .number)
  }

  private func documents(_ citations: [Citation]) -> [ExtractedDocument] {
    var kept: [(citation: Citation, document: ExtractedDocument)] = []
    let longer = beginnings(of: citations)
    // Citations of one document begin alike; only the latest of those are compared, so that time stays linear in the
    // length of the text.
    var alike: [[Int32]: [Int]] = [:]
    for citation in citations where !citation.isWeak || !longer.contains(citation.key) {
      let beginning = citation.number == nil ? Array(citation.key.prefix(1)) : citation.key
      if let k = alike[beginning]?.suffix(256).first(where: { isSame(kept[$0].citation, citation) }) {
        let evidence = a.evidence(citation.span, citation.number == nil ? "document-named" : "document-numbered", 0.85)
        kept[k].document.evidence.append(evidence)
        // Of two titles the shorter one names it; of two numbers the longer.
        let isBetter =
          citation.number == nil
          ? citation.key.count < kept[k].citation.key.count
          : (citation.number?.count ?? 0) > (kept[k].citation.number?.count ?? 0)
        if isBetter {
          kept[k].citation = citation
          kept[k].document.name = a.string(citation.span)
          kept[k].document.number = citation.number.map { a.string($0) } ?? kept[k].document.number
        }
        continue
      }
      var document = ExtractedDocument(name: a.string(citation.span))
      document.kind = a.lexicon.documentKinds[citation.kind].kind
      document.number = citation.number.map { a.string($0) }
      document.issuer = issuer(citation)
      document.issued = issued(citation)
      document.evidence = [
        a.evidence(
          citation.span, citation.number == nil ? "document-named" : "document-numbered",
          citation.number == nil ? 0.8 : 0.95)
      ]
      alike[beginning, default: []].append(kept.count)
      kept.append((citation, document))
    }
    return kept.map(\.document)
  }

  /// The beginnings of titles, of the lengths that weak titles have.
  private func beginnings(of citations: [Citation]) -> Set<[Int32]> {
    let lengths = Set(citations.lazy.filter(\.isWeak).map(\.key.count))
    var beginnings: Set<[Int32]> = []
    for citation in citations where citation.number == nil {
      for length in lengths where length < citation.key.count { beginnings.insert(Array(citation.key.prefix(length))) }
    }
    return beginnings
  }

  private func isSame(_ x: Citation, _ y: Citation) -> Bool {
    if (x.number == nil) != (y.number == nil) { return false }
    if x.number != nil { return x.key == y.key }
    let (short, long) = x.key.count <= y.key.count ? (x.key, y.key) : (y.key, x.key)
    return long.starts(with: short)
  }

  /// "của Bộ Chính trị" after it, else by the letters of the number.
  private func issuer(_ citation: Citation) -> String? {
    var i = citation.span.upperBound
    if let date = issueDate(citation) { i = date.tokenRange.upperBound }
    if i + 1 < a.tokens.count, a.tokens[i].is(.cua), let body = a.bodyPhrase(at: i + 1) {
      return a.string(i + 1..<body.end)
    }
    guard let number = citation.number.map({ a.string($0) }) else { return nil }
    return a.lexicon.issuers.first { number.hasSuffix($0.code) }?.issuer
  }

  private func issued(_ citation: Citation) -> String? {
    guard let date = issueDate(citation), date.start.year != nil, date.start.day != nil else { return nil }
    return date.start.edtf
  }

  /// "ngày 10/4/2013", "(ngày 10/4/2013)" right behind a citation.
  private func issueDate(_ citation: Citation) -> DateMention? {
    let i = citation.span.upperBound
    return a.dates[a.firstDate(from: i)...].prefix(2).first {
      $0.tokenRange.lowerBound == i || $0.tokenRange.lowerBound == i + 1
    }
  }
}
