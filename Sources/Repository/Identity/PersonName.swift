import Vietnamese

/// What the form of a person's name tells: how many words, and whether its syllables are Vietnamese.
struct PersonName: Sendable {
  /// Folded words; a hyphen does not part them ("kim", "jongun").
  let words: [String]
  let skeleton: String
  /// The skeleton of each word, and of the first and the last together.
  let wordSkeletons: [String]
  let endsSkeleton: String
  /// How many syllables are written apart, by space or hyphen.
  let syllables: Int
  /// Every syllable could be Vietnamese: a Vietnamese name, or one read in Vietnamese ("Tập Cận Bình").
  let isSyllabic: Bool
  /// What is alike in all romanisations, if the name may be Korean.
  let romanised: String?
  /// Begins with a Vietnamese, Chinese or Korean family name, which stands first.
  let familyFirst: Bool

  init(_ name: String) { self = Self.memo.value(of: name) { PersonName(reading: name) } }

  private static let memo = Memo<String, PersonName>()

  private init(reading name: String) {
    let parts = name.split(separator: " ")
    var words = parts.map { Self.isInitials($0) ? String(Fold.nameKey($0).prefix(1)) : Fold.nameKey($0) }
    words.removeAll(where: \.isEmpty)
    // Russian lists have the initials last: "Beglov A.D.".
    if words.count > 1, let last = parts.last, Self.isInitials(last) { words.insert(words.removeLast(), at: 0) }
    if words.count > 2, let last = words.last, ["jr", "sr"].contains(last) { words.removeLast() }
    // "Shoygu Sergey Kuzhugetovich": behind the patronymic of a Russian list the family name is missing, it stands first.
    if words.count == 3, ["vich", "ovna", "evna"].contains(where: words[2].hasSuffix) {
      words.append(words.removeFirst())
    }
    self.words = words
    let syllables = parts.flatMap { $0.split(separator: "-") }.map(Fold.matchKey)
    self.syllables = syllables.count
    skeleton = Skeleton.of(name)
    wordSkeletons = words.map { Skeleton.of($0) }
    endsSkeleton = words.count > 2 ? Skeleton.of((words.first ?? "") + " " + (words.last ?? "")) : skeleton
    // A hyphen parts the syllables of a transliterated word: "Xi-xu-lít".
    isSyllabic = !name.utf8.contains(UInt8(ascii: "-")) && syllables.allSatisfy(Self.isVietnamese)
    romanised = isSyllabic || syllables.count != 3 ? nil : Romanisation.form(of: name)
    familyFirst = syllables.first.map(Self.familyNames.contains) ?? false
    let isCommon =
      syllables.count == 3 && Self.commonFamilies.contains(syllables[0]) && Self.commonMiddles.contains(syllables[1])
    isTelling = isSyllabic ? syllables.count > 2 && !isCommon : words.count > 1
  }

  var isOneWord: Bool { words.count == 1 }

  /// The words with "i" for "y": "Yuri", "Yury".
  var letters: [String] { words.map { $0.replacing("y", with: "i") } }

  /// A Vietnamese name of three words or more besides "Thị": its words without "Thị" if it has it, else with it. Women's
  /// names are written both ways.
  var otherForm: [String]? {
    guard isSyllabic, familyFirst, words.count > 2 else { return nil }
    if words[1] != "thi" { return [words[0], "thi"] + words.dropFirst() }
    return words.count > 3 ? [words[0]] + words.dropFirst(2) : nil
  }

  /// "V. Putin": the first word is a letter or two with a point, in any case too short for a name.
  var isInitialed: Bool { words.count > 1 && words[0].utf8.count == 1 }

  /// Whether the name is rare enough to mean one person by itself: of three syllables that are not the commonest, or foreign.
  let isTelling: Bool

  /// Whether people of the country have Chinese names, which Vietnamese reads in its own way.
  static func isChinese(_ country: String) -> Bool { ["CN", "TW", "HK", "MO"].contains(country) }

  /// "A.D", "V.": single capitals, each but the last with a point.
  private static func isInitials(_ word: Substring) -> Bool {
    word.utf8.contains(UInt8(ascii: "."))
      && word.split(separator: ".").allSatisfy { $0.count == 1 && $0 == $0.uppercased() }
  }

  /// Whether a word, lower case with diacritics, could be a Vietnamese syllable.
  private static func isVietnamese(_ syllable: String) -> Bool { knownSyllables.contains(syllable) }

  /// Whether the name is written without any diacritic.
  static func isBare(_ nameKey: String) -> Bool { nameKey.utf8.allSatisfy { $0 < 0x80 } }

  private static let knownSyllables: Set<String> = Set(
    SeedTable("vietnamese-syllables.tsv")?.rows.map { Fold.matchKey($0["syllable"]) } ?? [])

  private static let familyNames: Set<String> = Set(
    SeedTable("family-names.tsv")?.rows.filter { row in
      row["note"] != "last" && !row.list("origin").allSatisfy { $0 == "japanese" }
    }.map { Fold.matchKey($0["name"]) } ?? [])

  /// Family names that one Vietnamese in fifty or more has.
  private static let commonFamilies: Set<String> = Set(
    SeedTable("family-names.tsv")?.rows.filter { (Double($0["share"]) ?? 0) >= 2 }.map { Fold.matchKey($0["name"]) }
      ?? [])

  private static let commonMiddles: Set<String> = [
    "văn", "thị", "đức", "minh", "ngọc", "quang", "thanh", "hữu", "quốc", "hồng", "anh", "đình", "công", "mạnh",
  ]
}
