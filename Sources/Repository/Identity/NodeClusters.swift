import SQLite

/// Decides again which nodes are one row, wherever something has changed, and writes the difference.
///
/// A component (nodes that share a block, a key or a link of the log) is read whole and clustered from scratch, so that the
/// result is a function of what is stored and not of the order in which it came.
final class NodeClusters {
  /// Beyond this, a component is divided into its blocks; far beyond it, it is not read to its end.
  static let largest = 64
  private static let readable = 512

  typealias Group = ([Node]) -> Grouping

  let kind: EntityKind
  let connection: Connection
  let book: NodeBook
  /// Makes a row for a node.
  private let makeRow: (Node) throws -> Int64
  private let store: NodeStore
  private(set) var moves: [NodeMove] = []

  init(_ kind: EntityKind, _ book: NodeBook, makeRow: @escaping (Node) throws -> Int64) {
    self.kind = kind
    self.book = book
    self.makeRow = makeRow
    store = book.store
    connection = store.connection
  }

  /// A node that has come into another row.
  struct NodeMove {
    var node: Int64
    var from: Int64?
    var to: Int64
  }

  /// Clusters the components of these blocks. Returns the nodes that were looked at.
  ///
  /// - Parameter isRelated: whether two nodes that share a key may be one: many share one and have nothing else in common.
  func resolve(
    blocks: Set<String>, _ links: EditLinks, isRelated: (Node, Node) -> Bool = { _, _ in true }, _ group: Group
  ) throws -> [Node] {
    var done: Set<String> = []
    var all: [Node] = []
    // Components that were one until a link of the log was undone have one row, which only the first can keep.
    var taken: Set<Int64> = []
    for block in blocks.sorted() where !done.contains(block) {
      let (nodes, read, isWhole) = try component(of: block, links, isRelated)
      done.formUnion(read)
      let parts =
        isWhole && nodes.count <= Self.largest
        ? [nodes] : Dictionary(grouping: nodes, by: \.block).sorted { $0.key < $1.key }.map(\.value)
      for part in parts {
        let grouping = group(part)
        taken.formUnion(try write(part, grouping, taken: taken))
        all += part
      }
    }
    return all
  }

  private func component(
    of block: String, _ links: EditLinks, _ isRelated: (Node, Node) -> Bool
  ) throws -> (nodes: [Node], blocks: Set<String>, isWhole: Bool) {
    var blocks: Set<String> = [block]
    var waiting = [block]
    var nodes: [Node] = []
    while let next = waiting.popLast() {
      for node in try store.nodes(inBlock: next, kind) {
        nodes.append(node)
        let related = try related(to: node, beyond: blocks, isRelated)
        for other in related + linked(node, links) + variants(node) where blocks.insert(other).inserted {
          waiting.append(other)
        }
      }
      if nodes.count > Self.readable { return (nodes, blocks.subtracting(waiting), false) }
    }
    return (nodes.sorted { $0.signature < $1.signature }, blocks, true)
  }

  /// The blocks of nodes that may be one with this.
  private func related(
    to node: Node, beyond blocks: Set<String>, _ isRelated: (Node, Node) -> Bool
  ) throws -> [String] {
    let ids = try store.meeting(node.id)
    return ids.isEmpty
      ? [] : try book.nodes(ids).filter { !blocks.contains($0.block) && isRelated(node, $0) }.map(\.block)
  }

  /// The block of a Vietnamese name with or without its "Thị".
  private func variants(_ node: Node) -> [String] {
    guard kind == .official, node.country.isEmpty || node.country == "VN" else { return [] }
    return PersonName(node.name).otherForm.map { [$0.joined()] } ?? []
  }

  private func linked(_ node: Node, _ links: EditLinks) -> [String] {
    links.partners(of: node.signature).flatMap { signature in
      let parts = signature.split(separator: "|", omittingEmptySubsequences: false)
      // The block of a numbered document is of its kind and its number.
      return [String(parts[0])] + (kind == .document ? [parts.prefix(2).joined(separator: "|")] : [])
    }
  }

  /// Gives each group of a part its row: the one that most of its nodes have already, unless it is `taken` by others.
  /// Returns the rows of the groups.
  @discardableResult
  func write(_ nodes: [Node], _ grouping: Grouping, taken others: Set<Int64> = []) throws -> Set<Int64> {
    var rows: Set<Int64> = []
    var taken = others
    for group in grouping.groups {
      var counts: [Int64: Int] = [:]
      for index in group { if let row = nodes[index].row, !taken.contains(row) { counts[row, default: 0] += 1 } }
      let kept = counts.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key
      let row = try kept ?? makeRow(nodes[group[0]])
      taken.insert(row)
      rows.insert(row)
      for index in group { try move(nodes[index], to: row) }
    }
    try record(grouping.judgements, about: nodes)
    return rows
  }

  func move(_ node: Node, to row: Int64) throws {
    guard node.row != row else { return }
    moves.append(NodeMove(node: node.id, from: node.row, to: row))
    try book.set(row: row, of: node.id)
  }

  /// Replaces the judgements about nodes.
  func record(_ judgements: [Judgement], about nodes: [Node]) throws {
    // Of a node that had no row, nothing was judged.
    for signature in Set(nodes.filter { $0.row != nil }.map(\.signature)) {
      try connection.run("DELETE FROM judgements WHERE kind = ? AND left = ?", kind.rawValue, signature)
      try connection.run("DELETE FROM judgements WHERE kind = ? AND right = ?", kind.rawValue, signature)
    }
    for judgement in judgements where judgement.left != judgement.right {
      try connection.run(
        """
        INSERT INTO judgements (kind, left, right, verdict, score, reasons) VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT DO NOTHING
        """, kind.rawValue, judgement.left, judgement.right, judgement.verdict.rawValue, judgement.score,
        judgement.reasons)
    }
  }

  /// The moves since the last call.
  func takeMoves() -> [NodeMove] {
    defer { moves.removeAll() }
    return moves
  }
}
