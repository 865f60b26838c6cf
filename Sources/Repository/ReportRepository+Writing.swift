import Extraction
import SQLite
import Vietnamese

extension ReportRepository {
  /// đ as d, in plain SQL; the tokenizer folds every other mark. The same expression must feed and empty the index.
  static func folded(_ expression: String) -> String { "replace(replace(\(expression), 'đ', 'd'), 'Đ', 'D')" }

  /// Stores a report and returns its row; `extractor` is what its facts come from. The full text is not indexed yet; see ``index(_:_:)``.
  ///
  /// Throws `SQLiteError`: a constraint when a report of the same text is there already.
  public func insert(_ report: Report, extractor: String = "doingoai") throws -> (id: Int64, key: String) {
    try connection.requireTransaction("storing a report")
    let metadata = report.metadata
    let key = try freeKey(of: report)
    let statement = try connection.prepare(
      """
      INSERT INTO reports (key, sha256, file, title, published, source, url, authors, language, byte_count, text, extractor)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    var text = report.text
    let values: [(any Bindable)?] = [
      key, report.sha256, metadata.file, metadata.title, metadata.published, metadata.source, metadata.url,
      metadata.authors.isEmpty ? nil : metadata.authors.joined(separator: "; "), metadata.language, text.utf8.count,
    ]
    for (index, value) in values.enumerated() { try statement.bind(value, at: index + 1) }
    try statement.bind(extractor, at: 12)
    try text.withUTF8 { bytes in
      try statement.bindText(bytes, at: 11) { try statement.run() }
    }
    return (connection.lastInsertedRow, key)
  }

  /// The name of the file that holds a text; nil when the text is not stored.
  public func file(sha256: String) throws -> String? {
    try connection.first("SELECT file FROM reports WHERE sha256 = ?", sha256, map: { $0.string(0) })
  }

  /// Names another file for a text that is stored.
  public func name(_ file: String, _ report: Report) throws {
    try connection.requireTransaction("naming a report")
    try connection.run("UPDATE reports SET file = ? WHERE sha256 = ?", file, report.sha256)
  }

  /// Adds a report to the full text, with đ as d.
  public func index(_ report: Report, _ id: Int64) throws {
    try connection.requireTransaction("indexing a report")
    let statement = try connection.prepare("INSERT INTO reports_fts (rowid, title, text) VALUES (?, ?, ?)")
    try id.bind(to: statement, at: 1)
    try report.metadata.title.map { String(decoding: Self.folding($0), as: UTF8.self) }.bind(to: statement, at: 2)
    try Self.folding(report.text).withUnsafeBufferPointer { bytes in
      try statement.bindText(bytes, at: 3) { try statement.run() }
    }
  }

  /// What ``folded(_:)`` makes of a text, in one pass: đ (C4 91) and Đ (C4 90) as d and D.
  private static func folding(_ text: String) -> [UInt8] {
    var text = text
    return text.withUTF8 { bytes in
      [UInt8](unsafeUninitializedCapacity: bytes.count) { folded, count in
        var i = 0
        while i < bytes.count {
          let byte = bytes[i]
          if byte == 0xC4, i + 1 < bytes.count, bytes[i + 1] & 0xFE == 0x90 {
            folded[count] = bytes[i + 1] == 0x91 ? UInt8(ascii: "d") : UInt8(ascii: "D")
            i += 2
          } else {
            folded[count] = byte
            i += 1
          }
          count += 1
        }
      }
    }
  }

  /// Deletes a report with its evidence, tasks and citations. Entities stay, also those that nothing else attests.
  public func delete(_ id: Int64) throws {
    try connection.requireTransaction("deleting a report")
    try connection.run(
      """
      INSERT INTO reports_fts (reports_fts, rowid, title, text)
      SELECT 'delete', id, \(Self.folded("title")), \(Self.folded("text")) FROM reports WHERE id = ?
      """, id)
    try connection.run("DELETE FROM reports WHERE id = ?", id)
  }

  /// Date and title. Where several reports have the same, the one with the smallest hash has it alone, and the others the
  /// first digits of their hash too, so that the key does not depend on which came first.
  private func freeKey(of report: Report) throws -> String {
    let title = slug(report.metadata.title ?? report.metadata.file)
    let parts = [report.metadata.published, title.isEmpty ? String(report.sha256.prefix(12)) : title].compactMap(\.self)
    let key = "report/" + parts.joined(separator: "-")
    let other = try connection.first(
      "SELECT id, sha256 FROM reports WHERE key = ?", key, map: { ($0.int64(0), $0.string(1)) })
    guard let other else { return key }
    if other.1 <= report.sha256 { return "\(key)-\(report.sha256.prefix(12))" }
    try connection.run("UPDATE reports SET key = ? WHERE id = ?", "\(key)-\(other.1.prefix(12))", other.0)
    return key
  }
}
