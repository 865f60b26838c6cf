import SQLite

/// Checks that a database is whole: the file, the references between its rows, the full text, and that every fact has
/// its words.
public struct Doctor {
  let connection: Connection

  public init(_ connection: Connection) { self.connection = connection }

  /// Runs every check, also after one has failed. Changes nothing. Throws only if the database cannot be read at all.
  public func check() throws -> [Finding] {
    try [
      versions(), needs(), integrity(), foreignKeys(), fullText(), orphanedEvidence(), unattestedFacts(), quotes(),
      lostEdits(), publicIDs(), posts(), counts(),
    ]
    .flatMap(\.self)
  }

  /// Whether none of the findings is an error.
  public static func isHealthy(_ findings: [Finding]) -> Bool { !findings.contains { $0.severity == .error } }

  private func versions() throws -> [Finding] {
    let sqlite = try connection.first("SELECT sqlite_version()", map: { $0.string(0) }) ?? "?"
    let schema = try connection.count("PRAGMA user_version")
    do {
      try Database.migrator.check(connection)
      return [Finding(.ok, "versions", "schema \(schema), SQLite \(sqlite)")]
    } catch let error as MigrationError {
      return [Finding(.error, "versions", "\(error)")]
    }
  }

  private func needs() throws -> [Finding] {
    let needs = try connection.first("SELECT value FROM settings WHERE name = 'needs'", map: { $0.string(0) })
    guard let needs else { return [] }
    return [
      Finding(
        .warning, "versions", "an older version has written the file; `doingoai \(needs)` makes its facts again")
    ]
  }

  private func integrity() throws -> [Finding] {
    let problems = try connection.all("PRAGMA integrity_check(20)", map: { $0.string(0) }).filter { $0 != "ok" }
    if problems.isEmpty { return [Finding(.ok, "integrity", "the file is sound")] }
    return problems.map { Finding(.error, "integrity", $0) }
  }

  private func foreignKeys() throws -> [Finding] {
    let broken = try connection.all(
      "SELECT \"table\", \"parent\", count(*) FROM pragma_foreign_key_check GROUP BY 1, 2",
      map: { ($0.string(0), $0.string(1), $0.int(2)) })
    if broken.isEmpty { return [Finding(.ok, "foreign keys", "every reference leads to a row")] }
    return broken.map { Finding(.error, "foreign keys", "\($0.2) rows of \($0.0) refer to \($0.1) that are not there") }
  }

  private func fullText() throws -> [Finding] {
    let missing = try connection.count(
      "SELECT count(*) FROM reports WHERE id NOT IN (SELECT id FROM reports_fts_docsize)")
    let surplus = try connection.count(
      "SELECT count(*) FROM reports_fts_docsize WHERE id NOT IN (SELECT id FROM reports)")
    var findings: [Finding] = []
    if missing > 0 { findings.append(Finding(.error, "full text", "\(missing) reports are not in the full text")) }
    if surplus > 0 {
      findings.append(Finding(.error, "full text", "\(surplus) entries of the full text have no report"))
    }
    if connection.mode != .readOnly {
      // FTS5 takes its check as an insert, which needs a connection that may write; it changes nothing.
      do {
        try connection.run("INSERT INTO reports_fts (reports_fts) VALUES ('integrity-check')")
      } catch let error as SQLiteError where error.isCorrupt {
        findings.append(Finding(.error, "full text", "the index is damaged; it can be rebuilt from the reports"))
      }
    }
    return findings.isEmpty ? [Finding(.ok, "full text", "every report is in the full text")] : findings
  }

  private func counts() throws -> [Finding] {
    let tables = ["reports", "events", "officials", "organisations", "positions", "tasks", "documents", "evidence"]
    let counts = try tables.map { "\(try connection.count("SELECT count(*) FROM \($0)")) \($0)" }
    return [Finding(.ok, "counts", counts.joined(separator: ", "))]
  }
}
