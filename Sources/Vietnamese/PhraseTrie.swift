/// Phrases over word ids, each with a value; every phrase that begins at a token is found in one walk.
///
/// Built once, then only read. A mark of a phrase ("Hội Hữu nghị Việt Nam - Lào") is a step like a word.
public struct PhraseTrie: Sendable {
  // Open addressing from (node, step) to the next node; 0 is no node, 1 the root.
  private var keys: [UInt64]
  private var nodes: [Int32]
  private var mask: Int
  private var used = 0
  private var nodeCount: Int32 = 1
  /// The first value of each node in `values`, linked by `next`.
  private var first: [Int32] = [-1, -1]
  private var values: [(value: Int32, next: Int32)] = []
  /// For each word id, the node under the root, so that most tokens cost one look.
  private var roots: [Int32] = []

  public init() {
    keys = Array(repeating: 0, count: 1 << 14)
    nodes = Array(repeating: 0, count: 1 << 14)
    mask = 1 << 14 - 1
  }

  /// Adds a value for a phrase; an empty phrase is ignored.
  public mutating func insert(_ phrase: [Token], value: Int32) {
    var node: Int32 = 1
    for token in phrase {
      let step = Self.step(token)
      var next = child(node, step)
      if next == 0 {
        nodeCount += 1
        next = nodeCount
        first.append(-1)
        add(node, step, next)
        if node == 1, token.kind == .word {
          if roots.count <= Int(token.id) {
            roots.append(contentsOf: repeatElement(0, count: Int(token.id) + 1 - roots.count))
          }
          roots[Int(token.id)] = next
        }
      }
      node = next
    }
    guard node != 1 else { return }
    values.append((value, first[Int(node)]))
    first[Int(node)] = Int32(values.count - 1)
  }

  /// Calls `body` with the number of tokens and the value of every phrase that begins at `start`, the shortest first.
  @inline(__always)
  public func forEachMatch(
    at start: Int, in tokens: UnsafeBufferPointer<Token>, _ body: (_ length: Int, _ value: Int32) -> Void
  ) {
    let head = tokens[start]
    guard head.kind == .word, head.id > 0, head.id < roots.count else { return }
    var node = roots[Int(head.id)]
    var i = start + 1
    while node != 0 {
      var value = first[Int(node)]
      while value >= 0 {
        body(i - start, values[Int(value)].value)
        value = values[Int(value)].next
      }
      guard i < tokens.count, tokens[i].kind != .newline else { return }
      node = child(node, Self.step(tokens[i]))
      i += 1
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
  private func child(_ node: Int32, _ step: UInt64) -> Int32 {
    guard step != 0 else { return 0 }
    let key = UInt64(UInt32(bitPattern: node)) << 36 | step
    return keys.withUnsafeBufferPointer { keys in
      nodes.withUnsafeBufferPointer { nodes in
        var slot = Self.slot(key, mask)
        while nodes[slot] != 0 {
          if keys[slot] == key { return nodes[slot] }
          slot = (slot + 1) & mask
        }
        return 0
      }
    }
  }

  private mutating func add(_ node: Int32, _ step: UInt64, _ next: Int32) {
    if (used + 1) * 2 > nodes.count { grow() }
    place(UInt64(UInt32(bitPattern: node)) << 36 | step, next)
    used += 1
  }

  private mutating func place(_ key: UInt64, _ node: Int32) {
    var slot = Self.slot(key, mask)
    while nodes[slot] != 0 { slot = (slot + 1) & mask }
    keys[slot] = key
    nodes[slot] = node
  }

  private mutating func grow() {
    let old = zip(keys, nodes).filter { $0.1 != 0 }
    keys = Array(repeating: 0, count: nodes.count * 2)
    nodes = Array(repeating: 0, count: keys.count)
    mask = nodes.count - 1
    for (key, node) in old { place(key, node) }
  }

  @inline(__always)
  private static func slot(_ key: UInt64, _ mask: Int) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 20) & mask
  }
}
