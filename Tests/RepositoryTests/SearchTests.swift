import Repository
import SQLite
import Testing

@Suite struct SearchTests {
  private func scratch(_ texts: String...) throws -> Scratch {
    let scratch = try Scratch()
    try scratch.ingest(texts.enumerated().map { report($1, file: "\($0).txt") })
    return scratch
  }

  @Test(arguments: ["doi ngoai nhan dan", "đối ngoại nhân dân", "ĐỐI NGOẠI NHÂN DÂN", "Doi Ngoai nhan dan"])
  func findsWithAndWithoutDiacriticsAndMarksTheTextAsWritten(_ query: String) throws {
    let scratch = try scratch("Tin\nCông tác đối ngoại nhân dân năm 2015.", "Tin khác\nThời tiết.")
    let hits = try scratch.database.search.find(query, markers: SearchMarkers(open: "<", close: ">"))
    #expect(hits.map(\.report.file) == ["0.txt"])
    #expect(hits[0].snippet.contains("<đối ngoại nhân dân>"))
  }

  @Test func prefersTheSpellingAsTyped() throws {
    let scratch = try scratch("Dương\nÔng Dương Dương.", "Đường\nCon đường.", "Khác")
    #expect(try scratch.database.search.find("đường").map(\.report.file) == ["1.txt", "0.txt"])
    #expect(try scratch.database.search.find("duong").count == 2)
  }

  @Test func prefersWordsThatStandTogether() throws {
    let scratch = try scratch("A\nhữu trong nghị, nghị và hữu", "B\nTình hữu nghị")
    #expect(try scratch.database.search.find("huu nghi").map(\.report.file) == ["1.txt", "0.txt"])
    #expect(try scratch.database.search.find("\"huu nghi\"").map(\.report.file) == ["1.txt"])
    #expect(try scratch.database.search.find("huu nghi", Page(limit: 1, offset: 1)).map(\.report.file) == ["0.txt"])
    #expect(try scratch.database.search.count("huu nghi") == 2)
  }

  @Test(arguments: ["thủ tướng - gặp", "a AND", "col:x", "U.S.", "22-NQ/TW", "\"", "(", "gặp*", "x\0y", "NEAR(", "^a"])
  func takesAnythingThatIsTyped(_ query: String) throws {
    let scratch = try scratch("Tin\nThủ tướng gặp đại diện U.S. về Nghị quyết 22-NQ/TW.")
    do {
      _ = try scratch.database.search.find(query)
    } catch SearchError.empty {
      #expect(query == "\"" || query == "(")
    }
  }

  @Test func rawExpressionsAreOptIn() throws {
    let scratch = try scratch("Tin\nThủ tướng gặp đoàn.", "Tin\nĐoàn.")
    #expect(try scratch.database.search.find("đoàn NOT tướng", raw: true).map(\.report.file) == ["1.txt"])
    #expect(throws: SearchError.self) { try scratch.database.search.find("a AND", raw: true) }
    #expect(throws: SearchError.empty) { try scratch.database.search.find(" ") }
  }

  @Test func canBeRebuilt() throws {
    let scratch = try scratch("Tin\nĐối ngoại")
    try scratch.connection.transaction { try scratch.database.search.rebuild() }
    #expect(try scratch.database.search.count("doi ngoai") == 1)
  }
}
