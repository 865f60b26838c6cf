/// Reads a date at a place among the tokens. Every method looks a few tokens ahead at most, or to the end of the sentence once a date is found.
struct DateParser {
  let tokens: UnsafeBufferPointer<Token>
  let words: UnsafeBufferPointer<DateWord>

  /// What has been read, and the token behind it.
  struct Reading {
    var start = PartialDate()
    var end: PartialDate?
    var relation: DateMention.Relation?
    var dayPart: DateMention.DayPart?
    var mayBeDays = false
    var next: Int
    /// A bare number may be a day; whether its cue is strong enough is for the caller to say.
    var isBare: Bool { start.month == nil && relation == nil && start.year == nil }
  }

  /// What has to stand before a day and month without a year.
  enum Cue {
    /// "ngày", "hôm", "chiều": a day alone is enough, and any separator will do.
    case strong
    /// "từ", "đến": a month is needed.
    case weak
  }

  // MARK: Tokens

  @inline(__always)
  func word(_ i: Int) -> DateWord {
    guard i >= 0, i < tokens.count, tokens[i].kind == .word else { return .none }
    let id = Int(tokens[i].id)
    return words.indices.contains(id) ? words[id] : .none
  }

  /// A word in lower case, so that "Mai" and "Nay" as names are none.
  func lowerWord(_ i: Int) -> DateWord {
    let word = word(i)
    return word != .none && tokens[i].shape.contains(.capital) ? .none : word
  }

  func isGlued(_ i: Int) -> Bool { i < tokens.count && !tokens[i].shape.contains(.spaced) }

  func `is`(_ i: Int, _ mark: Mark) -> Bool { i >= 0 && i < tokens.count && tokens[i].is(mark) }

  func isGlued(_ i: Int, _ mark: Mark) -> Bool { self.is(i, mark) && isGlued(i) }

  /// A number of at most so many digits.
  func number(_ i: Int, digits: ClosedRange<Int> = 1...2) -> Int? {
    guard i >= 0, i < tokens.count, tokens[i].kind == .number, digits.contains(tokens[i].range.count) else {
      return nil
    }
    return Int(tokens[i].id)
  }

  func year(_ i: Int) -> Int? {
    guard let year = number(i, digits: 4...4), (1000...2999).contains(year) else { return nil }
    // "2.015,7" and "2015.000" are no years.
    if isGlued(i + 1), self.is(i + 1, .period) || self.is(i + 1, .comma), isGlued(i + 2), i + 2 < tokens.count,
      tokens[i + 2].kind == .number
    {
      return nil
    }
    return self.is(i + 1, .percent) ? nil : year
  }

  func isNumber(_ i: Int) -> Bool { i >= 0 && i < tokens.count && tokens[i].kind == .number }

  /// Whether what stands at `i` turns a number before it into a count, an amount, a time or a longer number.
  func spoilsNumber(_ i: Int) -> Bool {
    guard i < tokens.count else { return false }
    let token = tokens[i]
    switch token.kind {
    case .word: return isGlued(i) || word(i).isMeasure && year(i + 1) == nil
    case .number: return true
    case .newline: return false
    case .mark:
      if token.is(.percent) || token.is(.plus) { return true }
      return isGlued(i) && isGlued(i + 1) && i + 1 < tokens.count && (tokens[i + 1].kind == .number)
    }
  }

  // MARK: Mentions

  func finish(_ reading: Reading?, from start: Int) -> DateMention? {
    guard var reading, reading.start.isValid, reading.end?.isValid ?? true else { return nil }
    completeRange(&reading)
    let bytes = Int(tokens[start].start)..<Int(tokens[reading.next - 1].end)
    var mention = DateMention(
      tokenRange: start..<reading.next, bytes: bytes, start: reading.start, end: reading.end,
      relation: reading.relation,
      dayPart: reading.dayPart)
    mention.mayBeDays = reading.mayBeDays
    mention.outlook = outlook(from: start, to: reading.next)
    return mention
  }

  /// Gives each end of a range what only the other one says.
  private func completeRange(_ reading: inout Reading) {
    guard var end = reading.end else { return }
    if reading.start.month == nil, reading.start.day != nil { reading.start.month = end.month }
    if end.month == nil, end.day != nil { end.month = reading.start.month }
    let startsLater = (reading.start.month ?? 0, reading.start.day ?? 0) > (end.month ?? 0, end.day ?? 99)
    if reading.start.year == nil, let year = end.year {
      reading.start.year = startsLater ? year - 1 : year
    } else if end.year == nil, let year = reading.start.year {
      end.year = startsLater ? year + 1 : year
    }
    reading.end = end == reading.start ? nil : end
  }

  private func outlook(from start: Int, to next: Int) -> DateMention.Outlook {
    let follows = word(next + 1)
    if word(next) == .toi, next + 1 >= tokens.count || tokens[next + 1].kind != .word || follows == .se { return .date }
    let reach = 40
    var i = start - 1
    while i >= max(0, start - reach), !endsSentence(i) {
      if word(i) == .se || word(i) == .sap { return .sentence }
      i -= 1
    }
    i = next
    while i < min(tokens.count, next + reach), !endsSentence(i) {
      if word(i) == .se || word(i) == .sap { return .sentence }
      i += 1
    }
    return .none
  }

  private func endsSentence(_ i: Int) -> Bool {
    tokens[i].kind == .newline || tokens[i].is(.period) && i + 1 < tokens.count && !isGlued(i + 1)
  }
}
