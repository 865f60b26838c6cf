import Vietnamese

/// The field that posts are of: people of one name in different fields may be different people.
enum Career: String, Sendable {
  case royal, state, military, diplomatic, religious, local, organisation

  /// Lower is higher: of several posts the highest tells the field.
  var rank: Int {
    switch self {
    case .royal: 0
    case .state: 1
    case .military: 2
    case .diplomatic: 3
    case .religious: 4
    case .local: 5
    case .organisation: 6
    }
  }
}

/// What a title says, without the ways of saying it: "nguyên Ngoại trưởng Mỹ" and "Bộ trưởng Bộ Ngoại giao" are both
/// "bo truong ngoai giao".
struct PostWords: Hashable, Sendable {
  /// The folded post with its portfolio; two for "TT", which may be short for two posts.
  var posts: Set<String> = []
  var career: Career?
  /// Of local posts and those of other bodies: where, folded.
  var place = ""
  /// The country that the title names first.
  var country: String?

  init(_ title: String) {
    let words: [String]
    (words, country) = Lexicon.withoutCountries(Lexicon.words(title))
    // At most two words may stand before the post: "nguyên", "cựu", "nhà", "tân".
    let start = (0...2).first { $0 < words.count && Lexicon.head(words[$0...]) != nil }
    guard let start, let found = Lexicon.head(words[start...]) else {
      if !words.isEmpty { posts = [words.joined(separator: " ")] }
      return
    }
    var head = words[start..<(start + found.length)].joined(separator: " ")
    let rest = Array(words[(start + found.length)...])
    career = found.career
    if head == "chu tich" {
      // The head of a state, a town or a club: only what follows tells.
      career = rest.isEmpty ? (country != nil ? .state : nil) : .organisation
      if career == .state { head = "chu tich nuoc" }
    }
    let isLocal =
      career == .state && ["tinh uy", "thanh uy", "huyen uy", "quan uy", "thi uy"].contains { head.hasSuffix($0) }
    if isLocal {
      (career, place) = (.local, Lexicon.placeWords(rest))
    } else if let local = Lexicon.localBody(rest), found.career != .diplomatic {
      (career, place) = (.local, local)
    }
    if career == .local || career == .organisation {
      if place.isEmpty { place = Lexicon.placeWords(rest) }
      posts = [head]
    } else {
      posts = Lexicon.synonyms(of: Lexicon.withPortfolio(head, rest))
    }
  }

  /// The same for titles that come again and again: the last ones are remembered.
  static func known(_ title: String) -> PostWords { memo.value(of: title) { PostWords(title) } }

  private static let memo = Memo<String, PostWords>()

  /// The posts, the field and the place of several titles together.
  static func all(_ titles: [String]) -> PostWords {
    titles.map { known($0) }.reduce(into: known("")) { sum, next in
      sum.posts.formUnion(next.posts)
      sum.country = sum.country ?? next.country
      guard let career = next.career, career.rank < sum.career?.rank ?? .max else { return }
      (sum.career, sum.place) = (career, next.place)
    }
  }

  /// As it stands in ``Node/field``: "state", "local/quang ninh".
  var field: String {
    guard let career else { return "" }
    return place.isEmpty ? career.rawValue : career.rawValue + "/" + place
  }
}
