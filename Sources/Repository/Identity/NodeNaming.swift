import Vietnamese

/// Which node a mention of an official, a body or a document is of.
enum NodeNaming {
  /// The node of an official who is given these titles, attested on this date.
  static func official(_ name: String, country: String?, titles: [String], date: String?, sha256: String) -> Node {
    let words = PostWords.all(titles)
    var node = people.value(of: name) {
      let name = spaced(withoutCountry(hyphenated(latin(name))))
      var node = Node(id: 0, kind: .official, block: Fold.nameKey(name), nameKey: Keys.name(name))
      node.name = name
      return node
    }
    let (name, block) = (node.name, node.block)
    (node.country, node.posts, node.first, node.last) = (country ?? "", words.posts, date, date)
    node.field = words.field
    // A word alone may be anybody's name: without a post, it means somebody in its own report only.
    if !name.contains(" "), let leader = Leaders.leader(named: node.nameKey, block: block) {
      // "MbS": a word that stands for a whole name.
      node.block = Fold.nameKey(leader.name)
    } else if !name.contains(" "), let leader = Leaders.leader(called: block, words.posts), leader.country == country {
      // "Chủ tịch Kim": a word that means a leader with this post.
      node.block = Fold.nameKey(leader.name)
    } else if words.career == .royal, let royal = Royals.name(block, country: country, posts: words.posts) {
      node.block = royal
    } else if !name.contains(" "), Leaders.leader(surname: block) == nil {
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

  /// A leader's name without the short name of a country that belongs to the post before it: "Hàn Moon Jae-in".
  private static func withoutCountry(_ name: String) -> String {
    guard let space = name.firstIndex(of: " ") else { return name }
    let first = name[..<space]
    // Or of the abbreviation that ends the post: "Chủ tịch HĐBT Đỗ Mười".
    let isAbbreviation = first.count > 2 && first.allSatisfy { $0.isUppercase }
    var rest = String(name[name.index(after: space)...])
    // Or two words glued or misprinted: "NgaSergey Lavrov", "Triền Tiên Kim Jong-un".
    let glued = shortCountries.first { first.hasPrefix($0) && first.dropFirst($0.count).first?.isUppercase == true }
    if let glued { return leader(String(name.dropFirst(glued.count))) ?? name }
    let words = name.split(separator: " ", maxSplits: 2)
    if words.count == 2, leader(name) == nil, Leaders.leader(surname: Fold.nameKey(words[1])) != nil,
      PostWords.isMisspeltCountry(Fold.nameKey(first))
    {
      return String(words[1])
    }
    if words.count == 3, let found = leader(String(words[2])), !PersonName(found).isSyllabic,
      PersonName(words[0] + " " + words[1]).isSyllabic
    {
      return found
    }
    // Or of a misprinted post: "Tống Thống Donald Trump".
    if words.count == 3, PostWords(Fold.searchKey(words[0] + " " + words[1])).career == .state {
      rest = String(words[2])
    } else if !isAbbreviation && !shortCountries.contains(String(first)) {
      return name
    }
    return leader(rest) ?? name
  }

  /// The name, if a leader has it.
  private static func leader(_ name: String) -> String? {
    Leaders.leader(named: Keys.name(name), block: Fold.nameKey(name)) == nil ? nil : name
  }

  /// Cyrillic letters that look like Latin ones, as reports copied from Russian lists have them: "Мelnikov" for "Melnikov".
  private static func latin(_ name: String) -> String {
    guard name.unicodeScalars.contains(where: { lookalikes[$0] != nil }),
      name.utf8.contains(where: { $0 < 0x80 && $0 > 0x40 })
    else { return name }
    return String(String.UnicodeScalarView(name.unicodeScalars.map { lookalikes[$0] ?? $0 }))
  }

  private static let lookalikes = Dictionary(
    uniqueKeysWithValues: zip("АВЕКМНОРСТХаеорсху".unicodeScalars, "ABEKMHOPCTXaeopcxy".unicodeScalars))

  /// A transliterated name without the spaces that some put around its hyphens: "Vích-to - ri - a" is "Vích-to-ri-a".
  private static func hyphenated(_ name: String) -> String {
    name.contains(" - ") ? name.replacing(" - ", with: "-") : name
  }

  /// An initial parted from the name: "V.Matvienko" is "V. Matvienko".
  private static func spaced(_ name: String) -> String {
    guard name.utf8.contains(UInt8(ascii: ".")) else { return name }
    var result = ""
    for (place, character) in zip(name.indices, name) {
      result.append(character)
      let next = name.index(after: place)
      // Initials stay together: "H.R. McMaster", "Beglov A.D".
      if character == ".", next < name.endIndex, name[next].isLetter,
        name[name.index(after: next)...].first?.isLowercase == true
      {
        result.append(" ")
      }
    }
    return result
  }

  private static let shortCountries: Set<String> = [
    "Hàn", "Mỹ", "Nga", "Triều", "Nhật", "Anh", "Pháp", "Đức", "Úc", "Ấn", "Trung", "Việt", "Thái",
  ]

  /// The node of a body; a name that the reference data has stands for the body's own.
  static func organisation(_ name: String, country: String?, abbreviation: String?) -> Node {
    bodies.value(of: [name, country, abbreviation]) { body(name, country: country, abbreviation: abbreviation) }
  }

  private static let people = Memo<String, Node>()
  private static let bodies = Memo<[String?], Node>()

  private static func body(_ name: String, country: String?, abbreviation: String?) -> Node {
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
