import Repository
import SQLite

/// Rows that `list` prints.
struct Listing {
  /// The names of the columns; those that tables for people leave out begin with ".".
  var columns: [String]
  var rows: [[Value]]
  /// How many there are in all.
  var total: Int

  /// Prints the rows, and says on standard error when there are more.
  func write(as format: RowFormat, after offset: Int) throws {
    let isForPeople = format == .table || format == .markdown
    let shown = columns.indices.filter { !isForPeople || !columns[$0].hasPrefix(".") }
    let names = shown.map { columns[$0].hasPrefix(".") ? String(columns[$0].dropFirst()) : columns[$0] }
    let output = StandardOutput()
    let printer = format.printer(columns: names, to: output)
    try printer.begin()
    for row in rows { try printer.row(shown.map { row[$0] }) }
    try printer.end()
    try output.flush()
    if rows.count < total {
      complain("doingoai: \(rows.count) of \(total) are shown; --limit and --offset show others")
    }
  }
}

extension [String] {
  /// The elements as one value of a column.
  var joined: Value { isEmpty ? .null : .text(joined(separator: "; ")) }
}
