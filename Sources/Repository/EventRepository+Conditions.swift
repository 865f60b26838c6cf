import Vietnamese

extension EventRepository {
  /// The conditions of a filter on `events e`.
  static func conditions(_ filter: EventFilter) -> Conditions {
    var conditions = Conditions()
    conditions.add(review: filter.review, of: "e")
    conditions.add("e.year = ?", ifPresent: filter.year)
    addDates(filter, to: &conditions)
    conditions.add("e.kind", oneOf: filter.kinds.map(\.rawValue))
    conditions.add("e.country = ?", ifPresent: filter.country)
    if let side = filter.side {
      conditions.add(
        "e.id IN (SELECT event_id FROM participants WHERE side = ? OR country = ?)", side, side)
    }
    if let place = filter.place {
      conditions.add(
        """
        (e.place = ? OR e.place_id IN (SELECT place_id FROM place_names WHERE name_key = ?
        UNION SELECT id FROM places WHERE key = ?))
        """, place, Keys.name(place), place)
    }
    conditions.add("e.status = ?", ifPresent: filter.status?.rawValue)
    if let text = filter.text {
      let pattern = Conditions.pattern(text)
      conditions.add(
        """
        (e.title_folded LIKE ? OR e.id IN (SELECT p.event_id FROM official_names n JOIN participants p
        ON p.official_id = n.official_id WHERE n.name_folded LIKE ? UNION SELECT p.event_id FROM organisation_names n
        JOIN participants p ON p.organisation_id = n.organisation_id WHERE n.name_folded LIKE ?))
        """, pattern, pattern, pattern)
    }
    for column in [("official_id", filter.official), ("organisation_id", filter.organisation)] {
      conditions.add("e.id IN (SELECT event_id FROM participants WHERE \(column.0) = ?)", ifPresent: column.1)
    }
    conditions.add(
      "e.id IN (SELECT fact_id FROM evidence WHERE fact_kind = 'event' AND report_id = ?)", ifPresent: filter.report)
    conditions.add("e.parent_id = ?", ifPresent: filter.parent)
    return conditions
  }

  /// A date of lower precision touches every day in it.
  private static func addDates(_ filter: EventFilter, to conditions: inout Conditions) {
    if filter.from != nil || filter.to != nil { conditions.add("e.year IS NOT NULL") }
    if let from = filter.from {
      conditions.add("ifnull(e.end_date, e.start_date) >= substr(?, 1, length(ifnull(e.end_date, e.start_date)))", from)
    }
    if let to = filter.to { conditions.add("substr(e.start_date, 1, length(?)) <= ?", to, to) }
  }
}
