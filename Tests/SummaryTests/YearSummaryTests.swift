import Extraction
import Testing

@testable import Repository
@testable import Summary

@Suite struct YearSummaryTests {
  private func summary(_ year: Int = 2015, reversed: Bool = false) throws -> YearSummary {
    try SampleYear.withDatabase(reversed: reversed) { try YearSummary(year: year, from: $0.summary) }
  }

  @Test func markdownTellsTheYear() throws {
    #expect(try summary().markdown() == expectedMarkdown)
  }

  @Test func theOrderOfTheReportsDoesNotMatter() throws {
    #expect(try summary(reversed: true).markdown() == expectedMarkdown)
  }

  @Test func everyCountedEventStandsInOneSection() throws {
    let summary = try summary()
    let placed = summary.sections.flatMap(\.events) + summary.exchanges.flatMap(\.events)
    #expect(placed.map(\.key).sorted() == summary.chronicle.map(\.key).sorted())
  }

  @Test func whatHasNoYearOrWasPutOffIsLeftOutAndNoted() throws {
    let summary = try summary()
    #expect(!summary.chronicle.contains { $0.start.contains("X") || $0.status == .postponed })
    #expect(summary.notes.calledOff == ["event/2015-04-01-visit-joachim-gauck"])
    #expect(summary.notes.unplaced == UnplacedEvents(withoutYear: 1, withoutDate: 0))
  }

  @Test func anotherYearIsEmpty() throws {
    let summary = try summary(2014)
    #expect(summary.chronicle.isEmpty && summary.sources.isEmpty && summary.tasks.isEmpty)
    #expect(summary.markdown().contains("Không có trong cơ sở dữ liệu."))
  }

  @Test func csvHasARowForEachFactWithQuotesWhereNeeded() throws {
    let rows = try summary().csv().split(separator: "\r\n")
    #expect(rows.first == "section,date,kind,title,country,place,who,source,key")
    #expect(
      rows.contains { $0.hasPrefix(#"tasks,2015-12-28,1,"nâng cao nhận thức, tăng cường lãnh đạo",,,Lê Hồng Anh,"#) })
    #expect(rows.contains { $0.hasPrefix("visits_out,2015-11-24/2015-11-26,visit cấp Nhà nước,") })
    #expect(rows.count { $0.hasPrefix("sources,") } == 5)
  }

  @Test func jsonGivesTheKeysBesideEveryCount() throws {
    let json = try summary().json(indentation: nil)
    #expect(json.hasPrefix(#"{"year": 2015, "totals": {"reports": {"count": 5, "keys": ["report/"#))
    #expect(json.contains(#""visits_out": {"count": 1, "keys": ["event/2015-11-24-visit-truong-tan-sang"]}"#))
    #expect(json.contains(#""assigner": "Lê Hồng Anh", "assignees": [], "due": null, "status": "open""#))
    #expect(json.hasSuffix("}\n"))
  }
}
