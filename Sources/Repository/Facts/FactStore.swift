import Extraction
import SQLite

/// Keeps the facts of reports: rows of `mentions` and `spans`.
///
/// Facts are written once, with the report; only the reference to what they have become (`node_id`, `row_id`) changes.
struct FactStore {
  let connection: Connection

  init(_ connection: Connection) { self.connection = connection }

  static let columns = """
    m.report_id, m.number, m.kind, m.owner, m.refers, m.name, m.subtype, m.country, m.start_date, m.data, m.start_byte,
    m.end_byte, m.rule, m.confidence, m.node_id, m.row_id
    """

  /// Writes the mentions of a new report.
  func insert(_ facts: StoredFacts) throws {
    try connection.requireTransaction("storing facts")
    let row = try connection.prepare(
      """
      INSERT INTO mentions (report_id, number, kind, owner, refers, name, subtype, country, start_date, data, start_byte,
      end_byte, rule, confidence, node_id, row_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    try facts.report.bind(to: row, at: 1)
    for mention in facts.mentions {
      let words = mention.evidence.first ?? Evidence(start: 0, end: 0, rule: "unlocated", confidence: 0)
      try mention.id.number.bind(to: row, at: 2)
      try mention.kind.rawValue.bind(to: row, at: 3)
      try mention.owner.bind(to: row, at: 4)
      try mention.refers.bind(to: row, at: 5)
      try mention.name.bind(to: row, at: 6)
      try mention.subtype.bind(to: row, at: 7)
      try mention.country.bind(to: row, at: 8)
      try mention.start.bind(to: row, at: 9)
      try mention.data.json.bind(to: row, at: 10)
      try words.start.bind(to: row, at: 11)
      try words.end.bind(to: row, at: 12)
      try words.rule.bind(to: row, at: 13)
      try words.confidence.bind(to: row, at: 14)
      try mention.node.bind(to: row, at: 15)
      try mention.row.bind(to: row, at: 16)
      try row.run()
      if mention.evidence.count > 1 { try insert(mention.evidence.dropFirst(), of: mention.id) }
    }
  }

  private func insert(_ spans: some Sequence<Evidence>, of mention: MentionID) throws {
    for words in spans {
      try connection.run(
        """
        INSERT INTO spans (report_id, number, start_byte, end_byte, rule, confidence) VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT DO NOTHING
        """, mention.report, mention.number, words.start, words.end, words.rule, words.confidence)
    }
  }

  /// Sets which row a fact has become.
  func set(row: Int64?, of mention: MentionID) throws {
    // Bound one by one: of all statements of ingest this runs most often.
    let statement = try connection.prepare("UPDATE mentions SET row_id = ? WHERE report_id = ? AND number = ?")
    try row.bind(to: statement, at: 1)
    try mention.report.bind(to: statement, at: 2)
    try mention.number.bind(to: statement, at: 3)
    try statement.run()
  }

  /// Sets the node and the row of a fact.
  func set(node: Int64?, row: Int64?, of mention: MentionID) throws {
    try connection.run(
      "UPDATE mentions SET node_id = ?, row_id = ? WHERE report_id = ? AND number = ?", node, row, mention.report,
      mention.number)
  }
}
