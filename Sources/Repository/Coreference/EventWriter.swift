import Extraction
import SQLite

/// Writes events and their participants as a difference to what is stored.
struct EventWriter {
  private let connection: Connection
  private let store: FactStore
  private let reader: EventReader
  private let edits: EditIndex
  private let cities: Cities
  private let ids: PublicIDs
  private var nextRow: Int64
  /// The mentions whose rows or participants' rows have been written.
  private(set) var written: Set<MentionID> = []

  init(_ stage: EventStage, _ reader: EventReader, _ edits: EditIndex) throws {
    cities = stage.cities
    (connection, store, self.reader, self.edits) = (stage.connection, stage.store, reader, edits)
    ids = PublicIDs(connection)
    nextRow = try connection.first("SELECT ifnull(max(id), 0) + 1 FROM events", map: { $0.int64(0) }) ?? 1
  }

  /// Gives each group its row and writes what has changed. Rows that have lost all their mentions go.
  ///
  /// - Returns: the rows that have changed, and those that were part of rows that are gone.
  mutating func write(_ groups: [EventGroup], _ dirty: inout Dirty) throws -> Set<Int64> {
    var written: Set<Int64> = []
    let decided = Set(groups.lazy.flatMap(\.members).map(\.id))
    // Rows whose loose mentions have gone elsewhere.
    let left = Set(groups.lazy.flatMap { group in group.loose.compactMap { $0.row == group.row ? nil : $0.row } })
    // What was only looked at and did not change is left alone.
    let changed = try groups.filter { group in
      guard let row = group.row else { return try !(group.firm.isEmpty && isStored(group.loose, dirty.events)) }
      return left.contains(row) || group.loose.contains { $0.row != row || dirty.events.contains($0.id) }
    }
    let ordered = changed.map { (group: $0, anchor: $0.members.first?.anchor ?? "") }.sorted { $0.anchor < $1.anchor }
    var taken = Set(groups.compactMap(\.row))
    var old = Set(ordered.flatMap { $0.group.members.compactMap(\.row) })
    for (group, _) in ordered {
      let row = try group.row ?? self.row(of: group, taken, decided)
      var members = group.members
      if let row {
        taken.insert(row)
        old.remove(row)
        if group.row != nil { members = try all(group, row, decided) }
      }
      if let row = try write(members, to: row, &dirty) { written.insert(row) }
    }
    for row in old.sorted() where !taken.contains(row) {
      let left = try others(of: row, decided).compactMap(reader.mention).sorted { $0.anchor < $1.anchor }
      if left.isEmpty {
        written.formUnion(try remove(row, &dirty))
      } else if let row = try write(left, to: row, &dirty) {
        written.insert(row)
      }
    }
    return written
  }

  /// Whether loose mentions are a row by themselves already, and nothing is new about them.
  private func isStored(_ loose: [EventMention], _ dirty: Set<MentionID>) throws -> Bool {
    guard let row = loose.first?.row, loose.allSatisfy({ $0.row == row && !dirty.contains($0.id) }) else {
      return false
    }
    return try others(of: row, []).count == loose.count
  }

  /// The row that most of the mentions are already, if none but mentions that were decided again are.
  private func row(of group: EventGroup, _ taken: Set<Int64>, _ decided: Set<MentionID>) throws -> Int64? {
    var counts: [Int64: Int] = [:]
    for member in group.members { if let row = member.row, !taken.contains(row) { counts[row, default: 0] += 1 } }
    let row = counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key
    return try row.flatMap { try others(of: $0, decided).isEmpty ? $0 : nil }
  }

  /// All mentions of a row of which only the loose ones were decided again.
  private func all(_ group: EventGroup, _ row: Int64, _ decided: Set<MentionID>) throws -> [EventMention] {
    (try others(of: row, decided).compactMap(reader.mention) + group.members).sorted { $0.anchor < $1.anchor }
  }

  /// The mentions that are a row and were not decided again.
  private func others(of row: Int64, _ decided: Set<MentionID>) throws -> [MentionID] {
    try store.ids(ofRow: row, .event).filter { !decided.contains($0) }
  }

  private mutating func write(_ members: [EventMention], to known: Int64?, _ dirty: inout Dirty) throws -> Int64? {
    let facts = try members.compactMap { try reader.facts($0.id) }
    guard !facts.isEmpty else { return nil }
    var fields = EventFields(facts)
    let participants = EventParticipants(facts)
    let events = EventRepository(connection)
    let row = known ?? nextRow
    fields.apply(edits.values(RowRef(.event, row), members: facts.map(\.mention.anchor)))
    let place = try fields.place.flatMap { try cities.place(named: $0, in: fields.country) }
    if let known {
      try events.update(known, fields, placeID: place)
    } else {
      nextRow += 1
    }
    self.written.formUnion(members.lazy.map(\.id))
    let key = try claim(facts, fields, participants, row, isNew: known == nil)
    if known == nil { try events.insert(fields, as: row, key: key, placeID: place) }
    for member in members where member.row != row {
      try store.set(row: row, of: member.id)
      if member.row != nil { try moveTasks(of: member.id, to: row) }
    }
    try write(participants, of: row, isNew: known == nil, facts)
    dirty.rows.insert(RowRef(.event, row))
    return row
  }

  /// Claims the keys that the event has by what each of its reports says; returns the one it is shown under.
  private func claim(
    _ facts: [EventFacts], _ fields: EventFields, _ participants: EventParticipants, _ row: Int64, isNew: Bool
  ) throws -> String {
    func base(_ start: String?, _ title: String?, _ kind: EventKind, _ names: some Sequence<String>) -> String {
      title.map { PublicIDs.base(.event, start, $0) }
        ?? PublicIDs.base(.event, start, ([kind.rawValue] + names).joined(separator: " "))
    }
    var claims = facts.map { fact in
      let mention = fact.mention
      return (
        base: base(mention.start, mention.title, mention.kind, fact.participants.prefix(2).map(\.name)),
        anchor: mention.anchor
      )
    }
    let current = base(fields.start, fields.title, fields.kind, participants.entries.prefix(2).map(\.name))
    claims.append((current, facts[0].mention.anchor))
    let edited = edits.claims(
      .event, members: facts.map(\.mention.anchor), current: current, anchor: facts[0].mention.anchor)
    return try ids.claim(claims + edited.pinned, current: edited.current, row: RowRef(.event, row))
  }

  private func moveTasks(of mention: MentionID, to row: Int64) throws {
    try connection.run(
      """
      UPDATE tasks SET event_id = ?1 WHERE id IN
        (SELECT row_id FROM mentions WHERE report_id = ?2 AND owner = ?3 AND kind = 'task')
      """, row, mention.report, mention.number)
    try connection.run(
      """
      UPDATE claims SET event_id = ?1 WHERE id IN
        (SELECT row_id FROM mentions WHERE report_id = ?2 AND owner = ?3 AND kind = 'claim')
      """, row, mention.report, mention.number)
  }

  private func write(_ participants: EventParticipants, of event: Int64, isNew: Bool, _ facts: [EventFacts]) throws {
    let events = EventRepository(connection)
    var rows: [MentionID: Int64] = [:]
    for participation in facts.flatMap(\.participants) { rows[participation.id] = participation.row }
    var stored = isNew ? [] : try events.participantRows(of: event)
    for entry in participants.entries {
      let row: Int64
      if let index = stored.firstIndex(where: { $0.who == entry.who && $0.role == entry.role }) {
        let known = stored.remove(at: index)
        if known != entry { try events.update(participant: known.id, entry) }
        row = known.id
      } else {
        row = try events.insert(entry, into: event)
      }
      for mention in entry.mentions where rows[mention] != row { try store.set(row: row, of: mention) }
    }
    for left in stored { try connection.run("DELETE FROM participants WHERE id = ?", left.id) }
  }

  /// Removes a row; returns those that were part of it.
  private func remove(_ row: Int64, _ dirty: inout Dirty) throws -> [Int64] {
    let parts = try connection.all("SELECT id FROM events WHERE parent_id = ?", row, map: { $0.int64(0) })
    try connection.run("UPDATE events SET parent_id = NULL WHERE parent_id = ?", row)
    try ids.release(RowRef(.event, row))
    try connection.run("DELETE FROM events WHERE id = ?", row)
    dirty.rows.remove(RowRef(.event, row))
    return parts
  }
}
