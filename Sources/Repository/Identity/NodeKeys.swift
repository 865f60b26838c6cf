import Vietnamese

/// Hashes by which nodes of different names meet, so that only those that may be one are compared.
///
/// Even ones join names of one kind; odd ones lead from one word to the longer names that begin or end with it.
enum NodeKeys {
  static func keys(of node: Node) -> [Int64] {
    switch node.kind {
    case .official: officialKeys(node)
    case .organisation, .document:
      node.posts.sorted().map { even("a:" + $0) } + (isShort(node) ? [even("a:" + node.block)] : [])
    default: []
    }
  }

  /// The key of the longer names that begin or end with a word.
  static func word(_ block: String) -> Int64 { hash("t:" + block) | 1 }

  /// Which names have a key: those of one word, or longer ones.
  enum Side: String { case word = "1", longer = "" }

  /// The key of the longer names whose last word sounds like this one, or of the words that sound so: "Phillippe".
  static func sound(_ block: String, _ side: Side) -> Int64? {
    let skeleton = Skeleton.of(block)
    return skeleton.utf8.count > 2 ? hash("u\(side.rawValue):" + skeleton) | 1 : nil
  }

  /// The key of the single words that may be a leader's surname misprinted.
  static func misprint(_ surname: String) -> Int64 { hash("x:" + surname) | 1 }

  /// The key of words of a country that begin alike, of which one may be the other misprinted.
  static func misspelt(_ word: String, country: String, _ side: Side) -> Int64? {
    word.utf8.count > 4 && !country.isEmpty ? hash("z\(side.rawValue):\(word.prefix(3))|\(country)") | 1 : nil
  }

  /// The one word by which a leader is called whose name is read in Vietnamese: "ông Tập".
  static func calledByOneWord(_ node: Node, _ name: PersonName) -> String? {
    guard let first = name.words.first, let leader = Leaders.leader(surname: first),
      leader.isSyllabic, leader.name == Leaders.leader(named: node.nameKey, block: node.block)?.name
    else { return nil }
    return first
  }

  private static func officialKeys(_ node: Node) -> [Int64] {
    let name = PersonName(node.name)
    guard let first = name.words.first, let last = name.words.last else { return [] }
    let side: Side = node.name.contains(" ") ? .longer : .word
    if name.isOneWord {
      let misprinted = Leaders.surnames(misprinted: last).map(misprint)
      let keys = misprinted + [sound(last, side), misspelt(last, country: node.country, side)].compactMap(\.self)
      return name.isSyllabic ? [] : Set(keys).sorted()
    }
    let leader = Leaders.leader(named: node.nameKey, block: node.block).map { even("l:" + $0.name) }
    // Vietnamese names are spelt in one way, and their bearers are not called by one word of them.
    if name.isSyllabic {
      // Chinese names are read in more ways than one: two syllables of three will do to compare them.
      let parts = PersonName.isChinese(node.country) && name.words.count == 3 ? name.words : []
      let pairs = parts.isEmpty ? [] : ["\(parts[0]) \(parts[1]) ", "\(parts[0])  \(parts[2])"]
      let called = calledByOneWord(node, name).map { [word($0)] } ?? []
      return (pairs.map { even("h:" + $0) } + (leader.map { [$0] } ?? []) + called).sorted()
    }
    var keys: Set<Int64> = [word(first), word(last), even("w:" + name.words.sorted().joined(separator: " "))]
    if let leader { keys.insert(leader) }
    if let sound = sound(last, side) { keys.insert(sound) }
    for word in [first, last] { if let key = misspelt(word, country: node.country, side) { keys.insert(key) } }
    if let form = name.romanised, ["KP", "KR", ""].contains(node.country) { keys.insert(even("k:" + form)) }
    // Who holds an office that few hold, whatever the rest of the name.
    for post in node.posts where NearNames.isHeldByFew(post) && !node.country.isEmpty {
      keys.insert(even("b:\(post)|\(node.country)|\(first.prefix(3))"))
    }
    if name.skeleton.utf8.count >= 4 { keys.insert(even("s:" + name.skeleton)) }
    if name.words.count == 2, !name.familyFirst, name.skeleton.utf8.count > 3 {
      keys.insert(even("r:" + name.wordSkeletons.sorted().joined(separator: " ")))
    }
    // Behind middle names: "Sergey Kuzhugetovich Shoygu" sounds like "Sergei Shoigu".
    if name.words.count > 2, !name.familyFirst {
      if name.endsSkeleton.utf8.count >= 4 { keys.insert(even("s:" + name.endsSkeleton)) }
    }
    if let initial = first.first { keys.insert(even("i:\(initial)|" + (name.wordSkeletons.last ?? ""))) }
    if !name.familyFirst {
      keys.insert(even("n:\(Nicknames.key(of: first))|" + name.words.dropFirst().joined(separator: " ")))
      // A misprint seldom spoils the first letters.
      keys.insert(even("m:" + name.words.dropLast().joined(separator: " ") + "|" + last.prefix(2)))
      // The same for a name turned round.
      if name.words.count == 2 { keys.insert(even("m:\(last)|" + first.prefix(2))) }
      if last.utf8.count > 4 { keys.insert(even("f:\(first.prefix(2))|" + last)) }
      keys.insert(even("p:\(first) \(last)"))
      keys.insert(even("p:" + name.words.prefix(2).joined(separator: " ")))
      keys.insert(even("p:" + name.words.suffix(2).joined(separator: " ")))
    }
    return keys.sorted()
  }

  /// A body's name that may be an abbreviation; every document, whose short name another may declare.
  private static func isShort(_ node: Node) -> Bool {
    node.kind == .document || (node.name.utf8.count < 12 && !node.name.contains(" "))
  }

  private static func even(_ text: String) -> Int64 { hash(text) & ~1 }

  /// FNV-1a.
  private static func hash(_ text: String) -> Int64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return Int64(bitPattern: hash)
  }
}
