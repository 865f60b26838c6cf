import Vietnamese

/// Names that one report spells in two ways.
extension Recogniser {
  /// "Nhật hoàng Aikihito", "Chủ tịch Cuba Miguel Diaz-Can": whom the report names with the same post, and whose name differs as
  /// misprints do. Only posts that few hold tell who is meant.
  func misspelt(_ name: Span, _ key: [Int32], _ country: String?, _ posts: [Span]) -> Int? {
    let told = posts.filter { !isCrowd($0) }
    guard !told.isEmpty, key.contains(where: a.lexicon.isForeign) else { return nil }
    return a.people.indices.suffix(Self.memory).first { k in
      let other = a.people[k]
      guard country == nil || other.country == nil || country == other.country,
        told.contains(where: { post in other.posts.contains { holds($0.key, a.key(post)) } })
      else { return false }
      return areNear(words(name), words(other.name)) && !areTwoLeaders(name, other.name)
    }
  }

  /// Keeps both spellings, so that the name is known by either.
  func noteMisprint(_ key: [Int32], _ person: Int) {
    let other = a.people[person].key
    guard key != other, WordBits(key).isDisjoint(with: WordBits(other)) || !isSame(key, other) else { return }
    for spelling in [key, other] where !a.people[person].misprints.contains(spelling) {
      a.people[person].misprints.append(spelling)
    }
  }

  /// Whether, of two spellings of one name, the text has this one less often.
  func isSpeltRarely(_ key: [Int32], beside other: [Int32]) -> Bool {
    guard key.count == other.count, !isSame(key, other) else { return false }
    func count(_ word: Int32) -> Int { a.tokens.count { $0.kind == .word && $0.id == word } }
    return zip(key, other).filter { $0 != $1 }.contains { count($0) < count($1) }
  }

  /// "thượng nghị sĩ", "thứ trưởng": many hold the post at once.
  private func isCrowd(_ post: Span) -> Bool { a.lexicon.names.crowds.length(at: post.lowerBound, in: a.tokens) != nil }

  private func areTwoLeaders(_ one: Span, _ other: Span) -> Bool {
    guard let one = leader(one, isAddressed: true), let other = leader(other, isAddressed: true) else { return false }
    return one != other
  }

  private func words(_ name: Span) -> [[UInt8]] {
    name.filter { a.tokens[$0].isWord }.map { Array(Fold.searchKey(a.string($0..<$0 + 1)).utf8) }
  }

  /// One word differs in a letter, or breaks off; a word alone is the first or the last of the other name.
  private func areNear(_ one: [[UInt8]], _ other: [[UInt8]]) -> Bool {
    if one.count == other.count {
      let differing = one.indices.filter { one[$0] != other[$0] }
      guard differing.count == 1, let at = differing.first else { return false }
      let (short, long) = one[at].count < other[at].count ? (one[at], other[at]) : (other[at], one[at])
      let isCut = one.count > 2 && short.count > 2 && long.starts(with: short)
      return isCut || short.count > (one.count == 1 ? 5 : 4) && Misprint.differInOneLetter(short, long)
    }
    let (short, long) = one.count < other.count ? (one, other) : (other, one)
    guard short.count == 1, let word = short.first, word.count > 4 else { return false }
    return [long.first, long.last].contains { part in
      part.map { $0.count > 4 && $0.first == word.first && Misprint.differInOneLetter($0, word) } ?? false
    }
  }
}
