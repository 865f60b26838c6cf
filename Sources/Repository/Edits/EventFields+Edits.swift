import Extraction

extension EventFields {
  /// Puts what people have set over what reports say. References to other rows come later (``CorrectionStage``).
  mutating func apply(_ values: [(field: String, value: String?, edit: Int64)]) {
    for (field, value, _) in values {
      switch field {
      case "kind": kind = value.flatMap(EventKind.init(rawValue:)) ?? kind
      case "title": title = value
      case "rank": rank = value
      case "start": set(start: value)
      case "place": place = value
      case "country": country = value
      case "status": status = value.flatMap(EventStatus.init(rawValue:)) ?? status
      default: break
      }
    }
    // The end after the start, whichever was set first.
    if let value = values.first(where: { $0.field == "end" })?.value, !isBeforeStart(value) {
      end = value
    } else if values.contains(where: { $0.field == "end" && $0.value == nil }) {
      end = nil
    }
  }

  /// The end of an event of one day goes with its start; another that stands before the new start goes.
  private mutating func set(start date: String?) {
    let isOneDay = end == start
    (start, basis) = (date, date == nil ? nil : .explicit)
    if isOneDay { end = date }
    if let last = end, isBeforeStart(last) { end = nil }
  }

  private func isBeforeStart(_ date: String) -> Bool {
    guard let start, !start.hasPrefix("X"), !date.hasPrefix("X") else { return false }
    return start.prefix(date.utf8.count) > date
  }
}
