import SQLite

/// A report as the source of a row.
public struct FactSource: Hashable, Sendable {
  public var report: StoredReport
  /// How many facts the report tells of the row: its mentions, and what belongs to them (participants, posts).
  public var facts: Int
  /// The first words of the report about it.
  public var quote: Quote
}

/// Finds the reports that a row rests on, and why its mentions were taken for one.
public struct SourceRepository {
  let connection: Connection

  public init(_ connection: Connection) { self.connection = connection }

  /// The reports that tell of a row, by date of publication.
  public func sources(of row: RowRef) throws -> [FactSource] {
    guard let kind = row.kind.mentionKind else { return [] }
    let mentions = Dictionary(grouping: try EditTargets(connection).mentions(of: row), by: \.id.report)
    let sources = try mentions.compactMap { id, mentions -> FactSource? in
      guard let report = try ReportRepository(connection).get(id) else { return nil }
      let first = mentions.min { $0.id < $1.id }?.evidence.first
      let (start, end) = (first?.start ?? 0, first?.end ?? 0)
      let words = try connection.first(
        "SELECT CAST(substr(CAST(text AS BLOB), ?2 + 1, ?3 - ?2) AS TEXT) FROM reports WHERE id = ?1", id, start, end,
        map: { $0.string(0) })
      let numbers = mentions.map(\.id.number)
      let facts = try connection.count(
        """
        SELECT count(*) FROM mentions WHERE report_id = ?1 AND (number IN (SELECT value FROM json_each(?2))
        OR kind IN ('participant', 'occupancy') AND owner IN (SELECT value FROM json_each(?2)))
        """, [id, jsonArray(numbers.map(Int64.init))])
      return FactSource(
        report: report, facts: facts,
        quote: Quote(
          factKind: kind, factID: row.id, reportID: id, reportKey: report.key, start: start, end: end,
          rule: first?.rule ?? "", confidence: first?.confidence ?? 0, text: words ?? ""))
    }
    return sources.sorted {
      ($0.report.published ?? "9999", $0.report.key) < ($1.report.published ?? "9999", $1.report.key)
    }
  }

  /// Why the mentions of a row were taken for one, or may not be: each judgement with its verdict, and the key of the other
  /// row where it is about two. At most `limit`.
  public func judgements(of row: RowRef, limit: Int = 50) throws -> [(verdict: String, other: String?, reasons: String)]
  {
    let members = try EditTargets(connection).members(of: row)
    let sides = ReviewSides(connection)
    var found: [(verdict: String, other: String?, reasons: String)] = []
    var seen: Set<String> = []
    for member in members.prefix(limit) {
      for (column, other) in [("left", "right"), ("right", "left")] {
        let judgements = try connection.all(
          """
          SELECT verdict, \(other), reasons FROM judgements WHERE kind = ? AND \(column) = ? AND verdict <> 'different'
          ORDER BY verdict DESC, 2 LIMIT ?
          """, row.kind.rawValue, member, limit, map: { ($0.string(0), $0.string(1), $0.string(2)) })
        for (verdict, other, reasons) in judgements
        where seen.insert([min(member, other), max(member, other)].description).inserted {
          let target = try sides.row(ofMember: other, row.kind)
          let key = target == row ? nil : try target.flatMap(PublicIDs(connection).key)
          found.append((verdict, key, reasons))
        }
      }
    }
    return Array(found.prefix(limit))
  }

  /// What a person has said of a row.
  public func review(of row: RowRef) throws -> ReviewState {
    guard row.kind != .position, row.kind != .series else { return .open }
    let word = try connection.first("SELECT review FROM \(row.kind.table) WHERE id = ?", row.id, map: { $0.string(0) })
    return word.flatMap(ReviewState.init(rawValue:)) ?? .open
  }

  /// Where reports of an event disagree: a field, and each value with the keys of the reports that give it.
  public func conflicts(ofEvent id: Int64) throws -> [(field: String, values: [(value: String, reports: [String])])] {
    var conflicts: [(field: String, values: [(value: String, reports: [String])])] = []
    try connection.each(
      "SELECT field, value, report_keys FROM event_conflicts WHERE event_id = ? ORDER BY field, reports DESC, value",
      [id]
    ) { row in
      if conflicts.last?.field != row.string(0) { conflicts.append((row.string(0), [])) }
      let reports = row.string(2).split(separator: ",").map(String.init).sorted()
      conflicts[conflicts.count - 1].values.append((row.string(1), reports))
    }
    return conflicts
  }

  /// The series that an event is of: its key and name.
  public func series(ofEvent id: Int64) throws -> (key: String, name: String)? {
    try connection.first(
      "SELECT s.key, s.name FROM events e JOIN series s ON s.id = e.series_id WHERE e.id = ?", id,
      map: { ($0.string(0), $0.string(1)) })
  }
}
