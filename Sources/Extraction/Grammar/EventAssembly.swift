import Vietnamese

/// Turns the merged drafts into events of the exchange format.
struct EventAssembly {
  let a: Analysis
  let isOfficial: (Person) -> Bool

  /// What the first sentences tell is what the report is about; elsewhere an event needs a date or a place.
  private static let lead = 6

  func events(_ drafts: [EventDraft]) -> [ExtractedEvent] {
    var events: [ExtractedEvent] = []
    for draft in drafts {
      let participants = draft.participants.compactMap { participant($0, draft) }
      guard !participants.isEmpty,
        draft.date != nil || draft.place != nil || draft.country != nil && draft.kind != .conference
          || draft.sentence < Self.lead || draft.kind == .message || draft.kind == .call
      else {
        continue
      }
      if [.talks, .meeting, .call, .message].contains(draft.kind), participants.count < 2 { continue }
      var event = ExtractedEvent(kind: draft.kind)
      event.rank = draft.rank
      event.title = draft.title.map { a.string($0) }
      // "… kéo dài tới ngày 24/3": a visit of which only the end is told.
      let isEnd = draft.kind == .visit && draft.date?.isEnd == true && draft.date?.isOneDay == true
      event.start = isEnd ? nil : draft.date?.start
      event.end = draft.isOpen && !isEnd && draft.date?.isOneDay == true ? nil : draft.date?.end
      event.startBasis = draft.date?.basis
      event.place = draft.place.map { a.string($0) }
      event.country = draft.country
      event.status = draft.status
      event.participants = participants
      event.evidence = [a.evidence(draft.title ?? draft.trigger, draft.rule, draft.confidence)]
      events.append(event)
    }
    return events
  }

  private func participant(_ p: EventDraft.Participant, _ draft: EventDraft) -> ExtractedParticipant? {
    let name: String
    let type: ParticipantType
    switch p.party {
    case .person(let index):
      guard isOfficial(a.people[index]) else { return nil }
      name = a.string(a.people[index].name)
      type = .official
    case .body(let index):
      name = a.string(a.bodies[index].name)
      type = .organisation
    case .country(let row):
      name = a.lexicon.countries[row].name
      type = .country
    }
    var participant = ExtractedParticipant(name: name, type: type, role: p.role)
    participant.evidence = [a.evidence(p.mention, draft.rule, draft.confidence)]
    return participant
  }
}
