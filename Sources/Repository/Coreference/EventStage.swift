import Extraction
import SQLite

/// Events with their participants and parents.
final class EventStage: Stage {
  private let names: NameResolver
  private let store: FactStore
  private var pending: [StoredFacts] = []

  init(_ names: NameResolver) {
    self.names = names
    store = FactStore(names.connection)
  }

  func take(_ facts: inout StoredFacts, _ dirty: inout Dirty) { pending.append(facts) }

  func resolve(_ dirty: inout Dirty, _ edits: EditIndex) throws {
    defer { pending.removeAll() }
    for facts in pending { try resolve(facts) }
  }

  private func resolve(_ facts: StoredFacts) throws {
    let rows = try store.rows(of: facts.report)
    var events: [(event: ExtractedEvent, row: Int64)] = []
    for mention in facts.mentions where mention.kind == .event {
      let members = facts.mentions.filter { $0.kind == .participant && $0.owner == mention.id.number }
      let event = event(mention, members)
      let participants = members.map { who($0, rows) }
      let place = try event.place.flatMap { name in
        try PlaceRepository(names.connection).id(of: name, in: event.country)
      }
      let row: Int64
      if let known = try names.event(like: event, participants: Set(participants), taken: Set(events.map(\.row))) {
        try names.events.fill(known, from: event, placeID: place)
        row = known
      } else {
        let name = event.title ?? ([event.kind.rawValue] + members.prefix(2).map(\.name)).joined(separator: " ")
        row = try names.events.insert(event, named: name, placeID: place)
      }
      events.append((event, row))
      try store.set(row: row, of: mention.id)
      for (index, member) in members.enumerated() {
        let side = participants[index].country ?? member.refers.flatMap { facts[$0].country }
        let participant = try names.events.merge(
          event.participants[index], who: participants[index], side: side, into: row)
        try store.set(row: participant, of: member.id)
      }
    }
    try linkParts(events)
  }

  private func event(_ mention: Mention, _ members: [Mention]) -> ExtractedEvent {
    var event = ExtractedEvent(kind: mention.subtype.flatMap(EventKind.init(rawValue:)) ?? .meeting)
    event.title = mention.name.isEmpty ? nil : mention.name
    (event.start, event.startBasis, event.end) = (mention.start, mention.data.basis, mention.data.end)
    (event.rank, event.place, event.country) = (mention.data.rank, mention.data.place, mention.country)
    event.status = mention.data.status.flatMap(EventStatus.init(rawValue:)) ?? .held
    event.participants = members.map { member in
      ExtractedParticipant(
        name: member.name, type: member.data.type ?? .official,
        role: member.subtype.flatMap(ParticipantRole.init(rawValue:)) ?? .attendee, title: member.data.title)
    }
    return event
  }

  private func who(_ member: Mention, _ rows: [Int: Int64]) -> Who {
    if let country = member.country { return .country(country) }
    let row = member.refers.flatMap { rows[$0] } ?? 0
    return member.data.type == .organisation ? .organisation(row) : .official(row)
  }

  /// Makes encounters, calls, signings and ceremonies during the only visit of the report parts of it.
  private func linkParts(_ events: [(event: ExtractedEvent, row: Int64)]) throws {
    let visits = events.filter { $0.event.kind == .visit && $0.event.start != nil && $0.event.country != nil }
    for (event, row) in events {
      guard [.talks, .meeting, .signing, .ceremony].contains(event.kind), let start = event.start else { continue }
      let people = Set(event.participants.map { Keys.name($0.name) })
      let parents = visits.filter { visit, _ in
        guard let first = visit.start, visit.country == event.country else { return false }
        let isDuring = first <= start && start <= (visit.end ?? first)
        return isDuring && visit.participants.contains { people.contains(Keys.name($0.name)) && $0.role == .guest }
      }
      if parents.count == 1 { try names.events.set(parent: parents[0].row, of: row) }
    }
  }

  func forget() {
    pending.removeAll()
    names.memory.removeAll()
  }
}
