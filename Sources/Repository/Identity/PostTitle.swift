import Vietnamese

/// How the title of a post says that it is held.
enum PostTitle {
  /// A title without the word that says how the post is held.
  static func status(of title: String) -> (title: String, status: Occupancy.Status) {
    for (words, status) in statusWords {
      guard let word = words.first(where: title.hasPrefix) else { continue }
      let rest = title.dropFirst(word.count)
      // "nguyên thủ" and "nguyên soái" are posts.
      if ["nguyên ", "Nguyên "].contains(word), isRankWord(rest) { break }
      if let first = rest.first { return (first.uppercased() + rest.dropFirst(), status) }
    }
    return (title, .holder)
  }

  /// "thủ" or "soái" alone or before anything but the word that makes it another post ("thủ tướng").
  private static func isRankWord(_ rest: Substring) -> Bool {
    let words = rest.split(separator: " ")
    guard let first = words.first, first == "thủ" || first == "soái" else { return false }
    return !(words.count > 1 && ["tướng", "lĩnh", "hiến"].contains(words[1]))
  }

  /// A title with its head as the reference data writes it: "Tổng Thống Mỹ" is "Tổng thống Mỹ".
  static func normal(_ title: String) -> String { memo.value(of: title) { reading(title) } }

  private static let memo = Memo<String, String>()

  private static func reading(_ title: String) -> String {
    let words = title.split(separator: " ")
    for length in stride(from: min(6, words.count), to: 0, by: -1) {
      let head = words.prefix(length).joined(separator: " ")
      guard let known = heads[Fold.matchKey(head)] else { continue }
      return ([known] + words.dropFirst(length).map(String.init)).joined(separator: " ")
    }
    return title.prefix(1).uppercased() + title.dropFirst()
  }

  private static let heads: [String: String] = Dictionary(
    (SeedTable("posts.tsv")?.rows ?? []).map { (Fold.matchKey($0["post"]), $0["post"]) },
    uniquingKeysWith: { first, _ in first })

  private static let statusWords: [([String], Occupancy.Status)] = [
    (["nguyên ", "Nguyên ", "cựu ", "Cựu "], .former), (["quyền ", "Quyền "], .acting),
  ]
}
