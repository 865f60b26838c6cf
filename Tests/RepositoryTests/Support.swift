import Extraction
import SQLite
import TestSupport

@testable import Repository

/// A database in a folder of its own, which goes when the value does.
final class Scratch {
  let folder: TemporaryFolder
  let database: Database
  var path: String { folder.file("test.db") }
  var connection: Connection { database.connection }

  init() throws {
    folder = try TemporaryFolder()
    database = try Database(path: folder.file("test.db"), mode: .create)
  }

  deinit { try? database.close() }

  /// Stores reports and returns what became of them.
  @discardableResult
  func ingest(_ reports: [(Report, ExtractedReport)], batches: Int = 256) throws -> [Ingest.Outcome] {
    let ingest = try Ingest(database, batchReports: batches)
    var outcomes: [Ingest.Outcome] = []
    for (report, facts) in reports { outcomes += try ingest.add(report, facts) }
    return try outcomes + ingest.finish()
  }

  func count(_ table: String) throws -> Int {
    try connection.first("SELECT count(*) FROM \(table)", map: { $0.int(0) }) ?? -1
  }

  /// What the database says, whatever its rows are numbered.
  func canonicalDump() throws -> [String] {
    var lines: [String] = []
    try Dump(connection).lines { lines.append($0) }
    return lines
  }

  /// Everything in the file, table by table.
  func dump() throws -> [String] {
    try [
      "reports", "events", "participants", "officials", "official_names", "occupancies", "tasks", "mentions", "spans",
      "citations",
    ]
    .flatMap { table in
      try connection.all(
        "SELECT * FROM \(table)",
        map: { row in
          table + (0..<row.count).map { "|\(row.value($0))" }.joined()
        })
    }
  }
}

/// A report with a title, a date of publication, and the facts that `build` finds in it.
func report(
  _ text: String, published: String? = "2015-12-29", file: String = "r.txt",
  _ build: (inout ExtractedReport) -> Void = { _ in }
) -> (Report, ExtractedReport) {
  var metadata = ReportMetadata(file: file)
  metadata.title = String(text.prefix { $0 != "\n" })
  metadata.published = published
  metadata.source = "TTXVN"
  let report = Report(metadata: metadata, text: text)
  var facts = ExtractedReport(report: metadata)
  build(&facts)
  return (report, facts)
}

/// Where `words` stand in `text`.
func evidence(_ words: String, in text: String) -> [Evidence] {
  let bytes = Array(text.utf8)
  let wanted = Array(words.utf8)
  guard
    let start = (0...(bytes.count - wanted.count)).first(where: { Array(bytes[$0..<($0 + wanted.count)]) == wanted })
  else { return [] }
  return [Evidence(start: start, end: start + wanted.count, rule: "test", confidence: 0.9)]
}

/// A review conference as a report tells of it: organiser, speaker with posts, two tasks, a document.
func conferenceReport(
  extra: String = "", file: String = "r.txt", place: String? = "Hà Nội"
) -> (Report, ExtractedReport) {
  let text = """
    Tổng kết công tác đối ngoại nhân dân
    Chiều 28/12, tại Hà Nội, Ban Đối ngoại Trung ương tổ chức Hội nghị tổng kết công tác đối ngoại nhân dân năm 2015.
    Ủy viên Bộ Chính trị Lê Hồng Anh dự và chỉ đạo. Một là nâng cao nhận thức. Hai là thực hiện Quy chế 272.\(extra)
    """
  return report(text, file: file) { facts in
    var event = ExtractedEvent(kind: .conference)
    event.title = "Hội nghị tổng kết công tác đối ngoại nhân dân năm 2015"
    (event.start, event.end, event.startBasis) = ("2015-12-28", "2015-12-28", .relative)
    (event.place, event.country) = (place, "VN")
    event.evidence = evidence("Hội nghị tổng kết công tác đối ngoại nhân dân năm 2015", in: text)
    event.participants = [
      ExtractedParticipant(name: "Ban Đối ngoại Trung ương", type: .organisation, role: .organiser),
      ExtractedParticipant(name: "Lê Hồng Anh", type: .official, role: .speaker, title: "Ủy viên Bộ Chính trị"),
    ]
    for index in event.participants.indices {
      event.participants[index].evidence = evidence(event.participants[index].name, in: text)
    }
    facts.events = [event]

    var official = ExtractedOfficial(name: "Lê Hồng Anh")
    official.country = "VN"
    var post = ExtractedPost(title: "Ủy viên Bộ Chính trị")
    post.organisation = "Bộ Chính trị"
    post.evidence = evidence("Ủy viên Bộ Chính trị", in: text)
    official.posts = [post]
    official.evidence = evidence("Lê Hồng Anh", in: text)
    facts.officials = [official]

    var body = ExtractedOrganisation(name: "Ban Đối ngoại Trung ương")
    (body.country, body.kind) = ("VN", "party")
    body.evidence = evidence(body.name, in: text)
    var bureau = ExtractedOrganisation(name: "Bộ Chính trị")
    bureau.evidence = evidence(bureau.name, in: text)
    facts.organisations = [body, bureau]

    facts.tasks = ["nâng cao nhận thức", "thực hiện Quy chế 272"].enumerated().map { index, words in
      var task = ExtractedTask(text: words)
      (task.ordinal, task.year, task.assigner) = (index + 1, 2016, "Lê Hồng Anh")
      task.assignees = ["Bộ Chính trị"]
      task.evidence = evidence(words, in: text)
      return task
    }
    var document = ExtractedDocument(name: "Quy chế 272")
    (document.kind, document.number, document.issuer) = ("Quy chế", "272", "Bộ Chính trị")
    document.evidence = evidence("Quy chế 272", in: text)
    facts.documents = [document]
  }
}
