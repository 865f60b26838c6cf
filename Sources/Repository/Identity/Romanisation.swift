import Vietnamese

/// One form for the ways of romanising a Korean name: "Choe Son-hui" and "Choi Sun-hee", "Ri Yong-ho" and "Lee Young Ho".
///
/// Vowels that the systems write alike are not told apart, so that a form says who may be meant, not who is.
enum Romanisation {
  /// Nil where a name has not the form of a Korean one: a family name and two syllables.
  static func form(of name: String) -> String? {
    let syllables = Fold.searchKey(name).split(separator: " ").map(String.init)
    guard syllables.count == 3, let family = families[syllables[0]] else { return nil }
    let given = syllables.dropFirst().compactMap(form(ofSyllable:))
    return given.count == 2 ? ([family] + given).joined(separator: " ") : nil
  }

  private static func form(ofSyllable syllable: String) -> String? {
    var rest = Substring(syllable)
    var initial = take(&rest, initials) ?? ""
    // South Koreans leave out an "r" before "i" and "y": "Ri", "I".
    if initial == "r", ["i", "y", "e"].contains(where: rest.hasPrefix) { initial = "" }
    guard let vowel = take(&rest, vowels) else { return nil }
    if rest == "h" { rest = "" }
    guard !rest.isEmpty else { return initial + vowel }
    guard let final = take(&rest, finals), rest.isEmpty else { return nil }
    return initial + vowel + final
  }

  /// Takes the first spelling that the rest begins with; what it stands for.
  private static func take(_ rest: inout Substring, _ table: [(String, String)]) -> String? {
    guard let match = table.first(where: { rest.hasPrefix($0.0) }) else { return nil }
    rest = rest.dropFirst(match.0.count)
    return match.1
  }

  // The longest first.
  private static let initials = [
    ("kk", "k"), ("k", "k"), ("g", "k"), ("tt", "t"), ("th", "t"), ("t", "t"), ("d", "t"), ("pp", "p"), ("ph", "p"),
    ("p", "p"), ("b", "p"), ("ch", "c"), ("jj", "c"), ("j", "c"), ("sh", "s"), ("ss", "s"), ("s", "s"), ("r", "r"),
    ("l", "r"), ("h", "h"), ("m", "m"), ("n", "n"),
  ]
  private static let vowels = [
    ("yeo", "yo"), ("yoo", "yo"), ("you", "yo"), ("yae", "ye"), ("yo", "yo"), ("yu", "yo"), ("ye", "ye"), ("ya", "ya"),
    ("yi", "i"), ("eui", "i"), ("weo", "wo"), ("woo", "o"), ("wa", "wa"), ("wo", "wo"), ("wi", "wi"), ("wu", "o"),
    ("ee", "i"), ("ui", "i"), ("ae", "e"), ("ai", "e"), ("ay", "e"), ("oe", "e"), ("oi", "e"), ("eo", "o"), ("eu", "o"),
    ("oo", "o"), ("ou", "o"), ("e", "e"), ("o", "o"), ("u", "o"), ("i", "i"), ("a", "a"),
  ]
  private static let finals = [
    ("ng", "ng"), ("n", "n"), ("m", "m"), ("k", "k"), ("g", "k"), ("t", "t"), ("d", "t"), ("s", "t"), ("p", "p"),
    ("b", "p"), ("l", "l"), ("r", "l"),
  ]

  private static let families: [String: String] = {
    var families: [String: String] = [:]
    for spellings in [
      ["kim", "gim"], ["lee", "ri", "rhee", "yi", "li"], ["park", "pak", "bak"], ["choe", "choi"],
      ["jung", "jeong", "chung", "chong", "jong"], ["kang", "gang"], ["cho", "jo"], ["yoon", "yun"],
      ["chang", "jang"], ["lim", "rim", "im"], ["shin", "sin"], ["suh", "seo", "so"], ["kwon", "gwon"],
      ["hwang", "whang"], ["ahn", "an"], ["song"], ["ryu", "yoo", "yu", "you"], ["hong"],
      ["jeon", "jon", "chun", "chon"],
      ["ko", "go", "koh"], ["moon", "mun"], ["son", "sohn"], ["baek", "paek", "baik", "paik", "pec"],
      ["heo", "ho", "huh"],
      ["nam"], ["sim", "shim"], ["roh", "noh", "no", "ro"], ["ha"], ["joo", "ju", "chu"], ["koo", "ku", "gu"],
      ["woo", "u"], ["min"], ["jin", "chin"], ["thae", "tae"], ["hyon", "hyun"], ["han"], ["oh", "o"],
      ["pang", "bang"],
    ] {
      for spelling in spellings { families[spelling] = spellings[0] }
    }
    return families
  }()
}
