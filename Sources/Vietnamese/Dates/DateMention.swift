/// A date as a text writes it.
public struct DateMention: Equatable, Sendable {
  /// How much of a date is written.
  public enum Basis: Sendable {
    /// With its year.
    case explicit
    /// Counted from the day of publication: "hôm nay", "tháng trước".
    case relative
    /// A day or a month without its year: "28/12", "ngày 17", "tháng 10".
    case yearless
  }

  /// A part of the day; the raw value is the word of the text.
  public enum DayPart: String, Sendable {
    case dawn = "rạng sáng"
    case morning = "sáng"
    case noon = "trưa"
    case afternoon = "chiều"
    case evening = "tối"
    case night = "đêm"
  }

  /// What a relative date is counted by, from the day of publication.
  public enum Relation: Equatable, Sendable {
    case days(Int)
    case weeks(Int)
    case months(Int)
    /// The month and day, where there are any, are those of `start` and `end`.
    case years(Int)
    /// A day of the week, 0 for Monday; `weeks` from the week of publication, nil for the nearest such day, past or of today.
    case weekday(Int, weeks: Int?)
    /// "cùng ngày": the day that the text spoke of last.
    case sameDay
  }

  /// Where words about the future point.
  public enum Outlook: Sendable {
    case none
    /// The sentence speaks of what will be ("sẽ").
    case sentence
    /// The date itself is said to come ("ngày 5/1 tới").
    case date
  }

  /// The tokens of the words, from "chiều", "ngày" or "từ" on.
  public var tokenRange: Range<Int>
  /// The bytes of the same words.
  public var bytes: Range<Int>
  /// What is written of the date, or of the first day of a range.
  public var start: PartialDate
  /// What is written of the last day of a range.
  public var end: PartialDate?
  /// "từ ngày 7-11" may mean the days from 7 to 11 as well as 7 November; publication decides.
  public var mayBeDays = false
  public var relation: Relation?
  public var dayPart: DayPart?
  public var outlook = Outlook.none

  public var basis: Basis {
    if relation != nil { return .relative }
    return start.year != nil ? .explicit : .yearless
  }

  /// Whether it names a day, and not a month, a week or a year.
  public var isDay: Bool {
    switch relation {
    case .days, .weekday, .sameDay: true
    case .weeks, .months, .years, nil: start.day != nil
    }
  }

  /// Whether it is "cùng ngày", for the caller to resolve.
  public var isSameDay: Bool { relation == .sameDay }
}
