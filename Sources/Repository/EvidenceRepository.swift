import SQLite

/// Reads the words that facts rest on.
public struct EvidenceRepository {
  let connection: Connection

  public init(_ connection: Connection) { self.connection = connection }

  private static let select = """
    SELECT v.fact_kind, v.fact_id, v.report_id, r.key, v.start_byte, v.end_byte, v.rule, v.confidence,
    CAST(substr(CAST(r.text AS BLOB), v.start_byte + 1, v.end_byte - v.start_byte) AS TEXT)
    FROM evidence v JOIN reports r ON r.id = v.report_id
    """

  /// What a fact rests on, in order of reports and places in them.
  public func quotes(of kind: FactKind, _ id: Int64) throws -> [Quote] {
    try connection.all(
      "\(Self.select) WHERE v.fact_kind = ? AND v.fact_id = ? ORDER BY v.report_id, v.start_byte, v.end_byte",
      kind.rawValue, id, map: Self.quote)
  }

  /// Where a document is cited, in order of reports and places in them.
  public func quotes(ofDocument id: Int64) throws -> [Quote] {
    try connection.all(
      """
      \(Self.select) WHERE v.fact_kind = 'citation' AND v.fact_id IN (SELECT id FROM citations WHERE document_id = ?)
      ORDER BY v.report_id, v.start_byte, v.end_byte
      """, id, map: Self.quote)
  }

  /// Everything that rests on a report, in the order of its text.
  public func quotes(in report: Int64) throws -> [Quote] {
    try connection.all(
      "\(Self.select) WHERE v.report_id = ? ORDER BY v.start_byte, v.end_byte, v.fact_kind, v.fact_id",
      report, map: Self.quote)
  }

  private static func quote(_ row: Row) -> Quote {
    Quote(
      factKind: FactKind(rawValue: row.string(0)) ?? .event, factID: row.int64(1), reportID: row.int64(2),
      reportKey: row.string(3), start: row.int(4), end: row.int(5), rule: row.string(6), confidence: row.double(7),
      text: row.string(8))
  }
}
