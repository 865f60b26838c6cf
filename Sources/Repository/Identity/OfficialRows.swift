import SQLite
import Vietnamese

/// Writes the rows of `officials` and `official_names` from their nodes.
final class OfficialRows {
  private let connection: Connection
  let rows: NameRows
  /// What is known of rows whose nodes agree in name and country: nothing that comes again can change them.
  private var settled: Set<Int64> = []
  private var countries: [Int64: String?] = [:]
  /// Names that are stored, by row and kind.
  private var aliases: [Int64: Set<String>] = [:]
  private static let limit = 20_000

  init(_ connection: Connection) {
    self.connection = connection
    rows = NameRows(.official, connection)
  }

  /// Brings name, country, names and keys of rows up to date. Returns those whose country has changed: their posts are of
  /// another country then.
  ///
  /// - Parameters:
  ///   - changed: rows with new members, names or keys; others are looked at where a mention may have changed them.
  ///   - moved: those of them that have members of another row.
  func refresh(
    _ changed: Set<Int64>, moved: Set<Int64>, _ touched: [NodeBook.State], _ pending: [StoredFacts], _ edits: EditIndex
  ) throws -> Set<Int64> {
    settled.subtract(changed)
    let affected = changed.union(touched.compactMap { $0.node.kind == .official ? $0.node.row : nil }).subtracting(
      settled)
    var remade: Set<Int64> = []
    for row in affected.sorted() {
      let isFresh = rows.isNew(row) && !moved.contains(row)
      let hasMoved = moved.contains(row)
      if try refresh(row, isChanged: changed.contains(row), hasMoved: hasMoved, isFresh: isFresh, edits) {
        remade.insert(row)
      }
    }
    // No post of a new row has been recorded yet.
    for row in affected where rows.isNew(row) { remade.remove(row) }
    rows.forgetNew()
    for facts in pending {
      for mention in facts.mentions where mention.kind == .official && !mention.data.aliases.isEmpty {
        guard let node = mention.node, let row = try row(of: node) else { continue }
        for alias in mention.data.aliases { try add(alias, "alias", to: row) }
      }
    }
    if settled.count > Self.limit { forget() }
    return remade
  }

  private func row(of node: Int64) throws -> Int64? {
    try connection.first("SELECT row_id FROM nodes WHERE id = ?", node, map: { $0.optionalInt64(0) }) ?? nil
  }

  /// The country of an official, as stored.
  func country(of row: Int64) throws -> String? {
    if let known = countries[row] { return known }
    let country = try connection.first("SELECT country FROM officials WHERE id = ?", row, map: { $0.optionalString(0) })
    if countries.count > Self.limit { countries.removeAll(keepingCapacity: true) }
    countries[row] = .some(country ?? nil)
    return country ?? nil
  }

  /// - Parameters:
  ///   - hasMoved: members have come from other rows or gone to them, or the log has changed: names may have to go.
  ///   - isFresh: the row has been made in this batch, of nodes that were none before.
  private func refresh(
    _ row: Int64, isChanged: Bool, hasMoved: Bool, isFresh: Bool, _ edits: EditIndex
  ) throws -> Bool {
    let nodes = try rows.nodes(of: row)
    guard !nodes.isEmpty else {
      try retire(row)
      return false
    }
    let spellings = try rows.spellings(of: row)
    let names = NameRows.counts(spellings)
    let values = edits.values(RowRef(.official, row), members: nodes.map(\.signature))
    let shown = values.first { $0.field == "name" }?.value ?? Self.shown(names)
    var counts: [String: Int] = [:]
    for node in nodes where !node.country.isEmpty { counts[node.country, default: 0] += node.mentions }
    let country =
      values.first { $0.field == "country" }.map(\.value) ?? counts.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key
    let before = try self.country(of: row)
    let previous =
      isChanged ? nil : try connection.first("SELECT name FROM officials WHERE id = ?", row, map: { $0.string(0) })
    try connection.run(
      """
      UPDATE officials SET name = ?1, name_sort = ?2, country = ?3
      WHERE id = ?4 AND (name <> ?1 OR name_sort <> ?2 OR country IS NOT ?3)
      """, shown, SortKey.person(shown, isVietnamese: country.map { $0 == "VN" }), country, row)
    countries[row] = .some(country)
    let renews = hasMoved && !isFresh
    if renews {
      try connection.run("DELETE FROM official_names WHERE official_id = ?", row)
      aliases[row] = nil
    }
    if isChanged || isFresh {
      for name in Set(names.map(\.name) + [shown]).sorted() { try add(name, "name", to: row) }
    }
    if renews {
      let known = try connection.all(
        """
        SELECT DISTINCT a.value FROM mentions m, json_each(m.data, '$.aliases') a
        WHERE m.row_id = ? AND m.kind = 'official' ORDER BY 1
        """, row, map: { $0.string(0) })
      for alias in known { try add(alias, "alias", to: row) }
    }
    // The same members under the same name have the same keys.
    if isChanged || previous != shown {
      try rows.claim(row, nodes, spellings, shown: shown, isNew: isFresh, edits)
    }
    if names.count == 1, counts.count < 2 { settled.insert(row) }
    return before != country
  }

  /// The name that an official is shown under: of those with most words written out, the one that most reports have.
  private static func shown(_ names: [(name: String, count: Int)]) -> String {
    func rank(_ name: String) -> Int {
      let isShouted = name == name.uppercased() && name != name.lowercased()
      return (name.contains(" ") ? 0 : 4) + (PersonName(name).isInitialed ? 2 : 0) + (isShouted ? 1 : 0)
    }
    // Of equals, the one with a hyphen between syllables and the tone mark where most put it.
    func form(_ name: String) -> Int {
      (name.contains("-") ? 0 : 2) + (Fold.matchKey(name) == name.lowercased() ? 0 : 1)
    }
    return names.map { (rank($0.name), -$0.count, form($0.name), $0.name) }.min { $0 < $1 }?.3 ?? ""
  }

  private func add(_ name: String, _ kind: String, to row: Int64) throws {
    guard aliases[row, default: []].insert("\(kind)|\(name)").inserted else { return }
    try connection.run(
      """
      INSERT INTO official_names (official_id, name, name_key, name_folded, kind) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (official_id, name) DO UPDATE SET kind = 'name' WHERE excluded.kind = 'name' AND kind <> 'name'
      """, row, name, Keys.name(name), Keys.folded(name), kind)
    if aliases.count > Self.limit { aliases.removeAll(keepingCapacity: true) }
  }

  private func retire(_ row: Int64) throws {
    try rows.retire(row)
    settled.remove(row)
    countries[row] = nil
  }

  func forget() {
    settled.removeAll()
    countries.removeAll()
    aliases.removeAll()
  }
}
