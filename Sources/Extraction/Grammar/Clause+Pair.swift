import Vietnamese

/// The two sides of what both do.
extension Clause {
  /// "cuộc họp giữa Tổng thống X và Thủ tướng Y"
  var isMeetingOfTwo: Bool {
    guard hit.span.upperBound < sentence.span.upperBound, a.tokens[hit.span.upperBound].is(.giua) else { return false }
    let pair = pair
    return pair.count > 1
      && pair.allSatisfy { party, span in
        switch party {
        case .person: true
        case .country: a.isByPost(span)
        case .body: false
        }
      }
  }

  /// The sides of a verb that both do: those named before it, else the leaders of the countries in "hai nhà lãnh đạo Mỹ và Triều Tiên".
  var sides: Parties {
    let named = subject
    let people = named.filter { !$0.0.isCountry }
    if people.count > 1 { return people }
    guard let pair = pairEnd else { return [] }
    if let first = sentence.mentions.first(where: { $0.span.lowerBound == pair }), case .country = first.kind {
      let states = sentence.group(from: first, until: hit.span.lowerBound)
      return states.compactMap { party, span in
        guard case .country(let row) = party else { return nil }
        return (a.leader(ofCountry: a.lexicon.countries[row].code, near: span.lowerBound) ?? party, span)
      }
    }
    return topic.count > 1 ? topic.map { ($0, hit.span) } : []
  }

  /// Who is named with "giữa A và B" after a noun trigger.
  var pair: Parties {
    guard let first = after.first else { return [] }
    let gap = hit.span.upperBound..<first.span.lowerBound
    // "Cuộc gặp Trump - Kim"
    if gap.isEmpty, case .person = first.kind, let party = sentence.party(of: first),
      a.tokens[first.span.upperBound].is(.dash),
      let other = a.person(called: first.span.upperBound + 1)
    {
      return [(party, first.span), (.person(other), first.span.upperBound + 1..<first.span.upperBound + 2)]
    }
    guard let mark = gap.last(where: { a.tokens[$0].is(.giua) }) else { return [] }
    let group = sentence.group(from: first, until: next)
    // "giữa ông và Thủ tướng X": the pronoun is the subject.
    if a.isHonorific(mark + 1), mark + 2 < first.span.lowerBound, a.tokens[mark + 2].isAny(.va, .voi) {
      return subjectOrTopic.filter { subject in !group.contains { $0.0 == subject.0 } }.prefix(1) + group
    }
    return group
  }

  /// "khẳng định của Bộ trưởng A và Bộ trưởng B tại buổi hội đàm": those named right before "tại".
  var speakersRightBefore: Parties {
    let mark = hit.span.lowerBound - 1
    guard mark > start, a.tokens[mark].isAny(.tai, .trong), let last = before.last, last.isPerson,
      last.span.upperBound == mark
    else { return [] }
    return sentence.group(endingAt: last, from: start)
  }

  /// "ông và Thủ tướng X đã hội đàm": whom the pronoun before a group means.
  func pronoun(before group: Parties) -> Parties {
    guard let start = group.first?.1.lowerBound, start - 2 >= sentence.span.lowerBound,
      a.tokens[start - 1].isAny(.va, .cung), a.isHonorific(start - 2), !a.tokens[start - 2].isCapital
    else { return [] }
    let named = before.last { $0.isPerson && $0.span.upperBound < start - 1 }.flatMap(sentence.party)
    guard let party = named ?? topic.first, !group.contains(where: { $0.0 == party }) else { return [] }
    return [(party, start - 2..<start - 1)]
  }

  /// "hai bên", "hai nhà lãnh đạo" before the trigger.
  var namesPair: Bool { pairEnd != nil }

  /// Where such words end.
  var pairEnd: Int? {
    for i in sentence.span.lowerBound..<hit.span.lowerBound {
      if let length = a.lexicon.events.pairs.length(at: i, in: a.tokens) { return i + length }
    }
    return nil
  }
}
