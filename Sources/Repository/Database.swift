import Migrations
import SQLite

/// A database of doingoai: a connection to a file that is known to be one.
public final class Database {
  /// Marks a file as ours (`PRAGMA application_id`): "DoNg" in ASCII.
  public static let applicationID: Int32 = 0x446F_4E67

  public let connection: Connection

  /// Opens the file at `path`.
  ///
  /// `create` makes a missing file; `create` and `readWrite` bring an older schema and older reference data up to date;
  /// `readOnly` changes nothing and needs an up-to-date file. Throws `SQLiteError` and `MigrationError`.
  public init(path: String, mode: OpenMode, busyTimeoutMilliseconds: Int32 = 5000) throws {
    connection = try Connection(path: path, mode: mode, busyTimeoutMilliseconds: busyTimeoutMilliseconds)
    switch mode {
    case .readOnly:
      try Self.migrator.check(connection)
    case .readWrite:
      // An empty file is no database of ours yet; only `create` makes it one.
      do { try Self.migrator.check(connection) } catch MigrationError.older {}
      try Self.migrator.migrate(connection)
      try loadReferenceData()
    case .create:
      try Self.migrator.migrate(connection)
      try loadReferenceData()
    }
  }

  /// The schema, step by step.
  public static var migrator: Migrator {
    var first: UnsafePointer<doingoai_file>?
    let count = doingoai_migrations(&first)
    let migrations = UnsafeBufferPointer(start: first, count: count).enumerated().map { index, file in
      Migration(
        number: Int32(index + 1), name: String(cString: file.name),
        sql: String(decoding: UnsafeBufferPointer(start: file.bytes, count: file.length), as: UTF8.self))
    }
    return Migrator(applicationID: applicationID, migrations: migrations)
  }

  public var reports: ReportRepository { ReportRepository(connection) }
  public var events: EventRepository { EventRepository(connection) }
  public var conferences: ConferenceRepository { ConferenceRepository(connection) }
  public var officials: OfficialRepository { OfficialRepository(connection) }
  public var organisations: OrganisationRepository { OrganisationRepository(connection) }
  public var tasks: TaskRepository { TaskRepository(connection) }
  public var documents: DocumentRepository { DocumentRepository(connection) }
  public var claims: ClaimRepository { ClaimRepository(connection) }
  public var sources: SourceRepository { SourceRepository(connection) }
  public var edits: EditRepository { EditRepository(connection) }
  public var countries: CountryRepository { CountryRepository(connection) }
  public var evidence: EvidenceRepository { EvidenceRepository(connection) }
  public var search: SearchRepository { SearchRepository(connection) }

  /// The command that has to be run before the database is whole again, after an older version has written it; nil when it is.
  public func needs() throws -> String? {
    try connection.first("SELECT value FROM settings WHERE name = 'needs'", map: { $0.string(0) })
  }

  public func close() throws { try connection.close() }
}
