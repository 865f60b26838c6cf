import SQLite
import Testing

struct StatementTests {
  @Test func aStatementIsPreparedOnceWhenFree() throws {
    let connection = try memory()
    let first = ObjectIdentifier(try connection.prepare("SELECT ?"))
    let second = ObjectIdentifier(try connection.prepare("SELECT ?"))
    #expect(first == second)
  }

  @Test func aNestedUseOfTheSameSQLLeavesTheOuterOneAlone() throws {
    let connection = try memory()
    let sql = "SELECT value FROM json_each(?)"
    var pairs: [String] = []
    try connection.each(sql, ["[1, 2]"]) { outer in
      try connection.each(sql, ["[3, 4]"]) { inner in pairs.append("\(outer.int(0))\(inner.int(0))") }
    }
    #expect(pairs == ["13", "14", "23", "24"])
  }

  @Test func aPreparedStatementThatIsHeldKeepsItsValues() throws {
    let connection = try memory()
    let held = try connection.prepare("SELECT ?")
    try held.bind("mine", at: 1)
    #expect(try connection.first("SELECT ?", "other") { $0.string(0) } == "other")
    #expect(try held.step()?.string(0) == "mine")
  }

  @Test func valuesDoNotLeakIntoTheNextUse() throws {
    let connection = try memory()
    #expect(try connection.first("SELECT ?", "secret") { $0.string(0) } == "secret")
    let again = try connection.prepare("SELECT ?")
    #expect(try again.step()?.isNull(0) == true)
  }

  @Test func moreStatementsThanTheCacheHoldsDoNoHarm() throws {
    let connection = try memory()
    let held = try connection.prepare("SELECT 'held'")
    for number in 0..<600 { #expect(try connection.first("SELECT \(number)") { $0.int(0) } == number) }
    #expect(try held.step()?.string(0) == "held")
  }

  @Test func firstEndsItsHoldOnTheTable() throws {
    let connection = try memory()
    try connection.execute("CREATE TABLE t (a); INSERT INTO t VALUES (1), (2)")
    #expect(try connection.first("SELECT a FROM t") { $0.int(0) } == 1)
    try connection.run("DROP TABLE t")
    #expect(try connection.first("SELECT 1 WHERE 0") { $0.int(0) } == nil)
  }

  @Test func columnsAreNamed() throws {
    let connection = try memory()
    #expect(try connection.prepareOnly("SELECT 1 AS year, 2 AS \"sự kiện\"").columnNames == ["year", "sự kiện"])
    try connection.run("CREATE TABLE t (a)")
    #expect(try connection.prepareOnly("INSERT INTO t VALUES (1)").columnNames == [])
  }

  @Test func aCachedStatementSeesAChangedSchema() throws {
    let connection = try memory()
    try connection.execute("CREATE TABLE t (a); INSERT INTO t VALUES (1)")
    #expect(try connection.first("SELECT * FROM t") { $0.count } == 1)
    try connection.run("ALTER TABLE t ADD COLUMN b")
    #expect(try connection.first("SELECT * FROM t") { $0.count } == 2)
  }

  @Test func anErrorSaysWhere() throws {
    let connection = try memory()
    let error = try failure { try connection.run("SELECT bdoy") }
    #expect(error.message == "no such column: bdoy")
    #expect(error.sql == "SELECT bdoy")
    #expect(error.offset == 7)
    #expect(error.description == "no such column: bdoy (in: SELECT bdoy)")
  }

  @Test func aScriptStopsAtItsFirstError() throws {
    let connection = try memory()
    let error = try failure {
      try connection.execute(
        "CREATE TABLE t (a); -- one;\n/* two; */ INSERT INTO t VALUES (1);\nINSERT INTO u VALUES (2);")
    }
    #expect(error.message == "no such table: u")
    #expect(try connection.first("SELECT count(*) FROM t") { $0.int(0) } == 1)
    try connection.execute("")
    try connection.execute("CREATE TRIGGER g AFTER INSERT ON t BEGIN DELETE FROM t; SELECT 1; END; DROP TABLE t;;")
  }

  @Test func changesAndRowidsAreCounted() throws {
    let connection = try memory()
    try connection.run("CREATE TABLE t (a INTEGER PRIMARY KEY)")
    try connection.run("INSERT INTO t VALUES (41), (42)")
    #expect(connection.changes == 2)
    #expect(connection.lastInsertedRow == 42)
  }
}
