import Vietnamese

extension Analysis {
  /// "Tổng thống Mexcico": a word of more than six letters that is a country's name but for one letter.
  func isMisspeltCountry(_ i: Int) -> Bool {
    let token = tokens[i]
    guard token.end - token.start > 6, !isVietnamese(token), longest(.leaderSurname, at: i) == nil else { return false }
    let word = Array(Fold.searchKey(String(decoding: text[Int(token.start)..<Int(token.end)], as: UTF8.self)).utf8)
    return lexicon.countryWords.contains { $0.first == word.first && Misprint.differInOneLetter($0, word) }
  }
}
