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
