import SQLite

/// What the rows of officials, organisations and documents have in common: each is a group of nodes, and bears the keys that
/// their names claim.
struct NameRows {
  let kind: EntityKind
  let store: NodeStore
  private let connection: Connection
  private let ids: PublicIDs

  init(_ kind: EntityKind, _ connection: Connection) {
    self.kind = kind
    self.connection = connection
    store = NodeStore(connection)
    ids = PublicIDs(connection)
  }

  /// Makes a row for a node; the rest is filled when it is refreshed.
  func insert(_ node: Node) throws -> Int64 {
    try connection.requireTransaction("storing a row of names")
    try connection.run(
      "INSERT INTO \(kind.table) (key, name, name_sort) VALUES (?, ?, '')", "\(kind.rawValue)/#\(node.id)", node.name)
    return connection.lastInsertedRow
  }

  func nodes(of row: Int64) throws -> [Node] { try store.nodes(ofRow: row, kind) }

  /// The spellings of a row, with the number of mentions that have each.
  func names(of row: Int64) throws -> [(name: String, count: Int)] {
    try connection.all(
      """
      SELECT n.name, sum(n.mentions) FROM nodes k JOIN node_names n ON n.node_id = k.id
      WHERE k.row_id = ? AND k.kind = ? GROUP BY n.name
      """, row, kind.rawValue, map: { (name: $0.string(0), count: $0.int(1)) })
  }

  /// Claims the keys of a row: one for each spelling of its nodes, those that the log has pinned, and `more`. It is shown under
  /// that of the name `shown` unless the log says otherwise.
  func claim(
    _ row: Int64, _ nodes: [Node], shown: String, more: [PublicIDs.Claim] = [], _ edits: EditIndex
  ) throws {
    var claims = more
    for node in nodes {
      for base in Set(try store.names(of: node.id).map { PublicIDs.base(kind, $0) }) {
        claims.append((base, node.anchor))
      }
    }
    let edited = edits.claims(
      kind, members: nodes.map(\.signature), current: PublicIDs.base(kind, shown), anchor: Self.anchor(of: nodes))
    try ids.claim(claims + edited.pinned, current: edited.current, row: RowRef(kind, row))
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
