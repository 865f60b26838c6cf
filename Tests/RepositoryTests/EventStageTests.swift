import Extraction
import Testing

@testable import Repository

/// Events out of several reports, in the database.
struct EventStageTests {
  private func person(_ name: String, _ role: ParticipantRole) -> ExtractedParticipant {
    ExtractedParticipant(name: name, type: .official, role: role)
  }

  private func official(_ name: String, _ country: String) -> ExtractedOfficial {
    var official = ExtractedOfficial(name: name)
    official.country = country
    return official
  }

  /// A report of one event between officials of Viet Nam and China.
  private func paper(
    _ text: String, published: String? = nil, _ build: (inout ExtractedEvent) -> Void
  ) -> (Report, ExtractedReport) {
    report(text, published: published) { facts in
      var event = ExtractedEvent(kind: .talks)
      (event.start, event.country) = ("2015-11-05", "VN")
      event.participants = [person("Tập Cận Bình", .counterpart), person("Nguyễn Phú Trọng", .counterpart)]
      event.evidence = [Evidence(start: 0, end: 1, rule: "test", confidence: 0.9)]
      build(&event)
      facts.events = [event]
      facts.officials = [official("Tập Cận Bình", "CN"), official("Nguyễn Phú Trọng", "VN")]
    }
  }

  private var papers: [(Report, ExtractedReport)] {
    [
      paper("Báo thứ nhất đưa tin", published: "2015-11-05") { $0.place = "Hà Nội" },
      paper("Báo thứ hai đưa tin") {
        ($0.kind, $0.start, $0.status) = (.meeting, "XXXX-11-05", .planned)
        $0.participants.append(person("Phạm Bình Minh", .attendee))
      },
      paper("Báo thứ ba đưa tin", published: "2015-11-06") { $0.start = nil },
    ]
  }

  @Test func reportsOfOneEventAreOneEventInAnyOrder() throws {
    var dumps: Set<[String]> = []
    for order in [[0, 1, 2], [2, 1, 0], [1, 2, 0]] {
      for batch in [1, 256] {
        let scratch = try Scratch()
        try scratch.ingest(order.map { papers[$0] }, batches: batch)
        let events = try scratch.database.events.list()
        #expect(events.count == 1)
        let event = try #require(events.first)
        #expect(event.reportCount == 3)
        #expect((event.kind, event.start, event.place, event.status) == (.talks, "2015-11-05", "Hà Nội", .held))
        #expect(Set(event.participants.map(\.name)) == ["Tập Cận Bình", "Nguyễn Phú Trọng", "Phạm Bình Minh"])
        dumps.insert(try scratch.canonicalDump())
      }
    }
    #expect(dumps.count == 1)
  }

  @Test func aReportThatJoinsTwoEventsLeavesOneRow() throws {
    let scratch = try Scratch()
    func visit(_ text: String, _ start: String, _ end: String) -> (Report, ExtractedReport) {
      paper(text) {
        ($0.kind, $0.start, $0.end) = (.visit, start, end)
        $0.participants = [person("Tập Cận Bình", .guest)]
      }
    }
    try scratch.ingest([visit("Chuyến thăm đầu", "2015-11-05", "2015-11-05")])
    try scratch.ingest([visit("Chuyến thăm sau", "2015-11-13", "2015-11-13")])
    #expect(try scratch.count("events") == 2)
    try scratch.ingest([visit("Cả chuyến thăm", "2015-11-05", "2015-11-13")])
    #expect(try scratch.database.events.list().map(\.reportCount).max() ?? 0 >= 2)
    #expect(
      try scratch.connection.first(
        "SELECT count(*) FROM mentions WHERE kind = 'event' AND row_id NOT IN (SELECT id FROM events)",
        map: { $0.int(0) }) == 0)
  }

  @Test func conflictsStandSideBySide() throws {
    let scratch = try Scratch()
    func visit(_ text: String, _ start: String) -> (Report, ExtractedReport) {
      paper(text) {
        ($0.kind, $0.start) = (.visit, start)
        $0.participants = [person("Tập Cận Bình", .guest)]
      }
    }
    try scratch.ingest([
      visit("Một tờ báo", "2015-11-05"), visit("Tờ báo khác", "2015-11-06"), visit("Tờ thứ ba", "XXXX-11-05"),
    ])
    #expect(try scratch.count("events") == 1)
    let conflicts = try scratch.connection.all(
      "SELECT value, reports FROM event_conflicts WHERE field = 'start' ORDER BY reports DESC",
      map: { "\($0.string(0)) \($0.int(1))" })
    #expect(conflicts.count == 2)
    #expect(conflicts.last == "2015-11-06 1")
    #expect(try scratch.database.events.list().first?.start == "2015-11-05")
  }

  @Test func talksToldByOneReportArePartOfTheVisitToldByAnother() throws {
    let scratch = try Scratch()
    try scratch.ingest([paper("Hội đàm") { _ in }])
    #expect(try scratch.database.events.list().first?.parentID == nil)
    try scratch.ingest([
      paper("Chuyến thăm") {
        ($0.kind, $0.end) = (.visit, "2015-11-06")
        $0.participants = [person("Tập Cận Bình", .guest)]
      }
    ])
    let events = try scratch.database.events.list()
    let visit = try #require(events.first { $0.kind == .visit })
    #expect(events.first { $0.kind == .talks }?.parentID == visit.id)
  }

  @Test func aSeriesGoesOnUnderTheBodyThatTookOver() throws {
    let scratch = try Scratch()
    func conference(_ year: Int, _ organiser: String) -> (Report, ExtractedReport) {
      report("Hội nghị năm \(year)", published: nil) { facts in
        var event = ExtractedEvent(kind: .conference)
        event.title = "Hội nghị tổng kết công tác đối ngoại nhân dân năm \(year)"
        event.start = "\(year)-12-28"
        event.participants = [ExtractedParticipant(name: organiser, type: .organisation, role: .organiser)]
        facts.events = [event]
        facts.organisations = [ExtractedOrganisation(name: organiser)]
        facts.organisations[0].country = "VN"
      }
    }
    try scratch.ingest([conference(2015, "Ban Đối ngoại Trung ương")])
    #expect(try scratch.count("series") == 0)
    try scratch.ingest([conference(2016, "Ban Đối ngoại Trung ương"), conference(2025, "Bộ Ngoại giao")])
    let series = try scratch.connection.all(
      "SELECT s.key, count(*) FROM series s JOIN events e ON e.series_id = s.id GROUP BY s.id",
      map: { "\($0.string(0)) \($0.int(1))" })
    #expect(series == ["series/hoi-nghi-tong-ket-cong-tac-doi-ngoai-nhan-dan 3"])
  }

  @Test func totalsAreKeptAsStatedBesideWhatIsCounted() throws {
    let scratch = try Scratch()
    let text = "Trong năm 2015, hai bên đã ký hơn 170 thỏa thuận."
    var item = report(text, published: "2015-12-31") { facts in
      var signing = ExtractedEvent(kind: .signing)
      signing.start = "2015-11-05"
      signing.participants = [person("Tập Cận Bình", .signatory)]
      facts.events = [signing]
    }
    var claim = ExtractedClaim(value: 170, measure: "agreements", unit: "thỏa thuận", qualifier: .over)
    claim.period = "2015"
    claim.evidence = evidence("hơn 170 thỏa thuận", in: text)
    item.1.claims = [claim]
    try scratch.ingest([item])
    let rows = try scratch.connection.all(
      "SELECT claimed, qualifier, counted, quote FROM claims_beside_counts",
      map: { "\($0.double(0)) \($0.string(1)) \($0.int(2)) \($0.string(3))" })
    #expect(rows == ["170.0 over 1 hơn 170 thỏa thuận"])
    #expect(try ClaimRepository(scratch.connection).list().map(\.value) == [170])
  }
}
