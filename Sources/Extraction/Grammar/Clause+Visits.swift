import Vietnamese

/// Where a visit goes, whose it is, and who invites.
extension Clause {
  /// "bắt đầu chuyến thăm", "từ ngày 28/6" alone: the first day only.
  var isBeginning: Bool {
    (max(sentence.span.lowerBound, hit.span.lowerBound - 3)..<hit.span.lowerBound).contains {
      a.lexicon.events.beginning.length(at: $0, in: a.tokens) != nil
    }
  }

  /// "Chuyên cơ của Thủ tướng X hạ cánh, bắt đầu chuyến thăm …": whoever the subject belongs to.
  var owner: Parties {
    guard
      let last = sentence.mentions.last(where: {
        guard case .person = $0.kind else { return false }
        return $0.span.upperBound <= hit.span.lowerBound && $0.span.lowerBound > sentence.span.lowerBound
          && a.tokens[$0.span.lowerBound - 1].is(.cua)
      })
    else { return [] }
    return sentence.group(from: last, until: hit.span.lowerBound)
  }

  /// "ông đã đi cùng Tổng thống X trong chuyến thăm …": X travels as well.
  var companion: Parties {
    guard hit.trigger.form == .noun, isBackReference, let last = before.last, last.isPerson,
      last.span.upperBound == hit.span.lowerBound - 1, last.span.lowerBound > sentence.span.lowerBound
    else { return [] }
    let mark = last.span.lowerBound - (a.isHonorific(last.span.lowerBound - 1) ? 2 : 1)
    guard mark > sentence.span.lowerBound, a.tokens[mark].is(.cung) else { return [] }
    return sentence.party(of: last).map { [($0, last.span)] } ?? []
  }

  /// The last person before the trigger who is not at home where the visit goes.
  func travellers(_ home: (Party) -> String?) -> Parties {
    let code = destination?.country
    let last = sentence.mentions.last { mention in
      guard mention.span.upperBound <= hit.span.lowerBound, case .person(let index) = mention.kind,
        let country = home(.person(index))
      else { return false }
      return country != code
    }
    return last.flatMap { mention in sentence.party(of: mention).map { [($0, mention.span)] } } ?? []
  }

  /// The days of "dài 4 ngày", "kéo dài ba ngày" right behind the trigger.
  var duration: Int? {
    for i in hit.span.upperBound..<min(sentence.span.upperBound, hit.span.upperBound + 14) {
      guard i + 2 < sentence.span.upperBound, a.tokens[i + 2].is(.ngay),
        // "dài 4 ngày", "trong ba ngày", "chuyến thăm Moscow 4 ngày"
        a.tokens[i].isAny(.daiGrave, .trong) || sentence.mentions.contains(where: { $0.span.upperBound == i + 1 })
      else { continue }
      let number = a.tokens[i + 1]
      let days =
        number.kind == .number ? Int(number.id) : number.is(.hai) ? 2 : number.is(.ba) ? 3 : number.is(.bon) ? 4 : 0
      return (2...30).contains(days) ? days : nil
    }
    return nil
  }

  /// A country, place or body directly after the trigger.
  var destination: (name: Span?, country: String?, gap: Int)? {
    for mention in sentence.mentions where mention.span.lowerBound >= hit.span.upperBound {
      let gap = hit.span.upperBound..<mention.span.lowerBound
      guard gap.count <= 9 else { return nil }
      for i in gap where a.tokens[i].is(.period) || a.tokens[i].is(.semicolon) || a.tokens[i].is(.comma) { return nil }
      switch mention.kind {
      case .country(let row): return (nil, a.lexicon.countries[row].code, gap.count)
      case .place(let country): return (a.lexicon.isRegion(a, mention.name) ? nil : mention.name, country, gap.count)
      // "tới Bộ Ngoại giao Đức", "tại Liên minh châu Âu"
      case .body(let index)
      where gap.last.map { a.tokens[$0].isAny(.tai, .o, .den, .toi, .sang) } ?? false
        && (a.bodies[index].country != nil || a.bodies[index].kind == "international"):
        return (nil, a.bodies[index].country, gap.count)
      case .person, .body, .post:
        if gap.contains(where: { a.tokens[$0].is(.cua) }) { continue }
        return nil
      }
    }
    return nil
  }

  /// The country visited and those listed with it ("tới Việt Nam và Lào", "tại Thuỵ Sĩ, Bỉ, Slovakia").
  func countries(from destination: (name: Span?, country: String?, gap: Int)) -> [(row: Int, span: Span)] {
    guard destination.name == nil,
      let first = sentence.mentions.firstIndex(where: {
        $0.span.lowerBound >= hit.span.upperBound && $0.country == destination.country
      })
    else { return [] }
    var stops: [(row: Int, span: Span)] = []
    var end = sentence.mentions[first].span.lowerBound
    for mention in sentence.mentions[first...] {
      guard stops.isEmpty || sentence.isCoordination(end..<mention.span.lowerBound) else { break }
      if case .country(let row) = mention.kind {
        stops.append((row, mention.span))
      } else if case .body(let index) = mention.kind, a.bodies[index].kind == "international", !stops.isEmpty {
        // "Bỉ, Liên minh châu Âu": a stop of the same trip.
      } else {
        break
      }
      end = mention.span.upperBound
      if end + 2 < sentence.span.upperBound, a.tokens[end].is(.openBracket), a.tokens[end + 2].is(.closeBracket) {
        end += 3
      }
    }
    return stops
  }

  /// "của X" after a noun trigger: whose visit or meeting it is. An owner who is no party by name stands for the country named with him
  /// ("của Nhà vua và Hoàng hậu Nhật Bản").
  var possessor: Parties {
    guard let mark = possessive else { return [] }
    if let owner = after.first(where: { $0.span.lowerBound == mark + 1 }) {
      return sentence.group(from: owner, until: next)
    }
    // "của cố vấn an ninh Mỹ thời điểm đó, ông X"
    if let named = after.first(where: {
      $0.isPerson && $0.span.lowerBound <= mark + 14 && a.tokens[$0.span.lowerBound - 1].is(.comma)
    }) {
      return sentence.group(from: named, until: next)
    }
    guard
      let country = sentence.mentions.first(where: { $0.span.lowerBound > mark && $0.span.lowerBound <= mark + 7 }),
      case .country(let row) = country.kind, !sentence.isPlaceOnly(country),
      !(mark..<country.span.lowerBound).contains(where: { a.tokens[$0].kind != .word })
    else { return [] }
    return [(.country(row), country.span)]
  }

  /// Where "của" says whose the event of a noun trigger is; "theo lời mời của X" says something else.
  var possessive: Int? {
    guard hit.trigger.form == .noun else { return nil }
    for i in hit.span.upperBound..<min(next, hit.span.upperBound + 14) {
      // "chuyến thăm Philippines, của Chủ tịch X"
      if a.tokens[i].is(.comma), !a.tokens[i + 1].is(.cua) { return nil }
      if a.tokens[i].is(.semicolon) { return nil }
      if a.tokens[i].is(.cua) { return a.lexicon.events.invitation.length(at: i - 2, in: a.tokens) == nil ? i : nil }
    }
    return nil
  }

  /// "thăm Tổng thống X": the person right behind the trigger.
  var hostVisited: (Party, Span)? {
    guard hit.trigger.form == .verb, let first = after.first, first.span.lowerBound == hit.span.upperBound,
      case .person(let index) = first.kind
    else { return nil }
    return (.person(index), first.span)
  }

  /// "theo lời mời của X" in the sentence.
  var inviters: Parties {
    var i = sentence.span.lowerBound
    while i < sentence.span.upperBound {
      if let length = a.lexicon.events.invitation.length(at: i, in: a.tokens),
        let mention = sentence.mentions.first(where: {
          $0.span.lowerBound >= i + length && $0.span.lowerBound <= i + length + 2
        })
      {
        return sentence.group(from: mention)
      }
      i += 1
    }
    return []
  }
}
