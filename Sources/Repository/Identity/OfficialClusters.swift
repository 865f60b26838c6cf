import SQLite
import Vietnamese

/// Clusters officials: first those of longer names, then those of whom one word is known.
struct OfficialClusters {
  let clusters: NodeClusters
  let links: EditLinks

  /// At most so many nodes of longer names are held against one word.
  private static let candidates = 64

  /// Brings the rows of changed nodes up to date.
  func resolve(_ changed: [Node]) throws {
    let store = clusters.book.store
    var words: Set<String> = []
    var blocks: Set<String> = []
    let long = Set(changed.filter { $0.name.contains(" ") }.map(\.block))
    for block in Set(changed.map(\.block)) {
      let isWord =
        try !long.contains(block) && store.nodes(inBlock: block, .official).allSatisfy { !$0.name.contains(" ") }
      if isWord { words.insert(block) } else { blocks.insert(block) }
    }
    var persons: [Int64: PersonCluster] = [:]
    func person(_ node: Node) -> PersonCluster {
      if let person = persons[node.id] { return person }
      let person = PersonCluster(0, node)
      persons[node.id] = person
      return person
    }
    let looked = try clusters.resolve(
      blocks: blocks, links, isRelated: { OfficialRenderings.likeness(person($0), person($1)) != nil }
    ) { nodes in
      OfficialRules.group(nodes, links: links.verdict)
    }
    var known: [String: Bool] = [:]
    func isThere(_ word: String) throws -> Bool {
      if let isThere = known[word] { return isThere }
      let isThere = try store.has(block: word, .official)
      known[word] = isThere
      return isThere
    }
    var asked: Set<Int64> = []
    for node in looked {
      // The words that may mean somebody else now. Vietnamese names have no such words, but for a few leaders.
      let name = PersonName(node.name)
      if let word = NodeKeys.calledByOneWord(node, name), try isThere(word) { words.insert(word) }
      if name.isOneWord || name.isSyllabic { continue }
      let keys =
        (name.words.last.map { [NodeKeys.sound($0, .word), NodeKeys.misprint($0)].compactMap(\.self) } ?? [])
        + [name.words.first, name.words.last].compactMap { word in
          word.flatMap { NodeKeys.misspelt($0, country: node.country, .word) }
        }
      for key in keys where asked.insert(key).inserted {
        words.formUnion(try store.blocks(withKey: key, limit: Self.candidates))
      }
      for word in [name.words.first, name.words.last].compactMap(\.self) where try isThere(word) { words.insert(word) }
    }
    for word in words.sorted() { try place(word) }
  }

  private func place(_ word: String) throws {
    let store = clusters.book.store
    let nodes = try store.nodes(inBlock: word, .official).sorted { $0.signature < $1.signature }
    // Longer names may be written without a space between: those were clustered as such.
    guard !nodes.isEmpty, nodes.allSatisfy({ !$0.name.contains(" ") }) else { return }
    let grouping = OfficialRules.group(nodes, links: links.verdict)
    var longer = try holders(of: NodeKeys.word(word))
    // One that sounds alike or is a letter away is meant only if no name has the very word.
    if longer.isEmpty { longer = try similar(to: word, nodes) }
    for partner in Set(nodes.flatMap { links.partners(of: $0.signature) }).sorted() {
      longer += try store.nodes(inBlock: String(partner.prefix { $0 != "|" }), .official)
    }
    let others = Dictionary(grouping: longer.filter { $0.block != word && $0.row != nil }) { $0.row ?? 0 }
    let persons = others.values.map { nodes in Set(nodes).sorted { $0.signature < $1.signature } }
      .sorted { $0[0].signature < $1[0].signature }
    var own = Grouping(judgements: grouping.judgements)
    var taken: Set<Int64> = []
    for group in grouping.groups {
      let one = group.map { nodes[$0] }
      let (found, judgements) = OfficialRules.place(one, among: persons, links: links.verdict)
      own.judgements += judgements
      if let found, let row = persons[found][0].row {
        for node in one { try clusters.move(node, to: row) }
        taken.insert(row)
      } else {
        own.groups.append(group)
      }
    }
    // A row of longer names is not a word's own.
    for row in Set(nodes.compactMap(\.row)) where try isSomebodyElses(row, word) { taken.insert(row) }
    try clusters.write(nodes, own, taken: taken)
  }

  /// Nodes of longer names in which a word may be misspelt: it sounds like the last word, it is a leader's surname but for a
  /// letter and the office is told, or it is a letter away from a name of the same country.
  private func similar(to word: String, _ nodes: [Node]) throws -> [Node] {
    var found: [Node] = []
    if let sound = NodeKeys.sound(word, .longer) {
      found += try holders(of: sound)
    }
    for surname in Leaders.surnames(misprinted: word) {
      let posts = Leaders.leader(surname: surname)?.posts ?? []
      guard nodes.contains(where: { !$0.posts.isDisjoint(with: posts) }) else { continue }
      found += try holders(of: NodeKeys.word(surname))
        .filter { Leaders.leader(named: $0.nameKey, block: $0.block)?.name == Leaders.leader(surname: surname)?.name }
    }
    let keys = Set(nodes.compactMap { NodeKeys.misspelt(word, country: $0.country, .longer) })
    for key in keys.sorted() {
      found += try holders(of: key).filter { node in
        let words = PersonName(node.name).words
        return words.count > 1
          && [words.first, words.last].contains { $0.map { Misprint.differInOneLetter($0, word) } ?? false }
      }
    }
    return found
  }

  private func holders(of key: Int64) throws -> [Node] {
    try clusters.book.nodes(clusters.book.store.nodes(withKey: key, limit: Self.candidates))
  }

  private func isSomebodyElses(_ row: Int64, _ word: String) throws -> Bool {
    try clusters.connection.first(
      "SELECT 1 FROM nodes WHERE row_id = ? AND kind = 'official' AND block <> ? LIMIT 1", row, word,
      map: { _ in true }) ?? false
  }
}
