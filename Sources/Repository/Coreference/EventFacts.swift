import Extraction
import SQLite

/// An event as one report tells it, with all its facts.
struct EventFacts: Sendable {
  /// What coreference looks at.
  var mention: EventMention
  var rank: String?
  var basis: DateBasis?
  /// As the report names it.
  var place: String?
  var status: EventStatus = .held
  var participants: [Participation] = []

  /// Somebody who takes part, as the report says.
  struct Participation: Sendable {
    var id: MentionID
    var who: Who
    var role: ParticipantRole
    var side: String?
    var name: String
    var title: String?
    /// The row it has become so far.
    var row: Int64?
  }
}

/// The events of reports, made of their mentions.
///
/// Remembers for the length of a batch those it has made, and for the next one those that the batch has left as they were: what
/// is told of the same people is looked at again and again. So its size is that of what a batch looks at.
final class EventReader {
  private let connection: Connection
  private let store: FactStore
  /// The facts of the reports of the batch, which need not be read back.
  private var fresh: [Int64: StoredFacts] = [:]
  private var reports: [Int64: [EventFacts]] = [:]
  /// The reports of the batch.
  private var used: Set<Int64> = []
  private let cities: Cities

  init(_ connection: Connection, _ cities: Cities) {
    (self.connection, self.cities) = (connection, cities)
    store = FactStore(connection)
  }

  /// Takes in the facts of a report of the batch.
  func take(_ facts: StoredFacts) { fresh[facts.report] = facts }

  /// Begins a batch whose facts have been taken: mentions that are dirty are made anew.
  func begin(_ dirty: Set<MentionID>) {
    for id in dirty { reports[id.report] = nil }
  }

  /// Ends a batch that has written these mentions.
  func end(_ written: Set<MentionID>) {
    fresh = [:]
    let changed = Set(written.lazy.map(\.report))
    reports = reports.filter { used.contains($0.key) && !changed.contains($0.key) }
    used = []
  }

  func forget() {
    fresh = [:]
    reports = [:]
    used = []
  }

  func facts(_ id: MentionID) throws -> EventFacts? {
    used.insert(id.report)
    if reports[id.report] == nil { try read(id.report) }
    return place(of: id).flatMap { reports[id.report]?[$0] }
  }

  func mention(_ id: MentionID) throws -> EventMention? { try facts(id)?.mention }

  /// The row that a mention is; read without the rest of its report.
  func row(of id: MentionID) throws -> Int64? {
    if let place = place(of: id) { return reports[id.report]?[place].mention.row }
    return try store.row(of: id)
  }

  private func place(of id: MentionID) -> Int? { reports[id.report]?.firstIndex { $0.mention.id.number == id.number } }

  private func read(_ report: Int64) throws {
    var rows: [Int: Int64]?
    let mentions: [Mention]
    if let facts = fresh[report] {
      (mentions, rows) = (facts.mentions, try store.rows(of: report))
    } else {
      mentions = try store.mentions(
        "m.report_id = ? AND (m.kind = 'event' OR m.kind = 'participant' OR m.kind = 'official' OR m.kind = 'organisation')",
        [report])
    }
    func row(_ mention: Mention) -> Int64? { rows.map { $0[mention.id.number] } ?? mention.row }
    let cities = try cities.rows()
    var events: [EventFacts] = []
    var positions: [Int: Int] = [:]
    // Officials and bodies: whoever takes part is one of them.
    var parties: [Int: Int] = [:]
    for (place, mention) in mentions.enumerated() {
      switch mention.kind {
      case .event:
        positions[mention.id.number] = events.count
        events.append(EventFacts(mention, row: row(mention), cities))
      case .official, .organisation: parties[mention.id.number] = place
      default: break
      }
    }
    for mention in mentions where mention.kind == .participant {
      guard let position = mention.owner.flatMap({ positions[$0] }) else { continue }
      var participation = EventFacts.Participation(
        id: mention.id, who: .country(mention.country ?? ""),
        role: mention.subtype.flatMap(ParticipantRole.init(rawValue:)) ?? .attendee, side: mention.country,
        name: mention.name, title: mention.data.title, row: row(mention))
      if mention.data.type ?? .official != .country {
        guard let party = mention.refers.flatMap({ parties[$0] }).map({ mentions[$0] }), let row = row(party) else {
          continue
        }
        participation.who = party.kind == .official ? .official(row) : .organisation(row)
        participation.side = party.country
      }
      events[position].participants.append(participation)
    }
    for index in events.indices { events[index].summarise() }
    Self.addContext(to: &events)
    reports[report] = events
  }

  /// What a report says of other days tells which occasion an event without a day is.
  private static func addContext(to events: inout [EventFacts]) {
    let days = Set(events.compactMap { $0.mention.days?.first })
    for index in events.indices where events[index].mention.days == nil { events[index].mention.context = days }
  }
}

extension EventFacts {
  /// Without those who take part.
  fileprivate init(_ told: Mention, row: Int64?, _ cities: [String: Int64]) {
    mention = EventMention(
      id: told.id, anchor: told.anchor, kind: told.subtype.flatMap(EventKind.init(rawValue:)) ?? .meeting)
    let data = told.data
    (rank, basis, place) = (data.rank, data.basis, data.place)
    status = data.status.flatMap(EventStatus.init(rawValue:)) ?? .held
    mention.title = told.name.isEmpty ? nil : told.name
    (mention.start, mention.end) = (told.start, data.end)
    (mention.country, mention.place) = (told.country, data.place.map { Keys.name($0) })
    mention.city = mention.place.flatMap { cities[$0] }
    (mention.published, mention.row) = (told.published, row)
  }

  /// Fills what coreference looks at from the participants.
  fileprivate mutating func summarise() {
    for participant in participants {
      switch participant.who {
      case .official(let row):
        if !mention.officials.contains(row) { mention.officials.append(row) }
        let isAtHome = participant.side != nil && participant.side == mention.country
        if participant.role == .guest, !isAtHome { mention.guests.insert(row) }
      case .organisation(let row):
        if !mention.bodies.contains(row) { mention.bodies.append(row) }
      case .country: break
      }
      if let side = participant.side { mention.sides.insert(side) }
    }
    // Where nobody else comes, they travel in their own country, or their country is not what the report made of it.
    if mention.guests.isEmpty {
      for participant in participants where participant.role == .guest {
        if case .official(let row) = participant.who { mention.guests.insert(row) }
      }
    }
    mention.prepare()
  }
}

/// The cities and provinces of the reference data by the keys of their names, read when first asked for.
final class Cities {
  private let connection: Connection
  private var known: [String: Int64]?

  init(_ connection: Connection) { self.connection = connection }

  /// Names that mean two places are left out.
  func rows() throws -> [String: Int64] {
    if let known { return known }
    let names = try connection.all(
      """
      SELECT n.name_key, min(p.id) FROM place_names n JOIN places p ON p.id = n.place_id
      WHERE p.kind = 'capital' OR p.kind = 'city' OR p.kind = 'province' GROUP BY n.name_key HAVING count(DISTINCT p.id) = 1
      """, map: { ($0.string(0), $0.int64(1)) })
    let rows = Dictionary(uniqueKeysWithValues: names)
    known = rows
    return rows
  }

  /// The place of a name, as ``PlaceRepository`` finds it; remembers the last ones.
  func place(named name: String, in country: String?) throws -> Int64? {
    let key = "\(country ?? "")|\(name)"
    if let place = places[key] { return place }
    let place = try PlaceRepository(connection).id(of: name, in: country)
    if places.count >= 10_000 { places.removeAll(keepingCapacity: true) }
    places[key] = .some(place)
    return place
  }

  private var places: [String: Int64?] = [:]

  func forget() {
    known = nil
    places.removeAll()
  }
}
