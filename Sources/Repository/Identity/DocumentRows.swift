import SQLite
import Vietnamese

/// Writes the rows of `documents`, `document_names` and `citations` from their nodes.
final class DocumentRows {
  private let connection: Connection
  let rows: NameRows
  private let facts: FactStore

  init(_ connection: Connection) {
    self.connection = connection
    rows = NameRows(.document, connection)
    facts = FactStore(connection)
  }

  /// Brings rows up to date: the name most reports have, and what the node that says most says first.
  func refresh(_ changed: Set<Int64>, _ touched: [NodeBook.State], _ edits: EditIndex) throws {
    for row in changed.union(touched.compactMap { $0.node.kind == .document ? $0.node.row : nil }).sorted() {
      try refresh(row, edits)
    }
  }

  private func refresh(_ row: Int64, _ edits: EditIndex) throws {
    let nodes = try rows.nodes(of: row).sorted {
      ($0.nameKey == $0.block ? 1 : 0, $0.anchor) < ($1.nameKey == $1.block ? 1 : 0, $1.anchor)
    }
    guard !nodes.isEmpty else { return try rows.retire(row) }
    let spellings = try rows.spellings(of: row)
    let names = NameRows.counts(spellings)
    let values = edits.values(RowRef(.document, row), members: nodes.map(\.signature))
    let shown =
      values.first { $0.field == "name" }?.value ?? names.min { ($1.count, $0.name) < ($0.count, $1.name) }?.name ?? ""
    let told = try nodes.compactMap { try facts.mention(at: $0.anchor).flatMap { try facts.mentions([$0]).first } }
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
    let own = (base: PublicIDs.base(.document, shown), anchor: NameRows.anchor(of: nodes))
    try rows.claim(row, nodes, spellings, shown: shown, more: [own], edits)
    rows.forgetNew()
  }

  private func issuerRow(_ mention: Mention) throws -> Int64? {
    try mention.refers.flatMap { try facts.row(of: MentionID(report: mention.id.report, number: $0), .organisation) }
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
      let task = try mention.owner.flatMap {
        try facts.row(of: MentionID(report: mention.id.report, number: $0), .task)
      }
      try connection.run(
        """
        INSERT INTO citations (document_id, report_id, task_id, name) VALUES (?, ?, ?, ?)
        ON CONFLICT (document_id, report_id) DO NOTHING
        """, document, mention.id.report, task, mention.name)
      let id = try connection.first(
        "SELECT id FROM citations WHERE document_id = ? AND report_id = ?", document, mention.id.report,
        map: { $0.int64(0) })
      try facts.set(row: id, of: mention.id)
    }
  }
}
