import SQLite
import TestSupport
import Testing

struct ReadOnlyGuardTests {
  let folder: TemporaryFolder
  let connection: Connection

  init() throws {
    folder = try TemporaryFolder()
    let path = folder.file("a.db")
    let writer = try Connection(path: path, mode: .create)
    try writer.execute(
      """
      CREATE TABLE reports (id INTEGER PRIMARY KEY, body TEXT NOT NULL, facts TEXT) STRICT;
      CREATE INDEX reports_body ON reports (body);
      CREATE VIEW short_reports AS SELECT id, substr(body, 1, 10) AS start FROM reports;
      CREATE VIRTUAL TABLE search USING fts5(body, content='reports', content_rowid='id');
      INSERT INTO reports VALUES (1, 'hội nghị đối ngoại nhân dân', '{"year": 2015}'), (2, 'hội đàm', '[1, 2]');
      INSERT INTO search (search) VALUES ('rebuild');
      """)
    try writer.close()
    connection = try Connection(path: path, mode: .readOnly)
    try connection.guardReadOnly(timeoutMilliseconds: 200)
  }

  private func run(_ sql: String) throws {
    try connection.prepareOnly(sql).run()
  }

  @Test(arguments: [
    "SELECT * FROM reports",
    "SELECT * FROM short_reports ORDER BY start",
    "SELECT highlight(search, 0, '[', ']') FROM search WHERE search MATCH 'ngoại' ORDER BY bm25(search)",
    "SELECT snippet(search, 0, '[', ']', '…', 4) FROM search('nhân dân')",
    "SELECT r.id, j.value FROM reports r, json_each(r.facts) j",
    "SELECT facts ->> 'year' FROM reports",
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10) SELECT sum(i) FROM n",
    "SELECT id, row_number() OVER (ORDER BY body) FROM reports",
    "EXPLAIN QUERY PLAN SELECT * FROM reports WHERE body = 'a'",
    "EXPLAIN SELECT 1",
    "SELECT name FROM sqlite_schema",
    "PRAGMA table_info(reports)",
    "SELECT name FROM pragma_table_info('reports')",
    "PRAGMA table_list",
    "PRAGMA index_list(reports)",
    "PRAGMA user_version",
    "VALUES (1), (2)",
  ])
  func readingIsAllowed(sql: String) throws {
    try run(sql)
  }

  @Test(arguments: [
    ("INSERT INTO reports (body) VALUES ('a')", "INSERT into reports"),
    ("UPDATE reports SET body = 'a'", "UPDATE of reports"),
    ("DELETE FROM reports", "DELETE from reports"),
    ("REPLACE INTO reports VALUES (1, 'a', NULL)", "INSERT into reports"),
    ("WITH x AS (SELECT 1) DELETE FROM reports", "DELETE from reports"),
    ("INSERT INTO search (search) VALUES ('rebuild')", "INSERT into search"),
    ("CREATE TABLE t (a)", ": CREATE"),
    ("CREATE TEMP TABLE t (a)", ": CREATE"),
    ("CREATE TEMP VIEW v AS SELECT 1", ": CREATE"),
    ("CREATE VIRTUAL TABLE temp.x USING fts5(a)", ": CREATE"),
    ("DROP TABLE reports", ": DROP"),
    ("ALTER TABLE reports RENAME TO r", "ALTER TABLE"),
    ("ANALYZE", "ANALYZE"),
    ("REINDEX", "REINDEX"),
    ("BEGIN", "BEGIN"),
    ("ROLLBACK", "ROLLBACK"),
    ("SAVEPOINT a", "SAVEPOINT"),
    ("DETACH main", "DETACH"),
    ("ATTACH ':memory:' AS other", "ATTACH"),
    ("VACUUM", "VACUUM"),
    ("/* harmless */ VACUUM", "VACUUM"),
    ("PRAGMA journal_mode = DELETE", "PRAGMA journal_mode"),
    ("PRAGMA query_only = OFF", "PRAGMA query_only"),
    ("PRAGMA writable_schema = ON", "PRAGMA writable_schema"),
    ("PRAGMA user_version = 7", "PRAGMA user_version"),
    ("PRAGMA case_sensitive_like = ON", "PRAGMA case_sensitive_like"),
    ("PRAGMA optimize", "PRAGMA optimize"),
    ("PRAGMA temp_store_directory = '/tmp'", "PRAGMA temp_store_directory"),
    ("SELECT load_extension('x')", "load_extension"),
    ("SELECT fts3_tokenizer('simple')", "fts3_tokenizer"),
    ("EXPLAIN DELETE FROM reports", "DELETE from reports"),
  ])
  func anythingElseIsDeniedByName(sql: String, what: String) throws {
    let error = try failure { try run(sql) }
    #expect(error.isDenied)
    #expect(error.message.contains(what))
    #expect(!error.description.contains("\n"))
  }

  @Test func noFileIsEverMade() throws {
    let before = folder.names
    for sql in ["ATTACH '\(folder.file("b.db"))' AS b", "VACUUM INTO '\(folder.file("c.db"))'"] {
      #expect(try failure { try run(sql) }.isDenied)
    }
    #expect(folder.names == before)
  }

  @Test func theSchemaTableCannotBeWritten() throws {
    #expect(throws: SQLiteError.self) { try run("UPDATE sqlite_master SET sql = 'x'") }
    #expect(throws: SQLiteError.self) { try run("DELETE FROM sqlite_master") }
    #expect(throws: SQLiteError.self) { try run("SELECT 1; DROP TABLE reports") }
  }

  @Test func aMisspeltColumnIsNotTakenForText() throws {
    #expect(try failure { try run("SELECT \"bdoy\" FROM reports") }.message.contains("bdoy"))
  }

  @Test func aRunawayRecursionIsStoppedAtTheTimeLimit() throws {
    let error = try failure {
      try run("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n")
    }
    #expect(error.isInterrupted)
    #expect(error.isTimedOut)
    #expect(error.message == "stopped at the time limit of 0.2 seconds")
    // The next query has its own time.
    try run("SELECT * FROM reports")
  }

  @Test func rowsThatFlowDoNotEscapeTheTimeLimit() throws {
    let statement = try connection.prepareOnly(
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n")
    #expect(try failure { while try statement.step() != nil {} }.isTimedOut)
  }

  @Test(arguments: [
    "SELECT hex(zeroblob(4e8))", "SELECT length(randomblob(2000000000))", "SELECT printf('%*s', 9e8, '')",
  ])
  func aHugeValueIsRefusedBeforeItIsBuilt(sql: String) throws {
    let statement = try connection.prepareOnly(sql)
    do {
      let row = try statement.step()
      // printf() gives NULL instead of an error.
      #expect(row?.isNull(0) == true)
    } catch let error as SQLiteError {
      #expect(error.isTooBig)
    }
  }

  @Test func theTextAfterTheFirstStatementMustBeEmpty() throws {
    try run("SELECT 1; -- done\n /* really */ ;")
    let error = try failure { try run("SELECT 1; DROP TABLE reports") }
    #expect(error.offset == 10)
    #expect(error.message == "only one statement is allowed")
    #expect(try failure { try run(" -- nothing") }.message == "there is no statement")
    #expect(try failure { try run("SELECT 1\0; DROP TABLE reports") }.message.contains("NUL"))
  }

  @Test func theGuardHoldsOnAConnectionThatCouldWrite() throws {
    let writer = try Connection(path: folder.file("a.db"), mode: .readWrite)
    let select = "SELECT count(*) FROM reports"
    #expect(try writer.first(select) { $0.int(0) } == 2)
    try writer.guardReadOnly(timeoutMilliseconds: nil)
    #expect(try writer.first(select) { $0.int(0) } == 2)
    #expect(try failure { try writer.run("DELETE FROM reports") }.isDenied)
    #expect(try failure { try writer.transaction {} }.isDenied)
    try writer.close()
  }

  @Test func interruptStopsAStatementUnderWay() throws {
    let free = try memory()
    let statement = try free.prepare(
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n")
    _ = try statement.step()
    free.interrupt()
    let error = try failure { _ = try statement.step() }
    #expect(error.isInterrupted)
    #expect(!error.isTimedOut)
  }
}
