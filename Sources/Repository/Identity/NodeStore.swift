import SQLite

/// Reads and writes nodes: the rows of `nodes`, `node_names`, `node_posts`, `node_keys`.
struct NodeStore {
  let connection: Connection

  init(_ connection: Connection) { self.connection = connection }

  /// The node of this signature; nil when there is none yet.
  func find(_ node: Node) throws -> Node? {
    let id = try connection.first(
      """
      SELECT id FROM nodes WHERE kind = ? AND block = ? AND name_key = ? AND country = ? AND field = ? AND tag = ?
      """, node.kind.rawValue, node.block, node.nameKey, node.country, node.field, node.tag, map: { $0.int64(0) })
    return try id.flatMap { try load([$0]).first }
  }

  /// The number that the next node gets.
  func nextID() throws -> Int64 {
    try connection.first("SELECT ifnull(max(id), 0) + 1 FROM nodes", map: { $0.int64(0) }) ?? 1
  }

  /// Adds a node as it is, its number included, with its posts.
  func insert(_ node: Node) throws {
    try connection.requireTransaction("storing a node")
    try connection.run(
      """
      INSERT INTO nodes (id, kind, block, name_key, country, field, tag, anchor, mentions, first_date, last_date)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """, node.id, node.kind.rawValue, node.block, node.nameKey, node.country, node.field, node.tag, node.anchor,
      node.mentions, node.first, node.last)
    let id = node.id
    for post in node.posts.sorted() { try add(post: post, to: id) }
  }

  func add(post: String, to id: Int64) throws {
    try connection.run("INSERT INTO node_posts (node_id, post) VALUES (?, ?) ON CONFLICT DO NOTHING", id, post)
  }

  func add(key: Int64, to id: Int64) throws {
    try connection.run("INSERT INTO node_keys (key, node_id) VALUES (?, ?) ON CONFLICT DO NOTHING", key, id)
  }

  func add(name: String, mentions: Int, to id: Int64) throws {
    try connection.run(
      """
      INSERT INTO node_names (node_id, name, mentions) VALUES (?, ?, ?)
      ON CONFLICT (node_id, name) DO UPDATE SET mentions = mentions + excluded.mentions
      """, id, name, mentions)
  }

  func update(_ node: Node, mentions: Int) throws {
    try connection.run(
      "UPDATE nodes SET mentions = mentions + ?, anchor = ?, first_date = ?, last_date = ? WHERE id = ?", mentions,
      node.anchor, node.first, node.last, node.id)
  }

  func set(row: Int64?, of id: Int64) throws {
    try connection.run("UPDATE nodes SET row_id = ? WHERE id = ?", row, id)
  }

  func delete(_ id: Int64) throws {
    for table in ["node_names", "node_posts", "node_keys"] {
      try connection.run("DELETE FROM \(table) WHERE node_id = ?", id)
    }
    try connection.run("DELETE FROM nodes WHERE id = ?", id)
  }

  /// These nodes with their posts, in order of number. A node's name is the smallest of its spellings, which does not depend
  /// on how often each comes.
  func load(_ ids: [Int64]) throws -> [Node] {
    try ids.sorted().flatMap { try nodes("id = ?", [$0]) }
  }

  func nodes(inBlock block: String, _ kind: EntityKind) throws -> [Node] {
    try nodes("kind = ? AND block = ?", [kind.rawValue, block])
  }

  func nodes(ofRow row: Int64, _ kind: EntityKind) throws -> [Node] {
    try nodes("row_id = ? AND kind = ?", [row, kind.rawValue])
  }

  private func nodes(_ condition: String, _ values: [(any Bindable)?]) throws -> [Node] {
    try connection.all(
      """
      SELECT id, kind, block, name_key, country, field, tag, anchor, mentions, first_date, last_date, row_id,
      (SELECT min(name) FROM node_names WHERE node_id = nodes.id),
      (SELECT group_concat(post, char(10)) FROM node_posts WHERE node_id = nodes.id)
      FROM nodes WHERE \(condition) ORDER BY id
      """, values
    ) { row in
      var node = Node(
        id: row.int64(0), kind: EntityKind(rawValue: row.string(1)) ?? .official, block: row.string(2),
        nameKey: row.string(3), country: row.string(4), field: row.string(5), tag: row.int64(6), anchor: row.string(7))
      node.mentions = row.int(8)
      (node.first, node.last, node.row) = (row.optionalString(9), row.optionalString(10), row.optionalInt64(11))
      node.name = row.optionalString(12) ?? node.nameKey
      node.posts = Set((row.optionalString(13) ?? "").split(separator: "\n").map(String.init))
      return node
    }
  }

  /// The spellings of a node.
  func names(of id: Int64) throws -> [String] {
    try connection.all("SELECT name FROM node_names WHERE node_id = ?", id, map: { $0.string(0) })
  }

  /// The spellings of the nodes of a row, and in how many reports each has them.
  func names(ofRow row: Int64, _ kind: EntityKind) throws -> [NameRows.Spelling] {
    try connection.all(
      """
      SELECT k.id, n.name, n.mentions FROM nodes k JOIN node_names n ON n.node_id = k.id
      WHERE k.row_id = ? AND k.kind = ? ORDER BY k.id, n.name
      """, row, kind.rawValue, map: { (node: $0.int64(0), name: $0.string(1), count: $0.int(2)) })
  }

  /// The nodes that share one of the even keys of this one.
  func meeting(_ id: Int64) throws -> Set<Int64> {
    Set(
      try connection.all(
        """
        SELECT other.node_id FROM node_keys k JOIN node_keys other ON other.key = k.key
        WHERE k.node_id = ? AND k.key & 1 = 0 AND other.node_id <> k.node_id
        """, id, map: { $0.int64(0) }))
  }

  func has(block: String, _ kind: EntityKind) throws -> Bool {
    try connection.first(
      "SELECT 1 FROM nodes WHERE kind = ? AND block = ? LIMIT 1", kind.rawValue, block, map: { _ in true }) ?? false
  }

  /// The blocks of the nodes that have a key; none of more than `limit` nodes.
  func blocks(withKey key: Int64, limit: Int) throws -> [String] {
    let blocks = try connection.all(
      "SELECT n.block FROM node_keys k JOIN nodes n ON n.id = k.node_id WHERE k.key = ? LIMIT ?", key, limit + 1,
      map: { $0.string(0) })
    return blocks.count > limit ? [] : blocks
  }

  /// The nodes that have a key; at most `limit`, beyond which none is returned.
  func nodes(withKey key: Int64, limit: Int) throws -> Set<Int64> {
    let ids = try connection.all(
      "SELECT node_id FROM node_keys WHERE key = ? LIMIT ?", key, limit + 1, map: { $0.int64(0) })
    return ids.count > limit ? [] : Set(ids)
  }
}
