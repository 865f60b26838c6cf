import Vietnamese

/// Members of ruling houses whom the press calls by more than one name: seeds/royals.tsv.
enum Royals {
  /// The block of the name that stands for all of somebody's names, for a name borne with one of these posts.
  static func name(_ block: String, country: String?, posts: Set<String>) -> String? {
    let fitting = (byName[block] ?? []).filter { row in
      (country == nil || country == row["country"]) && !posts.isDisjoint(with: PostWords.all(row.list("titles")).posts)
    }
    return fitting.count == 1 ? fitting.first.map { Fold.nameKey($0["name"]) } : nil
  }

  private static let byName: [String: [SeedTable.Row]] = {
    var index: [String: [SeedTable.Row]] = [:]
    for row in SeedTable("royals.tsv")?.rows ?? [] {
      for name in Set(([row["name"]] + row.list("aliases")).map { Fold.nameKey($0) }) {
        index[name, default: []].append(row)
      }
    }
    return index
  }()
}
