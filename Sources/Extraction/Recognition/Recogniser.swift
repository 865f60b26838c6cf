import Vietnamese

/// Reads the tokens once, left to right, and finds who and what is named.
struct Recogniser {
  let a: Analysis
  /// Runs of capital words that nothing else claimed; they may be names told in full elsewhere.
  var loose: [Span] = []
  /// Posts that hold for every name up to here ("các đồng chí Ủy viên Trung ương Đảng: …").
  private var shared: (posts: [Span], end: Int, isList: Bool)?

  /// How many of the people and bodies named last a name is compared with, so that time stays linear in the length of the text.
  static let memory = 400

  func nearby(_ token: Int) -> Range<Int> { a.people(near: token) }

  static func run(_ analysis: Analysis) {
    var recogniser = Recogniser(a: analysis)
    recogniser.scan()
    recogniser.resolveLooseNames()
    recogniser.resolveShortBodies()
    analysis.mentions.sort { $0.span.lowerBound < $1.span.lowerBound }
    recogniser.resolvePosts()
  }

  private init(a: Analysis) { self.a = a }

  mutating func scan() {
    var i = 0
    let tokens = a.tokens
    let dates = a.dates.map(\.tokenRange)
    let openers = a.lexicon.names.openers
    var date = 0
    while i < tokens.count {
      let token = tokens[i]
      guard token.kind == .word else {
        i += 1
        continue
      }
      if let byline = a.byline, byline.contains(i) {
        i = byline.upperBound
        continue
      }
      while date < dates.count, dates[date].lowerBound < i { date += 1 }
      if date < dates.count, dates[date].lowerBound == i {
        i = max(i + 1, dates[date].upperBound)
        continue
      }
      guard token.isCapital || a.hasMatches(at: i) || openers.contains(token) else {
        i += 1
        continue
      }
      if let next = credit(at: i) ?? titledPerson(at: i) ?? body(at: i) ?? place(at: i) ?? untitledPerson(at: i)
        ?? foreignPerson(at: i)
      {
        i = next
      } else {
        i = skipRun(i)
      }
    }
  }

  // MARK: Persons with posts

  mutating func titledPerson(at start: Int) -> Int? {
    let tokens = a.tokens
    var i = start
    var posts: [Analysis.PostPhrase] = []
    var isPlural = start > 0 && isPluralMark(tokens[start - 1])
    let before = a.afterHonorifics(start)
    var hasHonorific = before.isPersonal
    var hasRank = before.isRank
    i = before.end
    if hasRank {
      if let ship = shipEnd(start, rank: i) { return ship }
      // "Tướng Mỹ Douglas MacArthur"
      if let country = a.longest(.country, at: i), i + country.length < tokens.count,
        tokens[i + country.length].isCapital,
        !a.isVietnamese(tokens[i + country.length])
      {
        i += country.length
      }
    }
    var end = i
    while i < tokens.count, let post = a.postPhrase(at: i) {
      posts.append(post)
      isPlural = isPlural || post.isPlural
      i = post.span.upperBound
      end = i
      let rank = a.afterHonorifics(i)
      if rank.end > i {
        hasHonorific = hasHonorific || rank.isPersonal
        hasRank = hasRank || rank.isRank
        i = rank.end
        break
      }
      // A comma, a dash, "kiêm" between posts of one person.
      var next = i
      while next < tokens.count, tokens[next].is(.comma) || tokens[next].is(.dash) || tokens[next].is(.kiem) {
        next += 1
      }
      guard next > i, next < tokens.count, next - i <= 2 else { break }
      let rankAfter = a.afterHonorifics(next)
      if rankAfter.end > next, tokens[i].is(.dash), a.nameEnd(at: rankAfter.end, isTitled: true) != nil {
        i = rankAfter.end
        break
      }
      guard let other = a.postPhrase(at: next),
        !(tokens[i].is(.comma) && (parts(posts, from: other, start: start) || isActedFor(start)))
      else {
        break
      }
      i = next
    }
    if let last = posts.indices.last, let status = a.afterStatus(i) {
      if status.isPartOfPost { posts[last].span = posts[last].span.lowerBound..<status.end }
      posts[last].country = posts[last].country ?? status.country
      i = status.end
      end = i
      let rank = a.afterHonorifics(i)
      hasHonorific = hasHonorific || rank.isPersonal
      hasRank = hasRank || rank.isRank
      i = rank.end
    }
    guard !posts.isEmpty || hasHonorific else { return nil }
    // "Hiệu trưởng ODU John Roderick": the letters of the body.
    if let last = posts.indices.last, posts[last].isBare, posts[last].span.upperBound == i,
      isBodyLetters(i, posts[last])
    {
      i += 1
      posts[last].span = posts[last].span.lowerBound..<i
    }
    // "Chủ tịch Liên đoàn … (VCCI) Nguyễn Văn A": the name behind a bracket.
    if !posts.isEmpty, let close = a.closingBracket(at: i),
      nameAfterTitle(close + 1, posts: posts, hasHonorific: false) != nil
    {
      i = close + 1
    }
    // "người đồng cấp Mỹ Donald Trump", "ông Kovind"
    if posts.count == 1, !posts[0].isBare, i + 2 < tokens.count, tokens[i].is(.comma), tokens[i + 1].isCapital,
      !a.isVietnamese(tokens[i + 1]),
      a.longest(.organisation, at: i + 1) == nil,
      let nameEnd = nameAfterTitle(i + 1, posts: posts, hasHonorific: false), nameEnd > i + 2
    {
      return person(start: start, posts: posts, name: i + 1..<nameEnd, isPlural: isPlural)
    }
    if let nameEnd = nameAfterTitle(i, posts: posts, hasHonorific: hasHonorific) {
      if let served = posts.last?.served.first, holds(served, i..<nameEnd) {
        return servedPerson(start: start, posts: posts, served: served, name: i..<nameEnd)
      }
      return person(
        start: start, posts: posts, name: i..<nameEnd, isPlural: isPlural, hasRank: hasRank,
        hasHonorific: hasHonorific)
    }
    if let name = nameAfterComma(i, posts: posts, start: start) {
      return person(start: start, posts: posts, name: name, isPlural: isPlural)
    }
    guard !posts.isEmpty else { return hasHonorific && before.end > start ? before.end : nil }
    // "ba Thứ trưởng Bộ Ngoại giao: A, B và C": the posts wait for the names.
    if end < tokens.count, tokens[end].is(.colon), isPlural || tokens[max(0, start - 1)].is(.chiAcute) || hasHonorific {
      shared = (posts.filter { !$0.isRelative }.map(\.span), sentenceEnd(end), true)
    }
    for post in posts where !isPlural && !isLevel(start) && (!post.isRelative || post.country != nil) { barePost(post) }
    for post in posts { noteBodies(post) }
    return max(end, start + 1)
  }

  func nameAfterTitle(_ i: Int, posts: [Analysis.PostPhrase], hasHonorific: Bool) -> Int? {
    let tokens = a.tokens
    guard i < tokens.count, tokens[i].isCapital, tokens[i].shape.contains(.spaced),
      !tokens[i].shape.contains(.lineStart)
    else { return nil }
    if !posts.isEmpty, a.isHoChiMinh(i) { return i + 3 }
    // "công tước Xứ York": what he is duke of.
    if tokens[i].is(.xuSharp) { return nil }
    guard let end = a.nameEnd(at: i, isTitled: true) else { return nil }
    if end == i + 1, a.endsInDigit(tokens[i]) { return nil }
    if end == i + 1, tokens[i].shape.contains(.upper), i == 0 || !tokens[i - 1].shape.contains(.upper) { return nil }
    if a.isAbbreviation(i, before: end) || isNoPerson(i..<end, posts) { return nil }
    if end == i + 1, let last = posts.last, isOfBody(i, last) { return nil }
    if end == i + 1, !hasHonorific, a.isVietnamese(tokens[i]), !a.lexicon.traits(of: tokens[i]).contains(.familyName) {
      return nil
    }
    if end == i + 1, let body = a.longest(.organisationHead, at: i), body.length >= 1 { return nil }
    return end
  }

  mutating func person(
    start: Int, posts: [Analysis.PostPhrase], name: Span, isPlural: Bool, hasRank: Bool = false,
    hasHonorific: Bool = false
  ) -> Int {
    let tokens = a.tokens
    var titles = posts.filter { !$0.isRelative }
    // "con gái Tổng thống Ivanka Trump": the post is the father's.
    if !titles.isEmpty, isRelativeOfLeader(name), isRelative(start) { titles.removeFirst() }
    var end = name.upperBound
    var country = posts.last { $0.country != nil }?.country
    if country == nil, !posts.isEmpty, let home = countryOfHolder(after: end) {
      country = home.code
      end = home.end
    }
    // Apposition: "X, Chủ tịch Hội …," and "X (Chủ tịch Hội …)", unless the posts lead to another name.
    var i = end
    var apposed: [Analysis.PostPhrase] = []
    var resume: Int?
    if i + 1 < tokens.count,
      tokens[i].is(.comma) || tokens[i].is(.dash) && tokens[i].shape.contains(.spaced) || tokens[i].is(.openBracket)
    {
      var next = i + 1 + (a.lexicon.names.whoIs.length(at: i + 1, in: tokens) ?? 0)
      while next < tokens.count, let post = a.postPhrase(at: next), startsApposition(next, post) {
        let after = a.afterHonorifics(post.span.upperBound).end
        if let nameEnd = nameAfterTitle(after, posts: [post], hasHonorific: false) {
          // "X, cố vấn của Tổng thống Y": the post is X's, and Y is named next.
          if let served = post.served.first, holds(served, after..<nameEnd) {
            apposed.append(post)
            resume = served.span.lowerBound
            break
          }
          // The last post belongs to the next name; those before it to this one, when it has no title yet.
          if !titles.isEmpty { apposed = [] }
          break
        }
        guard
          endsApposition(post.span.upperBound) && !(beginsPair(post) && !titles.isEmpty)
            || isLed(start, by: post.span.upperBound) || !apposed.isEmpty
            || titles.isEmpty && mayHold(post, name, start)
              && (!post.isBare || a.sentences[a.sentence(of: start)].lowerBound == start)
        else { break }
        apposed.append(post)
        i = post.span.upperBound
        next = i
        guard next + 1 < tokens.count,
          tokens[next].is(.comma) || tokens[next].is(.kiem)
            || tokens[next].is(.dash) && tokens[next].shape.contains(.spaced)
        else { break }
        next += 1
        if tokens[next].is(.kiem) { next += 1 }
      }
    }
    if let last = apposed.last {
      titles += apposed.filter { !$0.isRelative }
      end = resume ?? last.span.upperBound
    }
    for post in titles { noteBodies(post) }
    var spans = titles.map(\.span)
    if let shared, start < shared.end, shared.isList { spans = shared.posts + spans }
    let index = register(name, posts: spans, country: country ?? apposed.last { $0.country != nil }?.country)
    if hasRank || posts.contains(where: \.isRelative) { a.people[index].isOfficial = true }
    if let leader = leader(name, isAddressed: hasHonorific || !posts.isEmpty) ?? leader(name, called: posts) {
      mark(index, as: leader)
    }
    var mention = Mention(kind: .person(index), span: start..<end, posts: spans, name: name)
    mention.country = a.people[index].country
    a.mentions.append(mention)
    a.people[index].mentions.append(start..<end)
    if isPlural || shared != nil, !titles.isEmpty, apposed.isEmpty {
      return namesOfList(after: end, posts: spans, country: country)
    }
    return end
  }

  /// Names of photographers and authors stand after "Ảnh:", in brackets with an agency, or alone on a line.
  func isByline(_ span: Span) -> Bool {
    let tokens = a.tokens
    if span.lowerBound > 0 {
      let before = tokens[span.lowerBound - 1]
      if before.is(.colon), span.lowerBound > 1,
        a.lexicon.names.bylineWords.length(at: span.lowerBound - 2, in: tokens) != nil
      {
        return true
      }
      if before.is(.slash) { return true }
    }
    let next = span.upperBound
    if tokens[span.lowerBound].shape.contains(.lineStart),
      next >= tokens.count || tokens[next].kind == .newline || tokens[next].is(.openBracket) || tokens[next].is(.slash)
    {
      return true
    }
    if next < tokens.count,
      tokens[next].is(.slash)
        || tokens[next].is(.dash) && next + 1 < tokens.count && a.longest(.medium, at: next + 1) != nil
    {
      return true
    }
    return tokens[span.lowerBound].shape.contains(.upper) && (next >= tokens.count || tokens[next].kind == .newline)
  }

  func sentenceEnd(_ i: Int) -> Int { a.sentences[a.sentence(of: i)].upperBound }
}
