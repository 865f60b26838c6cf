extension DateMention {
  /// The dates that a mention stands for, and how they were had.
  public struct Resolution: Equatable, Sendable {
    public var start: PartialDate
    /// The last day of a range.
    public var end: PartialDate?
    /// `.relative` too where the day of publication has told the year.
    public var basis: Basis
  }

  /// How far back a yearless date is looked for before the future is: about ten months.
  private static let memory = 304

  /// The dates, as seen from the day of publication.
  ///
  /// A date without its year is the last such day before publication, if that is less than about ten months ago, else the
  /// nearest; where the text speaks of the future, the nearest or the next one. Without a day of publication it stays without
  /// its year, and a relative date has none.
  ///
  /// - Parameter anchor: an earlier date of the text, whose month and year a bare day ("ngày 17") takes when there is no day of publication.
  /// - Returns: nil for "cùng ngày", for relative dates without a day of publication, and for days that do not exist.
  public func resolve(publishedDay: CivilDay?, anchor: PartialDate? = nil) -> Resolution? {
    if let relation {
      guard let publishedDay else { return nil }
      return resolve(relation, from: publishedDay)
    }
    if start.year != nil { return Resolution(start: start, end: end, basis: .explicit) }
    guard let publishedDay else {
      if start.month == nil, let anchor, let month = anchor.month {
        var filled = self
        filled.start.month = month
        filled.start.year = anchor.year
        filled.end = end.map { PartialDate(year: anchor.year, month: month, day: $0.day) }
        guard filled.start.isValid, filled.end?.isValid ?? true else { return nil }
        return Resolution(start: filled.start, end: filled.end, basis: filled.basis)
      }
      return Resolution(start: start, end: end, basis: .yearless)
    }
    guard let first = nearest(start, to: publishedDay) else { return nil }
    if mayBeDays, let asDays = asDays(insteadOf: first, publishedDay) { return asDays }
    return Resolution(start: first, end: end.flatMap { Self.next($0, from: first) }, basis: .relative)
  }

  /// Days of one month, if those are near the day of publication and the day and month are not.
  private func asDays(insteadOf date: PartialDate, _ today: CivilDay) -> Resolution? {
    guard let first = nearest(PartialDate(day: start.day), to: today),
      let end = Self.next(PartialDate(day: start.month), from: first),
      let asDate = date.civilDay, let asDays = first.civilDay
    else { return nil }
    let isNear = abs(asDays.dayNumber - today.dayNumber) <= 20 && abs(asDate.dayNumber - today.dayNumber) > 31
    return isNear ? Resolution(start: first, end: end, basis: .relative) : nil
  }

  private func resolve(_ relation: Relation, from today: CivilDay) -> Resolution? {
    func day(_ day: CivilDay) -> Resolution { Resolution(start: PartialDate(day), end: nil, basis: .relative) }
    switch relation {
    case .sameDay: return nil
    case .days(let days): return day(today.adding(days: days))
    case .weekday(let weekday, let weeks?):
      return day(today.adding(days: weekday - today.weekday + 7 * weeks))
    case .weekday(let weekday, nil):
      let back = (today.weekday - weekday + 7) % 7
      return day(today.adding(days: outlook == .none || back == 0 ? -back : 7 - back))
    case .weeks(let weeks):
      // A week has no date of its own: the month is known, or the year.
      let monday = today.adding(days: 7 * weeks - today.weekday)
      let sunday = monday.adding(days: 6)
      guard monday.year == sunday.year else { return nil }
      let month = monday.month == sunday.month ? monday.month : nil
      return Resolution(start: PartialDate(year: monday.year, month: month), end: nil, basis: .relative)
    case .months(let months):
      let count = today.year * 12 + today.month - 1 + months
      let date = PartialDate(year: count / 12, month: count % 12 + 1, day: start.day)
      let last = end.map { PartialDate(year: date.year, month: date.month, day: $0.day) }
      guard date.isValid, last?.isValid ?? true else { return nil }
      return Resolution(start: date, end: last, basis: .relative)
    case .years(let years):
      var first = start
      var last = end
      last?.year = today.year + years
      first.year = today.year + years
      if let last, let month = first.month, let lastMonth = last.month, lastMonth < month {
        first.year = today.year + years - 1
      }
      guard first.isValid, last?.isValid ?? true else { return nil }
      return Resolution(start: first, end: last, basis: .relative)
    }
  }

  /// The date of the written parts that publication makes likeliest.
  private func nearest(_ date: PartialDate, to today: CivilDay) -> PartialDate? {
    var past: (date: PartialDate, distance: Int)?
    var future: (date: PartialDate, distance: Int)?
    for candidate in candidates(date, around: today) {
      // A month counts from its nearest day.
      guard let first = CivilDay(year: candidate.year ?? 0, month: candidate.month ?? 0, day: candidate.day ?? 1) else {
        continue
      }
      let last =
        candidate.day != nil ? first : first.adding(days: CivilDay.length(ofMonth: first.month, in: first.year) - 1)
      if first <= today {
        past = (candidate, max(0, today.dayNumber - last.dayNumber))
      } else if future == nil {
        future = (candidate, first.dayNumber - today.dayNumber)
      }
    }
    guard let past else { return future?.date }
    guard let future, past.distance > 0 else { return past.date }
    switch outlook {
    case .date: return future.date
    case .sentence: return past.distance <= future.distance ? past.date : future.date
    case .none:
      let memory = date.month == nil ? 20 : Self.memory
      return past.distance <= memory || past.distance <= future.distance ? past.date : future.date
    }
  }

  private func candidates(_ date: PartialDate, around today: CivilDay) -> [PartialDate] {
    if date.month != nil {
      // 29 February comes once in four years, or in eight.
      return (today.year - 8...today.year + 8).map { PartialDate(year: $0, month: date.month, day: date.day) }
    }
    let month = today.year * 12 + today.month - 1
    return (month - 2...month + 2).map { PartialDate(year: $0 / 12, month: $0 % 12 + 1, day: date.day) }
  }

  /// The first such date that is not before `first`.
  private static func next(_ date: PartialDate, from first: PartialDate) -> PartialDate? {
    guard let year = first.year, let month = first.month else { return nil }
    var next = date
    if date.month == nil {
      let isLater = (date.day ?? 0) < (first.day ?? 0)
      next.month = isLater ? month % 12 + 1 : month
      next.year = isLater && month == 12 ? year + 1 : year
    } else {
      next.year = (date.month ?? 0, date.day ?? 31) < (month, first.day ?? 0) ? year + 1 : year
    }
    return next.isValid ? next : nil
  }
}
