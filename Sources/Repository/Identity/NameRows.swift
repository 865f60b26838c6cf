import SQLite

/// What the rows of officials, organisations and documents have in common: each is a group of nodes, and bears the keys that
/// their names claim.
final class NameRows {
  let kind: EntityKind
  let store: NodeStore
  private let connection: Connection
  private let ids: PublicIDs
  /// Rows made since the last refresh.
  private var new: Set<Int64> = []

  init(_ kind: EntityKind, _ connection: Connection) {
    self.kind = kind
    self.connection = connection
    store = NodeStore(connection)
    ids = PublicIDs(connection)
  }

  /// Makes a row for a node, under a key of the row's own until it is refreshed, which fills the rest: of one node more than one
  /// row may be made on the way.
  func insert(_ node: Node) throws -> Int64 {
    try connection.requireTransaction("storing a row of names")
    try connection.run(
      """
      INSERT INTO \(kind.table) (key, name, name_sort)
      VALUES ('\(kind.rawValue)/#' || (SELECT ifnull(max(id), 0) + 1 FROM \(kind.table)), ?, '')
      """, node.name)
    let row = connection.lastInsertedRow
    new.insert(row)
    return row
  }

  func nodes(of row: Int64) throws -> [Node] { try store.nodes(ofRow: row, kind) }

  func isNew(_ row: Int64) -> Bool { new.contains(row) }

  func forgetNew() { new.removeAll() }

  typealias Spelling = (node: Int64, name: String, count: Int)

  /// The spellings of a row, by node, with the number of mentions that have each.
  func spellings(of row: Int64) throws -> [Spelling] { try store.names(ofRow: row, kind) }

  /// The spellings of all nodes, with the number of mentions that have each.
  static func counts(_ spellings: [Spelling]) -> [(name: String, count: Int)] {
    Dictionary(spellings.map { ($0.name, $0.count) }, uniquingKeysWith: +).map { (name: $0, count: $1) }
  }

  /// Claims the keys of a row: one for each spelling of its nodes, those that the log has pinned, and `more`. It is shown under
  /// that of the name `shown` unless the log says otherwise.
  ///
  /// - Parameter isNew: the row has claimed nothing yet.
  func claim(
    _ row: Int64, _ nodes: [Node], _ spellings: [Spelling], shown: String, more: [PublicIDs.Claim] = [],
    isNew: Bool = false, _ edits: EditIndex
  ) throws {
    let anchors = Dictionary(uniqueKeysWithValues: nodes.map { ($0.id, $0.anchor) })
    let claims = spellings.map { (base: PublicIDs.base(kind, $0.name), anchor: anchors[$0.node] ?? "") }
    let edited = edits.claims(
      kind, members: nodes.sorted { $0.anchor < $1.anchor }.map(\.signature), current: PublicIDs.base(kind, shown),
      anchor: Self.anchor(of: nodes))
    try ids.claim(
      more + claims + edited.pinned, current: edited.current, row: RowRef(kind, row),
      isNew: isNew)
  }

  /// The smallest anchor of nodes.
  static func anchor(of nodes: [Node]) -> String { nodes.map(\.anchor).min() ?? "" }

  /// A row without members gives up its keys and names; it goes when nothing refers to it any more.
  func retire(_ row: Int64) throws {
    try connection.run("UPDATE \(kind.table) SET key = '\(kind.rawValue)/#gone-' || id WHERE id = ?", row)
    try ids.release(RowRef(kind, row))
    try connection.run("DELETE FROM \(kind.rawValue)_names WHERE \(kind.rawValue)_id = ?", row)
  }
}
