/// Finds the dates of a text: the date grammar of Vietnamese reports, over tokens, in one pass.
///
/// Numbers alone ("3-1", "1/3") are no dates: a day and month need a word before them that says so, or a year behind.
public struct DateScanner {
  private let tokens: UnsafeBufferPointer<Token>
  private let words: DateWords
  private var mentions: [DateMention] = []

  /// The dates in order of position. `vocabulary` must know the words of ``DateWords``.
  public static func scan(_ tokens: UnsafeBufferPointer<Token>, words: DateWords) -> [DateMention] {
    var scanner = DateScanner(tokens: tokens, words: words)
    var i = 0
    while i < tokens.count {
      let token = tokens[i]
      if token.kind == .number || token.kind == .word && words.isStarter(token.id) {
        if let mention = scanner.date(at: i) {
          scanner.mentions.append(mention)
          i = mention.tokenRange.upperBound
          continue
        }
      }
      i += 1
    }
    return scanner.mentions
  }

  private init(tokens: UnsafeBufferPointer<Token>, words: DateWords) {
    self.tokens = tokens
    self.words = words
  }

  private func word(_ i: Int, _ word: DateWords.Word) -> Bool {
    i < tokens.count && tokens[i].kind == .word && tokens[i].id == words[word]
  }

  private func number(_ i: Int, _ range: ClosedRange<Int>) -> Int? {
    guard i < tokens.count, tokens[i].kind == .number, range.contains(Int(tokens[i].id)) else { return nil }
    return Int(tokens[i].id)
  }

  private func isDash(_ i: Int) -> Bool { i < tokens.count && tokens[i].is(.dash) }

  /// "/", "-" or "." tight between numbers.
  private func separator(_ i: Int) -> Mark? {
    guard i + 1 < tokens.count, tokens[i].kind == .mark, !tokens[i].shape.contains(.spaced),
      !tokens[i + 1].shape.contains(.spaced),
      tokens[i + 1].kind == .number
    else { return nil }
    return [Mark.slash, .dash, .period].first { tokens[i].is($0) }
  }

  private func date(at start: Int) -> DateMention? {
    if tokens[start].kind == .number { return bareDate(at: start) }
    return sameDay(at: start) ?? relativeDay(at: start) ?? weekday(at: start) ?? cuedDate(at: start) ?? month(at: start)
      ?? year(at: start)
  }

  // MARK: Days

  private typealias Days = (start: PartialDate, end: PartialDate?, next: Int)

  /// A full date without a cue, or a day and month in brackets.
  private func bareDate(at start: Int) -> DateMention? {
    guard start == 0 || separator(start - 1) == nil, let days = days(at: start) else { return nil }
    let isBracketed =
      start > 0 && tokens[start - 1].is(.openBracket) && days.next < tokens.count && tokens[days.next].is(.closeBracket)
    guard days.start.year != nil || days.end?.year != nil || isBracketed, days.start.month != nil else { return nil }
    return mention(start, days)
  }

  /// "ngày 28/12", "chiều 28/12", "từ ngày 12 đến 14-2", "trong hai ngày 5–6/1", "hôm 17".
  private func cuedDate(at start: Int) -> DateMention? {
    var i = start
    var dayPart: Int?
    var cue = false
    var strong = false
    while i < tokens.count, i - start < 7, tokens[i].kind == .word {
      if words.isDayPart(tokens[i].id) {
        dayPart = i
        cue = true
        strong = true
      } else if word(i, .ngay) || word(i, .hom) || word(i, .mung) {
        cue = true
        strong = true
      } else if word(i, .tu) || word(i, .vao) || word(i, .hoi) || word(i, .den) || word(i, .toi) || word(i, .rang)
        || word(i, .luc)
      {
        cue = cue || !word(i, .rang)
      } else if word(i, .hai) || word(i, .ba) || word(i, .bon), word(i + 1, .ngay) {
        // "trong hai ngày 5–6/1"
      } else {
        break
      }
      i += 1
    }
    let isFrom = (start..<i).contains { word($0, .tu) }
    guard i > start, cue, let days = (isFrom ? dayRange(at: i) : nil) ?? days(at: i) else { return nil }
    if days.start.month == nil, days.end?.month == nil {
      // A day alone: "ngày 17", "hôm 17", but no "ngày 17 người".
      guard strong, !isUnit(days.next) else { return nil }
    }
    if !strong, days.start.month == nil { return nil }
    var mention = mention(start, days)
    mention?.dayPart = dayPart
    return mention
  }

  private func mention(_ start: Int, _ days: Days) -> DateMention? {
    guard days.start.isValid, days.end?.isValid ?? true else { return nil }
    return DateMention(tokenRange: start..<days.next, start: days.start, end: days.end, reference: .calendar)
  }

  /// "từ ngày 7-11": two days of a month that is not said, when no "đến" follows.
  private func dayRange(at i: Int) -> Days? {
    guard let first = number(i, 1...31), separator(i + 1) == .dash, let last = number(i + 2, 1...31), last > first,
      separator(i + 3) == nil,
      !word(i + 3, .den), !word(i + 3, .toi), !word(i + 3, .thang)
    else { return nil }
    return (PartialDate(day: first), PartialDate(day: last), i + 3)
  }

  /// One day or a range of days from a number on.
  private func days(at i: Int) -> Days? {
    guard let day = number(i, 1...31) else { return nil }
    // 18-21/6[/2025], 27 - 28/2, 12-14-2, 6-7 tháng 9
    if isDash(i + 1), let last = number(i + 2, 1...31), last > day,
      let tail = month(
        after: i + 3, separators: tokens[i + 1].shape.contains(.spaced) || separator(i + 3) == .slash || last > 12)
    {
      return (
        PartialDate(year: tail.year, month: tail.month, day: day),
        PartialDate(year: tail.year, month: tail.month, day: last), tail.next
      )
    }
    // 27 và 28-2; 12 đến (ngày) 14-2
    if word(i + 1, .va) || word(i + 1, .den) || word(i + 1, .toi) {
      var j = i + 2
      while word(j, .ngay) || word(j, .het) { j += 1 }
      if let last = number(j, 1...31), let tail = month(after: j + 1, separators: true) {
        let month = last >= day ? tail.month : (tail.month + 10) % 12 + 1
        return (
          PartialDate(year: tail.year, month: month, day: day),
          PartialDate(year: tail.year, month: tail.month, day: last), tail.next
        )
      }
    }
    guard let tail = month(after: i + 1, separators: true) else { return (PartialDate(day: day), nil, i + 1) }
    var start = PartialDate(year: tail.year, month: tail.month, day: day)
    // 20/5 đến 23/5, 27/11 - 30/11
    var j = tail.next
    let isJoined = isDash(j) || word(j, .den) || word(j, .toi)
    if isJoined {
      j += 1
      while word(j, .ngay) || word(j, .het) { j += 1 }
      if let last = number(j, 1...31), let end = month(after: j + 1, separators: true) {
        if start.year == nil { start.year = end.year }
        return (start, PartialDate(year: end.year, month: end.month, day: last), end.next)
      }
    }
    return (start, nil, tail.next)
  }

  /// "/6", "-6/2025", ".12.2015", " tháng 9 năm 2017" after a day.
  private func month(after i: Int, separators: Bool) -> (month: Int, year: Int?, next: Int)? {
    if separators, let mark = separator(i), let month = number(i + 1, 1...12) {
      if let next = separator(i + 2) {
        if next == mark || mark == .dash, let year = number(i + 3, 1900...2100) { return (month, year, i + 4) }
        // "1/3/5" is no date.
        if number(i + 3, 0...1899) != nil, next == mark { return nil }
      }
      if mark == .period, separator(i + 2) != nil { return nil }
      if word(i + 2, .nam), let year = number(i + 3, 1900...2100) { return (month, year, i + 4) }
      return (month, nil, i + 2)
    }
    guard word(i, .thang) else { return nil }
    guard let (month, next) = monthNumber(i + 1) else { return nil }
    if word(next, .nam), let year = number(next + 1, 1900...2100) { return (month, year, next + 2) }
    if separator(next) != nil, let year = number(next + 1, 1900...2100) { return (month, year, next + 2) }
    return (month, nil, next)
  }

  private func monthNumber(_ i: Int) -> (Int, Int)? {
    if let month = number(i, 1...12) { return (month, i + 1) }
    guard i < tokens.count, tokens[i].kind == .word, let month = words.month(tokens[i].id) else { return nil }
    if month == 10, i + 1 < tokens.count, let more = words.month(tokens[i + 1].id), more <= 2 {
      return (10 + more, i + 2)
    }
    return (month, i + 1)
  }

  private func isUnit(_ i: Int) -> Bool {
    i < tokens.count && (tokens[i].is(.percent) || word(i, .nguoi) || word(i, .tuoi))
  }

  // MARK: Months and years

  private func month(at start: Int) -> DateMention? {
    guard word(start, .thang) else { return nil }
    if word(start + 1, .nay) {
      return DateMention(tokenRange: start..<start + 2, start: PartialDate(), end: nil, reference: .month(0))
    }
    if word(start + 1, .truoc) || word(start + 1, .qua) {
      return DateMention(tokenRange: start..<start + 2, start: PartialDate(), end: nil, reference: .month(-1))
    }
    if word(start + 1, .toi) || word(start + 1, .sau) {
      return DateMention(tokenRange: start..<start + 2, start: PartialDate(), end: nil, reference: .month(1))
    }
    guard let (month, next) = monthNumber(start + 1) else { return nil }
    if separator(next) != nil, let year = number(next + 1, 1900...2100) {
      return DateMention(
        tokenRange: start..<next + 2, start: PartialDate(year: year, month: month), end: nil, reference: .calendar)
    }
    if word(next, .nam), let year = number(next + 1, 1900...2100) {
      return DateMention(
        tokenRange: start..<next + 2, start: PartialDate(year: year, month: month), end: nil, reference: .calendar)
    }
    if let (offset, end) = yearOffset(next) {
      return DateMention(tokenRange: start..<end, start: PartialDate(month: month), end: nil, reference: .year(offset))
    }
    return DateMention(tokenRange: start..<next, start: PartialDate(month: month), end: nil, reference: .calendar)
  }

  private func year(at start: Int) -> DateMention? {
    guard word(start, .nam) else { return nil }
    if let year = number(start + 1, 1900...2100) {
      return DateMention(tokenRange: start..<start + 2, start: PartialDate(year: year), end: nil, reference: .calendar)
    }
    guard let (offset, end) = yearOffset(start) else { return nil }
    return DateMention(tokenRange: start..<end, start: PartialDate(), end: nil, reference: .year(offset))
  }

  private func yearOffset(_ i: Int) -> (Int, Int)? {
    guard word(i, .nam) else { return nil }
    if word(i + 1, .ngoai) { return (-1, i + 2) }
    if word(i + 1, .nay) { return (0, i + 2) }
    if word(i + 1, .toi) || word(i + 1, .sau) { return (1, i + 2) }
    return nil
  }

  // MARK: Told from the publication

  private func sameDay(at i: Int) -> DateMention? {
    guard word(i, .cung), word(i + 1, .ngay), number(i + 2, 1...31) == nil else { return nil }
    return DateMention(tokenRange: i..<i + 2, start: PartialDate(), end: nil, reference: .sameDay)
  }

  private func relativeDay(at start: Int) -> DateMention? {
    var i = start
    guard i < tokens.count, word(i, .hom) || word(i, .ngay) || words.isDayPart(tokens[i].id) else { return nil }
    let isPart = words.isDayPart(tokens[i].id)
    i += 1
    if isPart, word(i, .hom) || word(i, .ngay) { i += 1 }
    let offset: Int
    if word(i, .nay) {
      offset = 0
    } else if word(i, .qua) {
      offset = -1
    } else if word(i, .kia) {
      offset = -2
    } else if word(i, .mai) {
      offset = 1
    } else {
      return nil
    }
    i += 1
    // "hôm nay (2-6)", "hôm nay 22-4-2019": the date written beside it counts.
    let bracket = i < tokens.count && tokens[i].is(.openBracket)
    var j = bracket ? i + 1 : i
    if word(j, .ngay) { j += 1 }
    if let days = days(at: j), days.start.month != nil,
      !bracket || days.next < tokens.count && tokens[days.next].is(.closeBracket)
    {
      return DateMention(
        tokenRange: start..<(bracket ? days.next + 1 : days.next), start: days.start, end: days.end,
        reference: .calendar, dayPart: isPart ? start : nil)
    }
    return DateMention(
      tokenRange: start..<i, start: PartialDate(), end: nil, reference: .day(offset), dayPart: isPart ? start : nil)
  }

  private func weekday(at start: Int) -> DateMention? {
    var i = start
    var hasCue = false
    while i < tokens.count, word(i, .hom) || word(i, .ngay) || words.isDayPart(tokens[i].id) || word(i, .vao) {
      hasCue = true
      i += 1
    }
    guard i < tokens.count else { return nil }
    let weekday: Int
    if word(i, .thu), i + 1 < tokens.count, let day = words.weekday(tokens[i + 1]) {
      guard hasCue || tokens[i].isCapital && tokens[i + 1].isCapital else { return nil }
      weekday = day
    } else if word(i, .chu), word(i + 1, .nhat) {
      weekday = 6
    } else {
      return nil
    }
    i += 2
    var week: Int?
    if word(i, .tuan) {
      if word(i + 1, .truoc) {
        week = -1
      } else if word(i + 1, .nay) {
        week = 0
      } else if word(i + 1, .toi) || word(i + 1, .sau) {
        week = 1
      }
      if week != nil { i += 2 }
    } else if word(i, .toi) {
      week = 1
      i += 1
    }
    // "thứ sáu (12/6)", "Thứ Ba, ngày 12/6": the date itself is better.
    let j = i < tokens.count && (tokens[i].is(.comma) || tokens[i].is(.openBracket)) ? i + 1 : i
    if let days = days(at: word(j, .ngay) ? j + 1 : j), days.start.month != nil {
      return DateMention(tokenRange: start..<days.next, start: days.start, end: days.end, reference: .calendar)
    }
    return DateMention(tokenRange: start..<i, start: PartialDate(), end: nil, reference: .weekday(weekday, week: week))
  }
}
