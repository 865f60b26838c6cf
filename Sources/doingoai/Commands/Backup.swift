import ArgumentParser
import SQLite

struct Backup: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Copy the database into another file, also while it is being written to.")

  @OptionGroup var database: DatabaseOptions

  @Argument(help: "The file to make.", completion: .file())
  var target: String

  @Flag(help: "Replace the file if it is there and a database of this program.")
  var force = false

  func run() throws {
    var isFolder = false
    if exists(target, isFolder: &isFolder), isFolder || !force {
      throw CommandError.cannotCreate(
        path: target, reason: isFolder ? "it is a folder" : "it is there already; --force replaces it")
    }
    try database.reading { database in
      do {
        try database.connection.backup(to: target) { remaining, total in
          Progress.show("\((total - remaining) * 100 / max(1, total)) %")
        }
      } catch let error as SQLiteError {
        throw CommandError.database(path: target, error)
      }
    }
    complain("The copy is \(target).")
  }
}
