import ArgumentParser
import Repository
import SQLite

/// Which database a command works on.
struct DatabaseOptions: ParsableArguments {
  @Option(
    name: .customLong("db"),
    help: ArgumentHelp("The database file (else $DOINGOAI_DB, else doingoai.db here).", valueName: "file"),
    completion: .file(extensions: ["db", "sqlite"]))
  var file: String?

  var path: String { file ?? environment("DOINGOAI_DB") ?? "doingoai.db" }
}

extension DatabaseOptions {
  /// Calls `body` with the database opened for reading; its errors come back with the path.
  func reading<R>(_ body: (Connection) throws -> R) throws -> R {
    var isFolder = false
    guard exists(path, isFolder: &isFolder), !isFolder else { throw CommandError.missingDatabase(path: path) }
    return try naming { try body(Connection(path: path, mode: .readOnly)) }
  }

  private func naming<R>(_ body: () throws -> R) throws -> R {
    do {
      return try body()
    } catch let error where error is SQLiteError || error is MigrationError {
      throw CommandError.database(path: path, error)
    }
  }
}
