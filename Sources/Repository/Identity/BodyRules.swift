import Vietnamese

/// Which names are of one body. Pure: the same nodes give the same answer in any order.
///
/// Many bodies have the same name in every country ("Bộ Ngoại giao"), so that the country parts them.
enum BodyRules {
  /// The bodies among nodes of one block; see ``OfficialRules/group(_:links:)``.
  ///
  /// A node without a country is of the only country of the block, else of Viet Nam's body if there is one, as a report in
  /// Vietnamese means it, else in doubt.
  static func group(_ nodes: [Node], links: OfficialRules.Links) -> Grouping {
    Grouping(
      nodes, in: nodes.indices.sorted { precedes(nodes[$0], nodes[$1]) }, links: links,
      doubt: "no country, and bodies of several countries", fits: fits,
      choose: { groups in groups.firstIndex { $0.contains { $0.country == "VN" } } })
  }

  private static func fits(_ node: Node, _ group: [Node]) -> Bool {
    let first = group[0]
    let isShort = group.contains { $0.posts.contains(node.block) || node.posts.contains($0.block) }
    guard first.tag == node.tag, isShort || (first.block == node.block && spellingsFit(first, node)) else {
      return false
    }
    let countries = Set(group.map(\.country)).subtracting([""])
    return node.country.isEmpty || countries.isEmpty || countries.contains(node.country)
  }

  private static func precedes(_ one: Node, _ other: Node) -> Bool {
    func key(_ node: Node) -> (Int, String, String, String, String) {
      let bare = PersonName.isBare(node.nameKey) ? 2 : 0
      return (
        bare + (node.country.isEmpty ? 1 : 0), node.block, node.nameKey, node.country,
        node.field + "#" + String(node.tag)
      )
    }
    return key(one) < key(other)
  }

  private static func spellingsFit(_ one: Node, _ other: Node) -> Bool {
    one.nameKey == other.nameKey || PersonName.isBare(one.nameKey) || PersonName.isBare(other.nameKey)
  }

  /// A body's name without the country that it ends with, if that is its country: "Bộ Ngoại giao Lào" of Laos.
  static func withoutCountry(_ name: String, _ country: String, names: [String]) -> String {
    guard !country.isEmpty else { return name }
    let key = Fold.matchKey(name)
    for ending in names where key.hasSuffix(" " + ending) {
      let rest = name.dropLast(ending.count + 1)
      // A name of one word is no name without its country: "Hội Việt Nam".
      if rest.contains(" ") { return String(rest) }
    }
    return name
  }
}
