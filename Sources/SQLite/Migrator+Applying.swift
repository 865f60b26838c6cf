extension Migrator {
  /// Applies the first migration that the file lacks; false if it lacks none.
  ///
  /// The state is read under the write lock, so that two programs that migrate at once do it once.
  func applyNext(to connection: Connection) throws -> Bool {
    try connection.transaction {
      let current = try state(of: connection)
      guard let migration = migrations.first(where: { $0.number > current }) else { return false }
      if current == 0 { try createTable(connection) }
      try run(migration, connection)
      try checkReferences(connection, migration)
      try connection.run(
        """
        INSERT INTO schema_migrations (number, name, sha256, applied_at)
        VALUES (?, ?, ?, strftime('%Y-%m-%dT%H:%M:%SZ', 'now'))
        """, migration.number, migration.name, migration.checksum)
      try connection.execute("PRAGMA user_version = \(migration.number)")
      return true
    }
  }

  private func createTable(_ connection: Connection) throws {
    try connection.execute(
      """
      PRAGMA application_id = \(applicationID);
      CREATE TABLE schema_migrations (
        -- The steps by which this file got its schema.
        number     INTEGER PRIMARY KEY,
        name       TEXT NOT NULL,  -- file name of the step
        sha256     TEXT NOT NULL,  -- of its SQL
        applied_at TEXT NOT NULL   -- UTC, ISO 8601
      ) STRICT;
      """)
  }

  private func run(_ migration: Migration, _ connection: Connection) throws {
    do {
      try connection.runScript(migration.sql, forbidden: ["BEGIN", "COMMIT", "END", "ROLLBACK"])
    } catch let failure as ScriptFailure {
      let line = 1 + migration.sql.utf8.prefix(failure.position).count { $0 == UInt8(ascii: "\n") }
      throw MigrationError.failed(name: migration.name, line: line, error: failure.error)
    }
  }

  private func checkReferences(_ connection: Connection, _ migration: Migration) throws {
    let tables = try connection.all("PRAGMA foreign_key_check") { $0.string(0) }
    guard let first = tables.first else { return }
    throw MigrationError.brokenReferences(
      name: migration.name, table: first, count: tables.count { $0 == first })
  }
}
