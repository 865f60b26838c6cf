/// A value as SQLite stores it.
public enum Value: Sendable, Equatable {
  case null
  case integer(Int64)
  case real(Double)
  /// UTF-8; may hold NUL characters.
  case text(String)
  case blob([UInt8])
}
