import SQLite

/// Puts what people have decided over what the reports say: values that were set, and what was confirmed or rejected. The last
/// stage, since it refers to rows of all others.
final class CorrectionStage: Stage {
  private let connection: Connection
  /// The cells that bear a decision now, with the entry that decided; read when first needed.
  private var cells: [Cell: Int64]?

  /// A field of a row; of a review, the field "review".
  private struct Cell: Hashable {
    var row: RowRef
    var field: String
  }

  init(_ connection: Connection) { self.connection = connection }

  func take(_ facts: inout StoredFacts, _ dirty: inout Dirty) {}

  func resolve(_ dirty: inout Dirty, _ edits: EditIndex) throws {
    let before = try cells ?? stored()
    let decisions = edits.log.effective.filter {
      $0.setting != nil || $0.action == .confirm || $0.action == .reject
    }
    guard !decisions.isEmpty || !before.isEmpty else { return }
    var decided: [Cell: Edit] = [:]
    for edit in decisions {
      guard let row = try edits.row(of: edit) else { continue }
      decided[Cell(row: row, field: edit.setting?.field ?? "review")] = edit
    }
    let after = decided.mapValues(\.id)
    for cell in before.keys where after[cell] == nil { try EditedRow(connection, cell.row).restore(cell.field) }
    for (cell, edit) in decided.sorted(by: { $0.value.id < $1.value.id }) {
      let row = EditedRow(connection, cell.row)
      if let (field, value) = edit.setting {
        try row.set(field, to: value, refersTo: edit.other.isEmpty ? nil : edits.otherRow(of: edit)?.id)
      } else {
        try row.set(review: edit.action == .confirm ? .confirmed : .rejected)
      }
    }
    if after != before { try store(after, before) }
    cells = after
  }

  func forget() { cells = nil }

  private func stored() throws -> [Cell: Int64] {
    let rows = try connection.all(
      "SELECT kind, row_id, field, edit FROM edited_cells",
      map: { (EntityKind(rawValue: $0.string(0)), $0.int64(1), $0.string(2), $0.int64(3)) })
    var cells: [Cell: Int64] = [:]
    for (kind, id, field, edit) in rows { if let kind { cells[Cell(row: RowRef(kind, id), field: field)] = edit } }
    return cells
  }

  private func store(_ after: [Cell: Int64], _ before: [Cell: Int64]) throws {
    for cell in before.keys where after[cell] == nil {
      try connection.run(
        "DELETE FROM edited_cells WHERE kind = ? AND row_id = ? AND field = ?", cell.row.kind.rawValue, cell.row.id,
        cell.field)
    }
    for (cell, edit) in after where before[cell] != edit {
      try connection.run(
        "INSERT OR REPLACE INTO edited_cells (kind, row_id, field, edit) VALUES (?, ?, ?, ?)", cell.row.kind.rawValue,
        cell.row.id, cell.field, edit)
    }
  }
}
