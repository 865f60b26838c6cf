import Seeds

/// A table of seeds/: rows of cells, the header left out.
struct SeedTable {
  let rows: [[Substring]]

  /// The table of this file name; empty when it is not compiled in.
  init(_ name: String) {
    var first: UnsafePointer<doingoai_seed>?
    let count = doingoai_seeds(&first)
    var rows: [[Substring]] = []
    for seed in UnsafeBufferPointer(start: first, count: count) where String(cString: seed.name) == name {
      let text = String(decoding: UnsafeBufferPointer(start: seed.bytes, count: seed.length), as: UTF8.self)
      for line in text.utf8.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#") {
        rows.append(line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map { Substring($0) })
      }
    }
    self.rows = Array(rows.dropFirst())
  }
}

extension [Substring] {
  /// The cell of a column, empty when the row is short.
  func cell(_ column: Int) -> Substring { column < count ? self[column] : "" }

  /// The values of a cell that holds several.
  func list(_ column: Int) -> [Substring] {
    cell(column).utf8.split(separator: UInt8(ascii: "|")).map { Substring($0) }
  }
}
