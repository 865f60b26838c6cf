import SQLite
import TestSupport
import Testing

struct BackupTests {
  let folder: TemporaryFolder
  let connection: Connection

  init() throws {
    folder = try TemporaryFolder()
    connection = try Connection(path: folder.file("a.db"), mode: .create)
    try connection.execute("PRAGMA application_id = 77; CREATE TABLE t (a INTEGER PRIMARY KEY, b BLOB)")
    try connection.transaction {
      for number in 0..<500 { try connection.run("INSERT INTO t VALUES (?, randomblob(4000))", number) }
    }
  }

  private func count(_ name: String) throws -> Int? {
    let copy = try Connection(path: folder.file(name), mode: .readOnly)
    return try copy.first("SELECT count(*) FROM t") { $0.int(0) }
  }

  @Test func theCopyIsWholeAndOneFile() throws {
    var reports: [(remaining: Int, total: Int)] = []
    try connection.backup(to: folder.file("b.db")) { reports.append(($0, $1)) }
    #expect(try count("b.db") == 500)
    #expect(reports.count > 1)
    #expect(reports.last?.remaining == 0)
    #expect(reports.allSatisfy { $0.total > 500 })
    #expect(folder.names == ["a.db", "a.db-shm", "a.db-wal", "b.db"])
  }

  @Test func writesDuringTheBackupGoOnAndStayOutOfIt() throws {
    let writer = try Connection(path: folder.file("a.db"), mode: .readWrite, busyTimeoutMilliseconds: 50)
    var rounds = 0
    try connection.backup(to: folder.file("b.db")) { _, _ in
      rounds += 1
      try? writer.run("DELETE FROM t WHERE a = ?", rounds)
    }
    #expect(rounds > 1)
    #expect(try count("b.db") == 500)
    #expect(try count("a.db") == 500 - rounds)
  }

  @Test func anOlderBackupIsReplaced() throws {
    try connection.backup(to: folder.file("b.db"), progress: nil)
    try connection.run("DELETE FROM t WHERE a >= 100")
    try connection.backup(to: folder.file("b.db"), progress: nil)
    #expect(try count("b.db") == 100)
  }

  @Test func anEmptyFileIsFilled() throws {
    try folder.write([], to: "b.db")
    try connection.backup(to: folder.file("b.db"), progress: nil)
    #expect(try count("b.db") == 500)
  }

  @Test func whatIsNotOursIsNeverOverwritten() throws {
    let text = Array("một báo cáo".utf8)
    try folder.write(text, to: "report.txt")
    let other = try Connection(path: folder.file("other.db"), mode: .create)
    try other.execute("PRAGMA application_id = 78; CREATE TABLE u (a)")
    try other.close()
    let before = try folder.read("other.db")
    for name in ["report.txt", "other.db"] {
      let error = try failure { try connection.backup(to: folder.file(name), progress: nil) }
      #expect(error.message.contains("is not a database of the same kind"))
    }
    #expect(try folder.read("report.txt") == text)
    #expect(try folder.read("other.db") == before)
  }

  @Test func theDatabaseItselfAndOneInUseAreRefused() throws {
    #expect(throws: SQLiteError.self) { try connection.backup(to: folder.file("a.db"), progress: nil) }
    #expect(throws: SQLiteError.self) { try connection.backup(to: folder.path + "/./a.db", progress: nil) }
    try connection.backup(to: folder.file("b.db"), progress: nil)
    let user = try Connection(path: folder.file("b.db"), mode: .readWrite)
    #expect(try user.useWriteAheadLog())
    try user.run("DELETE FROM t")
    let error = try failure { try connection.backup(to: folder.file("b.db"), progress: nil) }
    #expect(error.message.contains("in use"))
    try user.close()
    try connection.backup(to: folder.file("b.db"), progress: nil)
    #expect(try count("b.db") == 500)
  }

  @Test func aFailedBackupLeavesNothingBehind() throws {
    #expect(throws: SQLiteError.self) { try connection.backup(to: folder.file("none/b.db"), progress: nil) }
    try connection.transaction {
      let error = try failure { try connection.backup(to: folder.file("b.db"), progress: nil) }
      #expect(error.isMisuse)
    }
    #expect(!folder.exists("b.db"))
    #expect(folder.names.allSatisfy { $0.hasPrefix("a.db") })
    #expect(!connection.isInTransaction)
  }

  @Test func aReadOnlyConnectionCanBeBackedUp() throws {
    let reader = try Connection(path: folder.file("a.db"), mode: .readOnly)
    try reader.backup(to: folder.file("b.db"), progress: nil)
    #expect(try count("b.db") == 500)
  }
}
