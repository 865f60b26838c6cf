import SQLite

/// The entries of the log that hold, by what they are about now.
///
/// Targets are found from the anchors of the entries: the mention in its report, else the node of that name. A row has an
/// entry when it has the first of the entry's anchors that is still there.
final class EditIndex {
  let log: EditLog
  private let connection: Connection
  /// Where the anchors of each report stand; those of reports that are not stored are awaited.
  private var found: [Anchor: Place] = [:]
  private var awaited: [String: Set<Anchor>] = [:]
  private var tags: [MentionID: Int64] = [:]
  private var linksByKind: [EntityKind: EditLinks] = [:]
  /// The entries whose first member this is, in order.
  private var byLead: [EntityKind: [String: [Edit]]] = [:]

  /// Where an anchor leads now.
  struct Place {
    var mention: MentionID
    /// The mention's place in canonical order.
    var anchor: String
    /// Of a name: the signature of its node, without a tag.
    var signature: String?
  }

  /// Reads the log and finds the targets of its entries. Throws `SQLiteError`.
  convenience init(_ connection: Connection) throws {
    let log = EditLog(try EditStore(connection).all())
    try self.init(connection, log, finding: log.effective)
  }

  /// The same, but with the targets of these entries found too, which need not hold.
  init(_ connection: Connection, _ log: EditLog, finding entries: [Edit]) throws {
    self.connection = connection
    self.log = log
    let anchors = Set(entries.flatMap { $0.anchors + $0.other })
    for (sha, anchors) in Dictionary(grouping: anchors.filter { $0.sha != nil }, by: { $0.sha ?? "" }) {
      let mentions = try stored(sha)
      if mentions.isEmpty { awaited[sha] = Set(anchors) }
      try find(anchors, among: mentions) { try FactStore(connection).load(report: mentions.first?.id.report ?? 0) }
    }
    arrange()
  }

  /// Finds what entries say of a report that came after them. To be called for each new report, before its facts are used.
  func take(_ facts: StoredFacts) throws {
    guard let anchors = awaited.removeValue(forKey: facts.sha256) else { return }
    let mentions = facts.mentions.map { mention in
      Known(
        kind: mention.kind.rawValue, id: mention.id, anchor: mention.anchor, node: mention.node,
        candidate: Anchor.Candidate(
          number: mention.id.number, name: mention.name, subtype: mention.subtype,
          start: mention.evidence.first?.start ?? 0, end: mention.evidence.first?.end ?? 0))
    }
    try find(Array(anchors), among: mentions) { facts }
    arrange()
  }

  /// What is needed of a mention to find it.
  private struct Known {
    var kind: String
    var id: MentionID
    var anchor: String
    var node: Int64?
    var candidate: Anchor.Candidate
  }

  /// The mentions of a report; none when it is not stored.
  private func stored(_ sha: String) throws -> [Known] {
    try connection.all(
      """
      SELECT m.report_id, m.number, m.kind, m.node_id, m.name, m.subtype, m.start_byte, m.end_byte, r.published
      FROM reports r JOIN mentions m ON m.report_id = r.id WHERE r.sha256 = ? ORDER BY m.number
      """, sha
    ) { row in
      let number = row.int(1)
      return Known(
        kind: row.string(2), id: MentionID(report: row.int64(0), number: number),
        anchor: Mention.anchor(published: row.optionalString(8), sha256: sha, number: number),
        node: row.optionalInt64(3),
        candidate: Anchor.Candidate(
          number: number, name: row.string(4), subtype: row.optionalString(5), start: row.int(6), end: row.int(7)))
    }
  }

  /// Finds anchors among the mentions of a report. `facts` reads them whole, to tell of which nodes they will be while they
  /// are of none.
  private func find(_ anchors: [Anchor], among mentions: [Known], facts: () throws -> StoredFacts) throws {
    var whole: StoredFacts?
    let byKind = Dictionary(grouping: mentions, by: \.kind)
    for anchor in anchors {
      let mentions = byKind[anchor.kind] ?? []
      guard let number = anchor.number(among: mentions.map(\.candidate)),
        let mention = mentions.first(where: { $0.id.number == number })
      else { continue }
      var signature = try mention.node.flatMap(signature(ofNode:))
      if signature == nil, anchor.node != nil {
        let facts = try whole ?? facts()
        whole = facts
        signature = NodeStage.draft(facts[number], in: facts)?.signature
      }
      found[anchor] = Place(mention: mention.id, anchor: mention.anchor, signature: signature)
    }
  }

  /// The signature of a node, without its tag.
  private func signature(ofNode node: Int64) throws -> String? {
    try connection.first(
      "SELECT block, name_key, country, field FROM nodes WHERE id = ?", node,
      map: { row in (0..<4).map { row.string($0) }.joined(separator: "|") })
  }

  /// Puts the entries in order by what they are about.
  private func arrange() {
    tags.removeAll()
    linksByKind.removeAll()
    byLead.removeAll()
    for edit in log.effective where edit.action == .split && edit.field == "report" && edit.kind.isOfNodes {
      for anchor in edit.anchors { if let place = found[anchor] { tags[place.mention] = edit.id } }
    }
    for edit in log.effective {
      let (ours, others) = (members(edit.anchors, edit.kind), members(edit.other, edit.kind))
      if let lead = ours.first { byLead[edit.kind, default: [:]][lead, default: []].append(edit) }
      switch edit.action {
      case .merge: linksByKind[edit.kind, default: EditLinks()].merge(ours, others)
      case .split: linksByKind[edit.kind, default: EditLinks()].split(ours, from: others)
      case .set, .confirm, .reject, .note, .undo: break
      }
    }
  }

  /// The members (signatures of nodes, or anchors of mentions) that anchors lead to, each once, in their order.
  func members(_ anchors: [Anchor], _ kind: EntityKind) -> [String] {
    var members: [String] = []
    for anchor in anchors {
      guard let member = member(anchor, kind), !members.contains(member) else { continue }
      members.append(member)
    }
    return members
  }

  private func member(_ anchor: Anchor, _ kind: EntityKind) -> String? {
    let place = found[anchor]
    guard kind.isOfNodes else { return place?.anchor }
    guard let signature = place?.signature ?? anchor.node?.joined(separator: "|") else { return nil }
    let tag = place.flatMap { tags[$0.mention] } ?? 0
    return tag == 0 ? signature : "\(signature)|\(tag)"
  }

  /// The row that an entry is about now: that of the first of its anchors that is still there. Nil for an entry whose
  /// target is gone, and while rows are being derived.
  func row(of edit: Edit) throws -> RowRef? { try row(of: edit.anchors, edit.kind) }

  /// The row that the other side of an entry is now.
  func otherRow(of edit: Edit) throws -> RowRef? { try row(of: edit.other, edit.kind == .task ? .event : edit.kind) }

  /// The rows that anchors lead to, each once, in the order of the anchors.
  func rows(of anchors: [Anchor], _ kind: EntityKind) throws -> [RowRef] {
    var rows: [RowRef] = []
    for anchor in anchors {
      if let row = try row(of: anchor, kind), !rows.contains(row) { rows.append(row) }
    }
    return rows
  }

  /// The first member that an entry has in a row.
  func member(of edit: Edit, in row: RowRef) throws -> String? {
    try edit.anchors.first { try self.row(of: $0, edit.kind) == row }.flatMap { member($0, edit.kind) }
  }

  private func row(of anchors: [Anchor], _ kind: EntityKind) throws -> RowRef? {
    try anchors.first { member($0, kind) != nil }.flatMap { try row(of: $0, kind) }
  }

  private func row(of anchor: Anchor, _ kind: EntityKind) throws -> RowRef? {
    let row: Int64?
    if let mention = found[anchor]?.mention {
      let sql =
        kind == .document
        ? """
        SELECT c.document_id FROM mentions m JOIN citations c ON c.id = m.row_id
        WHERE m.report_id = ? AND m.number = ?
        """ : "SELECT row_id FROM mentions WHERE report_id = ? AND number = ?"
      row = try connection.first(sql, mention.report, mention.number, map: { $0.optionalInt64(0) }) ?? nil
    } else {
      guard let node = anchor.node, node.count == 4 else { return nil }
      row =
        try connection.first(
          """
          SELECT row_id FROM nodes WHERE kind = ? AND block = ? AND name_key = ? AND country = ? AND field = ? AND tag = 0
          """, kind.rawValue, node[0], node[1], node[2], node[3], map: { $0.optionalInt64(0) }) ?? nil
    }
    return row.map { RowRef(kind, $0) }
  }

  /// The mentions that the anchors of an entry lead to, of both sides.
  func mentions(of edit: Edit) -> [MentionID] { (edit.anchors + edit.other).compactMap { found[$0]?.mention } }

  // What the stages ask.

  /// What has been declared to be one, or not, among rows of a kind.
  func links(_ kind: EntityKind) -> EditLinks { linksByKind[kind] ?? EditLinks() }

  /// The number of the entry that has split the mention off from others of its name, else 0.
  func tag(of mention: Mention) -> Int64 { tags[mention.id] ?? 0 }

  /// What people have set of the row that `members` have become, the latest value of each field, in order of entries.
  func values(_ row: RowRef, members: [String]) -> [(field: String, value: String?, edit: Int64)] {
    var latest: [String: (field: String, value: String?, edit: Int64)] = [:]
    for edit in entries(row.kind, members) {
      if let (field, value) = edit.setting { latest[field] = (field, value, edit.id) }
    }
    return latest.values.sorted { $0.edit < $1.edit }
  }

  /// Whether a person has confirmed or rejected the row; the latest entry decides.
  func review(_ kind: EntityKind, members: [String]) -> ReviewState {
    let decision = entries(kind, members).last { $0.action == .confirm || $0.action == .reject }
    return decision.map { $0.action == .confirm ? .confirmed : .rejected } ?? .open
  }

  /// The claims of keys that the log makes for the row of these members, before all others, and the base it is shown under:
  /// the key that a merge has kept, or that of the name that was set since; else `current`. `anchor` is the smallest of the
  /// row.
  func claims(
    _ kind: EntityKind, members: [String], current: String, anchor smallest: String
  ) -> (pinned: [PublicIDs.Claim], current: String) {
    var pinned: [PublicIDs.Claim] = []
    var shown = current
    for edit in entries(kind, members) {
      // "!" sorts before the dates that anchors begin with.
      let anchor = "!" + (self.members(edit.anchors, kind).first ?? "")
      if !pinned.contains(where: { $0.base == edit.key }) { pinned.append((edit.key, anchor)) }
      if edit.action == .merge { shown = edit.key }
      if edit.action == .set, ["name", "title", "start", "kind"].contains(edit.field ?? "") {
        shown = edit.field == "name" ? PublicIDs.base(kind, edit.new) : current
        pinned.append((shown, smallest))
      }
    }
    return (pinned, shown)
  }

  /// The entries about the row that these members have become, in order.
  func entries(_ kind: EntityKind, _ members: [String]) -> [Edit] {
    guard let byLead = byLead[kind] else { return [] }
    return members.flatMap { byLead[$0] ?? [] }.sorted { $0.id < $1.id }
  }
}
