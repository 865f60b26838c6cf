import Vietnamese

/// Reads the tokens once, left to right, and finds who and what is named.
struct Recogniser {
  let a: Analysis
  private var dateAt: [Int: Int] = [:]
  /// Runs of capital words that nothing else claimed; they may be names told in full elsewhere.
  private var loose: [Span] = []
  /// Posts that hold for every name up to here ("các đồng chí Ủy viên Trung ương Đảng: …").
  private var shared: (posts: [Span], end: Int, isList: Bool)?

  /// How many of the people and bodies named last a name is compared with, so that time stays linear in the length of the text.
  private static let memory = 400

  /// The people named first around a token, in order.
  private func nearby(_ token: Int) -> Range<Int> {
    var low = 0
    var high = a.people.count
    while low < high {
      let middle = (low + high) / 2
      if a.people[middle].mentions.first.map({ $0.lowerBound < token }) ?? true {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return max(0, low - Self.memory / 2)..<min(a.people.count, low + Self.memory / 2)
  }

  static func run(_ analysis: Analysis) {
    var recogniser = Recogniser(a: analysis)
    for (k, date) in analysis.dates.enumerated() { recogniser.dateAt[date.tokenRange.lowerBound] = k }
    recogniser.scan()
    recogniser.resolveLooseNames()
    analysis.mentions.sort { $0.span.lowerBound < $1.span.lowerBound }
    recogniser.resolvePosts()
  }

  private init(a: Analysis) { self.a = a }

  private mutating func scan() {
    var i = 0
    let tokens = a.tokens
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
      if let date = dateAt[i] {
        i = max(i + 1, a.dates[date].tokenRange.upperBound)
        continue
      }
      guard token.isCapital || a.hasMatches(at: i) else {
        i += 1
        continue
      }
      if let next = titledPerson(at: i) ?? body(at: i) ?? place(at: i) ?? untitledPerson(at: i) {
        i = next
      } else {
        i = skipRun(i)
      }
    }
  }

  // MARK: Persons with posts

  private mutating func titledPerson(at start: Int) -> Int? {
    let tokens = a.tokens
    var i = start
    var posts: [Analysis.PostPhrase] = []
    var isPlural = start > 0 && isPluralMark(tokens[start - 1])
    let before = a.afterHonorifics(start)
    var hasHonorific = before.isPersonal
    var hasRank = before.isRank
    i = before.end
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
      while next < tokens.count,
        tokens[next].is(.comma) || tokens[next].is(.dash) || tokens[next].is(.kiem) || (tokens[next].is(.va) && false)
      { next += 1 }
      guard next > i, next < tokens.count, next - i <= 2 else { break }
      let rankAfter = a.afterHonorifics(next)
      if rankAfter.end > next, tokens[i].is(.dash), a.nameEnd(at: rankAfter.end, isTitled: true) != nil {
        i = rankAfter.end
        break
      }
      // "Theo Người phát ngôn …, Phó Thủ tướng …": the comma ends a phrase, not a post.
      if tokens[i].is(.comma), posts.count == 1, start > 0, tokens[start - 1].isAny(.cua, .theo),
        startsWithSource(start)
      {
        break
      }
      guard a.postPhrase(at: next) != nil else { break }
      i = next
    }
    guard !posts.isEmpty || hasHonorific else { return nil }
    // "người đồng cấp Mỹ Donald Trump", "ông Kovind"
    if posts.count == 1, !posts[0].isBare, i + 2 < tokens.count, tokens[i].is(.comma), tokens[i + 1].isCapital,
      !a.isVietnamese(tokens[i + 1]),
      a.longest(.organisation, at: i + 1) == nil,
      let nameEnd = nameAfterTitle(i + 1, posts: posts, hasHonorific: false), nameEnd > i + 2
    {
      return person(start: start, posts: posts, name: i + 1..<nameEnd, isPlural: isPlural)
    }
    if let nameEnd = nameAfterTitle(i, posts: posts, hasHonorific: hasHonorific) {
      return person(start: start, posts: posts, name: i..<nameEnd, isPlural: isPlural, hasRank: hasRank)
    }
    guard !posts.isEmpty else { return hasHonorific && before.end > start ? before.end : nil }
    // "ba Thứ trưởng Bộ Ngoại giao: A, B và C": the posts wait for the names.
    if end < tokens.count, tokens[end].is(.colon), isPlural || tokens[max(0, start - 1)].is(.chiAcute) || hasHonorific {
      shared = (posts.filter { !$0.isRelative }.map(\.span), sentenceEnd(end), true)
    }
    for post in posts where !post.isRelative && !isPlural { barePost(post) }
    for post in posts { noteBodies(post) }
    return max(end, start + 1)
  }

  private func nameAfterTitle(_ i: Int, posts: [Analysis.PostPhrase], hasHonorific: Bool) -> Int? {
    let tokens = a.tokens
    guard i < tokens.count, tokens[i].isCapital, tokens[i].shape.contains(.spaced),
      !tokens[i].shape.contains(.lineStart)
    else { return nil }
    if !posts.isEmpty, a.isHoChiMinh(i) { return i + 3 }
    guard let end = a.nameEnd(at: i, isTitled: true) else { return nil }
    if end == i + 1, tokens[i].shape.contains(.upper), i == 0 || !tokens[i - 1].shape.contains(.upper) { return nil }
    if end == i + 1, !hasHonorific, a.isVietnamese(tokens[i]), !a.lexicon.traits(of: tokens[i]).contains(.familyName) {
      return nil
    }
    if end == i + 1, let body = a.longest(.organisationHead, at: i), body.length >= 1 { return nil }
    return end
  }

  private mutating func person(
    start: Int, posts: [Analysis.PostPhrase], name: Span, isPlural: Bool, hasRank: Bool = false
  ) -> Int {
    let tokens = a.tokens
    var titles = posts.filter { !$0.isRelative }
    var end = name.upperBound
    let country = posts.last { $0.country != nil }?.country
    // Apposition: "X, Chủ tịch Hội …," and "X (Chủ tịch Hội …)", unless the posts lead to another name.
    var i = end
    var apposed: [Analysis.PostPhrase] = []
    if i + 1 < tokens.count,
      tokens[i].is(.comma) || tokens[i].is(.dash) && tokens[i].shape.contains(.spaced) || tokens[i].is(.openBracket)
    {
      var next = i + 1
      while next < tokens.count, let post = a.postPhrase(at: next), startsApposition(next, post) {
        if nameAfterTitle(a.afterHonorifics(post.span.upperBound).end, posts: [post], hasHonorific: false) != nil {
          // The last post belongs to the next name; those before it to this one, when it has no title yet.
          if !titles.isEmpty { apposed = [] }
          break
        }
        guard
          endsApposition(post.span.upperBound) || !apposed.isEmpty
            || titles.isEmpty && (!post.isBare || a.sentences[a.sentence(of: start)].lowerBound == start)
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
      end = last.span.upperBound
    }
    for post in titles { noteBodies(post) }
    var spans = titles.map(\.span)
    if let shared, start < shared.end, shared.isList { spans = shared.posts + spans }
    let index = register(name, posts: spans, country: country ?? apposed.last { $0.country != nil }?.country)
    if hasRank || posts.contains(where: \.isRelative) { a.people[index].isOfficial = true }
    var mention = Mention(kind: .person(index), span: start..<end, posts: spans, name: name)
    mention.country = a.people[index].country
    a.mentions.append(mention)
    a.people[index].mentions.append(start..<end)
    if isPlural || shared != nil, !titles.isEmpty, apposed.isEmpty {
      return namesOfList(after: end, posts: spans, country: country)
    }
    return end
  }

  /// "các Phó Thủ tướng A, B và C": the names that follow the first share its posts.
  private mutating func namesOfList(after start: Int, posts: [Span], country: String?) -> Int {
    let tokens = a.tokens
    var i = start
    while i + 1 < tokens.count, tokens[i].is(.comma) || tokens[i].is(.va), a.isNameStart(i + 1),
      let end = a.nameEnd(at: i + 1, isTitled: false)
    {
      if end + 1 < tokens.count, tokens[end].is(.comma), a.postPhrase(at: end + 1) != nil,
        nameAfterTitle(a.postPhrase(at: end + 1)?.span.upperBound ?? end, posts: [], hasHonorific: false) == nil
      {
        break
      }
      let index = register(i + 1..<end, posts: posts, country: country)
      a.mentions.append(Mention(kind: .person(index), span: i + 1..<end, posts: posts, name: i + 1..<end))
      a.people[index].mentions.append(i + 1..<end)
      i = end
    }
    return i
  }

  /// A name without title: a Vietnamese full name, perhaps with a post after it.
  private mutating func untitledPerson(at start: Int) -> Int? {
    guard a.isNameStart(start), let end = a.nameEnd(at: start, isTitled: false), end - start >= 2 else { return nil }
    guard !isByline(start..<end) else { return end }
    return person(start: start, posts: [], name: start..<end, isPlural: false)
  }

  /// Names of photographers and authors stand after "Ảnh:", in brackets with an agency, or alone on a line.
  private func isByline(_ span: Span) -> Bool {
    let tokens = a.tokens
    if span.lowerBound > 0 {
      let before = tokens[span.lowerBound - 1]
      if before.is(.colon), span.lowerBound > 1,
        a.lexicon.bylineWords.length(at: span.lowerBound - 2, in: tokens) != nil
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

  private func startsWithSource(_ i: Int) -> Bool {
    let sentence = a.sentences[a.sentence(of: i)]
    return (sentence.lowerBound..<min(i, sentence.lowerBound + 3)).contains { a.tokens[$0].is(.theo) }
  }

  /// A post after a name belongs to it when a mark closes it; else it begins the next clause ("Tiếp Đại sứ X, Chủ tịch nước khẳng định …").
  private func endsApposition(_ i: Int) -> Bool {
    guard i < a.tokens.count else { return true }
    let token = a.tokens[i]
    return token.kind != .word || token.isAny(.va, .cung, .kiem)
  }

  private func startsApposition(_ i: Int, _ post: Analysis.PostPhrase) -> Bool {
    if post.isRelative { return false }
    return a.tokens[i].isCapital || !post.isBare || !post.isWeak
  }

  private func isPluralMark(_ token: Token) -> Bool {
    token.isAny(.cac, .nhung, .hai, .ba, .bon) || token.kind == .number
  }

  private func sentenceEnd(_ i: Int) -> Int { a.sentences[a.sentence(of: i)].upperBound }

  private mutating func barePost(_ post: Analysis.PostPhrase) {
    if let person = holder(of: post) {
      let key = a.key(post.span)
      if !a.people[person].posts.contains(where: { $0.key == key }) { a.people[person].posts.append((key, post.span)) }
      a.people[person].country = a.people[person].country ?? post.country
      return
    }
    guard a.tokens[post.span.lowerBound].isCapital || !post.isWeak else { return }
    var mention = Mention(kind: .post, span: post.span, posts: [post.span], name: post.span)
    mention.country = post.country
    a.mentions.append(mention)
  }

  /// "X được bầu làm …", "trên cương vị …", "giữ chức …": the post of the person told before it.
  private func holder(of post: Analysis.PostPhrase) -> Int? {
    let i = post.span.lowerBound - 1
    guard i > 1, a.tokens[i].isAny(.lam, .chuc, .viDot, .la) || a.tokens[i].is(.cach) && a.tokens[i - 1].is(.tuHorn)
    else { return nil }
    guard !a.tokens[i].is(.la) || !post.isBare, let last = a.mentions.last, case .person(let index) = last.kind else {
      return nil
    }
    let sentence = a.sentences[a.sentence(of: i)]
    return last.span.lowerBound >= sentence.lowerBound && (!a.tokens[i].is(.la) || i - last.span.upperBound <= 2)
      ? index : nil
  }

  // MARK: Bodies and places

  private mutating func body(at start: Int) -> Int? {
    if let medium = a.longest(.medium, at: start), medium.length >= (a.longest(.organisation, at: start)?.length ?? 0) {
      return start + medium.length
    }
    guard let phrase = a.bodyPhrase(at: start), (start..<phrase.end).contains(where: { a.tokens[$0].isCapital }) else {
      return nil
    }
    guard !phrase.isBare else { return phrase.end }
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

  /// "Văn phòng Chính phủ" is a building only where something takes place.
  private func isBodyRatherThanBuilding(_ start: Int) -> Bool {
    guard a.longest(.organisation, at: start) != nil, a.longest(.organisationHead, at: start) != nil else {
      return false
    }
    return start == 0 || !a.tokens[start - 1].isAny(.tai, .o, .den, .toi)
  }

  /// Records a mention of a body, with an abbreviation in brackets after it; returns the token after all of it.
  @discardableResult
  private mutating func note(_ span: Span, _ phrase: Analysis.BodyPhrase) -> Int {
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

  private mutating func noteBodies(_ post: Analysis.PostPhrase) {
    for (span, phrase) in post.bodies where !phrase.isBare { _ = registerBody(span, phrase, nil) }
  }

  private func registerBody(_ span: Span, _ phrase: Analysis.BodyPhrase, _ abbreviation: Span?) -> Int {
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

  private mutating func place(at start: Int) -> Int? {
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
  private func isCommonWord(_ i: Int) -> Bool {
    let tokens = a.tokens
    guard a.longest(.country, at: i) == nil else { return false }
    // A short form ("Việt", "Trung") counts in pairs only.
    let pairsAfter = i + 2 < tokens.count && tokens[i + 1].is(.dash) && tokens[i + 2].isCapital
    let pairsBefore = i >= 2 && tokens[i - 1].is(.dash) && tokens[i - 2].isCapital
    return !(pairsAfter || pairsBefore)
  }

  private mutating func skipRun(_ start: Int) -> Int {
    let tokens = a.tokens
    guard tokens[start].isCapital else { return start + 1 }
    if let end = looseEnd(start), end > start {
      loose.append(start..<end)
      return end
    }
    return start + 1
  }

  private func looseEnd(_ start: Int) -> Int? {
    var i = start
    while i < a.tokens.count, i - start < 6 {
      let token = a.tokens[i]
      if token.is(.dash), !token.shape.contains(.spaced), i + 1 < a.tokens.count, a.tokens[i + 1].isWord,
        !a.tokens[i + 1].shape.contains(.spaced)
      {
        i += 2
        continue
      }
      guard token.isCapital, i == start || !a.hasMatches(at: i) && !a.isNameStart(i) else { break }
      i += 1
    }
    return i
  }

  // MARK: The same person

  /// The person of a name: the one whose full name has it as its beginning or end, or a new one.
  private func register(_ name: Span, posts: [Span], country: String?) -> Int {
    let key = a.key(name)
    let index = find(key, country: country, posts: posts)
    let found: Int
    if let index {
      found = index
      if key.count > a.people[index].key.count
        || isShouted(a.people[index].name) && !isShouted(name) && key == a.people[index].key
      {
        if key != a.people[index].key { a.people[index].aliases.append(a.people[index].name) }
        a.people[index].key = key
        a.people[index].name = name
      } else if key != a.people[index].key {
        a.people[index].aliases.append(name)
      }
    } else {
      a.people.append(Person(key: key, name: name))
      found = a.people.count - 1
    }
    for post in posts {
      let postKey = a.key(post)
      if !a.people[found].posts.contains(where: { $0.key == postKey }) { a.people[found].posts.append((postKey, post)) }
    }
    a.people[found].country = a.people[found].country ?? country
    return found
  }

  private func isShouted(_ span: Span) -> Bool {
    span.allSatisfy { !a.tokens[$0].isWord || a.tokens[$0].shape.contains(.upper) }
  }

  private func find(_ key: [Int32], country: String?, posts: [Span]) -> Int? {
    var best: Int?
    let words = WordBits(key)
    for k in a.people.indices.suffix(Self.memory) where !a.people[k].words.isDisjoint(with: words) {
      let other = a.people[k].key
      guard isSame(key, other) else { continue }
      if other == key { return k }
      if let country, let home = a.people[k].country, country != home, key.count > 1 || other.count > 1 { continue }
      best = k
    }
    return best
  }

  /// One is the beginning or the end of the other.
  private func isSame(_ x: [Int32], _ y: [Int32]) -> Bool {
    let (short, long) = x.count <= y.count ? (x, y) : (y, x)
    guard !short.isEmpty else { return false }
    return long.starts(with: short) || long.suffix(short.count).elementsEqual(short)
      || short.count == 1 && short[0] < 0 && long.contains(short[0])
      || short.count >= 2 && short[0] == long[0] && isSubsequence(short, long)
        && !(short.count == 2 && long.count == 3 && short[1] == long[1])
  }

  private func isSubsequence(_ x: [Int32], _ y: [Int32]) -> Bool {
    var i = 0
    for id in y where i < x.count && x[i] == id { i += 1 }
    return i == x.count
  }

  private mutating func resolveLooseNames() {
    for span in loose {
      var start = span.lowerBound
      while start < span.upperBound {
        let near = nearby(start)
        var found: (person: Int, end: Int)?
        for end in stride(from: span.upperBound, to: start, by: -1) {
          let key = a.key(start..<end)
          guard !key.isEmpty else { continue }
          let isOneWord = key.count == 1
          let words = WordBits(key)
          if let person = near.first(where: { k in
            guard !a.people[k].words.isDisjoint(with: words) else { return false }
            let other = a.people[k].key
            return other == key || (!isOneWord && isSame(key, other) && key.count < other.count)
              || (isOneWord && other.count > 1 && !a.isVietnamese(a.tokens[start])
                && (other.last == key[0] || other.first == key[0]))
          }) {
            found = (person, end)
            break
          }
        }
        if let found {
          a.mentions.append(
            Mention(
              kind: .person(found.person), span: start..<found.end, name: start..<found.end,
              country: a.people[found.person].country))
          a.people[found.person].mentions.append(start..<found.end)
          start = found.end
        } else {
          start += 1
        }
      }
    }
  }

  // MARK: Posts without a name

  /// A post without a name is the person's who holds it by this report: the last one named with it before, else the next.
  private mutating func resolvePosts() {
    var places = a.people.map { PlacesOfMention($0.mentions) }
    for k in a.mentions.indices {
      guard case .post = a.mentions[k].kind else { continue }
      let here = a.mentions[k].span.lowerBound
      let key = a.key(a.mentions[k].span)
      let head = WordBits(key.prefix(1))
      var best: (person: Int, distance: Int)?
      for p in nearby(here) where !a.people[p].postHeads.isDisjoint(with: head) {
        guard a.people[p].posts.contains(where: { holds($0.key, key) }) else { continue }
        if let country = a.mentions[k].country, let other = a.people[p].country, country != other { continue }
        let distance = places[p].distance(from: here)
        if best.map({ distance < $0.distance }) ?? true { best = (p, distance) }
      }
      if let best {
        a.mentions[k].kind = .person(best.person)
        a.people[best.person].mentions.append(a.mentions[k].span)
        places[best.person].last = here
      }
    }
  }

  /// Whether somebody who holds `post` may be meant by `short`: the same words, or the same beginning.
  private func holds(_ post: [Int32], _ short: [Int32]) -> Bool {
    post == short
      || (post.count > short.count && post.starts(with: short)
        || short.count > post.count && short.starts(with: post) && post.count > 1)
  }
}

/// Where a person is mentioned, asked for from left to right.
private struct PlacesOfMention {
  private let starts: [Int]
  private var next = 0
  /// The last place before the one asked for.
  var last: Int?

  init(_ mentions: [Span]) { starts = mentions.map(\.lowerBound).sorted() }

  /// How far the nearest mention is; one after `here` counts as four times as far as one before.
  mutating func distance(from here: Int) -> Int {
    while next < starts.count, starts[next] < here {
      last = max(last ?? 0, starts[next])
      next += 1
    }
    let before = last.map { here - $0 } ?? Int.max
    return next < starts.count ? min(before, 4 * (starts[next] - here)) : before
  }
}
