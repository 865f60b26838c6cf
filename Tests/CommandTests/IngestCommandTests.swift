import Extraction
import Testing

@Suite struct IngestCommand {
  let place: Workplace

  init() throws {
    place = try Workplace()
    try place.write(conferenceReport, to: "reports/a.txt")
    try place.write(visitReport, to: "reports/b.txt")
  }

  /// Fields of the account that `--json` prints.
  private func account(_ outcome: Outcome) throws -> [String: Int64] {
    let json = try JSONParser.parse(outcome.output.utf8)
    return ["reports", "added", "unchanged", "failed"].reduce(into: [:]) { fields, name in
      if case .integer(let number) = json[name] { fields[name] = number }
    }
  }

  private func reportCount() throws -> String {
    try place.run("query", "--format", "csv", "select count(*) as n from reports").lines.last ?? ""
  }

  @Test func makesTheDatabaseAndStoresEveryReport() throws {
    let outcome = try place.run("ingest", "reports", "--json")
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    #expect(try account(outcome) == ["reports": 2, "added": 2, "unchanged": 0, "failed": 0])
    #expect(place.exists("doingoai.db"))
    #expect(try reportCount() == "2")
  }

  @Test func theSameReportsAgainChangeNothingAndSaySo() throws {
    try place.run("ingest", "reports")
    let again = try place.run("ingest", "reports")
    #expect(again.status == 0)
    #expect(again.output.contains("0 added, 2 unchanged"))
    #expect(again.output.contains("Nothing has changed"))
    try place.write(conferenceReport, to: "renamed.txt")
    #expect(try account(place.run("ingest", "renamed.txt", "--json"))["unchanged"] == 1)
  }

  @Test func aReportWithOneWordChangedIsANewOne() throws {
    try place.run("ingest", "reports")
    try place.write(conferenceReport + "Thêm.\n", to: "reports/a.txt")
    #expect(try account(place.run("ingest", "reports", "--json"))["added"] == 1)
  }

  @Test func dryRunTellsWhatWouldBeStoredAndMakesNothing() throws {
    try place.write(conferenceReport, to: "reports/copy.txt")
    let outcome = try place.run("ingest", "reports", "--dry-run", "--json")
    #expect(try account(outcome) == ["reports": 3, "added": 2, "unchanged": 1, "failed": 0])
    #expect(!place.exists("doingoai.db"))
  }

  @Test func sameDatabaseForAnyNumberOfJobs() throws {
    for number in 0..<30 { try place.write(conferenceReport + "Số \(number).\n", to: "reports/\(number).txt") }
    let question = "select report_key, fact_kind, quote from quotes order by report_id, start_byte, fact_kind, fact_id"
    var answers: Set<String> = []
    for jobs in ["1", "2", "5"] {
      #expect(try place.run("ingest", "reports", "--jobs", jobs, "--db", "\(jobs).db").status == 0)
      answers.insert(try place.run("query", question, "--db", "\(jobs).db", "--format", "ndjson").output)
    }
    #expect(answers.count == 1)
    #expect(answers.first?.isEmpty == false)
  }

  @Test func aBadReportFailsAloneAndTheStatusTells() throws {
    try place.write([0x61, 0x00, 0x62], to: "reports/nul.txt")
    let outcome = try place.run("ingest", "reports", "--json")
    #expect(outcome.status == 1)
    #expect(try account(outcome) == ["reports": 3, "added": 2, "unchanged": 0, "failed": 1])
    #expect(outcome.errors.hasPrefix("doingoai: “reports/nul.txt”: "))
    #expect(outcome.errors.split(separator: "\n").count == 1)
  }

  @Test func failFastKeepsWhatCameBefore() throws {
    try place.write([0xFF], to: "reports/ab.txt")
    let outcome = try place.run("ingest", "reports", "--fail-fast", "--json")
    #expect(outcome.status == 65)
    #expect(try account(outcome)["added"] == 1)
    #expect(try reportCount() == "1")
  }

  @Test func foreignFilesAreLeftAlone() throws {
    try place.write("just a text, no database at all, but long enough to look at", to: "text.db")
    #expect(try place.run("ingest", "reports", "--db", "text.db").status == 78)
    #expect(try place.read("text.db").hasPrefix("just a text"))
    #expect(try place.run("ingest", "reports", "--db", "reports").status == 73)
    #expect(try place.run("ingest", "reports", "--db", "no/such/folder.db").status == 73)
  }

  @Test func theDatabaseCanBeNamedByTheEnvironment() throws {
    try place.run(["ingest", "reports"], environment: ["DOINGOAI_DB=other.db"])
    #expect(place.exists("other.db"))
    #expect(!place.exists("doingoai.db"))
  }

  @Test func whatExtractPrintsCanBeLoaded() throws {
    let facts = try place.run("extract", "--text", "reports")
    try place.write(facts.output, to: "facts.ndjson")
    #expect(try place.run("load", "facts.ndjson").status == 66)
    try place.run("init")
    let loaded = try place.run("load", "facts.ndjson", "--json")
    #expect(loaded.status == 0)
    #expect(try account(loaded)["added"] == 2)
    #expect(try account(place.run("load", "-", "--json", input: facts.output))["unchanged"] == 2)
    #expect(try account(place.run("ingest", "reports", "--json"))["unchanged"] == 2)
    try place.run("ingest", "reports", "--db", "ingested.db")
    let question = "select report_key, fact_kind, quote, rule from quotes order by 1, 2, 3, 4"
    #expect(
      try place.run("query", question).output == place.run("query", question, "--db", "ingested.db").output)
  }

  @Test func badLinesAreToldByNumberAndTheRestIsLoaded() throws {
    let good = try place.run("extract", "--text", "reports/a.txt").output
    let noText = try place.run("extract", "reports/b.txt").output
    try place.run("init")
    try place.write(good + "\n{\"report\": \n" + noText, to: "facts.ndjson")
    let outcome = try place.run("load", "facts.ndjson", "--json")
    #expect(outcome.status == 1)
    #expect(try account(outcome) == ["reports": 3, "added": 1, "unchanged": 0, "failed": 2])
    let complaints = outcome.errors.split(separator: "\n")
    #expect(complaints.count == 2)
    #expect(complaints.first?.hasPrefix("doingoai: “facts.ndjson”, line 3: the text ends too early") == true)
    #expect(complaints.last?.hasPrefix("doingoai: “facts.ndjson”, line 4: report.text: is missing") == true)
  }
}
