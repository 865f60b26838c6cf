import CSQLite

/// Decides what read-only SQL may do, and for how long.
///
/// SQLite asks it while it compiles a statement, and every so often while one runs.
final class ReadOnlyGuard {
  /// The time that one statement may compute, without the time its caller takes between rows.
  let limit: Duration?
  private let clock = ContinuousClock()
  private var spent = Duration.zero
  private var stepStart: ContinuousClock.Instant?
  private var denial: String?
  private var isTimedOut = false

  init(limit: Duration?) {
    self.limit = limit
  }

  // MARK: Time

  func beginStatement() {
    spent = .zero
    stepStart = nil
    isTimedOut = false
    denial = nil
  }

  func beginStep() {
    if limit != nil { stepStart = clock.now }
  }

  func endStep() {
    guard let start = stepStart else { return }
    spent += start.duration(to: clock.now)
    stepStart = nil
  }

  /// Whether the statement that is running must stop.
  func mustStop() -> Bool {
    guard let limit, let start = stepStart else { return false }
    isTimedOut = spent + start.duration(to: clock.now) >= limit
    return isTimedOut
  }

  // MARK: Permission

  /// PRAGMAs that only tell something about the database.
  private static let readingPragmas: Set<String> = [
    "application_id", "collation_list", "compile_options", "data_version", "database_list", "encoding",
    "foreign_key_list", "freelist_count", "function_list", "index_info", "index_list", "index_xinfo", "module_list",
    "page_count", "page_size", "pragma_list", "schema_version", "table_info", "table_list", "table_xinfo",
    "user_version",
  ]
  /// Those of them that take the name of a table or index; the others would be set by an argument.
  private static let pragmasOfNames: Set<String> = [
    "foreign_key_list", "index_info", "index_list", "index_xinfo", "table_info", "table_list", "table_xinfo",
  ]
  private static let forbiddenFunctions: Set<String> = ["load_extension", "fts3_tokenizer"]

  /// Answers one question of SQLite's authorizer (sqlite.org/c3ref/c_alter_table.html lists them).
  func answer(_ action: Int32, _ first: String?, _ second: String?) -> Int32 {
    switch action {
    case SQLITE_SELECT, SQLITE_READ, SQLITE_RECURSIVE:
      return SQLITE_OK
    case SQLITE_FUNCTION:
      let name = (second ?? "").lowercased()
      return ReadOnlyGuard.forbiddenFunctions.contains(name) ? deny("the function \(name)") : SQLITE_OK
    case SQLITE_PRAGMA:
      let name = (first ?? "").lowercased()
      let takesArgument = second == nil || ReadOnlyGuard.pragmasOfNames.contains(name)
      let isAllowed = ReadOnlyGuard.readingPragmas.contains(name) && takesArgument
      return isAllowed ? SQLITE_OK : deny("PRAGMA \(name)")
    case SQLITE_UPDATE where first == "sqlite_master":
      // SQLite says so when it connects a virtual table; real updates of it are refused by the defensive switch.
      return SQLITE_OK
    default:
      return deny(ReadOnlyGuard.name(of: action, first))
    }
  }

  private func deny(_ what: String) -> Int32 {
    if denial == nil { denial = what }
    return SQLITE_DENY
  }

  /// Puts what was denied, or the time limit, in place of SQLite's bare "not authorized" and "interrupted".
  func explain(_ error: inout SQLiteError) {
    if error.code == SQLITE_INTERRUPT, isTimedOut, let limit {
      error.extendedCode = SQLiteError.timedOutCode
      error.message = "stopped at the time limit of \(limit)"
    } else if let denial {
      error.code = SQLITE_AUTH
      error.extendedCode = SQLITE_AUTH
      // SQLite begins with the schema tables, which the user of a CREATE or DROP did not name.
      let isOfSchema = denial.hasSuffix("sqlite_master") || denial.hasSuffix("sqlite_temp_master")
      error.message = Self.message(isOfSchema ? error.sql.map(SQLText.keyword) ?? denial : denial)
      error.offset = nil
    }
  }

  /// The error for a statement that SQLite says would write.
  func denial(of sql: String) -> SQLiteError {
    SQLiteError(extendedCode: SQLITE_AUTH, message: Self.message(SQLText.keyword(of: sql)), sql: sql)
  }

  private static func message(_ what: String) -> String { "not allowed in a read-only query: \(what)" }

  private static func name(of action: Int32, _ object: String?) -> String {
    let object = object.map { " \($0)" } ?? ""
    switch action {
    case SQLITE_INSERT: return "INSERT into\(object)"
    case SQLITE_UPDATE: return "UPDATE of\(object)"
    case SQLITE_DELETE: return "DELETE from\(object)"
    case SQLITE_ATTACH: return "ATTACH\(object)"
    case SQLITE_DETACH: return "DETACH\(object)"
    case SQLITE_TRANSACTION: return object.isEmpty ? "BEGIN" : String(object.dropFirst())
    case SQLITE_SAVEPOINT: return "SAVEPOINT"
    case SQLITE_ANALYZE: return "ANALYZE"
    case SQLITE_REINDEX: return "REINDEX\(object)"
    case SQLITE_ALTER_TABLE: return "ALTER TABLE"
    case SQLITE_CREATE_TABLE, SQLITE_CREATE_TEMP_TABLE, SQLITE_CREATE_VTABLE: return "CREATE TABLE\(object)"
    case SQLITE_CREATE_VIEW, SQLITE_CREATE_TEMP_VIEW: return "CREATE VIEW\(object)"
    case SQLITE_CREATE_INDEX, SQLITE_CREATE_TEMP_INDEX: return "CREATE INDEX\(object)"
    case SQLITE_CREATE_TRIGGER, SQLITE_CREATE_TEMP_TRIGGER: return "CREATE TRIGGER\(object)"
    case SQLITE_DROP_TABLE, SQLITE_DROP_TEMP_TABLE, SQLITE_DROP_VTABLE: return "DROP TABLE\(object)"
    case SQLITE_DROP_VIEW, SQLITE_DROP_TEMP_VIEW: return "DROP VIEW\(object)"
    case SQLITE_DROP_INDEX, SQLITE_DROP_TEMP_INDEX: return "DROP INDEX\(object)"
    case SQLITE_DROP_TRIGGER, SQLITE_DROP_TEMP_TRIGGER: return "DROP TRIGGER\(object)"
    default: return "a statement that changes the database"
    }
  }
}
