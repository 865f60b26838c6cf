import SQLite

/// Names rows by their mentions, as the log does.
struct EditTargets {
  let connection: Connection
  /// How many mentions or nodes name a row at most.
  static let limit = 200
  /// How many characters of the words an anchor repeats, for people who read the log.
  private static let quoted = 80

  init(_ connection: Connection) { self.connection = connection }

  /// The anchors of a row, the one that decides first: of a group of names that of the name of most words and reports, of a
  /// group of mentions the earliest.
  func anchors(of row: RowRef) throws -> [Anchor] {
    row.kind.isOfNodes ? try nodes(of: row) : try anchors(ofMentions: mentions(of: row), row.kind)
  }

  /// The mentions that a row is made of, in canonical order.
  func mentions(of row: RowRef) throws -> [Mention] {
    guard let kind = row.kind.mentionKind else { return [] }
    let store = FactStore(connection)
    guard row.kind == .document else { return try store.mentions(ofRow: row.id, kind) }
    let citations = try connection.all(
      "SELECT id FROM citations WHERE document_id = ? ORDER BY id", row.id, map: { $0.int64(0) })
    return try citations.flatMap { try store.mentions(ofRow: $0, kind) }.sorted { $0.anchor < $1.anchor }
  }

  /// The members of a row: the signatures of its nodes, or the anchors of its mentions.
  func members(of row: RowRef) throws -> [String] {
    guard row.kind.isOfNodes else { return try mentions(of: row).map(\.anchor) }
    return try NodeStore(connection).nodes(ofRow: row.id, row.kind).sorted { ($0.anchor, $0.id) < ($1.anchor, $1.id) }
      .map(\.signature)
  }

  /// A few of the mentions that a row is made of, at most `count`, without the others being read.
  func someMentions(of row: RowRef, _ count: Int) throws -> [Mention] {
    guard let kind = row.kind.mentionKind else { return [] }
    if row.kind == .document { return Array(try mentions(of: row).prefix(count)) }
    let ids = try connection.all(
      "SELECT report_id, number FROM mentions WHERE row_id = ? AND kind = ? LIMIT ?", row.id, kind.rawValue, count,
      map: { MentionID(report: $0.int64(0), number: $0.int(1)) })
    return try FactStore(connection).mentions(ids)
  }

  /// An anchor for each of these mentions, up to the limit.
  func anchors(ofMentions mentions: [Mention], _ kind: EntityKind) throws -> [Anchor] {
    try mentions.prefix(Self.limit).map { mention in
      let words = mention.evidence.first
      var anchor = Anchor(
        sha: nil, kind: mention.kind.rawValue, name: mention.name, subtype: mention.subtype, start: words?.start ?? 0,
        end: words?.end ?? 0)
      let report = try connection.first(
        """
        SELECT sha256, CAST(substr(CAST(text AS BLOB), ?2 + 1, ?3 - ?2) AS TEXT) FROM reports WHERE id = ?1
        """, mention.id.report, anchor.start, anchor.end, map: { ($0.string(0), $0.string(1)) })
      anchor.sha = report?.0
      anchor.quote = String((report?.1 ?? "").prefix(Self.quoted))
      if kind.isOfNodes, let node = mention.node { anchor.node = try signature(ofNode: node) }
      return anchor
    }
  }

  /// An anchor for each node of a row: its earliest mention, or the name alone for one that no report has.
  private func nodes(of row: RowRef) throws -> [Anchor] {
    let earliest = Dictionary(grouping: try mentions(of: row), by: { $0.node ?? 0 }).compactMapValues(\.first)
    let nodes = try connection.all(
      """
      SELECT n.id, n.name_key, n.mentions, n.anchor,
      ifnull((SELECT name FROM node_names WHERE node_id = n.id ORDER BY mentions DESC, name LIMIT 1), n.name_key)
      FROM nodes n WHERE n.row_id = ? AND n.kind = ?
      """, row.id, row.kind.rawValue,
      map: { (id: $0.int64(0), mentions: $0.int(2), anchor: $0.string(3), name: $0.string(4)) }
    ).sorted { one, other in
      // A name of one word may come to mean another person when a third has the same word in the name.
      let (left, right) = (one.name.contains(" "), other.name.contains(" "))
      if left != right { return left }
      return (-one.mentions, one.anchor, one.name) < (-other.mentions, other.anchor, other.name)
    }
    return try nodes.prefix(Self.limit).compactMap { node in
      if let mention = earliest[node.id] { return try anchors(ofMentions: [mention], row.kind).first }
      guard let kind = row.kind.mentionKind else { return nil }
      return Anchor(sha: nil, kind: kind.rawValue, name: node.name, node: try signature(ofNode: node.id))
    }
  }

  /// Block, name, country and field of a node; its tag follows from the log.
  private func signature(ofNode node: Int64) throws -> [String]? {
    try connection.first(
      "SELECT block, name_key, country, field FROM nodes WHERE id = ?", node,
      map: { [$0.string(0), $0.string(1), $0.string(2), $0.string(3)] })
  }
}
