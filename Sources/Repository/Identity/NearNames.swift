import Vietnamese

/// Names that differ by a slip or two: told to be one where both bear them in an office of one state that few hold.
enum NearNames {
  /// Whether a post, as ``PostWords`` reduces it, is held by one person of a state, or by few.
  static func isHeldByFew(_ post: String) -> Bool { highest.contains(post) || post.hasPrefix("bo truong ") }

  private static let highest: Set<String> = [
    "tong thong", "thu tuong", "chu tich nuoc", "chu tich quoc hoi", "chu tich ha vien", "chu tich thuong vien",
    "tong bi thu", "pho tong thong", "pho thu tuong", "pho chu tich nuoc",
  ]

  /// Foreign names that begin alike and are so long that two letters may be wrong; of Korean and Chinese ones, one.
  static func areNear(_ one: PersonName, _ other: PersonName) -> Bool {
    guard !one.isSyllabic, !other.isSyllabic, !one.isOneWord, !other.isOneWord,
      one.words[0].prefix(3) == other.words[0].prefix(3)
    else { return false }
    // "Mohammed V" and "Mohammed VI" are two.
    if [one, other].contains(where: { $0.words.last?.allSatisfy("ivx".contains) ?? false }) { return false }
    let (ours, theirs) = (one.words.joined(), other.words.joined())
    let length = min(ours.utf8.count, theirs.utf8.count)
    let isAsian = one.familyFirst || other.familyFirst
    let allowed = length >= 10 && !isAsian ? 2 : length >= (isAsian ? 9 : 8) ? 1 : 0
    if Misprint.distance(ours, theirs, atMost: allowed) != nil { return true }
    return !isAsian && one.words.dropLast() == other.words.dropLast() && areScrambled(one.words.last, other.words.last)
  }

  /// "Sousilih", "Sisoulith": the letters of one name but for one, in disorder.
  private static func areScrambled(_ one: String?, _ other: String?) -> Bool {
    guard let one, let other, one.first == other.first, min(one.utf8.count, other.utf8.count) > 6 else { return false }
    var counts: [UInt8: Int] = [:]
    for letter in one.utf8 { counts[letter, default: 0] += 1 }
    for letter in other.utf8 { counts[letter, default: 0] -= 1 }
    return counts.values.reduce(0) { $0 + abs($1) } <= 1
  }
}
