import SQLite

/// Tells of rows what a person needs to decide about them.
struct ReviewSides {
  private let connection: Connection

  init(_ connection: Connection) { self.connection = connection }

  func side(of row: RowRef) throws -> ReviewItem.Side {
    let (name, details) = try words(of: row)
    return ReviewItem.Side(
      row: row, key: try PublicIDs(connection).key(of: row) ?? "", name: name, details: details,
      quotes: try quotes(of: row))
  }

  /// The row of a signature of a node, or of the anchor of a mention.
  func row(ofMember member: String, _ kind: EntityKind) throws -> RowRef? {
    guard kind.isOfNodes else {
      let facts = FactStore(connection)
      return try facts.mention(at: member).flatMap { try facts.row(of: $0) }.map { RowRef(kind, $0) }
    }
    let parts = member.split(separator: "|", omittingEmptySubsequences: false)
    // The block of a document may hold a "|" itself.
    for count in 1...2 where parts.count > count {
      let nodes = try NodeStore(connection).nodes(inBlock: parts.prefix(count).joined(separator: "|"), kind)
      if let row = nodes.first(where: { $0.signature == member })?.row { return RowRef(kind, row) }
    }
    return nil
  }

  /// Its name, and what tells it apart.
  private func words(of row: RowRef) throws -> (name: String, details: String) {
    let sql =
      switch row.kind {
      case .official:
        """
        SELECT name, country, (SELECT group_concat(title, '; ') FROM (SELECT DISTINCT po.title FROM occupancies oc
          JOIN positions po ON po.id = oc.position_id WHERE oc.official_id = o.id ORDER BY po.title LIMIT 4)),
          (SELECT substr(min(first_attested), 1, 4) FROM occupancies WHERE official_id = o.id),
          (SELECT substr(max(last_attested), 1, 4) FROM occupancies WHERE official_id = o.id)
        FROM officials o WHERE id = ?
        """
      case .event:
        """
        SELECT ifnull(title, kind), start_date, kind, place, (SELECT group_concat(name, '; ') FROM
          (SELECT DISTINCT name FROM participants WHERE event_id = e.id ORDER BY name LIMIT 6)) FROM events e WHERE id = ?
        """
      case .organisation: "SELECT name, country, kind, abbreviation FROM organisations WHERE id = ?"
      case .document: "SELECT name, number, issuer, issued FROM documents WHERE id = ?"
      case .task: "SELECT text, year, assigner, due FROM tasks WHERE id = ?"
      case .claim: "SELECT unit, qualifier, CAST(value AS TEXT), period FROM claims WHERE id = ?"
      case .position, .series: "SELECT key FROM \(row.kind.table) WHERE id = ?"
      }
    return try connection.first(sql, row.id) { row in
      var details: [String] = []
      for column in 1..<max(1, row.count) {
        guard let text = row.optionalString(column), details.last != text else { continue }
        details.append(text)
      }
      return (row.string(0), details.joined(separator: ", "))
    } ?? ("", "")
  }

  private func quotes(of row: RowRef) throws -> [String] {
    try EditTargets(connection).someMentions(of: row, 2).compactMap { mention in
      guard let words = mention.evidence.first, words.end > words.start else { return nil }
      return try connection.first(
        "SELECT CAST(substr(CAST(text AS BLOB), ?2 + 1, ?3 - ?2) AS TEXT) FROM reports WHERE id = ?1",
        mention.id.report,
        words.start, words.end,
        map: { $0.string(0).split(whereSeparator: \.isWhitespace).joined(separator: " ") })
    }
  }
}
