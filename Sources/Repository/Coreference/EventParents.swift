import Extraction
import SQLite

/// Makes events parts of others: what happens during a visit is part of it, a session is part of its conference.
///
/// An event is part of the only one that fits; where two fit, of none. Depends on the rows as they are, so that it comes out the
/// same however they came.
final class EventParents {
  private let connection: Connection
  /// Rows that have been read: what they are, where they have a day, and what they are part of.
  private var known: [Int64: Line] = [:]

  init(_ connection: Connection) { self.connection = connection }

  /// Decides again for rows that have changed and all that may be parts of them.
  func update(_ changed: Set<Int64>) throws {
    var children = changed
    for row in changed.sorted() {
      children.formUnion(try connection.all("SELECT id FROM events WHERE parent_id = ?", row, map: { $0.int64(0) }))
      guard let event = try read(row).event else { continue }
      for key in partKeys(of: event) { children.formUnion(try rows(key)) }
    }
    for row in children.sorted() {
      // What has no day any more is part of nothing.
      let child = try read(row)
      let parent = try child.event.flatMap(parent)
      guard parent != child.parent else { continue }
      try connection.run("UPDATE events SET parent_id = ? WHERE id = ?", parent, row)
    }
  }

  /// What is looked at of a row.
  private struct Whole {
    var row: Int64
    var kind: EventKind
    var days: EventDays
    var country: String?
    var title: TitleWords
    var officials: [Int64] = []
    var bodies: [Int64] = []
    var guests: Set<Int64> = []

    var isSession: Bool { kind == .conference && title.head.first == "phien" }
  }

  private typealias Line = (event: Whole?, parent: Int64?)

  /// A row; nothing of one that is not there.
  private func read(_ row: Int64) throws -> Line {
    if let known = known[row] { return known }
    var line: Line =
      try connection.first(
        "SELECT kind, start_date, end_date, country, title, parent_id FROM events WHERE id = ?", row
      ) { line -> Line in
        let days = EventDays(start: line.optionalString(1), end: line.optionalString(2))
        let event = days.map { days in
          Whole(
            row: row, kind: EventKind(rawValue: line.string(0)) ?? .meeting, days: days,
            country: line.optionalString(3),
            title: TitleWords(line.optionalString(4) ?? ""))
        }
        return (event, line.optionalInt64(5))
      } ?? (nil, nil)
    line.event = try line.event.map(withParticipants)
    known[row] = line
    return line
  }

  private func withParticipants(_ event: Whole) throws -> Whole {
    var event = event
    try connection.each(
      "SELECT role, official_id, organisation_id FROM participants WHERE event_id = ? AND type <> 'country'",
      [event.row]
    ) { line in
      if let official = line.optionalInt64(1) {
        event.officials.append(official)
        if line.string(0) == "guest" { event.guests.insert(official) }
      } else if let body = line.optionalInt64(2) {
        event.bodies.append(body)
      }
    }
    return event
  }

  /// The keys of mentions that may be parts of an event.
  private func partKeys(of event: Whole) -> [Int64] {
    switch event.kind {
    case .visit: EventRules.keysDuring(event.days, guests: event.guests)
    case .conference:
      event.isSession
        ? []
        : EventRules.gatheringKeys(event.days, officials: event.officials, bodies: event.bodies, title: event.title)
    default: []
    }
  }

  private func rows(_ key: Int64) throws -> [Int64] {
    try connection.all(
      """
      SELECT DISTINCT m.row_id FROM event_keys k JOIN mentions m ON m.report_id = k.report_id AND m.number = k.number
      WHERE k.key = ? AND m.row_id IS NOT NULL
      """, key, map: { $0.int64(0) })
  }

  private func parent(of event: Whole) throws -> Int64? {
    var keys: [Int64] = []
    switch event.kind {
    case .talks, .meeting, .signing, .ceremony:
      guard let country = event.country else { return nil }
      keys = EventRules.visitKeys(event.days, people: event.officials, country: country)
    case .conference where event.isSession:
      keys = EventRules.gatheringKeys(event.days, officials: event.officials, bodies: event.bodies, title: event.title)
    default: return nil
    }
    var wholes: Set<Int64> = []
    for key in keys { wholes.formUnion(try rows(key)) }
    wholes.remove(event.row)
    let fitting = try wholes.sorted().filter { row in try read(row).event.map { isPart(event, of: $0) } ?? false }
    return fitting.count == 1 ? fitting[0] : nil
  }

  private func isPart(_ event: Whole, of whole: Whole) -> Bool {
    guard event.days.gap(to: whole.days) == 0, event.days.year == whole.days.year else { return false }
    if whole.kind == .visit, event.kind != .conference {
      return whole.country == event.country && !whole.guests.isDisjoint(with: event.officials)
    }
    guard whole.kind == .conference, event.isSession, !whole.isSession else { return false }
    if let ours = event.country, let theirs = whole.country, ours != theirs { return false }
    return event.title.likeness(whole.title) >= EventRules.relatedTitle
      || !Set(event.bodies).isDisjoint(with: whole.bodies) || !Set(event.officials).isDisjoint(with: whole.officials)
  }
}
