import Seeds

/// A table of the reference data: its columns by the names in its header.
struct SeedTable {
  let name: String
  private let columns: [String: Int]
  private let lines: [Substring]

  struct Row {
    let line: Substring
    fileprivate let cells: [Substring]
    fileprivate let columns: [String: Int]

    /// The cell of a column; empty when the row is short or there is no such column.
    subscript(column: String) -> String {
      guard let index = columns[column], index < cells.count else { return "" }
      return String(cells[index])
    }

    /// The values of a cell that holds several.
    func list(_ column: String) -> [String] {
      self[column].split(separator: "|").map(String.init)
    }
  }

  /// The table compiled in under this file name; nil when there is none.
  init?(_ name: String) {
    guard let text = Self.text(name) else { return nil }
    var lines = text.split(separator: "\n").filter { !$0.hasPrefix("#") }
    guard !lines.isEmpty else { return nil }
    let header = lines.removeFirst().split(separator: "\t").map(String.init)
    self.name = name
    columns = Dictionary(header.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    self.lines = lines
  }

  var rows: [Row] {
    lines.map { line in
      Row(line: line, cells: line.split(separator: "\t", omittingEmptySubsequences: false), columns: columns)
    }
  }

  static func text(_ name: String) -> String? {
    var first: UnsafePointer<doingoai_seed>?
    let count = doingoai_seeds(&first)
    return UnsafeBufferPointer(start: first, count: count).first { String(cString: $0.name) == name }.map {
      String(decoding: UnsafeBufferPointer(start: $0.bytes, count: $0.length), as: UTF8.self)
    }
  }
}
