import Extraction

extension ReportStorage {
  mutating func store(_ task: ExtractedTask, number: Int) throws {
    let assigner = task.assigner.flatMap { names[Keys.name($0)] }
    let id = try resolver.tasks.insert(
      task, number: number, report: reportID, sha256: report.sha256, event: event(of: assigner), assigner: assigner,
      assignees: task.assignees.map { ($0, names[Keys.name($0)]) })
    taskIDs.append(id)
    try record(task.evidence, of: .task, id, named: task.text)
  }

  /// The event where a task was given: a conference where its assigner takes part, else the only conference of the
  /// report, else the only event where its assigner takes part.
  private func event(of assigner: Who?) -> Int64? {
    let events = Array(zip(facts.events, eventIDs))
    let withAssigner = events.filter { event, _ in
      assigner != nil && event.participants.contains { names[Keys.name($0.name)] == assigner }
    }
    if let conference = withAssigner.first(where: { $0.0.kind == .conference }) { return conference.1 }
    let conferences = events.filter { $0.0.kind == .conference }
    if conferences.count == 1 { return conferences[0].1 }
    return withAssigner.count == 1 ? withAssigner[0].1 : nil
  }
}
