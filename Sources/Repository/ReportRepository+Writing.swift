import Extraction
import SQLite
import Vietnamese

extension ReportRepository {
  /// đ as d, in plain SQL; the tokenizer folds every other mark. The same expression must feed and empty the index.
  static func folded(_ expression: String) -> String { "replace(replace(\(expression), 'đ', 'd'), 'Đ', 'D')" }

  /// Stores a report and returns its row. The full text is not indexed yet; see ``index(from:through:)``.
  ///
  /// Throws `SQLiteError`: a constraint when a report of the same text is there already.
  public func insert(_ report: Report) throws -> (id: Int64, key: String) {
    try connection.requireTransaction("storing a report")
    let metadata = report.metadata
    let key = try freeKey(of: report)
    let statement = try connection.prepare(
      """
      INSERT INTO reports (key, sha256, file, title, published, source, url, authors, language, byte_count, text)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    var text = report.text
    let values: [(any Bindable)?] = [
      key, report.sha256, metadata.file, metadata.title, metadata.published, metadata.source, metadata.url,
      metadata.authors.isEmpty ? nil : metadata.authors.joined(separator: "; "), metadata.language, text.utf8.count,
    ]
    for (index, value) in values.enumerated() { try statement.bind(value, at: index + 1) }
    try text.withUTF8 { bytes in
      try statement.bindText(bytes, at: 11) { try statement.run() }
    }
    return (connection.lastInsertedRow, key)
  }

  /// Adds reports to the full text: those whose rows lie between these two, both included.
  public func index(from first: Int64, through last: Int64) throws {
    try connection.requireTransaction("indexing reports")
    try connection.run(
      """
      INSERT INTO reports_fts (rowid, title, text)
      SELECT id, \(Self.folded("title")), \(Self.folded("text")) FROM reports WHERE id BETWEEN ? AND ?
      """, first, last)
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

  /// Date and title; where another report has the same, the first digits of the hash too, so that the key depends on nothing else.
  private func freeKey(of report: Report) throws -> String {
    let title = slug(report.metadata.title ?? report.metadata.file)
    let parts = [report.metadata.published, title.isEmpty ? String(report.sha256.prefix(12)) : title].compactMap(\.self)
    let key = "report/" + parts.joined(separator: "-")
    let isTaken = try connection.first("SELECT 1 FROM reports WHERE key = ?", key, map: { _ in true }) ?? false
    return isTaken ? try connection.freeKey("\(key)-\(report.sha256.prefix(8))", in: "reports") : key
  }
}
