import ArgumentParser
import Digest
import Repository

struct DumpCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dump",
    abstract: "Print everything that the database says, one JSON object a line, in one way only.",
    discussion: """
      Rows are named by their keys, and times are left out: databases with the same reports, facts and corrections have \
      the same dump, whatever the order of ingest.
      """)

  @Flag(help: "Print the SHA-256 of the dump only.")
  var sha256 = false

  @OptionGroup var database: DatabaseOptions

  func run() throws {
    let output = StandardOutput()
    var hash = SHA256()
    try database.reading { database in
      try Dump(database.connection).lines { line in
        if sha256 { hash.update(line + "\n") } else { try output.line(line) }
      }
    }
    if sha256 { try output.line(hash.hex()) }
    try output.flush()
  }
}
