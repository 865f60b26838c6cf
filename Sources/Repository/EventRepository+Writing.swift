import Extraction
import SQLite

extension EventRepository {
  /// Adds an event as row `id`; its participants come after.
  func insert(_ event: EventFields, as id: Int64, key: String, placeID: Int64?) throws {
    try connection.requireTransaction("storing an event")
    try connection.run(
      """
      INSERT INTO events (id, key, kind, rank, title, title_folded, start_date, start_basis, end_date, place, place_id,
      country, status) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """, id, key, event.kind.rawValue, event.rank, event.title, event.title.map(Keys.folded), event.start,
      event.basis?.rawValue, event.end, event.place, placeID, event.country, event.status.rawValue)
  }

  /// Sets all fields of an event.
  func update(_ id: Int64, _ event: EventFields, placeID: Int64?) throws {
    try connection.requireTransaction("storing an event")
    try connection.run(
      """
      UPDATE events SET kind = ?, rank = ?, title = ?, title_folded = ?, start_date = ?, start_basis = ?, end_date = ?,
      place = ?, place_id = ?, country = ?, status = ?
      WHERE id = ? AND NOT (kind IS ?1 AND rank IS ?2 AND title IS ?3 AND start_date IS ?5 AND start_basis IS ?6
      AND end_date IS ?7 AND place IS ?8 AND place_id IS ?9 AND country IS ?10 AND status IS ?11)
      """, event.kind.rawValue, event.rank, event.title, event.title.map(Keys.folded), event.start,
      event.basis?.rawValue, event.end, event.place, placeID, event.country, event.status.rawValue, id)
  }

  /// A stored participant.
  struct ParticipantRow {
    var id: Int64
    var who: Who
    var role: ParticipantRole
    var side: String?
    var name: String
    var title: String?

    static func != (row: ParticipantRow, entry: EventParticipants.Entry) -> Bool {
      row.side != entry.side || row.name != entry.name || row.title != entry.title
    }
  }

  func participantRows(of event: Int64) throws -> [ParticipantRow] {
    try connection.all(
      """
      SELECT id, role, side, official_id, organisation_id, country, name, title FROM participants
      WHERE event_id = ? ORDER BY id
      """, event
    ) { row in
      let who: Who =
        if let official = row.optionalInt64(3) { .official(official) } else if let body = row.optionalInt64(4) {
          .organisation(body)
        } else { .country(row.optionalString(5) ?? "") }
      return ParticipantRow(
        id: row.int64(0), who: who, role: ParticipantRole(rawValue: row.string(1)) ?? .attendee,
        side: row.optionalString(2), name: row.string(6), title: row.optionalString(7))
    }
  }

  /// Adds a participant; returns its row.
  func insert(_ entry: EventParticipants.Entry, into event: Int64) throws -> Int64 {
    try connection.requireTransaction("storing a participant")
    try connection.run(
      """
      INSERT INTO participants (event_id, role, side, type, official_id, organisation_id, country, name, title)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """, event, entry.role.rawValue, entry.side, entry.who.type.rawValue, entry.who.official, entry.who.organisation,
      entry.who.country, entry.name, entry.title)
    return connection.lastInsertedRow
  }

  func update(participant id: Int64, _ entry: EventParticipants.Entry) throws {
    try connection.run(
      "UPDATE participants SET side = ?, name = ?, title = ? WHERE id = ?", entry.side, entry.name, entry.title, id)
  }
}

/// Whom a name means: the row of an official or an organisation, or the code of a country.
enum Who: Hashable, Sendable {
  case official(Int64)
  case organisation(Int64)
  case country(String)

  var type: ParticipantType {
    switch self {
    case .official: .official
    case .organisation: .organisation
    case .country: .country
    }
  }
  var official: Int64? { if case .official(let id) = self { id } else { nil } }
  var organisation: Int64? { if case .organisation(let id) = self { id } else { nil } }
  var country: String? { if case .country(let code) = self { code } else { nil } }
}
