import Vietnamese

/// Countries and places as they are written in a text.
extension Analysis {
  /// A country at a token, with a "nước" before it when its official name follows.
  func countryPhrase(at i: Int) -> (end: Int, row: Int)? {
    guard i < tokens.count else { return nil }
    if let match = longest(.country, at: i) { return (i + match.length, match.row) }
    if let match = longest(.demonym, at: i) {
      // "Việt - Nga" and "Mỹ - Trung" are pairs; alone, a short form counts where a name stands next.
      return (i + match.length, match.row)
    }
    if tokens[i].is(.nuoc), i == 0 || !tokens[i - 1].is(.nha), i + 1 < tokens.count,
      let match = longest(.country, at: i + 1)
    {
      return (i + 1 + match.length, match.row)
    }
    return nil
  }

  /// A place at a token, with the word for what it is before it ("thành phố", "tỉnh", "TP.").
  func placePhrase(at i: Int) -> (end: Int, row: Int, name: Int)? {
    guard i < tokens.count else { return nil }
    if let match = longest(.place, at: i) { return (i + match.length, match.row, i) }
    var j = i
    if tokens[j].isAny(.tinh, .bang, .huyen) {
      j += 1
    } else if j + 1 < tokens.count, tokens[j].isAny(.thanh, .thuHook), tokens[j + 1].isAny(.pho, .doHat) {
      j += 2
    } else if tokens[j].is(.tp) {
      j += 1
      if j < tokens.count, tokens[j].is(.period) { j += 1 }
    } else {
      return nil
    }
    guard j < tokens.count else { return nil }
    if let match = longest(.place, at: j) { return (j + match.length, match.row, j) }
    return nil
  }

  /// The country of a place that is not in Viet Nam.
  func abroad(_ place: Int) -> String? {
    let country = lexicon.places[place].country
    return country.isEmpty || country == "VN" ? nil : country
  }

  /// "Đại sứ Syria Riyad Haddad": a town before one foreign word, where no town is asked for.
  func isGivenName(at i: Int) -> Bool {
    guard !isVietnamese(tokens[i]), i + 1 < tokens.count else { return false }
    let next = tokens[i + 1]
    guard next.isCapital, next.shape.contains(.spaced), !next.shape.contains(.upper), !isVietnamese(next),
      !isKnown(at: i + 1)
    else { return false }
    return i + 2 >= tokens.count || !tokens[i + 2].isCapital
  }

  /// "bang Bihar", "thành phố Styria": a place that the lexicon does not know, by the word before it.
  func unknownPlaceEnd(at i: Int) -> Int? { unknownPlace(at: i)?.upperBound }

  /// The name of such a place, without the word before it.
  func unknownPlace(at i: Int) -> Span? {
    var j = i
    if tokens[j].isAny(.tinh, .bang, .huyen) {
      j += 1
    } else if j + 1 < tokens.count, tokens[j].isAny(.thanh, .thuHook), tokens[j + 1].isAny(.pho, .doHat) {
      j += 2
    } else if let length = lexicon.names.townships.length(at: j, in: tokens) {
      j += length
    } else {
      return nil
    }
    let start = j
    while j < tokens.count, j - start < 8,
      tokens[j].isCapital || tokens[j].is(.dash) && !tokens[j].shape.contains(.spaced) && j > start
        || j > start && tokens[j - 1].is(.dash) && tokens[j].isWord
    {
      if isNameStart(j) { break }
      j += 1
    }
    return j > start && tokens[start].isCapital ? start..<j : nil
  }
}
