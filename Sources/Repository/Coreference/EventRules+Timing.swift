extension EventRules {
  /// How the dates of two mentions stand to each other.
  enum Timing: Sendable {
    /// They touch.
    case sameDay
    /// Near enough to be the same, given what the events are.
    case days
    /// One day apart.
    case nextDay
    /// One has no date, and is told right after the other's.
    case reported
    /// One has no day that could be compared.
    case open
    case apart

    var words: String {
      switch self {
      case .sameDay: "same day"
      case .days: "a few days apart"
      case .nextDay: "one day apart"
      case .reported: "told in the days after"
      case .open: "no day to compare"
      case .apart: "other days"
      }
    }
  }

  static func gap(_ a: EventMention, _ b: EventMention) -> Int? {
    guard let p = a.days, let q = b.days else { return nil }
    return p.gap(to: q)
  }

  static func timing(_ a: EventMention, _ b: EventMention) -> Timing {
    if let p = a.days, let q = b.days {
      guard let gap = p.gap(to: q) else { return .apart }
      if gap == 0 { return .sameDay }
      if a.family == .visit, gap <= visitGap { return .days }
      return gap == 1 ? .nextDay : .apart
    }
    if let start = a.start, let other = b.start {
      return isPart(start, of: other) || isPart(other, of: start) ? .open : .apart
    }
    let (undated, dated) = a.start == nil ? (a, b) : (b, a)
    if let told = undated.told, let days = dated.days, told.gap(to: days) == 0 { return .reported }
    return .open
  }

  /// Whether a day, month or year lies in a month or year; an unknown year is any.
  private static func isPart(_ date: String, of period: String) -> Bool {
    guard period.utf8.count <= date.utf8.count else { return false }
    return zip(date.utf8, period.utf8).allSatisfy { $0 == $1 || $0 == UInt8(ascii: "X") || $1 == UInt8(ascii: "X") }
  }
}
