import Vietnamese

/// Where the names of bodies begin and end.
extension Analysis {
  struct BodyPhrase {
    var end: Int
    var kind: String?
    var country: String?
    var isKnown: Bool
    /// Nothing but a head that says little alone ("Ban", "Hội").
    var isBare: Bool
    /// Row in the lexicon when the name is one it has, whichever of its forms.
    var row: Int?
  }

  /// The body named at a token: one the lexicon knows, with the country it is of, or a head with what belongs to it.
  func bodyPhrase(at start: Int, depth: Int = 0) -> BodyPhrase? {
    let known = longest(.organisation, at: start)
    let head = longest(.organisationHead, at: start)
    if let known, known.length >= (head.map { $0.length } ?? 0) {
      let organisation = lexicon.organisations[known.row]
      var end = start + known.length
      var country = organisation.country.isEmpty ? nil : organisation.country
      // The grammar may see further than the lexicon ("Ban Đối ngoại" in "Ban Đối ngoại của …").
      if let head, let composed = composedBody(at: start, head: head, depth: depth), composed.end > end {
        return composed
      }
      if country == nil || organisation.kind != "international", end < tokens.count, let match = countryPhrase(at: end),
        country == nil || country == lexicon.countries[match.row].code, !isEdition(match.end)
      {
        end = match.end
        country = lexicon.countries[match.row].code
      } else if ["local", "party", "mass"].contains(organisation.kind), let place = placePhrase(at: end) {
        end = place.end
      }
      return BodyPhrase(
        end: end, kind: organisation.kind, country: country, isKnown: true, isBare: false,
        row: end == start + known.length ? known.row : nil)
    }
    guard let head else { return nil }
    return composedBody(at: start, head: head, depth: depth)
  }

  private func composedBody(at start: Int, head: (length: Int, row: Int), depth: Int) -> BodyPhrase? {
    let kind = lexicon.heads[head.row]
    // In lower case only heads that are no common words, with a capital word at once ("bộ Ngoại giao", "đảng Xanh").
    if !tokens[start].isCapital {
      guard isNamedInLowerCase(start, head, kind) else { return nil }
    }
    let headEnd = start + head.length
    // "Bộ Quy tắc ứng xử" is no ministry: "Bộ" alone wants a field of government or an abbreviation.
    if kind.kind == "ministry", head.length == 1, headEnd < tokens.count, longest(.portfolio, at: headEnd) == nil,
      !tokens[headEnd].shape.contains(.upper)
    {
      return nil
    }
    var end = headEnd
    var country: String?
    var hasCapital = (start..<headEnd).contains { tokens[$0].isCapital }
    let headIsCapital = hasCapital
    var i = headEnd
    loop: while i < tokens.count, i - start < 28 {
      let token = tokens[i]
      guard token.kind == .word else {
        // "Lữ đoàn Đặc công 113", "Công ty TNHH T&T"
        if token.kind == .number, kind.kind == "military", !kind.isWeak, !kind.standsAlone {
          end = i + 1
          hasCapital = true
          break
        }
        if token.is(.ampersand), i > headEnd, end == i, i + 1 < tokens.count, tokens[i + 1].isCapital,
          !tokens[i + 1].shape.contains(.spaced)
        {
          i += 2
          end = i
          continue
        }
        if token.is(.dash), i > headEnd, let next = inside(i + 1), tokens[i + 1].isCapital {
          i = next
          end = i
          continue
        }
        if token.is(.quote), i == headEnd, !kind.standsAlone, i + 1 < tokens.count, tokens[i + 1].isCapital,
          let close = closingQuote(after: i), close - i <= 10
        {
          end = close + 1
          hasCapital = true
          break loop
        }
        // "TP.HCM", "TP. Hồ Chí Minh"
        if token.is(.period), tokens[i - 1].is(.tp), i + 1 < tokens.count,
          let place = placePhrase(at: i - 1) ?? placePhrase(at: i + 1)
        {
          i = place.end
          end = i
          continue
        }
        break
      }
      if let match = longest(.portfolio, at: i),
        token.isCapital || (i == headEnd && headIsCapital && kind.kind == "ministry")
      {
        i += match.length
        end = i
        hasCapital = true
        continue
      }
      if let match = countryPhrase(at: i), longest(.country, at: i) != nil || isInPair(i, match.end) {
        i = match.end
        end = i
        country = country ?? lexicon.countries[match.row].code
        hasCapital = true
        if i + 1 < tokens.count, tokens[i].is(.dash), let other = countryPhrase(at: i + 1) {
          i = other.end
          end = i
          country = nil
        }
        continue
      }
      if let match = placePhrase(at: i) {
        let isOfState = country != nil || ["party", "military", "parliament", "government"].contains(kind.kind)
        if isOfState, match.end == i + 1, isGivenName(at: i) { break }
        if ["local", "party"].contains(kind.kind) { country = country ?? abroad(match.row) }
        i = match.end
        end = i
        hasCapital = true
        continue
      }
      if token.isCapital {
        if beginsName(i, headEnd: headEnd, kind: kind, hasCountry: country != nil) { break }
        if isNameStart(i) && !isHoChiMinh(i) && (kind.kind != "company" || country != nil)
          || longest(.post, at: i) != nil && i > headEnd || isHonorific(i)
        {
          break
        }
        if isHoChiMinh(i) {
          i += 3
          end = i
          hasCapital = true
          continue
        }
        // "Văn phòng Bộ Ngoại giao", "Ban Quốc tế Trung ương Đoàn": the name of another body ends it.
        if depth < 3, longest(.organisationHead, at: i) != nil || longest(.organisation, at: i) != nil,
          let inner = bodyPhrase(at: i, depth: depth + 1),
          !inner.isBare || inner.end < tokens.count && tokens[inner.end].isCapital
        {
          i = inner.end
          end = i
          country = country ?? inner.country
          hasCapital = true
          continue
        }
        if isVietnamese(token) || token.shape.contains(.upper) || i == headEnd
          || (country == nil && i == end && i > headEnd && !isVietnamese(tokens[i - 1]) && tokens[i - 1].isCapital)
        {
          i += compoundLength(at: i)
          end = i
          hasCapital = true
          continue
        }
        break
      }
      // "Văn phòng Đại diện của Tổng cục Du lịch Lào": whose office it is belongs to its name.
      if token.is(.cua), i == headEnd, tokens[i - 1].is(.dienNang), depth < 3, i + 1 < tokens.count,
        tokens[i + 1].isCapital, let inner = bodyPhrase(at: i + 1, depth: depth + 1), !inner.isBare
      {
        i = inner.end
        end = i
        country = country ?? inner.country
        hasCapital = true
        continue
      }
      if i == headEnd, headIsCapital, head.length > 1, let next = fieldEnd(i, kind) {
        i = next
        while i < tokens.count, tokens[i].isCapital, !isVietnamese(tokens[i]) {
          i += 1
          end = i
        }
        continue
      }
      // Lower-case words belong to the name only when they lead to more of it.
      if let next = linkedPart(at: i, kind: kind.kind, from: start) {
        i = next
        continue
      }
      if headIsCapital, let next = lowerCaseEnd(i, from: start, headEnd: headEnd, kind: kind) {
        i = next
        end = i
        continue
      }
      break
    }
    guard hasCapital else { return nil }
    if end == headEnd {
      guard headIsCapital || kind.standsAlone else { return nil }
      return BodyPhrase(end: end, kind: kind.kind, country: nil, isKnown: false, isBare: !kind.standsAlone)
    }
    if kind.isWeak, kind.kind == "embassy" || kind.isVague, let country = countryPhrase(at: headEnd), country.end == end
    {
      return nil
    }
    return BodyPhrase(end: end, kind: kind.kind, country: country, isKnown: false, isBare: false)
  }

  /// A short form of a country counts in a pair only ("Việt - Nga").
  private func isInPair(_ start: Int, _ end: Int) -> Bool {
    start > 0 && tokens[start - 1].is(.dash) || end < tokens.count && tokens[end].is(.dash)
  }

  /// A capital word after a dash that goes on with the name ("Lao động - Thương binh và Xã hội", "Việt Nam - Lào").
  private func inside(_ i: Int) -> Int? {
    guard i < tokens.count else { return nil }
    if let match = countryPhrase(at: i) { return match.end }
    if let match = longest(.portfolio, at: i) { return i + match.length }
    guard tokens[i].isCapital, lexicon.names.bylineWords.length(at: i, in: tokens) == nil, !isNameStart(i),
      longest(.post, at: i) == nil || compound(at: i) != nil,
      !isHonorific(i)
    else { return nil }
    return i + compoundLength(at: i)
  }

  /// How many tokens the word of a capital syllable has: two where the next is its second syllable ("Văn học").
  private func compoundLength(at i: Int) -> Int { compound(at: i) ?? 1 }

  /// "Đoàn Thanh niên Cộng sản Hồ Chí Minh", "Học viện Chính trị quốc gia Hồ Chí Minh": a name that belongs to the body.
  func isHoChiMinh(_ i: Int) -> Bool {
    compound(at: i) == 3
  }

  /// The token after lower-case words that join parts of a body's name, or nil when the name ends before them.
  private func linkedPart(at start: Int, kind: String, from body: Int) -> Int? {
    var i = start
    let coordinates = tokens[i].is(.va)
    if coordinates {
      // "Khoa học và Công nghệ" goes on; "Bộ Ngoại giao và Bộ Quốc phòng" and "… và Thủ tướng" do not.
      guard i + 1 < tokens.count,
        tokens[i + 1].isCapital || isLink(tokens[i + 1]) || lexicon.names.bodyWords.length(at: i + 1, in: tokens) != nil
      else { return nil }
      if longest(.organisation, at: i + 1) != nil || countryPhrase(at: i + 1) != nil
        || longest(.documentKind, at: i + 1) != nil
      {
        return nil
      }
      if tokens[i + 1].is(.nhan), i + 2 < tokens.count, tokens[i + 2].is(.dan) { return nil }
      if let head = longest(.organisationHead, at: i + 1), head.length > 0, tokens[i + 1].isCapital { return nil }
    }
    if coordinates { i += 1 }
    while i < tokens.count, i - start < 8, tokens[i].kind == .word, !tokens[i].isCapital {
      if isLink(tokens[i]) {
        i += 1
      } else if let length = lexicon.names.bodyWords.length(at: i, in: tokens) {
        i += length
      } else {
        break
      }
    }
    guard i > start, i < tokens.count, tokens[i].isCapital else { return nil }
    if (start..<i).contains(where: { tokens[$0].isAny(.tai, .o) }) {
      guard kind == "embassy" || (body..<start).contains(where: { standsAbroad($0) }) else { return nil }
      return countryPhrase(at: i) != nil || placePhrase(at: i) != nil || longest(.organisation, at: i) != nil ? i : nil
    }
    if tokens[i - 1].is(.cua) || tokens[i - 1].is(.voi) || tokens[i - 1].is(.cho) { return nil }
    if isNameStart(i) || longest(.post, at: i) != nil || isHonorific(i) { return nil }
    // "… của Bộ Chính trị về Quy chế …": the title of a document.
    if tokens[i - 1].is(.ve), longest(.documentKind, at: i) != nil { return nil }
    if !coordinates, longest(.trigger, at: i) != nil { return nil }
    if let head = longest(.organisationHead, at: i), head.length >= 1, longest(.portfolio, at: i) == nil,
      countryPhrase(at: i) == nil
    {
      // "Liên hiệp … Việt Nam tổ chức Hội nghị": a new name.
      if !lexicon.heads[head.row].standsAlone || i - start > 1 { return nil }
    }
    if isVietnamese(tokens[i]) || countryPhrase(at: i) != nil || placePhrase(at: i) != nil
      || tokens[i].shape.contains(.upper)
    {
      return i
    }
    return nil
  }

  func isLink(_ token: Token) -> Bool {
    lexicon.traits(of: token).contains(.bodyLink)
  }

  func closingQuote(after i: Int) -> Int? {
    var j = i + 1
    while j < tokens.count, j - i < 40, tokens[j].kind != .newline {
      if tokens[j].is(.quote) { return j }
      j += 1
    }
    return nil
  }

  func isVietnamese(_ token: Token) -> Bool {
    token.kind == .word && lexicon.traits(of: token).contains(.vietnamese) && !token.shape.contains(.foreign)
  }
}
