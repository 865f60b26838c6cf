import SQLite

/// Reads the totals that reports state.
public struct ClaimRepository {
  let connection: Connection

  public init(_ connection: Connection) { self.connection = connection }

  private static let select = """
    SELECT c.id, c.key, c.report_id, r.key, c.measure, c.value, c.qualifier, c.unit, c.period, c.event_id, c.quote,
    c.review FROM claims c JOIN reports r ON r.id = c.report_id
    """

  /// Claims by period and measure, then in order of their reports.
  public func list(_ filter: ClaimFilter = ClaimFilter(), _ page: Page = Page()) throws -> [Claim] {
    let conditions = conditions(filter)
    return try connection.all(
      """
      \(Self.select)\(conditions.sql)
      ORDER BY c.period IS NULL, c.period, c.measure, r.published IS NULL, r.published, c.id\(page.sql)
      """, conditions.values, map: Self.claim)
  }

  public func count(_ filter: ClaimFilter = ClaimFilter()) throws -> Int {
    let conditions = conditions(filter)
    return try connection.count("SELECT count(*) FROM claims c\(conditions.sql)", conditions.values)
  }

  public func get(_ id: Int64) throws -> Claim? {
    try connection.first("\(Self.select) WHERE c.id = ?", id, map: Self.claim)
  }

  /// The claim meant by a row number or a key.
  public func find(_ reference: String) throws -> Claim? {
    try connection.id(of: reference, in: "claims", prefix: "claim").flatMap(get)
  }

  private func conditions(_ filter: ClaimFilter) -> Conditions {
    var conditions = Conditions()
    conditions.add("c.period LIKE ?", ifPresent: filter.year.map { "\($0)%" })
    conditions.add("c.measure = ?", ifPresent: filter.measure)
    if let text = filter.text { conditions.add("(instr(c.unit, ?) OR instr(c.quote, ?))", text, text) }
    conditions.add("c.report_id = ?", ifPresent: filter.report)
    conditions.add(review: filter.review, of: "c")
    return conditions
  }

  private static func claim(_ row: Row) -> Claim {
    Claim(
      id: row.int64(0), key: row.string(1), reportID: row.int64(2), reportKey: row.string(3), measure: row.string(4),
      value: row.double(5), qualifier: row.string(6), unit: row.string(7), period: row.optionalString(8),
      eventID: row.optionalInt64(9), quote: row.string(10), review: ReviewState(rawValue: row.string(11)) ?? .open)
  }
}
