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

/// Reads the events of reports from their mentions, and remembers them for the length of a batch.
final class EventReader {
  private let connection: Connection
  private var reports: [Int64: [EventFacts]] = [:]
  private var numbers: [MentionID: Int] = [:]
  private let cities: Cities

  init(_ connection: Connection, _ cities: Cities) { (self.connection, self.cities) = (connection, cities) }

  func facts(_ id: MentionID) throws -> EventFacts? {
    if reports[id.report] == nil { try read(id.report) }
    return numbers[id].flatMap { reports[id.report]?[$0] }
  }

  func mention(_ id: MentionID) throws -> EventMention? { try facts(id)?.mention }

  /// The row that a mention is; read without the rest of its report.
  func row(of id: MentionID) throws -> Int64? {
    if let number = numbers[id] { return reports[id.report]?[number].mention.row }
    return try connection.first(
      "SELECT row_id FROM mentions WHERE report_id = ? AND number = ?", id.report, id.number,
      map: { $0.optionalInt64(0) }) ?? nil
  }

  /// A mention of an official or organisation.
  private struct Party {
    var isOfficial: Bool
    var row: Int64?
    var country: String?
  }

  private func read(_ report: Int64) throws {
    let head = try connection.first(
      "SELECT sha256, published FROM reports WHERE id = ?", report, map: { ($0.string(0), $0.optionalString(1)) })
    guard let (sha256, published) = head else { return }
    var parties: [Int: Party] = [:]
    var events: [EventFacts] = []
    var positions: [Int: Int] = [:]
    var participations: [(owner: Int, refers: Int?, type: ParticipantType, fact: EventFacts.Participation)] = []
    let cities = try cities.rows()
    try connection.each(
      """
      SELECT number, kind, owner, refers, name, subtype, country, start_date, data, row_id FROM mentions
      WHERE report_id = ? AND (kind = 'event' OR kind = 'participant' OR kind = 'official' OR kind = 'organisation')
      """, [report]
    ) { row in
      let id = MentionID(report: report, number: row.int(0))
      switch row.string(1) {
      case "event":
        let anchor = Mention.anchor(published: published, sha256: sha256, number: id.number)
        var facts = EventFacts(
          mention: EventMention(id: id, anchor: anchor, kind: EventKind(rawValue: row.string(5)) ?? .meeting))
        let data = row.optionalString(8).map { MentionData(json: $0) } ?? MentionData()
        (facts.rank, facts.basis, facts.place) = (data.rank, data.basis, data.place)
        facts.status = data.status.flatMap(EventStatus.init(rawValue:)) ?? .held
        let title = row.string(4)
        facts.mention.title = title.isEmpty ? nil : title
        (facts.mention.start, facts.mention.end) = (row.optionalString(7), data.end)
        (facts.mention.country, facts.mention.place) = (row.optionalString(6), data.place.map { Keys.name($0) })
        facts.mention.city = facts.mention.place.flatMap { cities[$0] }
        (facts.mention.published, facts.mention.row) = (published, row.optionalInt64(9))
        positions[id.number] = events.count
        events.append(facts)
      case "participant":
        let data = row.optionalString(8).map { MentionData(json: $0) } ?? MentionData()
        let country = row.optionalString(6)
        participations.append(
          (
            row.optionalInt(2) ?? 0, row.optionalInt(3), data.type ?? .official,
            EventFacts.Participation(
              id: id, who: .country(country ?? ""), role: ParticipantRole(rawValue: row.string(5)) ?? .attendee,
              side: country, name: row.string(4), title: data.title, row: row.optionalInt64(9))
          ))
      default:
        parties[id.number] = Party(
          isOfficial: row.string(1) == "official", row: row.optionalInt64(9), country: row.optionalString(6))
      }
    }
    for (owner, refers, type, fact) in participations {
      guard let position = positions[owner] else { continue }
      var fact = fact
      if type != .country {
        guard let party = refers.flatMap({ parties[$0] }), let row = party.row else { continue }
        fact.who = party.isOfficial ? .official(row) : .organisation(row)
        fact.side = party.country
      }
      events[position].participants.append(fact)
    }
    for index in events.indices { events[index].summarise() }
    Self.addContext(to: &events)
    reports[report] = events
    for (index, event) in events.enumerated() { numbers[event.mention.id] = index }
  }

  /// What a report says of other days tells which occasion an event without a day is.
  private static func addContext(to events: inout [EventFacts]) {
    let days = Set(events.compactMap { $0.mention.days?.first })
    for index in events.indices where events[index].mention.days == nil { events[index].mention.context = days }
  }
}

extension EventFacts {
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
