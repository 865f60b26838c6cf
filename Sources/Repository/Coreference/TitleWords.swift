import Vietnamese

/// The words of a title by which titles are compared.
struct TitleWords: Equatable, Sendable {
  /// Without the words that most titles have.
  let words: Set<String>
  /// Those of `words` in the order of the title.
  let sequence: [String]
  /// "lần thứ 33", "lần hai", "2018".
  let numbers: Set<String>
  /// The first two words without adornment: "le don" of "lễ chào đón chính thức".
  let head: [String]

  private static let common: Set<String> = [
    "hoi", "nghi", "le", "don", "dien", "dan", "cap", "cao", "thuong", "dinh", "quoc", "te", "hop", "tac",
    "cuoc", "gap",
  ]
  private static let ordinals: [String: Int] = [
    "dau": 1, "nhat": 1, "hai": 2, "ba": 3, "tu": 4, "nam": 5, "sau": 6, "bay": 7, "tam": 8, "chin": 9, "muoi": 10,
    "i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10, "xi": 11, "xii": 12,
    "xiii": 13, "xiv": 14, "xv": 15,
  ]
  private static let adornments: Set<String> = ["chao", "dai", "tiep"]
  /// Names of countries by their last word, with the first, and what papers write for short: "Mỹ - Triều" is "Hoa Kỳ - Triều Tiên".
  private static let shortNames: [String: (first: String, short: String)] = [
    "ky": ("hoa", "my"), "tien": ("trieu", "trieu"), "ban": ("nhat", "nhat"), "nam": ("viet", "viet"),
  ]

  init(_ title: String) {
    var all: [String] = []
    var numbers: Set<String> = []
    for word in Keys.folded(title).split(whereSeparator: { !($0.isASCII && ($0.isLetter || $0.isNumber)) }).map(
      String.init)
    {
      // "lần thứ 4", "lần thứ tư", "lần thứ IV", "thứ tư", "lần 4".
      if all.last == "thu" || all.last == "lan", let number = Self.ordinals[word] ?? Int(word) {
        numbers.insert(String(number))
        all.removeLast(all.suffix(2) == ["lan", "thu"] ? 2 : 1)
        continue
      }
      if let name = Self.shortNames[word], all.last == name.first {
        all[all.count - 1] = name.short
        continue
      }
      if word.utf8.allSatisfy({ (0x30...0x39).contains($0) }) { numbers.insert(word) }
      all.append(word)
    }
    self.numbers = numbers
    sequence = all.filter { !Self.common.contains($0) }
    words = Set(sequence)
    head = Array(all.filter { !Self.adornments.contains($0) }.prefix(2))
  }

  /// Names of gatherings of many.
  private static let manySided: Set<String> = [
    "apec", "asean", "asem", "au", "brics", "eu", "g7", "g8", "g20", "nato", "opec", "sco", "lhq", "davos", "shangri",
    "chau", "khu", "vuc", "mekong",
  ]

  /// Nothing in the title says that more than two sides come.
  var mayBeOfTwo: Bool { words.isDisjoint(with: Self.manySided) }

  /// A summit of two ("thượng đỉnh Mỹ - Triều", "thượng đỉnh lịch sử giữa ông X và Tổng thống Y"), as far as its title goes.
  var isOfTwo: Bool { mayBeOfTwo && (words.count <= 6 || words.contains("giua")) }

  /// How much two titles have in common: shared words among all, 0…1.
  func likeness(_ other: TitleWords) -> Double {
    guard !words.isEmpty, !other.words.isEmpty else { return 0 }
    let shared = words.intersection(other.words).count
    return Double(shared) / Double(words.count + other.words.count - shared)
  }
}
