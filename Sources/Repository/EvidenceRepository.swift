import Extraction
import SQLite

/// Reads and writes the words that facts rest on.
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

  /// Adds evidence of a fact; what is there already stays. A fact without a place in the text gets an empty one.
  public func add(_ evidence: [Evidence], of kind: FactKind, _ id: Int64, in report: Int64) throws {
    try connection.requireTransaction("adding evidence")
    let evidence = evidence.isEmpty ? [Evidence(start: 0, end: 0, rule: "unlocated", confidence: 0)] : evidence
    let statement = try connection.prepare(
      """
      INSERT INTO evidence (fact_kind, fact_id, report_id, start_byte, end_byte, rule, confidence)
      VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
      """)
    try kind.rawValue.bind(to: statement, at: 1)
    try id.bind(to: statement, at: 2)
    try report.bind(to: statement, at: 3)
    for item in evidence {
      try item.start.bind(to: statement, at: 4)
      try item.end.bind(to: statement, at: 5)
      try item.rule.bind(to: statement, at: 6)
      try item.confidence.bind(to: statement, at: 7)
      try statement.run()
    }
  }

  private static func quote(_ row: Row) -> Quote {
    Quote(
      factKind: FactKind(rawValue: row.string(0)) ?? .event, factID: row.int64(1), reportID: row.int64(2),
      reportKey: row.string(3), start: row.int(4), end: row.int(5), rule: row.string(6), confidence: row.double(7),
      text: row.string(8))
  }
}
