import CSQLite

extension Connection {
  /// Copies the database, as it is now, into another file; other programs may go on reading and writing it.
  ///
  /// The copy grows beside `target` under a name of its own, is checked, and takes its place only when it is whole. It is
  /// one file, without a log beside it. A file at `target` is replaced only if it is empty or has the same application
  /// id as this one and is not in use. `progress` hears of pages: those to go, and all.
  ///
  /// Throws `SQLiteError`; `target` is as it was then.
  public func backup(to target: String, progress: ((_ remaining: Int, _ total: Int) -> Void)? = nil) throws {
    guard try handle().isAutocommit else {
      throw SQLiteError(extendedCode: SQLITE_MISUSE, message: "a backup cannot be made within a transaction")
    }
    let place = BackupTarget(path: target)
    let identity = try first("PRAGMA application_id") { Int32(truncatingIfNeeded: $0.int64(0)) } ?? 0
    try place.requireReplaceable(by: path, applicationID: identity)
    place.removeUnfinished()
    do {
      try copy(to: place.unfinished, progress)
      try place.finish()
    } catch {
      place.removeUnfinished()
      throw error
    }
  }

  private func copy(to path: String, _ progress: ((Int, Int) -> Void)?) throws {
    let copy = try Connection(
      path: path, mode: .create, busyTimeoutMilliseconds: busyTimeoutMilliseconds, prefersWriteAheadLog: false)
    // Within one read transaction the copying need not begin anew whenever somebody writes.
    try run("BEGIN")
    do {
      _ = try first("SELECT count(*) FROM sqlite_schema") { $0.int(0) }
      try copyPages(to: copy, progress)
      try run("COMMIT")
    } catch {
      if isInTransaction { try run("ROLLBACK") }
      throw error
    }
    _ = try copy.first("PRAGMA journal_mode = DELETE") { $0.string(0) }
    let findings = try copy.all("PRAGMA integrity_check(1)") { $0.string(0) }
    guard findings == ["ok"] else {
      throw SQLiteError(extendedCode: SQLITE_CORRUPT, message: "the copy is damaged: \(findings.first ?? "")")
    }
    try copy.close()
  }

  private func copyPages(to copy: Connection, _ progress: ((Int, Int) -> Void)?) throws {
    let source = try handle()
    let destination = try copy.handle()
    guard let backup = sqlite3_backup_init(destination.pointer, "main", source.pointer, "main") else {
      throw destination.lastError(SQLITE_ERROR)
    }
    // 1 MB at the usual page size: short enough for a lively display of progress.
    let pagesAStep: Int32 = 256
    var result: Int32
    repeat {
      result = sqlite3_backup_step(backup, pagesAStep)
      if result == SQLITE_OK || result == SQLITE_DONE {
        progress?(Int(sqlite3_backup_remaining(backup)), Int(sqlite3_backup_pagecount(backup)))
      }
    } while result == SQLITE_OK
    let finished = sqlite3_backup_finish(backup)
    guard result == SQLITE_DONE, finished == SQLITE_OK else {
      throw destination.lastError(result == SQLITE_DONE ? finished : result)
    }
  }
}
