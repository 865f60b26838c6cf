import SQLite
import Vietnamese

/// Reads and writes places.
struct PlaceRepository {
  let connection: Connection

  init(_ connection: Connection) { self.connection = connection }

  /// The place of this name in this country; without a country, of the only one that has the name, or of none.
  func id(of name: String, in country: String?) throws -> Int64? {
    let found = try connection.all(
      """
      SELECT DISTINCT p.id, p.country FROM place_names n JOIN places p ON p.id = n.place_id WHERE n.name_key = ?
      ORDER BY p.id
      """, Keys.name(name), map: { (id: $0.int64(0), country: $0.optionalString(1)) })
    if let country { return (found.first { $0.country == country } ?? found.first { $0.country == nil })?.id }
    return found.count == 1 ? found[0].id : found.first { $0.country == nil }?.id
  }

  /// Adds a place, or finds the one of the same name, kind and country.
  func insert(name: String, kind: String?, country: String?) throws -> Int64 {
    try connection.requireTransaction("storing a place")
    let known = try connection.first(
      "SELECT id FROM places WHERE name = ? AND kind IS ? AND country IS ?", name, kind, country, map: { $0.int64(0) })
    if let known { return known }
    let base = slug(name)
    let id = try connection.insert(
      """
      INSERT INTO places (key, name, name_sort, kind, country) VALUES (?, ?, ?, ?, ?) ON CONFLICT (key) DO NOTHING
      """, into: "places", key: "place/" + (base.isEmpty ? "x" : base), name, SortKey.text(name), kind, country)
    try add(name: name, to: id)
    return id
  }

  func add(name: String, to id: Int64) throws {
    try connection.run(
      "INSERT INTO place_names (place_id, name, name_key) VALUES (?, ?, ?) ON CONFLICT DO NOTHING", id, name,
      Keys.name(name))
  }
}
