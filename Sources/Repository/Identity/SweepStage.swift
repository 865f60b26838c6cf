import SQLite

/// Removes officials, bodies and documents that have no members any more. Comes after the stages that refer to them.
final class SweepStage: Stage {
  private let connection: Connection

  init(_ connection: Connection) { self.connection = connection }

  func take(_ facts: inout StoredFacts, _ dirty: inout Dirty) {}

  func resolve(_ dirty: inout Dirty, _ edits: EditIndex) throws {
    for row in dirty.rows {
      let references: [String]
      switch row.kind {
      case .official:
        references = [
          "participants WHERE official_id", "tasks WHERE assigner_official_id", "task_assignees WHERE official_id",
        ]
      case .organisation:
        references = [
          "participants WHERE organisation_id", "tasks WHERE assigner_organisation_id",
          "task_assignees WHERE organisation_id", "positions WHERE organisation_id", "documents WHERE issuer_id",
        ]
      case .document: references = ["citations WHERE document_id"]
      default: continue
      }
      let unused = references.map { "NOT EXISTS (SELECT 1 FROM \($0) = ?1)" }.joined(separator: " AND ")
      try connection.run(
        """
        DELETE FROM \(row.kind.table) WHERE id = ?1 AND key LIKE '%/#gone-%'
        AND NOT EXISTS (SELECT 1 FROM nodes WHERE row_id = ?1 AND kind = '\(row.kind.rawValue)') AND \(unused)
        """, row.id)
    }
  }

  func forget() {}
}
