import Extraction
import SQLite

extension NameResolver {
  /// The stored event that `event` tells of again, if there is one.
  ///
  /// The same family of kinds, the same day, no contradiction of place, and two participants (officials or
  /// organisations) in common, or one where either has only one. Status and title do not matter: both change from
  /// report to report.
  ///
  /// - Parameter taken: the events that the same report has told of already; it tells them apart.
  func event(like event: ExtractedEvent, participants: Set<Who>, taken: Set<Int64>) throws -> Int64? {
    let actors = participants.filter { $0.type != .country }
    guard let start = event.start, start.utf8.count == 10, !start.hasPrefix("X"), !actors.isEmpty else { return nil }
    let candidates = try connection.all(
      "SELECT id, kind, place, country FROM events WHERE start_date = ? ORDER BY id", start,
      map: { (id: $0.int64(0), kind: $0.string(1), place: $0.optionalString(2), country: $0.optionalString(3)) })
    for candidate in candidates where !taken.contains(candidate.id) {
      guard EventKind(rawValue: candidate.kind).map(Self.family) == Self.family(of: event.kind) else { continue }
      if let ours = event.country, let theirs = candidate.country, ours != theirs { continue }
      if let ours = event.place, let theirs = candidate.place, Keys.name(ours) != Keys.name(theirs) { continue }
      let others = try self.participants(of: candidate.id)
      if actors.intersection(others).count >= min(2, actors.count, others.count), !others.isEmpty {
        return candidate.id
      }
    }
    return nil
  }

  private func participants(of event: Int64) throws -> Set<Who> {
    try Set(
      connection.all(
        "SELECT official_id, organisation_id FROM participants WHERE event_id = ? AND type <> 'country'", event,
        map: { $0.optionalInt64(0).map(Who.official) ?? .organisation($0.int64(1)) }))
  }

  /// What one report calls talks another calls a meeting.
  private static func family(of kind: EventKind) -> EventKind { kind == .talks ? .meeting : kind }
}
