import Extraction
import Testing

private func written(_ body: (inout JSONWriter) -> Void) -> String {
  var json = JSONWriter()
  body(&json)
  return json.text
}

@Test func writerKeepsTheOrderOfKeysAndLeavesVietnameseUnescaped() {
  let text = written {
    $0.object {
      $0.field("tên", "Đối ngoại nhân dân")
      $0.field("năm", 2015)
      $0.array("trống") { _ in }
      $0.field("không", nil as String?)
    }
  }
  #expect(text == #"{"tên": "Đối ngoại nhân dân", "năm": 2015, "trống": [], "không": null}"#)
}

@Test func writerEscapesWhatJSONForbids() {
  #expect(written { $0.string("a\"b\\c\nd\te\u{1B}f") } == #""a\"b\\c\nd\te\u001bf""#)
}

@Test func writerIndentsWhenAsked() {
  var json = JSONWriter(indentation: 2)
  json.object {
    $0.array("a") {
      $0.integer(1)
      $0.integer(2)
    }
    $0.object("b") { _ in }
  }
  #expect(json.text == "{\n  \"a\": [\n    1,\n    2\n  ],\n  \"b\": {}\n}")
}

@Test func parserReadsWhatTheWriterWrites() throws {
  let text = #"{"a": [1, -2.5, 1e3, true, null, "x\u00e0\ud83d\ude00\n"], "b": {}}"#
  let value = try JSONParser.parse(text.utf8)
  #expect(
    value["a"]?.array == [.integer(1), .double(-2.5), .double(1000), .bool(true), .null, .string("xà😀\n")])
  #expect(value["b"] == .object([]))
}

@Test(arguments: [
  "", "{", "[1,]", "{\"a\" 1}", "01", "1.", "nul", "\"a", "\"\\x\"", "\"\\ud800\"", "\"a\nb\"", "[1] 2", "{a: 1}", "-",
])
func parserRefusesWhatIsNoJSON(_ text: String) {
  #expect(throws: JSONError.self) { try JSONParser.parse(text.utf8) }
}

@Test func parserRefusesBadUTF8AndDeepNesting() {
  #expect(throws: JSONError.self) { try JSONParser.parse([0x22, 0xC3, 0x22]) }
  #expect(throws: JSONError.self) { try JSONParser.parse(String(repeating: "[", count: 100_000).utf8) }
}
