import SQLite
import Vietnamese

/// Writes the rows of `organisations`, `organisation_names` and `successions` from their nodes and the reference data.
final class BodyRows {
  private let connection: Connection
  let rows: NameRows
  private var store: NodeStore { rows.store }
  private var settled: Set<Int64> = []
  /// The nodes that the last call of ``addRelated(to:)`` has made or named.
  private(set) var added: Set<Int64> = []
  private static let limit = 20_000

  init(_ connection: Connection) {
    self.connection = connection
    rows = NameRows(.organisation, connection)
  }

  /// Adds the bodies that those of the nodes are parts of or have passed their work to; no report need name them. Returns the
  /// blocks that have new nodes.
  func addRelated(to nodes: [Node]) throws -> Set<String> {
    var blocks: Set<String> = []
    var waiting = nodes.compactMap { KnownBodies.body(named: $0.name, country: $0.country) }
    var seen: Set<String> = []
    added.removeAll()
    while let body = waiting.popLast() {
      guard seen.insert(body.name).inserted else { continue }
      for related in Self.related(to: body) {
        waiting.append(related)
        let draft = Self.node(of: related)
        let known = try store.find(draft)
        var id = known?.id ?? 0
        if known == nil {
          var new = draft
          id = try store.nextID()
          new.id = id
          try store.insert(new)
          for key in NodeKeys.keys(of: new) { try store.add(key: key, to: id) }
        }
        // The name of the reference data is one of the node's, whether a report came first or not.
        if try store.names(of: id).contains(draft.name) { continue }
        try store.add(name: draft.name, mentions: 0, to: id)
        added.insert(id)
        blocks.insert(draft.block)
      }
    }
    return blocks
  }

  private static func related(to body: KnownBodies.Body) -> [KnownBodies.Body] {
    let successors = KnownBodies.successions.filter { $0.predecessor == body.name }.map(\.successor)
    return ((body.parent.isEmpty ? [] : [body.parent]) + successors).compactMap {
      KnownBodies.body(named: $0, country: body.country)
    }
  }

  /// The node of a body that the reference data alone names.
  private static func node(of body: KnownBodies.Body) -> Node {
    var node = NodeNaming.organisation(body.name, country: body.country, abbreviation: nil)
    node.name = body.key
    node.anchor = "9999-99-99|~|" + body.name
    return node
  }

  private func row(of body: KnownBodies.Body) throws -> Int64? { try store.find(Self.node(of: body))?.row }

  /// Brings rows up to date; see ``OfficialRows/refresh(_:_:_:_:)``.
  func refresh(_ changed: Set<Int64>, moved: Set<Int64>, _ touched: [NodeBook.State], _ edits: EditIndex) throws {
    settled.subtract(changed)
    var affected = changed.union(touched.compactMap { $0.node.kind == .organisation ? $0.node.row : nil })
      .subtracting(settled).union(news.keys)
    // Parts and predecessors refer to the rows that have changed.
    for row in changed {
      affected.formUnion(
        try connection.all(
          "SELECT id FROM organisations WHERE parent_id = ?1 OR successor_id = ?1", row, map: { $0.int64(0) }))
    }
    for row in affected.sorted() {
      let isFresh = rows.isNew(row) && !moved.contains(row)
      try refresh(row, isChanged: changed.contains(row), isFresh: isFresh, edits)
    }
    news.removeAll()
    rows.forgetNew()
    if settled.count > Self.limit { settled.removeAll() }
  }

  /// What reports tell of a row; of several abbreviations and kinds, the first of the alphabet.
  private struct Told {
    var abbreviation: String?
    var kind: String?

    func with(_ other: Told?) -> Told {
      func least(_ one: String?, _ other: String?) -> String? { [one, other].compactMap(\.self).min() }
      return Told(abbreviation: least(abbreviation, other?.abbreviation), kind: least(kind, other?.kind))
    }
  }

  /// What the reports of this batch tell, by row.
  private var news: [Int64: Told] = [:]

  /// Notes what a new mention tells of its row.
  func note(_ mention: Mention, row: Int64) {
    guard mention.data.abbreviation != nil || mention.data.kind != nil else { return }
    news[row] = Told(abbreviation: mention.data.abbreviation, kind: mention.data.kind).with(news[row])
  }

  /// Of a row that has the same members as before, what new mentions tell is held against what is stored.
  private func told(_ row: Int64, isChanged: Bool) throws -> Told? {
    let told = { (row: Row) in Told(abbreviation: row.optionalString(0), kind: row.optionalString(1)) }
    guard isChanged else {
      return try connection.first("SELECT abbreviation, kind FROM organisations WHERE id = ?", row, map: told)?
        .with(news[row])
    }
    return try connection.first(
      """
      SELECT min(json_extract(data, '$.abbreviation')), min(json_extract(data, '$.kind')) FROM mentions
      WHERE row_id = ? AND kind = 'organisation'
      """, row, map: told)
  }

  private func refresh(_ row: Int64, isChanged: Bool, isFresh: Bool, _ edits: EditIndex) throws {
    let nodes = try rows.nodes(of: row).sorted { $0.signature < $1.signature }
    guard !nodes.isEmpty else { return try retire(row) }
    let spellings = try rows.spellings(of: row)
    let names = NameRows.counts(spellings)
    let country = Self.most(nodes.filter { !$0.country.isEmpty }.map { ($0.country, $0.mentions) })
    let body = nodes.lazy.compactMap { KnownBodies.body(named: $0.name, country: $0.country) }.first
    // A body that is known bears its own name; a ministry has it without the country, as most write it.
    let isOwn = body.map { body in body.key == body.name || names.contains { $0.name == body.key } } ?? false
    let values = edits.values(RowRef(.organisation, row), members: nodes.map(\.signature))
    let shown = values.first { $0.field == "name" }?.value ?? (isOwn ? body?.key ?? "" : Self.shown(names))
    // What reports tell matters only where the reference data does not.
    let isTold = body.map { !$0.abbreviations.isEmpty && !$0.kind.isEmpty } ?? false
    let told = isTold ? nil : try self.told(row, isChanged: isChanged || !values.isEmpty)
    let abbreviation = body?.abbreviations.first ?? told?.abbreviation
    let before =
      isChanged
      ? nil : try connection.first("SELECT name FROM organisations WHERE id = ?", row, map: { $0.string(0) })
    let parent = try body.flatMap { body in
      body.parent.isEmpty ? nil : KnownBodies.body(named: body.parent, country: body.country)
    }.flatMap(self.row)
    try connection.run(
      """
      UPDATE organisations SET name = ?1, name_sort = ?2, abbreviation = ?3, kind = ?4, country = ?5, parent_id = ?6
      WHERE id = ?7
      """, shown, SortKey.text(shown), abbreviation, body?.kind ?? told?.kind,
      country ?? body.flatMap { $0.country.isEmpty ? nil : $0.country },
      parent == row ? nil : parent, row)
    // The same members under the same name have the same names and keys.
    if isChanged || before != shown {
      try write(names.map(\.name), of: row, shown: shown, abbreviation, body, isFresh: isFresh)
      let own = (base: PublicIDs.base(.organisation, shown), anchor: NameRows.anchor(of: nodes))
      try rows.claim(row, nodes, spellings, shown: shown, more: [own], isNew: isFresh, edits)
    }
    // The reference data tells of bodies of Viet Nam.
    if let body { try succeed(country == nil || country == "VN" ? body : nil, row) }
    if names.count == 1, nodes.count == 1 { settled.insert(row) }
  }

  private func write(
    _ names: [String], of row: Int64, shown: String, _ abbreviation: String?, _ body: KnownBodies.Body?, isFresh: Bool
  ) throws {
    if !isFresh { try connection.run("DELETE FROM organisation_names WHERE organisation_id = ?", row) }
    for name in Set(names + [shown]).sorted() { try add(name, name == shown ? "name" : "alias", to: row) }
    for short in (abbreviation.map { [$0] } ?? []) + (body?.abbreviations ?? []) {
      try add(short, "abbreviation", to: row)
    }
    for alias in body?.aliases ?? [] { try add(alias, "alias", to: row) }
  }

  /// Writes to whom the work of a body has passed.
  private func succeed(_ body: KnownBodies.Body?, _ row: Int64) throws {
    let successions = KnownBodies.successions.filter { $0.predecessor == body?.name }
    try connection.run("DELETE FROM successions WHERE predecessor_id = ?", row)
    var last: Int64?
    for succession in successions {
      guard let known = KnownBodies.body(named: succession.successor, country: body?.country),
        let successor = try self.row(of: known), successor != row
      else { continue }
      try connection.run(
        """
        INSERT INTO successions (predecessor_id, successor_id, date, legal_basis, note) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT DO NOTHING
        """, row, successor, succession.date, succession.legalBasis, succession.note)
      last = successor
    }
    try connection.run("UPDATE organisations SET successor_id = ? WHERE id = ?", last, row)
  }

  private static func most(_ counts: [(String, Int)]) -> String? {
    var sums: [String: Int] = [:]
    for (value, count) in counts { sums[value, default: 0] += count }
    return sums.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key
  }

  /// The name that most reports have, but no abbreviation where there is a name.
  private static func shown(_ names: [(name: String, count: Int)]) -> String {
    names.map { ($0.name.contains(" ") ? 0 : 1, -$0.count, $0.name) }.min { $0 < $1 }?.2 ?? ""
  }

  private func add(_ name: String, _ kind: String, to row: Int64) throws {
    try connection.run(
      """
      INSERT INTO organisation_names (organisation_id, name, name_key, name_folded, kind) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT DO NOTHING
      """, row, name, Keys.name(name), Keys.folded(name), kind)
  }

  private func retire(_ row: Int64) throws {
    try connection.run("UPDATE organisations SET parent_id = NULL WHERE id = ?1 OR parent_id = ?1", row)
    try connection.run("UPDATE organisations SET successor_id = NULL WHERE id = ?1 OR successor_id = ?1", row)
    try connection.run("DELETE FROM successions WHERE predecessor_id = ?1 OR successor_id = ?1", row)
    try rows.retire(row)
    settled.remove(row)
  }

  func forget() {
    settled.removeAll()
    news.removeAll()
  }
}
