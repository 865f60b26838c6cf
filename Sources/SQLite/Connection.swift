import CSQLite

/// An open database file. Not Sendable: one thread at a time, by the compiler's own check.
public final class Connection {
  /// The path as given; ":memory:" is a database in memory.
  public let path: String
  public let mode: OpenMode
  let busyTimeoutMilliseconds: Int32
  /// nil once closed.
  var openHandle: DatabaseHandle?
  var cache = StatementCache()

  /// Opens a database file and sets the connection up: foreign keys and recursive triggers on, the schema not trusted,
  /// writes to the schema tables refused, no string in double quotes, a busy timeout.
  ///
  /// Throws `SQLiteError` if the file is missing (except in mode `create`), is not a SQLite database, or may not be
  /// written in a mode that writes. A file of zero bytes is an empty database.
  public convenience init(path: String, mode: OpenMode, busyTimeoutMilliseconds: Int32 = 5000) throws {
    try self.init(
      path: path, mode: mode, busyTimeoutMilliseconds: busyTimeoutMilliseconds, prefersWriteAheadLog: true)
  }

  init(path: String, mode: OpenMode, busyTimeoutMilliseconds: Int32, prefersWriteAheadLog: Bool) throws {
    self.path = path
    self.mode = mode
    self.busyTimeoutMilliseconds = busyTimeoutMilliseconds
    try Connection.requireVersion()
    openHandle = try Connection.open(path, mode)
    try setUp(prefersWriteAheadLog)
  }

  /// How many rows the last INSERT, UPDATE or DELETE changed.
  public var changes: Int { openHandle.map { Int(sqlite3_changes64($0.pointer)) } ?? 0 }

  /// The rowid of the last row that was inserted.
  public var lastInsertedRow: Int64 { openHandle.map { sqlite3_last_insert_rowid($0.pointer) } ?? 0 }

  /// Stops the statements that are running: their next step throws an error for which `isInterrupted` holds.
  public func interrupt() {
    if let openHandle { sqlite3_interrupt(openHandle.pointer) }
  }

  /// Closes the file, after letting SQLite refresh statistics that its planner needs. Closing twice does no harm.
  ///
  /// Throws `SQLiteError`; the connection is closed nevertheless.
  public func close() throws {
    guard let handle = openHandle else { return }
    cache.removeAll()
    defer { openHandle = nil }
    let mayWrite = mode != .readOnly && handle.readOnlyGuard == nil && handle.isAutocommit
    if mayWrite, sqlite3_total_changes64(handle.pointer) > 0 {
      do {
        try execute("PRAGMA analysis_limit = 400; PRAGMA optimize;")
      } catch let error as SQLiteError where error.isBusy || error.isReadOnly || error.isFull {
        // Statistics are a convenience; the next connection has another try.
      }
    }
  }

  /// The handle of an open connection. Throws `SQLiteError` once it is closed.
  func handle() throws -> DatabaseHandle {
    guard let openHandle else {
      throw SQLiteError(extendedCode: SQLITE_MISUSE, message: "the connection to \(path) is closed")
    }
    return openHandle
  }
}
