import Extraction
import Testing

/// Commands that answer from a database with two reports.
@Suite struct AnswerCommands {
  let place: Workplace

  init() throws {
    place = try Workplace()
    try place.write(conferenceReport, to: "a.txt")
    try place.write(visitReport, to: "b.txt")
    try #require(try place.run("ingest", "a.txt", "b.txt").status == 0)
  }

  @Test func searchFindsWordsWithoutTheirMarksAndHighlightsThem() throws {
    let outcome = try place.run("search", "doi ngoai nhan dan")
    #expect(outcome.status == 0)
    #expect(outcome.output.lowercased().contains("**đối ngoại nhân dân**"))
    #expect(!outcome.output.contains("Tanzania"))
    #expect(!outcome.output.contains("\u{1B}"))
    #expect(try place.run("search", "đối ngoại", "--highlight", "brackets").output.contains("[đối ngoại]"))
    #expect(try place.run("search", "tanzania", "--highlight", "ansi").output.contains("\u{1B}["))
  }

  @Test func searchTakesAnyWordsForWords() throws {
    for query in ["\"", "a AND", "file:x", "thủ tướng - gặp", "U.S.", "NEAR(", "*"] {
      let outcome = try place.run("search", "--", query)
      #expect(outcome.status == 0 || outcome.status == 65, "\(query): \(outcome.errors)")
      #expect(outcome.errors.split(separator: "\n").count <= 1)
    }
    #expect(try place.run("search", "--raw", "a AND").status == 65)
    #expect(try place.run("search", "khôngcóchữnày").errors.contains("no report has these words"))
  }

  @Test func searchPrintsRowsWhenAsked() throws {
    let outcome = try place.run("search", "tanzania", "--format", "ndjson")
    let hit = try JSONParser.parse(outcome.output.utf8)
    #expect(hit["published"]?.string == "2016-03-14")
    #expect(hit["snippet"]?.string?.contains("**Tanzania**") == true)
  }

  @Test func listsTakeFilters() throws {
    let conferences = try place.run("list", "conferences", "--format", "ndjson")
    #expect(conferences.lines.count == 1)
    let conference = try JSONParser.parse(conferences.output.utf8)
    #expect(conference["kind"]?.string == "conference")
    #expect(conference["title"]?.string?.hasPrefix("Hội nghị tổng kết") == true)
    #expect(try place.run("list", "conferences", "--year", "2014", "--format", "ndjson").output == "")
    #expect(try place.run("list", "events", "--kind", "visit", "--format", "ndjson").lines.count == 1)
    let officials = try place.run("list", "officials", "--text", "le hong anh", "--format", "csv")
    #expect(officials.lines.count == 2)
    #expect(officials.output.contains("Lê Hồng Anh"))
    #expect(try place.run("list", "reports", "--limit", "1", "--format", "csv").errors.contains("1 of 2"))
    #expect(
      try place.run("list", "reports", "--limit", "1", "--offset", "1", "--format", "csv").output.contains("b.txt"))
  }

  @Test(arguments: ["events", "conferences", "officials", "organisations", "tasks", "documents", "reports"])
  func everythingCanBeListedInEveryFormat(_ subject: String) throws {
    for format in ["table", "csv", "tsv", "json", "ndjson", "markdown"] {
      #expect(try place.run("list", subject, "--format", format).status == 0)
    }
  }

  @Test func wrongListsAreErrorsOfTheCommandLine() throws {
    #expect(try place.run("list", "things").status == 64)
    #expect(try place.run("list", "tasks", "--country", "VN").status == 64)
    #expect(try place.run("list", "events", "--kind", "party").status == 64)
    #expect(try place.run("list", "visits", "--country", "Không Đâu").status == 66)
  }

  @Test func showPrintsFactsWithTheWordsTheyRestOn() throws {
    let outcome = try place.run("show", "conference", "tong ket cong tac doi ngoai")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("Ban Đối ngoại Trung ương"))
    #expect(outcome.output.contains("“Hội nghị tổng kết công tác đối ngoại nhân dân năm 2015”"))
    let official = try place.run("show", "official", "lê hồng anh", "--format", "json")
    let json = try JSONParser.parse(official.output.utf8)
    #expect(json["name"]?.string == "Lê Hồng Anh")
    #expect(json["posts"]?.array?.first?["evidence"]?.array?.first?["quote"]?.string?.isEmpty == false)
  }

  @Test func aKeySaysAllThatShowNeeds() throws {
    let outcome = try place.run("show", "official/le-hong-anh")
    #expect(outcome.status == 0)
    #expect(outcome.output == (try place.run("show", "official", "lê hồng anh").output))
    #expect(try place.run("show", "official").status == 64)
    #expect(try place.run("show", "official/le-hong-anh", "le hong anh").status == 64)
    #expect(try place.run("show", "official/khong-co-ai").status == 66)
    #expect(try place.run("show", "party/le-hong-anh").status == 64)
  }

  @Test func showFindsReportsByFileAndPrintsTheirText() throws {
    let outcome = try place.run("show", "report", "a.txt", "--text")
    #expect(outcome.output.hasPrefix("Hội nghị tổng kết công tác"))
    #expect(try place.run("show", "report", "b.txt").output.contains("visit"))
  }

  @Test func showSaysWhenThereIsNoneOrMoreThanOne() throws {
    let none = try place.run("show", "official", "không có ai")
    #expect(none.status == 66)
    #expect(none.errors.split(separator: "\n").count == 1)
    let other = conferenceReport.replacing("đối ngoại nhân dân", with: "dân vận").replacing("28/12", with: "20/12")
    try place.write(other.replacing("Hà Nội", with: "Huế"), to: "c.txt")
    try place.run("ingest", "c.txt")
    let several = try place.run("show", "conference", "tổng kết công tác")
    #expect(several.status == 65)
    #expect(several.errors.split(separator: "\n").count == 3)
  }

  @Test(arguments: ["markdown", "json", "csv"])
  func summaryOfAYearIsWrittenInEveryFormat(_ format: String) throws {
    let outcome = try place.run("summary", "2015", "--format", format)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("2015"))
    if format == "json" { #expect(throws: Never.self) { try JSONParser.parse(outcome.output.utf8) } }
    #expect(try place.run("summary", "1901", "--format", format).status == 0)
    #expect(try place.run("summary", "year").status == 64)
  }

  @Test func schemaPrintsTablesWithTheirComments() throws {
    let outcome = try place.run("schema", "reports", "conferences")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("CREATE TABLE reports"))
    #expect(outcome.output.contains("CREATE VIEW conferences"))
    #expect(outcome.output.contains("--"))
    #expect(!outcome.output.contains("CREATE TABLE events"))
    #expect(try place.run("schema", "nothing").status == 66)
  }
}
