import Vietnamese

/// Which names and posts mean the same person.
extension Recogniser {
  /// The person of a name: the one whose full name has it as its beginning or end, or a new one.
  func register(_ name: Span, posts: [Span], country: String?) -> Int {
    let key = a.key(name)
    let index = find(key, country: country, name: name, posts: posts)
    let found: Int
    if let index {
      found = index
      noteMisprint(key, index)
      if key.count > a.people[index].key.count
        || isShouted(a.people[index].name) && !isShouted(name) && key == a.people[index].key
      {
        rename(index, name, key)
      } else if isSpeltRarely(a.people[index].key, beside: key) {
        rename(index, name, key)
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

  private func rename(_ person: Int, _ name: Span, _ key: [Int32]) {
    if key != a.people[person].key { a.people[person].aliases.append(a.people[person].name) }
    a.people[person].key = key
    a.people[person].name = name
  }

  func isShouted(_ span: Span) -> Bool {
    span.allSatisfy { !a.tokens[$0].isWord || a.tokens[$0].shape.contains(.upper) }
  }

  func find(_ key: [Int32], country: String?, name: Span? = nil, posts: [Span] = []) -> Int? {
    var best: Int?
    var hasHolder = false
    let words = WordBits(key)
    for k in a.people.indices.suffix(Self.memory)
    where !a.people[k].words.isDisjoint(with: words) || !a.people[k].misprints.isEmpty {
      let other = a.people[k].key
      if a.people[k].misprints.contains(key) { return k }
      guard isSame(key, other) || isNickname(key, name, k) else { continue }
      if other == key { return k }
      if let name, isNamesake(name, posts, k) { continue }
      if let country, let home = a.people[k].country, country != home, key.count > 1 || other.count > 1 { continue }
      // "Chủ tịch Kim": of several with the name, who has the post.
      let isHolder = posts.contains { post in a.people[k].posts.contains { holds($0.key, a.key(post)) } }
      if isHolder || !hasHolder { best = k }
      hasHolder = hasHolder || isHolder
    }
    return best ?? name.flatMap { misspelt($0, key, country, posts) }
  }

  /// A leader's surname with a post, and the full name of somebody else of the family: "Tổng thống Macron", "Brigitte Macron".
  private func isNamesake(_ name: Span, _ posts: [Span], _ person: Int) -> Bool {
    let other = a.people[person]
    let (short, long) = name.count < other.name.count ? (name, other.name) : (other.name, name)
    guard short.count == 1, long.count > 1,
      isRegnal(short, long)
        || isRelativeOfLeader(long) && a.tokens[short.lowerBound].id == a.tokens[long.upperBound - 1].id
    else { return false }
    if isRegnal(short, long), posts.contains(where: isMonarch), other.posts.contains(where: { isMonarch($0.span) }) {
      return false
    }
    if name.count == 1 {
      return posts.contains { post in !other.posts.contains { holds($0.key, a.key(post)) } }
    }
    return other.posts.contains { post in !posts.contains { holds(post.key, a.key($0)) } }
  }

  /// "Hoàng tử William", "vua William IV".
  private func isRegnal(_ short: Span, _ long: Span) -> Bool {
    long.count == 2 && a.tokens[short.lowerBound].id == a.tokens[long.lowerBound].id
      && a.text[a.bytes(long.suffix(1))].allSatisfy { "IVX".utf8.contains($0) }
  }

  private func isMonarch(_ post: Span) -> Bool { a.lexicon.names.monarchs.first(in: post, of: a.tokens) != nil }

  /// Whether a full name ends with the surname of a leader and is another's.
  func isRelativeOfLeader(_ name: Span) -> Bool {
    guard name.count > 1, let short = a.longest(.leaderSurname, at: name.upperBound - 1), short.length == 1 else {
      return false
    }
    guard let full = a.longest(.leader, at: name.lowerBound), full.length == name.count else { return true }
    return full.row != short.row
  }

  /// "con gái", "phu nhân" before a token.
  func isRelative(_ i: Int) -> Bool {
    (1...2).contains { a.lexicon.names.relatives.length(at: i - $0, in: a.tokens) == $0 }
  }

  /// One is the beginning or the end of the other.
  func isSame(_ x: [Int32], _ y: [Int32]) -> Bool {
    let (short, long) = x.count <= y.count ? (x, y) : (y, x)
    guard !short.isEmpty else { return false }
    return long.starts(with: short) || long.suffix(short.count).elementsEqual(short)
      || short.count == 1 && a.lexicon.isForeign(short[0]) && long.contains(short[0])
      || short.count >= 2 && short.count < long.count && short.allSatisfy(a.lexicon.isForeign) && isInside(short, long)
      || short.count >= 2 && short[0] == long[0] && isSubsequence(short, long)
        && !(short.count == 2 && long.count == 3 && short[1] == long[1])
  }

  /// "Diaz-Canel" in "Miguel Diaz-Canel Bermudez".
  private func isInside(_ short: [Int32], _ long: [Int32]) -> Bool {
    (0...long.count - short.count).contains { long[$0..<$0 + short.count].elementsEqual(short) }
  }

  /// "Pat Shanahan" and "Patrick Shanahan": one surname, and a given name that begins the other.
  private func isNickname(_ key: [Int32], _ name: Span?, _ person: Int) -> Bool {
    let other = a.people[person]
    guard let name, key.count == 2, other.key.count == 2, key[1] == other.key[1], a.lexicon.isForeign(key[1]) else {
      return false
    }
    let (x, y) = (a.text[a.bytes(name.prefix(1))], a.text[a.bytes(other.name.prefix(1))])
    return min(x.count, y.count) >= 3 && x.count != y.count && (x.starts(with: y) || y.starts(with: x))
  }

  func isSubsequence(_ x: [Int32], _ y: [Int32]) -> Bool {
    var i = 0
    for id in y where i < x.count && x[i] == id { i += 1 }
    return i == x.count
  }

  // MARK: Posts without a name

  /// A post without a name is the person's who holds it by this report: the last one named with it before, else the next.
  mutating func resolvePosts() {
    var places = a.people.map { PlacesOfMention($0.mentions) }
    for k in a.mentions.indices {
      guard case .post = a.mentions[k].kind else { continue }
      let here = a.mentions[k].span.lowerBound
      if a.lexicon.names.relativePosts.length(at: here, in: a.tokens) != nil {
        // "nhà lãnh đạo Triều Tiên": who is named most of that country.
        if a.tokens[here].is(.nha), let country = a.mentions[k].country, let person = leader(of: country, near: here) {
          a.mentions[k].kind = .person(person)
          a.people[person].mentions.append(a.mentions[k].span)
        }
        continue
      }
      let key = a.key(a.mentions[k].span)
      let head = WordBits(key.prefix(1))
      var best: (person: Int, distance: Int)?
      for p in nearby(here) where !a.people[p].postHeads.isDisjoint(with: head) {
        // A longer wording is the same post only for the country in it ("Tổng thống Mỹ").
        guard
          a.people[p].posts.contains(where: {
            holds($0.key, key) && (key.count <= $0.key.count || a.mentions[k].country != nil)
          })
        else { continue }
        // "Tổng thống Israel" is nobody whose country is another or not known.
        if let country = a.mentions[k].country, country != a.home(of: a.people[p]) { continue }
        var distance = places[p].distance(from: here)
        // A report calls its own country's officials by the post alone, others by post and country.
        if a.mentions[k].country == nil, let home = a.home(of: a.people[p]), home != "VN" { distance *= 4 }
        if best.map({ distance < $0.distance }) ?? true { best = (p, distance) }
      }
      if let best {
        a.mentions[k].kind = .person(best.person)
        a.people[best.person].mentions.append(a.mentions[k].span)
        places[best.person].last = here
      }
    }
  }

  /// The person of a country who is named most around a token, and has a post.
  private func leader(of country: String, near token: Int) -> Int? {
    nearby(token).filter { a.people[$0].country == country && !a.people[$0].posts.isEmpty }
      .max { a.people[$0].mentions.count < a.people[$1].mentions.count }
  }

  mutating func barePost(_ post: Analysis.PostPhrase) {
    if !post.isRelative, let person = holder(of: post) {
      let key = a.key(post.span)
      if !a.people[person].posts.contains(where: { $0.key == key }) { a.people[person].posts.append((key, post.span)) }
      a.people[person].country = a.people[person].country ?? post.country
      return
    }
    // "đại diện Hội Nông dân Việt Nam": the body comes, whoever stands for it.
    if post.isWeak, let body = post.bodies.first(where: { !$0.phrase.isBare }) {
      let index = registerBody(body.span, body.phrase, nil)
      a.mentions.append(Mention(kind: .body(index), span: post.span, name: body.span))
      a.bodies[index].mentions.append(body.span)
      return
    }
    guard a.tokens[post.span.lowerBound].isCapital || !post.isWeak || post.isRelative else { return }
    var mention = Mention(kind: .post, span: post.span, posts: [post.span], name: post.span)
    mention.country = post.country
    a.mentions.append(mention)
  }

  /// Whether somebody who holds `post` may be meant by `short`: the same words, or the same beginning.
  func holds(_ post: [Int32], _ short: [Int32]) -> Bool {
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
