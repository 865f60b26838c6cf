import SQLite

/// Reads and writes organisations and their names.
public struct OrganisationRepository {
  let connection: Connection

  public init(_ connection: Connection) { self.connection = connection }

  private static let columns = """
    o.id, o.key, o.name, o.abbreviation, o.kind, o.country, o.parent_id, o.successor_id,
    (SELECT count(DISTINCT event_id) FROM participants WHERE organisation_id = o.id),
    (SELECT count(DISTINCT report_id) FROM evidence WHERE fact_kind = 'organisation' AND fact_id = o.id)
    """

  /// Organisations by name, each with other names.
  public func list(_ filter: OrganisationFilter = OrganisationFilter(), _ page: Page = Page()) throws -> [Organisation]
  {
    let conditions = conditions(filter)
    var organisations = try connection.all(
      "SELECT \(Self.columns) FROM organisations o\(conditions.sql) ORDER BY o.name_sort, o.id\(page.sql)",
      conditions.values, map: Self.organisation)
    try fill(&organisations)
    return organisations
  }

  public func count(_ filter: OrganisationFilter = OrganisationFilter()) throws -> Int {
    let conditions = conditions(filter)
    return try connection.count("SELECT count(*) FROM organisations o\(conditions.sql)", conditions.values)
  }

  public func get(_ id: Int64) throws -> Organisation? {
    var organisations = try connection.all(
      "SELECT \(Self.columns) FROM organisations o WHERE o.id = ?", id, map: Self.organisation)
    try fill(&organisations)
    return organisations.first
  }

  /// The organisation meant by a row number, a key, a name or an abbreviation.
  public func find(_ reference: String) throws -> Organisation? {
    try connection.id(
      of: reference, in: "organisations", prefix: "organisation", names: "organisation_names", owner: "organisation_id",
      factKind: .organisation
    ).flatMap(get)
  }

  private func fill(_ organisations: inout [Organisation]) throws {
    var names: [Int64: [String]] = [:]
    try connection.each(
      """
      SELECT n.organisation_id, n.name FROM organisation_names n JOIN organisations o ON o.id = n.organisation_id
      WHERE n.organisation_id IN (SELECT value FROM json_each(?)) AND n.name <> o.name
      ORDER BY n.organisation_id, n.name
      """, [jsonArray(organisations.map(\.id))]
    ) { names[$0.int64(0), default: []].append($0.string(1)) }
    for index in organisations.indices { organisations[index].aliases = names[organisations[index].id] ?? [] }
  }

  private func conditions(_ filter: OrganisationFilter) -> Conditions {
    var conditions = Conditions()
    // Bodies that the reference data alone names are there for those that refer to them.
    conditions.add("EXISTS (SELECT 1 FROM nodes WHERE row_id = o.id AND kind = 'organisation' AND mentions > 0)")
    conditions.add(review: filter.review, of: "o")
    conditions.add(
      "o.id IN (SELECT organisation_id FROM organisation_names WHERE name_folded LIKE ?)",
      ifPresent: filter.text.map(Conditions.pattern))
    conditions.add("o.country = ?", ifPresent: filter.country)
    conditions.add("o.kind = ?", ifPresent: filter.kind)
    conditions.add("o.parent_id = ?", ifPresent: filter.parent)
    conditions.add(
      """
      o.id IN (SELECT p.organisation_id FROM participants p JOIN events e ON e.id = p.event_id
      WHERE e.year = ? AND p.organisation_id IS NOT NULL)
      """, ifPresent: filter.year)
    conditions.add(
      "o.id IN (SELECT fact_id FROM evidence WHERE fact_kind = 'organisation' AND report_id = ?)",
      ifPresent: filter.report)
    return conditions
  }

  private static func organisation(_ row: Row) -> Organisation {
    Organisation(
      id: row.int64(0), key: row.string(1), name: row.string(2), abbreviation: row.optionalString(3),
      kind: row.optionalString(4), country: row.optionalString(5), parentID: row.optionalInt64(6),
      successorID: row.optionalInt64(7), eventCount: row.int(8), reportCount: row.int(9))
  }
}
