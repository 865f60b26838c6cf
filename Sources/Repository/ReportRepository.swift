import SQLite

/// Reads and writes reports.
public struct ReportRepository {
  let connection: Connection

  public init(_ connection: Connection) { self.connection = connection }

  static let columns =
    "r.id, r.key, r.sha256, r.file, r.title, r.published, r.source, r.url, r.authors, r.language, r.byte_count"

  /// Reports by date of publication, those without one last.
  public func list(_ filter: ReportFilter = ReportFilter(), _ page: Page = Page()) throws -> [StoredReport] {
    let conditions = conditions(filter)
    return try connection.all(
      """
      SELECT \(Self.columns) FROM reports r\(conditions.sql)
      ORDER BY r.published IS NULL, r.published, r.id\(page.sql)
      """, conditions.values, map: { Self.report($0) })
  }

  public func count(_ filter: ReportFilter = ReportFilter()) throws -> Int {
    let conditions = conditions(filter)
    return try connection.count("SELECT count(*) FROM reports r\(conditions.sql)", conditions.values)
  }

  public func get(_ id: Int64) throws -> StoredReport? {
    try connection.first("SELECT \(Self.columns) FROM reports r WHERE r.id = ?", id, map: { Self.report($0) })
  }

  /// The report meant by a row number, a key, the name of its file, or the first eight or more digits of its hash.
  public func find(_ reference: String) throws -> StoredReport? {
    if let id = try connection.id(of: reference, in: "reports", prefix: "report") { return try get(id) }
    if let id = try connection.first(
      "SELECT id FROM reports WHERE file = ? ORDER BY id", reference, map: { $0.int64(0) })
    {
      return try get(id)
    }
    guard reference.utf8.count >= 8, reference.allSatisfy(\.isHexDigit) else { return nil }
    let id = try connection.first(
      "SELECT id FROM reports WHERE sha256 >= ?1 AND sha256 < ?1 || 'g'", reference.lowercased(), map: { $0.int64(0) })
    return try id.flatMap(get)
  }

  /// The whole text, as evidence counts its bytes.
  public func text(of id: Int64) throws -> String? {
    try connection.first("SELECT text FROM reports WHERE id = ?", id, map: { $0.string(0) })
  }

  /// Whether a report with this hash of its text is stored.
  public func contains(sha256: String) throws -> Bool {
    try connection.first("SELECT 1 FROM reports WHERE sha256 = ?", sha256, map: { _ in true }) ?? false
  }

  private func conditions(_ filter: ReportFilter) -> Conditions {
    var conditions = Conditions()
    conditions.add("r.year = ?", ifPresent: filter.year)
    conditions.add("r.published >= ?", ifPresent: filter.from)
    if let to = filter.to { conditions.add("substr(r.published, 1, length(?)) <= ?", to, to) }
    conditions.add("r.source = ?", ifPresent: filter.source)
    if let text = filter.text {
      // A title has no folded column; the full text has it.
      conditions.add(
        "r.id IN (SELECT rowid FROM reports_fts WHERE reports_fts MATCH ?)",
        "title : " + SearchQuery(text, raw: false).allTerms)
    }
    for (kind, id) in [("event", filter.event), ("official", filter.official), ("organisation", filter.organisation)] {
      conditions.add(
        "r.id IN (SELECT report_id FROM evidence WHERE fact_kind = '\(kind)' AND fact_id = ?)", ifPresent: id)
    }
    conditions.add("r.id IN (SELECT report_id FROM citations WHERE document_id = ?)", ifPresent: filter.document)
    return conditions
  }

  static func report(_ row: Row, from first: Int = 0) -> StoredReport {
    StoredReport(
      id: row.int64(first), key: row.string(first + 1), sha256: row.string(first + 2), file: row.string(first + 3),
      title: row.optionalString(first + 4), published: row.optionalString(first + 5),
      source: row.optionalString(first + 6), url: row.optionalString(first + 7),
      authors: row.optionalString(first + 8).map(authors) ?? [], language: row.string(first + 9),
      byteCount: row.int(first + 10))
  }

  static func authors(_ list: String) -> [String] {
    list.split(separator: ";").map { String($0.drop { $0 == " " }) }
  }
}
