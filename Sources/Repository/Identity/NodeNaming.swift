import Vietnamese

/// Which node a mention of an official, a body or a document is of.
enum NodeNaming {
  /// The node of an official who is given these titles, attested on this date.
  static func official(_ name: String, country: String?, titles: [String], date: String?, sha256: String) -> Node {
    let words = PostWords.all(titles)
    let block = Fold.nameKey(name)
    var node = Node(id: 0, kind: .official, block: block, nameKey: Keys.name(name), country: country ?? "")
    (node.name, node.posts, node.first, node.last) = (name, words.posts, date, date)
    node.field = words.field
    // A word alone may be anybody's name: without a post, it means somebody in its own report only.
    if !name.contains(" "), Leaders.leader(surname: block) == nil {
      if words.posts.isEmpty {
        node.block += "#" + sha256.prefix(12)
      } else if PersonName(name).isSyllabic {
        node.field += "/" + words.posts.sorted().joined(separator: "+")
      }
    }
    // So that a name that comes again after a generation is not one with the first bearer's.
    if let date { node.field += "@" + date.prefix(3) }
    return node
  }

  /// The node of a body; a name that the reference data has stands for the body's own.
  static func organisation(_ name: String, country: String?, abbreviation: String?) -> Node {
    let known = KnownBodies.body(named: name, country: country)
    // "Bộ Ngoại giao" alone may be any country's; "Bộ Ngoại giao Việt Nam" and "VUFO" are not.
    let isAnyones = known.map { $0.key != $0.name && Keys.name($0.key) == Keys.name(name) } ?? true
    let country = country ?? (isAnyones ? nil : known?.country) ?? ""
    let key = known?.key ?? KnownBodies.key(of: name, country: country)
    var node = Node(id: 0, kind: .organisation, block: Fold.nameKey(key), nameKey: Keys.name(key), country: country)
    node.name = name
    if let abbreviation { node.posts = [Fold.nameKey(abbreviation)] }
    return node
  }

  /// The node of a document; one that the reference data has is known by its number, or by its own title.
  static func document(
    _ name: String, kind: String?, number: String?, issuer: String?, issued: String?, aliases: [String], sha256: String
  ) -> Node {
    let known = KnownDocuments.document(named: name, issuer: issuer)
    let isKnown = known.map { !$0.number.isEmpty } ?? false
    let (kind, number) = isKnown ? (known?.kind, known?.number) : (kind, number)
    let issuer = known.flatMap { $0.issuer.isEmpty ? nil : $0.issuer } ?? issuer
    let issued = known?.issued ?? issued
    var node: Node
    if let kind, let number {
      let key = Keys.document(kind: kind, number: number)
      node = Node(id: 0, kind: .document, block: plain(key), nameKey: key)
    } else {
      let key = Fold.nameKey(known?.title ?? name)
      node = Node(id: 0, kind: .document, block: key, nameKey: key)
      if KnownDocuments.isGeneric(name) { node.block += "#" + sha256.prefix(12) }
    }
    node.field = issuer.map(Keys.name) ?? ""
    if let issued { node.field += "@" + issued }
    (node.name, node.first, node.last) = (name, issued, issued)
    node.posts = Set(aliases.map(Fold.nameKey))
    return node
  }

  /// A key of kind and number without the code: "chỉ thị|04-ct/tw" is "chỉ thị|04".
  private static func plain(_ key: String) -> String {
    guard let bar = key.firstIndex(of: "|") else { return key }
    let number = key[key.index(after: bar)...]
    let digits = number.prefix { $0.isNumber }
    // "46/2016/NĐ-CP" is told by its year too.
    let rest = number.dropFirst(digits.count)
    if rest.first == "/", rest.dropFirst().prefix(4).allSatisfy(\.isNumber), rest.count > 4 { return key }
    return digits.isEmpty ? key : String(key[...bar] + digits)
  }
}
