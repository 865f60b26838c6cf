import Repository
import SQLite
import Testing

@Suite struct DatabaseTests {
  @Test func aMissingFileIsMadeOnlyOnRequest() throws {
    let scratch = try Scratch()
    let path = scratch.folder.file("typo.db")
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
    ("UPDATE mentions SET row_id = 99 WHERE kind = 'task' AND row_id = 1", "evidence"),
    ("UPDATE mentions SET end_byte = 100000 WHERE kind = 'task'", "quotes"),
    ("PRAGMA foreign_keys = OFF; DELETE FROM officials", "foreign keys"),
    ("UPDATE mentions SET row_id = NULL WHERE kind = 'event'", "facts"),
  ])
  func doctorFindsWhatOthersHaveBroken(_ sql: String, _ check: String) throws {
    let scratch = try Scratch()
    try scratch.ingest([conferenceReport()])
    try scratch.connection.execute(sql)
    let findings = try Doctor(scratch.connection).check().filter { $0.severity != .ok }
    #expect(findings.contains { $0.check == check })
  }
}
