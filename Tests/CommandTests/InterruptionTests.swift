import Testing

/// What happens to `ingest` and `load` when a signal comes while they wait for input.
@Suite struct Interruption {
  let place: Workplace
  init() throws { place = try Workplace() }

  @Test(arguments: [("TERM", Int32(143)), ("KILL", 137)])
  func aSignalLeavesAWholeDatabase(_ signal: String, _ status: Int32) throws {
    for number in 0..<100 { try place.write(conferenceReport + "Số \(number).\n", to: "r/\(number).txt") }
    // The program waits for standard input behind the folder; the database is there once it has begun.
    let line = """
      mkfifo pipe && exec 3<>pipe
      "$0" ingest r - <pipe >out 2>err & process=$!
      while [ ! -s doingoai.db ]; do sleep 0.02; done
      sleep 0.2
      kill -\(signal) $process
      wait $process
      """
    #expect(try place.run(shell: line) == status)
    // Whatever was done, the same command ends in the state of one that was left in peace.
    let rest = try place.run("ingest", "r", "--json")
    #expect(rest.status == 0)
    #expect(rest.output.contains("\"reports\": 100"))
    #expect(try place.run("query", "select count(*) as n from reports", "--format", "csv").lines.last == "100")
    #expect(try place.run("doctor").status == 0)
  }
}
