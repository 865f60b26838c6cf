import Extraction
import SQLite

extension FactStore {
  /// The facts of a report, as they were stored.
  func load(report: Int64) throws -> StoredFacts {
    let head = try connection.first(
      "SELECT sha256, published FROM reports WHERE id = ?", report, map: { ($0.string(0), $0.optionalString(1)) })
    var facts = StoredFacts(report: report, sha256: head?.0 ?? "", published: head?.1)
    facts.mentions = try mentions("m.report_id = ?1", [report])
    let spans = try connection.all(
      """
      SELECT number, start_byte, end_byte, rule, confidence FROM spans WHERE report_id = ?
      ORDER BY number, start_byte, end_byte, rule
      """, report,
      map: { ($0.int(0), Evidence(start: $0.int(1), end: $0.int(2), rule: $0.string(3), confidence: $0.double(4))) })
    for (number, words) in spans { facts[number].evidence.append(words) }
    return facts
  }

  /// The mentions that have become a row, in canonical order; with the first of their words only.
  func mentions(ofRow row: Int64, _ kind: FactKind) throws -> [Mention] {
    try mentions("m.row_id = ? AND m.kind = ?", [row, kind.rawValue]).sorted { $0.anchor < $1.anchor }
  }

  /// The names of the mentions that have become a row.
  func ids(ofRow row: Int64, _ kind: FactKind) throws -> [MentionID] {
    try connection.all(
      "SELECT report_id, number FROM mentions WHERE row_id = ? AND kind = ?", row, kind.rawValue,
      map: { MentionID(report: $0.int64(0), number: $0.int(1)) })
  }

  /// These mentions, in canonical order; with the first of their words only.
  func mentions(_ ids: [MentionID]) throws -> [Mention] {
    try ids.flatMap { try mentions("m.report_id = ? AND m.number = ?", [$0.report, $0.number]) }
      .sorted { $0.anchor < $1.anchor }
  }

  /// The mentions that belong to one: the participants of an event, the posts of an official.
  func mentions(ownedBy owner: MentionID, _ kind: FactKind) throws -> [Mention] {
    try mentions("m.report_id = ? AND m.owner = ? AND m.kind = ?", [owner.report, owner.number, kind.rawValue])
  }

  /// The row that a mention has become; nil also when it is not of `kind`.
  func row(of mention: MentionID, _ kind: FactKind? = nil) throws -> Int64? {
    try connection.first(
      "SELECT row_id FROM mentions WHERE report_id = ? AND number = ? AND kind = ifnull(?, kind)", mention.report,
      mention.number, kind?.rawValue, map: { $0.optionalInt64(0) }) ?? nil
  }

  /// The mention at a place in canonical order, which has the beginning of the report's hash; nil when that is not stored.
  func mention(at anchor: String) throws -> MentionID? {
    let parts = anchor.split(separator: "|")
    guard parts.count == 3, let number = Int(parts[2]) else { return nil }
    return try connection.first(
      "SELECT id FROM reports WHERE sha256 >= ?1 AND sha256 < ?1 || 'g'", String(parts[1]),
      map: { MentionID(report: $0.int64(0), number: number) })
  }

  /// Which rows the mentions of a report have become, by their numbers.
  func rows(of report: Int64) throws -> [Int: Int64] {
    let rows = try connection.all(
      "SELECT number, row_id FROM mentions WHERE report_id = ? AND row_id IS NOT NULL", report,
      map: { ($0.int(0), $0.int64(1)) })
    return Dictionary(uniqueKeysWithValues: rows)
  }

  /// The mentions that meet a condition on `m`, in order of report and number.
  func mentions(_ condition: String, _ values: [(any Bindable)?]) throws -> [Mention] {
    try connection.all(
      """
      SELECT \(Self.columns), r.published, r.sha256 FROM mentions m JOIN reports r ON r.id = m.report_id
      WHERE \(condition) ORDER BY m.report_id, m.number
      """, values, map: Self.mention)
  }

  private static func mention(_ row: Row) -> Mention {
    let id = MentionID(report: row.int64(0), number: row.int(1))
    // The schema allows no other words than those of the enumeration.
    var mention = Mention(
      id: id, kind: FactKind(rawValue: row.string(2)) ?? .event, name: row.string(5),
      anchor: Mention.anchor(published: row.optionalString(16), sha256: row.string(17), number: id.number))
    (mention.owner, mention.refers) = (row.optionalInt(3), row.optionalInt(4))
    (mention.subtype, mention.country, mention.start) = (
      row.optionalString(6), row.optionalString(7), row.optionalString(8)
    )
    if let data = row.optionalString(9) { mention.data = MentionData(json: data) }
    mention.evidence = [
      Evidence(start: row.int(10), end: row.int(11), rule: row.string(12), confidence: row.double(13))
    ]
    (mention.node, mention.row) = (row.optionalInt64(14), row.optionalInt64(15))
    return mention
  }
}
