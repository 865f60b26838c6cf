import Extraction
import SQLite
import Vietnamese

extension DocumentRepository {
  /// Adds a document. `nameKey` is what later citations are joined by.
  func insert(_ document: ExtractedDocument, nameKey: String, issuerID: Int64?) throws -> Int64 {
    try connection.requireTransaction("storing a document")
    let base = slug(document.name)
    let id = try connection.insert(
      """
      INSERT INTO documents (key, name, name_sort, kind, number, issuer, issuer_id, issued)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (key) DO NOTHING
      """, into: "documents", key: "document/" + (base.isEmpty ? "x" : base), document.name,
      SortKey.text(document.name), document.kind,
      document.number, document.issuer, issuerID,
      document.issued)
    try add(name: document.name, nameKey: nameKey, to: id)
    return id
  }

  func add(name: String, nameKey: String, to id: Int64) throws {
    try connection.run(
      """
      INSERT INTO document_names (document_id, name, name_key, name_folded) VALUES (?, ?, ?, ?)
      ON CONFLICT DO NOTHING
      """, id, name, nameKey, Keys.folded(name))
  }

  /// Sets what a document has not yet.
  func fill(_ id: Int64, from document: ExtractedDocument, issuerID: Int64?) throws {
    try connection.run(
      """
      UPDATE documents SET issuer_id = CASE WHEN issuer IS NULL THEN ? ELSE issuer_id END, issuer = ifnull(issuer, ?),
      issued = ifnull(issued, ?), kind = ifnull(kind, ?) WHERE id = ?
      """, issuerID, document.issuer, document.issued, document.kind, id)
  }

  /// Records that a report cites a document; returns the citation.
  func cite(_ id: Int64, as name: String, in report: Int64, task: Int64?) throws -> Int64 {
    try connection.requireTransaction("storing a citation")
    let known = try connection.first(
      "SELECT id FROM citations WHERE document_id = ? AND report_id = ?", id, report, map: { $0.int64(0) })
    if let known { return known }
    try connection.run(
      "INSERT INTO citations (document_id, report_id, task_id, name) VALUES (?, ?, ?, ?)", id, report, task, name)
    return connection.lastInsertedRow
  }
}
