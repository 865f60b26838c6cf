import Extraction
import SQLite
import Testing

@testable import Repository

@Suite struct IngestTests {
  @Test func storesEveryKindOfFactWithItsWords() throws {
    let scratch = try Scratch()
    let outcomes = try scratch.ingest([conferenceReport()])
    guard case .added(let key, let facts) = outcomes.first?.state else {
      Issue.record("not added: \(outcomes)")
      return
    }
    #expect(key == "report/2015-12-29-tong-ket-cong-tac-doi-ngoai-nhan-dan")
    #expect(
      facts == [
        .event: 1, .participant: 2, .official: 1, .occupancy: 1, .organisation: 2, .task: 2, .citation: 1,
      ])
    let id = try #require(try scratch.database.reports.find(key)).id
    let quotes = try scratch.database.evidence.quotes(in: id).map(\.text)
    #expect(quotes.count == 10)
    #expect(quotes.contains("thực hiện Quy chế 272"))
    #expect(quotes.allSatisfy { !$0.isEmpty })
  }

  @Test func theSameReportAgainChangesNothing() throws {
    let scratch = try Scratch()
    try scratch.ingest([conferenceReport()])
    let before = try scratch.dump()
    let outcomes = try scratch.ingest([conferenceReport(file: "z-copy.txt")])
    #expect(outcomes.map(\.state) == [.unchanged])
    #expect(try scratch.dump() == before)
  }

  @Test(arguments: [["b.txt", "a.txt", "c.txt"], ["c.txt", "b.txt", "a.txt"], ["a.txt", "c.txt", "b.txt"]])
  func ofSeveralFilesOfOneTextTheFirstByNameIsNamed(_ files: [String]) throws {
    let together = try Scratch()
    try together.ingest(files.map { conferenceReport(file: $0) })
    let apart = try Scratch()
    for file in files { try apart.ingest([conferenceReport(file: file)]) }
    for scratch in [together, apart] { #expect(try scratch.database.reports.list().map(\.file) == ["a.txt"]) }
  }

  @Test func twoCopiesInOneBatchAreStoredOnce() throws {
    let scratch = try Scratch()
    let outcomes = try scratch.ingest([conferenceReport(), conferenceReport(file: "copy.txt")])
    #expect(outcomes.last?.state == .unchanged)
    #expect(try scratch.count("reports") == 1)
  }

  @Test func aReportWithOneWordChangedIsNew() throws {
    let scratch = try Scratch()
    try scratch.ingest([conferenceReport()])
    let outcomes = try scratch.ingest([conferenceReport(extra: " Hết.")])
    guard case .added(let key, _) = outcomes[0].state else {
      Issue.record("not added")
      return
    }
    #expect(key.hasPrefix("report/2015-12-29-tong-ket-cong-tac-doi-ngoai-nhan-dan-"))
    #expect(try scratch.count("reports") == 2)
    // It tells of the same event, people and document.
    #expect(try scratch.count("events") == 1)
    #expect(try scratch.count("officials") == 1)
    #expect(try scratch.count("documents") == 1)
    #expect(try scratch.count("reports_of_events") == 2)
  }

  @Test func aBadReportLeavesNothingOfItselfAndTheOthersWhole() throws {
    let scratch = try Scratch()
    var bad = conferenceReport(extra: " Khác.", file: "bad.txt")
    bad.1.officials.append(ExtractedOfficial(name: "Nguyễn Văn Chỉ"))
    bad.1.documents[0].evidence = [Evidence(start: 0, end: 1_000_000, rule: "test", confidence: 1)]
    let good = report("Lễ trao Huân chương\nSáng 30/12.", file: "good.txt")
    let outcomes = try scratch.ingest([conferenceReport(), bad, good])
    #expect(outcomes.map(\.file) == ["r.txt", "bad.txt", "good.txt"])
    guard case .failed(let reason) = outcomes[1].state else {
      Issue.record("not refused")
      return
    }
    #expect(reason.contains("1000000"))
    #expect(try scratch.count("reports") == 2)
    #expect(try scratch.count("officials") == 1)
    #expect(try scratch.count("tasks") == 2)
    #expect(Doctor.isHealthy(try Doctor(scratch.connection).check()))
  }

  @Test func evidenceThatCutsACharacterIsRefused() throws {
    let scratch = try Scratch()
    var cut = report("Đối ngoại")
    var official = ExtractedOfficial(name: "Đối")
    official.evidence = [Evidence(start: 1, end: 3, rule: "test", confidence: 1)]
    cut.1.officials = [official]
    let outcomes = try scratch.ingest([cut])
    guard case .failed = outcomes[0].state else {
      Issue.record("not refused")
      return
    }
  }

  @Test func anUnknownCountryIsRefusedByName() throws {
    let scratch = try Scratch()
    var item = report("Thăm nước Q")
    item.1.events = [ExtractedEvent(kind: .visit)]
    item.1.events[0].country = "QQ"
    let outcomes = try scratch.ingest([item])
    #expect(outcomes[0].state == .failed("names the country 'QQ', which is not a code of ISO 3166-1"))
  }

  @Test func manyReportsAreStoredInBatches() throws {
    let scratch = try Scratch()
    let ingest = try Ingest(scratch.database, batchReports: 32)
    var stored = 0
    for number in 1...70 {
      let item = report("Báo cáo số \(number)\nNội dung.", file: "\(number).txt")
      stored += try ingest.add(item.0, item.1).count
    }
    #expect(stored == 64)
    #expect(try ingest.finish().count == 6)
    #expect(ingest.result.added == 70)
    #expect(try scratch.database.search.count("bao cao") == 70)
  }

  @Test func writesNeedATransaction() throws {
    let scratch = try Scratch()
    let (report, _) = conferenceReport()
    #expect(throws: RepositoryError.self) { try scratch.database.reports.insert(report) }
    try scratch.connection.transaction { _ = try scratch.database.reports.insert(report) }
    #expect(try scratch.count("reports") == 1)
  }

  @Test func aReportCanBeDeletedWithWhatRestsOnItAlone() throws {
    let scratch = try Scratch()
    try scratch.ingest([conferenceReport()])
    try scratch.connection.transaction { try scratch.database.reports.delete(1) }
    #expect(try scratch.count("tasks") == 0)
    #expect(try scratch.count("evidence") == 0)
    #expect(try scratch.database.search.count("doi ngoai") == 0)
    #expect(Doctor.isHealthy(try Doctor(scratch.connection).check()))
  }
}
