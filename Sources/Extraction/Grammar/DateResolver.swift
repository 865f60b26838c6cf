import Vietnamese

/// A date of the text as the exchange format writes it.
struct ResolvedDate {
  var span: Span
  var start: String
  var end: String
  var basis: DateBasis
  /// Until when something lasts ("kéo dài tới ngày 24/3"): nothing else need have happened on that day.
  var isEnd = false
  /// From when something goes on ("có hiệu lực từ ngày 1/11"): likewise.
  var isBeginning = false

  /// More than a year.
  var hasMonth: Bool { start.utf8.count > 4 }
  var hasDay: Bool { start.utf8.count == 10 }
  var isOneDay: Bool { start.utf8.count == 10 && start == end }

  /// Whether a day lies within these days; of an unknown year it does not.
  func includes(_ day: ResolvedDate) -> Bool { start <= day.start && day.end <= end }

  /// Whether it lies in a month; an unknown year is any.
  func isIn(_ month: ResolvedDate) -> Bool {
    guard hasMonth else { return false }
    let isSameYear = start.hasPrefix(month.start.prefix(4)) || start.hasPrefix("XXXX") || month.start.hasPrefix("XXXX")
    let (first, last) = (month.start.dropFirst(5).prefix(2), month.end.dropFirst(5).prefix(2))
    return isSameYear && (first...max(first, last)).contains(start.dropFirst(5).prefix(2))
  }
}

/// The dates of a report, resolved against its day of publication.
struct DateResolver {
  private var resolved: [ResolvedDate] = []
  /// Tokens where "cùng ngày" stands.
  private var sameDays: [Int] = []
  private let published: CivilDay?
  /// Some day is told without its year, which nothing else tells.
  private var isYearUnsaid = false

  init(_ a: Analysis, published: String?) {
    let day = published.flatMap { CivilDay(iso: $0) }
    self.published = day
    var lastDay: PartialDate?
    for mention in a.dates {
      if mention.isSameDay {
        sameDays.append(mention.tokenRange.lowerBound)
        continue
      }
      guard let found = mention.resolve(publishedDay: day, anchor: lastDay),
        found.start.year != nil || found.start.month != nil
      else { continue }
      var (first, last) = (found.start, found.end)
      if first.day != nil { lastDay = first }
      var told: DateBasis = found.basis == .relative ? .relative : .explicit
      if day == nil, first.year == nil, let month = first.month, let reviewed = a.reviewedYear,
        let year = Self.year(ofMonth: month, reviewing: reviewed)
      {
        first.year = year
        last?.year = year
        told = .inferred
      }
      let from = first.edtf
      let before = mention.tokenRange.lowerBound - 1
      let isEnd = before >= 0 && a.tokens[before].isAny(.den, .toi)
      let isBeginning = [before, before + 1].contains { $0 >= 0 && a.tokens[$0].is(.tuGraveHorn) }
      resolved.append(
        ResolvedDate(
          span: mention.tokenRange, start: from, end: last?.edtf ?? from, basis: told, isEnd: isEnd,
          isBeginning: isBeginning))
    }
    joinYears()
    isYearUnsaid = resolved.contains { $0.hasDay && $0.start.hasPrefix("XXXX") }
  }

  /// A day without a year has the year of the same day elsewhere in the report ("sáng 13-3", "(13-3-2018)").
  private mutating func joinYears() {
    var years: [Substring: Substring] = [:]
    for date in resolved where date.isOneDay && date.basis == .explicit && !date.start.hasPrefix("XXXX") {
      years[date.start.dropFirst(4)] = years[date.start.dropFirst(4)] ?? date.start.prefix(4)
    }
    guard !years.isEmpty else { return }
    for k in resolved.indices where resolved[k].start.hasPrefix("XXXX") {
      guard let year = years[resolved[k].start.dropFirst(4)] ?? years[resolved[k].end.dropFirst(4)] else { continue }
      resolved[k].start.replaceSubrange(
        ..<resolved[k].start.index(resolved[k].start.startIndex, offsetBy: 4), with: year)
      resolved[k].end.replaceSubrange(..<resolved[k].end.index(resolved[k].end.startIndex, offsetBy: 4), with: year)
      resolved[k].basis = .inferred
    }
  }

  /// A review of a year sits at its end or at the start of the next.
  private static func year(ofMonth month: Int, reviewing year: Int) -> Int? {
    switch month {
    case 10...12: year
    case 1...3: year + 1
    default: nil
    }
  }

  func dates(in span: Span) -> ArraySlice<ResolvedDate> {
    let low = first(from: span.lowerBound)
    return resolved[low..<max(low, first(from: span.upperBound))]
  }

  /// The last single day told before a token, but for those of history ("(ngày 21-9-1973)") and of what is yet to come ("sẽ có
  /// hiệu lực từ ngày 31/12").
  func lastDay(before token: Int) -> ResolvedDate? {
    resolved[..<first(from: token)].suffix(64).last {
      $0.isOneDay && !$0.isEnd && !$0.isBeginning && isRecent($0)
    }
  }

  /// After the day of publication.
  func isAhead(_ date: ResolvedDate?) -> Bool {
    guard let published, let date, date.hasDay, let day = CivilDay(iso: date.start) else { return false }
    return day.dayNumber > published.dayNumber
  }

  /// Within the year before publication: on other days nothing else of the report has happened.
  private func isRecent(_ date: ResolvedDate) -> Bool {
    guard let published, let day = CivilDay(iso: date.start) else {
      // Where the year of the report's own days goes without saying, one that is said is another.
      return date.start.hasPrefix("XXXX") || !isYearUnsaid
    }
    return (0...365).contains(published.dayNumber - day.dayNumber)
  }

  /// The day meant by "cùng ngày" in a sentence: one told within the sentences before, else the first of the report.
  func sameDay(in span: Span, since previous: Int) -> ResolvedDate? {
    guard sameDays.contains(where: span.contains) else { return nil }
    return dates(in: previous..<span.lowerBound).last { $0.isOneDay }
      ?? resolved.first { $0.isOneDay && $0.span.lowerBound < span.lowerBound }
  }

  private func first(from token: Int) -> Int {
    var low = 0
    var high = resolved.count
    while low < high {
      let middle = (low + high) / 2
      if resolved[middle].span.lowerBound < token { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension Analysis {
  /// The end of the date that begins at a token.
  func dateEnd(at i: Int) -> Int? {
    let k = firstDate(from: i)
    return k < dates.count && dates[k].tokenRange.lowerBound == i ? dates[k].tokenRange.upperBound : nil
  }

  /// The index of the first date that begins at or after a token.
  func firstDate(from token: Int) -> Int {
    var low = 0
    var high = dates.count
    while low < high {
      let middle = (low + high) / 2
      if dates[middle].tokenRange.lowerBound < token { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
