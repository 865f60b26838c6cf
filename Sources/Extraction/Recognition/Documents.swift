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
    return recogniser.documents(citations)
  }

  private struct Citation {
    var span: Span
    var kind: Int
    var number: Span?
    var key: [Int32]
  }

  private typealias Match = (length: Int, row: Int)

  /// "Nghị quyết số 22-NQ/TW", "Nghị định 13/2008/NĐ-CP", "Quy chế 272".
  private func numbered(_ start: Int, _ match: Match) -> Citation? {
    guard a.lexicon.documentKinds[match.row].numbered != "no",
      a.tokens[start].isCapital || isAfterPlural(start) == false
    else { return nil }
    var i = start + match.length
    if i < a.tokens.count, a.tokens[i].is(.so) { i += 1 }
    guard i < a.tokens.count, a.tokens[i].kind == .number else { return nil }
    var end = i + 1
    while end + 1 < a.tokens.count, !a.tokens[end].shape.contains(.spaced), !a.tokens[end + 1].shape.contains(.spaced),
      a.tokens[end].is(.slash) || a.tokens[end].is(.dash),
      a.tokens[end + 1].kind == .number || a.tokens[end + 1].isCapital
    {
      end += 2
    }
    // "Nghị quyết 18 nước" would be a count; a count has no capital kind.
    guard a.tokens[start].isCapital || end > i + 1 else { return nil }
    return Citation(span: start..<end, kind: match.row, number: i..<end, key: [a.tokens[start].id] + a.key(i..<i + 1))
  }

  /// "Luật Thanh niên năm 2005", "Công ước … về Luật Biển năm 1982", "Tuyên bố chung Việt Nam - Ba Lan".
  private func named(_ start: Int, _ match: Match) -> Citation? {
    let kind = a.lexicon.documentKinds[match.row]
    guard kind.class_ != "party", isAfterPlural(start) != true else { return nil }
    let headEnd = start + match.length
    guard
      a.tokens[start].isCapital
        || headEnd < a.tokens.count && a.tokens[headEnd].isCapital
          && ["treaty", "statement", "legal"].contains(kind.class_) && match.length > 1
    else { return nil }
    if kind.kind == "law", !(headEnd < a.tokens.count && a.tokens[headEnd].isCapital) { return nil }
    var end = headEnd
    var i = headEnd
    var isParticular = false
    var isAbout = false
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
        if token.is(.comma), kind.kind == "law" || a.lexicon.titleLinks.length(at: i + 1, in: a.tokens) != nil,
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
        i += max(1, a.longest(.portfolio, at: i)?.length ?? 1, a.longest(.compound, at: i)?.length ?? 1)
        end = i
        continue
      }
      if token.is(.ve) {
        isAbout = true
        isParticular = true
        i += 1
        end = i
        continue
      }
      if let stop = a.lexicon.documentStops.length(at: i, in: a.tokens), stop > 0,
        (a.longest(.compound, at: i - 1)?.length ?? 1) < 2,
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
    guard isParticular, end > headEnd else { return nil }
    // A dangling "về" or "giữa" is no end.
    while end > headEnd, !a.tokens[end - 1].isCapital, a.tokens[end - 1].isAny(.ve, .giua, .cua, .nam) { end -= 1 }
    guard end > headEnd else { return nil }
    return Citation(span: start..<end, kind: match.row, number: nil, key: a.key(start..<end))
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
    // Citations of one document begin alike; only the latest of those are compared, so that time stays linear in the length of the text.
    var alike: [[Int32]: [Int]] = [:]
    for citation in citations {
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

  private func isSame(_ x: Citation, _ y: Citation) -> Bool {
    if (x.number == nil) != (y.number == nil) { return false }
    if x.number != nil { return x.key == y.key }
    let (short, long) = x.key.count <= y.key.count ? (x.key, y.key) : (y.key, x.key)
    return long.starts(with: short)
  }

  /// "của Bộ Chính trị" after it, else by the letters of the number.
  private func issuer(_ citation: Citation) -> String? {
    let i = citation.span.upperBound
    if i + 1 < a.tokens.count, a.tokens[i].is(.cua), let body = a.bodyPhrase(at: i + 1) {
      return a.string(i + 1..<body.end)
    }
    guard let number = citation.number.map({ a.string($0) }) else { return nil }
    return a.lexicon.issuers.first { number.hasSuffix($0.code) }?.issuer
  }

  private func issued(_ citation: Citation) -> String? {
    let i = citation.span.upperBound
    guard
      let date = a.dates[a.firstDate(from: i)...].prefix(2).first(where: {
        $0.tokenRange.lowerBound == i || $0.tokenRange.lowerBound == i + 1
      }),
      date.start.year != nil, date.start.day != nil
    else { return nil }
    return date.start.edtf
  }
}
