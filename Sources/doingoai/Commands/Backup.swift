import ArgumentParser
import Glibc
import SQLite

struct Backup: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Copy the database into another file, also while it is being written to.")

  @OptionGroup var database: DatabaseOptions

  @Argument(help: "The file to make.", completion: .file())
  var target: String

  @Flag(help: "Replace the file if it is there.")
  var force = false

  func run() throws {
    var isFolder = false
    if exists(target, isFolder: &isFolder), isFolder || !force {
      throw CommandError.cannotCreate(
        path: target, reason: isFolder ? "it is a folder" : "it is there already; --force replaces it")
    }
    // Under another name until it is whole, so that a copy that was cut off never looks like one.
    let unfinished = target + ".part"
    unlink(unfinished)
    do {
      try database.reading { database in
        let connection = database.connection
        try connection.backup(to: unfinished) { remaining, total in
          Progress.show("\((total - remaining) * 100 / max(1, total)) %")
        }
      }
      try check(unfinished)
    } catch {
      unlink(unfinished)
      throw error
    }
    guard rename(unfinished, target) == 0 else {
      throw CommandError.cannotCreate(path: target, reason: explanation(of: errno))
    }
    Progress.clear()
    complain("The copy is \(target).")
  }

  private func check(_ copy: String) throws {
    do {
      let connection = try Connection(path: copy, mode: .readWrite)
      let findings = try connection.all("PRAGMA integrity_check(1)") { $0.string(0) }
      // Leaves one file that can be moved, without a log beside it.
      _ = try connection.first("PRAGMA journal_mode = DELETE") { $0.string(0) }
      try connection.close()
      guard findings == ["ok"] else {
        throw CommandError.cannotCreate(path: target, reason: "the copy is damaged: \(findings.first ?? "")")
      }
    } catch let error as SQLiteError {
      throw CommandError.database(path: copy, error)
    }
  }
}
