import CSQLite

/// The row a statement stands on. Valid until the statement's next step or reset.
///
/// Columns are counted from 0. Numbers and texts are converted as SQLite does it: NULL reads as 0 or as the empty text.
public struct Row {
  let statement: Statement

  private var pointer: OpaquePointer { statement.handle.pointer }

  /// The number of columns.
  public var count: Int { statement.columnCount }

  public func isNull(_ index: Int) -> Bool {
    sqlite3_column_type(pointer, Int32(index)) == SQLITE_NULL
  }

  public func int(_ index: Int) -> Int { Int(int64(index)) }

  public func int64(_ index: Int) -> Int64 { sqlite3_column_int64(pointer, Int32(index)) }

  public func double(_ index: Int) -> Double { sqlite3_column_double(pointer, Int32(index)) }

  /// Whether the value is a number other than 0.
  public func bool(_ index: Int) -> Bool { int64(index) != 0 }

  /// The text, NUL characters included; bytes that are not UTF-8 read as U+FFFD.
  public func string(_ index: Int) -> String {
    withText(index) { String(decoding: $0, as: UTF8.self) }
  }

  public func optionalInt(_ index: Int) -> Int? { isNull(index) ? nil : int(index) }

  public func optionalInt64(_ index: Int) -> Int64? { isNull(index) ? nil : int64(index) }

  public func optionalDouble(_ index: Int) -> Double? { isNull(index) ? nil : double(index) }

  public func optionalString(_ index: Int) -> String? { isNull(index) ? nil : string(index) }

  /// The bytes of a blob or of a text in UTF-8.
  public func bytes(_ index: Int) -> [UInt8] {
    guard let start = sqlite3_column_blob(pointer, Int32(index)) else { return [] }
    let count = Int(sqlite3_column_bytes(pointer, Int32(index)))
    return Array(UnsafeRawBufferPointer(start: start, count: count))
  }

  /// The value as stored.
  public func value(_ index: Int) -> Value {
    switch sqlite3_column_type(pointer, Int32(index)) {
    case SQLITE_INTEGER: .integer(int64(index))
    case SQLITE_FLOAT: .real(double(index))
    case SQLITE_TEXT: .text(string(index))
    case SQLITE_BLOB: .blob(bytes(index))
    default: .null
    }
  }

  /// Lends the UTF-8 bytes of a text, without copying them, for as long as `body` runs.
  public func withText<R>(_ index: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> R) rethrows -> R {
    // The order matters: the text first, its length after any conversion.
    let start = sqlite3_column_text(pointer, Int32(index))
    let count = Int(sqlite3_column_bytes(pointer, Int32(index)))
    return try body(UnsafeBufferPointer(start: start, count: start == nil ? 0 : count))
  }
}
