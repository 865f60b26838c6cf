import SQLite
import Vietnamese

extension OfficialRepository {
  /// Adds an official with this name.
  func insert(name: String, country: String?) throws -> Int64 {
    try connection.requireTransaction("storing an official")
    let base = slug(name)
    let isVietnamese = country.map { $0 == "VN" }
    let id = try connection.insert(
      "INSERT INTO officials (key, name, name_sort, country) VALUES (?, ?, ?, ?) ON CONFLICT (key) DO NOTHING",
      into: "officials", key: "official/" + (base.isEmpty ? "x" : base), name,
      SortKey.person(name, isVietnamese: isVietnamese), country)
    try add(name: name, kind: "name", to: id)
    return id
  }

  /// Adds a name; `kind` is "name" or "alias". Returns whether it is new.
  @discardableResult
  func add(name: String, kind: String, to id: Int64) throws -> Bool {
    try connection.run(
      """
      INSERT INTO official_names (official_id, name, name_key, name_folded, kind) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT DO NOTHING
      """, id, name, Keys.name(name), Keys.folded(name), kind)
    return connection.changes > 0
  }

  /// The keys of all names of an official.
  func nameKeys(of id: Int64) throws -> [String] {
    try connection.all("SELECT name_key FROM official_names WHERE official_id = ?", id, map: { $0.string(0) })
  }

  /// Sets the country of an official who has none yet.
  func fill(country: String, of id: Int64) throws {
    try connection.run("UPDATE officials SET country = ? WHERE id = ? AND country IS NULL", country, id)
  }

  func country(of id: Int64) throws -> String? {
    try connection.first("SELECT country FROM officials WHERE id = ?", id, map: { $0.optionalString(0) }) ?? nil
  }

  /// Sets the country that most reports give to an official's posts, unless it is known to be `country`. Returns whether
  /// it is another now.
  func settleCountry(of id: Int64, told country: String) throws -> Bool {
    let known = try self.country(of: id)
    guard known != country else { return false }
    let most = try connection.first(
      """
      SELECT po.country FROM occupancies oc JOIN positions po ON po.id = oc.position_id
      JOIN evidence v ON v.fact_kind = 'occupancy' AND v.fact_id = oc.id
      WHERE oc.official_id = ? AND po.country IS NOT NULL
      GROUP BY po.country ORDER BY count(DISTINCT v.report_id) DESC, po.country <> ?, po.country
      """, id, known, map: { $0.string(0) })
    guard let most, most != known else { return false }
    try connection.run("UPDATE officials SET country = ? WHERE id = ?", most, id)
    return true
  }

  /// The position of this title in this country, made if need be.
  func position(titled title: String, country: String?, organisation: Int64?) throws -> Int64 {
    try connection.requireTransaction("storing a position")
    let titleKey = Keys.name(title)
    let known = try connection.first(
      "SELECT id, organisation_id FROM positions WHERE title_key = ? AND ifnull(country, '') = ?", titleKey,
      country ?? "", map: { (id: $0.int64(0), hasOrganisation: !$0.isNull(1)) })
    if let known {
      if !known.hasOrganisation, let organisation {
        try connection.run("UPDATE positions SET organisation_id = ? WHERE id = ?", organisation, known.id)
      }
      return known.id
    }
    let base = slug(title)
    return try connection.insert(
      """
      INSERT INTO positions (key, title, title_key, title_folded, organisation_id, country) VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (key) DO NOTHING
      """, into: "positions", key: "position/" + (base.isEmpty ? "x" : base), title, titleKey, Keys.folded(title),
      organisation, country)
  }

  /// Records that an official held a position on a date, or on an unknown one; returns the occupancy as it is then.
  func attest(
    official: Int64, position: Int64, status: Occupancy.Status, on date: String?
  ) throws -> ResolverMemory.AttestedOccupancy {
    try connection.requireTransaction("storing an occupancy")
    let known = try connection.first(
      """
      SELECT id, first_attested, last_attested FROM occupancies
      WHERE official_id = ? AND position_id = ? AND status = ?
      """, official, position, status.rawValue,
      map: {
        ResolverMemory.AttestedOccupancy(id: $0.int64(0), first: $0.optionalString(1), last: $0.optionalString(2))
      })
    guard var occupancy = known else {
      try connection.run(
        """
        INSERT INTO occupancies (official_id, position_id, status, first_attested, last_attested)
        VALUES (?, ?, ?, ?, ?)
        """, official, position, status.rawValue, date, date)
      return ResolverMemory.AttestedOccupancy(id: connection.lastInsertedRow, first: date, last: date)
    }
    guard let date else { return occupancy }
    let (first, last) = (min(occupancy.first ?? date, date), max(occupancy.last ?? date, date))
    if first != occupancy.first || last != occupancy.last {
      try connection.run(
        "UPDATE occupancies SET first_attested = ?, last_attested = ? WHERE id = ?", first, last, occupancy.id)
      (occupancy.first, occupancy.last) = (first, last)
    }
    return occupancy
  }
}
