import Repository

/// Dates as Vietnamese reports write them: `28/12/2015`, `5–6/11/2015`, `28/9–2/10/2015`, `12/2015`.
enum DateText {
  static func range(_ start: String, _ end: String?) -> String {
    guard let end, end != start else { return day(start) }
    let from = parts(start)
    let to = parts(end)
    guard from.count == 3, to.count == 3, from[0] == to[0] else { return "\(day(start)) – \(day(end))" }
    if from[1] == to[1] { return "\(from[2])–\(day(end))" }
    return "\(from[2])/\(from[1])–\(day(end))"
  }

  static func day(_ date: String) -> String { parts(date).reversed().joined(separator: "/") }

  /// Year, month, day as far as known, without leading zeros.
  private static func parts(_ date: String) -> [Substring] {
    date.split(separator: "-").enumerated().map { index, part in
      index > 0 && part.hasPrefix("0") ? part.dropFirst() : part
    }
  }
}

extension SummaryEvent {
  var dateText: String { DateText.range(start, end) }

  /// Place and country, each where known and not the same.
  var whereText: String {
    [place, countryName == place ? nil : countryName].compactMap(\.self).joined(separator: ", ")
  }
}
