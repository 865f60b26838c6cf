import SQLite
import Vietnamese

extension OrganisationRepository {
  /// Adds an organisation with this name.
  func insert(name: String, abbreviation: String?, kind: String?, country: String?) throws -> Int64 {
    try connection.requireTransaction("storing an organisation")
    let base = slug(name)
    let id = try connection.insert(
      """
      INSERT INTO organisations (key, name, name_sort, abbreviation, kind, country) VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (key) DO NOTHING
      """, into: "organisations", key: "organisation/" + (base.isEmpty ? "x" : base), name, SortKey.text(name),
      abbreviation, kind, country)
    try add(name: name, kind: "name", to: id)
    if let abbreviation { try add(name: abbreviation, kind: "abbreviation", to: id) }
    return id
  }

  /// Adds a name; `kind` is "name", "abbreviation" or "alias". Returns whether it is new.
  @discardableResult
  func add(name: String, kind: String, to id: Int64) throws -> Bool {
    try connection.run(
      """
      INSERT INTO organisation_names (organisation_id, name, name_key, name_folded, kind) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT DO NOTHING
      """, id, name, Keys.name(name), Keys.folded(name), kind)
    return connection.changes > 0
  }

  /// The keys of all names of an organisation.
  func nameKeys(of id: Int64) throws -> [String] {
    try connection.all(
      "SELECT name_key FROM organisation_names WHERE organisation_id = ?", id, map: { $0.string(0) })
  }

  /// Sets what an organisation has not yet.
  func fill(_ id: Int64, abbreviation: String?, kind: String?, country: String?) throws {
    guard abbreviation != nil || kind != nil || country != nil else { return }
    try connection.run(
      """
      UPDATE organisations SET abbreviation = ifnull(abbreviation, ?1), kind = ifnull(kind, ?2),
      country = ifnull(country, ?3) WHERE id = ?4 AND ((abbreviation IS NULL AND ?1 IS NOT NULL)
      OR (kind IS NULL AND ?2 IS NOT NULL) OR (country IS NULL AND ?3 IS NOT NULL))
      """, abbreviation, kind, country, id)
    if let abbreviation { try add(name: abbreviation, kind: "abbreviation", to: id) }
  }
}
