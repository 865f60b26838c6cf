import SQLite

/// Searches the full text of reports.
public struct SearchRepository {
  let connection: Connection

  public init(_ connection: Connection) { self.connection = connection }

  /// How many of the best reports are looked at for the spelling as typed.
  private static let rerankedCount = 1000

  /// Reports that hold every word of the query, best first.
  ///
  /// Diacritics do not matter: "doi ngoai" and "đối ngoại" find the same. Reports that have the words one after the
  /// other come first, and among them, when the query has diacritics, those that have it as typed. Words in double
  /// quotes stay together; a word that ends with `*` finds its continuations. With `raw` the query is an FTS5
  /// expression.
  ///
  /// Throws ``SearchError`` for a query that cannot be run.
  public func find(
    _ query: String, raw: Bool = false, markers: SearchMarkers = SearchMarkers(), _ page: Page = Page()
  ) throws -> [SearchHit] {
    let parsed = try parse(query, raw)
    guard let phrase = parsed.phrase else { return try hits(parsed.allTerms, parsed, markers, page) }
    let phraseCount = try count(matching: phrase)
    var hits: [SearchHit] = []
    if page.offset < phraseCount { hits = try self.hits(phrase, parsed, markers, page) }
    var rest = Page(limit: page.limit.map { $0 - hits.count }, offset: max(0, page.offset - phraseCount))
    if let limit = rest.limit, limit <= 0 { return hits }
    rest.offset = hits.isEmpty ? rest.offset : 0
    return try hits + self.hits("(\(parsed.allTerms)) NOT (\(phrase))", parsed, markers, rest)
  }

  /// How many reports the query finds.
  public func count(_ query: String, raw: Bool = false) throws -> Int {
    try count(matching: parse(query, raw).allTerms)
  }

  /// Makes the full text anew from the reports, as after edits with other tools.
  public func rebuild() throws {
    try connection.requireTransaction("rebuilding the full text")
    try connection.run("INSERT INTO reports_fts (reports_fts) VALUES ('delete-all')")
    try connection.run(
      """
      INSERT INTO reports_fts (rowid, title, text)
      SELECT id, \(ReportRepository.folded("title")), \(ReportRepository.folded("text")) FROM reports
      """)
  }

  private func parse(_ query: String, _ raw: Bool) throws -> SearchQuery {
    let parsed = SearchQuery(query, raw: raw)
    if parsed.isEmpty { throw SearchError.empty }
    return parsed
  }

  private func count(matching expression: String) throws -> Int {
    try translatingSyntaxErrors {
      try connection.count("SELECT count(*) FROM reports_fts WHERE reports_fts MATCH ?", [expression])
    }
  }

  private func hits(
    _ expression: String, _ query: SearchQuery, _ markers: SearchMarkers, _ page: Page
  ) throws -> [SearchHit] {
    // The title weighs more; the best of all by weight are then put in order by spelling.
    var values: [(any Bindable)?] = [expression]
    var spelling = "NULL"
    if !query.accented.isEmpty, (page.limit ?? .max) <= Self.rerankedCount {
      let terms = query.accented.map { term in
        let cases = SearchQuery.cases(of: term)
        values += cases
        return "(" + cases.map { _ in "instr(r.text, ?) > 0" }.joined(separator: " OR ") + ")"
      }
      spelling = terms.joined(separator: " + ")
    }
    let depth = page.limit.map { String(max(Self.rerankedCount, $0 + page.offset)) } ?? "-1"
    let ids = """
      SELECT b.id, b.weight FROM (SELECT rowid AS id, bm25(reports_fts, 4.0, 1.0) AS weight FROM reports_fts
      WHERE reports_fts MATCH ? ORDER BY weight, rowid LIMIT \(depth)) b JOIN reports r ON r.id = b.id
      ORDER BY \(spelling) DESC, b.weight, b.id\(page.sql)
      """
    return try translatingSyntaxErrors {
      let ranked = try connection.all(ids, values, map: { ($0.int64(0), $0.double(1)) })
      return try ranked.compactMap { id, weight in try hit(id, weight, expression, markers) }
    }
  }

  private func hit(
    _ id: Int64, _ weight: Double, _ expression: String, _ markers: SearchMarkers
  ) throws -> SearchHit? {
    try connection.first(
      """
      SELECT highlight(reports_fts, 0, ?1, ?2), snippet(reports_fts, 1, ?1, ?2, ?3, \(markers.words)),
      \(ReportRepository.columns)
      FROM reports_fts JOIN reports r ON r.id = reports_fts.rowid WHERE reports_fts MATCH ?4 AND reports_fts.rowid = ?5
      """, markers.open, markers.close, markers.ellipsis, expression, id
    ) { row in
      SearchHit(
        report: ReportRepository.report(row, from: 2), title: row.optionalString(0), snippet: row.string(1),
        rank: weight)
    }
  }

  private func translatingSyntaxErrors<R>(_ body: () throws -> R) throws -> R {
    do {
      return try body()
    } catch let error as SQLiteError where error.code == 1 {
      // SQLITE_ERROR: all SQL here is ours, so that only the expression can be wrong.
      throw SearchError.syntax(error.message)
    }
  }
}
