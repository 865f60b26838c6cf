import SQLite
import Testing

/// `init`, `doctor`, and what every command does with bad databases and command lines.
@Suite struct UpkeepCommands {
  let place: Workplace

  init() throws {
    place = try Workplace()
    try place.write(conferenceReport, to: "a.txt")
    try #require(try place.run("ingest", "a.txt").status == 0)
  }

  @Test func initMakesAnEmptyDatabaseAndLeavesAFullOneAsItIs() throws {
    #expect(try place.run("init", "--db", "new.db").status == 0)
    #expect(try place.run("list", "reports", "--db", "new.db").status == 0)
    #expect(try place.run("init").status == 0)
    #expect(try place.run("list", "reports", "--format", "csv").lines.count == 2)
    #expect(try place.run("init", "--db", ".").status == 73)
  }

  @Test func doctorFindsAHealthyDatabaseHealthy() throws {
    let outcome = try place.run("doctor", "--format", "csv")
    #expect(outcome.status == 0)
    #expect(!outcome.output.contains(",error,"))
    #expect(try place.run("doctor", "--rebuild-search").status == 0)
    #expect(try place.run("search", "doi ngoai").output.contains("**"))
  }

  @Test func doctorNoticesDamage() throws {
    // Zeroes in the middle of the file, behind the header.
    let status = try place.run(shell: "dd if=/dev/zero of=doingoai.db bs=4096 seek=3 count=40 conv=notrunc 2>/dev/null")
    #expect(status == 0)
    let outcome = try place.run("doctor")
    #expect(outcome.status == 1 || outcome.status == 74, "\(outcome.output)\(outcome.errors)")
  }

  @Test(arguments: [
    ["query", "select 1"], ["search", "a"], ["list", "events"], ["show", "event", "1"], ["summary", "2015"], ["schema"],
    ["doctor"], ["load", "-"],
  ])
  func everyReaderRefusesFilesThatAreNoDatabaseOfOurs(_ arguments: [String]) throws {
    try place.write("no database, but a text that is long enough to be looked at", to: "text.db")
    try place.write([], to: "empty.db")
    for file in ["text.db", "empty.db"] {
      let outcome = try place.run(arguments + ["--db", file])
      #expect(outcome.status == 78, "\(file): \(outcome.errors)")
      #expect(outcome.errors.hasPrefix("doingoai: “\(file)”: "))
      #expect(outcome.errors.split(separator: "\n").count == 1)
    }
    #expect(try place.run(arguments + ["--db", "missing.db"]).status == 66)
    #expect(!place.exists("missing.db"))
  }

  @Test func aDatabaseThatAnotherProgramWritesToIsBusy() throws {
    let other = try Connection(path: place.file("doingoai.db"), mode: .readWrite)
    try other.transaction {
      let outcome = try place.run("ingest", "-", "--busy-timeout", "0.1", input: visitReport)
      #expect(outcome.status == 75)
      #expect(outcome.errors.hasPrefix("doingoai: “doingoai.db”: another program is writing to it"))
      #expect(try place.run("list", "reports").status == 0)
    }
    #expect(try place.run("ingest", "-", input: visitReport).status == 0)
  }

  @Test func aFullDiskLeavesAWholeDatabase() throws {
    try place.write(String(repeating: "Đối ngoại nhân dân. ", count: 200_000), to: "large.txt")
    // In blocks of 512 or 1024 bytes; either way more than the database has and less than it would need.
    let status = try place.run(shell: "ulimit -f 4000; \"$0\" ingest large.txt >out 2>err")
    let errors = try place.read("err")
    #expect(status == 74, "\(errors)")
    #expect(errors.split(separator: "\n").count == 1)
    #expect(try place.run("doctor").status == 0)
    #expect(try place.run("ingest", "large.txt").status == 0)
  }

  @Test func helpAndVersionAreNoErrors() throws {
    let help = try place.run("--help")
    #expect(help.status == 0)
    for command in [
      "ingest", "query", "search", "list", "show", "summary", "extract", "load", "init", "doctor", "backup",
    ] {
      #expect(help.output.contains("  \(command)"))
      #expect(try place.run(command, "--help").status == 0)
    }
    #expect(try place.run("--version").status == 0)
    #expect(try place.run("nonsense").status == 64)
    #expect(try place.run("query", "--nonsense").status == 64)
  }

  @Test func localeAndTimeZoneChangeNothing() throws {
    let odd = ["LC_ALL=tr_TR.UTF-8", "TZ=Pacific/Kiritimati", "LANG=tr_TR.UTF-8"]
    let question = ["list", "events", "--format", "json"]
    #expect(try place.run(question, environment: odd).output == place.run(question).output)
    #expect(try place.run(["extract", "a.txt"], environment: odd).output == place.run("extract", "a.txt").output)
  }
}
