/// Months and years.
extension DateParser {
  /// From "tháng" at `i`, with `date` giving the day before it: "tháng 10-2013", "tháng Năm", "tháng 3 năm ngoái", "tháng này".
  func month(of date: PartialDate, at i: Int, _ cue: Cue) -> Reading? {
    var reading = Reading(start: date, next: i + 2)
    if let months = monthsAway(i + 1) {
      reading.relation = .months(months)
      return reading
    }
    if let month = number(i + 1) {
      guard (1...12).contains(month) else { return nil }
      reading.start.month = month
    } else if let (month, length) = monthWord(i + 1) {
      reading.start.month = month
      reading.next = i + 1 + length
    } else {
      return nil
    }
    let k = reading.next
    if isGlued(k), self.is(k, .dash) || self.is(k, .slash) || self.is(k, .period), isGlued(k + 1) {
      if let year = year(k + 1) {
        reading.start.year = year
        reading.next = k + 2
        return reading
      }
      // "tháng 3-4/2016", "tháng 3-4"
      if self.is(k, .dash), date.day == nil, let last = number(k + 1), last <= 12, last > reading.start.month ?? 12 {
        reading.end = PartialDate(month: last)
        reading.next = k + 2
        return spoiledOrWithYear(reading, .weak)
      }
      if isNumber(k + 1) { return nil }
    }
    if let withYear = yearBehind(reading) { return withYear }
    if spoilsNumber(k), isNumber(i + 1) || isGlued(k) { return nil }
    // "tháng 11 này", "tháng 11 tới" point at the nearest, which the rule for yearless months finds.
    return reading
  }

  private func monthsAway(_ i: Int) -> Int? {
    switch lowerWord(i) {
    case .truoc: -1
    case .toi: tokens.count > i + 1 && tokens[i + 1].kind == .word && word(i + 1) != .se ? nil : 1
    case .sau: tokens.count > i + 1 && tokens[i + 1].kind == .word ? nil : 1
    default: isThis(i) ? 0 : nil
    }
  }

  /// "này", with "nay" counted in.
  func isThis(_ i: Int) -> Bool { lowerWord(i) == .nay || lowerWord(i) == .this }

  /// A month in words. Number words are written small in other senses ("ba tháng hai lần"), so that "năm" must be capital.
  private func monthWord(_ i: Int) -> (month: Int, length: Int)? {
    guard let month = word(i).month else { return nil }
    if word(i) == .muoi {
      if word(i + 1) == .mot { return (11, 2) }
      if word(i + 1) == .hai { return (12, 2) }
    }
    if word(i) == .nam, !tokens[i].shape.contains(.capital) { return nil }
    if word(i + 1).isMeasure, word(i + 1) != .nam { return nil }
    return (month, 1)
  }

  /// A month that stands for itself.
  func monthMention(at i: Int) -> Reading? {
    // "6 tháng", "ba tháng", "mỗi tháng" count months.
    let before = word(i - 1)
    if before == .counting || isNumber(i - 1) && !tokens[i].shape.contains(.lineStart) { return nil }
    if before.month != nil, before != .nam || number(i + 1) == nil { return nil }
    guard let reading = month(of: PartialDate(), at: i, .strong) else { return nil }
    guard reading.end == nil, reading.relation == nil else { return reading }
    // "tháng 3 đến tháng 5/2016"
    let k = reading.next
    if word(k) == .den || word(k) == .toi || word(k) == .va || self.is(k, .dash) {
      let monthAt = word(k + 1) == .het ? k + 2 : k + 1
      if word(monthAt) == .thang, let last = month(of: PartialDate(), at: monthAt, .strong), last.relation == nil {
        return Reading(start: reading.start, end: last.start, next: last.next)
      }
    }
    return reading
  }

  /// From "năm" at `i`: "năm 2015", "năm 2015-2016", "năm ngoái".
  func yearMention(at i: Int) -> Reading? {
    // "5 năm 2016-2020" is a span, named by its length.
    if isNumber(i - 1), number(i - 1) != nil { return nil }
    let before = word(i - 1)
    if before == .counting || before.month != nil && before != .hai { return nil }
    if let years = yearsAway(i + 1) { return Reading(relation: .years(years), next: i + 2) }
    guard let year = year(i + 1) else { return nil }
    var reading = Reading(start: .init(year: year), next: i + 2)
    var k = i + 2
    if self.is(k, .dash) || word(k) == .den {
      k += word(k + 1) == .nam ? 2 : 1
      if let last = self.year(k), last > year {
        reading.end = PartialDate(year: last)
        reading.next = k + 1
      }
    }
    return reading
  }
}
