import SQLite

/// Reads and writes officials, their names and posts.
public struct OfficialRepository {
  let connection: Connection

  public init(_ connection: Connection) { self.connection = connection }

  private static let columns = """
    o.id, o.key, o.name, o.country,
    (SELECT count(DISTINCT event_id) FROM participants WHERE official_id = o.id),
    (SELECT count(DISTINCT report_id) FROM evidence WHERE fact_kind = 'official' AND fact_id = o.id)
    """

  /// Officials by name, each with other names and posts.
  public func list(_ filter: OfficialFilter = OfficialFilter(), _ page: Page = Page()) throws -> [Official] {
    let conditions = conditions(filter)
    var officials = try connection.all(
      "SELECT \(Self.columns) FROM officials o\(conditions.sql) ORDER BY o.name_sort, o.id\(page.sql)",
      conditions.values, map: Self.official)
    try fill(&officials)
    return officials
  }

  public func count(_ filter: OfficialFilter = OfficialFilter()) throws -> Int {
    let conditions = conditions(filter)
    return try connection.count("SELECT count(*) FROM officials o\(conditions.sql)", conditions.values)
  }

  public func get(_ id: Int64) throws -> Official? {
    var officials = try connection.all(
      "SELECT \(Self.columns) FROM officials o WHERE o.id = ?", id, map: Self.official)
    try fill(&officials)
    return officials.first
  }

  /// The official meant by a row number, a key or a name.
  public func find(_ reference: String) throws -> Official? {
    try connection.id(
      of: reference, in: "officials", prefix: "official", names: "official_names", owner: "official_id",
      factKind: .official
    ).flatMap(get)
  }

  /// Who holds or held positions of this title (diacritics do not matter), by date first attested.
  public func occupancies(titled title: String, _ page: Page = Page()) throws -> [Occupancy] {
    try occupancies("po.title_folded LIKE ?", Conditions.pattern(title), page)
  }

  private func fill(_ officials: inout [Official]) throws {
    let ids = jsonArray(officials.map(\.id))
    var names: [Int64: [String]] = [:]
    try connection.each(
      """
      SELECT n.official_id, n.name FROM official_names n JOIN officials o ON o.id = n.official_id
      WHERE n.official_id IN (SELECT value FROM json_each(?)) AND n.name <> o.name ORDER BY n.official_id, n.name
      """, [ids]
    ) { names[$0.int64(0), default: []].append($0.string(1)) }
    let posts = Dictionary(
      grouping: try occupancies("oc.official_id IN (SELECT value FROM json_each(?))", ids, .all), by: \.officialID)
    for index in officials.indices {
      officials[index].aliases = names[officials[index].id] ?? []
      officials[index].posts = posts[officials[index].id] ?? []
    }
  }

  private func occupancies(_ condition: String, _ value: String, _ page: Page) throws -> [Occupancy] {
    try connection.all(
      """
      SELECT oc.id, oc.official_id, oc.position_id, po.title, po.organisation_id, po.country, oc.status,
      oc.first_attested, oc.last_attested FROM occupancies oc JOIN positions po ON po.id = oc.position_id
      WHERE \(condition) ORDER BY oc.first_attested IS NULL, oc.first_attested, oc.id\(page.sql)
      """, value
    ) { row in
      Occupancy(
        id: row.int64(0), officialID: row.int64(1), positionID: row.int64(2), title: row.string(3),
        organisationID: row.optionalInt64(4), country: row.optionalString(5),
        status: Occupancy.Status(rawValue: row.string(6)) ?? .holder, firstAttested: row.optionalString(7),
        lastAttested: row.optionalString(8))
    }
  }

  private func conditions(_ filter: OfficialFilter) -> Conditions {
    var conditions = Conditions()
    conditions.add(review: filter.review, of: "o")
    conditions.add(
      "o.id IN (SELECT official_id FROM official_names WHERE name_folded LIKE ?)",
      ifPresent: filter.text.map(Conditions.pattern))
    conditions.add("o.country = ?", ifPresent: filter.country)
    conditions.add(
      """
      o.id IN (SELECT oc.official_id FROM occupancies oc JOIN positions po ON po.id = oc.position_id
      WHERE po.title_folded LIKE ?)
      """, ifPresent: filter.post.map(Conditions.pattern))
    conditions.add(
      """
      o.id IN (SELECT oc.official_id FROM occupancies oc JOIN positions po ON po.id = oc.position_id
      WHERE po.organisation_id = ?)
      """, ifPresent: filter.organisation)
    conditions.add(
      """
      o.id IN (SELECT p.official_id FROM participants p JOIN events e ON e.id = p.event_id
      WHERE e.year = ? AND p.official_id IS NOT NULL)
      """, ifPresent: filter.year)
    conditions.add(
      "o.id IN (SELECT official_id FROM participants WHERE event_id = ? AND official_id IS NOT NULL)",
      ifPresent: filter.event)
    conditions.add(
      "o.id IN (SELECT fact_id FROM evidence WHERE fact_kind = 'official' AND report_id = ?)", ifPresent: filter.report)
    return conditions
  }

  private static func official(_ row: Row) -> Official {
    Official(
      id: row.int64(0), key: row.string(1), name: row.string(2), country: row.optionalString(3), eventCount: row.int(4),
      reportCount: row.int(5))
  }
}
