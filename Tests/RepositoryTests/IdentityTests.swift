import Extraction
import SQLite
import Testing

@testable import Repository

@Suite struct IdentityTests {
  private func official(_ name: String, _ country: String?, aliases: [String] = []) -> ExtractedOfficial {
    var official = ExtractedOfficial(name: name)
    official.country = country
    official.aliases = aliases
    return official
  }

  private func officials(_ officials: ExtractedOfficial...) throws -> [String] {
    let scratch = try Scratch()
    try scratch.ingest(
      officials.enumerated().map { index, official in
        report("Báo cáo \(index)") { $0.officials = [official] }
      })
    return try scratch.database.officials.list().map { "\($0.name) \($0.country ?? "-")" }
  }

  @Test func spellingsOfANameAreOnePerson() throws {
    #expect(try officials(official("Kim Jong-un", "KP"), official("Kim Jong Un", "KP")) == ["Kim Jong-un KP"])
    #expect(try officials(official("Đào Thị Hòa", nil), official("Đào Thị Hoà", "VN")) == ["Đào Thị Hòa VN"])
  }

  @Test func ofOneNodeMoreThanOneRowMayBeMadeOnTheWay() throws {
    let scratch = try Scratch()
    let connection = scratch.database.connection
    try connection.transaction {
      let rows = NameRows(.official, connection)
      let node = Node(id: 1, kind: .official, block: "kim", nameKey: "kim", name: "Kim")
      let (one, other) = (try rows.insert(node), try rows.insert(node))
      #expect(one != other)
    }
  }

  @Test func theSameNameInTwoCountriesIsTwoPeople() throws {
    #expect(try officials(official("Lý Minh", "CN"), official("Lý Minh", "VN")).count == 2)
  }

  @Test func theCountryThatMostReportsGiveIsAnOfficials() throws {
    func person(_ country: String) -> ExtractedOfficial {
      var person = official("Nguyễn Xuân Phúc", country)
      person.posts = [ExtractedPost(title: "Thủ tướng")]
      return person
    }
    #expect(try officials(person("NO"), person("VN"), person("VN")) == ["Nguyễn Xuân Phúc VN"])
    #expect(try officials(person("VN"), person("VN"), person("AU")) == ["Nguyễn Xuân Phúc VN"])
  }

  @Test func aShortNameFindsTheForeignPersonItIsAnAliasOf() throws {
    #expect(try officials(official("Barack Obama", "US", aliases: ["Obama"]), official("Obama", "US")).count == 1)
    #expect(try officials(official("Lê Hồng Anh", "VN", aliases: ["Anh"]), official("Anh", "VN")).count == 2)
  }

  @Test func oneWordOfANameReadInVietnameseMeansALeaderOnly() throws {
    let (leader, word) = (official("Tập Cận Bình", "CN"), official("Tập", "CN"))
    #expect(try officials(leader, word) == ["Tập Cận Bình CN"])
    #expect(try officials(word, leader) == ["Tập Cận Bình CN"])
    #expect(try officials(official("Vương Nghị", "CN"), official("Vương", "CN")).count == 2)
  }

  @Test func diacriticsTellNamesApart() throws {
    #expect(try officials(official("Hoàng Tấn", "VN"), official("Hoàng Tân", "VN")).count == 2)
  }

  @Test func organisationsJoinByNameOrDeclaredAbbreviationInTheSameCountry() throws {
    let scratch = try Scratch()
    var named = ExtractedOrganisation(name: "Liên hiệp các tổ chức hữu nghị Việt Nam")
    (named.abbreviation, named.country) = ("VUFO", "VN")
    var short = ExtractedOrganisation(name: "VUFO")
    short.country = "VN"
    var chinese = ExtractedOrganisation(name: "Bộ Ngoại giao")
    chinese.country = "CN"
    let ours = ExtractedOrganisation(name: "Bộ Ngoại giao")
    try scratch.ingest(
      [named, short, chinese, ours].enumerated().map { index, body in
        report("Báo cáo \(index)") { $0.organisations = [body] }
      })
    #expect(try scratch.count("organisations") == 3)
    #expect(try scratch.database.organisations.find("vufo")?.abbreviation == "VUFO")
  }

  @Test func aShortenedTrungUongIsTheSameBody() throws {
    let scratch = try Scratch()
    let names = ["Ban Đối ngoại Trung ương", "Ban Đối ngoại T.Ư", "Ban Đối ngoại TW", "Ban đối ngoại TƯ"]
    try scratch.ingest(
      names.enumerated().map { index, name in
        report("Báo cáo \(index)") { $0.organisations = [ExtractedOrganisation(name: name)] }
      })
    #expect(try scratch.database.organisations.list().map(\.name) == ["Ban Đối ngoại Trung ương"])
  }

  private func meeting(_ names: [String], place: String? = nil, kind: EventKind = .meeting) -> ExtractedEvent {
    var event = ExtractedEvent(kind: kind)
    event.start = "2015-11-05"
    event.place = place
    event.participants = names.map { ExtractedParticipant(name: $0, type: .official, role: .counterpart) }
    return event
  }

  private func events(_ events: ExtractedEvent...) throws -> Int {
    let scratch = try Scratch()
    try scratch.ingest(events.enumerated().map { index, event in report("Báo cáo \(index)") { $0.events = [event] } })
    return try scratch.count("events")
  }

  @Test func oneEventOutOfManyReports() throws {
    let names = ["Tập Cận Bình", "Nguyễn Phú Trọng"]
    #expect(try events(meeting(names), meeting(names.reversed(), place: "Hà Nội", kind: .talks)) == 1)
    #expect(try events(meeting(names), meeting(["Tập Cận Bình", "Trương Tấn Sang"])) == 2)
    #expect(try events(meeting(names, place: "Huế"), meeting(names, place: "Hà Nội")) == 2)
    #expect(try events(meeting(names), meeting(names, kind: .signing)) == 2)
  }

  @Test func oneReportTellsItsEventsApart() throws {
    let scratch = try Scratch()
    let names = ["Tập Cận Bình", "Nguyễn Phú Trọng"]
    try scratch.ingest([report("Hai cuộc gặp") { $0.events = [meeting(names), meeting(names)] }])
    #expect(try scratch.count("events") == 2)
    #expect(try scratch.database.events.list().map(\.key).count == 2)
  }

  @Test func talksDuringAVisitArePartOfIt() throws {
    let scratch = try Scratch()
    var visit = ExtractedEvent(kind: .visit)
    (visit.start, visit.end, visit.country) = ("2015-11-05", "2015-11-06", "VN")
    visit.participants = [ExtractedParticipant(name: "Tập Cận Bình", type: .official, role: .guest)]
    var talks = meeting(["Tập Cận Bình", "Nguyễn Phú Trọng"], kind: .talks)
    talks.country = "VN"
    try scratch.ingest([report("Chuyến thăm") { $0.events = [visit, talks] }])
    let stored = try scratch.database.events.list()
    #expect(stored.first { $0.kind == .talks }?.parentID == stored.first { $0.kind == .visit }?.id)
  }

  @Test func aPostIsAttestedFromTheFirstReportToTheLast() throws {
    let scratch = try Scratch()
    func item(_ title: String, _ date: String) -> (Report, ExtractedReport) {
      report("Báo cáo ngày \(date)", published: date) { facts in
        var person = official("Hoàng Bình Quân", "VN")
        person.posts = [ExtractedPost(title: title)]
        facts.officials = [person]
      }
    }
    let title = "Trưởng Ban Đối ngoại Trung ương"
    try scratch.ingest([
      item(title, "2015-12-28"), item(title, "2014-01-05"), item("nguyên \(title)", "2019-03-01"),
      item("Trưởng ban Đối ngoại Trung ương", "2016-02-01"),
    ])
    let posts = try #require(try scratch.database.officials.find("hoang binh quan")).posts
    #expect(posts.count == 2)
    #expect(posts[0].status == .holder)
    #expect(posts[0].firstAttested == "2014-01-05")
    #expect(posts[0].lastAttested == "2016-02-01")
    #expect(posts[1].status == .former)
  }

  @Test func documentsJoinByKindAndNumberUnlessTheirIssuersDiffer() throws {
    let scratch = try Scratch()
    func item(_ name: String, _ issuer: String?) -> (Report, ExtractedReport) {
      report("Về \(name) \(issuer ?? "")") { facts in
        var document = ExtractedDocument(name: name)
        (document.kind, document.number, document.issuer) = ("Chỉ thị", "04", issuer)
        facts.documents = [document]
      }
    }
    try scratch.ingest([
      item("Chỉ thị 04", "Ban Bí thư"), item("Chỉ thị số 04", nil), item("Chỉ thị 04", "Thủ tướng Chính phủ"),
    ])
    let documents = try scratch.database.documents.list()
    #expect(documents.count == 2)
    #expect(try scratch.database.documents.find("chi thi so 04")?.citationCount == 2)
  }
}
