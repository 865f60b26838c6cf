import Vietnamese

/// Posts that one person holds at a time, or that exist between certain dates: seeds/offices.tsv.
enum KnownOffices {
  struct Office: Sendable {
    var isSingle: Bool
    var from: String?
    var to: String?
  }

  /// What is known of the post of this title in this country; only of the post itself, not of those with more in the title.
  static func office(titled title: String, country: String?) -> Office? {
    let words = PostWords(title)
    guard words.posts.count == 1, let post = words.posts.first else { return nil }
    return byPost[post + "|" + (country ?? "")]
  }

  private static let byPost: [String: Office] = {
    var index: [String: Office] = [:]
    for row in SeedTable("offices.tsv")?.rows ?? [] {
      guard let post = PostWords(row["title"]).posts.first else { continue }
      let office = Office(
        isSingle: row["single"] == "yes", from: row["from"].isEmpty ? nil : row["from"],
        to: row["to"].isEmpty ? nil : row["to"])
      index[post + "|" + row["country"]] = office
    }
    return index
  }()
}
