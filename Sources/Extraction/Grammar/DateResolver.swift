import Vietnamese

/// A date of the text as the exchange format writes it.
struct ResolvedDate {
  var span: Span
  var start: String
  var end: String
  var basis: DateBasis

  /// More than a year.
  var hasMonth: Bool { start.utf8.count > 4 }
  var isOneDay: Bool { start.utf8.count == 10 && start == end }
}

/// The dates of a report, resolved against its day of publication.
struct DateResolver {
  private var resolved: [ResolvedDate] = []
  /// Tokens where "cùng ngày" stands.
  private var sameDays: [Int] = []

  init(_ a: Analysis, published: String?) {
    let day = published.flatMap { CivilDay(iso: $0) }
    for mention in a.dates {
      if mention.isSameDay {
        sameDays.append(mention.tokenRange.lowerBound)
        continue
      }
      guard let (start, end, basis) = mention.resolve(publishedDay: day) else { continue }
      let from = start.edtf
      resolved.append(
        ResolvedDate(
          span: mention.tokenRange, start: from, end: end?.edtf ?? from,
          basis: basis == .explicit ? .explicit : .relative))
    }
  }

  func dates(in span: Span) -> ArraySlice<ResolvedDate> {
    let low = first(from: span.lowerBound)
    return resolved[low..<max(low, first(from: span.upperBound))]
  }

  /// The last single day told before a token.
  func lastDay(before token: Int) -> ResolvedDate? { resolved[..<first(from: token)].last { $0.isOneDay } }

  /// The last date before, when the sentence says "cùng ngày".
  func sameDay(in span: Span) -> ResolvedDate? {
    guard sameDays.contains(where: span.contains) else { return nil }
    let index = first(from: span.lowerBound)
    return resolved[..<index].last { $0.isOneDay }
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
  func dateEnd(at i: Int) -> Int? { dates.first { $0.tokenRange.lowerBound == i }?.tokenRange.upperBound }

  func dateCovers(_ i: Int) -> Bool { dates.contains { $0.tokenRange.contains(i) } }
}
