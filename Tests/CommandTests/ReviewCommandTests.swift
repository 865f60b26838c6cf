import Extraction
import Testing

@testable import doingoai

/// The queue of doubtful identities and weak facts, as a file that is filled in and read back.
@Suite struct ReviewCommandTests {
  let place: Workplace

  /// A name that is told forty years apart, which may be two men, and an event on weak evidence.
  init() throws {
    place = try Workplace()
    try place.write(Self.report("1975-05-01", "Thủ tướng Lê Minh tiếp khách tại Hà Nội."), to: "1.json")
    try place.write(Self.report("2015-05-01", "Thủ tướng Lê Minh dự lễ tại Huế."), to: "2.json")
    try #require(try place.run("init").status == 0)
    let outcome = try place.run("load", "1.json", "2.json")
    try #require(outcome.status == 0, "\(outcome.errors)")
  }

  private static func report(_ date: String, _ text: String) -> String {
    let start = Array(text.utf8).firstRange(of: Array("Lê Minh".utf8))?.lowerBound ?? 0
    return #"{"version": 1, "report": {"file": "\#(date).txt", "published": "\#(date)", "text": "\#(text)"}, "#
      + #""officials": [{"name": "Lê Minh", "country": "VN", "posts": [{"title": "Thủ tướng", "evidence": []}], "#
      + #""evidence": [{"start": \#(start), "end": \#(start + "Lê Minh".utf8.count), "rule": "test", "confidence": 0.9}]}], "#
      + #""events": [{"kind": "meeting", "start": "\#(date)", "evidence": "#
      + #"[{"start": 0, "end": 5, "rule": "test", "confidence": 0.4}], "participants": []}]}"# + "\n"
  }

  private func run(_ arguments: String...) throws -> Outcome { try place.run(arguments, environment: ["USER=minh"]) }

  private func queue() throws -> [[String]] {
    try SeparatedText.rows(Array(run("review", "--out", "-").output.utf8)).map(\.fields)
  }

  private func officials() throws -> Int { try run("list", "officials", "--format", "ndjson").lines.count }

  @Test func theQueueAsksAboutDoublesAndWeakFacts() throws {
    let rows = try queue()
    #expect(rows[0] == ReviewTable.columns)
    #expect(rows.dropFirst().map { $0[1] } == ["official", "event", "event"])
    #expect(rows[1][2].hasPrefix("Are these one official?"))
    #expect(rows[1][4].contains("Lê Minh") && rows[1][7].contains("Lê Minh"))
    #expect(rows[1][4].contains("1975") != rows[1][7].contains("1975"))
    #expect(rows[2][2].hasPrefix("Is this event right?"))
    #expect(try officials() == 2, "doubt joins nobody")
  }

  @Test(arguments: ["csv", "tsv"])
  func answersComeBackInAnySpreadsheetsForm(_ format: String) throws {
    #expect(try run("review", "--out", "queue.\(format)").status == 0)
    #expect(try run("review", "--out", "queue.\(format)").status == 73)
    let rows = try SeparatedText.rows(Array(place.read("queue.\(format)").utf8)).map(\.fields)
    func filled(_ answers: [String]) -> String {
      // As a spreadsheet of Windows saves it, in another order of columns.
      let lines = zip(rows, ["answer"] + answers).enumerated().map { index, row in
        SeparatedText.line(
          [index == 0 ? "note" : "theo tài liệu", row.1, row.0[0], row.0[3]], separator: format == "csv" ? ";" : "\t")
      }
      return "\u{FEFF}" + lines.joined(separator: "\r\n") + "\r\n"
    }
    try place.write(filled(["Same", "reject", ""]), to: "answers")
    let taken = try run("review", "--in", "answers", "--by", "Lan")
    #expect(taken.status == 0, "\(taken.errors)")
    #expect(taken.output.split(separator: "\n").count == 2)
    #expect(try officials() == 1)
    #expect(try run("list", "events", "--format", "ndjson").lines.count == 1)
    #expect(try queue().count == 2)
    let history = try run("history", "--format", "ndjson").lines.map { try JSONParser.parse($0.utf8) }
    #expect(history.map { $0["why"]?.string } == ["theo tài liệu", "theo tài liệu"])
    // The same file again changes nothing and says so.
    let again = try run("review", "--in", "answers")
    #expect(again.status == 0)
    #expect(again.output.isEmpty)
    #expect(again.errors.contains("2 of the answers were decided before"))
    // It survives a rebuild, and undoing brings the question back.
    _ = try run("rebuild")
    #expect(try queue().count == 2)
    _ = try run("undo", "1")
    #expect(try queue().count == 3)
    #expect(try officials() == 2)
  }

  @Test func twoThatAreKeptApartAreNotAskedAboutAgain() throws {
    let item = try queue()[1][0]
    #expect(try run("reject", item, "--why", "cha và con").status == 0)
    #expect(try queue().dropFirst().allSatisfy { $0[1] == "event" })
    #expect(try officials() == 2)
    _ = try run("rebuild")
    #expect(try queue().count == 3)
  }

  @Test func oneWrongLineAndNothingIsTaken() throws {
    let rows = try queue()
    let wrong: [(answers: [String], line: Int)] = [
      (["same", "perhaps", ""], 3), (["same", "same", ""], 3), (["confirm", "", "different"], 4),
    ]
    for (answers, line) in wrong {
      let lines = zip(rows, ["answer"] + answers).map { SeparatedText.line([$0[0], $1], separator: "\t") }
      try place.write(lines.joined(separator: "\n"), to: "answers.tsv")
      let outcome = try run("review", "--in", "answers.tsv")
      #expect(outcome.status == 65)
      #expect(outcome.errors.contains("line \(line)"), "\(outcome.errors)")
    }
    for text in ["", "item\tnote\nx\ty\n", "item\tanswer\nreview/000000000000\tsame\n", "item,answer\n\"x,same\n"] {
      try place.write(text, to: "answers.tsv")
      #expect(try run("review", "--in", "answers.tsv").status == 65, "\(text)")
    }
    try place.write([0x69, 0xFF, 0x0A], to: "answers.tsv")
    #expect(try run("review", "--in", "answers.tsv").status == 65)
    #expect(try run("history", "--format", "ndjson").lines.isEmpty)
  }

  @Test func withoutATerminalItSaysHowToGoOn() throws {
    let outcome = try run("review")
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("--out"))
  }

  @Test func aReplyIsAWordOrItsFirstLetter() {
    #expect(ReviewDialogue.reply("s", isPair: true) == .decision(.same))
    #expect(ReviewDialogue.reply("Different", isPair: true) == .decision(.different))
    #expect(ReviewDialogue.reply("s", isPair: false) == nil)
    #expect(ReviewDialogue.reply("r", isPair: false) == .decision(.reject))
    #expect(ReviewDialogue.reply("q", isPair: true) == .quit)
    #expect(ReviewDialogue.reply("", isPair: true) == nil)
  }
}
