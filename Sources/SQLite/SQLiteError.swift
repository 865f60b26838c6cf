import CSQLite

/// What SQLite, or this layer, could not do.
public struct SQLiteError: Error, Equatable, Sendable {
  /// The primary result code, such as `SQLITE_BUSY` (sqlite.org/rescode.html).
  public var code: Int32
  /// The extended result code, such as `SQLITE_CONSTRAINT_UNIQUE`; its low 8 bits are `code`.
  public var extendedCode: Int32
  /// One line in plain words.
  public var message: String
  /// The statement, when known.
  public var sql: String?
  /// The byte in `sql` at which the trouble starts, counted from 0, when known.
  public var offset: Int?

  public init(extendedCode: Int32, message: String, sql: String? = nil, offset: Int? = nil) {
    self.code = extendedCode & 0xff
    self.extendedCode = extendedCode
    self.message = message
    self.sql = sql
    self.offset = offset
  }

  /// The extended code of a query stopped at its time limit. SQLite has no extended codes for `SQLITE_INTERRUPT`.
  static let timedOutCode: Int32 = SQLITE_INTERRUPT | (100 << 8)
}

/// Questions about the cause, so that callers need no result codes.
extension SQLiteError {
  /// Somebody else holds a lock on the file, for longer than the busy timeout.
  public var isBusy: Bool { code == SQLITE_BUSY || code == SQLITE_LOCKED }
  /// The disk, or the largest allowed number of pages, is full.
  public var isFull: Bool { code == SQLITE_FULL }
  /// The file, its directory or the connection does not allow writing.
  public var isReadOnly: Bool { code == SQLITE_READONLY || code == SQLITE_PERM }
  /// The file is a damaged SQLite database.
  public var isCorrupt: Bool { code == SQLITE_CORRUPT }
  /// The file is not a SQLite database.
  public var isNotADatabase: Bool { code == SQLITE_NOTADB }
  /// Stopped by `Connection.interrupt()` or at the time limit.
  public var isInterrupted: Bool { code == SQLITE_INTERRUPT }
  /// Stopped at the time limit of `Connection.guardReadOnly`.
  public var isTimedOut: Bool { extendedCode == SQLiteError.timedOutCode }
  /// A constraint of the schema does not hold.
  public var isConstraint: Bool { code == SQLITE_CONSTRAINT }
  /// The file is missing, is no file, or may not be opened.
  public var isCantOpen: Bool { code == SQLITE_CANTOPEN }
  /// Refused by `Connection.guardReadOnly`.
  public var isDenied: Bool { code == SQLITE_AUTH }
  /// A text, blob or statement is larger than the limit.
  public var isTooBig: Bool { code == SQLITE_TOOBIG }
  /// Reading or writing the file failed, a limit on file size included.
  public var isInputOutput: Bool { code == SQLITE_IOERR }
  /// The layer was used wrongly: a closed connection, a wrong number of values.
  public var isMisuse: Bool { code == SQLITE_MISUSE || code == SQLITE_RANGE }
}

extension SQLiteError: CustomStringConvertible {
  /// One line: the message and, when known, the statement.
  public var description: String {
    guard let sql else { return message }
    let longest = 160
    var line = sql.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if line.count > longest { line = line.prefix(longest) + "…" }
    return "\(message) (in: \(line))"
  }
}
