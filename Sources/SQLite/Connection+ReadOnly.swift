import CSQLite

extension Connection {
  /// Makes the connection safe for SQL that a stranger typed, for good: it may read, and nothing else.
  ///
  /// Writing, attaching, `VACUUM INTO`, temporary tables, transactions, settings and loading of code are denied while a
  /// statement is compiled, with an error for which `isDenied` holds. A statement that computes for longer than
  /// `timeoutMilliseconds` is stopped (`isTimedOut`); no text, blob or row may be larger than `maximumValueBytes`, since
  /// SQLite cannot be stopped while it builds a single value.
  ///
  /// Open the connection in mode `readOnly` besides; the two hold independently.
  public func guardReadOnly(timeoutMilliseconds: Int?, maximumValueBytes: Int32 = 50_000_000) throws {
    let handle = try handle()
    cache.removeAll()
    try execute("PRAGMA query_only = ON")
    let database = handle.pointer
    let switches: [(Int32, Int32)] = [
      (SQLITE_DBCONFIG_DEFENSIVE, 1), (SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0), (SQLITE_DBCONFIG_DQS_DML, 0),
      (SQLITE_DBCONFIG_DQS_DDL, 0), (SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER, 0),
      (SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0),
    ]
    for (option, on) in switches { try check(csqlite_switch(database, option, on)) }
    // Looser than what sqlite.org/security.html suggests, which is too tight for an analyst's queries.
    let limits: [(Int32, Int32)] = [
      (SQLITE_LIMIT_LENGTH, maximumValueBytes), (SQLITE_LIMIT_SQL_LENGTH, 1_000_000), (SQLITE_LIMIT_ATTACHED, 0),
      (SQLITE_LIMIT_COLUMN, 500), (SQLITE_LIMIT_EXPR_DEPTH, 500), (SQLITE_LIMIT_COMPOUND_SELECT, 100),
      (SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1000), (SQLITE_LIMIT_VDBE_OP, 1_000_000), (SQLITE_LIMIT_TRIGGER_DEPTH, 10),
      (SQLITE_LIMIT_WORKER_THREADS, 0),
    ]
    for (limit, value) in limits { sqlite3_limit(database, limit, value) }

    let readOnlyGuard = ReadOnlyGuard(limit: timeoutMilliseconds.map { .milliseconds($0) })
    handle.readOnlyGuard = readOnlyGuard
    // The handle keeps the guard alive for as long as the database is open.
    let context = Unmanaged.passUnretained(readOnlyGuard).toOpaque()
    try check(
      sqlite3_set_authorizer(
        database,
        { context, action, first, second, _, _ in
          guard let context else { return SQLITE_DENY }
          return Unmanaged<ReadOnlyGuard>.fromOpaque(context).takeUnretainedValue()
            .answer(action, first.map { String(cString: $0) }, second.map { String(cString: $0) })
        }, context))
    if timeoutMilliseconds != nil {
      // About every 1000 instructions: the cost is within noise.
      sqlite3_progress_handler(
        database, 1000,
        { context in
          guard let context else { return 1 }
          return Unmanaged<ReadOnlyGuard>.fromOpaque(context).takeUnretainedValue().mustStop() ? 1 : 0
        }, context)
    }
  }
}
