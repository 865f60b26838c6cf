import SQLite
import Testing
import Vietnamese

@testable import doingoai

/// Collects what a printer writes.
private func printed(_ format: RowFormat, columns: [String], _ rows: [[Value]]) throws -> String {
  let output = StandardOutput(capacity: .max)
  let printer = format.printer(columns: columns, to: output)
  try printer.begin()
  for row in rows { try printer.row(row) }
  try printer.end()
  return output.pending
}

private let columns = ["id", "name"]
private let rows: [[Value]] = [
  [.integer(1), .text("Đối ngoại")], [.integer(22), .text("a|b,\"c\"\nd\te")], [.null, .null],
]

@Test func csvQuotesOnlyWhatNeedsItAndEndsLinesAsTheStandardSays() throws {
  #expect(
    try printed(.csv, columns: columns, rows) == "id,name\r\n1,Đối ngoại\r\n22,\"a|b,\"\"c\"\"\nd\te\"\r\n,\r\n")
  #expect(try printed(.csv, columns: ["a"], [[.text("")]]) == "a\r\n\"\"\r\n")
}

@Test func tsvKeepsOneLineARow() throws {
  #expect(try printed(.tsv, columns: columns, rows) == "id\tname\n1\tĐối ngoại\n22\ta|b,\"c\"\\nd\\te\n\t\n")
}

@Test func jsonKeepsColumnOrderTypesAndVietnamese() throws {
  #expect(
    try printed(.json, columns: columns, rows)
      == """
      [
      {"id": 1, "name": "Đối ngoại"},
      {"id": 22, "name": "a|b,\\"c\\"\\nd\\te"},
      {"id": null, "name": null}
      ]

      """)
  #expect(try printed(.json, columns: columns, []) == "[]\n")
}

@Test func ndjsonHasOneObjectALine() throws {
  #expect(
    try printed(.ndjson, columns: ["a"], [[.real(0.5)], [.blob([0, 255])]]) == "{\"a\": 0.5}\n{\"a\": \"x'00ff'\"}\n")
}

@Test func markdownEscapesWhatWouldBreakTheTable() throws {
  #expect(
    try printed(.markdown, columns: columns, [[.integer(22), .text("a|b\n<script>")]])
      == "| id | name |\n| --- | --- |\n| 22 | a\\|b<br>&lt;script&gt; |\n")
}

@Test func tableAlignsByColumnsOfTheTerminalAndNumbersToTheRight() throws {
  #expect(
    try printed(.table, columns: columns, rows)
      == "id  name\n──  ───────────\n 1  Đối ngoại\n22  a|b,\"c\"↵d e\n\n")
}

@Test func tableIsCutToTheTerminalAndNotElsewhere() throws {
  let long = String(repeating: "nhân dân ", count: 30)
  let output = StandardOutput(capacity: .max)
  let printer = TablePrinter(columns: columns, output: output, terminalColumns: 40)
  try printer.row([.integer(1), .text(long)])
  try printer.end()
  let lines = output.pending.split(separator: "\n")
  #expect(lines.allSatisfy { $0.columnWidth <= 40 })
  #expect(lines.last?.hasSuffix("…") == true)
  #expect(try printed(.table, columns: columns, [[.integer(1), .text(long + ".")]]).contains(long + "."))
}

@Test func whatATerminalWouldObeyIsMadeHarmless() {
  #expect(printable("a\u{1B}[31mb\u{7F}\u{9B}\u{202E}\r") == "a␛[31mb␡<U+9B><U+202E>␍")
  #expect(printable("Đối ngoại") == "Đối ngoại")
}
