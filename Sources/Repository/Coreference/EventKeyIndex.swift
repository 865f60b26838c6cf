import SQLite

/// Who has which key (``EventRules/keys(_:)``): the rows of `event_keys`, read once a batch.
///
/// A key that too many share says nothing. Who meets by a key is a function of what is stored: when mentions come or go and
/// make a key say nothing, or something again, all those are affected who met by it or meet now.
final class EventKeyIndex {
  /// How many may share a key for it to say something.
  static func limit(_ key: Int64) -> Int { EventRules.use(of: key).isFirm ? 64 : 64 }

  private let connection: Connection
  /// How many have got a key, and lost it, since the batch began.
  private var changes: [Int64: (fresh: Int, gone: Int)] = [:]
  private var known: [Int64: [MentionID]] = [:]

  init(_ connection: Connection) { self.connection = connection }

  /// Stores the keys of a mention in the place of those it had.
  func replace(by keys: [Int64], of id: MentionID, isNew: Bool) throws {
    let old = isNew ? [] : try storedKeys(of: id)
    for key in Set(old).subtracting(keys) {
      changes[key, default: (0, 0)].gone += 1
      try connection.run(
        "DELETE FROM event_keys WHERE key = ? AND report_id = ? AND number = ?", key, id.report, id.number)
    }
    for key in Set(keys).subtracting(old) {
      changes[key, default: (0, 0)].fresh += 1
      try connection.run(
        "INSERT INTO event_keys (key, report_id, number) VALUES (?, ?, ?) ON CONFLICT DO NOTHING", key, id.report,
        id.number)
    }
  }

  private func storedKeys(of id: MentionID) throws -> [Int64] {
    try connection.all(
      "SELECT key FROM event_keys WHERE report_id = ? AND number = ? ORDER BY key", id.report, id.number,
      map: { $0.int64(0) })
  }

  /// Those who meet others than before because keys have come and gone; to be asked once all are replaced.
  func affected() throws -> Set<MentionID> {
    var affected: Set<MentionID> = []
    for (key, change) in changes {
      let limit = Self.limit(key)
      // One more than it takes to know whether it said something before.
      let ids = try read(key, limit: limit + change.fresh + 1)
      if ids.count <= limit { known[key] = ids } else { known[key] = [] }
      let before = ids.count - change.fresh + change.gone
      let hasTurned = (ids.count > limit) != (before > limit)
      guard hasTurned || change.gone > 0 && before <= limit else { continue }
      if hasTurned { affected.formUnion(try read(key, limit: -1)) }
      for other in EventRules.meeting(key) { affected.formUnion(try read(other, limit: Self.limit(other) + 1)) }
    }
    return affected
  }

  /// Those who meet one who has a key by that key; as far as `isWanted` goes for the use of theirs.
  func meeting(_ key: Int64, _ isWanted: (EventRules.KeyUse) -> Bool = { _ in true }) throws -> [MentionID] {
    guard try !mentions(key).isEmpty else { return [] }
    return try EventRules.meeting(key).filter { isWanted(EventRules.use(of: $0)) }.flatMap(mentions)
  }

  /// Those who have a key; none when too many do.
  private func mentions(_ key: Int64) throws -> [MentionID] {
    if let ids = known[key] { return ids }
    let found = try read(key, limit: Self.limit(key) + 1)
    let ids = found.count > Self.limit(key) ? [] : found
    known[key] = ids
    return ids
  }

  private func read(_ key: Int64, limit: Int) throws -> [MentionID] {
    try connection.all(
      "SELECT report_id, number FROM event_keys WHERE key = ? LIMIT ?", key, limit,
      map: { MentionID(report: $0.int64(0), number: $0.int(1)) })
  }
}
