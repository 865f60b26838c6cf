/// Why a file cannot be used with this version of the schema.
public enum MigrationError: Error, Equatable, Sendable {
  /// The file belongs to another program. 0 is a file that says nothing of its program.
  case foreign(applicationID: Int32)
  /// The file was written by a newer version, with migration `found`, while this one knows those up to `known`.
  case newer(found: Int32, known: Int32)
  /// The file must be migrated first.
  case older(found: Int32, known: Int32)
  /// The file holds nothing yet.
  case empty
  /// A migration differs from what was applied to the file.
  case changed(name: String)
  /// What the file says of its own schema does not fit together.
  case inconsistent(String)
  /// A statement of a migration failed at a line of its file; the migration is rolled back.
  case failed(name: String, line: Int, error: SQLiteError)
  /// After a migration, rows of a table point to nothing; the migration is rolled back.
  case brokenReferences(name: String, table: String, count: Int)
}

extension MigrationError: CustomStringConvertible {
  /// One line.
  public var description: String {
    switch self {
    case .foreign(let applicationID):
      "the file belongs to another program (application id \(applicationID))"
    case .newer(let found, let known):
      "the file was written by a newer version: its schema is \(found), this version knows \(known)"
    case .older(let found, let known):
      "the file has the older schema \(found) and must be migrated to \(known)"
    case .empty:
      "the file is empty"
    case .changed(let name):
      "the file was made with another \(name) than this version has"
    case .inconsistent(let reason):
      "the file contradicts itself about its schema: \(reason)"
    case .failed(let name, let line, let error):
      "\(name):\(line): \(error.message)"
    case .brokenReferences(let name, let table, let count):
      "\(name): \(count) rows of \(table) would point to nothing"
    }
  }
}
