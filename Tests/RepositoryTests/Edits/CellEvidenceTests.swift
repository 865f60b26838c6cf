import Extraction
import Repository
import SQLite
import Testing

/// Every cell of a derived table names what it rests on, in SQL.
@Suite struct CellEvidenceTests {
  private func evidence(_ scratch: Scratch, _ table: String, _ column: String) throws -> [String] {
    try scratch.connection.all(
      """
      SELECT DISTINCT ifnull(quote, 'entry ' || edit) FROM cell_evidence WHERE table_name = ? AND column_name = ? ORDER BY 1
      """, table, column, map: { $0.string(0) })
  }

  @Test func cellsHaveTheWordsThatSayThem() throws {
    let scratch = try Scratch()
    try scratch.ingest([conferenceReport()])
    #expect(try evidence(scratch, "events", "place") == ["Hội nghị tổng kết công tác đối ngoại nhân dân năm 2015"])
    #expect(try evidence(scratch, "officials", "name") == ["Lê Hồng Anh"])
    #expect(try evidence(scratch, "participants", "title") == ["Lê Hồng Anh"])
    #expect(try evidence(scratch, "occupancies", "position_id") == ["Ủy viên Bộ Chính trị"])
    #expect(try evidence(scratch, "tasks", "year") == ["nâng cao nhận thức", "thực hiện Quy chế 272"])
    #expect(try evidence(scratch, "documents", "number") == ["Quy chế 272"])
  }

  @Test func aCellThatAPersonHasSetNamesTheEntry() throws {
    let scratch = try Scratch()
    try scratch.ingest([conferenceReport()])
    let event = try #require(try scratch.database.events.list().first)
    let editor = Editor(name: "An", at: "2026-01-01T00:00:00Z")
    _ = try scratch.database.edits.set(
      RowRef(.event, event.id), [("start", "2015-12-27"), ("place", "Nhà \"Quốc hội\"")], by: editor)
    #expect(try evidence(scratch, "events", "start_date") == ["entry 1"])
    #expect(try evidence(scratch, "events", "place") == ["entry 2"])
  }
}
