import Vietnamese

/// Turns what was recognised into the facts of the exchange format.
struct Assembly {
  let a: Analysis

  func assemble(_ events: [EventDraft], into report: inout ExtractedReport) {
    report.events = EventAssembly(a: a, isOfficial: isOfficial).events(events)
    report.officials = officials()
    report.organisations = organisations()
    report.documents = DocumentRecogniser.find(in: a)
    report.tasks = TaskGrammar.find(in: a)
    report.claims = Claims.find(in: a)
  }

  /// Whether a person goes into the report as an official: one with a post.
  func isOfficial(_ person: Person) -> Bool { !person.posts.isEmpty || person.isOfficial }

  func name(of person: Int) -> String { a.string(a.people[person].name) }

  private func officials() -> [ExtractedOfficial] {
    a.people.filter(isOfficial).map { person in
      var official = ExtractedOfficial(name: a.string(person.name))
      official.country = person.country
      let name = official.name
      for alias in person.aliases.map({ a.string($0) }) where alias != name && !official.aliases.contains(alias) {
        official.aliases.append(alias)
      }
      official.posts = fullest(named(person.posts)).map { post in
        var extracted = ExtractedPost(title: a.string(post.span))
        extracted.evidence = [a.evidence(post.span, "post", 0.9)]
        return extracted
      }
      official.evidence = [a.evidence(person.name, "name", person.key.count > 1 ? 0.95 : 0.8)]
      return official
    }
  }

  /// "nhà lãnh đạo Triều Tiên" is a post only where no other is known, and never without the country.
  private func named(_ posts: [(key: [Int32], span: Span)]) -> [(key: [Int32], span: Span)] {
    let isVague = posts.map { post in
      (post.span.lowerBound..<min(post.span.upperBound, post.span.lowerBound + 2)).contains { i in
        a.longest(.post, at: i).map { a.lexicon.posts[$0.row].isVague } ?? false
      }
    }
    let strong = posts.filter { !isWeakAlone($0.span) }
    if !strong.isEmpty, strong.count < posts.count { return named(strong) }
    if isVague.allSatisfy({ $0 }) { return posts.filter { $0.key.count > 3 } }
    return zip(posts, isVague).filter { !$0.1 }.map(\.0)
  }

  /// "thành viên", "người đứng đầu": says nothing beside another post without what it is of.
  private func isWeakAlone(_ span: Span) -> Bool {
    guard let post = a.longest(.post, at: span.lowerBound), post.length == span.count else { return false }
    return a.lexicon.posts[post.row].isWeak
  }

  /// Of several wordings of one post the fullest: one whose words are all in another, in order, is the same post.
  private func fullest(_ posts: [(key: [Int32], span: Span)]) -> [(key: [Int32], span: Span)] {
    posts.enumerated().filter { i, post in
      !posts.enumerated().contains { j, other in
        i != j && isServed(post, by: other)
          || i != j && (other.key.count > post.key.count || other.key.count == post.key.count && j < i)
            && isSubsequence(plain(post.key), plain(other.key)) && plain(post.key).first == plain(other.key).first
      }
    }.map(\.element)
  }

  /// "người phát ngôn của Tổng thống X" is nobody's post whom the report also calls "Tổng thống X" alone.
  private func isServed(_ post: (key: [Int32], span: Span), by other: (key: [Int32], span: Span)) -> Bool {
    post.key.count > other.key.count && other.key.count > 1 && post.key.suffix(other.key.count).elementsEqual(other.key)
      && a.longest(.post, at: post.span.lowerBound).map { a.lexicon.posts[$0.row].isStaff } ?? false
  }

  /// Without "Bộ", which "Bộ trưởng Bộ Ngoại giao" may leave out.
  private func plain(_ key: [Int32]) -> [Int32] {
    guard let bo = a.lexicon.vocabularyID("bộ") else { return key }
    return key.enumerated().filter { $0.offset == 0 || $0.element != bo }.map(\.element)
  }

  private func isSubsequence(_ x: [Int32], _ y: [Int32]) -> Bool {
    var i = 0
    for id in y where i < x.count && x[i] == id { i += 1 }
    return i == x.count
  }

  private func organisations() -> [ExtractedOrganisation] {
    var organisations: [ExtractedOrganisation] = []
    var names: Set<String> = []
    for body in a.bodies where !body.isHidden && !a.lexicon.isTooVague(body.key) {
      var organisation = ExtractedOrganisation(name: a.string(body.name))
      guard names.insert(organisation.name).inserted else { continue }
      organisation.abbreviation = body.abbreviation.map { a.string($0) }
      organisation.kind = body.kind
      organisation.country = body.country
      organisation.evidence = body.mentions.prefix(8).map {
        a.evidence($0, body.isKnown ? "body-known" : "body-composed", body.isKnown ? 0.95 : 0.8)
      }
      organisations.append(organisation)
    }
    return organisations
  }
}
