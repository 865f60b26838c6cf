import SQLite
import TestSupport
import Testing

struct OpeningTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func made(_ name: String, journal: String = "DELETE") throws {
    let connection = try Connection(path: folder.file(name), mode: .create)
    _ = try connection.first("PRAGMA journal_mode = \(journal)") { $0.string(0) }
    try connection.execute("CREATE TABLE t (a INTEGER PRIMARY KEY, b TEXT); CREATE INDEX t_b ON t (b);")
    try connection.transaction {
      for number in 0..<2000 { try connection.run("INSERT INTO t (b) VALUES (?)", "text \(number)") }
    }
    try connection.close()
  }

  @Test(arguments: [OpenMode.readWrite, .readOnly])
  func aMistypedPathMakesNoFile(mode: OpenMode) throws {
    let error = try failure { _ = try Connection(path: folder.file("typo.db"), mode: mode) }
    #expect(error.isCantOpen)
    #expect(error.message == "cannot open \(folder.file("typo.db")): there is no such file")
    #expect(folder.names == [])
  }

  @Test func createMakesAFileButNoFolder() throws {
    try Connection(path: folder.file("new.db"), mode: .create).close()
    #expect(folder.exists("new.db"))
    let error = try failure { _ = try Connection(path: folder.file("none/new.db"), mode: .create) }
    #expect(error.isCantOpen)
    #expect(error.message.contains("folder"))
  }

  @Test(arguments: ["", "a\0b"])
  func aPathThatIsNoneIsRefused(path: String) throws {
    #expect(try failure { _ = try Connection(path: path, mode: .create) }.isCantOpen)
  }

  @Test func aFolderIsNoDatabase() throws {
    #expect(try failure { _ = try Connection(path: folder.path, mode: .create) }.isCantOpen)
    #expect(try failure { _ = try Connection(path: folder.path, mode: .readOnly) }.isCantOpen)
  }

  @Test func aPathThatLooksLikeAURIIsAPath() throws {
    #expect(throws: SQLiteError.self) { _ = try Connection(path: "file:none?mode=memory", mode: .readWrite) }
  }

  @Test(arguments: [OpenMode.create, .readWrite, .readOnly])
  func aTextFileIsNoDatabaseAndStaysAsItIs(mode: OpenMode) throws {
    let text = Array(String(repeating: "Hội nghị tổng kết công tác đối ngoại nhân dân.\n", count: 100).utf8)
    try folder.write(text, to: "report.txt")
    let error = try failure { _ = try Connection(path: folder.file("report.txt"), mode: mode) }
    #expect(error.isNotADatabase)
    #expect(error.message == "\(folder.file("report.txt")) is not a SQLite database")
    #expect(try folder.read("report.txt") == text)
    #expect(folder.names == ["report.txt"])
  }

  @Test func aFileOfZeroBytesIsAnEmptyDatabase() throws {
    try folder.write([], to: "a.db")
    let connection = try Connection(path: folder.file("a.db"), mode: .readOnly)
    #expect(try connection.first("SELECT count(*) FROM sqlite_schema") { $0.int(0) } == 0)
  }

  @Test func aReadOnlyConnectionCannotWrite() throws {
    try made("a.db")
    let before = try folder.read("a.db")
    let connection = try Connection(path: folder.file("a.db"), mode: .readOnly)
    #expect(try failure { try connection.run("DELETE FROM t") }.isReadOnly)
    #expect(try failure { try connection.run("CREATE TABLE u (a)") }.isReadOnly)
    #expect(try connection.first("SELECT count(*) FROM t") { $0.int(0) } == 2000)
    try connection.close()
    #expect(try folder.read("a.db") == before)
  }

  @Test func openingAForeignFileForWritingChangesNoByte() throws {
    try made("a.db")
    let before = try folder.read("a.db")
    let connection = try Connection(path: folder.file("a.db"), mode: .create)
    #expect(try connection.first("PRAGMA journal_mode") { $0.string(0) } == "delete")
    try connection.close()
    #expect(try folder.read("a.db") == before)
  }

  @Test func aTruncatedFileIsCorruptNotACrash() throws {
    try made("a.db")
    let bytes = try folder.read("a.db")
    for length in [512, 4096, bytes.count / 2, bytes.count - 4096] {
      try folder.write(Array(bytes[..<length]), to: "cut.db")
      let error = try failure {
        let connection = try Connection(path: folder.file("cut.db"), mode: .readOnly)
        try connection.run("SELECT sum(length(b)) FROM t NOT INDEXED")
        try connection.run("SELECT b FROM t ORDER BY b")
      }
      #expect(error.isCorrupt || error.isNotADatabase)
    }
  }

  @Test func flippedBytesAreReportedOrHarmlessNeverACrash() throws {
    try made("a.db")
    let bytes = try folder.read("a.db")
    var random = SeededGenerator(seed: 2015)
    for _ in 0..<60 {
      var damaged = bytes
      for _ in 0..<40 {
        damaged[Int.random(in: 0..<damaged.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      try folder.write(damaged, to: "damaged.db")
      do {
        let connection = try Connection(path: folder.file("damaged.db"), mode: .readWrite)
        try connection.run("SELECT a, length(b) FROM t ORDER BY b")
        _ = try connection.all("PRAGMA integrity_check") { $0.string(0) }
        try connection.transaction { try connection.run("INSERT INTO t (b) VALUES ('x')") }
        try connection.close()
      } catch is SQLiteError {}
      for suffix in ["-journal", "-wal", "-shm"] { folder.remove("damaged.db" + suffix) }
    }
  }

  @Test func aDamagedPageIsCorrupt() throws {
    try made("a.db")
    var bytes = try folder.read("a.db")
    for index in 4096..<bytes.count { bytes[index] = 0xA5 }
    try folder.write(bytes, to: "a.db")
    let connection = try Connection(path: folder.file("a.db"), mode: .readOnly)
    #expect(try failure { try connection.run("SELECT * FROM t") }.isCorrupt)
  }

  @Test func aLockedFileIsBusyAndNamed() throws {
    try made("a.db")
    let one = try Connection(path: folder.file("a.db"), mode: .readWrite)
    try one.run("BEGIN EXCLUSIVE")
    let error = try failure {
      _ = try Connection(path: folder.file("a.db"), mode: .readOnly, busyTimeoutMilliseconds: 10)
    }
    #expect(error.isBusy)
    #expect(error.message == "\(folder.file("a.db")) is in use by another program")
    try one.run("ROLLBACK")
  }

  @Test func theConnectionIsSetUpToBeSafe() throws {
    let connection = try Connection(path: folder.file("a.db"), mode: .create)
    func setting(_ name: String) throws -> String? { try connection.first("PRAGMA \(name)") { $0.string(0) } }
    #expect(try setting("foreign_keys") == "1")
    #expect(try setting("recursive_triggers") == "1")
    #expect(try setting("trusted_schema") == "0")
    #expect(try setting("journal_mode") == "wal")
    #expect(try setting("synchronous") == "1")
    #expect(try setting("busy_timeout") == "5000")
    #expect(throws: SQLiteError.self) { try connection.run("SELECT \"misspelt\"") }
    // With the switch on it would give away an address in memory.
    #expect(try connection.first("SELECT fts3_tokenizer('simple')") { $0.isNull(0) } == true)
    try connection.execute("PRAGMA writable_schema = ON")
    #expect(throws: SQLiteError.self) { try connection.run("DELETE FROM sqlite_schema") }
  }

  @Test func aClosedConnectionSaysSo() throws {
    let connection = try Connection(path: folder.file("a.db"), mode: .create)
    try connection.execute("CREATE TABLE t (a); INSERT INTO t VALUES (1)")
    let held = try connection.prepare("SELECT a FROM t")
    try connection.close()
    try connection.close()
    #expect(try failure { try connection.run("SELECT 1") }.isMisuse)
    // A statement that is still held keeps the file open for itself.
    #expect(try held.step()?.int(0) == 1)
  }
}
