import Extraction
import SQLite

extension TaskRepository {
  /// Adds a task of a report. `number` counts the tasks of the report from 1.
  func insert(
    _ task: ExtractedTask, number: Int, report: Int64, sha256: String, event: Int64?, assigner: Who?,
    assignees: [(name: String, who: Who?)]
  ) throws -> Int64 {
    try connection.requireTransaction("storing a task")
    try connection.run(
      """
      INSERT INTO tasks (key, report_id, event_id, ordinal, text, text_folded, year, assigner, assigner_official_id,
      assigner_organisation_id, due) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """, "task/\(sha256.prefix(12))-\(number)", report, event, task.ordinal, task.text, Keys.folded(task.text),
      task.year, task.assigner, assigner?.official, assigner?.organisation, task.due)
    let id = connection.lastInsertedRow
    for (name, who) in assignees {
      try connection.run(
        """
        INSERT INTO task_assignees (task_id, name, official_id, organisation_id) VALUES (?, ?, ?, ?)
        ON CONFLICT DO NOTHING
        """, id, name, who?.official, who?.organisation)
    }
    return id
  }

  /// Marks a task as done, dropped or open again.
  public func set(_ status: AssignedTask.Status, of id: Int64) throws {
    try connection.requireTransaction("changing a task")
    try connection.run("UPDATE tasks SET status = ? WHERE id = ?", status.rawValue, id)
  }
}
