import Extraction
import SQLite

/// Writes what a person has decided about the participants of an event.
struct EditedParticipants {
  let connection: Connection
  let event: Int64

  init(_ connection: Connection, event: Int64) {
    self.connection = connection
    self.event = event
  }

  /// A row of `participants` of the event.
  struct Row {
    var id: Int64
    var name: String
    var role: String
    var title: String?
    /// The same for rows of one official, body or country.
    var who: String
  }

  /// The participants meant by a name: as the event has it, else as that of the official or body.
  func named(_ name: String) throws -> [Row] {
    let rows = try connection.all(
      """
      SELECT p.id, p.name, p.role, p.title, p.type || ifnull(p.official_id, ifnull(p.organisation_id, p.country)),
      coalesce(o.name, b.name, p.name) FROM participants p LEFT JOIN officials o ON o.id = p.official_id
      LEFT JOIN organisations b ON b.id = p.organisation_id WHERE p.event_id = ? ORDER BY p.id
      """, event,
      map: {
        (
          Row(
            id: $0.int64(0), name: $0.string(1), role: $0.string(2), title: $0.optionalString(3), who: $0.string(4)),
          $0.string(5)
        )
      })
    let key = Keys.name(name)
    return rows.filter { Keys.name($0.0.name) == key || Keys.name($0.1) == key }.map(\.0)
  }

  /// Sets the role, name or title of a participant, or takes it off the event.
  func set(_ participant: EditedParticipant, to value: String?) throws {
    for row in try named(participant.name) {
      switch participant.property {
      case "role": if let value { try set(role: value, of: row) }
      case "name":
        if let value { try connection.run("UPDATE participants SET name = ? WHERE id = ?", value, row.id) }
      case "title": try connection.run("UPDATE participants SET title = ? WHERE id = ?", value, row.id)
      default: if value != nil { try remove(row, into: nil) }
      }
    }
  }

  /// One who has the role already stays the only one.
  private func set(role: String, of row: Row) throws {
    guard row.role != role else { return }
    let known = try connection.first(
      """
      SELECT id FROM participants WHERE event_id = ? AND role = ? AND id <> ?
      AND type || ifnull(official_id, ifnull(organisation_id, country)) = ? ORDER BY id LIMIT 1
      """, event, role, row.id, row.who, map: { $0.int64(0) })
    if let known { return try remove(row, into: known) }
    try connection.run("UPDATE participants SET role = ? WHERE id = ?", role, row.id)
  }

  private func remove(_ row: Row, into other: Int64?) throws {
    try connection.run("UPDATE mentions SET row_id = ? WHERE row_id = ? AND kind = 'participant'", other, row.id)
    try connection.run("DELETE FROM participants WHERE id = ?", row.id)
  }
}
