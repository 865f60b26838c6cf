import Extraction
import SQLite
import Vietnamese

extension EventRepository {
  /// Adds an event; its participants come after. `name` makes its key, with the date before it.
  func insert(_ event: ExtractedEvent, named name: String, placeID: Int64?) throws -> Int64 {
    try connection.requireTransaction("storing an event")
    let parts = [event.start, slug(name)].compactMap(\.self).filter { !$0.isEmpty }
    return try connection.insert(
      """
      INSERT INTO events (key, kind, rank, title, title_folded, start_date, start_basis, end_date, place, place_id,
      country, status) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (key) DO NOTHING
      """, into: "events", key: "event/" + parts.joined(separator: "-").lowercased(), event.kind.rawValue, event.rank,
      event.title,
      event.title.map(Keys.folded), event.start,
      event.startBasis?.rawValue, event.end, event.place, placeID, event.country, event.status.rawValue)
  }

  /// Sets what an event has not yet, as another report of it tells.
  func fill(_ id: Int64, from event: ExtractedEvent, placeID: Int64?) throws {
    try connection.requireTransaction("storing an event")
    try connection.run(
      """
      UPDATE events SET rank = ifnull(rank, ?), title = ifnull(title, ?), title_folded = ifnull(title_folded, ?),
      end_date = ifnull(end_date, ?), place_id = CASE WHEN place IS NULL THEN ? ELSE place_id END,
      place = ifnull(place, ?), country = ifnull(country, ?) WHERE id = ?
      """, event.rank, event.title, event.title.map(Keys.folded), event.end, placeID, event.place, event.country, id)
  }

  /// Makes an event a part of another, unless it is a part already.
  func set(parent: Int64, of id: Int64) throws {
    try connection.requireTransaction("storing an event")
    try connection.run("UPDATE events SET parent_id = ?1 WHERE id = ?2 AND parent_id IS NULL AND id <> ?1", parent, id)
  }

  /// Adds a participant, or finds the one of the same role; returns its row.
  func merge(_ participant: ExtractedParticipant, who: Who, side: String?, into event: Int64) throws -> Int64 {
    try connection.requireTransaction("storing a participant")
    let known = try connection.first(
      """
      SELECT id, title FROM participants
      WHERE event_id = ? AND role = ? AND official_id IS ? AND organisation_id IS ? AND country IS ?
      """, event, participant.role.rawValue, who.official, who.organisation, who.country,
      map: { (id: $0.int64(0), hasTitle: !$0.isNull(1)) })
    if let known {
      if !known.hasTitle, let title = participant.title {
        try connection.run("UPDATE participants SET title = ? WHERE id = ?", title, known.id)
      }
      return known.id
    }
    return try add(participant, who: who, side: side, to: event)
  }

  /// Adds a participant; returns its row.
  func add(_ participant: ExtractedParticipant, who: Who, side: String?, to event: Int64) throws -> Int64 {
    try connection.requireTransaction("storing a participant")
    try connection.run(
      """
      INSERT INTO participants (event_id, role, side, type, official_id, organisation_id, country, name, title)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """, event, participant.role.rawValue, side, who.type.rawValue, who.official, who.organisation, who.country,
      participant.name, participant.title)
    return connection.lastInsertedRow
  }
}

/// Whom a name means: the row of an official or an organisation, or the code of a country.
enum Who: Hashable {
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
