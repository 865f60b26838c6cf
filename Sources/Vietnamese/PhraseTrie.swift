/// Phrases over word ids, each with a value; every phrase that begins at a token is found in one walk.
///
/// Built once, then only read. A mark of a phrase ("Hội Hữu nghị Việt Nam - Lào") is a step like a word.
public struct PhraseTrie: Sendable {
  private struct Node {
    /// The first value in `values`, linked by `next`; -1 for none.
    var first: Int32 = -1
    /// A bit for each step to a child, by its last five bits: most steps that lead nowhere are seen without looking for an edge.
    var steps: UInt32 = 0
  }

  /// From a node and a step, joined in the key, to the next node; 0 is no node.
  private struct Edge {
    var key: UInt64 = 0
    var node: Int32 = 0
  }

  /// Open addressing.
  private var edges = Array(repeating: Edge(), count: 1 << 5)
  private var used = 0
  /// Four bits for each place in `edges`, set where a key falls: small enough to stay near the processor, where `edges` is not.
  private var filter = Array(repeating: UInt64(0), count: 1 << 1)
  /// Node 1 is the root.
  private var nodes = [Node(), Node()]
  private var values: [(value: Int32, next: Int32)] = []
  /// For each word id, the node under the root, so that most tokens cost one look.
  private var roots: [Int32] = []

  public init() {}

  /// Adds a value for a phrase; an empty phrase is ignored.
  public mutating func insert(_ phrase: [Token], value: Int32) {
    var node = 1
    for token in phrase {
      let step = Self.step(token)
      var next = edges.withUnsafeBufferPointer { Self.child(node, step, $0) }
      if next == 0 {
        next = nodes.count
        nodes.append(Node())
        nodes[node].steps |= Self.bit(step)
        add(node, step, next)
        if node == 1, token.kind == .word {
          if roots.count <= Int(token.id) {
            roots.append(contentsOf: repeatElement(0, count: Int(token.id) + 1 - roots.count))
          }
          roots[Int(token.id)] = Int32(next)
        }
      }
      node = next
    }
    guard node != 1 else { return }
    values.append((value, nodes[node].first))
    nodes[node].first = Int32(values.count - 1)
  }

  /// Calls `body` with the number of tokens and the value of every phrase that begins at `start`, the shortest first.
  public func forEachMatch(
    at start: Int, in tokens: UnsafeBufferPointer<Token>, _ body: (_ length: Int, _ value: Int32) -> Void
  ) {
    withReader { $0.walk(from: start, in: tokens, body) }
  }

  /// Calls `body` with the start, the number of tokens and the value of every phrase in `tokens`: by start, then the shortest first.
  public func forEachMatch(
    in tokens: UnsafeBufferPointer<Token>, _ body: (_ start: Int, _ length: Int, _ value: Int32) -> Void
  ) {
    withReader { reader in
      for start in tokens.indices { reader.walk(from: start, in: tokens) { body(start, $0, $1) } }
    }
  }

  /// The arrays while they are read, so that a step checks and retains none of them.
  private struct Reader {
    let edges: UnsafeBufferPointer<Edge>
    let nodes: UnsafeBufferPointer<Node>
    let filter: UnsafeBufferPointer<UInt64>
    let values: UnsafeBufferPointer<(value: Int32, next: Int32)>
    let roots: UnsafeBufferPointer<Int32>

    @inline(__always)
    func walk(from start: Int, in tokens: UnsafeBufferPointer<Token>, _ body: (Int, Int32) -> Void) {
      let head = tokens[start]
      guard head.kind == .word, head.id > 0, head.id < roots.count else { return }
      var node = Int(roots[Int(head.id)])
      var i = start + 1
      while node != 0 {
        var value = Int(nodes[node].first)
        while value >= 0 {
          body(i - start, values[value].value)
          value = Int(values[value].next)
        }
        guard i < tokens.count, tokens[i].kind != .newline else { return }
        let step = PhraseTrie.step(tokens[i])
        guard nodes[node].steps & PhraseTrie.bit(step) != 0 else { return }
        let bit = PhraseTrie.slot(UInt64(node) << 36 | step, filter.count * 64)
        guard filter[bit >> 6] >> UInt64(bit & 63) & 1 != 0 else { return }
        node = PhraseTrie.child(node, step, edges)
        i += 1
      }
    }
  }

  @inline(__always)
  private func withReader(_ body: (Reader) -> Void) {
    edges.withUnsafeBufferPointer { edges in
      nodes.withUnsafeBufferPointer { nodes in
        values.withUnsafeBufferPointer { values in
          roots.withUnsafeBufferPointer { roots in
            filter.withUnsafeBufferPointer { filter in
              body(Reader(edges: edges, nodes: nodes, filter: filter, values: values, roots: roots))
            }
          }
        }
      }
    }
  }

  /// Words step by their id, numbers and marks by theirs in ranges of their own; an unknown word (id 0) leads nowhere.
  @inline(__always)
  private static func step(_ token: Token) -> UInt64 {
    switch token.kind {
    case .word: UInt64(UInt32(bitPattern: token.id))
    case .number: 1 << 33 | UInt64(UInt32(bitPattern: token.id))
    case .mark: 1 << 34 | UInt64(UInt32(bitPattern: token.id))
    case .newline: 1 << 35
    }
  }

  @inline(__always)
  private static func bit(_ step: UInt64) -> UInt32 { 1 << UInt32(truncatingIfNeeded: step & 31) }

  @inline(__always)
  private static func child(_ node: Int, _ step: UInt64, _ edges: UnsafeBufferPointer<Edge>) -> Int {
    guard step != 0 else { return 0 }
    let key = UInt64(node) << 36 | step
    var slot = slot(key, edges.count)
    while edges[slot].node != 0 {
      if edges[slot].key == key { return Int(edges[slot].node) }
      slot = (slot + 1) & (edges.count - 1)
    }
    return 0
  }

  private mutating func add(_ node: Int, _ step: UInt64, _ next: Int) {
    if (used + 1) * 2 > edges.count {
      let old = edges
      edges = Array(repeating: Edge(), count: old.count * 2)
      filter = Array(repeating: 0, count: edges.count / 16)
      for edge in old where edge.node != 0 { place(edge) }
    }
    place(Edge(key: UInt64(node) << 36 | step, node: Int32(next)))
    used += 1
  }

  private mutating func place(_ edge: Edge) {
    var slot = Self.slot(edge.key, edges.count)
    while edges[slot].node != 0 { slot = (slot + 1) & (edges.count - 1) }
    edges[slot] = edge
    let bit = Self.slot(edge.key, filter.count * 64)
    filter[bit >> 6] |= 1 << UInt64(bit & 63)
  }

  /// Where to look for a key first; `count` is a power of two. The node stands high in the key and reaches only high bits of
  /// the product.
  @inline(__always)
  private static func slot(_ key: UInt64, _ count: Int) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 40) & (count - 1)
  }
}
