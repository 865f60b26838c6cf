import SQLite
import TestSupport
import Testing

struct TransactionTests {
  struct Stop: Error {}

  /// Runs a body that throws `Stop`.
  private func stops(_ body: () throws -> Void) throws {
    #expect(throws: Stop.self) { try body() }
  }

  private func table() throws -> Connection {
    let connection = try memory()
    try connection.run("CREATE TABLE t (a INTEGER PRIMARY KEY, b)")
    return connection
  }

  private func rows(_ connection: Connection) throws -> [Int] {
    try connection.all("SELECT a FROM t ORDER BY a") { $0.int(0) }
  }

  @Test func aTransactionKeepsAllOrNothing() throws {
    let connection = try table()
    let result = try connection.transaction {
      #expect(connection.isInTransaction)
      try connection.run("INSERT INTO t (a) VALUES (1)")
      return "done"
    }
    #expect(result == "done")
    try stops {
      try connection.transaction {
        try connection.run("INSERT INTO t (a) VALUES (2)")
        throw Stop()
      }
    }
    #expect(!connection.isInTransaction)
    #expect(try rows(connection) == [1])
  }

  @Test func nestedTransactionsRollBackAlone() throws {
    let connection = try table()
    try connection.transaction {
      try connection.run("INSERT INTO t (a) VALUES (1)")
      try stops {
        try connection.transaction {
          try connection.run("INSERT INTO t (a) VALUES (2)")
          try connection.transaction { try connection.run("INSERT INTO t (a) VALUES (3)") }
          throw Stop()
        }
      }
      try connection.transaction { try connection.run("INSERT INTO t (a) VALUES (4)") }
    }
    #expect(try rows(connection) == [1, 4])
  }

  @Test func aFailedStatementLeavesTheRestOfItsTransaction() throws {
    let connection = try table()
    try connection.transaction {
      try connection.run("INSERT INTO t (a) VALUES (1)")
      let error = try failure { try connection.run("INSERT INTO t (a) VALUES (1)") }
      #expect(error.isConstraint)
      #expect(error.message == "UNIQUE constraint failed: t.a")
    }
    #expect(try rows(connection) == [1])
  }

  @Test func aFullDiskRollsBackTheWholeTransactionAndTheConnectionLivesOn() throws {
    let folder = try TemporaryFolder()
    let connection = try Connection(path: folder.file("a.db"), mode: .create)
    try connection.run("CREATE TABLE t (a INTEGER PRIMARY KEY, b)")
    _ = try connection.first("PRAGMA max_page_count = 20") { $0.int(0) }
    let error = try failure {
      try connection.transaction {
        for number in 1...1000 { try connection.run("INSERT INTO t VALUES (?, zeroblob(4000))", number) }
      }
    }
    #expect(error.isFull)
    #expect(!connection.isInTransaction)
    #expect(try rows(connection) == [])
    try connection.transaction { try connection.run("INSERT INTO t (a) VALUES (7)") }
    #expect(try rows(connection) == [7])
    #expect(try connection.all("PRAGMA integrity_check") { $0.string(0) } == ["ok"])
    try connection.close()
  }

  @Test func afterARollbackByItselfNothingMoreIsWrittenPiecemeal() throws {
    let connection = try table()
    let error = try failure {
      try connection.transaction {
        try connection.run("INSERT INTO t (a) VALUES (1)")
        _ = try failure {
          try connection.transaction { try connection.run("INSERT OR ROLLBACK INTO t (a) VALUES (1)") }
        }
        // The whole transaction is gone; this must not be committed on its own.
        try connection.run("INSERT INTO t (a) VALUES (2)")
      }
    }
    #expect(error.message.contains("rolled back"))
    #expect(try rows(connection) == [])
    try connection.transaction { try connection.run("INSERT INTO t (a) VALUES (3)") }
    #expect(try rows(connection) == [3])
  }

  @Test func aBodyThatHidesARollbackDoesNotPassForCommitted() throws {
    let connection = try table()
    _ = try failure {
      try connection.transaction {
        try connection.run("INSERT INTO t (a) VALUES (1)")
        _ = try failure { try connection.run("INSERT OR ROLLBACK INTO t (a) VALUES (1)") }
      }
    }
    #expect(!connection.isInTransaction)
  }

  @Test func aLockHeldElsewhereEndsAsBusy() throws {
    let folder = try TemporaryFolder()
    let one = try Connection(path: folder.file("a.db"), mode: .create)
    try one.run("CREATE TABLE t (a)")
    let other = try Connection(path: folder.file("a.db"), mode: .readWrite, busyTimeoutMilliseconds: 20)
    try one.transaction {
      try one.run("INSERT INTO t VALUES (1)")
      var ran = false
      #expect(try failure { try other.transaction { ran = true } }.isBusy)
      #expect(!ran)
      // Readers are not disturbed and see what was committed.
      #expect(try other.first("SELECT count(*) FROM t") { $0.int(0) } == 0)
    }
    try other.transaction { try other.run("INSERT INTO t VALUES (2)") }
    #expect(try one.first("SELECT count(*) FROM t") { $0.int(0) } == 2)
  }
}
