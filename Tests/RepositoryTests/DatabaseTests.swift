import Repository
import SQLite
import Testing

@Suite struct DatabaseTests {
  @Test func aMissingFileIsMadeOnlyOnRequest() throws {
    let scratch = try Scratch()
    let path = scratch.directory + "/typo.db"
    #expect(throws: SQLiteError.self) { try Database(path: path, mode: .readWrite) }
    #expect(throws: SQLiteError.self) { try Database(path: path, mode: .readOnly) }
    #expect(throws: SQLiteError.self) { try Connection(path: path, mode: .readOnly) }
  }

  @Test func aForeignFileIsLeftAlone() throws {
    let scratch = try Scratch()
    try scratch.connection.run("PRAGMA application_id = 7")
    for mode in [OpenMode.create, .readWrite, .readOnly] {
      #expect(throws: MigrationError.foreign(applicationID: 7)) { try Database(path: scratch.path, mode: mode) }
    }
  }

  @Test func aWholeDatabaseIsHealthy() throws {
    let scratch = try Scratch()
    try scratch.ingest([conferenceReport()])
    let findings = try Doctor(scratch.connection).check()
    #expect(findings.allSatisfy { $0.severity == .ok })
    let reader = try Database(path: scratch.path, mode: .readOnly)
    #expect(Doctor.isHealthy(try Doctor(reader.connection).check()))
  }

  @Test(arguments: [
    ("DELETE FROM reports_fts WHERE rowid = 1", "full text"),
    ("INSERT INTO evidence VALUES ('task', 99, 1, 0, 1, 'r', 1)", "evidence"),
    ("INSERT INTO evidence VALUES ('task', 1, 1, 0, 100000, 'r', 1)", "quotes"),
    ("PRAGMA foreign_keys = OFF; DELETE FROM officials", "foreign keys"),
    ("DELETE FROM evidence WHERE fact_kind = 'event'", "facts"),
  ])
  func doctorFindsWhatOthersHaveBroken(_ sql: String, _ check: String) throws {
    let scratch = try Scratch()
    try scratch.ingest([conferenceReport()])
    try scratch.connection.execute(sql)
    let findings = try Doctor(scratch.connection).check().filter { $0.severity != .ok }
    #expect(findings.contains { $0.check == check })
  }
}
