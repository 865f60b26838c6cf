extension Connection {
  /// Whether a transaction is under way.
  public var isInTransaction: Bool { openHandle.map { !$0.isAutocommit } ?? false }

  /// Begins a transaction that takes the write lock at once and that ``commit()`` or ``rollback()`` ends: for what cannot be one
  /// closure. A call of ``transaction(_:)`` meanwhile is a savepoint. Throws `SQLiteError`, also within a transaction.
  public func begin() throws {
    try run("BEGIN IMMEDIATE")
    try handle().transactionDepth += 1
  }

  /// Keeps all changes since ``begin()``. Throws `SQLiteError`; the transaction is then still under way, or rolled back.
  public func commit() throws {
    try run("COMMIT")
    try handle().transactionDepth -= 1
  }

  /// Takes back all changes since ``begin()``, unless an error has done so. Throws `SQLiteError`.
  public func rollback() throws {
    let handle = try handle()
    handle.transactionDepth -= 1
    if !handle.isAutocommit { try run("ROLLBACK") }
  }

  /// Runs `body` so that all of its changes are kept, or none of them when it throws.
  ///
  /// The outermost call is a transaction that takes the write lock at once (`BEGIN IMMEDIATE`: a lock taken later fails
  /// without waiting when somebody else has written meanwhile). A call within another is a savepoint, which rolls back
  /// alone. Throws `SQLiteError`, and whatever `body` throws.
  ///
  /// A few errors, such as a full disk, make SQLite roll back everything at once. Every statement until the end of the
  /// outermost call fails then, even if `body` catches the error.
  public func transaction<R>(_ body: () throws -> R) throws -> R {
    let handle = try handle()
    try handle.requireTransaction(sql: nil)
    let isOutermost = handle.isAutocommit
    let name = "level_\(handle.transactionDepth)"
    try run(isOutermost ? "BEGIN IMMEDIATE" : "SAVEPOINT \(name)")
    handle.transactionDepth += 1
    do {
      let result = try body()
      try run(isOutermost ? "COMMIT" : "RELEASE \(name)")
      handle.transactionDepth -= 1
      return result
    } catch {
      handle.transactionDepth -= 1
      // An error that has rolled back by itself leaves nothing to roll back, and a ROLLBACK would fail.
      if !handle.isAutocommit {
        if isOutermost {
          try run("ROLLBACK")
        } else {
          try run("ROLLBACK TO \(name)")
          try run("RELEASE \(name)")
        }
      }
      throw error
    }
  }
}
