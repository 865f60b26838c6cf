import CSQLite

/// Owns an open `sqlite3`. A connection and each of its statements hold it, so that it closes after the last of them.
final class DatabaseHandle {
  let pointer: OpaquePointer
  /// How many `Connection.transaction` calls are under way.
  var transactionDepth = 0
  /// Set once the connection takes read-only SQL alone.
  var readOnlyGuard: ReadOnlyGuard?

  init(pointer: OpaquePointer) {
    self.pointer = pointer
  }

  deinit {
    // The "v2" form waits for statements that are not finalised yet; there are none, since they hold this handle.
    sqlite3_close_v2(pointer)
  }

  var isAutocommit: Bool { sqlite3_get_autocommit(pointer) != 0 }

  /// The error that the last call left on this connection.
  func lastError(_ result: Int32, sql: String? = nil) -> SQLiteError {
    var code = sqlite3_extended_errcode(pointer)
    var message = String(cString: sqlite3_errmsg(pointer))
    if code & 0xff != result & 0xff {
      // A misuse, or a limit found by this layer: the connection did not record it.
      code = result
      message = String(cString: sqlite3_errstr(result))
    }
    let offset = sqlite3_error_offset(pointer)
    var error = SQLiteError(
      extendedCode: code, message: message, sql: sql, offset: offset >= 0 ? Int(offset) : nil)
    readOnlyGuard?.explain(&error)
    return error
  }

  /// Refuses to go on when an error (a full disk, say) has rolled back the transaction that the caller relies on:
  /// what follows would be committed piece by piece.
  func requireTransaction(sql: String?) throws {
    if transactionDepth > 0, isAutocommit {
      throw SQLiteError(
        extendedCode: csqlite_abort_rollback, message: "the transaction was rolled back by an earlier error", sql: sql)
    }
  }
}
