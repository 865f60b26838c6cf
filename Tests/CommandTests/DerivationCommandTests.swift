import Testing

/// `rebuild`, `reextract` and `dump`.
@Suite struct DerivationCommands {
  let place: Workplace

  init() throws {
    place = try Workplace()
    try place.write(conferenceReport, to: "r/a.txt")
    try place.write(visitReport, to: "r/b.txt")
    try place.write(visitReport + "Chuyến thăm thành công.\n", to: "r/c.txt")
    try #require(try place.run("ingest", "r").status == 0)
  }

  @Test func rebuildAndReextractOfTheSameReportsChangeNothing() throws {
    let before = try place.run("dump")
    #expect(before.status == 0)
    #expect(before.lines.contains { $0.hasPrefix("{\"table\":\"events\",\"key\":\"event/2015-12-28-") })
    for command in [["rebuild"], ["reextract"], ["reextract", "--jobs", "1"], ["rebuild"]] {
      let outcome = try place.run(command + ["--json"])
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(outcome.output.contains("\"reports\": 3"))
      #expect(try place.run("dump").output == before.output, "\(command)")
    }
    #expect(try place.run("doctor").status == 0)
  }

  @Test func theDumpDependsOnTheReportsAndNotOnTheirOrder() throws {
    let sum = try place.run("dump", "--sha256").output
    #expect(sum.utf8.count == 65)
    for files in [["r/c.txt", "r/a.txt", "r/b.txt"], ["r/b.txt", "r/c.txt", "r/a.txt"]] {
      for jobs in ["1", "4"] {
        let database = "\(files[0].utf8.first ?? 0)-\(files[0].dropFirst(2).prefix(1))-\(jobs).db"
        #expect(try place.run(["ingest", "--jobs", jobs, "--db", database] + files).status == 0)
        #expect(try place.run("dump", "--sha256", "--db", database).output == sum)
      }
    }
    try place.write(conferenceReport + "Thêm.\n", to: "d.txt")
    #expect(try place.run("ingest", "d.txt").status == 0)
    #expect(try place.run("dump", "--sha256").output != sum)
  }

  @Test func aKilledReextractLeavesTheOldState() throws {
    for number in 0..<200 { try place.write(conferenceReport + "Số \(number).\n", to: "many/\(number).txt") }
    #expect(try place.run("ingest", "many").status == 0)
    let before = try place.run("dump", "--sha256").output
    for (signal, status) in [("KILL", Int32(137)), ("INT", 130)] {
      let line = """
        "$0" reextract >out 2>err & process=$!
        sleep 0.4
        kill -\(signal) $process
        wait $process
        """
      let found = try place.run(shell: line)
      // A machine that is fast enough is done by then, which leaves the same.
      #expect(found == status || found == 0)
      #expect(try place.run("dump", "--sha256").output == before)
      #expect(try place.run("doctor").status == 0)
    }
  }
}
