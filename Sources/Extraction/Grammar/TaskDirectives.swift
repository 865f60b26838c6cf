import Vietnamese

/// Single directives: "đề nghị X làm Y; giao Z chủ trì …", "X được giao làm Y".
extension TaskGrammar {
  mutating func directives(in span: Span) {
    // What ends in a colon introduces a list, whose items are the tasks.
    if let last = span.last, a.tokens[last].is(.colon) { return }
    var subject: Party??
    let openings = a.lexicon.tasks.openings
    var i = span.lowerBound
    while i < span.upperBound {
      guard openings.contains(a.tokens[i]) else {
        i += 1
        continue
      }
      if let length = a.lexicon.tasks.wasCharged.length(at: i, in: a.tokens) {
        charged(at: i, verb: i + length, in: span)
        i += length
        continue
      }
      guard let length = directiveVerb(at: i, in: span), let order = order(at: i, length: length, in: span) else {
        i += 1
        continue
      }
      let end = directiveEnd(from: order.verb, in: span)
      let told = subject ?? self.subject(before: i, in: span)
      subject = .some(told)
      if let holder = unnamedHolder(before: i, in: span) {
        guard holder.country ?? "VN" == "VN", !order.assignees.isEmpty else {
          i = max(end, i + 1)
          continue
        }
        for part in parts(of: order, until: end, in: span) { direct(part, by: nil, in: span) }
      } else if let told, isDomestic(told), !order.isBare || isOfficial(told) {
        for part in parts(of: order, until: end, in: span) { direct(part, by: told, in: span) }
      }
      i = max(end, i + 1)
    }
  }

  /// Keeps one directive, unless it is a wish between states.
  private mutating func direct(_ order: Order, by told: Party?, in span: Span) {
    guard let words = taskWords(order.verb..<order.end), order.isHome || !isForVietnam(words),
      !order.assignees.isEmpty || !isBetweenStates(words, in: span)
    else { return }
    var task = ExtractedTask(text: a.string(words))
    task.assigner = told.flatMap { name(of: $0) }
    task.assignees = order.assignees.filter { $0 != task.assigner }
    task.year = year(ofDirective: words)
    task.due = due(in: words).map { a.string($0) }
    task.evidence = [a.evidence(words, "task-directive", 0.8)]
    tasks.append(task)
  }

  /// "giao A làm X, B làm Y": one verb of directing for several, each with a part of its own.
  private mutating func parts(of order: Order, until end: Int, in span: Span) -> [Order] {
    var parts: [Order] = []
    var part = order
    for i in order.verb + 1..<max(end, order.verb + 1) {
      guard a.tokens[i].is(.comma) || a.tokens[i].is(.semicolon), let mention = mention(at: i + 1),
        case .body(let body) = mention.kind, mention.span.upperBound < end, !isCompanion(before: i, from: part.verb),
        isHomeAddressee(mention, in: span), isTaskVerb(mention.span.upperBound)
      else { continue }
      part.end = i
      parts.append(part)
      part = Order(verb: mention.span.upperBound, assignees: [a.string(a.bodies[body].name)], isHome: order.isHome)
    }
    part.end = end
    return parts + [part]
  }

  /// "phối hợp với A, B xây dựng …": what stands before the comma is one of those named with it.
  private func isCompanion(before comma: Int, from start: Int) -> Bool {
    let k = a.mentions.partition(from: comma) - 1
    return k >= 0 && a.mentions[k].span.contains(comma - 1)
      || (max(start, comma - 8)..<comma).contains { a.tokens[$0].isAny(.voi, .cung) }
  }

  /// "hỗ trợ Việt Nam", "đầu tư vào Việt Nam": asked of somebody outside.
  private func isForVietnam(_ words: Span) -> Bool {
    words.dropFirst().contains { i in
      a.countryPhrase(at: i).map { a.lexicon.countries[$0.row].code == "VN" } == true
        && a.lexicon.tasks.outside.ends(before: i, in: a.tokens)
    }
  }

  /// "… quan hệ hai nước": a wish between states, when nobody at home is asked by name.
  private mutating func isBetweenStates(_ words: Span, in span: Span) -> Bool {
    isAbroad(span) && words.contains { a.lexicon.tasks.sides.length(at: $0, in: a.tokens) != nil }
  }

  /// The length of a directive verb at a token; nil where the words are a noun ("theo yêu cầu của", "ngoại giao").
  private func directiveVerb(at i: Int, in span: Span) -> Int? {
    guard a.tokens[i].isWord, let length = a.lexicon.tasks.directive.length(at: i, in: a.tokens),
      !a.lexicon.tasks.nounMark.ends(before: i, in: a.tokens), i == 0 || a.tokens[i - 1].kind != .number
    else { return nil }
    if a.lexicon.tasks.nounTail.length(at: i + length, in: a.tokens) != nil { return nil }
    // "giao ban" is a meeting, "giao Ban Tuyên giáo" a task.
    if let tail = a.lexicon.tasks.lowerNounTail.length(at: i + length, in: a.tokens), tail > 0,
      !a.tokens[i + length].isCapital
    {
      return nil
    }
    var subjectEnd = i
    while subjectEnd > span.lowerBound, a.lexicon.events.auxiliaries.length(at: subjectEnd - 1, in: a.tokens) == 1 {
      subjectEnd -= 1
    }
    if a.lexicon.tasks.withoutAuthority.ends(before: subjectEnd, in: a.tokens) { return nil }
    let near = mentions(in: max(span.lowerBound, i - 30)..<i + 1)
    return near.contains { $0.span.contains(i) } ? nil : length
  }

  private struct Order {
    /// Where the words of the task begin and end.
    var verb: Int
    var end = 0
    var assignees: [String]
    /// Those asked are Vietnam's beyond doubt.
    var isHome: Bool
    /// Nobody is said to be asked.
    var isBare = false
  }

  /// Who is asked after a directive verb, and where what they are to do begins; nil when it is asked of another state or
  /// of nobody known.
  private mutating func order(at i: Int, length: Int, in span: Span) -> Order? {
    let phrases = a.lexicon.tasks
    var start = i + length
    while start < span.upperBound, let link = phrases.link.length(at: start, in: a.tokens) { start += link }
    guard start < span.upperBound else { return nil }
    if isTaskVerb(start, afterName: false) {
      let charged = concerned(before: i, in: span)
      guard phrases.bareDirective.length(at: i, in: a.tokens) != nil,
        charged != nil || !isAbroad(span) && !isOfEncounter
      else { return nil }
      return Order(verb: start, assignees: charged.map { [$0] } ?? [], isHome: charged != nil, isBare: charged == nil)
    }
    var assignees: [String] = []
    var isNamed = false
    var isHome = false
    var afterName = false
    var j = start
    while j < span.upperBound, j - start < 40 {
      if let mention = mention(at: j) {
        guard isHomeAddressee(mention, in: span) else { return nil }
        if let party = party(of: mention), let name = name(of: party), !assignees.contains(name) {
          assignees.append(name)
        }
        isNamed = true
        if case .body(let body) = mention.kind, a.bodies[body].country == "VN" { isHome = true }
        afterName = true
        j = mention.span.upperBound
        continue
      }
      let token = a.tokens[j]
      if phrases.states.length(at: j, in: a.tokens) != nil { return nil }
      if j > start, isTaskVerb(j, afterName: afterName) || afterName && isOtherVerb(j) {
        guard isNamed || isHome || !isAbroad(span) else { return nil }
        return Order(verb: j, assignees: assignees, isHome: isHome)
      }
      if !isNamed, j == start {
        guard phrases.groupHeads.length(at: j, in: a.tokens) != nil || a.longest(.post, at: j) != nil else {
          return nil
        }
      }
      if phrases.homeGroups.length(at: j, in: a.tokens) != nil { isHome = true }
      // "đề nghị tỉnh …": the province that the report is from.
      if j == start, a.tokens[j].is(.tinh), j + 1 < span.upperBound, !a.tokens[j + 1].isCapital { isHome = true }
      // The "Trung" of "Trung ương" is no China.
      if let country = a.countryPhrase(at: j), a.lexicon.countries[country.row].code != "VN",
        a.compound(at: j) ?? 0 <= country.end - j
      {
        return nil
      }
      guard
        token.isWord || token.is(.comma) || token.is(.slash) || token.is(.dash) || token.is(.openBracket)
          || token.is(.closeBracket)
      else { return nil }
      afterName = false
      j += 1
    }
    return nil
  }

  /// "Đối với Cục Hàng hải, Thứ trưởng đề nghị …": whom it concerns.
  private func concerned(before i: Int, in span: Span) -> String? {
    guard let length = a.lexicon.tasks.concerning.length(at: span.lowerBound, in: a.tokens),
      let mention = mention(at: span.lowerBound + length), case .body(let body) = mention.kind,
      mention.span.upperBound < i, isDomestic(.body(body))
    else { return nil }
    return a.string(a.bodies[body].name)
  }

  /// "Bộ Công Thương khẩn trương rà soát …" behind a sentence that directs: the same one goes on directing.
  mutating func goOn(in span: Span, _ index: Int) {
    guard let lastDirected, index - lastDirected == 1, let lastActor, isDomestic(lastActor), isOfficial(lastActor)
    else { return }
    var assignees: [String] = []
    var verb = span.lowerBound
    if let mention = mention(at: span.lowerBound), case .body(let body) = mention.kind, isDomestic(.body(body)) {
      assignees = [a.string(a.bodies[body].name)]
      verb = mention.span.upperBound
    } else {
      guard a.lexicon.tasks.groupHeads.length(at: span.lowerBound, in: a.tokens) != nil,
        let manner = (span.lowerBound..<min(span.upperBound, span.lowerBound + 8)).first(where: {
          a.lexicon.tasks.manners.length(at: $0, in: a.tokens) != nil
        })
      else { return }
      verb = manner
    }
    guard a.lexicon.tasks.manners.length(at: verb, in: a.tokens) != nil, isTaskVerb(verb),
      let words = taskWords(verb..<span.upperBound)
    else { return }
    var task = ExtractedTask(text: a.string(words))
    task.assigner = name(of: lastActor)
    task.assignees = assignees.filter { $0 != task.assigner }
    task.year = year(ofDirective: words)
    task.due = due(in: words).map { a.string($0) }
    task.evidence = [a.evidence(words, "task-continued", 0.7)]
    tasks.append(task)
  }

  /// Right behind those asked, a lower-case word that joins nothing is what they are to do, known as a verb or not.
  private func isOtherVerb(_ i: Int) -> Bool {
    let token = a.tokens[i]
    return token.isWord && !token.isCapital && !a.lexicon.traits(of: token).contains(.bodyLink)
      && a.lexicon.tasks.noVerbs.length(at: i, in: a.tokens) == nil
      && a.lexicon.tasks.groupHeads.length(at: i, in: a.tokens) == nil && a.placePhrase(at: i) == nil
      && a.longest(.honorific, at: i) == nil && a.longest(.post, at: i) == nil
  }

  private func mention(at i: Int) -> Mention? {
    let k = a.mentions.partition(from: i)
    guard k < a.mentions.count, a.mentions[k].span.lowerBound == i else { return nil }
    return a.mentions[k]
  }

  /// Bodies and officials at home; places only as a part of a name ("các Sở Ngoại vụ Hà Giang").
  private mutating func isHomeAddressee(_ mention: Mention, in span: Span) -> Bool {
    switch mention.kind {
    case .country(let row): return a.lexicon.countries[row].code == "VN" && !isAbroad(span)
    case .place(let country): return country ?? "VN" == "VN"
    case .post: return mention.country ?? "VN" == "VN" && !isAbroad(span)
    case .person(let index): return isDomestic(.person(index)) && a.isVietnameseName(a.people[index])
    case .body(let index):
      return isDomestic(.body(index))
        && (a.bodies[index].country == "VN" || a.bodies[index].key.count > 2 || !isAbroad(span))
    }
  }

  /// A directive ends with its sentence, or where the next begins after a mark or "đồng thời".
  private func directiveEnd(from start: Int, in span: Span) -> Int {
    var i = start + 1
    while i < span.upperBound {
      if a.lexicon.tasks.directive.length(at: i, in: a.tokens) != nil {
        var before = i
        while a.lexicon.tasks.meanwhile.ends(before: before, in: a.tokens) { before -= 2 }
        if before < i || a.tokens[before - 1].is(.va) && before - 1 > start {
          if a.tokens[before - 1].is(.va) { before -= 1 }
          return a.tokens[before - 1].kind == .mark ? before - 1 : before
        }
        if a.tokens[i - 1].is(.semicolon) || a.tokens[i - 1].is(.comma) { return i - 1 }
        // "…; Thủ tướng giao Bộ …"
        if let comma = (max(start, i - 14)..<i).last(where: { a.tokens[$0].is(.semicolon) }),
          a.longest(.post, at: comma + 1) != nil || mention(at: comma + 1) != nil
        {
          return comma
        }
      }
      i += 1
    }
    return span.upperBound
  }

  /// Who directs: a body right before the verb, the person the words before it are about, the body that opens the
  /// sentence, or who did last.
  private func subject(before i: Int, in span: Span) -> Party? {
    if isLaidDown(span, before: i) { return nil }
    if let near = nearSubject(before: i, in: span) { return near }
    if let actor = actor(in: span.lowerBound..<i) { return actor }
    return lastActor
  }

  /// "Thủ tướng yêu cầu …", where the report does not say who that is: then it is not who directed last either.
  private func unnamedHolder(before i: Int, in span: Span) -> Mention? {
    guard
      let first = mentions(in: span.lowerBound..<i).first(where: { mention in
        switch mention.kind {
        case .person, .post, .body: !isAside(mention, in: span)
        case .country, .place: false
        }
      }), case .post = first.kind, a.tokens[first.span.lowerBound].isCapital
    else { return nil }
    if case .person(let last) = lastActor {
      let head = a.key(first.span).first
      if a.people[last].posts.contains(where: { $0.key.first == head }) { return nil }
    }
    return first
  }

  /// A body right before the verb.
  private func nearSubject(before i: Int, in span: Span) -> Party? {
    var end = i
    while end > span.lowerBound, a.lexicon.events.auxiliaries.length(at: end - 1, in: a.tokens) == 1 { end -= 1 }
    guard let mention = mentions(in: span.lowerBound..<end).last, mention.span.upperBound == end,
      case .body(let body) = mention.kind, !isAside(mention, in: span)
    else { return nil }
    return .body(body)
  }

  /// "Tiểu ban Hậu cần được giao kiểm tra …": the body named right before is to do it.
  private mutating func charged(at i: Int, verb: Int, in span: Span) {
    let k = a.mentions.partition(from: i) - 1
    // "Bộ đội Biên phòng tỉnh được giao …": the level belongs to the body.
    let isLevel = i > 0 && a.lexicon.names.levels.length(at: i - 1, in: a.tokens) == 1
    guard k >= 0, a.mentions[k].span.upperBound == i || isLevel && a.mentions[k].span.upperBound == i - 1,
      a.mentions[k].span.lowerBound >= span.lowerBound,
      case .body(let body) = a.mentions[k].kind, isDomestic(.body(body)), isTaskVerb(verb),
      let words = taskWords(verb..<span.upperBound)
    else { return }
    var task = ExtractedTask(text: a.string(words))
    task.assignees = [a.string(a.bodies[body].name)]
    if let lastActor, case .person = lastActor, isDomestic(lastActor) { task.assigner = name(of: lastActor) }
    task.year = year(ofDirective: words)
    task.due = due(in: words).map { a.string($0) }
    task.evidence = [a.evidence(words, "task-charged", 0.7)]
    tasks.append(task)
  }
}
