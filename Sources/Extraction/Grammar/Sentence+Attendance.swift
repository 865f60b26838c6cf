import Vietnamese

/// Who holds a gathering, chairs it, speaks at it and comes to it, as one sentence tells.
extension Sentence {
  /// "do X (phối hợp với Y) tổ chức" after a gathering's name.
  func organisers(after start: Int) -> [(Party, Span)] {
    for mention in mentions where mention.span.lowerBound > start {
      let before = mention.span.lowerBound - 1
      guard a.tokens[before].is(.do) || before > 0 && a.tokens[before - 1].is(.do) else { continue }
      var organisers = group(from: mention)
      // "do Bộ Ngoại giao phối hợp với Bộ Công Thương tổ chức"
      if let end = organisers.last?.1.upperBound, let length = a.lexicon.events.jointly.length(at: end, in: a.tokens),
        let partner = mentions.first(where: { $0.span.lowerBound == end + length })
      {
        organisers += group(from: partner)
      }
      return organisers
    }
    return []
  }

  /// "với sự tham dự của X, Y" after a gathering's name.
  func attendees(after start: Int) -> [(Party, Span)] {
    for i in start..<max(start, span.upperBound) {
      if let length = a.lexicon.events.attendedBy.length(at: i, in: a.tokens) { return allParties(from: i + length) }
    }
    return []
  }

  /// "dưới sự chủ trì của X và Y" after a gathering's name.
  func chairs(after start: Int) -> [(Party, Span)] {
    for i in start..<max(start, span.upperBound) {
      if let length = a.lexicon.events.chairedBy.length(at: i, in: a.tokens),
        let first = mentions.first(where: { $0.span.lowerBound >= i + length && $0.span.lowerBound <= i + length + 2 })
      {
        return group(from: first)
      }
    }
    return []
  }

  /// "Ông X giao Sở Nội vụ chủ trì": a task, not who chairs.
  func assigns(before cue: Int) -> Bool {
    (span.lowerBound..<max(span.lowerBound, cue)).contains { i in
      a.lexicon.tasks.directive.length(at: i, in: a.tokens) != nil && !isNamed(i)
        && !a.lexicon.tasks.nounMark.ends(before: i, in: a.tokens)
    }
  }

  /// Whether a phrase stands among the first words.
  func opens(with phrases: PhraseSet) -> Bool {
    phrases.first(in: span.lowerBound..<min(span.upperBound, span.lowerBound + 4), of: a.tokens) != nil
  }

  /// "Dự hội đàm có …", "Cùng dự buổi tiếp có …"
  var attendsTalks: Bool {
    guard opensWithAttendance, let start = attendeesStart else { return false }
    return (span.lowerBound..<start).contains { i in
      a.longest(.trigger, at: i).map { [.talks, .meeting].contains(a.lexicon.triggers[$0.row].kind) } ?? false
    }
  }

  /// "Dự lễ có …", "Tham dự Hội nghị còn có …"
  var opensWithAttendance: Bool {
    attendeesStart != nil && span.prefix(4).contains { a.tokens[$0].is(.du) }
  }

  /// Where the people begin in "Tham dự Hội nghị còn có các đồng chí: …", "Tại điểm cầu Cần Thơ có ông X, …".
  var attendeesStart: Int? {
    let opening = span.lowerBound..<min(span.upperBound, span.lowerBound + 16)
    // "Dự hội nghị có …", "Phía New Zealand có …"
    let isAttendance =
      opening.prefix(4).contains { a.tokens[$0].is(.du) } || opens(with: a.lexicon.events.sidesOf)
    for i in opening where a.tokens[i].is(.coAcute) {
      if isAttendance { return i + 1 }
      guard let next = mentions.first(where: { $0.span.lowerBound == i + 1 }), case .person = next.kind,
        !next.posts.isEmpty || a.isHonorific(i + 1), span.contains(where: { a.tokens[$0].is(.tai) && $0 < i })
      else { continue }
      return i + 1
    }
    return nil
  }

  /// What a sentence without the gathering's name says of people at it, with the words that say so.
  func attendanceCues() -> [(ParticipantRole, Span)] {
    let phrases = a.lexicon.events.attendanceCues
    var cues: [(ParticipantRole, Span)] = []
    var i = span.lowerBound
    while i < span.upperBound {
      if let (role, length) = phrases.longest(at: i, in: a.tokens), i + length <= span.upperBound {
        cues.append((role, i..<i + length))
        i += length
      } else {
        i += 1
      }
    }
    return cues
  }

  /// Who does what a cue tells: those before it ("X và Y chủ trì"), or after it when it opens the sentence ("Phát biểu tại hội nghị, X …").
  func actors(at cue: Span) -> [(Party, Span)] {
    let start = (span.lowerBound..<cue.lowerBound).last { a.tokens[$0].is(.semicolon) } ?? span.lowerBound
    let before = mentions.last {
      $0.span.upperBound <= cue.lowerBound && $0.span.lowerBound >= start && party(of: $0) != nil && !isPlaceOnly($0)
    }
    let after = mentions.first {
      if case .country = $0.kind { return false }
      return $0.span.lowerBound >= cue.upperBound && party(of: $0) != nil && !isPlaceOnly($0)
    }
    if cue.lowerBound > start + 2, let before { return group(endingAt: before, from: start) }
    guard let after = after ?? before else { return [] }
    return group(from: after)
  }

  /// The body whose session a name tells of ("Phiên họp lần thứ 27 Đoàn Chủ tịch …", "Hội nghị … của Ủy ban …").
  func bodies(in title: Span) -> [(Party, Span)] {
    mentions.compactMap { mention in
      guard case .body(let index) = mention.kind, title.contains(mention.span.lowerBound),
        mention.span.lowerBound > title.lowerBound,
        a.bodies[index].kind != "international"
      else { return nil }
      let before = a.tokens[mention.span.lowerBound - 1]
      return before.is(.cua) || before.kind == .number || mention.span.lowerBound <= title.lowerBound + 4
        ? (.body(index), mention.span) : nil
    }
  }

  /// The officials and bodies named from a token on.
  func allParties(from start: Int? = nil) -> [(Party, Span)] {
    mentions.filter { $0.span.lowerBound >= start ?? span.lowerBound }.compactMap { mention in
      guard let found = party(of: mention), !isOfPost(mention) else { return nil }
      if case .country = found { return nil }
      return (found, mention.span)
    }
  }

  /// "ông A, Vụ trưởng Vụ Châu Âu, Bộ Ngoại giao;": the body that his is part of does not come itself.
  private func isOfPost(_ mention: Mention) -> Bool {
    guard case .body = mention.kind, mention.span.upperBound < span.upperBound,
      a.tokens[mention.span.upperBound].is(.semicolon), mention.span.lowerBound > span.lowerBound + 1,
      a.tokens[mention.span.lowerBound - 1].is(.comma)
    else { return false }
    return mentions.contains {
      $0.isPerson && !$0.posts.isEmpty && $0.span.upperBound == mention.span.lowerBound - 1
    }
  }
}
