import Vietnamese

/// Posts and names that a mark or a word keeps apart.
extension Recogniser {
  /// "Bộ trưởng Tư pháp Canada, ông David Lametti": where the name is that a comma and an honorific divide from its post.
  ///
  /// "Tại cuộc gặp với Thủ tướng Nhật Bản, ông Lametti nói" is about two people: inside a clause the post wants a mark
  /// behind the name too.
  func nameAfterComma(_ i: Int, posts: [Analysis.PostPhrase], start: Int) -> Span? {
    var i = i
    // "người phát ngôn Bộ Ngoại giao nước này, ông …"
    if i + 2 < a.tokens.count, a.tokens[i].is(.nuoc), a.lexicon.events.deictics.length(at: i + 1, in: a.tokens) == 1 {
      i += 2
    }
    guard i + 1 < a.tokens.count, a.tokens[i].is(.comma), let last = posts.last, !last.isRelative,
      !last.isBare || last.span.count > 3
    else {
      return nil
    }
    let honorifics = a.afterHonorifics(i + 1)
    guard honorifics.end > i + 1, let end = nameAfterTitle(honorifics.end, posts: posts, hasHonorific: true) else {
      return nil
    }
    let name = honorifics.end..<end
    guard honorifics.isRank || isClauseStart(start) || endsApposition(end) && !goesOnWithNames(end) else { return nil }
    if let known = find(a.key(name), country: last.country), !a.people[known].posts.isEmpty {
      let key = a.key(last.span)
      guard a.people[known].posts.contains(where: { holds($0.key, key) }) else { return nil }
    }
    return name
  }

  /// Whether nothing of its clause stands before a token.
  private func isClauseStart(_ i: Int) -> Bool {
    i == a.sentences[a.sentence(of: i)].lowerBound || a.tokens[i - 1].kind == .mark
  }

  /// Whether a post that no mark closes may be that of the name before it: not behind a surname alone inside a clause ("Gặp ông Tập,
  /// Ngoại trưởng Mỹ nói"), nor when it is of another country than the person.
  func mayHold(_ post: Analysis.PostPhrase, _ name: Span, _ start: Int) -> Bool {
    guard name.count > 1 || isClauseStart(start) else { return false }
    guard let country = post.country, let known = find(a.key(name), country: nil) else { return true }
    return a.people[known].country.map { $0 == country } ?? true
  }

  /// "…, ông A và bà B", "…, ông A, bà B": a list of people.
  private func goesOnWithNames(_ i: Int) -> Bool {
    guard i + 1 < a.tokens.count, a.tokens[i].is(.va) || a.tokens[i].is(.comma) || a.tokens[i].is(.cung) else {
      return false
    }
    return a.tokens[i].isWord || a.afterHonorifics(i + 1).end > i + 1
  }

  /// Whether a comma parts the posts of two people: those of two countries are ("… với Chủ tịch Trung Quốc, Tổng thống Nga …"), and
  /// so is the one whose words are given ("Theo Ngoại trưởng, Tổng thống X đồng ý").
  func parts(_ posts: [Analysis.PostPhrase], from other: Analysis.PostPhrase, start: Int) -> Bool {
    if let country = posts.last.flatMap(namedCountry), let second = namedCountry(other), country != second {
      return true
    }
    if let last = posts.last, areTwoHolders(last, other) { return true }
    guard posts.count == 1, isSource(start) else { return false }
    // "Theo Phó Thủ tướng, Bộ trưởng Ngoại giao X, …": the second comma closes the phrase.
    let name = a.afterHonorifics(other.span.upperBound).end
    guard let end = nameAfterTitle(name, posts: [other], hasHonorific: true), end < a.tokens.count else { return false }
    return a.tokens[end].isWord
  }

  /// "… với Thủ tướng Anh, Tổng thống X nói", "… với Tổng thống Nga, Tổng thống X nói": posts that nobody holds together.
  private func areTwoHolders(_ one: Analysis.PostPhrase, _ other: Analysis.PostPhrase) -> Bool {
    let (first, second) = (one.span.lowerBound, other.span.lowerBound)
    let sole = a.lexicon.names.soleHeads
    // "… của Tổng thống Mỹ, Đại sứ X nói"
    if sole.length(at: first, in: a.tokens) != nil, a.lexicon.names.envoys.length(at: second, in: a.tokens) != nil {
      return true
    }
    guard let length = sole.length(at: second, in: a.tokens) else { return false }
    guard let before = sole.length(at: first, in: a.tokens) else {
      // "Chủ tịch Trung Quốc, Tổng thống X".
      return a.lexicon.names.chairs.length(at: first, in: a.tokens).map { a.longest(.country, at: first + $0) != nil }
        ?? false
    }
    return a.key(first..<first + before) != a.key(second..<second + length)
      || namedCountry(one) != nil && namedCountry(other) == nil
  }

  func isPluralMark(_ token: Token) -> Bool {
    token.isAny(.cac, .nhung, .hai, .ba, .bon) || token.kind == .number
  }

  /// Whether what stands at a token is the source of what is said: "Theo …", "Cũng theo thông báo của …".
  private func isSource(_ i: Int) -> Bool {
    let sentence = a.sentences[a.sentence(of: i)].lowerBound
    guard (sentence..<min(i, sentence + 3)).contains(where: { a.tokens[$0].is(.theo) }) else { return false }
    return i - sentence <= 2 || a.tokens[i - 1].isAny(.cua, .theo)
  }

  /// The country that a post is said to be of, not one that only its body has.
  private func namedCountry(_ post: Analysis.PostPhrase) -> String? {
    post.span.lazy.compactMap { a.longest(.country, at: $0) }.first.map { a.lexicon.countries[$0.row].code }
  }

  /// "Nữ hoàng Elizabeth II của Anh": the country that a post is of, told behind the name.
  func countryOfHolder(after i: Int) -> (code: String, end: Int)? {
    guard i + 1 < a.tokens.count, a.tokens[i].is(.cua), let country = a.longest(.country, at: i + 1) else { return nil }
    return (a.lexicon.countries[country.row].code, i + 1 + country.length)
  }

  /// "các Phó Thủ tướng A, B và C": the names that follow the first share its posts.
  mutating func namesOfList(after start: Int, posts: [Span], country: String?) -> Int {
    let tokens = a.tokens
    var i = start
    while i + 1 < tokens.count, tokens[i].is(.comma) || tokens[i].is(.va), let end = listedName(i + 1) {
      if end + 1 < tokens.count, tokens[end].is(.comma), a.postPhrase(at: end + 1) != nil,
        nameAfterTitle(a.postPhrase(at: end + 1)?.span.upperBound ?? end, posts: [], hasHonorific: false) == nil
      {
        break
      }
      let home = countryOfHolder(after: end)
      let index = register(i + 1..<end, posts: posts, country: home?.code ?? country)
      a.mentions.append(Mention(kind: .person(index), span: i + 1..<end, posts: posts, name: i + 1..<end))
      a.people[index].mentions.append(i + 1..<end)
      i = home?.end ?? end
    }
    return i
  }

  /// The end of a further name of a list that shares a post ("các cựu ngoại trưởng A và B").
  func listedName(_ i: Int) -> Int? {
    if a.isNameStart(i) { return a.nameEnd(at: i, isTitled: false) }
    guard i + 1 < a.tokens.count, a.tokens[i].isCapital, let end = a.nameEnd(at: i, isTitled: true), end - i >= 2,
      (i..<end).contains(where: { a.tokens[$0].isCapital && !a.isVietnamese(a.tokens[$0]) })
    else { return nil }
    return end
  }

  /// "cấp thứ trưởng", "cấp chuyên viên và thứ trưởng": a level of talks, nobody's post.
  func isLevel(_ i: Int) -> Bool {
    guard i > 0 else { return false }
    return a.tokens[i - 1].is(.capAcute)
      || a.tokens[i - 1].is(.va) && (max(0, i - 4)..<i).contains { a.tokens[$0].is(.capAcute) }
  }

  // MARK: Posts in the service of another

  /// Whether a name is that of the one served ("Người phát ngôn của Tổng thống Nga Vladimir Putin") rather than of the one who
  /// serves: a leader, or somebody already told to hold the post.
  func holds(_ served: Analysis.PostPhrase, _ name: Span) -> Bool {
    if let leader = leader(name, isAddressed: true) { return !a.lexicon.serving.contains(leader) }
    guard let known = find(a.key(name), country: served.country) else { return false }
    let key = a.key(served.span)
    return a.people[known].posts.contains { holds($0.key, key) }
  }

  /// Takes the name for the one served; "…, ông Ivan Petrov" behind it is the one who serves.
  mutating func servedPerson(start: Int, posts: [Analysis.PostPhrase], served: Analysis.PostPhrase, name: Span) -> Int {
    let end = person(start: served.span.lowerBound, posts: [served], name: name, isPlural: false)
    guard end == name.upperBound, let servant = nameAfterComma(end, posts: posts, start: start) else { return end }
    return person(start: servant.lowerBound, posts: posts, name: servant, isPlural: false)
  }

  // MARK: Posts told of somebody

  /// "X được bầu làm …", "trên cương vị …", "giữ chức …": the post of the person told before it.
  func holder(of post: Analysis.PostPhrase) -> Int? {
    let i = post.span.lowerBound - 1
    guard i > 1, a.tokens[i].isAny(.lam, .chuc, .viDot, .la) || a.tokens[i].is(.cach) && a.tokens[i - 1].is(.tuHorn)
    else { return nil }
    guard !a.tokens[i].is(.la) || !post.isBare, let last = a.mentions.last, case .person(let index) = last.kind else {
      return nil
    }
    let sentence = a.sentences[a.sentence(of: i)]
    guard last.span.lowerBound >= sentence.lowerBound, !a.tokens[i].is(.la) || i - last.span.upperBound <= 2 else {
      return nil
    }
    let isPassive = last.span.lowerBound > sentence.lowerBound && a.tokens[last.span.lowerBound - 1].is(.duoc)
    return subject(before: last, in: sentence) ?? (isPassive ? nil : index)
  }

  /// "X được Y chọn làm …", "X đứng cạnh Y trên cương vị …": the post is X's, whom the sentence is about.
  private func subject(before last: Mention, in sentence: Span) -> Int? {
    guard last.span.lowerBound > sentence.lowerBound,
      a.tokens[last.span.lowerBound - 1].isAny(.duoc, .voi, .cung, .giua)
        || a.lexicon.names.beside.length(at: last.span.lowerBound - 1, in: a.tokens) == 1
    else { return nil }
    for mention in a.mentions.suffix(6).dropLast().reversed() {
      guard mention.span.lowerBound >= sentence.lowerBound else { return nil }
      if case .person(let index) = mention.kind { return index }
    }
    return nil
  }

  /// A post after a name belongs to it when a mark closes it; else it begins the next clause ("Tiếp Đại sứ X, Chủ tịch nước khẳng định …").
  func endsApposition(_ i: Int) -> Bool {
    guard i < a.tokens.count else { return true }
    let token = a.tokens[i]
    if token.kind != .word || token.isAny(.va, .cung, .kiem) { return true }
    // "ông X, phó cố vấn của Tổng thống Y, hôm nay …": what the post is of, up to the mark.
    guard token.isAny(.cua, .ve) else { return false }
    for k in i..<min(a.tokens.count, i + 12) {
      if a.tokens[k].kind != .word { return a.tokens[k].is(.comma) }
      if a.lexicon.events.speech.length(at: k, in: a.tokens) != nil { return false }
    }
    return false
  }

  /// "Hội kiến Thủ tướng X, Nhà vua và Hoàng hậu …": behind somebody who has a post, the two are who acts.
  func beginsPair(_ post: Analysis.PostPhrase) -> Bool {
    post.isBare && post.span.upperBound < a.tokens.count && a.tokens[post.span.upperBound].is(.va)
  }

  /// "Thừa ủy quyền của Chủ tịch nước, Bộ trưởng X …": somebody else than who acts.
  func isActedFor(_ start: Int) -> Bool {
    (max(0, start - 5)..<start).contains { i in
      a.lexicon.names.onBehalf.length(at: i, in: a.tokens).map { i + $0 == start } ?? false
    }
  }

  /// "do ông X, Chủ tịch … dẫn đầu": the verb ends the apposition.
  func isLed(_ start: Int, by verb: Int) -> Bool {
    start > 0 && a.tokens[start - 1].is(.do) && a.lexicon.names.leading.length(at: verb, in: a.tokens) != nil
  }

  func startsApposition(_ i: Int, _ post: Analysis.PostPhrase) -> Bool {
    if post.isRelative { return false }
    return a.tokens[i].isCapital || !post.isBare || !post.isWeak
  }
}
