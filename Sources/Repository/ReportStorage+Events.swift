import Extraction

extension ReportStorage {
  /// Stores an event, or adds to the one that another report has told of.
  mutating func store(_ event: ExtractedEvent) throws {
    try resolver.check(country: event.country)
    var event = event
    // An end before the start is an error of the report; the start is kept.
    if let start = event.start, let end = event.end, !start.hasPrefix("X"), !end.hasPrefix("X"),
      start.prefix(end.utf8.count) > end
    {
      event.end = nil
    }
    let participants = try event.participants.map { try who($0.name, $0.type, $0.evidence) }
    let place = try event.place.flatMap { name in
      try PlaceRepository(resolver.connection).id(of: name, in: event.country)
    }
    let id: Int64
    // Of a new event, only participants that the report lists twice have a row.
    var seen: Set<Participation> = []
    var isNew = true
    if let known = try resolver.event(like: event, participants: Set(participants), taken: Set(eventIDs)) {
      try resolver.events.fill(known, from: event, placeID: place)
      id = known
      isNew = false
    } else {
      id = try resolver.events.insert(event, named: Self.name(of: event), placeID: place)
    }
    eventIDs.append(id)
    try record(event.evidence, of: .event, id, named: event.title ?? event.kind.rawValue)
    for (participant, who) in zip(event.participants, participants) {
      let side = who.country ?? countries[who]
      let isFirst = seen.insert(Participation(who: who, role: participant.role)).inserted
      let row =
        isNew && isFirst
        ? try resolver.events.add(participant, who: who, side: side, to: id)
        : try resolver.events.merge(participant, who: who, side: side, into: id)
      try record(participant.evidence, of: .participant, row, named: participant.name)
    }
  }

  private struct Participation: Hashable {
    var who: Who
    var role: ParticipantRole
  }

  /// Makes encounters, calls, signings and ceremonies during the only visit of the report parts of it.
  func linkParts() throws {
    let visits = zip(facts.events, eventIDs).filter { $0.0.kind == .visit && $0.0.start != nil && $0.0.country != nil }
    for (event, id) in zip(facts.events, eventIDs) {
      guard [.talks, .meeting, .signing, .ceremony].contains(event.kind), let start = event.start else { continue }
      let names = Set(event.participants.map { Keys.name($0.name) })
      let parents = visits.filter { visit, _ in
        guard let first = visit.start, visit.country == event.country else { return false }
        let isDuring = first <= start && start <= (visit.end ?? first)
        return isDuring && visit.participants.contains { names.contains(Keys.name($0.name)) && $0.role == .guest }
      }
      if parents.count == 1 { try resolver.events.set(parent: parents[0].1, of: id) }
    }
  }

  /// Whom a name in this report means; somebody the report does not list is looked up or made, and rests on the same
  /// words.
  mutating func who(_ name: String, _ type: ParticipantType, _ evidence: [Evidence]) throws -> Who {
    if type != .country, let who = names[Keys.name(name)], who.type == type { return who }
    switch type {
    case .official:
      let id = try resolver.official(named: name, country: nil)
      remember(.official(id), as: name, in: nil)
      try record(evidence, of: .official, id, named: name)
      return .official(id)
    case .country:
      if let code = try resolver.country(named: name) { return .country(code) }
      // What is not in the reference data ("Liên minh châu Âu") acts as a body.
      return try self.who(name, .organisation, evidence)
    case .organisation:
      let id = try resolver.organisation(ExtractedOrganisation(name: name))
      remember(.organisation(id), as: name, in: nil)
      try record(evidence, of: .organisation, id, named: name)
      return .organisation(id)
    }
  }

  /// What an event is called in its key: its title, else its kind and first participants.
  private static func name(of event: ExtractedEvent) -> String {
    if let title = event.title { return title }
    return ([event.kind.rawValue] + event.participants.prefix(2).map(\.name)).joined(separator: " ")
  }
}
