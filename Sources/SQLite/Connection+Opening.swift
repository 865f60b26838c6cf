import CSQLite

#if canImport(Glibc)
  import Glibc
#endif

extension Connection {
  /// STRICT tables came with 3.37 (sqlite.org/stricttables.html).
  static let oldestVersion: Int32 = 3_037_000

  static func requireVersion() throws {
    guard sqlite3_libversion_number() >= oldestVersion else {
      let found = String(cString: sqlite3_libversion())
      throw SQLiteError(extendedCode: SQLITE_ERROR, message: "SQLite 3.37 or newer is needed; this is \(found)")
    }
  }

  static func open(_ path: String, _ mode: OpenMode) throws -> DatabaseHandle {
    guard !path.isEmpty, !path.utf8.contains(0) else {
      throw SQLiteError(extendedCode: SQLITE_CANTOPEN, message: "the path of a database may not be empty or hold NUL")
    }
    var status = stat()
    if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
      throw SQLiteError(extendedCode: SQLITE_CANTOPEN, message: "cannot open \(path): it is a folder")
    }
    // A path is a path: no URI, whatever SQLite was compiled with.
    let name = path.hasPrefix("file:") ? "./" + path : path
    let access =
      switch mode {
      case .create: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
      case .readWrite: SQLITE_OPEN_READWRITE
      case .readOnly: SQLITE_OPEN_READONLY
      }
    var pointer: OpaquePointer?
    // No mutex: the compiler keeps a connection to one thread at a time.
    let result = sqlite3_open_v2(name, &pointer, access | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nil)
    guard let pointer else {
      throw SQLiteError(extendedCode: SQLITE_NOMEM, message: "no memory to open \(path)")
    }
    let handle = DatabaseHandle(pointer: pointer)
    guard result == SQLITE_OK else { throw openingError(result, path, mode, handle) }
    if mode != .readOnly, sqlite3_db_readonly(pointer, "main") == 1 {
      // SQLite opens a write-protected file for reading without a word.
      throw SQLiteError(extendedCode: SQLITE_READONLY, message: "\(path) may not be written")
    }
    return handle
  }

  private static func openingError(
    _ result: Int32, _ path: String, _ mode: OpenMode, _ handle: DatabaseHandle
  ) -> SQLiteError {
    let cause = sqlite3_system_errno(handle.pointer)
    let reason =
      if access(path, F_OK) != 0 && cause == ENOENT {
        mode == .create ? "its folder does not exist" : "there is no such file"
      } else if cause != 0 {
        String(cString: strerror(cause))
      } else {
        "it is not a file that can be opened"
      }
    return SQLiteError(extendedCode: result, message: "cannot open \(path): \(reason)")
  }

  func setUp(_ prefersWriteAheadLog: Bool) throws {
    let handle = try handle()
    let switches: [(Int32, Int32)] = [
      (SQLITE_DBCONFIG_DEFENSIVE, 1),
      (SQLITE_DBCONFIG_ENABLE_FKEY, 1),
      (SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0),
      (SQLITE_DBCONFIG_DQS_DML, 0),
      (SQLITE_DBCONFIG_DQS_DDL, 0),
      (SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER, 0),
    ]
    for (option, on) in switches { try check(csqlite_switch(handle.pointer, option, on)) }
    try check(sqlite3_busy_timeout(handle.pointer, busyTimeoutMilliseconds))
    do {
      try execute("PRAGMA recursive_triggers = ON; PRAGMA synchronous = NORMAL;")
      // The first look at the file: finds one that is not a database, and recovers one left by a crash.
      let pages = try first("PRAGMA page_count") { $0.int(0) } ?? 0
      _ = try first("PRAGMA schema_version") { $0.int(0) }
      if prefersWriteAheadLog, mode == .create, pages == 0 { try useWriteAheadLog() }
    } catch let error as SQLiteError {
      openHandle = nil
      cache.removeAll()
      throw explained(error)
    }
  }

  /// Names the file in errors that come up at its first reading.
  private func explained(_ error: SQLiteError) -> SQLiteError {
    var error = error
    error.sql = nil
    switch true {
    case error.isNotADatabase: error.message = "\(path) is not a SQLite database"
    case error.isCorrupt: error.message = "\(path) is damaged: \(error.message)"
    case error.isBusy: error.message = "\(path) is in use by another program"
    case mode == .readOnly && (error.isReadOnly || error.isCantOpen):
      // A write-ahead log needs a file beside the database, even for reading.
      error.message = "\(path) cannot be read in a directory that may not be written; copy it elsewhere first"
    default: error.message = "\(path): \(error.message)"
    }
    return error
  }

  func check(_ result: Int32) throws {
    guard result != SQLITE_OK else { return }
    throw try handle().lastError(result)
  }
}
