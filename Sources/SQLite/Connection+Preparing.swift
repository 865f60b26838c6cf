import CSQLite

extension Connection {
  /// A statement ready to run, from the cache where it can be; all its parameters are NULL.
  ///
  /// Takes one statement. While somebody holds the cached one, others get one of their own.
  public func prepare(_ sql: String) throws -> Statement {
    let (known, free) = cache.take(sql)
    if let free {
      free.reset()
      free.clearBindings()
      return free
    }
    let statement = try compile(sql, persistent: !known)
    if !known { cache.insert(statement) }
    return statement
  }

  /// A single statement that is used once, outside the cache: for SQL that a user types.
  ///
  /// Throws `SQLiteError` if the text holds no statement, or anything but space and comments after the first one.
  public func prepareOnly(_ sql: String) throws -> Statement {
    try compile(sql, persistent: false)
  }

  private func compile(_ sql: String, persistent: Bool) throws -> Statement {
    let handle = try handle()
    var text = sql
    return try text.withUTF8 { bytes in
      let first = try handle.compile(bytes, from: 0, persistent: persistent)
      guard let pointer = first.pointer else {
        throw SQLiteError(extendedCode: SQLITE_ERROR, message: "there is no statement", sql: sql)
      }
      let statement = Statement(handle: pointer, database: handle, sql: sql)
      if let extra = SQLText.startOfStatement(bytes, from: first.end) {
        throw SQLiteError(
          extendedCode: SQLITE_ERROR, message: "only one statement is allowed", sql: sql, offset: extra)
      }
      return statement
    }
  }
}

extension DatabaseHandle {
  /// Compiles the first statement of `text` at or after byte `start`; `end` is the byte behind it.
  /// The pointer is nil when nothing but space and comments is left.
  func compile(
    _ text: UnsafeBufferPointer<UInt8>, from start: Int, persistent: Bool
  ) throws -> (pointer: Statement.Handle?, end: Int) {
    guard let base = text.baseAddress, start < text.count else { return (nil, text.count) }
    if let zero = text[start...].firstIndex(of: 0) {
      // SQLite takes a NUL for the end and would silently leave out what follows.
      throw SQLiteError(
        extendedCode: SQLITE_ERROR, message: "SQL may not hold a NUL character",
        sql: String(decoding: text[start...], as: UTF8.self), offset: zero - start)
    }
    guard let length = Int32(exactly: text.count - start) else {
      throw SQLiteError(extendedCode: SQLITE_TOOBIG, message: "the SQL is too long")
    }
    let flags = persistent ? UInt32(SQLITE_PREPARE_PERSISTENT) : 0
    var pointer: OpaquePointer?
    var tail: UnsafePointer<CChar>?
    readOnlyGuard?.beginStatement()
    let result = base.withMemoryRebound(to: CChar.self, capacity: text.count) { characters in
      let result = sqlite3_prepare_v3(self.pointer, characters + start, length, flags, &pointer, &tail)
      return (result, tail.map { $0 - characters } ?? text.count)
    }
    guard result.0 == SQLITE_OK else {
      throw lastError(result.0, sql: String(decoding: text[start...], as: UTF8.self))
    }
    if let pointer, let readOnlyGuard, sqlite3_stmt_readonly(pointer) == 0 {
      // The authorizer is not asked about a VACUUM.
      sqlite3_finalize(pointer)
      throw readOnlyGuard.denial(of: String(decoding: text[start..<result.1], as: UTF8.self))
    }
    return (pointer.map(Statement.Handle.init), result.1)
  }
}
