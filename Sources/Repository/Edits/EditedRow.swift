import SQLite
import Vietnamese

/// Writes what a person has decided into a derived row, with the columns that follow from it.
struct EditedRow {
  let connection: Connection
  let row: RowRef

  init(_ connection: Connection, _ row: RowRef) {
    self.connection = connection
    self.row = row
  }

  func set(review state: ReviewState) throws {
    try connection.run(
      "UPDATE \(row.kind.table) SET review = ?1 WHERE id = ?2 AND review <> ?1", state.rawValue, row.id)
  }

  /// Sets a field. `refersTo` is the row that a reference means; nil when it is gone.
  func set(_ name: String, to value: String?, refersTo: Int64?) throws {
    if row.kind == .event, let participant = EditedParticipant(field: name) {
      return try EditedParticipants(connection, event: row.id).set(participant, to: value)
    }
    guard let field = EditField.of(row.kind).first(where: { $0.name == name }) else { return }
    switch field.type {
    case .reference: try write(field.column, refersTo == row.id && row.kind != .task ? nil : refersTo)
    case .series: try write(field.column, try value.flatMap(series))
    case .number: try write(field.column, value.flatMap(Double.init))
    case .year: try write(field.column, value.flatMap { Int64($0) })
    // The stage of events writes those of events, whose keys, parts and series follow from them.
    case .text, .date, .country, .word: if row.kind != .event { try set(field, text: value) }
    }
  }

  /// Writes the columns of a field of text, and those that the program keeps beside them.
  private func set(_ field: EditField, text: String?) throws {
    switch (row.kind, field.column) {
    case (.task, "text"):
      try write("text", text)
      try write("text_folded", text.map(Keys.folded))
    case (.official, "name"), (.organisation, "name"), (.document, "name"):
      guard let text else { return }
      try write("name", text)
      try write("name_sort", row.kind == .official ? SortKey.person(text) : SortKey.text(text))
      try addName(text)
    default: try write(field.column, text)
    }
  }

  private func write(_ column: String, _ value: (any Bindable)?) throws {
    try connection.run(
      "UPDATE \(row.kind.table) SET \(column) = ?1 WHERE id = ?2 AND \(column) IS NOT ?1", value, row.id)
  }

  private func series(_ key: String) throws -> Int64? {
    try connection.first("SELECT id FROM series WHERE key = ?", key, map: { $0.int64(0) })
  }

  /// Adds a name by which the row is found.
  private func addName(_ name: String) throws {
    switch row.kind {
    case .official:
      try connection.run(
        """
        INSERT INTO official_names (official_id, name, name_key, name_folded, kind) VALUES (?, ?, ?, ?, 'name')
        ON CONFLICT DO NOTHING
        """, row.id, name, Keys.name(name), Keys.folded(name))
    case .organisation:
      try connection.run(
        """
        INSERT INTO organisation_names (organisation_id, name, name_key, name_folded, kind) VALUES (?, ?, ?, ?, 'name')
        ON CONFLICT DO NOTHING
        """, row.id, name, Keys.name(name), Keys.folded(name))
    case .document:
      try connection.run(
        """
        INSERT INTO document_names (document_id, name, name_key, name_folded) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING
        """, row.id, name, Keys.name(name), Keys.folded(name))
    default: return
    }
  }

  /// Takes a decision back that holds no more. Values of officials, bodies, documents and events are made again from their
  /// mentions before; those of tasks and claims are read from the one that they have.
  func restore(_ field: String) throws {
    if field == "review" { return try set(review: .open) }
    guard row.kind == .task || row.kind == .claim,
      let column = EditField.of(row.kind).first(where: { $0.name == field })
    else { return }
    guard let mention = try EditTargets(connection).mentions(of: row).first else { return }
    let data = mention.data
    switch column.column {
    case "text":
      try write("text", mention.name)
      try write("text_folded", Keys.folded(mention.name))
    case "year": try write("year", data.year)
    case "due": try write("due", data.due)
    case "assigner": try write("assigner", data.assigner)
    case "status": try write("status", "open")
    case "event_id":
      let event = mention.owner.map { MentionID(report: mention.id.report, number: $0) }
      try write("event_id", event.flatMap { try FactStore(connection).row(of: $0) })
    case "value": try write("value", data.value)
    case "qualifier": try write("qualifier", data.qualifier)
    case "unit": try write("unit", data.unit)
    case "period": try write("period", data.period)
    default: return
    }
  }
}
