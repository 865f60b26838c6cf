import Vietnamese

/// Messages, signings and appointments.
extension EventGrammar {
  mutating func message(_ clause: Clause) {
    guard !clause.isUnreal else { return }
    // Good wishes said in talks or on the telephone are no message.
    if clause.hit.trigger.rank == Trigger.spoken, let last = drafts.last,
      [.talks, .meeting, .call].contains(last.kind),
      clause.sentence.index - last.sentence <= 1
        || clause.sender.contains(where: { sender in last.participants.contains { $0.party == sender.0 } })
    {
      return
    }
    var senders = clause.sender
    if senders.isEmpty { senders = clause.subjectOrTopic }
    var recipients = clause.object
    if recipients.isEmpty, clause.hit.trigger.rank != Trigger.spoken,
      let following = clause.sentence.firstParty(after: clause.hit.span, excluding: senders.map(\.0))
    {
      recipients = following
    }
    let sentToSelf = recipients.count == 1 && senders.contains { $0.0 == recipients[0].0 }
    guard !sentToSelf else { return }
    recipients = recipients.filter { recipient in !senders.contains { $0.0 == recipient.0 } }
    // "nhận được bức thư của X": the other way round.
    if let received = clause.verb(.nhanDot), received > clause.verb(.gui) ?? -1,
      clause.possessive != nil || clause.isFrom
    {
      swap(&senders, &recipients)
    }
    guard !senders.isEmpty, !recipients.isEmpty,
      clause.sentence.hasWord(.gui, .nhanDot, before: clause.hit.span.upperBound)
    else { return }
    var draft = EventDraft(.message, trigger: clause.hit.span, rule: "message", confidence: 0.85)
    draft.add(senders, as: .sender)
    draft.add(recipients, as: .recipient)
    add(draft, clause)
  }

  mutating func signing(_ clause: Clause) {
    guard !clause.isUnreal, !clause.stands(a.lexicon.events.anniversary, within: 10) else { return }
    let sentence = clause.sentence
    let isWitnessed = sentence.has(a.lexicon.events.witness)
    guard !clause.isPurposeOrPast else { return }
    guard isWitnessed || clause.isPassive || clause.hit.trigger.form == .noun || !clause.isRelative else { return }
    var draft = EventDraft(
      .signing, trigger: clause.hit.span, rule: isWitnessed ? "signing-witnessed" : "signing", confidence: 0.75)
    draft.add(sentence.between(), as: .signatory)
    draft.add(sentence.witnesses(), as: .attendee)
    // "Ký tuyên bố có A, B và C"
    let listed = clause.hit.trigger.form == .verb && clause.subject.isEmpty ? clause.listed : nil
    // "Hiệp ước được ký kết cách đây 35 năm": whoever the text is about did not sign it.
    let subjects = clause.isPassive ? [] : listed ?? clause.subjectOrTopic
    if isWitnessed || clause.hit.trigger.form == .noun {
      draft.add(subjects.filter { !$0.0.isCountry }, as: .attendee)
    } else {
      draft.add(subjects, as: .signatory)
    }
    guard
      draft.participants.contains(where: { !$0.party.isCountry })
        || draft.participants.count > 1
    else { return }
    guard
      sentence.date(near: clause.hit.span) != nil || sentence.place(near: clause.hit.span, excluding: nil) != nil
        || isWitnessed || draft.participants.count(where: { !$0.party.isCountry }) > 1
    else { return }
    add(draft, clause)
    openSigning = sentence.index
  }

  /// "Bản ghi nhớ giữa Bộ X và Cơ quan Y …": sentences after a signing that go on with what was signed.
  mutating func signedPapers(_ sentence: Sentence) {
    guard let open = openSigning, sentence.index > open, sentence.index - open <= 2,
      let k = drafts.lastIndex(where: { $0.kind == .signing })
    else { return }
    let parties = sentence.between()
    guard !parties.isEmpty else { return }
    drafts[k].add(parties, as: .signatory)
    openSigning = sentence.index
  }

  /// "bổ nhiệm ông A, Vụ trưởng …, giữ chức Đại sứ …; bà B …", "ông A được bầu làm Chủ tịch Hội".
  mutating func appointment(_ clause: Clause) {
    let sentence = clause.sentence
    guard !clause.isUnreal else { return }
    var appointees =
      clause.isPassive
      ? clause.nearSubject == nil ? [] : clause.subject.filter { $0.0.isPerson }
      : sentence.appointees(after: clause.hit.span)
    if appointees.isEmpty, !clause.isPassive { appointees = clause.object.filter { $0.0.isPerson } }
    guard !appointees.isEmpty else { return }
    var draft = EventDraft(.appointment, trigger: clause.hit.span, rule: "appointment", confidence: 0.6)
    draft.date = sentence.date(near: clause.hit.span)
    // What a gathering decides, or is held to hand over, happens on its day.
    if draft.date == nil, !sentence.hasOwnDate, let gathering, sentence.index - drafts[gathering].sentence <= 30 {
      draft.date = drafts[gathering].date
    }
    guard draft.date != nil else { return }
    if let gathering, draft.date?.start == drafts[gathering].date?.start {
      draft.place = drafts[gathering].place
      draft.country = drafts[gathering].country
    }
    draft.add(appointees, as: .appointee)
    if !clause.isPassive { draft.add(clause.subject, as: .host) }
    add(draft, clause)
  }
}

extension Sentence {
  /// The people of a list each of whom is given an office ("A giữ chức …; B giữ chức …").
  func appointees(after trigger: Span) -> [(Party, Span)] {
    let people = mentions.filter {
      $0.isPerson && $0.span.lowerBound >= trigger.upperBound
    }
    return people.enumerated().compactMap { k, mention in
      let end = k + 1 < people.count ? people[k + 1].span.lowerBound : span.upperBound
      guard
        a.lexicon.events.offices.first(in: mention.span.upperBound..<max(mention.span.upperBound, end), of: a.tokens)
          != nil
          || a.lexicon.events.offices.first(in: mention.span, of: a.tokens) != nil
      else { return nil }
      return party(of: mention).map { ($0, mention.span) }
    }
  }

  func hasWord(_ words: Word..., before end: Int) -> Bool {
    (span.lowerBound..<min(end, span.upperBound)).contains { i in words.contains { a.tokens[i].is($0) } }
  }

  /// Who is named with "giữa A và B".
  func between() -> [(Party, Span)] {
    var parties: [(Party, Span)] = []
    for i in span where a.tokens[i].is(.giua) {
      guard
        let first = mentions.first(where: {
          $0.span.lowerBound > i && $0.span.lowerBound <= i + 3 && party(of: $0) != nil
        })
      else { continue }
      let group = group(from: first)
      let bodies = group.filter { if case .body = $0.0 { true } else { false } }
      if group.count > 1 { parties += bodies }
    }
    return parties
  }

  /// "tiệc chiêu đãi của Thủ tướng X": whose the name says it is.
  func owner(in title: Span) -> (Party, Span)? {
    guard
      let mention = mentions.first(where: {
        $0.isPerson && title.contains($0.span.lowerBound) && a.tokens[$0.span.lowerBound - 1].is(.cua)
      })
    else { return nil }
    return party(of: mention).map { ($0, mention.span) }
  }

  /// Who is named with "giữa A và B" in the name of a gathering.
  func sides(in title: Span) -> [(Party, Span)] {
    guard let mark = title.first(where: { a.tokens[$0].is(.giua) }),
      let first = mentions.first(where: { $0.span.lowerBound > mark && $0.span.lowerBound <= mark + 3 })
    else { return [] }
    let group = group(from: first)
    return group.count > 1 ? group : []
  }

  /// "trước sự chứng kiến của X"
  func witnesses() -> [(Party, Span)] {
    for i in span {
      guard let length = a.lexicon.events.witness.length(at: i, in: a.tokens), i + length < span.upperBound,
        a.tokens[i + length].is(.cua),
        let first = mentions.first(where: { $0.span.lowerBound > i && $0.span.lowerBound <= i + length + 3 })
      else { continue }
      return group(from: first)
    }
    return []
  }

  func has(_ phrases: PhraseSet) -> Bool { phrases.first(in: span, of: a.tokens) != nil }
}
