import Vietnamese

/// Bodies, countries and places as they are named.
extension Recogniser {
  mutating func body(at start: Int) -> Int? {
    if let medium = a.longest(.medium, at: start), medium.length >= (a.longest(.organisation, at: start)?.length ?? 0) {
      return start + medium.length
    }
    guard let phrase = a.bodyPhrase(at: start), (start..<phrase.end).contains(where: { a.tokens[$0].isCapital }) else {
      return nil
    }
    guard !phrase.isBare else { return phrase.end }
    if let end = medium(at: start), end >= phrase.end { return end }
    if isProduct(start, phrase) { return phrase.end }
    if isRankOfVisit(start) { return start + (a.longest(.organisationHead, at: start)?.length ?? phrase.end - start) }
    if let place = a.longest(.place, at: start), start + place.length >= phrase.end, !isBodyRatherThanBuilding(start) {
      return nil
    }
    if let country = a.longest(.country, at: start),
      start + country.length >= phrase.end || country.length > (a.longest(.organisationHead, at: start)?.length ?? 0)
    {
      return nil
    }
    // A trigger longer than the head: "Hội nghị …" is no "Hội".
    if let trigger = a.longest(.trigger, at: start), !phrase.isKnown,
      trigger.length > (a.longest(.organisationHead, at: start)?.length ?? 0)
    {
      return nil
    }
    return note(start..<phrase.end, phrase)
  }

  /// "Hãng Yonhap": a medium after the word for what it is.
  func medium(at start: Int) -> Int? {
    guard let head = a.longest(.organisationHead, at: start), a.lexicon.heads[head.row].isMedium,
      let medium = a.longest(.medium, at: start + head.length)
    else { return nil }
    return start + head.length + medium.length
  }

  /// "xe Vinfast Lux", "Boeing 737 MAX": a company's name in that of what it makes.
  func isProduct(_ start: Int, _ phrase: Analysis.BodyPhrase) -> Bool {
    guard phrase.kind == "company", phrase.isKnown, a.longest(.organisationHead, at: start) == nil else { return false }
    if (1...3).contains(where: { start >= $0 && a.lexicon.names.products.length(at: start - $0, in: a.tokens) == $0 }) {
      return true
    }
    let next = phrase.end
    guard next < a.tokens.count else { return false }
    if a.tokens[next].kind == .number { return a.tokens[next].end - a.tokens[next].start >= 3 }
    return a.tokens[next].isCapital && next + 2 < a.tokens.count && a.tokens[next + 1].is(.dash)
      && !a.tokens[next + 1].shape.contains(.spaced) && a.tokens[next + 2].kind == .number
  }

  /// "thăm cấp Nhà nước Ấn Độ": the rank of a visit, and the country visited.
  func isRankOfVisit(_ start: Int) -> Bool { start > 0 && a.tokens[start - 1].is(.capAcute) }

  /// "Văn phòng Chính phủ" is a building only where something takes place.
  func isBodyRatherThanBuilding(_ start: Int) -> Bool {
    guard a.longest(.organisation, at: start) != nil, a.longest(.organisationHead, at: start) != nil else {
      return false
    }
    return start == 0 || !a.tokens[start - 1].isAny(.tai, .o, .den, .toi)
  }

  /// Records a mention of a body, with an abbreviation in brackets after it; returns the token after all of it.
  @discardableResult
  mutating func note(_ span: Span, _ phrase: Analysis.BodyPhrase) -> Int {
    let tokens = a.tokens
    var end = span.upperBound
    var abbreviation: Span?
    if end + 2 < tokens.count, tokens[end].is(.openBracket), tokens[end + 1].shape.contains(.upper),
      tokens[end + 2].is(.closeBracket)
    {
      abbreviation = end + 1..<end + 2
      end += 3
    }
    let index = registerBody(span, phrase, abbreviation)
    a.mentions.append(Mention(kind: .body(index), span: span, name: span, country: phrase.country))
    return end
  }

  mutating func noteBodies(_ post: Analysis.PostPhrase) {
    for (span, phrase) in post.bodies where !phrase.isBare { _ = registerBody(span, phrase, nil) }
  }

  func registerBody(_ span: Span, _ phrase: Analysis.BodyPhrase, _ abbreviation: Span?) -> Int {
    let key = a.key(span)
    let words = WordBits(key)
    let index =
      a.bodies.indices.suffix(Self.memory).first { k in
        if a.bodies[k].words == words && a.bodies[k].key == key { return true }
        if phrase.row != nil && a.bodies[k].row == phrase.row { return true }
        return a.bodies[k].abbreviation.map { key.count == 1 && a.tokens[$0.lowerBound].id == key[0] } ?? false
      }
      ?? {
        a.bodies.append(
          Body(
            key: key, name: span, kind: phrase.kind, country: phrase.country, row: phrase.row, isKnown: phrase.isKnown))
        a.bodies[a.bodies.count - 1].isHeadAlone =
          a.longest(.organisationHead, at: span.lowerBound).map { head in
            head.length == span.count && a.lexicon.heads[head.row].standsAlone
          } ?? false
        return a.bodies.count - 1
      }()
    a.bodies[index].mentions.append(span)
    if phrase.row != nil, key.count > a.bodies[index].key.count {
      a.bodies[index].key = key
      a.bodies[index].name = span
    }
    if let abbreviation { a.bodies[index].abbreviation = abbreviation }
    return index
  }

  mutating func place(at start: Int) -> Int? {
    let tokens = a.tokens
    let country = a.countryPhrase(at: start)
    if let place = a.placePhrase(at: start), place.end > (country?.end ?? 0), tokens[place.name].isCapital {
      let code = a.lexicon.places[place.row].country
      a.mentions.append(
        Mention(
          kind: .place(code.isEmpty ? nil : code), span: start..<place.end, name: place.name..<place.end, country: code)
      )
      return place.end
    }
    // "thị xã Phôn-xa-vẳn": a place by the word before it.
    if country == nil, start > 0, tokens[start - 1].isAny(.tai, .o, .den, .toi), !tokens[start].isCapital,
      let name = a.unknownPlace(at: start)
    {
      a.mentions.append(Mention(kind: .place(nil), span: start..<name.upperBound, name: name))
      return name.upperBound
    }
    guard let country, tokens[country.end - 1].isCapital, country.end - start > 1 || !isCommonWord(start) else {
      return nil
    }
    a.mentions.append(
      Mention(
        kind: .country(country.row), span: start..<country.end, name: start..<country.end,
        country: a.lexicon.countries[country.row].code))
    return country.end
  }

  /// "Ý kiến", "Đức tính": a country's name that begins an ordinary word at a sentence's start.
  func isCommonWord(_ i: Int) -> Bool {
    let tokens = a.tokens
    guard a.longest(.country, at: i) == nil else { return false }
    // A short form ("Việt", "Trung") counts in pairs only.
    let pairsAfter = i + 2 < tokens.count && tokens[i + 1].is(.dash) && tokens[i + 2].isCapital
    let pairsBefore = i >= 2 && tokens[i - 1].is(.dash) && tokens[i - 2].isCapital
    return !(pairsAfter || pairsBefore)
  }
}
