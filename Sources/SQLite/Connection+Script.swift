import CSQLite

/// Why a script of several statements stopped, and where.
struct ScriptFailure: Error {
  var error: SQLiteError
  /// The byte of the script where the trouble starts, or else the statement.
  var position: Int
}

extension Connection {
  /// Runs any number of statements without parameters, passing over rows. Stops at the first error.
  ///
  /// Throws `SQLiteError` with the statement that failed. There is no transaction around the statements.
  public func execute(_ script: String) throws {
    do {
      try runScript(script)
    } catch let failure as ScriptFailure {
      throw failure.error
    }
  }

  /// Like `execute`, but throws `ScriptFailure`, also for a statement that begins with a word of `forbidden`.
  func runScript(_ script: String, forbidden: Set<String> = []) throws {
    let handle = try handle()
    var script = script
    try script.withUTF8 { text in
      var position = 0
      while let start = SQLText.startOfStatement(text, from: position) {
        position = start
        do {
          let compiled = try handle.compile(text, from: start, persistent: false)
          position = compiled.end
          guard let pointer = compiled.pointer else { continue }
          let sql = String(decoding: text[start..<compiled.end], as: UTF8.self)
          let statement = Statement(handle: pointer, database: handle, sql: sql)
          if !forbidden.isEmpty, case let word = SQLText.keyword(of: sql), forbidden.contains(word) {
            throw SQLiteError(extendedCode: SQLITE_MISUSE, message: "\(word) is not allowed here", sql: sql)
          }
          try statement.run()
        } catch let error as SQLiteError {
          throw ScriptFailure(error: error, position: start + (error.offset ?? 0))
        }
      }
    }
  }
}
