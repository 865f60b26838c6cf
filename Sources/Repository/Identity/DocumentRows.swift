import SQLite
import Vietnamese

/// Writes the rows of `documents`, `document_names` and `citations` from their nodes.
final class DocumentRows {
  private let connection: Connection
  private let store: NodeStore
  private let facts: FactStore
  private let ids: PublicIDs

  init(_ connection: Connection) {
    self.connection = connection
    store = NodeStore(connection)
    facts = FactStore(connection)
    ids = PublicIDs(connection)
  }

  /// Makes a row for a node; the rest is filled by ``refresh(_:_:_:)``.
  func insert(_ node: Node) throws -> Int64 {
    try connection.requireTransaction("storing a document")
    try connection.run(
      "INSERT INTO documents (key, name, name_sort) VALUES (?, ?, '')", "document/#\(node.id)", node.name)
    return connection.lastInsertedRow
  }

  /// Brings rows up to date: the name most reports have, and what the node that says most says first.
  func refresh(_ changed: Set<Int64>, _ touched: [NodeBook.State], _ edits: EditIndex) throws {
    for row in changed.union(touched.compactMap { $0.node.kind == .document ? $0.node.row : nil }).sorted() {
      try refresh(row, edits)
    }
  }

  private func refresh(_ row: Int64, _ edits: EditIndex) throws {
    let nodes = try store.nodes(ofRow: row, .document).sorted {
      ($0.nameKey == $0.block ? 1 : 0, $0.anchor) < ($1.nameKey == $1.block ? 1 : 0, $1.anchor)
    }
    guard !nodes.isEmpty else { return try retire(row) }
    let names = try connection.all(
      """
      SELECT n.name, sum(n.mentions) FROM nodes k JOIN node_names n ON n.node_id = k.id
      WHERE k.row_id = ? AND k.kind = 'document' GROUP BY n.name
      """, row, map: { (name: $0.string(0), count: $0.int(1)) })
    let values = edits.values(RowRef(.document, row), members: nodes.map(\.signature))
    let shown =
      values.first { $0.field == "name" }?.value ?? names.min { ($1.count, $0.name) < ($0.count, $1.name) }?.name ?? ""
    let told = try nodes.compactMap { try mention(at: $0.anchor) }
    let known = told.lazy.compactMap { KnownDocuments.document(named: $0.name, issuer: $0.data.issuer) }.first
    let issuer = told.first { $0.data.issuer != nil }
    try connection.run(
      """
      UPDATE documents SET name = ?, name_sort = ?, kind = ?, number = ?, issuer = ?, issuer_id = ?, issued = ?
      WHERE id = ?
      """, shown, SortKey.text(shown), told.lazy.compactMap(\.data.kind).first ?? known?.kind,
      told.lazy.compactMap(\.data.number).first ?? known.flatMap { $0.number.isEmpty ? nil : $0.number },
      issuer?.data.issuer ?? known.flatMap { $0.issuer.isEmpty ? nil : $0.issuer },
      try issuer.flatMap(issuerRow), known?.issued ?? told.lazy.compactMap(\.data.issued).first, row)
    try connection.run("DELETE FROM document_names WHERE document_id = ?", row)
    let aliases = told.flatMap(\.data.aliases) + (known?.aliases ?? [])
    for name in Set(names.map(\.name) + aliases + [shown]).sorted() {
      try connection.run(
        "INSERT INTO document_names (document_id, name, name_key, name_folded) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
        row, name, Keys.name(name), Keys.folded(name))
    }
    var claims: [PublicIDs.Claim] = [(PublicIDs.base(.document, shown), nodes.map(\.anchor).min() ?? "")]
    for node in nodes {
      let names = try connection.all("SELECT name FROM node_names WHERE node_id = ?", node.id, map: { $0.string(0) })
      for base in Set(names.map { PublicIDs.base(.document, $0) }) { claims.append((base, node.anchor)) }
    }
    let edited = edits.claims(
      .document, members: nodes.map(\.signature), current: PublicIDs.base(.document, shown),
      anchor: nodes.map(\.anchor).min() ?? "")
    try ids.claim(claims + edited.pinned, current: edited.current, row: RowRef(.document, row))
  }

  /// The mention that an anchor names.
  private func mention(at anchor: String) throws -> Mention? {
    let parts = anchor.split(separator: "|")
    guard parts.count == 3, let number = Int(parts[2]) else { return nil }
    // An anchor has the beginning of the hash only.
    return try facts.mentions("r.sha256 BETWEEN ?1 AND ?1 || '~' AND m.number = ?2", [String(parts[1]), number]).first
  }

  private func issuerRow(_ mention: Mention) throws -> Int64? {
    guard let number = mention.refers else { return nil }
    return try connection.first(
      "SELECT row_id FROM mentions WHERE report_id = ? AND number = ? AND kind = 'organisation'", mention.id.report,
      number, map: { $0.optionalInt64(0) }) ?? nil
  }

  /// Writes the citations of new reports, and anew those of documents whose members have changed.
  func cite(_ pending: [StoredFacts], moved: Set<Int64>, rowOf: (Int64) throws -> Int64?) throws {
    var again: [Mention] = []
    for row in moved.sorted() {
      let citations = try connection.all("SELECT id FROM citations WHERE document_id = ?", row, map: { $0.int64(0) })
      for id in citations {
        again += try facts.mentions(ofRow: id, .citation)
        try connection.run("DELETE FROM citations WHERE id = ?", id)
      }
    }
    let new = pending.flatMap(\.mentions).filter { $0.kind == .citation }
    for mention in (again + new).sorted(by: { $0.anchor < $1.anchor }) {
      guard let node = mention.node, let document = try rowOf(node) else { continue }
      let task = try mention.owner.flatMap { owner in
        try connection.first(
          "SELECT row_id FROM mentions WHERE report_id = ? AND number = ? AND kind = 'task'", mention.id.report, owner,
          map: { $0.optionalInt64(0) })
      }
      try connection.run(
        """
        INSERT INTO citations (document_id, report_id, task_id, name) VALUES (?, ?, ?, ?)
        ON CONFLICT (document_id, report_id) DO NOTHING
        """, document, mention.id.report, task ?? nil, mention.name)
      let id = try connection.first(
        "SELECT id FROM citations WHERE document_id = ? AND report_id = ?", document, mention.id.report,
        map: { $0.int64(0) })
      try facts.set(row: id, of: mention.id)
    }
  }

  private func retire(_ row: Int64) throws {
    try connection.run("UPDATE documents SET key = 'document/#gone-' || id WHERE id = ?", row)
    try ids.release(RowRef(.document, row))
    try connection.run("DELETE FROM document_names WHERE document_id = ?", row)
  }
}
