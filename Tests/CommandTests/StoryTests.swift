import Extraction
import SQLite
import Testing

/// What an editor does over some weeks, through the built program: after each step the database says what the editor expects,
/// and the log tells it all.
@Suite struct StoryTests {
  let place: Workplace

  init() throws {
    place = try Workplace()
    for (index, text) in storyReports.enumerated() { try place.write(text, to: "\(index + 1).txt") }
  }

  /// Runs a command that must succeed; returns its output.
  @discardableResult
  private func run(_ arguments: String...) throws -> Outcome {
    let outcome = try place.run(arguments, environment: ["USER=minh"])
    try #require(outcome.status == 0, "\(arguments.joined(separator: " ")): \(outcome.errors)")
    return outcome
  }

  private func query(_ sql: String, db: String = "doingoai.db") throws -> [String] {
    Array(try run("query", "--db", db, "--format", "csv", sql).lines.dropFirst())
  }

  private func officials() throws -> [String] {
    try query("select name from officials where name like 'Đới%' and review <> 'rejected' order by name")
  }

  /// The meetings of the seventh of September, with how many reports tell of each.
  private func meetings() throws -> [String] {
    try query(
      """
      select count(distinct r.report_key) from reports_of_events r where start_date = '2011-09-07'
      group by event_id order by 1
      """)
  }

  private func conference() throws -> String {
    try query("select start_date from conferences").joined()
  }

  private func visits(_ review: String? = nil) throws -> [String] {
    let outcome = try run("list", "visits", "--format", "csv", "--review", review ?? "open")
    return Array(outcome.lines.dropFirst())
  }

  @Test func correctionsSurviveWhateverComes() throws {
    // The first reports come; a paper has misprinted a name.
    try run("ingest", "1.txt", "2.txt", "3.txt", "4.txt")
    #expect(try officials() == ["Đới Bỉnh Quắc", "Đới Bỉnh Quốc"])
    #expect(try meetings() == ["1"])
    let (right, wrong) = ("official/doi-binh-quoc", "official/doi-binh-quac")

    // 1: the two are one man.
    let merged = try run("merge", "official", right, wrong, "--by", "Lan", "--why", "lỗi in")
    #expect(merged.output == "Entry 1: merged \(wrong) into \(right)\n")
    #expect(try officials() == ["Đới Bỉnh Quốc"])
    let sheet = try JSONParser.parse(run("show", "official", wrong, "--format", "json").output.utf8)
    #expect(sheet["key"]?.string == right)
    #expect(sheet["events"]?.array?.count == 2)

    // 2: the conference was a day earlier.
    let before = try query("select key from conferences").joined()
    try run("set", "event", before, "start=2015-12-27", "--why", "chương trình in sai")
    #expect(try conference() == "2015-12-27")
    #expect(try query("select key from conferences").joined() != before)
    #expect(try run("show", "event", before).output.contains("2015-12-27"))

    // 3: the visit never took place.
    let visit = try query("select key from events where kind = 'visit'").joined()
    try run("reject", "event", visit)
    #expect(try visits().isEmpty)
    #expect(try query("select count(*) from visits") == ["0"])
    #expect(try !run("summary", "2016").output.contains(visit))

    // More reports about them come.
    try run("ingest", "5.txt", "6.txt")
    #expect(try officials() == ["Đới Bỉnh Quốc"])
    #expect(try meetings() == ["2"], "the merged official makes the meeting one")
    #expect(try visits().isEmpty)
    #expect(try visits("rejected").count == 1)
    #expect(try run("show", "event", visit, "--sources").output.contains("sources (2)"))
    #expect(try conference() == "2015-12-27")

    // The extractor runs again, then everything is derived again.
    let dump = try run("dump").output
    try run("reextract")
    #expect(try run("dump").output == dump)
    try run("rebuild")
    #expect(try run("dump").output == dump)

    // 4: the merge was an error after all.
    try run("undo", "1", "--by", "Lan")
    #expect(try officials() == ["Đới Bỉnh Quắc", "Đới Bỉnh Quốc"])
    #expect(try meetings() == ["1", "1"])
    #expect(try run("show", "official", wrong).output.contains("Đới Bỉnh Quắc"))
    #expect(try conference() == "2015-12-27")
    #expect(try visits("rejected").count == 1)
    try historyTellsItAll()
    try theSameLogGivesTheSameDatabase()
  }

  private func historyTellsItAll() throws {
    let entries = try run("history", "--all", "--format", "ndjson").lines.map { try JSONParser.parse($0.utf8) }
    #expect(entries.map { $0["action"]?.string } == ["merge", "set", "reject", "undo"])
    #expect(entries.map { $0["by"]?.string } == ["Lan", "minh", "minh", "Lan"])
    #expect(entries[0]["why"]?.string == "lỗi in")
    #expect(entries[0]["undone_by"] == .integer(4))
    #expect(entries[1]["old"]?.string == "2015-12-28")
    #expect(entries[1]["new"]?.string == "2015-12-27")
    #expect(entries[3]["undoes"] == .integer(1))
    let ofConference = try run("history", "conference", "2015-12-27", "--format", "ndjson").lines
    #expect(ofConference.count == 1)
  }

  /// All reports at once and the log of this database: before the reports, or after them and a rebuild.
  private func theSameLogGivesTheSameDatabase() throws {
    let dump = try run("dump").output
    for isBefore in [true, false] {
      let name = "other\(isBefore).db"
      if isBefore {
        try run("init", "--db", name)
      } else {
        try run("ingest", "--db", name, "6.txt", "5.txt", "4.txt", "3.txt", "2.txt", "1.txt")
      }
      let other = try Connection(path: place.file(name), mode: .readWrite)
      try other.run("ATTACH ? AS story", place.file("doingoai.db"))
      try other.run("INSERT INTO edits SELECT * FROM story.edits")
      try other.close()
      if isBefore {
        try run("ingest", "--db", name, "2.txt", "6.txt", "4.txt", "1.txt", "5.txt", "3.txt")
      } else {
        try run("rebuild", "--db", name)
      }
      #expect(try run("dump", "--db", name).output == dump, "the log came \(isBefore ? "before" : "after") the reports")
    }
  }
}

/// Four reports, then two more about the same meeting and the same visit.
private let storyReports = [
  """
  ---
  published: 2011-09-06
  source: Bản tin thứ nhất
  ---
  Hội đàm tại Hà Nội

  Sáng 6/9, tại Hà Nội, Phó Thủ tướng Nguyễn Thiện Nhân hội đàm với Ủy viên Quốc vụ Trung Quốc Đới Bỉnh Quốc.

  """,
  """
  ---
  published: 2011-09-07
  source: Bản tin thứ hai
  ---
  Tiếp khách Trung Quốc

  Chiều 7/9, tại Hà Nội, Tổng Bí thư Nguyễn Phú Trọng tiếp Ủy viên Quốc vụ Trung Quốc Đới Bỉnh Quắc.

  """,
  conferenceReport, visitReport,
  """
  ---
  published: 2011-09-08
  source: Bản tin thứ ba
  ---
  Tổng Bí thư tiếp khách

  Ngày 7/9, tại Hà Nội, Tổng Bí thư Nguyễn Phú Trọng tiếp Ủy viên Quốc vụ Trung Quốc Đới Bỉnh Quốc.

  """,
  """
  ---
  published: 2016-03-15
  source: Bản tin thứ ba
  ---
  Chủ tịch nước thăm Tanzania

  Từ ngày 9 đến 11/3/2016, Chủ tịch nước Trương Tấn Sang thăm cấp Nhà nước tới Tanzania theo lời mời của Tổng thống John
  Magufuli.

  """,
]
