import ArgumentParser
import Repository
import SQLite

struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Check the database: file, references, full text, evidence, versions.")

  @Flag(help: "Make the index of the full text anew first.")
  var rebuildSearch = false

  @OptionGroup var output: OutputOptions
  @OptionGroup var options: DatabaseOptions

  func run() throws {
    do {
      let database = try opened()
      if rebuildSearch { try database.connection.transaction { try database.search.rebuild() } }
      let findings = try Doctor(database.connection).check()
      let standardOutput = StandardOutput()
      let printer = output.format.printer(columns: ["check", "state", "message"], to: standardOutput)
      try printer.begin()
      for finding in findings {
        try printer.row([.text(finding.check), .text(finding.severity.rawValue), .text(finding.message)])
      }
      try printer.end()
      try standardOutput.flush()
      if !Doctor.isHealthy(findings) { throw CommandError.reported(.someFailed) }
    } catch {
      throw options.named(error)
    }
  }

  /// For writing where that is possible, since the check of the full text needs it; a look first sees that nothing has to be migrated.
  private func opened() throws -> Database {
    let database = try options.open(.readOnly)
    guard !rebuildSearch else { return try options.open(.readWrite) }
    return (try? options.open(.readWrite)) ?? database
  }
}
