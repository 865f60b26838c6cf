import Vietnamese

extension Analysis {
  /// "Tổng thống Mexcico": a word of seven letters or more that is a country's name but for one letter.
  func isMisspeltCountry(_ i: Int) -> Bool {
    let token = tokens[i]
    guard token.end - token.start > 6, !isVietnamese(token), longest(.leaderSurname, at: i) == nil else { return false }
    let word = Array(Fold.searchKey(String(decoding: text[Int(token.start)..<Int(token.end)], as: UTF8.self)).utf8)
    return lexicon.countryWords.contains { Self.isMisspelt(word, of: $0) }
  }

  /// One letter is missing, one too many or another.
  private static func isMisspelt(_ word: [UInt8], of name: [UInt8]) -> Bool {
    guard word.first == name.first, abs(word.count - name.count) < 2, word != name else { return false }
    let start = zip(word, name).prefix { $0 == $1 }.count
    let end = zip(word.reversed(), name.reversed()).prefix { $0 == $1 }.count
    return start + end >= min(word.count, name.count) - (word.count == name.count ? 1 : 0)
  }
}
