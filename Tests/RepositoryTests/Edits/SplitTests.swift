import Extraction
import SQLite
import Testing

@testable import Repository

/// Splits and merges, and that a rebuild comes to the same.
@Suite struct SplitTests {
  private let editor = Editor(name: "An", at: "2026-01-01T00:00:00Z", reason: "tài liệu")

  /// A report that names an official.
  private func official(_ name: String, _ country: String?, _ year: Int) -> (Report, ExtractedReport) {
    let text = "Báo cáo năm \(year) về \(name)."
    return report(text, published: "\(year)-05-01", file: "\(year).txt") { facts in
      var official = ExtractedOfficial(name: name)
      official.country = country
      official.evidence = evidence(name, in: text)
      facts.officials = [official]
    }
  }

  private func names(_ scratch: Scratch) throws -> [String] {
    try scratch.connection.all(
      """
      SELECT o.name || ' ' || count(*) FROM officials o JOIN mentions m ON m.row_id = o.id AND m.kind = 'official'
      GROUP BY o.id ORDER BY 1
      """, map: { $0.string(0) })
  }

  private func row(_ scratch: Scratch, _ name: String) throws -> RowRef {
    RowRef(.official, try #require(try scratch.database.officials.find(name)).id)
  }

  private func dump(_ scratch: Scratch) throws -> [String] {
    var lines: [String] = []
    try Dump(scratch.connection).lines { lines.append($0) }
    return lines
  }

  /// What holds now holds after a rebuild too.
  private func expectRebuildToChangeNothing(_ scratch: Scratch) throws {
    let before = try dump(scratch)
    try Rebuild(scratch.database).run()
    #expect(try dump(scratch) == before)
  }

  @Test func mentionsInAReportAreSplitOffAndComeBack() throws {
    let scratch = try Scratch()
    try scratch.ingest([official("Lê Hồng Anh", "VN", 2014), official("Lê Hồng Anh", "VN", 2015)])
    #expect(try names(scratch) == ["Lê Hồng Anh 2"])
    let report = try #require(try scratch.database.reports.find("2015.txt"))
    let edits = scratch.database.edits
    let entry = try edits.split(row(scratch, "Lê Hồng Anh"), .reports([report.id], keys: [report.key]), by: editor)
    #expect(try names(scratch) == ["Lê Hồng Anh 1", "Lê Hồng Anh 1"])
    try expectRebuildToChangeNothing(scratch)
    // Later reports of the name stay where they were.
    try scratch.ingest([official("Lê Hồng Anh", "VN", 2016)])
    #expect(try names(scratch) == ["Lê Hồng Anh 1", "Lê Hồng Anh 2"])
    try expectRebuildToChangeNothing(scratch)
    _ = try edits.undo(entry.id, by: editor)
    #expect(try names(scratch) == ["Lê Hồng Anh 3"])
    try expectRebuildToChangeNothing(scratch)
  }

  @Test func aNameThatIsSplitOffTakesLaterReportsWithIt() throws {
    let scratch = try Scratch()
    try scratch.ingest([official("Lê Hồng Anh", "VN", 2014), official("Nguyễn Văn Hưởng", "VN", 2015)])
    let edits = scratch.database.edits
    let rows = try [row(scratch, "Lê Hồng Anh"), row(scratch, "Nguyễn Văn Hưởng")]
    _ = try edits.merge(rows, by: editor)
    #expect(try names(scratch) == ["Lê Hồng Anh 2"])
    try expectRebuildToChangeNothing(scratch)
    let entry = try edits.split(row(scratch, "Lê Hồng Anh"), .name("Nguyễn Văn Hưởng"), by: editor)
    #expect(try names(scratch) == ["Lê Hồng Anh 1", "Nguyễn Văn Hưởng 1"])
    try scratch.ingest([official("Nguyễn Văn Hưởng", "VN", 2016)])
    #expect(try names(scratch) == ["Lê Hồng Anh 1", "Nguyễn Văn Hưởng 2"])
    try expectRebuildToChangeNothing(scratch)
    // The split is undone, so that the merge holds again.
    _ = try edits.undo(entry.id, by: editor)
    #expect(try names(scratch) == ["Lê Hồng Anh 3"])
    try expectRebuildToChangeNothing(scratch)
  }

  @Test func aMergeAfterASplitLiftsIt() throws {
    let scratch = try Scratch()
    try scratch.ingest([official("Lê Hồng Anh", "VN", 2014), official("Lê Hồng Anh", nil, 2015)])
    #expect(try names(scratch) == ["Lê Hồng Anh 2"])
    let edits = scratch.database.edits
    _ = try edits.split(row(scratch, "Lê Hồng Anh"), .country("VN"), by: editor)
    #expect(try names(scratch) == ["Lê Hồng Anh 1", "Lê Hồng Anh 1"])
    try expectRebuildToChangeNothing(scratch)
    let rows = try scratch.connection.all(
      "SELECT id FROM officials ORDER BY key", map: { RowRef(.official, $0.int64(0)) })
    _ = try edits.merge(rows, by: editor)
    #expect(try names(scratch) == ["Lê Hồng Anh 2"])
    try expectRebuildToChangeNothing(scratch)
  }

  @Test func aNewNameLeadsFromTheOldKey() throws {
    let scratch = try Scratch()
    try scratch.ingest([official("Lê Hồng Anh", "VN", 2014)])
    let edits = scratch.database.edits
    _ = try edits.set(row(scratch, "Lê Hồng Anh"), [("name", "Nguyễn Hồng Anh")], by: editor)
    let official = try #require(try scratch.database.officials.find("official/le-hong-anh"))
    #expect(official.name == "Nguyễn Hồng Anh")
    try expectRebuildToChangeNothing(scratch)
    _ = try edits.undo(1, by: editor)
    #expect(try scratch.database.officials.list().map(\.name) == ["Lê Hồng Anh"])
    try expectRebuildToChangeNothing(scratch)
  }

  @Test func anEntryWhoseReportIsGoneIsKeptAndAskedAbout() throws {
    let scratch = try Scratch()
    try scratch.ingest([official("Lê Hồng Anh", "VN", 2014), official("Trương Tấn Sang", "VN", 2015)])
    let edits = scratch.database.edits
    _ = try edits.reject(row(scratch, "Lê Hồng Anh"), by: editor)
    try scratch.connection.run("DELETE FROM reports WHERE file = '2014.txt'")
    try Rebuild(scratch.database).run()
    #expect(try edits.history().map(\.currentKey) == [nil])
    #expect(try edits.queue().map(\.question) == [.lost])
    #expect(try Doctor(scratch.connection).lostEdits().map(\.severity) == [.warning])
    // The report comes again, and with it what was said of it.
    try scratch.ingest([official("Lê Hồng Anh", "VN", 2014)])
    #expect(try edits.queue().isEmpty)
    #expect(try scratch.database.officials.list().map(\.name) == ["Trương Tấn Sang"])
  }
}
