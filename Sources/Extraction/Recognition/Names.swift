import Vietnamese

/// Where personal names begin and end.
extension Analysis {
  /// Whether a Vietnamese, Chinese or Korean full name begins here: a family name and one to four more capital syllables, none of which
  /// begins something that the lexicon knows better.
  func isNameStart(_ i: Int) -> Bool {
    guard i + 1 < tokens.count, tokens[i].isCapital, lexicon.traits(of: tokens[i]).contains(.familyName) else {
      return false
    }
    guard tokens[i + 1].isCapital || (tokens[i + 1].is(.dash) && !tokens[i + 1].shape.contains(.spaced)) else {
      return false
    }
    if let place = longest(.place, at: i), place.length > 1 { return false }
    if let country = longest(.country, at: i), country.length > 1 { return false }
    if let body = longest(.organisation, at: i), body.length > 1 { return false }
    if let portfolio = longest(.portfolio, at: i), portfolio.length > 1 { return false }
    if let head = longest(.organisationHead, at: i), head.length > 1 { return false }
    if longest(.post, at: i) != nil || longest(.trigger, at: i) != nil { return false }
    // "Ban Thanh tra": a board, unlike "Ban Ki-moon".
    if tokens[i].is(.ban), (compound(at: i + 1) ?? 0) > 1 { return false }
    // "Đoàn Nghi lễ": a unit.
    if tokens[i].is(.doan), (compound(at: i + 1) ?? 0) > 1, i + 2 < tokens.count, !tokens[i + 2].isCapital {
      return false
    }
    // "nghị sĩ gốc Hoa Jian Yang"
    if i > 0, tokens[i - 1].is(.goc) { return false }
    return true
  }

  /// The end of the personal name that begins at a token, or nil. `isTitled` says that a post or honorific stands before it, so that a
  /// foreign name, or one part of a name alone, will do.
  func nameEnd(at start: Int, isTitled: Bool) -> Int? {
    guard start < tokens.count, tokens[start].isCapital else { return nil }
    if isNameStart(start), !tokens[start + 1].is(.dash) { return vietnameseNameEnd(start) }
    guard isTitled else { return nil }
    if let place = longest(.place, at: start), place.length > 1 || !isFollowedByNamePart(start + 1) { return nil }
    if let country = longest(.country, at: start), country.length > 1 || !isForeignPart(start + 1) { return nil }
    if longest(.organisation, at: start) != nil || longest(.post, at: start) != nil { return nil }
    if let head = longest(.organisationHead, at: start), head.length > 1 || !isForeignPart(start + 1) { return nil }
    if let portfolio = longest(.portfolio, at: start), portfolio.length > 1 { return nil }
    return foreignNameEnd(start)
  }

  private func vietnameseNameEnd(_ start: Int) -> Int {
    var i = start + 1
    while i < tokens.count, i - start < 5 {
      let token = tokens[i]
      // "… của Hà Huy Tập Hơn nữa": behind a leader's name, the next sentence.
      if i - start >= 3, longest(.leader, at: start)?.length == i - start { break }
      // "… Nguyễn Văn Tám Đại tá", "… Nguyễn Văn Tám Lần thứ nhất".
      if i - start >= 2, token.isAny(.va, .voi, .cua, .tai, .theo), i + 1 < tokens.count, tokens[i + 1].isWord,
        !tokens[i + 1].isCapital
      {
        break
      }
      if i - start >= 2, token.is(.lan) || (longest(.honorific, at: i)?.length ?? 0) > 1 { break }
      if token.is(.dash), !token.shape.contains(.spaced), i + 1 < tokens.count, tokens[i + 1].isWord,
        !tokens[i + 1].shape.contains(.spaced)
      {
        i += 2
        continue
      }
      if token.is(.dash), isHyphenSpaced(i, from: start) {
        i += 2
        continue
      }
      guard token.isCapital, token.shape.contains(.spaced) else { break }
      if i - start >= 2, beginsLongerPhrase(i) || isHeadlineVerb(i) { break }
      i += 1
    }
    return i
  }

  /// "THỦ TƯỚNG LÊ VĂN TÁM TIẾP TỔNG THỐNG …": a verb before a post or a country, in a headline that has capitals throughout.
  private func isHeadlineVerb(_ i: Int) -> Bool {
    guard i + 1 < tokens.count, tokens[i + 1].isCapital, longest(.trigger, at: i) != nil else { return false }
    return longest(.post, at: i + 1) != nil || longest(.country, at: i + 1) != nil
      || longest(.honorific, at: i + 1) != nil || longest(.postModifier, at: i + 1) != nil
  }

  private func foreignNameEnd(_ start: Int) -> Int {
    var i = start
    while i < tokens.count, i - start < 16 {
      let token = tokens[i]
      if token.is(.dash), !token.shape.contains(.spaced), i > start, i + 1 < tokens.count, tokens[i + 1].isWord,
        !tokens[i + 1].shape.contains(.spaced)
      {
        i += 2
        continue
      }
      // Initials: "H.R. McMaster", "Benigno S. Aquino".
      if token.is(.period), i > start, tokens[i - 1].isCapital, isLetter(tokens[i - 1]),
        i + 1 < tokens.count,
        tokens[i + 1].isCapital
      {
        i += 1
        continue
      }
      // "Im Jong - Seok", "Cát-chen - cô": hyphens with spaces around them.
      if token.is(.dash), i > start, isHyphenSpaced(i, from: start) {
        i += 2
        continue
      }
      // "Willem - Alexander": a leader's name.
      if token.is(.dash), i > start, let full = longest(.leader, at: start), start + full.length > i {
        return start + full.length
      }
      guard token.isWord else { break }
      // "Margrethe Đệ nhị": the number is no name.
      if i > start, token.is(.deDot), token.isCapital { break }
      // "Peter Đại đế"
      if i > start, token.is(.daiNang), i + 1 < tokens.count, tokens[i + 1].is(.deAcute) { return i + 2 }
      if token.isCapital {
        if i > start, !lexicon.traits(of: tokens[i - 1]).contains(.nameParticle), beginsSomethingElse(i) { break }
        i += 1
      } else if i > start, lexicon.traits(of: token).contains(.nameParticle), i + 1 < tokens.count,
        tokens[i + 1].isCapital,
        !isVietnamese(tokens[i + 1])
      {
        i += 1
      } else if i > start, isNameEnd(behindParticles: i) {
        i += 2
      } else if i > start, lexicon.traits(of: token).contains(.nameParticle), i + 2 < tokens.count,
        tokens[i + 1].is(.dash),
        !tokens[i + 1].shape.contains(.spaced), tokens[i + 2].isWord
      {
        i += 3
      } else {
        break
      }
    }
    return i
  }

  /// One letter: "S", "Ô".
  private func isLetter(_ token: Token) -> Bool {
    let bytes = text[Int(token.start)..<Int(token.end)]
    return bytes.count == 1 || bytes.count < 4 && bytes.dropFirst().allSatisfy { $0 & 0xC0 == 0x80 }
  }

  private func isHyphenSpaced(_ i: Int, from start: Int) -> Bool {
    // "Ri Y - ông Hô": a letter alone is a piece of a syllable.
    if i > start + 1, i + 1 < tokens.count, isLetter(tokens[i - 1]), tokens[i - 1].isCapital, tokens[i + 1].isWord,
      !tokens[i + 1].isCapital, !tokens[i - 2].is(.period)
    {
      return true
    }
    guard i + 1 < tokens.count, tokens[i + 1].isWord, !isKnown(at: i + 1), !isHonorific(i + 1) else { return false }
    let isKorean = i - start == 2 && lexicon.traits(of: tokens[start]).contains(.koreanFamilyName)
    if isKorean { return tokens[i + 1].isCapital && !isVietnamese(tokens[i + 1]) && tokens[start + 1].isWord }
    // "R.Pa - tô"
    let isInitialed = start + 1 < i - 1 && tokens[start + 1].is(.period) && tokens[i - 1].end - tokens[i - 1].start <= 3
    return !tokens[i + 1].isCapital && (isInitialed || (start..<i).contains { tokens[$0].is(.dash) })
      && (i + 2 >= tokens.count || !tokens[i + 2].isWord || tokens[i + 2].isCapital || isKnown(at: i + 2))
  }

  /// "von der Leyen", "de la Cruz": two particles before the rest of a name.
  private func isNameEnd(behindParticles i: Int) -> Bool {
    i + 2 < tokens.count && (i...i + 1).allSatisfy { lexicon.traits(of: tokens[$0]).contains(.nameParticle) }
      && tokens[i + 2].isCapital && !isVietnamese(tokens[i + 2])
  }

  /// Whether a phrase of several words that is no part of a name begins here; single ones ("Anh", "Đức") are syllables of names.
  private func beginsLongerPhrase(_ i: Int) -> Bool {
    for category in [Lexicon.Category.post, .country, .place, .organisation, .organisationHead] {
      if let match = longest(category, at: i), match.length > 1 { return true }
    }
    return false
  }

  /// Whether a post, a body, a country or a place that is no part of a name begins here.
  private func beginsSomethingElse(_ i: Int) -> Bool {
    if longest(.post, at: i) != nil || isHonorific(i) { return true }
    if let country = longest(.country, at: i) {
      return country.length > 1 || !isVietnamese(tokens[i]) || !isVietnamese(tokens[i - 1])
    }
    if let place = longest(.place, at: i), place.length > 1 { return true }
    if let body = longest(.organisation, at: i),
      body.length > 1 || tokens[i].shape.contains(.upper) && !tokens[i - 1].shape.contains(.upper)
    {
      return true
    }
    if let head = longest(.organisationHead, at: i), head.length > 1 { return true }
    if let trigger = longest(.trigger, at: i), trigger.length > 1 { return true }
    return false
  }

  /// "HĐQT VSH", "BSA Đặc biệt": a name does not begin with an abbreviation.
  func isAbbreviation(_ i: Int, before end: Int) -> Bool {
    let token = tokens[i]
    guard token.shape.contains(.upper), token.end - token.start > 2, !isVietnamese(token), end > i + 1,
      !isNameStart(i + 1), !tokens[i + 1].is(.dash) || isUnspoken(token), !tokens[i + 1].is(.period)
    else { return false }
    return isUnspoken(token) || isVietnamese(tokens[i + 1]) && !tokens[i + 1].shape.contains(.upper)
  }

  /// Capitals without a vowel: "HĐQT".
  func isUnspoken(_ token: Token) -> Bool {
    // Of the bytes above ASCII, those of "Đ" are no vowel.
    return token.shape.contains(.upper)
      && !text[Int(token.start)..<Int(token.end)].contains {
        "AEIOUY".utf8.contains($0) || $0 >= 0x80 && $0 != 0xC4 && $0 != 0x90
      }
  }

  /// "G20", "MI6": letters with a number, nobody's name.
  func endsInDigit(_ token: Token) -> Bool { (0x30...0x39).contains(text[Int(token.end) - 1]) }

  private func isForeignPart(_ i: Int) -> Bool {
    guard i < tokens.count else { return false }
    if tokens[i].is(.dash), !tokens[i].shape.contains(.spaced) { return true }
    return tokens[i].isCapital && !isVietnamese(tokens[i])
  }

  private func isFollowedByNamePart(_ i: Int) -> Bool {
    i < tokens.count && tokens[i].isCapital && !beginsSomethingElse(i)
  }

  func isHonorific(_ i: Int) -> Bool {
    guard let match = longest(.honorific, at: i), !isCountryNotHonorific(i) else { return false }
    return match.length > 1 || lexicon.honorifics[match.row] != "honorific" || !tokens[i].isCapital
      || i == 0 || !tokens[i - 1].isCapital
  }

  /// "Thủ tướng Anh Theresa May", "tới Anh": the country, not "anh".
  private func isCountryNotHonorific(_ i: Int) -> Bool {
    i > 0 && tokens[i].isCapital && tokens[i - 1].isWord && longest(.country, at: i)?.length == 1
  }

  /// The token after honorifics and ranks ("đồng chí", "Đại tướng", "GS.TS.").
  func afterHonorifics(_ start: Int) -> (end: Int, isPersonal: Bool, isRank: Bool) {
    var i = start
    var isPersonal = false
    var isRank = false
    while i < tokens.count, let match = longest(.honorific, at: i), lexicon.honorifics[match.row] != "relation",
      !isCountryNotHonorific(i)
    {
      i += match.length
      isPersonal = true
      isRank = isRank || lexicon.honorifics[match.row] == "rank"
      while i + 1 < tokens.count,
        tokens[i].is(.period) && !isVietnamese(tokens[i - 1])
          || (tokens[i].is(.dash) && !tokens[i].shape.contains(.spaced))
          || tokens[i].is(.comma) && longest(.honorific, at: i + 1) != nil,
        tokens[i + 1].isCapital
      {
        i += 1
      }
    }
    return (i, isPersonal, isRank)
  }
}
