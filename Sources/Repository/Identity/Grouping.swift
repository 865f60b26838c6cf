/// Which of a list belong together, by their places in the list, and what was judged on the way.
struct Grouping: Equatable, Sendable {
  var groups: [[Int]] = []
  var judgements: [Judgement] = []
}

extension Grouping {
  /// Puts nodes one after the other, in this order, where they belong: with whom the log puts them, else into the only group
  /// that they fit.
  ///
  /// Of several that fit, `choose` may name one; else the node begins a group of its own, and the doubt is noted.
  init(
    _ nodes: [Node], in order: [Int], links: OfficialRules.Links, doubt: String,
    fits: (_ node: Node, _ group: [Node]) -> Bool, choose: (_ groups: [[Node]]) -> Int? = { _ in nil }
  ) {
    for index in order {
      let node = nodes[index]
      func members(_ place: Int) -> [Node] { groups[place].map { nodes[$0] } }
      var fitting: [Int] = []
      var decided: Int?
      for place in groups.indices {
        let verdicts = groups[place].compactMap { links(nodes[$0].signature, node.signature) }
        if verdicts.contains(.different) { continue }
        if verdicts.contains(.same) {
          decided = place
          break
        }
        if fits(node, members(place)) { fitting.append(place) }
      }
      if decided == nil, fitting.count > 1 { decided = choose(fitting.map(members)).map { fitting[$0] } }
      if let place = decided ?? (fitting.count == 1 ? fitting[0] : nil) {
        groups[place].append(index)
        continue
      }
      for place in fitting {
        judgements.append(Judgement(node.signature, nodes[groups[place][0]].signature, .doubt, 1, doubt))
      }
      groups.append([index])
    }
    groups = groups.map { $0.sorted() }.sorted { $0[0] < $1[0] }
  }
}
