/// The days of an event as numbers that can be compared although its year may be unknown.
///
/// A day is its number in a leap year, from 1 to 366, so that the 29th of February has one; what is counted over it is a day too
/// much in other years, which does not matter for what is a few days apart.
struct EventDays: Equatable, Sendable {
  /// Nil while unknown (`XXXX-12-28`).
  var year: Int?
  var first: Int
  /// Not before `first`; above 366 when it goes into the next year.
  var last: Int

  static let yearLength = 366

  /// Nil unless `start` has a month and a day.
  init?(start: String?, end: String?) {
    guard let start, let first = Self.monthAndDay(start) else { return nil }
    year = Self.year(of: start)
    self.first = first
    last = end.flatMap(Self.monthAndDay) ?? first
    if let from = year, let end, let to = Self.year(of: end), to == from + 1 { last += Self.yearLength }
    // What ends before it starts is an error of the report, or goes over the turn of the year.
    if last < first { last = last + Self.yearLength - first <= 60 ? last + Self.yearLength : first }
  }

  init(year: Int?, first: Int, last: Int) { (self.year, self.first, self.last) = (year, first, last) }

  /// How many days lie between the two: 0 when they touch; nil when their years differ by more than a turn of the year.
  func gap(to other: EventDays) -> Int? {
    if let year, let theirs = other.year {
      let shift = (theirs - year) * Self.yearLength
      let gap = max(other.first + shift - last, first - other.last - shift, 0)
      return gap <= Self.yearLength / 2 ? gap : nil
    }
    return [-Self.yearLength, 0, Self.yearLength].map { max(other.first + $0 - last, first - other.last - $0, 0) }.min()
  }

  /// The days, at most `limit` of them, each as a number from 1 to 366.
  func days(limit: Int) -> [Int] {
    (first...min(last, first + limit - 1)).map { $0 > Self.yearLength ? $0 - Self.yearLength : $0 }
  }

  /// The months of its days, from 1 to 12.
  var months: Set<Int> {
    Set([first, last].map { day in (Self.daysBefore.lastIndex { $0 < (day - 1) % Self.yearLength + 1 } ?? 0) + 1 })
  }

  /// The days that end with one, going back: the days on which something reported then may have happened.
  static func days(before published: String, count: Int) -> EventDays? {
    guard let last = monthAndDay(published) else { return nil }
    let first = last - count + 1
    if first < 1 {
      return EventDays(year: year(of: published).map { $0 - 1 }, first: first + yearLength, last: last + yearLength)
    }
    return EventDays(year: year(of: published), first: first, last: last)
  }

  static func year(of date: String) -> Int? { date.utf8.count >= 4 ? Int(date.prefix(4)) : nil }

  private static let daysBefore = [0, 31, 60, 91, 121, 152, 182, 213, 244, 274, 305, 335]

  private static func monthAndDay(_ date: String) -> Int? {
    guard date.utf8.count >= 10, let month = Int(date.dropFirst(5).prefix(2)),
      let day = Int(date.dropFirst(8).prefix(2))
    else { return nil }
    return (1...12).contains(month) ? daysBefore[month - 1] + day : nil
  }
}
