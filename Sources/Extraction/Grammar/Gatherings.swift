import Vietnamese

/// Conferences and ceremonies: their own names, who holds them, and who comes.
extension EventGrammar {
  mutating func gathering(_ clause: Clause) {
    let trigger = clause.hit.trigger
    let sentence = clause.sentence
    let title = titleSpan(clause.hit.span, in: sentence)
    let hasOwnName = title.count > clause.hit.span.count + 1 || trigger.kind == .ceremony && title.count >= 2
    guard hasOwnName, !clause.isUnreal, !clause.isPlural, !clause.isOccasion else { return }
    // "lễ bế mạc Hội nghị Cấp cao …" is one event.
    if let last = drafts.last, last.sentence == sentence.index, last.title?.contains(clause.hit.span.lowerBound) == true
    {
      return
    }
    let role = roleBefore(clause)
    var draft = EventDraft(
      trigger.kind, trigger: clause.hit.span, rule: "\(trigger.kind.rawValue)-name", confidence: 0.75)
    draft.title = trigger.form == .name ? title : nil
    var subjects = clause.subject.filter { role == .organiser || !$0.0.isCountry }
    // "Bộ đã tổ chức thành công Hội nghị …": the body that holds the gathering told before.
    if subjects.isEmpty, role == .organiser, let gathering {
      subjects = drafts[gathering].participants.filter { $0.role == .organiser }.map { ($0.party, clause.hit.span) }
    }
    // "Ông sẽ thăm Nhật Bản, dự Hội nghị …"
    if subjects.isEmpty, role == .attendee || role == .speaker, !clause.isInFrame {
      subjects = clause.subjectOrTopic.filter { $0.0.isPerson }
    }
    // "Trong chuyến tham dự Hội nghị X, Thủ tướng Y …", "Trong phiên họp …, X …"
    if subjects.isEmpty, clause.isInFrame, role == nil || role == .attendee {
      draft.add(
        clause.subjectAfterFrame.filter { $0.0.isPerson },
        as: clause.speakers(after: title.upperBound).isEmpty ? .attendee : .speaker)
    }
    // "phát biểu của ông X tại Hội nghị …": he spoke there, not whom the sentence is about.
    if role == .speaker, let speaker = clause.ownerRightBefore { subjects = [speaker] }
    if let role { draft.add(subjects, as: trigger.object == .guest && role == .attendee ? .guest : role) }
    if role == nil, !clause.isInFrame {
      draft.add(clause.present, as: trigger.object == .guest ? .guest : .attendee)
    }
    if trigger.object == .guest, let host = sentence.owner(in: title) { draft.set([host], as: .host) }
    draft.add(sentence.organisers(after: title.upperBound), as: .organiser)
    for side in sentence.sides(in: title) {
      if case .body = side.0 { draft.add([side], as: .organiser) } else { draft.add([side], as: .attendee) }
    }
    draft.add(sentence.chairs(after: title.upperBound), as: .chair)
    draft.add(sentence.attendees(after: title.upperBound), as: .attendee)
    if draft.participants.isEmpty, title.count > clause.hit.span.count + 1 {
      draft.add(clause.speakers(after: title.upperBound), as: .speaker)
    }
    if trigger.object == .guest, sentence.firstParty(after: clause.hit.span, excluding: []) == nil,
      draft.participants.isEmpty
    {
      draft.add(topic.map { ($0, clause.hit.span) }, as: .guest)
    }
    if trigger.object == .guest, let guest = sentence.firstParty(after: clause.hit.span, excluding: subjects.map(\.0)),
      guest.allSatisfy({ !$0.0.isCountry || a.isByPost($0.1) })
    {
      draft.add(guest, as: .guest)
    }
    // "Hội nghị thượng đỉnh Hà Nội giữa …": it bears the name of the city.
    if let city = clause.cityOfSummit(in: title) { (draft.place, draft.country) = (city.name, city.country) }
    // What the text only talks about has no date, no place and nobody who comes.
    let isDated = sentence.date(near: title) != nil || sentence.place(near: title, excluding: title) != nil
    guard
      !draft.participants.isEmpty
        || isDated && (sentence.index < 4 || role != nil || sentence.has(a.lexicon.events.takesPlace))
        || sentence.index < 3
    else {
      return
    }
    if role == nil, draft.participants.isEmpty, gathering != nil { return }
    let isTold =
      role != nil || !draft.participants.isEmpty || sentence.has(a.lexicon.events.takesPlace)
      || sentence.date(near: title) != nil
    if isTold { draft.add(clause.parties(in: title), as: .attendee) }
    draft.add(sentence.bodies(in: title), as: .organiser)
    let index = add(draft, clause)
    // A summit that is only talked about has nobody who came.
    guard isTold || sentence.index < 2 else { return }
    if gathering == nil
      || trigger.kind == .conference && sentence.index < 4 && drafts[gathering ?? 0].kind != .conference
    {
      setGathering(index)
    }
  }

  /// From here on "hội nghị" alone means this one; what was told of people before its name was known is told of it.
  private mutating func setGathering(_ index: Int) {
    gathering = index
    for earlier in unnamed { attend(earlier, index) }
    unnamed = []
  }

  /// A conference that the report never names ("Phát biểu tại Hội thảo, Thứ trưởng X …").
  mutating func unnamedConference() {
    guard gathering == nil else { return }
    for sentence in unnamed {
      guard
        let hit = sentence.triggers().first(where: {
          $0.trigger.kind == .conference && $0.trigger.form == .name && a.isReferredTo($0.span)
            && titleSpan($0.span, in: sentence).count <= $0.span.count + 1
        })
      else { continue }
      var draft = EventDraft(.conference, trigger: hit.span, rule: "conference-unnamed", confidence: 0.6)
      draft.sentence = sentence.index
      drafts.append(draft)
      setGathering(drafts.count - 1)
      if drafts[drafts.count - 1].participants.isEmpty { drafts.removeLast() }
      return
    }
  }

  /// Where the name of a gathering ends: at a mark, a date, or a word that tells when, where or by whom.
  func titleSpan(_ trigger: Span, in sentence: Sentence) -> Span {
    let tokens = a.tokens
    // “Diễn đàn Đổi mới: Từ chiến lược tới thực hiện”: a name in quotes is what the quotes hold.
    if trigger.lowerBound > sentence.span.lowerBound, tokens[trigger.lowerBound - 1].is(.quote),
      let close = a.closingQuote(after: trigger.lowerBound - 1), close - trigger.lowerBound < 45
    {
      return trigger.lowerBound..<close
    }
    var i = trigger.upperBound
    var end = i
    while i < sentence.span.upperBound, i - trigger.lowerBound < 45 {
      let token = tokens[i]
      if token.kind == .mark {
        if token.is(.dash) || token.is(.slash) || token.is(.ampersand) || token.is(.plus) {
          i += 1
          continue
        }
        if token.is(.quote), i - end <= 1, let close = a.closingQuote(after: i) {
          i = close + 1
          end = i
          continue
        }
        // "(CIIE 2018)"
        if token.is(.openBracket), let close = a.closingBracket(at: i), close - i <= 3, tokens[i + 1].isCapital {
          i = close + 1
          end = i
          continue
        }
        if token.is(.comma), i + 1 < sentence.span.upperBound,
          a.lexicon.events.titleLinks.length(at: i + 1, in: tokens) != nil
        {
          i += 1
          continue
        }
        break
      }
      if token.kind == .newline || a.dateStartsTitleEnd(i) && !a.isOfPaper(i..<i + 1) { break }
      if a.lexicon.events.titleStops.length(at: i, in: tokens) != nil { break }
      // "… và dự tiệc", "… và phát biểu": something else is done.
      if token.is(.va), i + 1 < sentence.span.upperBound,
        a.lexicon.events.gatheringRoles.contains(where: { $0.0.length(at: i + 1, in: tokens) != nil })
      {
        break
      }
      // "… và thăm cấp nhà nước", "… và Hội nghị Cấp cao Đông Á": something else follows.
      if token.is(.va), i + 1 < sentence.span.upperBound, let match = a.longest(.trigger, at: i + 1),
        tokens[i + 1].isCapital || a.lexicon.triggers[match.row].form == .verb
      {
        break
      }
      // "lễ thành hôn của Ngoại trưởng X với …": whose it is belongs to the name.
      if tokens[i - 1].is(.cua), let owner = sentence.mentions.first(where: { $0.span.lowerBound == i && $0.isPerson })
      {
        i = owner.span.upperBound
        end = i
        continue
      }
      if a.longest(.post, at: i) != nil, token.isCapital,
        sentence.mentions.contains(where: { $0.span.lowerBound == i && $0.isPerson })
      {
        break
      }
      i += 1
      end = i
    }
    return trigger.lowerBound..<end
  }

  /// What the words before the name say of the subject: holds, chairs, speaks at, attends.
  private func roleBefore(_ clause: Clause) -> ParticipantRole? {
    var i = clause.hit.span.lowerBound - 1
    let from = max(clause.sentence.span.lowerBound, i - 14)
    // "đến tiệc chiêu đãi"
    if i >= from, a.tokens[i].isAny(.den, .toi) { return .attendee }
    while i >= from {
      if a.tokens[i].is(.semicolon) { return nil }
      // "dự kiến", "dự thảo" are no attending.
      if a.lexicon.events.roleTraps.length(at: i, in: a.tokens) != nil {
        i -= 1
        continue
      }
      for (phrases, role) in a.lexicon.events.gatheringRoles where phrases.length(at: i, in: a.tokens) != nil {
        // "sẽ không tham dự"
        return (max(from, i - 2)..<i).contains { a.lexicon.events.denial.length(at: $0, in: a.tokens) != nil }
          ? nil : role
      }
      i -= 1
    }
    return nil
  }

  /// Sentences that tell who came, chaired or spoke, without the gathering's name.
  mutating func attendance(_ sentence: Sentence) {
    // "Cùng đi có các đồng chí …": they travel with the delegation.
    if let visit = lastVisit, sentence.opens(with: a.lexicon.events.travelling) {
      drafts[visit].add(sentence.allParties(), as: .guest)
      return
    }
    if let last = drafts.last, last.sentence == sentence.index, last.kind != .message {
      // "Cùng dự lễ trình Quốc thư có …": of the gathering that the sentence names.
      if sentence.opensWithAttendance, [.conference, .ceremony].contains(last.kind) {
        attend(sentence, drafts.count - 1)
      }
      // What a sentence tells of another gathering or of talks is not told of this one.
      return
    }
    // "Dự hội đàm có …", "Cùng dự buổi tiếp có …"
    if sentence.attendsTalks, let last = drafts.lastIndex(where: { [.talks, .meeting].contains($0.kind) }) {
      drafts[last].add(sentence.allParties(from: sentence.attendeesStart), as: .attendee)
      talksAttended = (sentence.index, last)
      return
    }
    // "Về phía bạn có …" goes on with it.
    if let open = talksAttended, sentence.index - open.sentence == 1, sentence.opens(with: a.lexicon.events.sidesOf) {
      drafts[open.draft].add(sentence.allParties(), as: .attendee)
      return
    }
    guard let gathering else {
      if sentence.opensWithAttendance || !sentence.attendanceCues().isEmpty { unnamed.append(sentence) }
      return
    }
    attend(sentence, gathering)
  }

  private mutating func attend(_ sentence: Sentence, _ gathering: Int) {
    if let start = sentence.attendeesStart {
      drafts[gathering].add(sentence.allParties(from: start), as: .attendee)
      listIsOpen = sentence.index
      completePlace(of: gathering, from: sentence)
      return
    }
    let cues = sentence.attendanceCues()
    if cues.isEmpty, listIsOpen == sentence.index - 1, let first = sentence.span.first,
      a.tokens[first].is(.dash) || a.tokens[first].is(.bullet) || a.tokens[first].is(.plus)
    {
      // A list under "Tham dự có:".
      drafts[gathering].add(sentence.allParties(), as: .attendee)
      listIsOpen = sentence.index
    }
    for (role, cue) in cues where !(role == .chair && sentence.assigns(before: cue.lowerBound)) {
      switch role {
      case .attendee:
        let after = sentence.allParties(from: cue.upperBound)
        let before = sentence.actors(at: cue)
        let comeAfter =
          a.lexicon.events.listing.length(at: cue.upperBound - 1, in: a.tokens) != nil || before.isEmpty
          || (cue.upperBound..<min(cue.upperBound + 4, sentence.span.upperBound)).contains {
            a.tokens[$0].is(.colon) || a.lexicon.events.listing.length(at: $0, in: a.tokens) != nil
          }
        drafts[gathering].add(comeAfter ? after : before, as: .attendee)
        listIsOpen = sentence.index
      case .organiser where cue.lowerBound <= sentence.span.lowerBound + 2:
        drafts[gathering].set(sentence.allParties(from: cue.upperBound), as: role)
      default:
        drafts[gathering].set(sentence.actors(at: cue), as: role)
      }
    }
    if !cues.isEmpty { completePlace(of: gathering, from: sentence) }
    if cues.isEmpty, listIsOpen != sentence.index { speech(sentence, gathering) }
  }

  /// At a conference that the report opens with, officials of the home side who are quoted speak there.
  private mutating func speech(_ sentence: Sentence, _ gathering: Int) {
    guard drafts[gathering].kind == .conference, drafts[gathering].sentence < 4,
      drafts[gathering].participants.contains(where: { $0.role == .chair || $0.role == .attendee })
    else { return }
    for mention in sentence.mentions where !mention.posts.isEmpty {
      guard case .person(let index) = mention.kind, a.home(of: .person(index)) == drafts[gathering].country,
        let end = sentence.speechEnd(after: mention, until: sentence.span.upperBound),
        end <= mention.span.upperBound + 3
      else { continue }
      drafts[gathering].set([(.person(index), mention.span)], as: .speaker)
    }
  }

  private mutating func completePlace(of gathering: Int, from sentence: Sentence) {
    guard drafts[gathering].place == nil,
      let place = sentence.place(near: sentence.span.lowerBound..<sentence.span.lowerBound, excluding: nil)
    else { return }
    drafts[gathering].place = place.name
    drafts[gathering].country = drafts[gathering].country ?? place.country
  }
}

extension EventDraft {
  /// Adds parties, or gives those already there a role that says more than attending.
  mutating func set(_ parties: [(Party, Span)], as role: ParticipantRole) {
    for (party, mention) in parties {
      if case .country = party { continue }
      if let k = participants.firstIndex(where: { $0.party == party }) {
        if participants[k].role == .attendee || role == .chair && participants[k].role == .speaker {
          participants[k].role = role
        }
      } else {
        participants.append(Participant(party: party, role: role, mention: mention))
      }
    }
  }
}

extension Analysis {
  /// "Nghị quyết số 59-NQ/TW ngày 24/1/2025": the date of a paper, told behind its number.
  func isOfPaper(_ date: Span) -> Bool {
    var hasNumber = false
    for i in (max(0, date.lowerBound - 12)..<date.lowerBound).reversed() {
      if tokens[i].is(.comma) || tokens[i].kind == .newline || dateEnd(at: i) != nil { return false }
      hasNumber = hasNumber || tokens[i].kind == .number
      if hasNumber, longest(.documentKind, at: i) != nil { return true }
    }
    return false
  }

  /// "tại Hội thảo", "dự hội nghị": a gathering meant as known.
  func isReferredTo(_ trigger: Span) -> Bool {
    let before = trigger.lowerBound - 1
    return before >= 0 && (lexicon.events.backReference.length(at: before, in: tokens) == 1 || tokens[before].is(.du))
      && (trigger.upperBound >= tokens.count || !tokens[trigger.upperBound].isAny(.nhung, .cac))
  }

  /// A date with a day ends a gathering's name; "năm 2015" belongs to it.
  func dateStartsTitleEnd(_ i: Int) -> Bool {
    let k = firstDate(from: i)
    return k < dates.count && dates[k].tokenRange.lowerBound == i
      && (dates[k].start.day != nil || dates[k].start.month != nil)
  }
}
