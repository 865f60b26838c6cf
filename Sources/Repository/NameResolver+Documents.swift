import Extraction
import SQLite

extension NameResolver {
  /// The row of a document: one of the same kind and number, or without a number of the same name, whose issuer and
  /// date of issue do not differ; else a new one.
  func document(_ document: ExtractedDocument, issuerID: Int64?) throws -> Int64 {
    let key =
      if let kind = document.kind, let number = document.number {
        Keys.document(kind: kind, number: number)
      } else {
        Keys.name(document.name)
      }
    let issuer = document.issuer.map(Keys.name)
    let found = try connection.all(
      """
      SELECT DISTINCT d.id, d.issuer, d.issued FROM document_names n JOIN documents d ON d.id = n.document_id
      WHERE n.name_key = ? ORDER BY d.id
      """, key, map: { (id: $0.int64(0), issuer: $0.optionalString(1), issued: $0.optionalString(2)) }
    ).first { known in
      let sameIssuer = issuer == nil || known.issuer == nil || known.issuer.map(Keys.name) == issuer
      return sameIssuer && (known.issued == nil || document.issued == nil || known.issued == document.issued)
    }
    guard let found else { return try documents.insert(document, nameKey: key, issuerID: issuerID) }
    try documents.fill(found.id, from: document, issuerID: issuerID)
    try documents.add(name: document.name, nameKey: key, to: found.id)
    return found.id
  }
}
