/// A date of the precision that a text gives: a day, a month or a year, each with or without what is above it.
public struct PartialDate: Hashable, Sendable, CustomStringConvertible {
  public var year: Int?
  public var month: Int?
  public var day: Int?

  public init(year: Int? = nil, month: Int? = nil, day: Int? = nil) {
    self.year = year
    self.month = month
    self.day = day
  }

  public init(_ day: CivilDay) { self.init(year: day.year, month: day.month, day: day.day) }

  /// Whether the parts given can stand together: 29/2 without a year can, 31/2 cannot.
  public var isValid: Bool {
    if let year, !(1...9999).contains(year) { return false }
    if let month, !(1...12).contains(month) { return false }
    guard let day else { return true }
    return day >= 1 && day <= (month.map { CivilDay.length(ofMonth: $0, in: year ?? 2000) } ?? 31)
  }

  /// The day, when year, month and day are known.
  public var civilDay: CivilDay? {
    guard let year, let month, let day else { return nil }
    return CivilDay(year: year, month: month, day: day)
  }

  /// "2015-12-28", "2015-12", "2015"; with an unknown part in front "XXXX-12-28", "XXXX-12", "XXXX-XX-28" (EDTF, ISO 8601-2).
  public var edtf: String {
    var text = year.map { Self.padded($0, to: 4) } ?? "XXXX"
    guard month != nil || day != nil else { return text }
    text += "-" + (month.map { Self.padded($0, to: 2) } ?? "XX")
    if let day { text += "-" + Self.padded(day, to: 2) }
    return text
  }

  public var description: String { edtf }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
