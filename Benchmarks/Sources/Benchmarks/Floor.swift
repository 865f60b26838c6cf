import CSQLite
import Extraction
import SQLite

/// What SQLite's own interface needs to store and index the same texts in one transaction.
enum Floor {
  struct Failure: Error { var code: Int32 }

  static func store(_ reports: [Report], at path: String) throws {
    var database: OpaquePointer?
    try check(sqlite3_open(path, &database))
    defer { sqlite3_close(database) }
    try check(
      sqlite3_exec(
        database,
        """
        PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;
        CREATE TABLE reports (id INTEGER PRIMARY KEY, title TEXT, text TEXT NOT NULL) STRICT;
        CREATE VIRTUAL TABLE reports_fts USING fts5 (
          title, text, content = 'reports', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2');
        BEGIN
        """, nil, nil, nil))
    var row: OpaquePointer?
    var index: OpaquePointer?
    try check(sqlite3_prepare_v2(database, "INSERT INTO reports (id, title, text) VALUES (?1, ?2, ?3)", -1, &row, nil))
    try check(
      sqlite3_prepare_v2(
        database,
        "INSERT INTO reports_fts (rowid, title, text) VALUES (?1, ?2, replace(replace(?3, 'đ', 'd'), 'Đ', 'D'))", -1,
        &index, nil))
    for (id, report) in reports.enumerated() {
      var title = report.metadata.title ?? ""
      var text = report.text
      try title.withUTF8 { title in
        try text.withUTF8 { text in
          for statement in [row, index] {
            sqlite3_bind_int64(statement, 1, Int64(id + 1))
            csqlite_bind_text_in_place(statement, 2, title.baseAddress, UInt64(title.count))
            csqlite_bind_text_in_place(statement, 3, text.baseAddress, UInt64(text.count))
            guard sqlite3_step(statement) == SQLITE_DONE else { throw Failure(code: sqlite3_errcode(database)) }
            sqlite3_reset(statement)
          }
        }
      }
    }
    sqlite3_finalize(row)
    sqlite3_finalize(index)
    try check(sqlite3_exec(database, "COMMIT", nil, nil, nil))
  }

  /// How many reports the index holds.
  static func count(at path: String) throws -> Int {
    var database: OpaquePointer?
    try check(sqlite3_open(path, &database))
    defer { sqlite3_close(database) }
    var row: OpaquePointer?
    try check(sqlite3_prepare_v2(database, "SELECT count(*) FROM reports_fts_docsize", -1, &row, nil))
    defer { sqlite3_finalize(row) }
    guard sqlite3_step(row) == SQLITE_ROW else { throw Failure(code: sqlite3_errcode(database)) }
    return Int(sqlite3_column_int64(row, 0))
  }

  private static func check(_ code: Int32) throws {
    guard code == SQLITE_OK else { throw Failure(code: code) }
  }
}
