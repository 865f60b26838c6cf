/// Brings the schema of a file up to date, step by step, and keeps away from files of other programs.
public struct Migrator: Sendable {
  /// The number that marks a file as ours (`PRAGMA application_id`).
  public let applicationID: Int32
  /// In order of their numbers.
  public let migrations: [Migration]

  public init(applicationID: Int32, migrations: [Migration]) {
    self.applicationID = applicationID
    self.migrations = migrations.sorted { $0.number < $1.number }
  }

  /// The number of the last migration this version knows.
  public var latest: Int32 { migrations.last?.number ?? 0 }

  /// Applies what is missing, each migration in a transaction of its own. Returns how many were applied.
  ///
  /// Takes an empty file or one of ours. Throws `MigrationError`, or `SQLiteError` when the file cannot be used at all;
  /// a file of another program is not touched.
  @discardableResult
  public func migrate(_ connection: Connection) throws -> Int {
    if try state(of: connection) == latest { return 0 }
    try connection.useWriteAheadLog()
    // A migration may rebuild a table that others refer to. The switch has no effect within a transaction.
    try connection.execute("PRAGMA foreign_keys = OFF")
    var applied = 0
    do {
      while try applyNext(to: connection) { applied += 1 }
    } catch {
      try connection.execute("PRAGMA foreign_keys = ON")
      throw error
    }
    try connection.execute("PRAGMA foreign_keys = ON")
    return applied
  }

  /// Throws `MigrationError` unless the file is ours and up to date.
  public func check(_ connection: Connection) throws {
    let found = try state(of: connection)
    if try isEmpty(connection) { throw MigrationError.empty }
    if found < latest { throw MigrationError.older(found: found, known: latest) }
  }

  /// The number of the file's last migration; 0 for an empty file. Throws `MigrationError` if it is not for us.
  func state(of connection: Connection) throws -> Int32 {
    if try isEmpty(connection) { return 0 }
    let found = try number(connection, "PRAGMA application_id")
    guard found == applicationID else { throw MigrationError.foreign(applicationID: found) }
    let version = try number(connection, "PRAGMA user_version")
    if version > latest { throw MigrationError.newer(found: version, known: latest) }
    guard try hasTable(connection) else {
      throw MigrationError.inconsistent("the table schema_migrations is missing")
    }
    let recorded = try connection.all("SELECT number, name, sha256 FROM schema_migrations ORDER BY number") {
      (number: Int32(truncatingIfNeeded: $0.int64(0)), name: $0.string(1), checksum: $0.string(2))
    }
    if let last = recorded.last, last.number > latest {
      throw MigrationError.newer(found: last.number, known: latest)
    }
    let expected = migrations.filter { $0.number <= version }
    guard recorded.map(\.number) == expected.map(\.number) else {
      throw MigrationError.inconsistent("user_version is \(version), recorded are \(recorded.map(\.number))")
    }
    for (record, migration) in zip(recorded, expected) where record.checksum != migration.checksum {
      throw MigrationError.changed(name: record.name)
    }
    return version
  }

  /// Whether nobody has put anything into the file yet.
  private func isEmpty(_ connection: Connection) throws -> Bool {
    let objects = try connection.first("SELECT count(*) FROM sqlite_schema") { $0.int(0) } ?? 0
    guard objects == 0 else { return false }
    return try number(connection, "PRAGMA application_id") == 0 && number(connection, "PRAGMA user_version") == 0
  }

  private func hasTable(_ connection: Connection) throws -> Bool {
    try connection.first("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'schema_migrations'") { _ in
      true
    } ?? false
  }

  private func number(_ connection: Connection, _ pragma: String) throws -> Int32 {
    try connection.first(pragma) { Int32(truncatingIfNeeded: $0.int64(0)) } ?? 0
  }
}
