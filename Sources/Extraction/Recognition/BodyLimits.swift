import Vietnamese

/// What ends the name of a body, and what makes one of words in lower case.
extension Analysis {
  /// Whether a head in lower case names a body with what follows: one that is no common word, with a capital word at once
  /// ("bộ Ngoại giao", "đảng Xanh", "ủy ban Quân vụ"), one with a capital inside ("bộ Tư lệnh"), or forces with a country ("hải quân
  /// Iran").
  func isNamedInLowerCase(_ start: Int, _ head: (length: Int, row: Int), _ kind: Lexicon.Head) -> Bool {
    let next = start + head.length
    guard next < tokens.count, start == 0 || compound(at: start - 1) == nil else { return false }
    if (start + 1..<next).contains(where: { tokens[$0].isCapital }) { return true }
    guard tokens[next].isCapital else { return false }
    switch kind.kind {
    case "ministry": return longest(.portfolio, at: next) != nil
    case "party", "university", "embassy", "parliament": return true
    case "company": return !isVietnamese(tokens[next]) && countryPhrase(at: next) == nil
    case "government": return tokens[start].is(.uyHook) && isVietnamese(tokens[next]) && countryPhrase(at: next) == nil
    case "military": return kind.isWeak && longest(.country, at: next) != nil
    default: return false
    }
  }

  /// Whether a capital word is somebody's or something's name rather than part of the body's ("Thượng viện Campuchia Say Chhum",
  /// "Chính quyền Obama").
  func beginsName(_ i: Int, headEnd: Int, kind: Lexicon.Head, hasCountry: Bool) -> Bool {
    if i == headEnd {
      guard kind.isWeak || kind.standsAlone, ["government", "parliament", "military", "state"].contains(kind.kind)
      else {
        return false
      }
      return !isVietnamese(tokens[i]) && !tokens[i].shape.contains(.upper) && longest(.place, at: i) == nil
        && longest(.demonym, at: i) == nil
        && longest(.organisation, at: i) == nil
        || longest(.leader, at: i) != nil || longest(.leaderSurname, at: i) != nil
        || kind.isWeak && postPhrase(at: i) != nil
    }
    if hasCountry, longest(.leader, at: i) != nil, !isHoChiMinh(i) { return true }
    return hasCountry && isVietnamese(tokens[i]) && i + 1 < tokens.count && tokens[i + 1].isCapital
      && tokens[i + 1].shape.contains(.spaced) && !isVietnamese(tokens[i + 1]) && !tokens[i + 1].shape.contains(.upper)
      && !isKnown(at: i) && !isKnown(at: i + 1)
  }

  /// "Ủy ban nhân quyền quốc gia", "Ủy ban Công tác liên hợp", "Học viện Chiến lược ngoại giao", "cơ quan đại diện Việt Nam ở nước
  /// ngoài": where lower-case words close the name.
  func lowerCaseEnd(_ start: Int, from body: Int, headEnd: Int, kind: Lexicon.Head) -> Int? {
    if kind.kind == "university", start > headEnd, let field = longest(.portfolio, at: start), field.length > 1,
      isVietnamese(tokens[start - 1])
    {
      return start + field.length
    }
    if let length = lexicon.names.abroad.length(at: start, in: tokens), (body..<start).contains(where: standsAbroad) {
      return start + length
    }
    var i = start
    while i < tokens.count, i - start < 8, let length = lexicon.names.bodyWords.length(at: i, in: tokens) {
      let isEnd = lexicon.names.bodyEnds.length(at: i, in: tokens) == length
      if isEnd, i > headEnd, kind.kind == "government" || i > start { return i + length }
      i += length
    }
    return nil
  }

  /// "Viện nghiên cứu chính sách Asan", "Bộ tổng tham mưu quân đội Hàn Quốc": where the words in lower case end that stand between
  /// the kind of a body and its country or own name.
  func fieldEnd(_ start: Int, _ kind: Lexicon.Head) -> Int? {
    guard ["agency", "company", "military", "university"].contains(kind.kind) else { return nil }
    var i = start
    while i < tokens.count, tokens[i].isWord, !tokens[i].isCapital {
      guard i - start < 6, !isLink(tokens[i]), longest(.trigger, at: i) == nil,
        lexicon.events.auxiliaries.length(at: i, in: tokens) == nil,
        lexicon.events.speech.length(at: i, in: tokens) == nil,
        lexicon.events.titleStops.length(at: i, in: tokens) == nil
      else { return nil }
      i += 1
    }
    guard i > start, i < tokens.count, tokens[i].isCapital, tokens[i].shape.contains(.spaced) else { return nil }
    return countryPhrase(at: i) != nil || !isVietnamese(tokens[i]) && longest(.leader, at: i) == nil ? i : nil
  }

  /// "APEC Việt Nam 2017": the year after a country makes it the name of a gathering.
  func isEdition(_ i: Int) -> Bool {
    i < tokens.count && tokens[i].kind == .number && (1900...2100).contains(tokens[i].id)
  }

  /// Only bodies of the kind that sits abroad have the place in their name ("cơ quan đại diện", "Hội người Việt Nam").
  func standsAbroad(_ i: Int) -> Bool {
    tokens[i].is(.nguoi) || tokens[i].is(.daiNang) && i + 1 < tokens.count && tokens[i + 1].is(.dienNang)
  }
}
