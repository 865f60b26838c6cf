import Extraction
import SQLite

/// Reads and writes events of every kind.
public struct EventRepository {
  let connection: Connection

  public init(_ connection: Connection) { self.connection = connection }

  private static let columns = """
    e.id, e.key, e.kind, e.rank, e.title, e.start_date, e.start_basis, e.end_date, e.year, e.place, e.place_id, e.country,
    e.parent_id, e.status,
    (SELECT count(DISTINCT report_id) FROM evidence WHERE fact_kind = 'event' AND fact_id = e.id)
    """

  /// Events in order of their dates, those without one last, each with its participants.
  public func list(_ filter: EventFilter = EventFilter(), _ page: Page = Page()) throws -> [Event] {
    let conditions = Self.conditions(filter)
    var events = try connection.all(
      """
      SELECT \(Self.columns) FROM events e\(conditions.sql)
      ORDER BY e.start_date IS NULL, e.start_date, e.end_date, e.id\(page.sql)
      """, conditions.values, map: Self.event)
    let participants = try participants(of: events.map(\.id))
    for index in events.indices { events[index].participants = participants[events[index].id] ?? [] }
    return events
  }

  public func count(_ filter: EventFilter = EventFilter()) throws -> Int {
    let conditions = Self.conditions(filter)
    return try connection.count("SELECT count(*) FROM events e\(conditions.sql)", conditions.values)
  }

  public func get(_ id: Int64) throws -> Event? {
    var event = try connection.first("SELECT \(Self.columns) FROM events e WHERE e.id = ?", id, map: Self.event)
    event?.participants = try participants(of: [id])[id] ?? []
    return event
  }

  /// The event meant by a row number or a key.
  public func find(_ reference: String) throws -> Event? {
    try connection.id(of: reference, in: "events", prefix: "event").flatMap(get)
  }

  /// The years that have events, in order.
  public func years() throws -> [Int] {
    try connection.all(
      "SELECT DISTINCT year FROM events WHERE year IS NOT NULL AND review <> 'rejected' ORDER BY year",
      map: { $0.int(0) })
  }

  private func participants(of events: [Int64]) throws -> [Int64: [Participant]] {
    var participants: [Int64: [Participant]] = [:]
    guard !events.isEmpty else { return participants }
    try connection.each(
      """
      SELECT event_id, id, role, side, type, official_id, organisation_id, country, name, title FROM participants
      WHERE event_id IN (SELECT value FROM json_each(?)) ORDER BY id
      """, [jsonArray(events)]
    ) { row in
      guard let role = ParticipantRole(rawValue: row.string(2)), let type = ParticipantType(rawValue: row.string(4))
      else { return }
      participants[row.int64(0), default: []].append(
        Participant(
          id: row.int64(1), role: role, side: row.optionalString(3), type: type, officialID: row.optionalInt64(5),
          organisationID: row.optionalInt64(6), country: row.optionalString(7), name: row.string(8),
          title: row.optionalString(9)))
    }
    return participants
  }

  private static func event(_ row: Row) -> Event {
    // The schema allows no other words than those of the enumerations.
    Event(
      id: row.int64(0), key: row.string(1), kind: EventKind(rawValue: row.string(2)) ?? .meeting,
      rank: row.optionalString(3), title: row.optionalString(4), start: row.optionalString(5),
      startBasis: row.optionalString(6).flatMap(DateBasis.init(rawValue:)), end: row.optionalString(7),
      year: row.optionalInt(8), place: row.optionalString(9), placeID: row.optionalInt64(10),
      country: row.optionalString(11), parentID: row.optionalInt64(12),
      status: EventStatus(rawValue: row.string(13)) ?? .held, reportCount: row.int(14))
  }
}
