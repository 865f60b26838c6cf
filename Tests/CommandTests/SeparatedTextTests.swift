import Testing

@testable import doingoai

/// Tables as editors and spreadsheets give them back.
@Suite struct SeparatedTextTests {
  private func rows(_ text: String) throws -> [[String]] { try SeparatedText.rows(Array(text.utf8)).map(\.fields) }

  @Test func everyFieldComesBackAsItWas() throws {
    let fields = [
      "a", "", "b, c; d", "say \"no\"", "\"quoted\"", "=1+1", "-5", "@x", "'already", "'=x", "hai\ndòng", "tab\there",
      "Tên", "+84",
    ]
    for separator in [Character(","), "\t"] {
      let line = SeparatedText.line(fields, separator: separator)
      #expect(try rows("h1,h2,h3\n".replacing(",", with: String(separator)) + line + "\n").last == fields)
    }
  }

  @Test func aCellIsNoFormula() {
    #expect(SeparatedText.line(["=cmd", "+1", "ok"], separator: "\t") == "'=cmd\t'+1\tok")
  }

  @Test func marksOfWindowsAreTaken() throws {
    #expect(try rows("\u{FEFF}item,answer\r\nx,same\r\n") == [["item", "answer"], ["x", "same"]])
    #expect(try rows("item;answer;note\r\nx;same;a, b\r\n").last == ["x", "same", "a, b"])
    #expect(try rows("item\tanswer\n\"x\"\t\"sa\"\"me\"") == [["item", "answer"], ["x", "sa\"me"]])
  }

  @Test func aRowKnowsItsLine() throws {
    let rows = try SeparatedText.rows(Array("a,b\n\n\"1\n2\",x\ny,z\n".utf8))
    #expect(rows.map(\.line) == [1, 3, 5])
  }

  @Test func whatIsNoTableIsRefused() {
    #expect(throws: SeparatedText.Malformed.self) { try SeparatedText.rows([0x61, 0xFF, 0x0A]) }
    #expect(throws: SeparatedText.Malformed.self) { try rows("a,b\n\"x,y\n") }
  }
}
