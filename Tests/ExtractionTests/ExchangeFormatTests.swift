import Extraction
import Testing

private let evidence = Evidence(start: 0, end: 5, rule: "thử", confidence: 0.5)

private func sample() -> ExtractedReport {
  var metadata = ReportMetadata(file: "a.txt")
  metadata.title = "Hội nghị"
  metadata.published = "2015-12-28"
  metadata.authors = ["Đinh Thùy Dung"]
  var report = ExtractedReport(report: metadata, text: "Hội nghị tổng kết")
  var event = ExtractedEvent(kind: .conference)
  event.title = "Hội nghị tổng kết"
  event.start = "2015-12-28"
  event.startBasis = .inferred
  event.participants = [.init(name: "Lê Hồng Anh", type: .official, role: .attendee, title: "Thường trực Ban Bí thư")]
  event.evidence = [evidence]
  report.events = [event]
  var official = ExtractedOfficial(name: "Lê Hồng Anh")
  var post = ExtractedPost(title: "Thường trực Ban Bí thư Trung ương Đảng")
  post.organisation = "Ban Bí thư Trung ương Đảng"
  post.evidence = [evidence]
  official.posts = [post]
  official.aliases = ["đồng chí Lê Hồng Anh"]
  official.country = "VN"
  report.officials = [official]
  var organisation = ExtractedOrganisation(name: "Ban Đối ngoại Trung ương")
  organisation.kind = "party"
  organisation.evidence = [evidence]
  report.organisations = [organisation]
  var task = ExtractedTask(text: "nâng cao nhận thức")
  task.ordinal = 1
  task.year = 2016
  task.assignees = ["Bộ Ngoại giao"]
  task.due = "trước ngày 30/8"
  report.tasks = [task]
  var document = ExtractedDocument(name: "Quy chế 272")
  document.number = "272"
  document.evidence = [evidence]
  report.documents = [document]
  return report
}

@Test func reportSurvivesTheExchangeFormat() throws {
  let report = sample()
  #expect(try ExtractedReport(json: report.json.utf8) == report)
}

@Test func exchangeFormatHasPlainNamesBesideTheObjectsWithEvidence() throws {
  let value = try JSONParser.parse(sample().json.utf8)
  #expect(value["organisations"]?.array == [.string("Ban Đối ngoại Trung ương")])
  #expect(value["bodies"]?.array?.first?["name"]?.string == "Ban Đối ngoại Trung ương")
  #expect(value["documents"]?.array == [.string("Quy chế 272")])
  #expect(value["citations"]?.array?.first?["number"]?.string == "272")
  let official = value["officials"]?.array?.first
  #expect(official?["positions"]?.array == [.string("Thường trực Ban Bí thư Trung ương Đảng")])
  #expect(official?["posts"]?.array?.first?["title"]?.string == "Thường trực Ban Bí thư Trung ương Đảng")
  #expect(value["events"]?.array?.first?["start_basis"]?.string == "inferred")
  #expect(value["report"]?["text"]?.string == "Hội nghị tổng kết")
}

@Test func plainNamesAloneAreEnough() throws {
  let json = """
    {"report": {"file": "b.txt"}, "officials": [{"name": "Moon Jae-in", "positions": ["Tổng thống Hàn Quốc"]}],
     "organisations": ["Bộ Ngoại giao", {"name": "Reuters", "optional": true}], "documents": ["Chỉ thị 04"]}
    """
  let report = try ExtractedReport(json: json.utf8)
  #expect(report.officials.first?.posts.map(\.title) == ["Tổng thống Hàn Quốc"])
  #expect(report.organisations.map(\.name) == ["Bộ Ngoại giao", "Reuters"])
  #expect(report.documents.map(\.name) == ["Chỉ thị 04"])
}

@Test(arguments: [
  (#"{}"#, "report: is missing"),
  (#"[]"#, "an object was expected, not an array"),
  (#"{"report": {"file": "a"}, "events": [{"kind": "party"}]}"#, "events[0].kind: “party” is none of: conference"),
  (#"{"report": {"file": "a"}, "tasks": [{"text": 3}]}"#, "tasks[0].text: a string was expected, not a number"),
  (#"{"report": {"file": "a\u0000"}}"#, "report.file: contains a NUL character"),
  (
    #"{"report": {"file": "a"}, "tasks": [{"text": "x", "evidence": [{"start": 5, "end": 2}]}]}"#,
    "tasks[0].evidence[0]: needs start and end"
  ),
  (
    #"{"report": {"file": "a", "text": "ế"}, "tasks": [{"text": "x", "evidence": [{"start": 0, "end": 1}]}]}"#,
    "evidence: offset 1 is not the edge"
  ),
])
func whatDoesNotFitTheFormatIsRefusedWithTheWayToIt(_ json: String, _ beginning: String) {
  let error = #expect(throws: ExchangeError.self) { try ExtractedReport(json: json.utf8) }
  #expect(error?.description.hasPrefix(beginning) == true, "\(error?.description ?? "")")
}
