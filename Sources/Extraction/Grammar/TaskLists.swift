import Vietnamese

/// A list of tasks while its items come in.
struct TaskList {
  /// The sentence of the introduction or of the item read last.
  var sentence: Int
  var assigner: String?
  var assignees: [String] = []
  var year: Int?
  /// A dash or a semicolon parts items only where the introduction ends in a colon.
  var endsInColon: Bool
  /// Items that are marked alone are enough; else, most have to begin with a verb.
  var isStrong: Bool
  var items: [(task: ExtractedTask, hasVerb: Bool)] = []
  /// The number of the last item before the list was left for other sentences.
  var left = 0
  var lastOrdinal: Int { items.last.map { $0.task.ordinal ?? 0 } ?? left }
  var isOpen: Bool { !items.isEmpty }
}

/// The counting word, number or dash that begins an item.
struct TaskMarker {
  var span: Span
  var ordinal: Int?
}

extension TaskGrammar {
  /// Ends the list and keeps its tasks when its items read like tasks.
  mutating func close() {
    defer { list = nil }
    guard let list, list.isOpen else { return }
    let verbs = list.items.count { $0.hasVerb }
    // What is counted and has no verb for most items tells of something else: reasons, results, kinds.
    guard verbs * 2 >= list.items.count || list.isStrong && verbs * 3 >= list.items.count || list.left > 0 else {
      return
    }
    tasks += list.items.map(\.task)
    guard list.lastOrdinal > 0 else { return }
    counted = list
    counted?.left = list.lastOrdinal
    counted?.items = []
  }

  /// Takes a sentence as the introduction of a list when it says that something is to be done; true when it can be
  /// nothing else.
  mutating func introduce(_ span: Span, _ index: Int) -> Bool {
    let phrases = a.lexicon.tasks
    guard let (cue, isStrong) = cue(in: span) else { return false }
    let strong = isStrong ? cue : nil
    let colon = span.last { a.tokens[$0].is(.colon) }
    let endsInColon = colon == span.upperBound - 1
    // What is counted stands last: "… kết quả chung, đồng thời nêu năm nhiệm vụ:" lists tasks.
    if span.contains(where: {
      $0 > (strong ?? span.lowerBound - 1) && phrases.otherLists.length(at: $0, in: a.tokens) != nil
    }) {
      return false
    }
    let isImpersonal = isLaidDown(span, before: cue)
    let actor = isImpersonal ? nil : self.actor(in: span) ?? lastActor
    if let actor, !isDomestic(actor) { return false }
    if strong == nil, actor == nil { return false }
    let organiser = span.first { a.tokens[$0].is(.do) }.flatMap { i in
      mentions(in: i..<span.upperBound).first { $0.span.lowerBound <= i + 2 }
    }
    var list = TaskList(
      sentence: index, assigner: (organiser.flatMap { party(of: $0) } ?? actor).flatMap { name(of: $0) },
      year: year(in: span, near: cue) ?? headingYear(before: index), endsInColon: endsInColon, isStrong: strong != nil)
    list.assignees = owner(in: span, after: cue)
    let asked = self.asked(in: span, by: actor)
    if !list.assignees.isEmpty, mentions(in: span).first.flatMap({ party(of: $0) })?.isPerson != true,
      organiser == nil
    {
      // "Nhiệm vụ trọng tâm của X gồm": told of X, not by somebody.
      list.assigner = nil
    }
    if list.assignees.isEmpty { list.assignees = asked }
    self.list = list
    if let colon, !endsInColon, strong != nil { return inline(colon + 1..<span.upperBound, index) }
    return endsInColon
  }

  /// The last words of a span that assign, else the last that may.
  private func cue(in span: Span) -> (start: Int, isStrong: Bool)? {
    let phrases = a.lexicon.tasks
    var weak: Int?
    for i in span.reversed() where phrases.assigning.contains(a.tokens[i]) {
      if phrases.assignment.length(at: i, in: a.tokens) != nil { return (i, true) }
      if weak == nil, phrases.weakAssignment.length(at: i, in: a.tokens) != nil { weak = i }
    }
    return weak.map { ($0, false) }
  }

  /// "Hội nghị thống nhất các nhiệm vụ", "Kế hoạch xác định …": the subject is no person or body.
  func isLaidDown(_ span: Span, before cue: Int) -> Bool {
    for i in span where i < cue {
      guard let length = a.lexicon.tasks.impersonal.length(at: i, in: a.tokens) else { continue }
      guard i == span.lowerBound || a.tokens[i - 1].is(.comma) else { continue }
      // "Kết luận hội nghị, Bộ trưởng X …" names its speaker after the comma.
      return !mentions(in: i + length..<cue).contains { party(of: $0)?.isPerson ?? false }
    }
    return false
  }

  /// Whose tasks they are: "nhiệm vụ trọng tâm của X".
  private func owner(in span: Span, after cue: Int) -> [String] {
    for mention in mentions(in: cue..<span.upperBound) {
      guard case .body = mention.kind, mention.span.lowerBound > cue, a.tokens[mention.span.lowerBound - 1].is(.cua),
        mention.span.lowerBound - cue <= 6
      else { continue }
      return party(of: mention).flatMap { name(of: $0) }.map { [$0] } ?? []
    }
    return []
  }

  /// "… đề nghị X tập trung vào những nhiệm vụ sau", "trong năm 2017, X cần …": the body that is to do what is listed.
  private func asked(in span: Span, by actor: Party?) -> [String] {
    for mention in mentions(in: span) {
      guard case .body(let body) = mention.kind, isDomestic(.body(body)), actor != .body(body),
        mention.span.lowerBound > span.lowerBound, mention.span.upperBound < span.upperBound
      else { continue }
      let (before, next) = (mention.span.lowerBound, mention.span.upperBound)
      let isDirected = a.lexicon.tasks.directive.ends(before: before, in: a.tokens)
      let isFree = isDirected || a.tokens[before - 1].is(.comma) || a.tokens[before - 1].kind == .number
      if isFree,
        a.lexicon.tasks.obligation.length(at: next, in: a.tokens) != nil && !a.tokens[next].is(.la)
          || isDirected && (isTaskVerb(next) || a.tokens[next].is(.colon))
      {
        return [a.string(a.bodies[body].name)]
      }
    }
    return []
  }

  /// "… gồm: làm A; làm B; làm C.": items parted by semicolons, all of which begin with a verb.
  private mutating func inline(_ span: Span, _ index: Int) -> Bool {
    var parts: [Span] = []
    var start = span.lowerBound
    for i in span where a.tokens[i].is(.semicolon) {
      parts.append(start..<i)
      start = i + 1
    }
    parts.append(start..<span.upperBound)
    let verbs = parts.count { taskWords($0).map { isTaskVerb($0.lowerBound) } ?? false }
    guard parts.count > 1, verbs * 3 >= parts.count * 2, parts.allSatisfy({ taskWords($0) != nil }) else {
      return false
    }
    for part in parts { add(part, ordinal: nil, rule: "task-inline") }
    close()
    return true
  }

  // MARK: Items

  /// Reads the items of a sentence; false when there are none that belong to a list.
  mutating func items(of span: Span, _ index: Int) -> Bool {
    var start = span.lowerBound
    var isItem = false
    // Items may follow one another in a sentence: "…: một là …; hai là …".
    while let marker = marker(from: start, in: span) {
      if !isItem, marker.span.lowerBound > span.lowerBound {
        if let list, list.isOpen, marker.ordinal == 1 { close() }
        if list == nil || !(list?.isOpen ?? false) {
          list = nil
          _ = introduce(span.lowerBound..<marker.span.lowerBound, index)
        }
      }
      if marker.span.lowerBound == span.lowerBound, list?.isOpen != true { resume(marker, index) }
      guard belongs(marker, index) else { break }
      isItem = true
      let next = self.marker(from: marker.span.upperBound, in: span)?.span.lowerBound ?? span.upperBound
      add(
        marker.span.upperBound..<next, ordinal: marker.ordinal,
        rule: marker.ordinal == nil ? "task-listed" : "task-counted")
      list?.sentence = index
      start = next
    }
    return isItem
  }

  /// The counting word, number or dash of a list's item at or after a token.
  private func marker(from start: Int, in span: Span) -> TaskMarker? {
    for i in start..<span.upperBound {
      let isFirst = i == span.lowerBound || a.tokens[i].shape.contains(.lineStart)
      guard
        isFirst || a.tokens[i - 1].is(.colon) || a.tokens[i - 1].is(.semicolon) || a.tokens[i - 1].is(.comma)
          || a.tokens[i - 1].is(.quote) && i - 1 == span.lowerBound
      else { continue }
      if let marker = marker(at: i, isFirst: isFirst, end: span.upperBound) { return marker }
    }
    return nil
  }

  private func marker(at i: Int, isFirst: Bool, end: Int) -> TaskMarker? {
    let token = a.tokens[i]
    if token.kind == .word, let (ordinal, length) = a.lexicon.ordinals.longest(at: i, in: a.tokens) {
      var high = i + length
      while high < end, a.tokens[high].is(.comma) || a.tokens[high].is(.colon) { high += 1 }
      return high < end ? TaskMarker(span: i..<high, ordinal: ordinal) : nil
    }
    // "(1)", "(i)", "(a)"
    if token.is(.openBracket), i + 3 < end, a.tokens[i + 2].is(.closeBracket), let number = number(a.tokens[i + 1]) {
      return TaskMarker(span: i..<i + 3, ordinal: number)
    }
    guard i + 2 < end else { return nil }
    let next = a.tokens[i + 1]
    // "1.", "1)", "1/", "a)"
    if let number = number(token), isFirst || next.is(.closeBracket), !next.shape.contains(.spaced),
      a.tokens[i + 2].isWord,
      next.is(.closeBracket) || token.kind == .number && (next.is(.period) || next.is(.slash) || next.is(.dash))
    {
      return TaskMarker(span: i..<i + 2, ordinal: number)
    }
    if isFirst, token.is(.dash) || token.is(.bullet) || token.is(.plus), next.isWord {
      return TaskMarker(span: i..<i + 1, ordinal: nil)
    }
    return nil
  }

  /// The number that a token counts with; letters run a, b, c, d, đ, e.
  private func number(_ token: Token) -> Int? {
    switch token.kind {
    case .number: (1...30).contains(token.id) ? Int(token.id) : nil
    case .word: token.range.count <= 4 ? a.lexicon.roman(token) ?? letter(token) : nil
    case .mark, .newline: nil
    }
  }

  private func letter(_ token: Token) -> Int? {
    guard token.range.count <= 2 else { return nil }
    let word = a.string(bytes: token.range)
    return ["a", "b", "c", "d", "đ", "e", "g", "h"].firstIndex(of: word).map { $0 + 1 }
  }

  /// Takes up a counted list again where its next item comes some sentences later ("Bốn là …").
  private mutating func resume(_ marker: TaskMarker, _ index: Int) {
    guard let counted, marker.ordinal == counted.left + 1, index - counted.sentence <= 8,
      a.dates[a.firstDate(from: marker.span.lowerBound)...].first?.tokenRange.lowerBound != marker.span.lowerBound
    else { return }
    list = counted
    list?.sentence = index
  }

  /// Whether an item goes on with the list: counted ones one by one from the first, dashes only below a colon.
  private mutating func belongs(_ marker: TaskMarker, _ index: Int) -> Bool {
    guard let list, index - list.sentence <= (list.isOpen ? 3 : 1) else { return false }
    if let ordinal = marker.ordinal { return ordinal == list.lastOrdinal + 1 }
    guard list.endsInColon, list.items.last?.task.ordinal == nil, index - list.sentence <= 1 else { return false }
    // A line that begins with a person, or is said by one, lists attendees or quotes.
    let next = mentions(in: marker.span.upperBound..<marker.span.upperBound + 4).first
    if let next, case .person = next.kind { return false }
    return true
  }

  private mutating func add(_ span: Span, ordinal: Int?, rule: String) {
    guard let words = taskWords(span) else { return }
    var task = ExtractedTask(text: a.string(words))
    task.ordinal = ordinal
    task.year = list?.year
    task.assigner = list?.assigner
    task.assignees = list?.assignees ?? []
    task.due = due(in: words).map { a.string($0) }
    // "Cơ quan Thường trực … hoàn thiện đề án": a body that opens the item is to do it.
    var hasVerb = isTaskVerb(words.lowerBound) || words.lowerBound > span.lowerBound + 1
    if let first = mentions(in: words).first, first.span.lowerBound == words.lowerBound,
      case .body(let body) = first.kind
    {
      task.assignees = [a.string(a.bodies[body].name)]
      hasVerb = isTaskVerb(first.span.upperBound)
    } else if !hasVerb, a.lexicon.tasks.groupHeads.length(at: words.lowerBound, in: a.tokens) != nil {
      hasVerb = words.prefix(12).contains { isTaskVerb($0, afterName: false) }
    }
    task.evidence = [a.evidence(words, rule, 0.9)]
    list?.items.append((task, hasVerb))
  }

  /// The year told nearest after the cue, else before it.
  private func year(in span: Span, near cue: Int) -> Int? {
    let years = years(in: span)
    return (years.last { $0.at >= cue } ?? years.last)?.year
  }

  /// "Nhiệm vụ trọng tâm năm 2024" as a line of its own above the sentences that lead to a list.
  private func headingYear(before index: Int) -> Int? {
    for k in (max(0, index - 3)..<index).reversed() {
      let span = a.sentences[k]
      guard span.count <= 14, a.lexicon.tasks.assignment.first(in: span, of: a.tokens) != nil,
        let year = years(in: span).last
      else {
        continue
      }
      return year.year
    }
    return nil
  }
}
