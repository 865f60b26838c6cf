import SQLite

/// Counts mentions of nodes: finds or makes the node of each, and keeps what has changed until the batch is resolved.
///
/// Remembers the nodes met lately; its size is bounded.
final class NodeBook {
  /// A node as it is known, with what has come since it was last written.
  final class State {
    var node: Node
    var names: Set<String>
    var newNames: [String: Int] = [:]
    var newPosts: Set<String> = []
    var newMentions = 0
    var isChanged = false

    init(_ node: Node, names: Set<String>) { (self.node, self.names) = (node, names) }
  }

  private static let limit = 20_000

  let store: NodeStore
  private var bySignature: [String: State] = [:]
  private(set) var byID: [Int64: State] = [:]
  private var touched: [Int64: State] = [:]

  init(_ connection: Connection) { store = NodeStore(connection) }

  /// Counts a mention of a node: `draft` is the node as this mention alone makes it. Returns the node's state, and whether
  /// something is new that may decide who it is.
  func count(_ draft: Node, name: String, anchor: String) throws -> (State, isNews: Bool) {
    let key = draft.kind.rawValue + "|" + draft.signature
    let state: State
    var isNews = false
    if let known = bySignature[key] {
      state = known
    } else {
      var node = draft
      node.anchor = anchor
      if let stored = try store.find(draft) {
        state = State(stored, names: Set(try store.names(of: stored.id)))
      } else {
        node.name = name
        node.id = try store.insert(node)
        state = State(node, names: [])
        isNews = true
      }
      bySignature[key] = state
      byID[state.node.id] = state
    }
    touched[state.node.id] = state
    state.newMentions += 1
    state.newNames[name, default: 0] += 1
    if state.names.insert(name).inserted {
      isNews = true
      state.node.name = min(state.node.name, name)
    }
    let posts = draft.posts.subtracting(state.node.posts)
    if !posts.isEmpty {
      state.node.posts.formUnion(posts)
      state.newPosts.formUnion(posts)
      isNews = true
    }
    if anchor < state.node.anchor {
      state.node.anchor = anchor
      state.isChanged = true
    }
    if let date = draft.first {
      let (first, last) = (min(state.node.first ?? date, date), max(state.node.last ?? date, date))
      if first.prefix(4) != state.node.first?.prefix(4) || last.prefix(4) != state.node.last?.prefix(4) {
        isNews = true
      }
      (state.node.first, state.node.last) = (first, last)
    }
    if isNews { state.isChanged = true }
    return (state, isNews)
  }

  /// Writes what has been counted; returns the states that were touched, in order of number.
  func flush() throws -> [State] {
    let states = touched.values.sorted { $0.node.id < $1.node.id }
    for state in states {
      try store.update(state.node, mentions: state.newMentions)
      for (name, count) in state.newNames { try store.add(name: name, mentions: count, to: state.node.id) }
      for post in state.newPosts { try store.add(post: post, to: state.node.id) }
      // A spelling that sorts first changes what the name is taken for; the keys follow.
      if state.isChanged, !state.newNames.isEmpty || !state.newPosts.isEmpty {
        for key in NodeKeys.keys(of: state.node) { try store.add(key: key, to: state.node.id) }
      }
      state.newMentions = 0
      state.newNames.removeAll()
      state.newPosts.removeAll()
    }
    touched.removeAll()
    return states
  }

  /// The row of a node has changed.
  func set(row: Int64?, of id: Int64) throws {
    try store.set(row: row, of: id)
    byID[id]?.node.row = row
  }

  func row(of id: Int64) throws -> Int64? {
    if let state = byID[id] { return state.node.row }
    return try store.load([id]).first?.row
  }

  /// Keeps memory bounded; to be called between batches.
  func trim() { if bySignature.count > Self.limit { forget() } }

  func forget() {
    bySignature.removeAll()
    byID.removeAll()
    touched.removeAll()
  }
}
