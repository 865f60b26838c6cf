import ArgumentParser
import Glibc

struct Doingoai: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doingoai",
    abstract: "Turns Vietnamese diplomatic reports into a database of events, officials, organisations and tasks.",
    discussion: """
      Begin with `doingoai ingest reports/`, then ask: `doingoai query "select * from conferences"`, \
      `doingoai search "doi ngoai nhan dan"`, `doingoai summary 2015`.
      """,
    version: "0.1.0",
    subcommands: [
      IngestCommand.self, Query.self, Search.self, List.self, Show.self, Summarise.self, Extract.self, Load.self,
      Merge.self, Split.self, SetCommand.self, Confirm.self, Reject.self, Note.self, Undo.self, History.self,
      Review.self,
      Schema.self, DoctorCommand.self, ReextractCommand.self, RebuildCommand.self, DumpCommand.self, Backup.self,
      Init.self,
    ])
}

@main
enum Program {
  static func main() async {
    // A closed pipe and a file at its limit are errors of the write then, and rendered as such.
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    do {
      var command = try Doingoai.parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      end(with: error)
    }
  }

  /// Help, version and usage errors are left to the parser, the rest is rendered here.
  private static func end(with error: any Error) -> Never {
    if error is CleanExit || error is ExitCode || error is ValidationError || Doingoai.exitCode(for: error) != .failure
    {
      Doingoai.exit(withError: error)
    }
    let failure = RenderedFailure(error)
    if let line = failure.line { complain("doingoai: \(line)") }
    for detail in failure.details { complain("  \(detail)") }
    exit(failure.status.rawValue)
  }
}
