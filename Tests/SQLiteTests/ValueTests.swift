import SQLite
import Testing

struct ValueTests {
  @Test func everyKindOfValueComesBackAsItWas() throws {
    let connection = try memory()
    try connection.run("CREATE TABLE t (a, b, c, d, e, f, g)")
    let word: Substring = "một hai".dropFirst(5)
    try connection.run(
      "INSERT INTO t VALUES (?, ?, ?, ?, ?, ?, ?)", 1, Int64.min, 2.5, true, "đối", word, [1, 0] as [UInt8])
    let row = try connection.first("SELECT * FROM t") { row in (0..<row.count).map { row.value($0) } }
    #expect(
      row == [
        .integer(1), .integer(.min), .real(2.5), .integer(1), .text("đối"), .text("ai"), .blob([1, 0]),
      ])
  }

  @Test func textKeepsItsNULCharacters() throws {
    let connection = try memory()
    try connection.run("CREATE TABLE t (a TEXT) STRICT")
    try connection.run("INSERT INTO t VALUES (?)", "a\0b\0")
    #expect(try connection.first("SELECT a FROM t") { $0.string(0) } == "a\0b\0")
    #expect(try connection.first("SELECT a FROM t") { $0.bytes(0) } == [97, 0, 98, 0])
  }

  @Test func theEmptyTextIsNotNULL() throws {
    let connection = try memory()
    let nothing: String? = nil
    let isNull = try connection.first(
      "SELECT ? IS NULL, ? IS NULL, ? IS NULL, ? IS NULL", "", [UInt8](), nothing, Value.null
    ) { row in (0..<4).map { row.bool($0) } }
    #expect(isNull == [false, false, true, true])
    let read = try connection.first("SELECT '', NULL, x''") { row in
      (row.optionalString(0), row.optionalString(1), row.value(2))
    }
    #expect(read?.0 == "")
    #expect(read?.1 == nil)
    #expect(read?.2 == .blob([]))
  }

  @Test func anEmptyBufferIsTheEmptyText() throws {
    let connection = try memory()
    let statement = try connection.prepare("SELECT typeof(?), length(?1)")
    let kind = try statement.bindText(UnsafeBufferPointer(start: nil, count: 0), at: 1) {
      try statement.step().map { ($0.string(0), $0.int(1)) }
    }
    #expect(kind?.0 == "text")
    #expect(kind?.1 == 0)
  }

  @Test func lentTextIsUnboundAfterwards() throws {
    let connection = try memory()
    let statement = try connection.prepare("SELECT ?")
    let read = try Array("nội".utf8).withUnsafeBufferPointer { bytes in
      try statement.bindText(bytes, at: 1) { try statement.step()?.string(0) }
    }
    #expect(read == "nội")
    #expect(try statement.step()?.isNull(0) == true)
  }

  @Test func textIsLentWithoutACopyWhenRead() throws {
    let connection = try memory()
    let sum = try connection.first("SELECT 'abc'") { row in row.withText(0) { $0.reduce(0) { $0 + Int($1) } } }
    #expect(sum == 97 + 98 + 99)
    #expect(try connection.first("SELECT NULL") { row in row.withText(0) { $0.count } } == 0)
  }

  @Test func namedParametersAreFoundWithoutTheirSign() throws {
    let connection = try memory()
    let statement = try connection.prepareOnly("SELECT :year, @kind, $place, :year")
    #expect(statement.parameterNames == [":year", "@kind", "$place"])
    try statement.bind(2015, named: "year")
    try statement.bind("talks", named: "kind")
    try statement.bind("Hà Nội", named: "place")
    let row = try #require(try statement.step())
    #expect((0..<4).map { row.string($0) } == ["2015", "talks", "Hà Nội", "2015"])
    let error = try failure { try statement.bind(1, named: "month") }
    #expect(error.isMisuse)
    #expect(error.message.contains("month"))
  }

  @Test func theNumberOfValuesMustFit() throws {
    let connection = try memory()
    #expect(try failure { try connection.run("SELECT ?, ?", 1) }.isMisuse)
    #expect(try failure { try connection.run("SELECT 1", 1) }.isMisuse)
    #expect(try connection.all("SELECT ?", [1]) { $0.int(0) } == [1])
    #expect(try connection.all("SELECT 1", []) { $0.int(0) } == [1])
  }
}
