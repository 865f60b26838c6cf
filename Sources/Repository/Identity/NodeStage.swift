import SQLite

/// Officials with their posts, organisations and documents.
///
/// Mentions are counted by their nodes; only a node that is new or says something new has its component clustered again.
final class NodeStage: Stage {
  let connection: Connection
  let book: NodeBook
  private let organisations: NodeClusters
  private let documents: NodeClusters
  private let officials: NodeClusters
  private let bodyRows: BodyRows
  private let documentRows: DocumentRows
  private let officialRows: OfficialRows
  private let occupancies: OccupancyRows
  private var pending: [StoredFacts] = []
  /// Mentions of nodes that had no row when they were taken in.
  private var waiting: [Int64: [MentionID]] = [:]

  init(_ connection: Connection) {
    self.connection = connection
    book = NodeBook(connection)
    bodyRows = BodyRows(connection)
    documentRows = DocumentRows(connection)
    officialRows = OfficialRows(connection)
    occupancies = OccupancyRows(connection, officialRows)
    organisations = NodeClusters(.organisation, book, makeRow: bodyRows.rows.insert)
    documents = NodeClusters(.document, book, makeRow: documentRows.rows.insert)
    officials = NodeClusters(.official, book, makeRow: officialRows.rows.insert)
  }

  func take(_ facts: inout StoredFacts, _ dirty: inout Dirty) throws {
    for index in facts.mentions.indices {
      let mention = facts.mentions[index]
      guard var draft = NodeStage.draft(mention, in: facts) else { continue }
      draft.tag = mention.tag
      let (state, isNews) = try book.count(draft, name: draft.name, anchor: mention.anchor)
      let id = state.node.id
      facts.mentions[index].node = id
      if isNews || state.node.row == nil { dirty.nodes.insert(id) }
      if mention.kind == .citation { continue }
      facts.mentions[index].row = state.node.row
      if state.node.row == nil { waiting[id, default: []].append(mention.id) }
    }
    pending.append(facts)
  }

  /// The node that a mention alone makes; nil of kinds that have none.
  static func draft(_ mention: Mention, in facts: StoredFacts) -> Node? {
    switch mention.kind {
    case .official:
      let titles = facts.mentions.compactMap {
        $0.kind == .occupancy && $0.owner == mention.id.number ? $0.name : nil
      }
      return NodeNaming.official(
        mention.name, country: mention.country, titles: titles, date: facts.attestation(of: mention.id.number),
        sha256: facts.sha256)
    case .organisation:
      return NodeNaming.organisation(
        mention.name, country: mention.country, abbreviation: mention.data.abbreviation)
    case .citation:
      return NodeNaming.document(
        mention.name, kind: mention.data.kind, number: mention.data.number, issuer: mention.data.issuer,
        issued: mention.data.issued, aliases: mention.data.aliases, sha256: facts.sha256)
    default: return nil
    }
  }

  func resolve(_ dirty: inout Dirty, _ edits: EditIndex) throws {
    defer {
      pending.removeAll()
      waiting.removeAll()
      book.trim()
    }
    let touched = try book.flush()
    let changed = try book.nodes(dirty.nodes)
    func nodes(_ kind: EntityKind) -> [Node] { changed.filter { $0.kind == kind } }

    let related = try bodyRows.addRelated(to: nodes(.organisation))
    _ = try organisations.resolve(blocks: related.union(nodes(.organisation).map(\.block)), edits.links(.organisation))
    { nodes in
      BodyRules.group(nodes, links: edits.links(.organisation).verdict)
    }
    _ = try documents.resolve(blocks: Set(nodes(.document).map(\.block)), edits.links(.document)) { nodes in
      DocumentRules.group(nodes, links: edits.links(.document).verdict)
    }
    try OfficialClusters(clusters: officials, links: edits.links(.official)).resolve(nodes(.official))

    // Mentions follow their nodes.
    var rows = dirty.rows
    for clusters in [organisations, documents, officials] {
      for move in clusters.takeMoves() {
        rows.insert(RowRef(clusters.kind, move.to))
        if let from = move.from { rows.insert(RowRef(clusters.kind, from)) }
        try follow(move, clusters.kind)
        if move.from != nil {
          dirty.rows.formUnion([move.from, move.to].compactMap { $0.map { RowRef(clusters.kind, $0) } })
        }
      }
    }
    for id in bodyRows.added.sorted() { if let row = try book.row(of: id) { rows.insert(RowRef(.organisation, row)) } }
    // Keys go with members: those of rows that have exchanged some are given out anew.
    for row in dirty.rows.sorted(by: { ($0.kind.rawValue, $0.id) < ($1.kind.rawValue, $1.id) }) {
      guard row.kind.isOfNodes else { continue }
      try connection.run(
        "UPDATE \(row.kind.table) SET key = ? WHERE id = ?", "\(row.kind.rawValue)/#moved-\(row.id)", row.id)
      try PublicIDs(connection).release(row)
      rows.insert(row)
    }
    for state in touched {
      guard let row = state.node.row else { continue }
      if state.isChanged { rows.insert(RowRef(state.node.kind, row)) }
      state.isChanged = false
    }
    try markEvents(of: dirty.rows, &dirty)
    func ids(_ kind: EntityKind) -> Set<Int64> { Set(rows.filter { $0.kind == kind }.map(\.id)) }
    for facts in pending {
      for mention in facts.mentions where mention.kind == .organisation {
        if let row = try mention.node.flatMap(book.row) { bodyRows.note(mention, row: row) }
      }
    }
    let bodies = Set(dirty.rows.filter { $0.kind == .organisation }.map(\.id))
    try bodyRows.refresh(ids(.organisation), moved: bodies, touched, edits)
    try documentRows.refresh(ids(.document), touched, edits)
    let moved = Set(dirty.rows.filter { $0.kind == .official }.map(\.id))
    let remade = try officialRows.refresh(ids(.official), moved: moved, touched, pending, edits)
    try occupancies.resolve(pending, remade: remade.union(moved), bodies: bodies, rowOf: book.row)
    let papers = Set(dirty.rows.filter { $0.kind == .document }.map(\.id))
    try documentRows.cite(pending, moved: papers, rowOf: book.row)
  }

  private func follow(_ move: NodeClusters.NodeMove, _ kind: EntityKind) throws {
    guard kind != .document else { return }
    if let from = move.from {
      try connection.run(
        "UPDATE mentions SET row_id = ?1 WHERE row_id = ?2 AND kind = ?3 AND node_id = ?4", move.to, from,
        kind.rawValue, move.node)
    } else {
      let store = FactStore(connection)
      for mention in waiting[move.node] ?? [] { try store.set(row: move.to, of: mention) }
    }
  }

  /// The events of rows whose members have changed are decided again.
  private func markEvents(of rows: Set<RowRef>, _ dirty: inout Dirty) throws {
    for row in rows where row.kind == .official || row.kind == .organisation {
      let column = row.kind == .official ? "official_id" : "organisation_id"
      let mentions = try connection.all(
        """
        SELECT m.report_id, m.number FROM participants p
        JOIN mentions m ON m.row_id = p.event_id AND m.kind = 'event' WHERE p.\(column) = ?
        """, row.id, map: { MentionID(report: $0.int64(0), number: $0.int(1)) })
      dirty.events.formUnion(mentions)
    }
  }

  func forget() {
    pending.removeAll()
    waiting.removeAll()
    book.forget()
    bodyRows.forget()
    officialRows.forget()
    occupancies.forget()
    for clusters in [organisations, documents, officials] { _ = clusters.takeMoves() }
  }
}

extension StoredFacts {
  /// When the report attests an official and the posts it gives them: on its day of publication, else on the latest full date
  /// of the events where they take part.
  func attestation(of official: Int) -> String? {
    if let published { return published }
    let events = Set(mentions.compactMap { $0.kind == .participant && $0.refers == official ? $0.owner : nil })
    // Anniversaries are told with the date of what they remember.
    return events.filter { !["ceremony", "message", "statement"].contains(self[$0].subtype) }.compactMap {
      self[$0].start
    }
    .filter { $0.utf8.count == 10 && !$0.hasPrefix("X") }.max()
  }
}
