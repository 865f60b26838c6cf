import Vietnamese

/// Finds what is asked, directed or assigned: enumerated tasks, and single directives ("đề nghị X làm Y").
///
/// Sentence by sentence: one that says what is to be done opens a list, whose items may be whole lines, sentences or parts
/// of one; any other is searched for directives. Linear in the length of the text.
struct TaskGrammar {
  let a: Analysis
  var tasks: [ExtractedTask] = []
  /// The list that is being read.
  var list: TaskList?
  /// The counted list that was read last, which may go on.
  var counted: TaskList?
  /// The sentence that directed something last.
  var lastDirected: Int?
  /// Who directed something last.
  var lastActor: Party?
  private var paragraph: (span: Span, isAbroad: Bool) = (0..<0, false)

  static func find(in a: Analysis) -> [ExtractedTask] {
    var grammar = TaskGrammar(a: a)
    for index in a.sentences.indices { grammar.read(index) }
    grammar.close()
    return grammar.tasks
  }

  private init(a: Analysis) { self.a = a }

  private mutating func read(_ index: Int) {
    let span = a.sentences[index]
    guard !span.isEmpty else { return }
    if items(of: span, index) {
      if let actor = actor(in: span), list == nil { lastActor = actor }
      return
    }
    if let list, index - list.sentence > 2 || list.isOpen { close() }
    if !introduce(span, index) {
      let count = tasks.count
      directives(in: span)
      if tasks.count == count { goOn(in: span, index) }
      if tasks.count > count { lastDirected = index }
    }
    if let actor = actor(in: span) { lastActor = actor }
  }

  /// Whether the report tells of an encounter between states at all.
  lazy var isOfEncounter = a.lexicon.tasks.sides.first(in: a.tokens.indices, of: a.tokens) != nil

  // MARK: Who

  func isOfficial(_ party: Party) -> Bool {
    guard case .person(let index) = party else { return true }
    return !a.people[index].posts.isEmpty || a.people[index].isOfficial
  }

  func isDomestic(_ party: Party) -> Bool {
    switch party {
    case .person(let index):
      let person = a.people[index]
      return (person.country ?? (a.isVietnameseName(person) ? "VN" : "")) == "VN"
    case .body(let index): return a.bodies[index].country ?? "VN" == "VN" && a.bodies[index].kind != "international"
    case .country: return false
    }
  }

  /// Who a sentence is about: its first person, else the body that opens it.
  func actor(in span: Span) -> Party? {
    for mention in mentions(in: span) {
      if case .person(let index) = mention.kind, !isAside(mention, in: span) { return .person(index) }
    }
    guard let first = mentions(in: span).first, case .body(let index) = first.kind,
      first.span.lowerBound - span.lowerBound <= 2
    else { return nil }
    return .body(index)
  }

  /// Named with a preposition: "tiếp X", "của X", "với X".
  func isAside(_ mention: Mention, in span: Span) -> Bool {
    var i = mention.span.lowerBound - 1
    while i >= span.lowerBound,
      a.longest(.honorific, at: i) != nil || i > 0 && a.longest(.honorific, at: i - 1)?.length == 2
    {
      i -= 1
    }
    return i >= span.lowerBound && a.tokens[i].isAny(.cua, .voi, .cho, .tiep)
  }

  func mentions(in span: Span) -> ArraySlice<Mention> {
    let low = a.mentions.partition(from: span.lowerBound)
    return a.mentions[low..<max(low, a.mentions.partition(from: span.upperBound))]
  }

  func party(of mention: Mention) -> Party? {
    switch mention.kind {
    case .person(let index): .person(index)
    case .body(let index): .body(index)
    case .country(let row): .country(row)
    case .post, .place: nil
    }
  }

  func name(of party: Party) -> String? {
    switch party {
    case .person(let index): a.string(a.people[index].name)
    case .body(let index): a.string(a.bodies[index].name)
    case .country(let row): a.lexicon.countries[row].name
    }
  }

  /// Whether the paragraph around a sentence tells of an encounter with another state, so that what is asked in it may be
  /// asked of that.
  mutating func isAbroad(_ span: Span) -> Bool {
    if paragraph.span.contains(span.lowerBound) { return paragraph.isAbroad }
    var (low, high) = (span.lowerBound, span.upperBound)
    while low > 0, a.tokens[low - 1].kind != .newline { low -= 1 }
    while high < a.tokens.count, a.tokens[high].kind != .newline { high += 1 }
    let isAbroad =
      mentions(in: low..<high).contains { mention in
        switch mention.kind {
        case .person(let index): a.people[index].country.map { $0 != "VN" } ?? false
        case .country(let row): a.lexicon.countries[row].code != "VN"
        case .post: mention.country.map { $0 != "VN" && !$0.isEmpty } ?? false
        case .body(let index): a.bodies[index].country.map { $0 != "VN" } ?? false
        case .place: false
        }
      } || a.lexicon.tasks.sides.first(in: low..<high, of: a.tokens) != nil
    paragraph = (low..<high, isAbroad)
    return isAbroad
  }

  // MARK: Words

  /// Without "cần", "phải" and the marks at the ends, up to a quotation's end; nil when little is left.
  func taskWords(_ span: Span) -> Span? {
    var (low, high) = (span.lowerBound, span.upperBound)
    while low < high {
      if let length = a.lexicon.tasks.obligation.length(at: low, in: a.tokens) {
        low += length
      } else if !a.tokens[low].isWord, a.tokens[low].kind != .number {
        low += 1
      } else {
        break
      }
    }
    // "… trong năm tới”, ông nói": the words of the task end with the quotation.
    var isQuoted = false
    for i in low..<high where a.tokens[i].is(.quote) {
      if !isQuoted, i > low, i + 1 < high, a.tokens[i + 1].is(.comma) || a.tokens[i - 1].is(.comma) {
        high = i
        break
      }
      isQuoted.toggle()
    }
    while high > low, a.tokens[high - 1].kind == .newline || a.tokens[high - 1].kind == .mark {
      if a.tokens[high - 1].is(.closeBracket) || a.tokens[high - 1].is(.quote) && isClosing(high - 1, from: low) {
        break
      }
      high -= 1
    }
    return high - low >= 4 ? low..<high : nil
  }

  private func isClosing(_ quote: Int, from low: Int) -> Bool {
    (low...quote).reduce(into: 0) { if a.tokens[$1].is(.quote) { $0 += 1 } }.isMultiple(of: 2)
  }

  /// Whether the words at a token begin what is to be done.
  func isTaskVerb(_ i: Int, afterName: Bool = true) -> Bool {
    guard i < a.tokens.count, a.lexicon.tasks.groupNouns.length(at: i, in: a.tokens) == nil else { return false }
    if !afterName, i > 0, a.compound(at: i - 1) ?? 0 > 1 { return false }
    // "sớm hoàn tất", "khẩn trương rà soát"
    if let length = a.lexicon.tasks.manners.length(at: i, in: a.tokens), isTaskVerb(i + length) { return true }
    return a.lexicon.tasks.verbs.length(at: i, in: a.tokens) != nil
      || afterName && a.lexicon.tasks.looseVerbs.length(at: i, in: a.tokens) != nil
  }

  /// "trước ngày 30/8", "trong quý I": the words of a deadline.
  func due(in span: Span) -> Span? {
    guard let i = a.lexicon.tasks.deadline.last(in: span, of: a.tokens) else { return nil }
    let date = a.dates[a.firstDate(from: i)...].prefix(4).first {
      $0.tokenRange.lowerBound >= i && $0.tokenRange.lowerBound <= i + 3 && $0.tokenRange.upperBound <= span.upperBound
    }
    if let date { return i..<date.tokenRange.upperBound }
    // "trong quý 1/2012", "ngay trong quý II"
    guard
      let quarter = (i + 1..<min(span.upperBound, i + 4)).first(where: {
        a.lexicon.tasks.quarter.length(at: $0, in: a.tokens) != nil
      }), quarter + 1 < span.upperBound
    else { return nil }
    let hasYear = quarter + 3 < span.upperBound && isYear(a.tokens[quarter + 3])
    return i..<(hasYear ? quarter + 4 : quarter + 2)
  }

  /// The year a directive is for: of its deadline, or of the plan it is to go into.
  func year(ofDirective span: Span) -> Int? {
    if let due = due(in: span), let year = years(in: due.lowerBound..<min(span.upperBound, due.upperBound + 1)).last {
      return year.year
    }
    for i in span {
      if let length = a.lexicon.tasks.yearly.length(at: i, in: a.tokens), i + length < span.upperBound,
        isYear(a.tokens[i + length])
      {
        return Int(a.tokens[i + length].id)
      }
    }
    return nil
  }

  /// The years that a span names with "năm", or behind a slash or a dash in a date.
  func years(in span: Span) -> [(at: Int, year: Int)] {
    span.compactMap { i in
      guard isYear(a.tokens[i]), i > 0,
        a.tokens[i - 1].is(.nam) || a.tokens[i - 1].is(.slash) || a.tokens[i - 1].is(.dash)
      else { return nil }
      return (i, Int(a.tokens[i].id))
    }
  }

  private func isYear(_ token: Token) -> Bool { token.kind == .number && (1945...2100).contains(token.id) }
}
