import SQLite
import TestSupport
import Testing

struct MigratorTests {
  let folder: TemporaryFolder
  let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("a.db")
  }

  private static let first = Migration(
    number: 1, name: "0001_first.sql",
    sql: """
      CREATE TABLE countries (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;
      CREATE TABLE cities (id INTEGER PRIMARY KEY, country INTEGER NOT NULL REFERENCES countries) STRICT;
      INSERT INTO countries VALUES (1, 'Việt Nam');
      INSERT INTO cities VALUES (1, 1);
      """)
  private static let second = Migration(
    number: 2, name: "0002_second.sql", sql: "ALTER TABLE cities ADD COLUMN name TEXT;\n")

  private func migrator(_ migrations: Migration...) -> Migrator {
    Migrator(applicationID: 0x446f_4e67, migrations: migrations)
  }

  private func open(_ mode: OpenMode = .create) throws -> Connection { try Connection(path: path, mode: mode) }

  private func version(_ connection: Connection) throws -> Int? {
    try connection.first("PRAGMA user_version") { $0.int(0) }
  }

  /// The MigrationError that `body` throws.
  private func refusal(_ body: () throws -> Void) throws -> MigrationError {
    try #require(#expect(throws: MigrationError.self) { try body() })
  }

  private func foreign(_ sql: String) throws -> [UInt8] {
    let connection = try open()
    _ = try connection.first("PRAGMA journal_mode = DELETE") { $0.string(0) }
    try connection.execute(sql)
    try connection.close()
    return try folder.read("a.db")
  }

  @Test func anEmptyFileGetsTheWholeSchemaOnce() throws {
    let connection = try open()
    let migrator = migrator(Self.second, Self.first)
    #expect(try refusal { try migrator.check(connection) } == .empty)
    #expect(try migrator.migrate(connection) == 2)
    #expect(try migrator.migrate(connection) == 0)
    try migrator.check(connection)
    #expect(try version(connection) == 2)
    #expect(try connection.first("PRAGMA application_id") { $0.int(0) } == 0x446f_4e67)
    let names = try connection.all("SELECT name FROM schema_migrations ORDER BY number") { $0.string(0) }
    #expect(names == ["0001_first.sql", "0002_second.sql"])
    #expect(try connection.first("PRAGMA foreign_keys") { $0.bool(0) } == true)
    #expect(try connection.first("PRAGMA journal_mode") { $0.string(0) } == "wal")
  }

  @Test func anOlderFileIsBroughtUpToDate() throws {
    let connection = try open()
    try migrator(Self.first).migrate(connection)
    let newer = migrator(Self.first, Self.second)
    #expect(try refusal { try newer.check(connection) } == .older(found: 1, known: 2))
    #expect(try newer.migrate(connection) == 1)
    #expect(try connection.first("SELECT name IS NULL FROM cities") { $0.bool(0) } == true)
  }

  @Test func aNewerFileIsRefusedAndLeftAlone() throws {
    let connection = try open()
    try migrator(Self.first, Self.second).migrate(connection)
    let older = migrator(Self.first)
    #expect(try refusal { try older.check(connection) } == .newer(found: 2, known: 1))
    #expect(try refusal { try older.migrate(connection) } == .newer(found: 2, known: 1))
    #expect(try version(connection) == 2)
  }

  @Test(arguments: [
    ("CREATE TABLE notes (a)", Int32(0)),
    ("PRAGMA application_id = 99; CREATE TABLE notes (a)", 99),
    ("PRAGMA application_id = 99", 99),
    ("PRAGMA user_version = 3", 0),
    ("PRAGMA user_version = 1; CREATE TABLE schema_migrations (number, name, sha256)", 0),
  ])
  func aFileOfAnotherProgramIsNotTouched(sql: String, applicationID: Int32) throws {
    let before = try foreign(sql)
    let connection = try open(.readWrite)
    let migrator = migrator(Self.first)
    #expect(try refusal { try migrator.migrate(connection) } == .foreign(applicationID: applicationID))
    #expect(try refusal { try migrator.check(connection) } == .foreign(applicationID: applicationID))
    try connection.close()
    #expect(try folder.read("a.db") == before)
    #expect(folder.names == ["a.db"])
  }

  @Test func anEditedMigrationIsNoticed() throws {
    let connection = try open()
    try migrator(Self.first).migrate(connection)
    var edited = Self.first
    edited.sql += "-- one more word\n"
    let error = try refusal { try migrator(edited, Self.second).migrate(connection) }
    #expect(error == .changed(name: "0001_first.sql"))
    #expect(try version(connection) == 1)
  }

  @Test func aFileThatContradictsItselfIsRefused() throws {
    let connection = try open()
    try migrator(Self.first, Self.second).migrate(connection)
    try connection.run("DELETE FROM schema_migrations WHERE number = 1")
    let error = try refusal { try migrator(Self.first, Self.second).check(connection) }
    guard case .inconsistent = error else {
      Issue.record("\(error)")
      return
    }
  }

  @Test func aFailingStatementRollsItsMigrationBackAndIsNamed() throws {
    let statements = ["CREATE TABLE a (x);", "CREATE TABLE b (x);", "/* c */ CREATE TABLE c (x);"]
    for failing in statements.indices {
      let connection = try memory()
      try migrator(Self.first).migrate(connection)
      var lines = statements
      lines.insert("CREATE TABLE broken (x) STRICT;", at: failing)
      let migration = Migration(number: 2, name: "0002_broken.sql", sql: lines.joined(separator: "\n") + "\n")
      let error = try refusal { try migrator(Self.first, migration).migrate(connection) }
      #expect("\(error)".hasPrefix("0002_broken.sql:\(failing + 1): "))
      #expect(try version(connection) == 1)
      #expect(!connection.isInTransaction)
      let tables = try connection.first("SELECT count(*) FROM sqlite_schema WHERE name IN ('a', 'b', 'c')") {
        $0.int(0)
      }
      #expect(tables == 0)
      #expect(try connection.first("PRAGMA foreign_keys") { $0.bool(0) } == true)
      // Put right, it applies.
      lines.remove(at: failing)
      let right = Migration(number: 2, name: "0002_right.sql", sql: lines.joined(separator: "\n"))
      #expect(try migrator(Self.first, right).migrate(connection) == 1)
    }
  }

  @Test func aFailedFirstMigrationLeavesAnEmptyFile() throws {
    let connection = try open()
    let broken = Migration(number: 1, name: "0001_broken.sql", sql: "CREATE TABLE a (x);\nnonsense;")
    #expect("\(try refusal { try migrator(broken).migrate(connection) })".hasPrefix("0001_broken.sql:2: near"))
    #expect(try connection.first("PRAGMA application_id") { $0.int(0) } == 0)
    #expect(try migrator(Self.first).migrate(connection) == 1)
  }

  @Test func aMigrationThatBreaksReferencesIsRolledBack() throws {
    let connection = try open()
    try migrator(Self.first).migrate(connection)
    let breaking = Migration(number: 2, name: "0002_breaking.sql", sql: "DELETE FROM countries;")
    let error = try refusal { try migrator(Self.first, breaking).migrate(connection) }
    #expect(error == .brokenReferences(name: "0002_breaking.sql", table: "cities", count: 1))
    #expect(try connection.first("SELECT count(*) FROM countries") { $0.int(0) } == 1)
  }

  @Test func aTableThatOthersReferToCanBeRebuilt() throws {
    let connection = try open()
    try migrator(Self.first).migrate(connection)
    let rebuild = Migration(
      number: 2, name: "0002_rebuild.sql",
      sql: """
        CREATE TABLE new_countries (id INTEGER PRIMARY KEY, name TEXT NOT NULL, code TEXT) STRICT;
        INSERT INTO new_countries SELECT id, name, 'VNM' FROM countries;
        DROP TABLE countries;
        ALTER TABLE new_countries RENAME TO countries;
        """)
    try migrator(Self.first, rebuild).migrate(connection)
    #expect(
      try connection.first("SELECT code FROM cities JOIN countries ON country = countries.id") { $0.string(0) } == "VNM"
    )
  }

  @Test func aMigrationMayNotEndItsOwnTransaction() throws {
    let connection = try open()
    let sly = Migration(number: 1, name: "0001_sly.sql", sql: "CREATE TABLE a (x);\nCOMMIT;\nCREATE TABLE b (x);")
    #expect("\(try refusal { try migrator(sly).migrate(connection) })".hasPrefix("0001_sly.sql:2: "))
    #expect(try refusal { try migrator(Self.first).check(connection) } == .empty)
    #expect(!connection.isInTransaction)
  }

  @Test func twoProgramsThatMigrateAtOnceDoItOnce() throws {
    let one = try open()
    let other = try open()
    let migrator = migrator(Self.first)
    #expect(try migrator.migrate(one) == 1)
    #expect(try migrator.migrate(other) == 0)
  }
}
