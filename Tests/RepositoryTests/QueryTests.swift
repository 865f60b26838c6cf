import Extraction
import Repository
import SQLite
import Testing

@Suite struct QueryTests {
  /// A conference in Hà Nội, and a visit to Lào with a letter of an unknown year.
  private func filled() throws -> Scratch {
    let scratch = try Scratch()
    let visit = report("Đoàn Việt Nam thăm Lào", published: "2016-02-01", file: "lao.txt") { facts in
      var event = ExtractedEvent(kind: .visit)
      (event.start, event.end, event.country, event.place) = ("2016-01-20", "2016-01-22", "LA", "Viêng Chăn")
      event.rank = "chính thức"
      event.participants = [
        ExtractedParticipant(name: "Hoàng Bình Quân", type: .official, role: .guest),
        ExtractedParticipant(name: "Lào", type: .country, role: .host),
      ]
      var official = ExtractedOfficial(name: "Hoàng Bình Quân")
      official.country = "VN"
      facts.officials = [official]
      var undated = ExtractedEvent(kind: .message)
      undated.start = "XXXX-03-01"
      undated.participants = [ExtractedParticipant(name: "Lào", type: .country, role: .recipient)]
      facts.events = [event, undated]
    }
    try scratch.ingest([conferenceReport(), visit])
    return scratch
  }

  private func keys(_ scratch: Scratch, _ change: (inout EventFilter) -> Void) throws -> [EventKind] {
    var filter = EventFilter()
    change(&filter)
    let events = try scratch.database.events.list(filter)
    #expect(try scratch.database.events.count(filter) == events.count)
    return events.map(\.kind)
  }

  @Test func eventsAreFilteredByEveryField() throws {
    let scratch = try filled()
    #expect(try keys(scratch) { _ in } == [.conference, .visit, .message])
    #expect(try keys(scratch) { $0.year = 2016 } == [.visit])
    #expect(try keys(scratch) { ($0.from, $0.to) = ("2016-01-21", "2016-12") } == [.visit])
    #expect(try keys(scratch) { $0.to = "2015" } == [.conference])
    #expect(try keys(scratch) { $0.kinds = [.visit, .message] } == [.visit, .message])
    #expect(try keys(scratch) { $0.country = "LA" } == [.visit])
    #expect(try keys(scratch) { $0.side = "LA" } == [.visit, .message])
    #expect(try keys(scratch) { $0.text = "tong ket" } == [.conference])
    #expect(try keys(scratch) { $0.text = "Hoàng Bình" } == [.visit])
    #expect(try keys(scratch) { $0.place = "Hà Nội" } == [.conference])
    let official = try #require(try scratch.database.officials.find("Lê Hồng Anh"))
    #expect(try keys(scratch) { $0.official = official.id } == [.conference])
    #expect(try keys(scratch) { $0.status = .cancelled } == [])
    #expect(try keys(scratch) { $0.report = 2 } == [.visit, .message])
  }

  @Test func whoIsNamedWithAnEventOnlyRestsOnItsWords() throws {
    let scratch = try Scratch()
    let text = "Đại sứ Nguyễn Văn Mới dự lễ."
    try scratch.ingest([
      report(text) { facts in
        var event = ExtractedEvent(kind: .ceremony)
        event.participants = [ExtractedParticipant(name: "Nguyễn Văn Mới", type: .official, role: .attendee)]
        event.participants[0].evidence = evidence("Nguyễn Văn Mới", in: text)
        facts.events = [event]
      }
    ])
    let id = try #require(try scratch.database.officials.find("nguyen-van-moi")).id
    #expect(try scratch.database.evidence.quotes(of: .official, id).map(\.text) == ["Nguyễn Văn Mới"])
  }

  @Test func pagesFollowOneAnother() throws {
    let scratch = try filled()
    let all = try scratch.database.events.list(EventFilter(), .all).map(\.id)
    let pages = try (0..<3).flatMap {
      try scratch.database.events.list(EventFilter(), Page(limit: 1, offset: $0)).map(\.id)
    }
    #expect(pages == all)
  }

  @Test func rowsAreFoundByNumberKeyAndName() throws {
    let scratch = try filled()
    let database = scratch.database
    let official = try #require(try database.officials.find("le hong anh"))
    #expect(official.key == "official/le-hong-anh")
    for reference in ["official/le-hong-anh", "le-hong-anh", "Lê Hồng Anh", String(official.id)] {
      #expect(try database.officials.find(reference) == official)
    }
    #expect(official.eventCount == 1)
    #expect(official.posts.map(\.title) == ["Ủy viên Bộ Chính trị"])
    #expect(try database.officials.find("nobody") == nil)
    #expect(try database.organisations.find("ban doi ngoai trung uong")?.kind == "party")
    #expect(try database.documents.find("quy che 272")?.issuer == "Bộ Chính trị")
    let conference = try #require(
      try database.conferences.find("2015-12-28-hoi-nghi-tong-ket-cong-tac-doi-ngoai-nhan-dan-nam-2015"))
    #expect(conference.organisers == ["Ban Đối ngoại Trung ương"])
    #expect(conference.tasks.map(\.ordinal) == [1, 2])
    #expect(conference.tasks[0].assignees.map(\.name) == ["Bộ Chính trị"])
    #expect(conference.documents.map(\.name) == ["Quy chế 272"])
    #expect(try database.reports.find("lao.txt")?.authors == [])
    #expect(try database.tasks.find(conference.tasks[0].key)?.text == "nâng cao nhận thức")
  }

  @Test func officialsTasksAndDocumentsAreFiltered() throws {
    let scratch = try filled()
    let database = scratch.database
    var officials = OfficialFilter()
    officials.post = "bo chinh tri"
    #expect(try database.officials.list(officials).map(\.name) == ["Lê Hồng Anh"])
    #expect(try database.officials.list().map(\.name) == ["Lê Hồng Anh", "Hoàng Bình Quân"])
    var tasks = TaskFilter()
    (tasks.year, tasks.givenIn, tasks.status) = (2016, 2015, .open)
    #expect(try database.tasks.count(tasks) == 2)
    tasks.text = "quy che"
    #expect(try database.tasks.list(tasks).map(\.ordinal) == [2])
    try scratch.connection.transaction {
      let id = try #require(try database.tasks.list(tasks).first).id
      try database.tasks.set(.done, of: id)
    }
    #expect(try database.tasks.count(tasks) == 0)
    var documents = DocumentFilter()
    documents.year = 2015
    #expect(try database.documents.list(documents).map(\.number) == ["272"])
    var reports = ReportFilter()
    reports.text = "doan"
    #expect(try database.reports.list(reports).map(\.file) == ["lao.txt"])
  }

  @Test func countriesAreKnownByNameAndCode() throws {
    let scratch = try Scratch()
    #expect(try scratch.database.countries.code(of: "lào") == "LA")
    #expect(try scratch.database.countries.name(of: "VN") == "Việt Nam")
    #expect(try scratch.database.countries.all().count > 200)
  }
}
