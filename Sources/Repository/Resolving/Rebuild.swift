import SQLite

/// Derives all rows again from facts, reference data and log.
///
/// The same facts and log give the same rows under the same numbers and keys, whatever the order in which reports came in.
/// It is one transaction: stopped at any moment, it leaves everything as it was.
public struct Rebuild {
  let connection: Connection

  public init(_ database: Database) { connection = database.connection }

  init(_ connection: Connection) { self.connection = connection }

  /// Runs it. `progress` hears of reports done, and all; what it throws ends the rebuild. Throws `SQLiteError` besides.
  public func run(progress: (_ done: Int, _ all: Int) throws -> Void = { _, _ in }) throws {
    try connection.transaction {
      try derive(progress: progress)
      try connection.run("DELETE FROM settings WHERE name = 'needs' AND value = 'rebuild'")
    }
    try connection.execute("PRAGMA analysis_limit = 400; PRAGMA optimize;")
  }

  /// What is derived, those that refer to others first.
  static let derivedTables = [
    "edited_cells", "public_ids", "judgements", "event_keys", "node_keys", "node_posts", "node_names", "nodes",
    "claims",
    "citations", "document_names", "documents", "task_assignees", "tasks", "participants", "events", "series",
    "successions", "occupancies", "positions", "official_names", "officials", "organisation_names", "organisations",
  ]

  /// The reports in canonical order, by which the order of mentions goes (`Mention.anchor`).
  static let canonicalOrder = "ifnull(published, '9999-99-99'), sha256"

  /// Does it in the transaction under way.
  func derive(progress: (_ done: Int, _ all: Int) throws -> Void) throws {
    try connection.requireTransaction("a rebuild")
    // Rows refer to rows of their own table.
    try connection.execute("PRAGMA defer_foreign_keys = ON")
    for table in Self.derivedTables { try connection.run("DELETE FROM \(table)") }
    try connection.run("UPDATE mentions SET node_id = NULL, row_id = NULL")
    let store = FactStore(connection)
    let resolver = Resolver(connection)
    try resolver.prepare()
    let reports = try connection.all(
      "SELECT id FROM reports ORDER BY \(Self.canonicalOrder)", map: { $0.int64(0) })
    for (index, report) in reports.enumerated() {
      var facts = try store.load(report: report)
      try resolver.take(&facts)
      for mention in facts.mentions where mention.node != nil || mention.row != nil {
        try store.set(node: mention.node, row: mention.row, of: mention.id)
      }
      if (index + 1) % Ingest.batchReports == 0 { try resolver.resolve() }
      try progress(index + 1, reports.count)
    }
    try resolver.resolve()
  }
}
