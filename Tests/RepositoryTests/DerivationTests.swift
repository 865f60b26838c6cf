import Extraction
import SQLite
import Testing

@testable import Repository

/// Rows follow from facts and log alone: not from the order, the batches or the day in which reports came.
@Suite struct DerivationTests {
  /// Reports that tell of the same people, bodies and events under different names, with gaps and contradictions.
  private func reports() -> [(Report, ExtractedReport)] {
    var reports = [conferenceReport(), conferenceReport(extra: " Hết.", place: nil)]
    let people = [
      ("Lý Minh", "CN"), ("Lý Minh", "VN"), ("Lý Minh", nil), ("Donald Trump", "US"), ("Trump", "US"), ("Trump", nil),
      ("Đào Thị Hòa", nil), ("Đào Thị Hoà", "VN"), ("ĐÀO THỊ HÒA", "VN"),
    ]
    for (index, person) in people.enumerated() {
      let day = "2015-11-0\(index % 3 + 1)"
      reports.append(
        report("Báo cáo về \(person.0)\nBản \(index).", published: index % 4 == 0 ? nil : day, file: "\(index).txt") {
          facts in
          var official = ExtractedOfficial(name: person.0)
          official.country = person.1
          official.posts = [ExtractedPost(title: index % 2 == 0 ? "Bộ trưởng Ngoại giao" : "Thứ trưởng Ngoại giao")]
          facts.officials = [official]
          var event = ExtractedEvent(kind: index % 2 == 0 ? .meeting : .talks)
          event.start = index % 5 == 4 ? "XXXX-11-01" : day
          event.place = index % 3 == 0 ? "Hà Nội" : nil
          event.participants = [
            ExtractedParticipant(name: person.0, type: .official, role: .guest, title: "Bộ trưởng"),
            ExtractedParticipant(name: "Nguyễn Phú Trọng", type: .official, role: .host),
            ExtractedParticipant(name: "Bộ Ngoại giao", type: .organisation, role: .organiser),
          ]
          facts.events = [event]
          var document = ExtractedDocument(name: index % 2 == 0 ? "Chỉ thị 04" : "Chỉ thị số 04")
          (document.kind, document.number) = ("Chỉ thị", "04")
          facts.documents = [document]
        })
    }
    return reports
  }

  private func dump(of reports: [(Report, ExtractedReport)], batches: Int = 256) throws -> [String] {
    let scratch = try Scratch()
    try scratch.ingest(reports, batches: batches)
    return try scratch.canonicalDump()
  }

  /// Tells of the first lines only that differ.
  private func expectEqual(_ found: [String], _ expected: [String], _ comment: Comment = "") {
    let surplus = Set(found).subtracting(expected).sorted().prefix(2)
    let missing = Set(expected).subtracting(found).sorted().prefix(2)
    #expect((surplus.isEmpty && missing.isEmpty), "\(comment): surplus \(surplus), missing \(missing)")
  }

  @Test func neitherOrderNorBatchesShow() throws {
    let reports = reports()
    let expected = try dump(of: reports)
    var generator = SeededGenerator(seed: 4)
    for batches in [1, 7, 256, 1, 3] {
      let shuffled = reports.shuffled(using: &generator)
      let found = try dump(of: shuffled, batches: batches)
      expectEqual(found, expected, "batches of \(batches)")
    }
  }

  @Test func aRebuildChangesNothing() throws {
    let scratch = try Scratch()
    try scratch.ingest(reports().reversed(), batches: 2)
    let before = try scratch.canonicalDump()
    try Rebuild(scratch.database).run()
    expectEqual(try scratch.canonicalDump(), before)
    #expect(Doctor.isHealthy(try Doctor(scratch.connection).check()))
  }

  @Test func twoRebuildsGiveTheSameRowsUnderTheSameNumbers() throws {
    let (one, other) = (try Scratch(), try Scratch())
    let reports = reports()
    try one.ingest(reports)
    try other.ingest(reports)
    try Rebuild(one.database).run()
    try Rebuild(other.database).run()
    try Rebuild(other.database).run()
    for table in Rebuild.derivedTables + ["mentions"] {
      func rows(_ scratch: Scratch) throws -> [[Value]] {
        try scratch.connection.all(
          "SELECT * FROM \(table) ORDER BY 1, 2", map: { row in (0..<row.count).map { row.value($0) } })
      }
      #expect(try rows(one) == rows(other), "\(table)")
    }
  }

  @Test func aRebuildThatIsStoppedLeavesEverythingAsItWas() throws {
    struct Stop: Error {}
    let scratch = try Scratch()
    try scratch.ingest(reports())
    let before = try scratch.dump()
    #expect(throws: Stop.self) { try Rebuild(scratch.database).run { done, _ in if done == 5 { throw Stop() } } }
    #expect(try scratch.dump() == before)
    #expect(!scratch.connection.isInTransaction)
  }
}

/// The same numbers from the same seed (splitmix64, Steele et al. 2014).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
