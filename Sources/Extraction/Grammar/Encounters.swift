import Vietnamese

/// Visits, talks, meetings and calls.
extension EventGrammar {
  mutating func visit(_ clause: Clause) {
    guard !clause.isUnreal, !clause.isCounted else { return }
    let trigger = clause.hit.trigger
    var guests: Clause.Parties = []
    if trigger.form == .noun { guests = clause.possessor }
    if guests.isEmpty, clause.possessive == nil {
      guests = clause.subject
      // "X hội đàm với Y nhân chuyến thăm Việt Nam": Y travels, since X is at home.
      if trigger.form == .noun, clause.isBackReference, let code = clause.destination?.country,
        !guests.isEmpty, guests.allSatisfy({ a.home(of: $0.0) == code })
      {
        guests = clause.travellers { a.home(of: $0) }
      }
      if let companion = clause.companion.first, !guests.contains(where: { $0.0 == companion.0 }) {
        guests.insert(companion, at: 0)
      }
      if guests.isEmpty { guests = clause.subjectAfterFrame }
      if guests.isEmpty { guests = clause.owner }
      if guests.isEmpty { guests = clause.subjectOrTopic }
    }
    guests = clause.sentence.delegation(ledBy: guests) + guests + clause.sentence.leader(after: guests)
    guests = guests.filter { a.canTravel($0.0) || clause.possessive != nil }
    var hosts = clause.inviters
    guard !guests.isEmpty else { return }
    var found = clause.destination
    if found == nil, trigger.form == .noun { found = clause.sentence.anyDestination(before: clause.hit.span) }
    if found == nil, let host = clause.hostVisited, let country = a.home(of: host.0), country != a.home(of: guests[0].0)
    {
      // "thăm Tổng thống Mỹ X": where the host is at home.
      hosts.append(host)
      found = (nil, country, 0)
    }
    // "theo lời mời của X": to where X is at home.
    if found == nil, let host = hosts.first, let country = a.home(of: host.0), country != a.home(of: guests[0].0) {
      found = (nil, country, 0)
    }
    // "Việt Nam và Hàn Quốc ra tuyên bố chung trong khuôn khổ chuyến thăm cấp nhà nước của Tổng thống Hàn Quốc"
    if found == nil, clause.possessive != nil, trigger.visitRank != nil,
      let country = clause.sentence.otherCountry(than: a.home(of: guests[0].0))
    {
      found = (nil, country, 0)
    }
    guard let destination = found else { return }
    if trigger.rank == Trigger.arrival {
      // "… đã tới Việt Nam" tells of a visit when it comes early, of somebody named right before, with the place right behind.
      guard clause.sentence.index < 6 || clause.hit.span.count == 1, destination.gap == 0, clause.nearSubject != nil
      else { return }
    }
    guests = guests.filter { !a.isPosted($0.0, in: destination.country) }
    guard !guests.isEmpty else { return }
    var draft = EventDraft(
      .visit, trigger: clause.hit.span, rule: "visit-\(trigger.form.rawValue)",
      confidence: trigger.form == .verb ? 0.85 : 0.75)
    draft.rank = trigger.visitRank
    draft.isOpen = trigger.rank == Trigger.arrival || clause.isBeginning
    draft.place = destination.name
    draft.country = destination.country
    draft.add(guests, as: .guest)
    draft.add(hosts, as: .host)
    let stops = clause.countries(from: destination)
    // "thăm Thuỵ Sĩ, Bỉ và Slovakia": one trip.
    if stops.count > 2 {
      draft.country = nil
      draft.place = nil
      draft.add(stops.map { (.country($0.row), $0.span) }, as: .host)
    }
    // Somebody at home does not visit home ("Chủ tịch nước thăm Đà Nẵng" is no visit of diplomacy).
    if let code = destination.country, guests.allSatisfy({ a.home(of: $0.0) == code }) { return }
    // "Tổng thống Chile và Thủ tướng Canada có chuyến thăm …": a visit each.
    let homes = guests.compactMap { a.home(of: $0.0) }
    if homes.count > 1, homes.count == guests.count, Set(homes).count == homes.count,
      let country = destination.country, !homes.contains(country), guests.allSatisfy(\.0.isPerson)
    {
      draft.participants.removeAll { p in guests.contains { $0.0 == p.party } }
      for guest in guests {
        var visit = draft
        visit.participants.insert(.init(party: guest.0, role: .guest, mention: guest.1), at: 0)
        let index = add(visit, clause)
        drafts[index].last(for: clause.duration)
      }
      return
    }
    let index = add(draft, clause)
    drafts[index].last(for: clause.duration)
    // "tới Việt Nam và Lào": a visit each.
    if stops.count == 2 {
      draft.country = a.lexicon.countries[stops[1].row].code
      draft.place = nil
      add(draft, clause)
    }
  }

  /// With `kind`, that of the trigger's own is set aside ("cuộc họp giữa Tổng thống X và Thủ tướng Y").
  mutating func encounter(_ clause: Clause, as kind: EventKind? = nil) {
    guard !clause.isUnreal, !clause.isBareReference else { return }
    let trigger = clause.hit.trigger
    guard !clause.isPlural || clause.isWithEach else { return }
    if clause.isWithUnknown || clause.isAboutPaper || clause.isAttended { return }
    if trigger.kind == .ceremony, let listed = clause.listed, !clause.subject.isEmpty {
      // "Chủ tịch nước X tiếp các Đại sứ trình Quốc thư: A; B và C"
      let hosts = clause.hostOfList
      draftPair(hosts, listed.filter { party in !hosts.contains { $0.0 == party.0 } }, (.host, .guest), clause)
      return
    }
    if trigger.rank == Trigger.phone, !clause.isByPhone { return }
    if trigger.rank == Trigger.joint {
      let sides = clause.sides
      if sides.count > 1 { draftPair([sides[0]], Array(sides.dropFirst()), (trigger.subject, trigger.object), clause) }
      return
    }
    var subjects: Clause.Parties
    var objects: Clause.Parties
    var roles = (trigger.subject, trigger.object)
    var isOwnSubject = true
    if let passive = clause.passiveHost, trigger.form == .verb {
      (subjects, objects) = (passive.host, passive.guest)
      roles = (.host, .guest)
    } else if trigger.form != .verb, !clause.pair.isEmpty {
      let pair = clause.pair
      guard pair.count > 1 else { return }
      draftPair([pair[0]], Array(pair.dropFirst()), roles, clause, kind)
      return
    } else {
      objects = clause.object
      if trigger.form == .noun {
        let possessor = clause.possessor
        subjects = possessor.isEmpty ? clause.subject : possessor
        if subjects.isEmpty, clause.isInFrame {
          let following = clause.subjectAfterFrame
          let others = objects.filter { object in !following.contains { $0.0 == object.0 } }
          if !others.isEmpty { (subjects, objects) = (following, others) }
        }
        if subjects.isEmpty { subjects = clause.splitSubject(from: &objects) }
        if subjects.isEmpty, objects.isEmpty { subjects = clause.speakersRightBefore }
        if !possessor.isEmpty {
          objects = objects.filter { object in !possessor.contains { $0.0 == object.0 } }
          if objects.isEmpty {
            objects = clause.subject.filter { subject in !possessor.contains { $0.0 == subject.0 } }
          }
        } else if subjects.isEmpty,
          let following = clause.sentence.firstParty(after: clause.hit.span, excluding: objects.map(\.0))
        {
          subjects = following
        }
      } else {
        subjects = clause.subject
        if subjects.isEmpty { subjects = clause.splitSubject(from: &objects) }
        // "Khi gặp Y bên lề Hội nghị Z, ông X khẳng định …"
        if subjects.isEmpty, !objects.isEmpty, clause.isAtStart {
          subjects = clause.subjectAfterFrame.filter { party in
            party.0.isPerson && !objects.contains { $0.0 == party.0 }
          }
        }
        // "Tiếp Đại sứ X, Chủ tịch nước Y khẳng định …"
        if subjects.isEmpty, let last = objects.last, clause.isAtStart,
          let following = clause.sentence.firstParty(
            after: clause.hit.span.lowerBound..<last.1.upperBound, excluding: objects.map(\.0))
        {
          subjects = following
        }
      }
      // "Trước khi rời A để gặp X, ông Y cho biết"
      if subjects.isEmpty, clause.isInFrame { subjects = clause.subjectAfterFrame }
      if subjects.isEmpty {
        subjects = clause.subjectOrTopic
        isOwnSubject = clause.namesPair
      }
    }
    if isOwnSubject { subjects = clause.pronoun(before: subjects) + subjects }
    objects = objects.filter { object in !subjects.contains { $0.0 == object.0 } }
    // "A và B hội đàm": both stand before the verb.
    if objects.isEmpty, subjects.count > 1, isOwnSubject, trigger.kind != .meeting || roles.0 != .host {
      objects = Array(subjects.dropFirst())
      subjects = [subjects[0]]
    }
    guard !subjects.isEmpty, !objects.isEmpty else { return }
    draftPair(subjects, objects, roles, clause)
  }

  /// One event for each object that is met apart ("hội kiến Thủ tướng X và Chủ tịch Quốc hội Y"); talks with a delegation are one.
  private mutating func draftPair(
    _ subjects: Clause.Parties, _ objects: Clause.Parties, _ roles: (ParticipantRole, ParticipantRole),
    _ clause: Clause,
    _ kind: EventKind? = nil
  ) {
    let trigger = clause.hit.trigger
    let objects = objects.map { party, span -> (Party, Span) in
      guard case .country(let row) = party, subjects.count == 1 else { return (party, span) }
      return (a.counterpart(of: subjects[0].0, called: span, ofCountry: row) ?? party, span)
    }
    guard subjects.contains(where: { a.isActor($0.0) || a.isByPost($0.1) }),
      objects.contains(where: { a.isActor($0.0) || a.isByPost($0.1) })
    else { return }
    let groups: [Clause.Parties] =
      trigger.form == .noun && !clause.isPlural || trigger.kind == .ceremony || objects.count == 1 || a.isLed(objects)
      ? [objects] : objects.map { [$0] }
    for group in groups where group.contains(where: { a.isActor($0.0) || a.isByPost($0.1) }) {
      var draft = EventDraft(
        kind ?? trigger.kind, trigger: clause.hit.span, rule: "\(trigger.kind.rawValue)-\(trigger.form.rawValue)",
        confidence: trigger.form == .verb ? 0.85 : 0.8)
      draft.isHint = trigger.rank == Trigger.hint
      draft.hostIsTold = trigger.rank != Trigger.mutual && !draft.isHint
      draft.subjectCalls = trigger.subject == .guest && roles.0 == .guest
      draft.add(subjects, as: roles.0)
      draft.add(group, as: roles.1)
      if trigger.kind == .ceremony, draft.participants.count < 2 { continue }
      let index = add(draft, clause)
      if trigger.kind == .ceremony, gathering == nil { gathering = index }
    }
  }
}

extension Sentence {
  /// The party after a trigger's own clause ("Trong cuộc hội kiến với A, B nói …").
  func firstParty(after trigger: Span, excluding: [Party]) -> [(Party, Span)]? {
    for mention in mentions where mention.span.lowerBound >= trigger.upperBound {
      guard let found = party(of: mention), !excluding.contains(found), !isPlaceOnly(mention),
        // "…, theo thông cáo của Bộ Ngoại giao"
        mention.span.lowerBound == 0 || !a.tokens[mention.span.lowerBound - 1].isAny(.cua, .do, .theo)
      else { continue }
      return [(found, mention.span)]
    }
    return nil
  }

  /// The one country named here besides a traveller's own.
  func otherCountry(than home: String?) -> String? {
    guard let home else { return nil }
    var codes: Set<String> = []
    for mention in mentions {
      if case .country(let row) = mention.kind { codes.insert(a.lexicon.countries[row].code) }
    }
    codes.remove(home)
    return codes.count == 1 ? codes.first : nil
  }

  /// "chuyến thăm" with its destination told before it.
  func anyDestination(before trigger: Span) -> (name: Span?, country: String?, gap: Int)? {
    for mention in mentions.reversed() where mention.span.upperBound <= trigger.lowerBound {
      switch mention.kind {
      case .country(let row) where isPlaceOnly(mention) && !a.tokens[mention.span.lowerBound - 1].is(.openBracket):
        return (nil, a.lexicon.countries[row].code, 9)
      case .place(let country) where a.tokens[max(0, mention.span.lowerBound - 1)].isAny(.den, .toi):
        return (mention.name, country, 9)
      default: continue
      }
    }
    return nil
  }
}
