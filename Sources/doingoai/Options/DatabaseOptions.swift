import ArgumentParser
import Glibc
import Repository
import SQLite

/// Which database a command works on.
struct DatabaseOptions: ParsableArguments {
  @Option(
    name: .customLong("db"),
    help: ArgumentHelp("The database file (else $DOINGOAI_DB, else doingoai.db here).", valueName: "file"),
    completion: .file(extensions: ["db", "sqlite"]))
  var file: String?

  @Option(help: ArgumentHelp("How long to wait while another program writes to it.", valueName: "seconds"))
  var busyTimeout = 5.0

  func validate() throws {
    guard (0...86_400).contains(busyTimeout) else {
      throw ValidationError("--busy-timeout wants seconds, at most a day.")
    }
  }

  var path: String { file ?? environment("DOINGOAI_DB") ?? "doingoai.db" }

  /// Calls `body` with the database opened for reading; errors come back with its path.
  func reading<R>(_ body: (Database) throws -> R) throws -> R {
    do {
      return try body(try open(.readOnly))
    } catch {
      throw named(error)
    }
  }

  /// Calls `body` with the database opened for reading and writing; errors come back with its path.
  func writing<R>(_ body: (Database) throws -> R) throws -> R {
    let database = try open(.readWrite)
    do {
      return try body(database)
    } catch {
      throw named(error)
    }
  }

  /// The database, opened. Only `create` makes a file that is not there. Who is to write hears what is still to be done after
  /// the file was brought up from an older version.
  func open(_ mode: OpenMode) throws -> Database {
    let database = try openQuietly(mode)
    if mode != .readOnly, let needs = try database.needs() {
      complain("doingoai: \(quoted(path)) was written by an older version; `doingoai \(needs)` makes its facts again")
    }
    return database
  }

  /// The same without a word.
  func openQuietly(_ mode: OpenMode) throws -> Database {
    if mode != .create {
      var isFolder = false
      guard exists(path, isFolder: &isFolder), !isFolder else { throw CommandError.missingDatabase(path: path) }
      guard access(path, R_OK) == 0 else { throw CommandError.unreadable(path: path, errno: errno) }
    }
    do {
      return try Database(path: path, mode: mode, busyTimeoutMilliseconds: Int32(busyTimeout * 1000))
    } catch {
      throw named(error)
    }
  }

  /// An error of the database with its path; others as they are.
  func named(_ error: any Error) -> any Error {
    error is SQLiteError || error is MigrationError ? CommandError.database(path: path, error) : error
  }
}
