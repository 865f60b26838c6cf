import Vietnamese

/// What has the form of a name, or holds one, and is nobody.
extension Recogniser {
  /// What stands behind a post and is nobody's name: a paper ("đại diện Reuters"), a word of two syllables ("Trưởng phòng Đào tạo"),
  /// a unit ("Tư lệnh Đoàn 232"), a firm that somebody speaks for ("đại diện Vinaphone").
  func isNoPerson(_ name: Span, _ posts: [Analysis.PostPhrase]) -> Bool {
    let i = name.lowerBound
    // "K.V.": initials whose name is missing.
    if name.allSatisfy({ !a.tokens[$0].isWord || a.tokens[$0].end - a.tokens[$0].start == 1 }) { return true }
    if a.lexicon.names.nobodies.length(at: i, in: a.tokens) == name.count { return true }
    if let medium = a.longest(.medium, at: i), medium.length >= name.count { return true }
    // "hoàng tử The Voice": the name of a show.
    if a.tokens[i].is(.the), name.count > 1, !a.isVietnamese(a.tokens[i + 1]) { return true }
    if name.count == 1, a.isMisspeltCountry(i) || isMisspeltSyllable(i) { return true }
    guard let last = posts.last, last.span.upperBound == i else { return false }
    if isSchool(i) { return true }
    if isNamedAfter(posts[0].span.lowerBound, words: 2...3) || isFirm(name, posts) { return true }
    if name.count == 1 {
      // "Tổng Giám đốc Abbott Việt Nam": a branch.
      if !a.isVietnamese(a.tokens[i]), let home = a.longest(.country, at: name.upperBound), home.length > 1,
        a.lexicon.countries[home.row].code == "VN"
      {
        return true
      }
      if a.tokens[i].is(.doan) || (a.compound(at: i) ?? 0) > 1 { return true }
    }
    // "TT Ngãi Giao": a town, not a president.
    if last.span.count == 1, a.isUnspoken(a.tokens[i - 1]), name.allSatisfy({ a.isVietnamese(a.tokens[$0]) }),
      !a.isNameStart(i), leader(name, isAddressed: true) == nil
    {
      return true
    }
    return a.lexicon.names.spokesmen.length(at: last.span.lowerBound, in: a.tokens) == last.span.count
      && !a.isNameStart(i) && leader(name, isAddressed: true) == nil && find(a.key(name), country: nil) == nil
      && !a.isVietnamese(a.tokens[i])
  }

  /// "tàu sân bay Ronald Reagan", "tư tưởng Hồ Chí Minh": what has somebody's name; `words` is how many words say what it is.
  func isNamedAfter(_ start: Int, words: ClosedRange<Int> = 1...3) -> Bool {
    words.contains { start >= $0 && a.lexicon.names.namesakes.length(at: start - $0, in: a.tokens) == $0 }
  }

  /// "tàu sân bay duy nhất Đô đốc Kuznetsov": where the name of a ship ends, of which a rank is the beginning.
  func shipEnd(_ start: Int, rank end: Int) -> Int? {
    let tokens = a.tokens
    var i = start - 1
    while i >= 0, start - i < 6, tokens[i].isWord, i + 1 == start || !tokens[i + 1].isCapital {
      if a.lexicon.names.vessels.length(at: i, in: tokens) != nil {
        guard let nameEnd = a.nameEnd(at: end, isTitled: true), nameEnd == end + 1, !a.isVietnamese(tokens[end]) else {
          return nil
        }
        return nameEnd
      }
      i -= 1
    }
    return nil
  }

  /// "Don Lam - Tổng giám đốc Vinacapital", "Don Lam (Tổng giám đốc Vinacapital)", "CEO Vinacapital - Don Lam": the post of who
  /// is named beside it, and of what firm.
  private func isFirm(_ name: Span, _ posts: [Analysis.PostPhrase]) -> Bool {
    let tokens = a.tokens
    let (start, end) = (posts[0].span.lowerBound, name.upperBound)
    guard name.count == 1, posts.count == 1, !a.isVietnamese(tokens[name.lowerBound]) else { return false }
    let isBehind =
      start > 1 && (isSpacedDash(start - 1) || tokens[start - 1].is(.openBracket)) && tokens[start - 2].isCapital
    let isBefore = end + 2 < tokens.count && isSpacedDash(end) && tokens[end + 1].isCapital && tokens[end + 2].isCapital
    guard isBehind || isBefore, leader(name, isAddressed: true) == nil else { return false }
    return find(a.key(name), country: nil) == nil
  }

  private func isSpacedDash(_ i: Int) -> Bool { a.tokens[i].is(.dash) && a.tokens[i].shape.contains(.spaced) }

  /// "Chủ tịch tập đoàn Eurasia", "Giám đốc Viện Kennan": one word behind the kind of a body is the body's name.
  func isOfBody(_ i: Int, _ post: Analysis.PostPhrase) -> Bool {
    guard post.span.upperBound == i, !a.isVietnamese(a.tokens[i]) else { return false }
    // "Chủ tịch HĐQT Nutifood".
    if a.tokens[i - 1].end - a.tokens[i - 1].start > 3, a.isUnspoken(a.tokens[i - 1]) { return true }
    return (1...4).contains { length in
      i - length > post.span.lowerBound && !(length == 1 && a.tokens[i - 1].is(.doan))
        && a.longest(.organisationHead, at: i - length)?.length == length
        || isCompany(i - length, length, in: post)
        || i - length > post.span.lowerBound
          && a.lexicon.names.namesakes.length(at: i - length, in: a.tokens) == length
    }
  }

  /// "Chủ tịch Tập đoàn Sơn Kova": what the firm makes stands between its kind and its name.
  private func isCompany(_ i: Int, _ length: Int, in post: Analysis.PostPhrase) -> Bool {
    let end = i + length
    guard length > 1, i > post.span.lowerBound, let head = a.longest(.organisationHead, at: i),
      head.length == length - 1, a.lexicon.heads[head.row].kind == "company"
    else { return false }
    return a.tokens[end - 1].isCapital && a.isVietnamese(a.tokens[end - 1]) && a.countryPhrase(at: end - 1) == nil
  }

  /// "Hôị": a syllable whose marks no Vietnamese word has, in a sentence that goes on in lower case: a misprint, no name.
  private func isMisspeltSyllable(_ i: Int) -> Bool {
    guard i + 1 < a.tokens.count, a.tokens[i + 1].isWord, !a.tokens[i + 1].isCapital, !a.isVietnamese(a.tokens[i])
    else {
      return false
    }
    return a.string(i..<i + 1).unicodeScalars.contains { (0x1EA0...0x1EF9).contains($0.value) }
  }

  /// "Trường tiểu học Nguyễn Bỉnh Khiêm": the name of a school.
  func isSchool(_ start: Int) -> Bool {
    (1...4).contains { start >= $0 && a.lexicon.names.schools.length(at: start - $0, in: a.tokens) == $0 }
  }

  /// "các tuyến đường: Võ Văn Kiệt, cầu Nhật Tân, Phạm Hùng": names in a list of streets.
  func isStreet(_ start: Int) -> Bool {
    let names = a.lexicon.names
    var i = start
    let first = max(a.sentences[a.sentence(of: start)].lowerBound, start - 300)
    while i > first {
      // "các tuyến đường hạn chế xe: …"
      if a.tokens[i - 1].is(.colon) { return names.streets.first(in: max(first, i - 9)..<i - 1, of: a.tokens) != nil }
      let lengths = (1...2).filter { i - $0 >= first }
      if lengths.contains(where: { names.streets.length(at: i - $0, in: a.tokens) == $0 }) { return true }
      if let length = lengths.last(where: { names.streetWords.length(at: i - $0, in: a.tokens) == $0 }) {
        i -= length
      } else if !a.tokens[i - 1].isWord || a.tokens[i - 1].isCapital {
        i -= 1
      } else {
        return false
      }
    }
    return false
  }

  /// "Chủ tịch VKO Herald Mahrer": letters for a body before a full foreign name.
  func isBodyLetters(_ i: Int, _ post: Analysis.PostPhrase) -> Bool {
    guard i + 2 < a.tokens.count, let match = a.longest(.post, at: post.span.lowerBound),
      a.lexicon.posts[match.row].level == "organisation"
    else { return false }
    let token = a.tokens[i]
    return token.shape.contains(.upper) && (3...6).contains(token.end - token.start) && !a.isVietnamese(token)
      && !a.lexicon.traits(of: token).contains(.familyName)
      && (i + 1...i + 2).allSatisfy {
        a.tokens[$0].isCapital && !a.tokens[$0].shape.contains(.upper) && a.tokens[$0].shape.contains(.spaced)
          && !a.isKnown(at: $0)
      }
  }
}
