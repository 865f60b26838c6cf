import Extraction
import Testing

/// Commands that correct: what they refuse, and that a refusal writes nothing.
@Suite struct EditCommandTests {
  let place: Workplace

  init() throws {
    place = try Workplace()
    try place.write(conferenceReport, to: "a.txt")
    try place.write(visitReport, to: "b.txt")
    try #require(try place.run("ingest", "a.txt", "b.txt").status == 0)
  }

  private func run(_ arguments: [String]) throws -> Outcome { try place.run(arguments, environment: ["USER=minh"]) }
  private func run(_ arguments: String...) throws -> Outcome { try run(arguments) }

  private func count(_ table: String) throws -> String {
    try #require(try run("query", "--format", "csv", "select count(*) from \(table)").lines.last)
  }

  private static let refusals: [(arguments: [String], status: Int32)] = [
    (["merge", "official", "le hong anh"], 64),
    (["merge", "official", "le hong anh", "Lê Hồng Anh"], 65),
    (["merge", "official", "le hong anh", "không có ai"], 66),
    (["merge", "report", "1", "2"], 64),
    (["split", "official", "le hong anh"], 64),
    (["split", "official", "le hong anh", "--name", "Lê Hồng Anh"], 65),
    (["split", "official", "le hong anh", "--name", "Trương Tấn Sang"], 65),
    (["split", "official", "le hong anh", "--report", "a.txt"], 65),
    (["split", "official", "le hong anh", "--report", "z.txt"], 66),
    (["set", "conference", "2015-12-28"], 64),
    (["set", "conference", "2015-12-28", "start"], 64),
    (["set", "conference", "2015-12-28", "start=28/12/2015"], 65),
    (["set", "conference", "2015-12-28", "when=2015"], 65),
    (["set", "conference", "2015-12-28", "country=Không Đâu"], 65),
    (["set", "conference", "2015-12-28", "status=maybe"], 65),
    (["set", "conference", "2015-12-28", "status="], 65),
    (["set", "conference", "2015-12-28", "end=2015-12-01"], 65),
    (["set", "conference", "2015-12-28", "start=2015-12-27", "kind=party"], 65),
    (["set", "conference", "2015-12-28", "start=2015-12-27", "start=2015-12-26"], 65),
    (["set", "conference", "2015-12-28", "parent=event/x"], 65),
    (["set", "conference", "2015-12-28", "series=none"], 65),
    (["set", "conference", "2015-12-28", "participant:\"Lê Hồng Anh\".role=friend"], 65),
    (["set", "conference", "2015-12-28", "participant:\"Ai Đó\".role=chair"], 66),
    (["set", "official", "le hong anh", "name="], 65),
    (["confirm", "event", "event/none"], 66),
    (["reject", "review/000000000000"], 65),
    (["reject", "something"], 64),
    (["note", "official", "le hong anh", "  "], 65),
    (["undo", "7"], 66),
    (["undo", "x"], 64),
    (["history", "event"], 64),
    (["review"], 65),
    (["review", "--in", "none.tsv"], 66),
    (["show", "report", "a.txt", "--sources"], 64),
  ]

  @Test func whatMakesNoSenseIsRefusedAndWritesNothing() throws {
    let before = try run("dump").output
    for (arguments, status) in Self.refusals {
      let outcome = try run(arguments)
      #expect(outcome.status == status, "\(arguments.joined(separator: " ")): \(outcome.errors)")
      #expect(outcome.output.isEmpty, "\(arguments)")
      if status != 64 { #expect(outcome.errors.split(separator: "\n").count == 1, "\(outcome.errors)") }
    }
    #expect(try run("dump").output == before)
    #expect(try count("edits") == "0")
  }

  @Test func anEntryIsUndoneOnceAndTheUndoingCanBeUndone() throws {
    _ = try run("set", "conference", "2015-12-28", "place=Huế", "end=2015-12-29")
    #expect(try run("show", "conference", "2015-12-28").output.contains("Huế"))
    #expect(try run("undo", "1").status == 0)
    #expect(try run("show", "conference", "2015-12-28").output.contains("Hà Nội"))
    let again = try run("undo", "1")
    #expect(again.status == 65)
    #expect(again.errors.contains("undone already, by entry 3"))
    #expect(try run("undo", "3").status == 0)
    let json = try JSONParser.parse(run("show", "conference", "2015-12-28", "--format", "json").output.utf8)
    #expect(json["place"]?.string == "Huế")
    #expect(json["end"]?.string == "2015-12-29")
    #expect(json["corrections"]?.array?.count == 4)
  }

  @Test func theEntryIsPrintedAsJSONWhenAsked() throws {
    let outcome = try run("set", "conference", "2015-12-28", "rank=cấp cao", "--json", "--by", "Lan", "--why", "vì thế")
    let json = try JSONParser.parse(outcome.output.utf8)
    #expect(json["entry"] == .integer(1))
    #expect(json["by"]?.string == "Lan")
    #expect(json["why"]?.string == "vì thế")
    #expect(json["old"]?.isNull == true)
    #expect(json["new"]?.string == "cấp cao")
  }

  @Test func participantsAreCorrectedToo() throws {
    _ = try run("set", "conference", "2015-12-28", "participant:\"le hong anh\".role=chair")
    #expect(try run("set", "conference", "2015-12-28", "participant:\"Lê Hồng Anh\".role=chair").status == 0)
    #expect(try run("show", "conference", "2015-12-28").output.contains("chair: Lê Hồng Anh"))
    _ = try run("set", "conference", "2015-12-28", "participant:\"Lê Hồng Anh\".reject=yes")
    #expect(try !run("show", "conference", "2015-12-28").output.contains("chair: Lê Hồng Anh"))
    #expect(try run("doctor").status == 0)
  }

  @Test func aNoteStandsInShowAndHistory() throws {
    #expect(try run("note", "official", "le hong anh", "Thường trực Ban Bí thư từ 2011").status == 0)
    let shown = try JSONParser.parse(run("show", "official", "le hong anh", "--format", "json").output.utf8)
    #expect(shown["corrections"]?.array?.first?["new"]?.string == "Thường trực Ban Bí thư từ 2011")
    #expect(try run("history", "official", "le hong anh", "--format", "ndjson").lines.count == 1)
  }

  @Test func whatIsRejectedLeavesListsViewsAndSummary() throws {
    let official = try run("list", "officials", "--text", "le hong anh", "--format", "csv").lines.count
    #expect(official == 2)
    _ = try run("reject", "official", "le hong anh")
    _ = try run("reject", "conference", "2015-12-28")
    #expect(try run("list", "officials", "--text", "le hong anh", "--format", "csv").lines.count == 1)
    #expect(try run("list", "officials", "--review", "rejected", "--format", "csv").lines.count == 2)
    for view in [
      "conferences", "officials_at_events where official = 'Lê Hồng Anh'", "events_by_year where year = 2015",
    ] {
      #expect(try count(view) == "0", "\(view)")
    }
    #expect(try !run("summary", "2015").output.contains("Lê Hồng Anh"))
    _ = try run("confirm", "official", "le hong anh")
    #expect(try run("list", "officials", "--text", "le hong anh", "--format", "csv").lines.count == 2)
  }

  @Test func theLogCannotBeChangedInSQL() throws {
    _ = try run("reject", "conference", "2015-12-28")
    #expect(try run("query", "delete from edits").status == 77)
    #expect(try count("edits") == "1")
  }
}
