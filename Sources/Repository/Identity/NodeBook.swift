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
    /// Spellings whose keys are not stored yet.
    var unkeyed: Set<String> = []
    var isChanged = false
    /// Whether the node is in the database.
    var isStored: Bool

    init(_ node: Node, names: Set<String>, isStored: Bool) {
      (self.node, self.names, self.isStored) = (node, names, isStored)
    }
  }

  private static let limit = 50_000

  let store: NodeStore
  private var bySignature: [String: State] = [:]
  private(set) var byID: [Int64: State] = [:]
  private var touched: [Int64: State] = [:]
  /// The number of the next node; nil when the database has to be asked.
  private var nextID: Int64?

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
        state = State(stored, names: Set(try store.names(of: stored.id)), isStored: true)
      } else {
        node.name = name
        node.id = try nextID ?? store.nextID()
        nextID = node.id + 1
        state = State(node, names: [], isStored: false)
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
      state.unkeyed.insert(name)
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
      if state.isStored {
        try store.update(state.node, mentions: state.newMentions)
      } else {
        state.node.mentions = state.newMentions
        try store.insert(state.node)
      }
      for (name, count) in state.newNames { try store.add(name: name, mentions: count, to: state.node.id) }
      if state.isStored { for post in state.newPosts { try store.add(post: post, to: state.node.id) } }
      // Every spelling gives its keys, whichever came first.
      var keys: Set<Int64> = []
      for name in state.newPosts.isEmpty ? state.unkeyed : state.names {
        var spelt = state.node
        spelt.name = name
        keys.formUnion(NodeKeys.keys(of: spelt))
      }
      for key in keys.sorted() { try store.add(key: key, to: state.node.id) }
      state.unkeyed.removeAll()
      state.newMentions = 0
      state.newNames.removeAll()
      state.newPosts.removeAll()
      state.isStored = true
    }
    touched.removeAll()
    nextID = nil
    return states
  }

  /// The row of a node has changed.
  func set(row: Int64?, of id: Int64) throws {
    try store.set(row: row, of: id)
    byID[id]?.node.row = row
  }

  /// These nodes, in order of number, as far as what they are clustered by goes.
  func nodes(_ ids: Set<Int64>) throws -> [Node] {
    try ids.sorted().flatMap { id in try byID[id].map { [$0.node] } ?? store.load([id]) }
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
    nextID = nil
  }
}
