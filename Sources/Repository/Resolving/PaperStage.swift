import Extraction
import SQLite

/// What is of one report alone: tasks, citations' tasks and claims. Their keys follow from the report, so that nothing has to
/// be clustered; only the rows they refer to may change.
final class PaperStage: Stage {
  private let connection: Connection
  private let store: FactStore
  private var pending: [StoredFacts] = []

  init(_ connection: Connection) {
    self.connection = connection
    store = FactStore(connection)
  }

  func take(_ facts: inout StoredFacts, _ dirty: inout Dirty) {
    if facts.mentions.contains(where: { $0.kind == .task || $0.kind == .claim }) { pending.append(facts) }
  }

  func resolve(_ dirty: inout Dirty, _ edits: EditIndex) throws {
    defer { pending.removeAll() }
    for facts in pending {
      let rows = try store.rows(of: facts.report)
      func who(_ number: Int?) -> Who? {
        guard let number, number > 0, let row = rows[number] else { return nil }
        return facts[number].kind == .organisation ? .organisation(row) : .official(row)
      }
      var number = 0
      for mention in facts.mentions where mention.kind == .task {
        number += 1
        var task = ExtractedTask(text: mention.name)
        (task.ordinal, task.year, task.due) = (mention.data.ordinal, mention.data.year, mention.data.due)
        task.assigner = mention.data.assigner
        let assignees = zip(mention.data.assignees, mention.data.assigneeMentions).map { ($0, who($1)) }
        let row = try TaskRepository(connection).insert(
          task, number: number, report: facts.report, sha256: facts.sha256, event: mention.owner.flatMap { rows[$0] },
          assigner: who(mention.refers), assignees: assignees)
        try store.set(row: row, of: mention.id)
        for citation in facts.mentions where citation.kind == .citation && citation.owner == mention.id.number {
          if let id = rows[citation.id.number] {
            try connection.run("UPDATE citations SET task_id = ? WHERE id = ? AND task_id IS NULL", row, id)
          }
        }
      }
    }
  }

  func forget() { pending.removeAll() }
}
