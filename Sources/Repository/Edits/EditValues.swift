import SQLite

/// Checks the values that a person wants to set in a row.
struct EditValues {
  let connection: Connection
  let row: RowRef

  /// A field with its value before and after, and whom it refers to.
  struct Change: Equatable {
    var field: String
    var old: String?
    var new: String?
    var other: [Anchor] = []
  }

  init(_ connection: Connection, _ row: RowRef) {
    self.connection = connection
    self.row = row
  }

  /// Throws ``EditError`` for the first that will not do.
  func check(_ values: [(field: String, value: String?)]) throws -> [Change] {
    var changes: [Change] = []
    for (name, value) in values {
      let field = try EditField.named(name, of: row.kind)
      var change = Change(field: field.name, new: try field.check(value))
      if let participant = EditedParticipant(field: name), row.kind == .event {
        change.field = participant.field
        change.old = try old(of: participant)
      } else {
        change.old = try old(of: field)
        try resolve(field, &change)
      }
      if changes.contains(where: { $0.field == change.field }) {
        throw EditError.refused("'\(change.field)' is set twice")
      }
      changes.append(change)
    }
    if row.kind == .event { try checkDates(changes) }
    return changes
  }

  private func resolve(_ field: EditField, _ change: inout Change) throws {
    guard let value = change.new else { return }
    switch field.type {
    case .country:
      guard let code = try CountryRepository(connection).code(of: value) else {
        throw EditError.value(field: field.name, value: value, wanted: "the code or the Vietnamese name of a country")
      }
      change.new = code
    case .reference(let kind):
      guard let target = try Self.row(of: value, kind, connection) else {
        throw EditError.value(field: field.name, value: value, wanted: "the key of another \(kind.rawValue)")
      }
      if kind == row.kind, try isPart(target, of: row) {
        throw EditError.refused("\(field.name): '\(value)' is this \(kind.rawValue) or a part of it")
      }
      change.new = try PublicIDs(connection).key(of: target)
      change.other = try EditTargets(connection).anchors(of: target)
      if change.other.isEmpty {
        throw EditError.refused("\(field.name): '\(value)' stands in no report, so that nothing can refer to it")
      }
    case .series:
      let key = value.hasPrefix("series/") ? value : "series/" + value
      guard try connection.first("SELECT 1 FROM series WHERE key = ?", key, map: { _ in true }) ?? false else {
        throw EditError.value(
          field: field.name, value: value,
          wanted: "the key of a series: doingoai query \"select key, name from series\"")
      }
      change.new = key
    case .text, .date, .year, .number, .word: return
    }
  }

  /// The row of a kind that a number, or a key that it has or had, means.
  static func row(of reference: String, _ kind: EntityKind, _ connection: Connection) throws -> RowRef? {
    if let number = Int64(reference) {
      let id = try connection.first("SELECT id FROM \(kind.table) WHERE id = ?", number, map: { $0.int64(0) })
      if let id { return RowRef(kind, id) }
    }
    for key in [reference, "\(kind.rawValue)/\(reference)"] {
      if let row = try PublicIDs(connection).row(of: key), row.kind == kind { return row }
      let id = try connection.first("SELECT id FROM \(kind.table) WHERE key = ?", key, map: { $0.int64(0) })
      if let id { return RowRef(kind, id) }
    }
    return nil
  }

  /// Whether `row` is `whole` or one of its parts, parts of parts among them.
  private func isPart(_ row: RowRef, of whole: RowRef) throws -> Bool {
    var id: Int64? = row.id
    var seen: Set<Int64> = []
    while let current = id, seen.insert(current).inserted {
      if current == whole.id { return true }
      id =
        try connection.first(
          "SELECT parent_id FROM \(row.kind.table) WHERE id = ?", current, map: { $0.optionalInt64(0) }) ?? nil
    }
    return false
  }

  private func old(of field: EditField) throws -> String? {
    let sql =
      switch field.type {
      case .reference(let kind):
        "SELECT (SELECT key FROM \(kind.table) t WHERE t.id = r.\(field.column)) FROM \(row.kind.table) r WHERE r.id = ?"
      case .series: "SELECT (SELECT key FROM series t WHERE t.id = r.series_id) FROM events r WHERE r.id = ?"
      default: "SELECT CAST(\(field.column) AS TEXT) FROM \(row.kind.table) WHERE id = ?"
      }
    return try connection.first(sql, row.id, map: { $0.optionalString(0) }) ?? nil
  }

  private func old(of participant: EditedParticipant) throws -> String? {
    let rows = try EditedParticipants(connection, event: row.id).named(participant.name)
    guard let first = rows.first else {
      throw EditError.notFound("nobody of the name '\(participant.name)' takes part in this event")
    }
    switch participant.property {
    case "role": return first.role
    case "name": return first.name
    case "title": return first.title
    default: return nil
    }
  }

  /// An event does not end before it begins; an end that is not set gives way to a start that is.
  private func checkDates(_ changes: [Change]) throws {
    guard let end = changes.first(where: { $0.field == "end" })?.new else { return }
    let start =
      try changes.first { $0.field == "start" }.map(\.new)
      ?? connection.first("SELECT start_date FROM events WHERE id = ?", row.id, map: { $0.optionalString(0) }) ?? nil
    guard let start, !start.hasPrefix("X"), !end.hasPrefix("X"), start.prefix(end.utf8.count) > end else { return }
    throw EditError.refused("the event would end (\(end)) before it begins (\(start)); set both")
  }
}
