import SQLite

/// Reads and writes documents, their names and citations.
public struct DocumentRepository {
  let connection: Connection

  public init(_ connection: Connection) { self.connection = connection }

  private static let columns = """
    d.id, d.key, d.name, d.kind, d.number, d.issuer, d.issuer_id, d.issued,
    (SELECT count(*) FROM citations WHERE document_id = d.id)
    """

  /// Documents by name, each with other names.
  public func list(_ filter: DocumentFilter = DocumentFilter(), _ page: Page = Page()) throws -> [Document] {
    let conditions = conditions(filter)
    var documents = try connection.all(
      "SELECT \(Self.columns) FROM documents d\(conditions.sql) ORDER BY d.name_sort, d.id\(page.sql)",
      conditions.values, map: Self.document)
    try fill(&documents)
    return documents
  }

  public func count(_ filter: DocumentFilter = DocumentFilter()) throws -> Int {
    let conditions = conditions(filter)
    return try connection.count("SELECT count(*) FROM documents d\(conditions.sql)", conditions.values)
  }

  public func get(_ id: Int64) throws -> Document? {
    var documents = try connection.all(
      "SELECT \(Self.columns) FROM documents d WHERE d.id = ?", id, map: Self.document)
    try fill(&documents)
    return documents.first
  }

  /// The document meant by a row number, a key or a name.
  public func find(_ reference: String) throws -> Document? {
    let id = try connection.id(of: reference, in: "documents", prefix: "document")
    return try
      (id
      ?? connection.first(
        """
        SELECT document_id FROM document_names WHERE name_key = ? OR name_folded = ?
        ORDER BY (SELECT count(*) FROM citations c WHERE c.document_id = document_names.document_id) DESC, document_id
        """, Keys.name(reference), Keys.folded(reference), map: { $0.int64(0) })).flatMap(get)
  }

  private func fill(_ documents: inout [Document]) throws {
    var names: [Int64: [String]] = [:]
    try connection.each(
      """
      SELECT n.document_id, n.name FROM document_names n JOIN documents d ON d.id = n.document_id
      WHERE n.document_id IN (SELECT value FROM json_each(?)) AND n.name <> d.name ORDER BY n.document_id, n.name
      """, [jsonArray(documents.map(\.id))]
    ) { names[$0.int64(0), default: []].append($0.string(1)) }
    for index in documents.indices { documents[index].aliases = names[documents[index].id] ?? [] }
  }

  private func conditions(_ filter: DocumentFilter) -> Conditions {
    var conditions = Conditions()
    conditions.add(review: filter.review, of: "d")
    if let text = filter.text {
      let pattern = Conditions.pattern(text)
      conditions.add(
        """
        (d.id IN (SELECT document_id FROM document_names WHERE name_folded LIKE ?)
        OR d.issuer_id IN (SELECT organisation_id FROM organisation_names WHERE name_folded LIKE ?))
        """, pattern, pattern)
    }
    conditions.add("d.kind = ?", ifPresent: filter.kind)
    conditions.add("d.number = ?", ifPresent: filter.number)
    if let year = filter.year {
      conditions.add(
        """
        d.id IN (SELECT c.document_id FROM citations c JOIN reports r ON r.id = c.report_id WHERE r.year = ?
        OR (r.published IS NULL AND EXISTS (SELECT 1 FROM evidence v JOIN events e ON e.id = v.fact_id
        WHERE v.fact_kind = 'event' AND v.report_id = r.id AND e.year = ?)))
        """, year, year)
    }
    conditions.add("d.id IN (SELECT document_id FROM citations WHERE report_id = ?)", ifPresent: filter.report)
    conditions.add(
      """
      d.id IN (SELECT c.document_id FROM citations c JOIN evidence v ON v.report_id = c.report_id
      WHERE v.fact_kind = 'event' AND v.fact_id = ?)
      """, ifPresent: filter.event)
    return conditions
  }

  private static func document(_ row: Row) -> Document {
    Document(
      id: row.int64(0), key: row.string(1), name: row.string(2), kind: row.optionalString(3),
      number: row.optionalString(4), issuer: row.optionalString(5), issuerID: row.optionalInt64(6),
      issued: row.optionalString(7), citationCount: row.int(8))
  }
}
