/// How the title of a post says that it is held.
enum PostTitle {
  /// A title without the word that says how the post is held.
  static func status(of title: String) -> (title: String, status: Occupancy.Status) {
    for (words, status) in statusWords {
      guard let word = words.first(where: title.hasPrefix) else { continue }
      let rest = title.dropFirst(word.count)
      if let first = rest.first { return (first.uppercased() + rest.dropFirst(), status) }
    }
    return (title, .holder)
  }

  private static let statusWords: [([String], Occupancy.Status)] = [
    (["nguyên ", "Nguyên ", "cựu ", "Cựu "], .former), (["quyền ", "Quyền "], .acting),
  ]
}
