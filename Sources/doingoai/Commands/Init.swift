import ArgumentParser
import Repository

struct Init: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make an empty database, or bring an older one up to date.")

  @OptionGroup var database: DatabaseOptions

  func run() throws {
    var isFolder = false
    let wasThere = exists(database.path, isFolder: &isFolder)
    if isFolder { throw CommandError.cannotCreate(path: database.path, reason: "it is a folder") }
    try database.open(.create).close()
    let state = wasThere ? "is up to date" : "is made"
    complain("\(printable(database.path)) \(state) (schema \(Database.migrator.latest)).")
  }
}
