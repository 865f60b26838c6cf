import Vietnamese

/// A sentence with what was recognised in it.
struct Sentence {
  let a: Analysis
  let index: Int
  let span: Span
  /// Mentions that can take part, in order.
  let mentions: ArraySlice<Mention>
  let dates: DateResolver

  struct Hit {
    var span: Span
    var trigger: Trigger
  }

  init(_ a: Analysis, _ index: Int, _ dates: DateResolver) {
    self.a = a
    self.index = index
    self.dates = dates
    span = a.sentences[index]
    // The mentions are in order of position: two binary searches.
    let low = a.mentions.partition(from: span.lowerBound)
    let high = a.mentions.partition(from: span.upperBound)
    mentions = a.mentions[low..<high]
  }

  /// The triggers of the sentence that are no part of a name and no trap.
  func triggers() -> [Hit] {
    var hits: [Hit] = []
    var i = span.lowerBound
    var mention = mentions.startIndex
    while i < span.upperBound {
      while mention < mentions.endIndex, mentions[mention].span.upperBound <= i { mention += 1 }
      if mention < mentions.endIndex, mentions[mention].span.contains(i) {
        if let session = session(of: mentions[mention]) { hits.append(session) }
        i = mentions[mention].span.upperBound
        continue
      }
      let trap = a.longest(.trap, at: i)
      if let match = a.longest(.trigger, at: i), match.length >= trap?.length ?? 0, !isArrivalBefore(i, match),
        // A very long sentence is cut wherever its length ends.
        i + match.length <= span.upperBound
      {
        hits.append(Hit(span: i..<i + match.length, trigger: a.lexicon.triggers[match.row]))
        i += match.length
      } else if a.tokens[i].isAny(.den, .toi), let arrival = arrival(at: i) {
        hits.append(arrival)
        i = arrival.span.upperBound
      } else {
        i += max(1, trap?.length ?? 1)
      }
    }
    return hits
  }

  /// "Thủ tướng X hôm qua đến Tokyo", "X tới Hà Nội ngày 16/10": a plain verb of coming with a day beside it.
  private func arrival(at i: Int) -> Hit? {
    guard i > span.lowerBound, let trigger = a.lexicon.arrival,
      let place = mentions.first(where: { $0.span.lowerBound == i + 1 })
    else { return nil }
    switch place.kind {
    case .country: break
    case .place: guard a.lexicon.isCity(a, place.name) else { return nil }
    case .person, .body, .post: return nil
    }
    let isDatedBefore = (max(span.lowerBound, i - 6)..<i).contains { a.dateEnd(at: $0) == i }
    let end = place.span.upperBound
    let isDatedBehind =
      mentions.contains { $0.isPerson && $0.span.upperBound == i }
      && (end..<min(span.upperBound, end + 2)).contains { a.dateEnd(at: $0) != nil }
    return isDatedBefore || isDatedBehind ? Hit(span: i..<i + 1, trigger: trigger) : nil
  }

  /// "đã đến" in "đã đến chào": the verb that follows says what happened.
  private func isArrivalBefore(_ i: Int, _ match: (length: Int, row: Int)) -> Bool {
    a.lexicon.triggers[match.row].rank == Trigger.arrival && a.longest(.trigger, at: i + 1)?.length ?? 0 >= match.length
  }

  /// "Đại hội đồng … lần thứ 14": a body whose name begins with a word for a gathering, and a number that makes it one of its sessions.
  private func session(of mention: Mention) -> Hit? {
    guard case .body = mention.kind, let match = a.longest(.trigger, at: mention.span.lowerBound),
      a.lexicon.triggers[match.row].kind == .conference
    else { return nil }
    var end = mention.span.upperBound
    if end + 2 < span.upperBound, a.tokens[end].is(.openBracket), a.tokens[end + 2].is(.closeBracket) { end += 3 }
    guard end < span.upperBound, a.lexicon.nth.length(at: end, in: a.tokens) != nil else { return nil }
    return Hit(
      span: mention.span.lowerBound..<mention.span.lowerBound + match.length, trigger: a.lexicon.triggers[match.row])
  }

  /// The parties of the first mention group of the sentence that can act.
  var subject: [Party]? {
    guard let first = mentions.first(where: { party(of: $0) != nil && !isPlaceOnly($0) }) else { return nil }
    return group(from: first).map(\.0)
  }

  func party(of mention: Mention) -> Party? {
    switch mention.kind {
    case .person(let index): .person(index)
    case .body(let index): .body(index)
    case .country(let row): .country(row)
    // "hội đàm với Tổng thống Israel": a post of another country that the report gives to nobody stands for the country.
    case .post: isOneHolder(mention) ? mention.country.flatMap(a.lexicon.row(ofCountry:)).map { .country($0) } : nil
    case .place: nil
    }
  }

  /// "một số nghị sĩ và bộ trưởng Mỹ" are nobody in particular.
  private func isOneHolder(_ post: Mention) -> Bool {
    guard post.country != "VN" else { return false }
    let start = post.span.lowerBound
    return start == 0 || !a.tokens[start - 1].isAny(.cac, .nhung, .so, .va) && a.tokens[start - 1].kind != .number
  }

  /// A country after "tại", "ở", "thăm" and the like is where, not who.
  func isPlaceOnly(_ mention: Mention) -> Bool {
    let before = mention.span.lowerBound - 1
    if case .body = mention.kind {
      return before >= 0 && (a.tokens[before].isAny(.tai, .o) || a.isBuilding(endingAt: mention.span.lowerBound))
    }
    guard case .country = mention.kind else { return false }
    // "đài ABC (Úc)"
    if before >= 0, a.tokens[before].is(.openBracket) { return true }
    return before >= 0
      && a.tokens[before].isAny(.tai, .o, .den, .toi, .sang, .trong, .tuGraveHorn, .thamBreve, .cua, .ve)
  }

  /// A mention and those coordinated with it to its right ("A, B và C").
  func group(from first: Mention, until end: Int? = nil) -> [(Party, Span)] {
    var parties: [(Party, Span)] = []
    var lastEnd: Int?
    for mention in mentions where mention.span.lowerBound >= first.span.lowerBound {
      if let end, mention.span.lowerBound >= end { break }
      if let lastEnd {
        guard isCoordination(lastEnd..<mention.span.lowerBound) else { break }
        if case .country = mention.kind, case .person = first.kind { break }
      }
      guard let party = party(of: mention) else {
        if case .post = mention.kind {
          lastEnd = mention.span.upperBound
          continue
        }
        break
      }
      parties.append((party, mention.span))
      lastEnd = mention.span.upperBound
    }
    return parties
  }

  /// "đoàn đại biểu Quốc hội Lào do ông X dẫn đầu": who leads the body's delegation.
  func leader(after group: [(Party, Span)]) -> [(Party, Span)] {
    guard let last = group.last, case .body = last.0,
      let next = mentions.first(where: {
        $0.span.lowerBound > last.1.upperBound && $0.span.lowerBound <= last.1.upperBound + 3
      }),
      case .person(let index) = next.kind, a.tokens[last.1.upperBound].is(.do)
    else { return [] }
    return [(.person(index), next.span)]
  }

  /// The body of "đoàn đại biểu Đảng X do ông Y làm Trưởng đoàn", when Y is who acts.
  func delegation(ledBy leader: [(Party, Span)]) -> [(Party, Span)] {
    guard leader.count == 1, case .person = leader[0].0,
      let mark = (max(span.lowerBound, leader[0].1.lowerBound - 2)..<leader[0].1.lowerBound + 1).last(where: {
        a.tokens[$0].is(.do)
      }),
      let body = mentions.first(where: { $0.span.upperBound == mark }), case .body(let index) = body.kind
    else { return [] }
    return [(.body(index), body.span)]
  }

  /// A mention and those coordinated with it to its left.
  func group(endingAt last: Mention, from start: Int) -> [(Party, Span)] {
    var parties: [(Party, Span)] = []
    var nextStart: Int?
    for mention in mentions.reversed()
    where mention.span.upperBound <= last.span.upperBound && mention.span.lowerBound >= start {
      if let nextStart {
        // "Ngay sau khi đến Bangladesh, Chủ tịch nước X …"
        guard isCoordination(mention.span.upperBound..<nextStart), !isPlaceOnly(mention), !isSource(mention) else {
          break
        }
      }
      guard let party = party(of: mention) else { break }
      parties.insert((party, mention.span), at: 0)
      nextStart = mention.span.lowerBound
    }
    return parties
  }

  /// "Theo Bộ Ngoại giao, Tổng thống X …": who says it.
  private func isSource(_ mention: Mention) -> Bool {
    mention.span.lowerBound > span.lowerBound && a.tokens[mention.span.lowerBound - 1].is(.theo)
  }

  /// Whether a token is part of a name.
  func isNamed(_ i: Int) -> Bool { mentions.contains { $0.span.contains(i) } }

  func isCoordination(_ gap: Span) -> Bool {
    guard gap.count <= 12 else { return false }
    // "Bộ X phối hợp với Bộ Y"
    if let first = gap.first, a.lexicon.events.jointly.length(at: first, in: a.tokens) == gap.count { return true }
    var joins = false
    var aside = gap.lowerBound
    for i in gap where i >= aside {
      let token = a.tokens[i]
      if let end = captionEnd(at: i), end <= gap.upperBound {
        aside = end
      } else if token.is(.comma) || token.isAny(.va, .cung, .voi) || token.is(.semicolon) {
        joins = true
      } else if !(a.longest(.honorific, at: i) != nil
        || token.isAny(.phu, .nhan, .cac, .dong, .chiAcute, .den, .toi, .lan)
        || a.longest(.honorific, at: i - 1) != nil)
      {
        return false
      }
    }
    return joins
  }

  /// The token behind what says where somebody stands in a picture ("(trái)", ", phải,").
  func captionEnd(at i: Int) -> Int? {
    if let close = a.closingBracket(at: i) { return close + 1 }
    let start = a.tokens[i].is(.comma) ? i + 1 : i
    guard let length = a.lexicon.events.captionSides.length(at: start, in: a.tokens) else { return nil }
    let end = start + length
    return start > i && end < span.upperBound && a.tokens[end].is(.comma) ? end + 1 : end
  }

  /// Where the verb of saying ends that follows a mention.
  func speechEnd(after mention: Mention, until limit: Int) -> Int? {
    let end = mention.span.upperBound
    guard end < limit else { return nil }
    for i in end..<min(end + 3, limit) {
      if let length = a.lexicon.events.speech.length(at: i, in: a.tokens) { return min(i + length, limit) }
    }
    return nil
  }

  func isSpeaking(_ mention: Mention) -> Bool { speechEnd(after: mention, until: span.upperBound) != nil }

}

extension Analysis {
  /// "trụ sở Thượng viện Campuchia": the body's house, not the body.
  func isBuilding(endingAt end: Int) -> Bool {
    (max(0, end - 3)..<end).contains { i in
      lexicon.events.buildings.length(at: i, in: tokens).map { i + $0 == end } ?? false
    }
  }
}

extension Array where Element == Mention {
  /// The index of the first mention that begins at or after a token.
  func partition(from token: Int) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].span.lowerBound < token { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
