/// A date as a text has it: written out, or told from the day of publication.
public struct DateMention: Sendable, Equatable {
  /// The tokens of the date with the words that belong to it ("chiều ngày 28/12").
  public var tokenRange: Range<Int>
  /// The first and last day as written; a year or month that is not said is nil.
  public var start: PartialDate
  public var end: PartialDate?
  public var reference: Reference
  /// "sáng", "chiều" … as a token, when said.
  public var dayPart: Int?

  /// What a date is counted from.
  public enum Reference: Sendable, Equatable {
    /// The calendar; a missing year is the one nearest to the publication.
    case calendar
    /// So many days after the publication ("hôm qua" is -1).
    case day(Int)
    /// A weekday, 0 for Monday, in a week so many after that of the publication; nil is the nearest before it.
    case weekday(Int, week: Int?)
    /// So many months after that of the publication ("tháng trước").
    case month(Int)
    /// So many years after that of the publication, with the month of `start` when it has one ("tháng 3 năm ngoái").
    case year(Int)
    /// The day told last ("cùng ngày").
    case sameDay
  }

  public enum Basis: Sendable { case explicit, relative }

  public var isSameDay: Bool { reference == .sameDay }

  /// The date on the calendar. Without a day of publication a missing year stays unknown, and a date counted from it is nil.
  public func resolve(publishedDay: CivilDay?) -> (start: PartialDate, end: PartialDate?, basis: Basis)? {
    switch reference {
    case .sameDay: return nil
    case .calendar:
      if start.year != nil { return (start, end, .explicit) }
      guard start.month != nil || publishedDay != nil else { return nil }
      guard let publishedDay else { return start.month == nil ? nil : (start, end, .explicit) }
      var start = start
      if start.month == nil { start.month = Self.nearestMonth(day: start.day ?? 1, to: publishedDay) }
      let shift = Self.nearestYear(start, to: publishedDay) - publishedDay.year
      start.year = publishedDay.year + shift
      var end = end
      if end?.month == nil { end?.month = start.month }
      if end != nil, end?.year == nil { end?.year = start.year }
      if let a = start.month, let b = end?.month, b < a, end?.year == start.year { end?.year = (start.year ?? 0) + 1 }
      return start.isValid ? (start, end, .relative) : nil
    case .day(let offset):
      return publishedDay.map { (PartialDate($0.adding(days: offset)), nil, .relative) }
    case .weekday(let weekday, let week):
      guard let publishedDay else { return nil }
      if let week {
        return (PartialDate(publishedDay.adding(days: weekday - publishedDay.weekday + 7 * week)), nil, .relative)
      }
      let back = (publishedDay.weekday - weekday + 7) % 7
      return (PartialDate(publishedDay.adding(days: -back)), nil, .relative)
    case .month(let offset):
      guard let publishedDay else { return nil }
      let month = publishedDay.year * 12 + publishedDay.month - 1 + offset
      return (PartialDate(year: month / 12, month: month % 12 + 1), nil, .relative)
    case .year(let offset):
      guard let publishedDay else { return nil }
      return (PartialDate(year: publishedDay.year + offset, month: start.month, day: start.day), nil, .relative)
    }
  }

  /// The year that puts a date nearest to a day, the past somewhat before the future.
  private static func nearestYear(_ date: PartialDate, to day: CivilDay) -> Int {
    let month = date.month ?? 1
    return [day.year - 1, day.year, day.year + 1].min {
      distance($0, month, date.day, day) < distance($1, month, date.day, day)
    } ?? day.year
  }

  private static func distance(_ year: Int, _ month: Int, _ dayOfMonth: Int?, _ day: CivilDay) -> Int {
    guard let candidate = CivilDay(year: year, month: month, day: dayOfMonth ?? 15) else { return Int.max / 2 }
    let difference = candidate.dayNumber - day.dayNumber
    return difference > 0 ? difference * 5 / 4 : -difference
  }

  private static func nearestMonth(day: Int, to published: CivilDay) -> Int {
    var best = (published.month, Int.max)
    for offset in -1...1 {
      let index = published.year * 12 + published.month - 1 + offset
      guard let candidate = CivilDay(year: index / 12, month: index % 12 + 1, day: day) else { continue }
      let difference = candidate.dayNumber - published.dayNumber
      let distance = difference > 0 ? difference * 3 / 2 : -difference
      if distance < best.1 { best = (candidate.month, distance) }
    }
    return best.0
  }
}
