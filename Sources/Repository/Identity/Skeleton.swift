import Vietnamese

/// The consonants of a foreign name, which the ways of writing it in Vietnamese leave alike: "Thông-luông Xi-xu-lít" and
/// "Thongloun Sisoulith" are "tnlnsslt".
enum Skeleton {
  /// Letters and what they sound like; the longest first. Vowels, "w", "y" and "h" fall out.
  private static let sounds: [(letters: [UInt8], sound: UInt8)] = [
    ("tch", "s"), ("sch", "s"), ("ph", "f"), ("th", "t"), ("kh", "k"), ("ch", "s"), ("sh", "s"), ("gh", "k"),
    ("zh", "s"),
    ("ck", "k"), ("qu", "k"), ("ts", "s"), ("gi", "g"), ("b", "b"), ("c", "k"), ("d", "t"), ("f", "f"), ("g", "k"),
    ("j", "g"), ("k", "k"), ("l", "l"), ("m", "m"), ("n", "n"), ("p", "p"), ("q", "k"), ("r", "r"), ("s", "s"),
    ("t", "t"),
    ("v", "v"), ("x", "s"), ("z", "g"),
  ].map { (letters: String, sound: Unicode.Scalar) in (Array(letters.utf8), UInt8(ascii: sound)) }

  /// The same by their first letter.
  private static let soundsByLetter = (0...UInt8.max).map { letter in sounds.filter { $0.letters[0] == letter } }

  static func of(_ name: some StringProtocol) -> String {
    var result: [UInt8] = []
    // Hyphens part syllables of one word; a word ends with its own sound.
    for (syllable, next) in syllables(name) {
      var i = 0
      // The sound before, unless a vowel has come since.
      var last: UInt8?
      while i < syllable.count {
        if isClosingNG(syllable, i) {
          if last != UInt8(ascii: "n") { result.append(UInt8(ascii: "n")) }
          (last, i) = (nil, i + 2)
        } else if isHardCH(syllable, i, next) {
          if last != UInt8(ascii: "k") { result.append(UInt8(ascii: "k")) }
          (last, i) = (UInt8(ascii: "k"), i + 2)
        } else if let match = soundsByLetter[Int(syllable[i])].first(where: { syllable[i...].starts(with: $0.letters) })
        {
          if last != match.sound { result.append(match.sound) }
          (last, i) = (match.sound, i + match.letters.count)
        } else {
          (last, i) = (nil, i + 1)
        }
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Whether "ng" at this place ends a syllable: no vowel follows.
  private static func isClosingNG(_ word: [UInt8], _ i: Int) -> Bool {
    guard i + 1 < word.count, word[i] == UInt8(ascii: "n"), word[i + 1] == UInt8(ascii: "g") else { return false }
    return i + 2 == word.count || !"aeiouy".utf8.contains(word[i + 2])
  }

  /// Whether a consonant follows "ch": "Chrystia", "Vích-to-ri-a".
  private static func isHardCH(_ word: [UInt8], _ i: Int, _ next: UInt8?) -> Bool {
    guard i + 1 < word.count, word[i] == UInt8(ascii: "c"), word[i + 1] == UInt8(ascii: "h") else { return false }
    return (i + 2 < word.count ? word[i + 2] : next).map { !"aeiouyhw".utf8.contains($0) } ?? false
  }

  /// The syllables, each with the letter that begins the next one of its word.
  private static func syllables(_ name: some StringProtocol) -> [([UInt8], UInt8?)] {
    name.split(separator: " ").flatMap { word in
      let parts = Fold.searchKey(word).utf8.split(separator: 0x20).map(Array.init)
      return parts.indices.map { (parts[$0], $0 + 1 < parts.count ? parts[$0 + 1].first : nil) }
    }
  }
}
