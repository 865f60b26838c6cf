import CSQLite

/// A prepared statement. Belongs to the thread of its connection.
public final class Statement {
  /// Owns a `sqlite3_stmt`; apart from `DatabaseHandle`, so that the two cannot be mixed up.
  struct Handle {
    let pointer: OpaquePointer
  }

  let handle: Handle
  let database: DatabaseHandle
  /// The text of the statement.
  public let sql: String
  /// The number of columns of a row; 0 for a statement without result.
  public var columnCount: Int { Int(sqlite3_column_count(handle.pointer)) }
  private var isUnderWay = false

  init(handle: Handle, database: DatabaseHandle, sql: String) {
    self.handle = handle
    self.database = database
    self.sql = sql
  }

  deinit {
    sqlite3_finalize(handle.pointer)
  }

  /// The names of the columns of the result, from left to right.
  public var columnNames: [String] {
    (0..<sqlite3_column_count(handle.pointer)).map { index in
      sqlite3_column_name(handle.pointer, index).map { String(cString: $0) } ?? ""
    }
  }

  /// Whether the statement leaves the database file as it is (sqlite.org/c3ref/stmt_readonly.html).
  public var isReadOnly: Bool { sqlite3_stmt_readonly(handle.pointer) != 0 }

  /// Goes to the next row; nil when there is none, after which the statement is ready to run again.
  ///
  /// Throws `SQLiteError`; the statement is reset then.
  public func step() throws -> Row? {
    if !isUnderWay {
      try database.requireTransaction(sql: sql)
      database.readOnlyGuard?.beginStatement()
      isUnderWay = true
    }
    database.readOnlyGuard?.beginStep()
    let result = sqlite3_step(handle.pointer)
    database.readOnlyGuard?.endStep()
    switch result {
    case SQLITE_ROW:
      return Row(statement: self)
    case SQLITE_DONE:
      reset()
      return nil
    default:
      let error = database.lastError(result, sql: sql)
      reset()
      throw error
    }
  }

  /// Runs the statement to its end, passing over rows. Throws `SQLiteError`.
  public func run() throws {
    defer { reset() }
    while try step() != nil {}
  }

  /// Makes the statement ready to run again and ends its hold on the database. Values stay bound.
  public func reset() {
    guard isUnderWay else { return }
    // The result repeats the error of the last step, which step() has thrown already.
    sqlite3_reset(handle.pointer)
    isUnderWay = false
  }

  /// Sets every parameter to NULL.
  public func clearBindings() {
    sqlite3_clear_bindings(handle.pointer)
  }
}
