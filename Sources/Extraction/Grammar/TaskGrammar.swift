import Vietnamese

/// Finds what is asked, directed or assigned: enumerated tasks, and single directives ("đề nghị X làm Y").
struct TaskGrammar {
  let a: Analysis
  private var tasks: [ExtractedTask] = []
  /// What the list that is being read was introduced with.
  private var list: Introduction?
  /// Who directed something last.
  private var lastActor: Party?

  struct Introduction {
    var sentence: Int
    var assigner: String?
    var year: Int?
    /// A dash opens an item only where the introduction ends in a colon.
    var takesDashes: Bool
  }

  static func find(in a: Analysis) -> [ExtractedTask] {
    var grammar = TaskGrammar(a: a)
    for index in a.sentences.indices { grammar.read(index) }
    return grammar.tasks
  }

  private init(a: Analysis) { self.a = a }

  private mutating func read(_ index: Int) {
    let span = trimmed(a.sentences[index])
    guard !span.isEmpty else { return }
    if let actor = actor(in: span) { lastActor = actor }
    var start = span.lowerBound
    var isItem = false
    // Items may follow one another in a sentence: "…: Một là …; hai là …".
    while let marker = marker(from: start, in: span) {
      if !isItem, marker.span.lowerBound > span.lowerBound {
        introduce(span.lowerBound..<marker.span.lowerBound, index)
      }
      guard let introduction = open(marker, index) else { break }
      isItem = true
      let next = self.marker(from: marker.span.upperBound, in: span)?.span.lowerBound ?? span.upperBound
      add(marker.span.upperBound..<next, ordinal: marker.ordinal, introduction)
      list?.sentence = index
      start = next
    }
    guard !isItem else { return }
    directives(in: span)
    introduce(span, index)
  }

  private func trimmed(_ span: Span) -> Span {
    var (low, high) = (span.lowerBound, span.upperBound)
    while low < high, a.tokens[low].kind == .newline { low += 1 }
    while high > low, a.tokens[high - 1].kind == .newline { high -= 1 }
    return low..<high
  }

  // MARK: Lists

  /// Takes a sentence as the introduction of a list when it says that something is to be done.
  private mutating func introduce(_ span: Span, _ index: Int) {
    guard let cue = span.first(where: { a.lexicon.assignment.length(at: $0, in: a.tokens) != nil }) else {
      if let list, index - list.sentence > 2 { self.list = nil }
      return
    }
    let endsInColon = span.last.map { a.tokens[$0].is(.colon) } ?? false
    // An unfinished list is not cut off by a sentence that only explains.
    if let list, !endsInColon, index - list.sentence <= 2, !tasks.isEmpty, tasks.last?.ordinal != nil { return }
    let isResolvedByMeeting = span.contains { a.lexicon.agreement.length(at: $0, in: a.tokens) != nil }
    let organiser = span.first { a.tokens[$0].is(.do) }.flatMap { i in
      a.mentions[a.mentions.partition(from: i)...].first { $0.span.lowerBound <= i + 2 }
    }
    let assigner =
      organiser.flatMap { name(of: $0) }
      ?? (isResolvedByMeeting ? nil : (actor(in: span) ?? lastActor).flatMap { name(of: $0) })
    list = Introduction(sentence: index, assigner: assigner, year: year(in: span, near: cue), takesDashes: endsInColon)
  }

  private struct Marker {
    var span: Span
    var ordinal: Int?
    var isDash: Bool
  }

  /// The counting word, number or dash of a list's item at or after a token.
  private func marker(from start: Int, in span: Span) -> Marker? {
    var i = start
    while i < span.upperBound {
      let token = a.tokens[i]
      let opens =
        i == span.lowerBound || token.shape.contains(.lineStart) || a.tokens[i - 1].is(.colon)
        || a.tokens[i - 1].is(.semicolon) || a.tokens[i - 1].is(.comma)
      if opens {
        if token.kind == .word {
          if let (ordinal, length) = a.lexicon.ordinal(at: i, in: a.tokens) {
            var end = i + length
            while end < span.upperBound, a.tokens[end].is(.comma) || a.tokens[end].is(.colon) { end += 1 }
            return Marker(span: i..<end, ordinal: ordinal, isDash: false)
          }
        } else if token.is(.openBracket), i + 2 < span.upperBound, a.tokens[i + 1].isWord,
          a.tokens[i + 2].is(.closeBracket), let ordinal = a.lexicon.roman(a.tokens[i + 1])
        {
          return Marker(span: i..<i + 3, ordinal: ordinal, isDash: false)
        } else if i == span.lowerBound || token.shape.contains(.lineStart) {
          if token.is(.dash) || token.is(.bullet) || token.is(.plus), i + 1 < span.upperBound, a.tokens[i + 1].isWord {
            return Marker(span: i..<i + 1, ordinal: nil, isDash: true)
          }
          if token.kind == .number, token.id <= 30, i + 1 < span.upperBound,
            a.tokens[i + 1].is(.period) || a.tokens[i + 1].is(.closeBracket) || a.tokens[i + 1].is(.slash),
            i + 2 < span.upperBound, a.tokens[i + 2].isWord
          {
            return Marker(span: i..<i + 2, ordinal: Int(token.id), isDash: false)
          }
          if token.is(.openBracket), i + 2 < span.upperBound, a.tokens[i + 1].kind == .number, a.tokens[i + 1].id <= 30,
            a.tokens[i + 2].is(.closeBracket)
          {
            return Marker(span: i..<i + 3, ordinal: Int(a.tokens[i + 1].id), isDash: false)
          }
        }
      }
      i += 1
    }
    return nil
  }

  /// The introduction that an item belongs to, when it is an item of a list of tasks.
  private func open(_ marker: Marker, _ index: Int) -> Introduction? {
    guard let list, index - list.sentence <= 4 else { return nil }
    if marker.isDash {
      guard list.takesDashes, index - list.sentence <= 1 || tasks.last?.ordinal == nil else { return nil }
      // A line that begins with a person lists attendees.
      let next = a.mentions.partition(from: marker.span.upperBound)
      if next < a.mentions.count, a.mentions[next].span.lowerBound == marker.span.upperBound,
        case .person = a.mentions[next].kind
      {
        return nil
      }
    }
    return list
  }

  private mutating func add(_ span: Span, ordinal: Int?, _ introduction: Introduction) {
    var task = ExtractedTask(text: "")
    guard let words = taskWords(span) else { return }
    task.text = a.string(words)
    task.ordinal = ordinal
    task.year = introduction.year
    task.assigner = introduction.assigner
    // "Cơ quan Thường trực … hoàn thiện đề án": a body that opens the item is to do it.
    let first = a.mentions.partition(from: words.lowerBound)
    if first < a.mentions.count, a.mentions[first].span.lowerBound == words.lowerBound,
      case .body = a.mentions[first].kind, let name = name(of: a.mentions[first])
    {
      task.assignees = [name]
    }
    task.due = due(in: words)
    task.evidence = [a.evidence(words, ordinal == nil ? "task-listed" : "task-counted", 0.9)]
    tasks.append(task)
  }

  /// Without "cần", "phải" and marks at the ends; nil when little is left.
  private func taskWords(_ span: Span) -> Span? {
    var (low, high) = (span.lowerBound, span.upperBound)
    while low < high,
      a.lexicon.obligation.length(at: low, in: a.tokens) != nil
        || !a.tokens[low].isWord && a.tokens[low].kind != .number && !a.tokens[low].is(.quote)
    { low += 1 }
    while high > low,
      a.tokens[high - 1].kind == .newline
        || a.tokens[high - 1].kind == .mark && !a.tokens[high - 1].is(.closeBracket) && !a.tokens[high - 1].is(.quote)
    { high -= 1 }
    return high - low >= 4 ? low..<high : nil
  }

  // MARK: Directives

  private mutating func directives(in span: Span) {
    // What ends in a colon introduces a list, whose items are the tasks.
    if let last = span.last, a.tokens[last].is(.colon) { return }
    var i = span.lowerBound
    var subject: Party?
    while i < span.upperBound {
      guard let length = a.lexicon.directive.length(at: i, in: a.tokens), isVerb(i, in: span) else {
        i += 1
        continue
      }
      let end = directiveEnd(from: i + length, in: span)
      let before = a.mentions[..<a.mentions.partition(from: i)].last {
        $0.span.lowerBound >= span.lowerBound && isActor($0)
      }
      subject = subject ?? before.flatMap { party(of: $0) } ?? lastActor
      if let assigner = subject, isDomestic(assigner), let task = directive(i + length..<end, assigner) {
        tasks.append(task)
      }
      i = max(end, i + 1)
    }
  }

  /// "theo đề nghị của", "đáp ứng yêu cầu": a noun.
  private func isVerb(_ i: Int, in span: Span) -> Bool {
    guard i > span.lowerBound else { return true }
    return a.lexicon.nounMark.length(at: i - 1, in: a.tokens) == nil && a.tokens[i - 1].kind != .number
      && !(a.lexicon.directive.length(at: i, in: a.tokens).map {
        a.lexicon.nounTail.length(at: i + $0, in: a.tokens) != nil
      } ?? false)
  }

  /// A directive ends with its sentence, or where the next begins after a semicolon or "đồng thời".
  private func directiveEnd(from start: Int, in span: Span) -> Int {
    for i in start..<span.upperBound where a.lexicon.directive.length(at: i, in: a.tokens) != nil && i > start {
      let before = a.tokens[i - 1]
      if before.is(.semicolon) || before.is(.comma) { return i - 1 }
      if a.lexicon.meanwhile.length(at: i - 2, in: a.tokens) == 2 {
        return a.tokens[i - 3].kind == .mark ? i - 3 : i - 2
      }
    }
    return span.upperBound
  }

  private func directive(_ span: Span, _ assigner: Party) -> ExtractedTask? {
    // Who is asked stands before the first verb of doing.
    var verb = span.lowerBound
    var addressees: [Mention] = []
    var k = a.mentions.partition(from: span.lowerBound)
    while verb < span.upperBound, verb - span.lowerBound < 34 {
      if k < a.mentions.count, a.mentions[k].span.lowerBound <= verb, a.mentions[k].span.upperBound > verb {
        addressees.append(a.mentions[k])
        verb = a.mentions[k].span.upperBound
        k += 1
        continue
      }
      while k < a.mentions.count, a.mentions[k].span.upperBound <= verb { k += 1 }
      if let group = a.lexicon.groupNouns.length(at: verb, in: a.tokens) {
        verb += group
        continue
      }
      if a.lexicon.taskVerbs.length(at: verb, in: a.tokens) != nil, verb > span.lowerBound || addressees.isEmpty {
        break
      }
      if a.lexicon.statesAddressed.length(at: verb, in: a.tokens) != nil { return nil }
      verb += 1
    }
    guard verb < span.upperBound, verb > span.lowerBound, verb - span.lowerBound < 34 else { return nil }
    for addressee in addressees {
      switch addressee.kind {
      case .country(let row) where a.lexicon.countries[row].code != "VN": return nil
      case .body(let index) where a.bodies[index].country ?? "VN" != "VN": return nil
      case .person(let index) where a.people[index].country ?? "VN" != "VN": return nil
      default: break
      }
    }
    guard let words = taskWords(verb..<span.upperBound) else { return nil }
    var task = ExtractedTask(text: a.string(words))
    task.assigner = name(of: assigner)
    task.assignees = addressees.compactMap { mention in
      if case .country = mention.kind { return nil }
      if case .place = mention.kind { return nil }
      return name(of: mention)
    }
    task.due = due(in: words)
    task.evidence = [a.evidence(words, "task-directive", 0.8)]
    return task
  }

  // MARK: Who and when

  private func isDomestic(_ party: Party) -> Bool {
    switch party {
    case .person(let index):
      guard !a.people[index].posts.isEmpty else { return false }
      return (a.people[index].country ?? (a.isVietnameseName(a.people[index]) ? "VN" : "")) == "VN"
    case .body(let index): return a.bodies[index].country ?? "VN" == "VN" && a.bodies[index].kind != "international"
    case .country: return false
    }
  }

  private func isActor(_ mention: Mention) -> Bool {
    switch mention.kind {
    case .person, .body: true
    case .post, .country, .place: false
    }
  }

  /// The first person of a sentence, else the body that opens it.
  private func actor(in span: Span) -> Party? {
    let here = a.mentions[a.mentions.partition(from: span.lowerBound)..<a.mentions.partition(from: span.upperBound)]
    for mention in here { if case .person(let index) = mention.kind { return .person(index) } }
    if let first = here.first, case .body(let index) = first.kind, first.span.lowerBound - span.lowerBound <= 4 {
      return .body(index)
    }
    return nil
  }

  private func party(of mention: Mention) -> Party? {
    switch mention.kind {
    case .person(let index): .person(index)
    case .body(let index): .body(index)
    case .country(let row): .country(row)
    case .post, .place: nil
    }
  }

  private func name(of mention: Mention) -> String? { party(of: mention).flatMap { name(of: $0) } }

  private func name(of party: Party) -> String? {
    switch party {
    case .person(let index): a.string(a.people[index].name)
    case .body(let index): a.string(a.bodies[index].name)
    case .country(let row): a.lexicon.countries[row].name
    }
  }

  /// The year told nearest after the cue, else before it.
  private func year(in span: Span, near cue: Int) -> Int? {
    var years: [(at: Int, year: Int)] = []
    for i in span where a.tokens[i].is(.nam) && i + 1 < span.upperBound {
      let next = a.tokens[i + 1]
      if next.kind == .number, (1945...2100).contains(next.id) { years.append((i, Int(next.id))) }
    }
    return (years.last { $0.at >= cue } ?? years.last)?.year
  }

  /// "trước ngày 30/8", "trong quý I": the words of a deadline.
  private func due(in span: Span) -> String? {
    guard let i = span.last(where: { a.lexicon.deadline.length(at: $0, in: a.tokens) != nil }) else { return nil }
    let date = a.dates[a.firstDate(from: i)...].prefix(4).first {
      $0.tokenRange.lowerBound >= i && $0.tokenRange.lowerBound <= i + 3 && $0.tokenRange.upperBound <= span.upperBound
    }
    return date.map { a.string(i..<$0.tokenRange.upperBound) }
  }
}
