import Vietnamese

/// Leaders whose names are spelt in ways that no rule finds, or whom one word of the name means: seeds/leaders.tsv.
enum Leaders {
  struct Leader: Sendable {
    var name: String
    var country: String
    /// What the office is, as ``PostWords`` reduces it.
    var posts: Set<String>
    /// A Vietnamese or Sino-Vietnamese name, which other people may have.
    var isSyllabic: Bool
  }

  /// The leader of this name or alias; the names are told by ``Keys/name(_:)``, or without diacritics.
  static func leader(named nameKey: String, block: String) -> Leader? {
    (byName[nameKey] ?? (PersonName.isBare(nameKey) ? byBlock[block] : nil)).map { all[$0] }
  }

  /// The leader whom this one word means.
  static func leader(surname block: String) -> Leader? { bySurname[block].map { all[$0] } }

  /// The leader whom this one word means with one of these posts: "Chủ tịch Kim".
  static func leader(called block: String, _ posts: Set<String>) -> Leader? {
    posts.sorted().lazy.compactMap { bySurname[$0.replacing(" ", with: "") + block] }.first.map { all[$0] }
  }

  /// How many leaders are known for one of these offices whose names begin with a word.
  static func count(firstNamed word: String, posts: Set<String>) -> Int {
    posts.isEmpty ? 0 : (byFirstName[word] ?? []).count { !all[$0].posts.isDisjoint(with: posts) }
  }

  /// The surnames that differ in one letter from a word: "Kovin", "Marcon".
  static func surnames(misprinted block: String) -> [String] {
    guard block.utf8.count > 3, bySurname[block] == nil else { return [] }
    return bySurname.keys.filter {
      $0.utf8.count > 3 && $0.utf8.first == block.utf8.first && Misprint.differInOneLetter($0, block)
    }.sorted()
  }

  private static let all: [Leader] = rows.map { row in
    Leader(
      name: row["name"], country: row["country"], posts: PostWords(row["office"]).posts,
      isSyllabic: PersonName(row["name"]).isSyllabic)
  }

  private static let rows = SeedTable("leaders.tsv")?.rows ?? []

  private static let byName = index {
    [$0["name"]] + $0.list("aliases")
  } key: {
    Keys.name($0)
  }
  private static let byBlock = index {
    [$0["name"]] + $0.list("aliases")
  } key: {
    Fold.nameKey($0)
  }
  private static let bySurname = index {
    $0["surname"].isEmpty ? [] : [$0["surname"]]
  } key: {
    Fold.nameKey($0)
  }

  private static let byFirstName = Dictionary(grouping: all.indices) { number in
    all[number].name.split(separator: " ").first.map { Fold.nameKey($0) } ?? ""
  }

  /// Names that two leaders have mean neither.
  private static func index(
    _ names: (SeedTable.Row) -> [String], key: (String) -> String
  ) -> [String: Int] {
    var index: [String: Int] = [:]
    var ambiguous: Set<String> = []
    for (number, row) in rows.enumerated() {
      for name in Set(names(row).map(key)) {
        if let known = index[name], known != number { ambiguous.insert(name) }
        index[name] = number
      }
    }
    return index.filter { !ambiguous.contains($0.key) }
  }
}
