/// Dates that begin with a word, and the few that begin with a number.
extension DateParser {
  func mention(beginningWith word: DateWord, at i: Int) -> DateMention? {
    switch word {
    case .ngay, .hom: finish(day(at: i), from: i)
    case .tu: finish(span(at: i), from: i)
    case .den, .toi, .vao: finish(weaklyAnnounced(at: i + 1), from: i + 1)
    case .thang: finish(monthMention(at: i), from: i)
    case .nam: finish(yearMention(at: i), from: i)
    case .thu, .chu: finish(weekday(at: i, announced: false), from: i)
    case .tuan: finish(week(at: i), from: i)
    case .cung: self.word(i + 1) == .ngay && !isNumber(i + 2) ? finish(sameDay(at: i), from: i) : nil
    default: finish(dayPart(at: i), from: i)
    }
  }

  /// Dates with their year need no cue; nor does a day and month in brackets that can be nothing else ("(28/12)"), or one
  /// that continues a list ("ngày 5/1 và 8/1").
  func mention(beginningWithNumberAt i: Int, after last: DateMention?) -> DateMention? {
    // "kéo dài hai ngày (20 và 21-6)"
    if i > 1, self.is(i - 1, .openBracket), word(i - 2) == .ngay, let reading = days(at: i, .strong),
      reading.start.month != nil || reading.end?.month != nil
    {
      return finish(reading, from: i)
    }
    guard i + 2 < tokens.count, isGlued(i + 1), tokens[i + 1].kind == .mark || word(i + 1) == .thang else {
      if word(i + 1) == .thang, let reading = days(at: i, .weak), reading.start.year != nil || follows(last, i) {
        return finish(reading, from: i)
      }
      return nil
    }
    if i > 0, isGlued(i), self.is(i - 1, .slash) || self.is(i - 1, .period) || self.is(i - 1, .dash) { return nil }
    if let iso = isoDate(at: i) { return finish(iso, from: i) }
    guard let reading = days(at: i, .weak) else { return nil }
    if reading.start.year != nil || reading.end?.year != nil || follows(last, i) { return finish(reading, from: i) }
    guard self.is(i + 1, .slash), self.is(reading.next, .closeBracket) else { return nil }
    let isOnlyADate = self.is(i - 1, .openBracket) && (reading.start.day ?? 0) > 12
    let isDateline = i > 1 && tokens[i - 1].shape.contains(.upper) && self.is(i - 2, .openBracket)
    return isOnlyADate || isDateline ? finish(reading, from: i) : nil
  }

  private func follows(_ last: DateMention?, _ i: Int) -> Bool {
    guard let last, last.tokenRange.upperBound == i - 1, last.start.day != nil else { return false }
    return word(i - 1) == .va || self.is(i - 1, .comma)
  }

  private func isoDate(at i: Int) -> Reading? {
    guard let year = number(i, digits: 4...4), isGlued(i + 1, .dash), isGlued(i + 2), isGlued(i + 3, .dash),
      isGlued(i + 4),
      let month = number(i + 2, digits: 2...2), let day = number(i + 4, digits: 2...2)
    else { return nil }
    return Reading(start: .init(year: year, month: month, day: day), next: i + 5)
  }

  /// From "ngày" or "hôm" at `i`.
  func day(at i: Int) -> Reading? {
    let isNgay = word(i) == .ngay
    var k = i + 1
    if isNgay, word(k) == .hom { k += 1 }
    switch lowerWord(k) {
    case .nay where !isNgay || k > i + 1: return followedByDate(Reading(relation: .days(0), next: k + 1))
    case .qua where !isNgay || k > i + 1: return followedByDate(Reading(relation: .days(-1), next: k + 1))
    case .kia: return followedByDate(Reading(relation: .days(isNgay ? 2 : -2), next: k + 1))
    case .mai where isNgay: return followedByDate(Reading(relation: .days(1), next: k + 1))
    default: break
    }
    if word(k) == .thu || word(k) == .chu { return weekday(at: k, announced: true) }
    guard let reading = days(at: k, .strong) else { return nil }
    // "2 ngày 15 người": what is counted is days.
    if reading.isBare, isNumber(i - 1) || word(i - 1) == .counting { return nil }
    return reading
  }

  /// From "sáng", "chiều", "tối" … at `i`.
  func dayPart(at i: Int) -> Reading? {
    var k = i + 1
    if word(i) == .rangSang {
      guard word(k) == .sang else { return nil }
      k += 1
    } else if word(k).isDayPart, word(k) != .rangSang {
      k += 1
    }
    if word(k) == .som { k += 1 }
    guard var reading = dayPartDate(at: k) else { return nil }
    reading.dayPart = part(word(i))
    return reading
  }

  private func dayPartDate(at k: Int) -> Reading? {
    switch lowerWord(k) {
    case .nay: return followedByDate(Reading(relation: .days(0), next: k + 1))
    case .qua where lowerWord(k + 1) != .lai: return followedByDate(Reading(relation: .days(-1), next: k + 1))
    case .mai: return followedByDate(Reading(relation: .days(1), next: k + 1))
    case .cung where word(k + 1) == .ngay && !isNumber(k + 2): return sameDay(at: k)
    default: break
    }
    switch word(k) {
    case .ngay, .hom: return day(at: k)
    case .thu, .chu: return weekday(at: k, announced: true)
    default:
      return self.is(k, .comma) ? nil : days(at: k, .strong)
    }
  }

  private func part(_ word: DateWord) -> DateMention.DayPart? {
    switch word {
    case .rangSang: .dawn
    case .sang: .morning
    case .trua: .noon
    case .chieu: .afternoon
    case .toiEvening: .evening
    case .dem, .khuya: .night
    default: nil
    }
  }

  private func sameDay(at i: Int) -> Reading { Reading(relation: .sameDay, next: i + 2) }

  /// "hôm nay (28/12)", "thứ Sáu, 25/12", "hôm qua 2-6": the day in numbers says the same more precisely.
  func followedByDate(_ reading: Reading) -> Reading {
    var k = reading.next
    let isBracket = self.is(k, .openBracket)
    guard isBracket || self.is(k, .comma) || isNumber(k) else { return reading }
    if !isNumber(k) { k += 1 }
    if word(k) == .ngay { k += 1 }
    guard var day = days(at: k, .weak), day.start.month != nil, day.end == nil else { return reading }
    if isBracket, self.is(day.next, .closeBracket) { day.next += 1 }
    return day
  }

  /// From "từ" at `i`: what begins there must be a date that has a month, or an announced range.
  private func span(at i: Int) -> Reading? {
    switch word(i + 1) {
    case .ngay, .hom:
      guard var reading = day(at: i + 1) else { return nil }
      let (date, isAlone) = (reading.start, reading.end == nil && reading.start.year == nil && reading.relation == nil)
      reading.mayBeDays = isAlone && isGlued(i + 3, .dash) && date.day ?? 31 < date.month ?? 0
      return reading
    case .thang: return monthMention(at: i + 1)
    case .nam: return yearMention(at: i + 1)
    case .sang where word(i + 2) != .ngay && !isNumber(i + 2): return nil
    case let word where word.isDayPart: return dayPart(at: i + 1)
    default: return weaklyAnnounced(at: i + 1)
    }
  }

  /// Behind "từ" or "đến", where shares ("2/3 dân số") and estimates ("3-5 bậc") stand as well as dates.
  private func weaklyAnnounced(at i: Int) -> Reading? {
    guard let reading = days(at: i, .weak) else { return nil }
    let next = reading.next
    guard reading.end == nil, reading.start.year == nil, reading.relation == nil, isGlued(i + 1), next < tokens.count,
      tokens[next].kind == .word, !tokens[next].isCapital
    else { return reading }
    let looksLikeShare = (reading.start.day ?? 0) < (reading.start.month ?? 0)
    return self.is(i + 1, .dash) || looksLikeShare ? nil : reading
  }

  /// From "thứ" or "chủ" at `i`. Without an announcing word "thứ hai" is as a rule "the second": the weekday is then capital.
  func weekday(at i: Int, announced: Bool) -> Reading? {
    guard i + 1 < tokens.count else { return nil }
    let day: Int
    if word(i) == .chu {
      guard word(i + 1) == .nhat else { return nil }
      day = 6
    } else {
      guard let number = word(i + 1).weekday ?? (announced ? self.number(i + 1).map { $0 - 2 } : nil),
        (0...5).contains(number)
      else { return nil }
      day = number
    }
    var reading = Reading(relation: .weekday(day, weeks: nil), next: i + 2)
    let weeks = word(i + 2) == .tuan ? weeksAway(i + 3) : nil
    if let weeks {
      reading.relation = .weekday(day, weeks: weeks)
      reading.next = i + 4
    } else if word(i) == .thu, !announced {
      let isOrdinal =
        word(i - 1) == .lan || !tokens[i + 1].shape.contains(.capital) || tokens[i + 1].shape.contains(.upper)
      if isOrdinal { return nil }
    }
    return followedByDate(reading)
  }

  private func weeksAway(_ i: Int) -> Int? {
    switch lowerWord(i) {
    case .truoc, .qua: -1
    case .toi, .sau: 1
    default: isThis(i) ? 0 : nil
    }
  }

  /// From "tuần" at `i`: "tuần trước", "tuần này". "Tuần qua" is the last days as well, and no week.
  private func week(at i: Int) -> Reading? {
    guard word(i - 1).month == nil, word(i - 1) != .counting, !isNumber(i - 1), lowerWord(i + 1) != .qua,
      let weeks = weeksAway(i + 1)
    else { return nil }
    if weeks == 1, i + 2 < tokens.count, tokens[i + 2].kind == .word, word(i + 2) != .se { return nil }
    return Reading(relation: .weeks(weeks), next: i + 2)
  }
}
