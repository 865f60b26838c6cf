import Vietnamese

/// People named without a post before the name.
extension Recogniser {
  /// A name without title: a Vietnamese full name, perhaps with a post after it.
  mutating func untitledPerson(at start: Int) -> Int? {
    // "Trường THPT Hà Huy Tập", "đường Trần Phú, Lê Hồng Phong": a school, a street.
    if a.isVietnamese(a.tokens[start]), isSchool(start) || a.longest(.leader, at: start) != nil && isStreet(start),
      let end = a.nameEnd(at: start, isTitled: false)
    {
      return end
    }
    if let end = leaderAlone(at: start) { return end }
    // "Đường Võ Chí Công": a street.
    if let thing = a.lexicon.names.namesakes.length(at: start, in: a.tokens),
      let name = a.longest(.leader, at: start + thing)
    {
      return start + thing + name.length
    }
    guard a.isNameStart(start), let end = a.nameEnd(at: start, isTitled: false), end - start >= 2 else { return nil }
    guard !isByline(start..<end) else { return end }
    return person(start: start, posts: [], name: start..<end, isPlural: false)
  }

  /// "Dan Brown, giám đốc Bảo tàng Chiến tranh, …": a foreign name whose post follows it, closed by a mark.
  mutating func foreignPerson(at start: Int) -> Int? {
    let tokens = a.tokens
    guard tokens[start].isCapital, start + 3 < tokens.count,
      tokens[start + 1].isWord || tokens[start + 1].is(.dash) || isInitial(start),
      let end = a.nameEnd(at: start, isTitled: true), end + 1 < tokens.count, end - start >= 2,
      tokens[end].is(.comma) || tokens[end].is(.openBracket)
        || tokens[end].is(.dash) && tokens[end].shape.contains(.spaced)
    else { return nil }
    var first = start
    if tokens[start].is(.theo), end - start < 3 || a.longest(.medium, at: start + 1) != nil { return nil }
    // "Theo Dan Brown": a Vietnamese word has the capital of the sentence.
    if a.isVietnamese(tokens[start]), end - start >= 3, tokens[start + 1].isCapital,
      a.sentences[a.sentence(of: start)].lowerBound == start
    {
      first += 1
    }
    guard (first..<end).contains(where: { tokens[$0].isCapital && !a.isVietnamese(tokens[$0]) }),
      !isByline(first..<end)
    else { return nil }
    let next = end + 1 + (a.lexicon.names.whoIs.length(at: end + 1, in: tokens) ?? 0)
    guard let post = a.postPhrase(at: next), !post.isRelative, !post.isBare || !post.isWeak,
      post.span.upperBound >= tokens.count || !tokens[post.span.upperBound].isWord
        || tokens[post.span.upperBound].isAny(.kiem, .cua, .ve) || servesNamed(post),
      servesNamed(post)
        || nameAfterTitle(a.afterHonorifics(post.span.upperBound).end, posts: [post], hasHonorific: false) == nil
    else { return nil }
    // "Theo Dan Brown, trợ lý Điện Kremlin, ông Ivan Petrov": the post is the next one's.
    guard nameAfterComma(post.span.upperBound, posts: [post], start: next) == nil else { return nil }
    return person(start: first, posts: [], name: first..<end, isPlural: false)
  }

  /// "cố vấn của Tổng thống Nga Vladimir Putin": the name is that of the one served.
  private func servesNamed(_ post: Analysis.PostPhrase) -> Bool {
    guard let served = post.served.first,
      let end = nameAfterTitle(a.afterHonorifics(post.span.upperBound).end, posts: [served], hasHonorific: false)
    else { return false }
    return holds(served, post.span.upperBound..<end)
  }

  /// "H.R. McMaster"
  private func isInitial(_ i: Int) -> Bool {
    a.tokens[i].end - a.tokens[i].start == 1 && a.tokens[i + 1].is(.period) && !a.tokens[i + 1].shape.contains(.spaced)
  }

  // MARK: Leaders known without a post

  /// The leader whom a name means: a full name does alone, a surname only with an honorific or a post before it.
  func leader(_ name: Span, isAddressed: Bool) -> Int? {
    if let full = a.longest(.leader, at: name.lowerBound), name.lowerBound + full.length == name.upperBound {
      return full.row
    }
    guard isAddressed, name.count == 1, let short = a.longest(.leaderSurname, at: name.lowerBound),
      short.length == name.count
    else {
      return nil
    }
    return short.row
  }

  /// "Chủ tịch Kim": the leader whom the word means with this post, in a report that names the country.
  func leader(_ name: Span, called posts: [Analysis.PostPhrase]) -> Int? {
    guard name.count == 1, let post = posts.last,
      let match = a.longest(.leaderSurname, at: post.span.lowerBound),
      post.span.lowerBound + match.length == name.upperBound
    else { return nil }
    let country = a.lexicon.leaders[match.row]
    let isTold = a.tokens.indices.contains { i in
      [a.longest(.country, at: i), a.longest(.demonym, at: i)].contains { match in
        match.map { a.lexicon.countries[$0.row].code == country } ?? false
      }
    }
    return isTold ? match.row : nil
  }

  func mark(_ person: Int, as leader: Int) {
    a.people[person].isOfficial = true
    let country = a.lexicon.leaders[leader]
    if a.people[person].country == nil, !country.isEmpty { a.people[person].country = country }
  }

  /// "Donald Trump", "chính quyền Obama": a leader named without a post or an honorific.
  mutating func leaderAlone(at start: Int) -> Int? {
    let full = a.longest(.leader, at: start)
    let short = full == nil ? a.longest(.leaderSurname, at: start) : nil
    guard let match = full ?? short, !isNamedAfter(start) else { return nil }
    let end = start + match.length
    if short != nil {
      guard
        (1...2).contains(where: { start >= $0 && a.lexicon.names.leadership.length(at: start - $0, in: a.tokens) == $0 }
        )
      else { return nil }
    }
    // "Kim Jong Un Park": a longer name.
    if end < a.tokens.count, a.tokens[end].isCapital, a.tokens[end].shape.contains(.spaced), !a.isKnown(at: end),
      a.tokens[start..<end].contains(where: { !$0.shape.contains(.upper) })
    {
      return nil
    }
    let name = start..<end
    if isByline(name), !a.tokens[start].shape.contains(.lineStart) { return end }
    let next = person(start: start, posts: [], name: name, isPlural: false)
    if case .person(let index)? = a.mentions.last?.kind { mark(index, as: match.row) }
    return next
  }
}
