import Extraction
import FoundationEssentials
import Repository
import SQLite

/// A database of five made reports about 2015, as ingest stores them.
enum SampleYear {
  /// Stores the reports in a temporary file and hands over the database; the file goes when `body` returns.
  static func withDatabase<R>(reversed: Bool = false, _ body: (Database) throws -> R) throws -> R {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "doingoai-summary-\(UInt64.random(in: 0 ... .max))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let database = try Database(path: folder.appending(path: "sample.db").path, mode: .create)
    defer { try? database.close() }
    let ingest = try Ingest(database)
    for (report, facts) in reversed ? reports.reversed() : reports { _ = try ingest.add(report, facts) }
    for outcome in try ingest.finish() {
      if case .failed(let reason) = outcome.state { throw Unstored(file: outcome.file, reason: reason) }
    }
    return try body(database)
  }

  struct Unstored: Error {
    var file: String
    var reason: String
  }

  private static var reports: [(Report, ExtractedReport)] { [review, germany, china, asean, odds] }

  /// The conference with its tasks and cited documents. No date of publication: its year comes from the event.
  private static var review: (Report, ExtractedReport) {
    made("review.txt", title: "Tổng kết đối ngoại nhân dân", published: nil) { facts in
      var conference = event(
        .conference, "2015-12-28", place: "Hà Nội", country: "VN",
        [
          .init(name: "Ban Đối ngoại Trung ương", type: .organisation, role: .organiser),
          .init(name: "Lê Hồng Anh", type: .official, role: .attendee, title: "Thường trực Ban Bí thư"),
        ])
      conference.title = "Hội nghị tổng kết công tác đối ngoại nhân dân năm 2015"
      conference.startBasis = .inferred
      facts.events = [conference]
      facts.officials = [official("Lê Hồng Anh", "VN", "Thường trực Ban Bí thư", "Ủy viên Bộ Chính trị")]
      facts.organisations = [organisation("Ban Đối ngoại Trung ương")]
      facts.tasks = [
        task(1, "nâng cao nhận thức, tăng cường lãnh đạo"), task(2, "thực hiện đầy đủ Quy chế 272 | và các quy định"),
      ]
      var rules = ExtractedDocument(name: "Quy chế 272")
      rules.kind = "Quy chế"
      rules.number = "272"
      rules.issuer = "Bộ Chính trị"
      rules.evidence = evidence
      facts.documents = [rules]
    }
  }

  private static var germany: (Report, ExtractedReport) {
    made("duc.txt", title: "Chủ tịch nước thăm Đức", published: "2015-11-26") { facts in
      let sang = ExtractedParticipant(
        name: "Trương Tấn Sang", type: .official, role: .guest, title: "Chủ tịch nước")
      var visit = event(.visit, "2015-11-24", end: "2015-11-26", country: "DE", [sang])
      visit.rank = "cấp Nhà nước"
      facts.events = [
        visit,
        event(
          .talks, "2015-11-25", place: "Berlin", country: "DE",
          [
            .init(name: "Trương Tấn Sang", type: .official, role: .counterpart, title: "Chủ tịch nước"),
            .init(name: "Joachim Gauck", type: .official, role: .counterpart, title: "Tổng thống Đức"),
          ]),
      ]
      facts.officials = [
        official("Trương Tấn Sang", "VN", "Chủ tịch nước"), official("Joachim Gauck", "DE", "Tổng thống Đức"),
      ]
    }
  }

  private static var china: (Report, ExtractedReport) {
    made("trung-quoc.txt", title: "Chủ tịch Trung Quốc thăm Việt Nam", published: "2015-11-06") { facts in
      var visit = event(
        .visit, "2015-11-05", end: "2015-11-06", country: "VN",
        [.init(name: "Tập Cận Bình", type: .official, role: .guest, title: "Chủ tịch Trung Quốc")])
      visit.rank = "cấp Nhà nước"
      facts.events = [visit]
      facts.officials = [official("Tập Cận Bình", "CN", "Chủ tịch Trung Quốc")]
    }
  }

  private static var asean: (Report, ExtractedReport) {
    made("asean.txt", title: "Cấp cao ASEAN", published: "2015-11-22") { facts in
      var summit = event(
        .conference, "2015-11-21", end: "2015-11-22", place: "Kuala Lumpur", country: "MY",
        [.init(name: "Trương Tấn Sang", type: .official, role: .attendee)])
      summit.title = "Hội nghị Cấp cao ASEAN lần thứ 27"
      facts.events = [summit]
      facts.officials = [official("Trương Tấn Sang", "VN", "Chủ tịch nước")]
    }
  }

  /// What a summary has to leave out, or to mark: a day without a year, a visit put off, one only planned.
  private static var odds: (Report, ExtractedReport) {
    made("khac.txt", title: "Tin khác <script>", published: "2015-03-01") { facts in
      let guest = ExtractedParticipant(name: "Joachim Gauck", type: .official, role: .guest)
      var postponed = event(.visit, "2015-04-01", country: "VN", [guest])
      postponed.status = .postponed
      var planned = event(.visit, "2015-10", country: "VN", [guest])
      planned.status = .planned
      facts.events = [event(.meeting, "XXXX-03-02", country: "VN", [guest]), postponed, planned]
      facts.officials = [official("Joachim Gauck", "DE", "Tổng thống Đức")]
    }
  }

  // MARK: Making

  private static let evidence = [Evidence(start: 0, end: 3, rule: "made", confidence: 1)]

  private static func made(
    _ file: String, title: String, published: String?, _ fill: (inout ExtractedReport) -> Void
  ) -> (Report, ExtractedReport) {
    var metadata = ReportMetadata(file: file)
    metadata.title = title
    metadata.published = published
    metadata.source = "bản tin"
    let report = Report(metadata: metadata, text: "Tin \(file)")
    var facts = ExtractedReport(report: metadata)
    fill(&facts)
    return (report, facts)
  }

  private static func event(
    _ kind: EventKind, _ start: String, end: String? = nil, place: String? = nil, country: String,
    _ participants: [ExtractedParticipant]
  ) -> ExtractedEvent {
    var event = ExtractedEvent(kind: kind)
    event.start = start
    event.startBasis = .explicit
    event.end = end ?? start
    event.place = place
    event.country = country
    event.participants = participants
    for index in event.participants.indices { event.participants[index].evidence = evidence }
    event.evidence = evidence
    return event
  }

  private static func official(_ name: String, _ country: String, _ titles: String...) -> ExtractedOfficial {
    var official = ExtractedOfficial(name: name)
    official.country = country
    official.posts = titles.map {
      var post = ExtractedPost(title: $0)
      post.evidence = evidence
      return post
    }
    official.evidence = evidence
    return official
  }

  private static func organisation(_ name: String) -> ExtractedOrganisation {
    var organisation = ExtractedOrganisation(name: name)
    organisation.evidence = evidence
    return organisation
  }

  private static func task(_ ordinal: Int, _ text: String) -> ExtractedTask {
    var task = ExtractedTask(text: text)
    task.ordinal = ordinal
    task.year = 2016
    task.assigner = "Lê Hồng Anh"
    task.evidence = evidence
    return task
  }
}
