import Vietnamese

/// Who is at a gathering that the trigger names, as its clause tells.
extension Clause {
  /// "Tại Diễn đàn …, Bộ trưởng X cho biết": who says something at a gathering named before.
  func speakers(after title: Int) -> Parties {
    guard isAtStart || isInFrame,
      let first = sentence.mentions.first(where: { $0.span.lowerBound >= title && sentence.party(of: $0) != nil }),
      sentence.isSpeaking(first)
    else { return [] }
    return [first].compactMap { mention in sentence.party(of: mention).map { ($0, mention.span) } }
  }

  /// "X nâng ly với Y trong tiệc chiêu đãi": the people who are said to be or do something at the gathering.
  var present: Parties {
    let mark = hit.span.lowerBound - 1
    guard mark > start, a.tokens[mark].isAny(.trong, .tai), let last = before.last(where: \.isPerson),
      mark - last.span.upperBound <= 3, !isCompanion(last), !isCompanionWithHonorific(last)
    else { return [] }
    return before.compactMap { mention in
      guard mention.isPerson, mention.span.lowerBound >= start,
        mention.span.lowerBound == sentence.span.lowerBound
          || !a.tokens[mention.span.lowerBound - 1].isAny(.cua, .ve, .theo)
      else { return nil }
      return sentence.party(of: mention).map { ($0, mention.span) }
    }
  }

  /// "phát biểu của ông X tại …": whom "của" names right before the words for where.
  var ownerRightBefore: (Party, Span)? {
    guard let last = before.last(where: \.isPerson), isCompanion(last) || isCompanionWithHonorific(last),
      last.span.upperBound == hit.span.lowerBound - 1
    else { return nil }
    return sentence.party(of: last).map { ($0, last.span) }
  }

  private func isCompanionWithHonorific(_ mention: Mention) -> Bool {
    let i = mention.span.lowerBound - 1
    return i > sentence.span.lowerBound && a.isHonorific(i) && a.tokens[i - 1].is(.cua)
  }

  /// "thượng đỉnh Hà Nội": the city right behind the word for a summit.
  func cityOfSummit(in title: Span) -> (name: Span, country: String)? {
    guard
      let end = title.lazy.compactMap({ i in a.lexicon.events.summit.length(at: i, in: a.tokens).map { i + $0 } })
        .first,
      let city = sentence.mentions.first(where: { $0.span.lowerBound == end }), case .place(let country) = city.kind,
      let country, a.lexicon.isCity(a, city.name)
    else { return nil }
    return (city.name, country)
  }

  /// The sides in a gathering's own name: "Hội nghị thượng đỉnh Mỹ - Triều", "thượng đỉnh Trump - Putin".
  func parties(in title: Span) -> Parties {
    guard
      let dash = title.first(where: {
        a.tokens[$0].is(.dash) && $0 > hit.span.upperBound && $0 + 1 < title.upperBound
          && $0 <= hit.span.upperBound + 3
      })
    else { return [] }
    let sides = [dash - 1, dash + 1].compactMap { i -> (Party, Span)? in
      if let mention = sentence.mentions.first(where: { $0.span.contains(i) }), case .country(let row) = mention.kind {
        return (.country(row), mention.span)
      }
      if let person = a.person(called: i) { return (.person(person), i..<i + 1) }
      return a.longest(.demonym, at: i).map { (.country($0.row), i..<i + $0.length) }
    }
    return sides.count == 2 ? sides : []
  }
}
