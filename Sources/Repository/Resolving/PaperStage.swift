import Extraction
import SQLite

/// What is of one report alone: tasks, claims, and the tasks in whose words documents are cited. Their keys follow from the
/// report, so that nothing has to be clustered; only the rows that they refer to may change.
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
      let kinds = facts.mentions.map(\.kind)
      func who(_ number: Int) -> Who? { Self.who(number, rows, { kinds[$0 - 1] }) }
      var (tasks, claims) = (0, 0)
      for mention in facts.mentions {
        switch mention.kind {
        case .task:
          tasks += 1
          try add(task: mention, number: tasks, in: facts, rows, who)
        case .claim:
          claims += 1
          try add(claim: mention, number: claims, in: facts, rows)
        default: break
        }
      }
    }
    for row in dirty.rows.sorted(by: { ($0.kind.rawValue, $0.id) < ($1.kind.rawValue, $1.id) }) {
      switch row.kind {
      case .official, .organisation: try followMembers(of: row)
      case .document:
        let citations = try connection.all(
          "SELECT id FROM citations WHERE document_id = ?", row.id, map: { $0.int64(0) })
        for citation in citations { try setTask(of: citation) }
      default: break
      }
    }
  }

  private func add(
    task mention: Mention, number: Int, in facts: StoredFacts, _ rows: [Int: Int64], _ who: (Int) -> Who?
  ) throws {
    var task = ExtractedTask(text: mention.name)
    (task.ordinal, task.year, task.due) = (mention.data.ordinal, mention.data.year, mention.data.due)
    task.assigner = mention.data.assigner
    let assignees = zip(mention.data.assignees, mention.data.assigneeMentions).map { ($0, who($1)) }
    let row = try TaskRepository(connection).insert(
      task, number: number, report: facts.report, sha256: facts.sha256, event: mention.owner.flatMap { rows[$0] },
      assigner: mention.refers.flatMap(who), assignees: assignees)
    try store.set(row: row, of: mention.id)
    for citation in facts.mentions where citation.kind == .citation && citation.owner == mention.id.number {
      if let row = rows[citation.id.number] { try setTask(of: row) }
    }
  }

  private func add(claim mention: Mention, number: Int, in facts: StoredFacts, _ rows: [Int: Int64]) throws {
    let words = mention.evidence[0]
    try connection.run(
      """
      INSERT INTO claims (key, report_id, measure, value, qualifier, unit, period, event_id, quote)
      SELECT ?, id, ?, ?, ?, ?, ?, ?, CAST(substr(CAST(text AS BLOB), ?, ?) AS TEXT) FROM reports WHERE id = ?
      """, "claim/\(facts.sha256.prefix(12))-\(number)", mention.subtype ?? "", mention.data.value ?? 0,
      mention.data.qualifier ?? "exact", mention.data.unit ?? "", mention.data.period,
      mention.owner.flatMap { rows[$0] }, words.start + 1, words.end - words.start, facts.report)
    try store.set(row: connection.lastInsertedRow, of: mention.id)
  }

  /// The row that a mention of a report has become.
  private static func who(_ number: Int, _ rows: [Int: Int64], _ kind: (Int) -> FactKind) -> Who? {
    guard number > 0, let row = rows[number] else { return nil }
    return kind(number) == .organisation ? .organisation(row) : .official(row)
  }

  /// Tasks given by or to somebody whose mentions have come into another row.
  private func followMembers(of row: RowRef) throws {
    let column = row.kind == .official ? "official_id" : "organisation_id"
    let tasks = try connection.all(
      """
      SELECT id FROM tasks WHERE assigner_\(column) = ?1 UNION SELECT task_id FROM task_assignees WHERE \(column) = ?1
      """, row.id, map: { $0.int64(0) })
    for task in tasks {
      for mention in try store.mentions(ofRow: task, .task) {
        let rows = try store.rows(of: mention.id.report)
        func who(_ number: Int) throws -> Who? {
          let kind = try connection.first(
            "SELECT kind FROM mentions WHERE report_id = ? AND number = ?", mention.id.report, number,
            map: { FactKind(rawValue: $0.string(0)) ?? .official })
          return Self.who(number, rows, { _ in kind ?? .official })
        }
        let assigner = try mention.refers.flatMap(who)
        try connection.run(
          "UPDATE tasks SET assigner_official_id = ?, assigner_organisation_id = ? WHERE id = ?", assigner?.official,
          assigner?.organisation, task)
        for (name, number) in zip(mention.data.assignees, mention.data.assigneeMentions) {
          let assignee = try who(number)
          try connection.run(
            "UPDATE task_assignees SET official_id = ?, organisation_id = ? WHERE task_id = ? AND name = ?",
            assignee?.official, assignee?.organisation, task, name)
        }
      }
    }
  }

  /// The task of a citation is that of the first of its mentions which stands in the words of one.
  private func setTask(of citation: Int64) throws {
    let task = try connection.first(
      """
      SELECT t.row_id FROM mentions m JOIN mentions t ON t.report_id = m.report_id AND t.number = m.owner
      WHERE m.row_id = ? AND m.kind = 'citation' AND t.row_id IS NOT NULL ORDER BY m.number LIMIT 1
      """, citation, map: { $0.int64(0) })
    try connection.run("UPDATE citations SET task_id = ?1 WHERE id = ?2 AND task_id IS NOT ?1", task, citation)
  }

  func forget() { pending.removeAll() }
}
