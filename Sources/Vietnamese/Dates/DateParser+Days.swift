/// Days in numbers.
extension DateParser {
  /// "28/12", "28-12-2015", "28.12.2015", "5 tháng 1 năm 2017", "18-21/6/2025", "27 - 28/2", "27 và 28-2", "17".
  func days(at i: Int, _ cue: Cue) -> Reading? {
    guard let first = number(i), (1...31).contains(first), i + 1 < tokens.count else {
      return number(i).flatMap {
        (1...31).contains($0) && cue == .strong ? Reading(start: .init(day: $0), next: i + 1) : nil
      }
    }
    if let reading = dayAndMonth(first, at: i, cue) { return range(from: reading, cue) }
    return bareDay(first, at: i, cue)
  }

  /// What has its month at once.
  private func dayAndMonth(_ first: Int, at i: Int, _ cue: Cue) -> Reading? {
    let j = i + 1
    // "lần thứ 25 tháng 11-2017": the number counts meetings.
    if word(j) == .thang { return i > 0 && word(i - 1) == .thu ? nil : month(of: PartialDate(day: first), at: j, cue) }
    if self.is(j, .dash), let second = number(j + 1), second > first, second <= 31 {
      // Days of one month: "18-21/6", "27 - 28/2", "6-7 tháng 9".
      if isGlued(j + 2, .slash), let month = number(j + 3), isGlued(j + 3), month <= 12 {
        var reading = Reading(start: .init(month: month, day: first), next: j + 4)
        reading.end = PartialDate(month: month, day: second)
        return spoiledOrWithYear(reading, cue)
      }
      if word(j + 2) == .thang, var reading = month(of: PartialDate(day: second), at: j + 2, cue) {
        reading.end = reading.start
        reading.start.day = first
        return reading
      }
    }
    guard isGlued(j), isGlued(j + 1), let month = number(j + 1), (1...12).contains(month) else { return nil }
    let separators: Bool = self.is(j, .slash) || self.is(j, .dash) || self.is(j, .period)
    guard separators else { return nil }
    let reading = Reading(start: .init(month: month, day: first), next: j + 2)
    if self.is(j, .period) {
      // "22.10" is as a rule an amount, but not behind "chiều", "ngày".
      guard isFullYear(j + 2) || cue == .strong else { return nil }
    }
    return spoiledOrWithYear(reading, cue)
  }

  private func isFullYear(_ i: Int) -> Bool {
    (self.is(i, .slash) || self.is(i, .dash) || self.is(i, .period)) && isGlued(i) && isGlued(i + 1)
      && year(i + 1) != nil
  }

  /// `reading` with the year behind it, or nil if something there shows that it was no date.
  func spoiledOrWithYear(_ reading: Reading, _ cue: Cue) -> Reading? {
    var reading = reading
    let k = reading.next
    if isFullYear(k), let year = year(k + 1) {
      setYear(year, in: &reading)
      reading.next = k + 2
      return reading
    }
    // "28/12/15"
    if isGlued(k, .slash), isGlued(k + 1), let year = number(k + 1, digits: 2...2), cue == .strong, !spoilsNumber(k + 2)
    {
      setYear(2000 + year, in: &reading)
      reading.next = k + 2
      return reading
    }
    if let withYear = yearBehind(reading) { return withYear }
    // "12/5-14/5": a range follows.
    if isGlued(k, .dash), number(k + 1) != nil, isGlued(k + 2), self.is(k + 2, .slash) { return reading }
    return spoilsNumber(k) ? nil : reading
  }

  /// "… năm 2017", "… năm ngoái"; nil if there is no such thing.
  func yearBehind(_ reading: Reading) -> Reading? {
    guard word(reading.next) == .nam else { return nil }
    var reading = reading
    if let year = year(reading.next + 1) {
      setYear(year, in: &reading)
      reading.next += 2
      return reading
    }
    guard let years = yearsAway(reading.next + 1) else { return nil }
    reading.relation = .years(years)
    reading.next += 2
    return reading
  }

  /// "nay", "ngoái", "tới", "sau" behind "năm".
  func yearsAway(_ i: Int) -> Int? {
    switch lowerWord(i) {
    case .nay: 0
    case .ngoai: -1
    case .toi: word(i + 1) == .none && i + 1 < tokens.count && tokens[i + 1].kind == .word ? nil : 1
    default: nil
    }
  }

  private func setYear(_ year: Int, in reading: inout Reading) {
    if reading.end != nil { reading.end?.year = year } else { reading.start.year = year }
  }

  /// A day whose month stands with a later one of the list or range, or nowhere.
  private func bareDay(_ first: Int, at i: Int, _ cue: Cue) -> Reading? {
    let j = i + 1
    // "27 và 28-2", "27, 28/2"
    if word(j) == .va || self.is(j, .comma) && !isGlued(j + 1) {
      let k = word(j + 1) == .ngay ? j + 2 : j + 1
      if let last = days(at: k, .weak), last.start.month != nil, last.relation == nil, last.start.day ?? 0 > first {
        var reading = last
        reading.end = last.end ?? last.start
        reading.start.day = first
        return reading
      }
    }
    if let reading = through(Reading(start: .init(day: first), next: j), cue) { return reading }
    guard cue == .strong else { return nil }
    // "ngày 18-21"
    if isGlued(j, .dash), isGlued(j + 1), let second = number(j + 1), second > first, second <= 31, !spoilsNumber(j + 2)
    {
      return Reading(start: .init(day: first), end: .init(day: second), next: j + 2)
    }
    if spoilsNumber(j) || isGlued(j, .slash) || isGlued(j, .dash) { return nil }
    return Reading(start: .init(day: first), next: j)
  }

  /// `reading` as the first day of a range, where a last one follows: "20/5 đến 23/5", "28/12 - 5/1".
  func range(from reading: Reading, _ cue: Cue) -> Reading {
    guard reading.end == nil, reading.relation == nil else { return reading }
    if let range = through(reading, cue) { return range }
    let k = reading.next
    if self.is(k, .dash), let last = days(at: k + 1, .weak), last.start.month != nil, last.end == nil {
      return joined(reading, last)
    }
    // "trong hai ngày 8/7 và 9/7"
    if word(k) == .va, let last = days(at: k + 1, .weak), last.end == nil, last.start.month != nil,
      last.start.month == reading.start.month, last.start.day == reading.start.day.map({ $0 + 1 })
    {
      return joined(reading, last)
    }
    return reading
  }

  /// The range from `reading` to the date behind "đến" or "tới".
  func through(_ reading: Reading, _ cue: Cue) -> Reading? {
    var k = reading.next
    guard word(k) == .den || word(k) == .toi else { return nil }
    k += 1
    if word(k) == .het { k += 1 }
    let isAnnounced = word(k) == .ngay || word(k) == .hom || word(k).isDayPart
    while word(k) == .ngay || word(k) == .hom || word(k).isDayPart { k += 1 }
    guard let last = days(at: k, isAnnounced ? .strong : .weak), last.end == nil, last.relation == nil else {
      return nil
    }
    guard last.start.month != nil || isAnnounced && reading.start.month == nil && cue == .strong else { return nil }
    return joined(reading, last)
  }

  private func joined(_ first: Reading, _ last: Reading) -> Reading {
    var reading = first
    reading.end = last.start
    reading.next = last.next
    return reading
  }
}
