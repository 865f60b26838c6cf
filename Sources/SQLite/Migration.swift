import Digest

/// One numbered step of the schema. Once released, its SQL never changes.
public struct Migration: Sendable {
  /// From 1, without gaps; becomes the file's `user_version`.
  public var number: Int32
  /// The name of its file, such as `0001_initial.sql`.
  public var name: String
  public var sql: String

  public init(number: Int32, name: String, sql: String) {
    self.number = number
    self.name = name
    self.sql = sql
  }

  /// SHA-256 of the SQL, as recorded in a file to which it was applied.
  var checksum: String { SHA256.hex(of: sql) }
}
