import Extraction
import Repository
import SQLite
import Testing

@Suite struct PostTests {
  /// A report that gives an official posts, and tells of a meeting on `day` where the first title is printed.
  private func story(
    _ name: String, _ titles: [String], _ country: String?, published: String?, day: String? = nil, words: String = ""
  ) -> (Report, ExtractedReport) {
    let text =
      "Tin \(words)\n" + titles.map { "\($0) \(name)" }.joined(separator: ". ") + " \(published ?? "") \(day ?? "")"
    return report(text, published: published) { facts in
      var official = ExtractedOfficial(name: name)
      official.country = country
      official.posts = titles.map { title in
        var post = ExtractedPost(title: title)
        post.evidence = evidence("\(title) \(name)", in: text)
        return post
      }
      official.evidence = evidence(name, in: text)
      facts.officials = [official]
      guard let day else { return }
      var event = ExtractedEvent(kind: .meeting)
      (event.start, event.startBasis) = (day, .explicit)
      event.evidence = evidence(day, in: text)
      var participant = ExtractedParticipant(name: name, type: .official, role: .host, title: titles.first)
      participant.evidence = evidence(name, in: text)
      event.participants = [participant]
      facts.events = [event]
    }
  }

  private func posts(_ scratch: Scratch) throws -> [String] {
    try scratch.connection.all(
      "SELECT start_date || ': ' || ifnull(posts, '-') FROM officials_at_events ORDER BY start_date",
      map: { $0.string(0) })
  }

  private func findings(_ reports: (Report, ExtractedReport)...) throws -> [String] {
    let scratch = try Scratch()
    try scratch.ingest(reports)
    return try Doctor(scratch.connection).check().filter { $0.check == "posts" }.map(\.message)
  }

  @Test func occupanciesHaveTheFirstAndLastDateThatReportsAttest() throws {
    let scratch = try Scratch()
    try scratch.ingest([
      story("Phạm Bình Minh", ["Bộ trưởng Ngoại giao"], "VN", published: "2016-05-01"),
      story("Phạm Bình Minh", ["Bộ trưởng Ngoại giao"], nil, published: "2012-01-02"),
      story("Phạm Bình Minh", ["bộ trưởng ngoại giao"], "VN", published: "2014-01-02"),
    ])
    let official = try #require(try scratch.database.officials.find("Phạm Bình Minh"))
    #expect(official.posts.map(\.title) == ["Bộ trưởng Ngoại giao"])
    #expect(official.posts.map(\.firstAttested) == ["2012-01-02"])
    #expect(official.posts.map(\.lastAttested) == ["2016-05-01"])
    #expect(official.posts.map(\.country) == ["VN"])
  }

  @Test func anOfficialAtAnEventHasThePostHeldOnTheDay() throws {
    let scratch = try Scratch()
    try scratch.ingest([
      story("Trần Đại Quang", ["Bộ trưởng Công an"], "VN", published: "2013-02-01", day: "2013-01-31"),
      story("Trần Đại Quang", ["Bộ trưởng Công an"], "VN", published: "2015-10-01"),
      story("Trần Đại Quang", ["Chủ tịch nước"], "VN", published: "2016-04-03"),
      story("Trần Đại Quang", ["Chủ tịch nước"], "VN", published: "2018-04-03", day: "2018-04-01"),
      story("Trần Đại Quang", ["Chủ tịch nước"], "VN", published: "2018-05-03", day: "2014-06-01"),
    ])
    #expect(
      try posts(scratch) == [
        "2013-01-31: Bộ trưởng Công an", "2014-06-01: Bộ trưởng Công an", "2018-04-01: Chủ tịch nước",
      ])
  }

  @Test func aTitleWithAnotherCountryIsAPostOfThatCountry() throws {
    let scratch = try Scratch()
    try scratch.ingest([story("Vladimir Putin", ["Tổng thống Nga", "Thủ tướng Nhật"], "RU", published: "2018-01-01")])
    let official = try #require(try scratch.database.officials.find("Vladimir Putin"))
    #expect(
      Set(official.posts.map { "\($0.title) \($0.country ?? "-")" }) == ["Tổng thống Nga RU", "Thủ tướng Nhật JP"])
  }

  @Test func twoHoldersOfAOneHolderPostOnOneDayAreFound() throws {
    let messages = try findings(
      story("John Kerry", ["Ngoại trưởng Mỹ"], "US", published: "2014-01-01"),
      story("John Kerry", ["Ngoại trưởng Mỹ"], "US", published: "2016-06-01"),
      story("Rex Tillerson", ["Ngoại trưởng Hoa Kỳ"], "US", published: "2015-03-04"))
    #expect(messages.count == 1)
    let message = try #require(messages.first)
    for part in [
      "2015-03-04", "“Ngoại trưởng Mỹ John Kerry”", "“Ngoại trưởng Hoa Kỳ Rex Tillerson”", "official/john-kerry",
    ] {
      #expect(message.contains(part))
    }
  }

  @Test func holdersOneAfterTheOtherAreNoFinding() throws {
    let messages = try findings(
      story("John Kerry", ["Ngoại trưởng Mỹ"], "US", published: "2016-06-01"),
      story("Rex Tillerson", ["Ngoại trưởng Mỹ"], "US", published: "2017-03-04"),
      story("John Kerry", ["cựu Ngoại trưởng Mỹ"], "US", published: "2018-03-04"))
    #expect(messages == ["no post contradicts another"])
  }

  @Test func aHolderWhoWasCalledFormerBeforeIsFound() throws {
    let messages = try findings(
      story("Nguyễn Minh Triết", ["nguyên Chủ tịch nước"], "VN", published: "2015-01-01"),
      story("Nguyễn Minh Triết", ["Chủ tịch nước"], "VN", published: "2016-01-01"))
    #expect(messages.count == 1)
    #expect(messages.first?.contains("former “Chủ tịch nước” on 2015-01-01") == true)
  }

  @Test func aTitleThatDoesNotFitTheDateIsFound() throws {
    let gone = try findings(
      story("Lê Hoài Trung", ["Trưởng Ban Đối ngoại Trung ương"], "VN", published: "2025-06-02", day: "2025-06-01"))
    #expect(gone.contains { $0.contains("only until 2025-02") })
    let early = try findings(
      story("John Kerry", ["Ngoại trưởng Mỹ"], "US", published: "2013-05-01"),
      story("John Kerry", ["Ngoại trưởng Mỹ"], "US", published: "2016-06-01"),
      story("Mike Pompeo", ["Ngoại trưởng Mỹ"], "US", published: "2018-06-01"),
      story("Mike Pompeo", ["Ngoại trưởng Mỹ"], "US", published: "2018-07-01", day: "2014-07-01"))
    #expect(early.contains { $0.contains("Mike Pompeo") && $0.contains("on 2014-07-01") && $0.contains("John Kerry") })
  }
}
