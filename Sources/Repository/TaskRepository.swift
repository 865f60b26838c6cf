import SQLite

/// Reads and writes tasks.
public struct TaskRepository {
  let connection: Connection

  public init(_ connection: Connection) { self.connection = connection }

  private static let select = """
    SELECT t.id, t.key, t.report_id, r.key, t.event_id, e.key, e.title, t.ordinal, t.text, t.year, t.assigner,
    t.assigner_official_id, t.assigner_organisation_id, t.due, t.status
    """
  private static let tables =
    " FROM tasks t JOIN reports r ON r.id = t.report_id LEFT JOIN events e ON e.id = t.event_id"

  /// Tasks in order of event and of their counting, each with its assignees.
  public func list(_ filter: TaskFilter = TaskFilter(), _ page: Page = Page()) throws -> [AssignedTask] {
    let conditions = conditions(filter)
    return try fill(
      connection.all(
        """
        \(Self.select)\(Self.tables)\(conditions.sql)
        ORDER BY ifnull(e.start_date, r.published) IS NULL, ifnull(e.start_date, r.published), t.report_id, t.id\(page.sql)
        """, conditions.values, map: Self.task))
  }

  public func count(_ filter: TaskFilter = TaskFilter()) throws -> Int {
    let conditions = conditions(filter)
    return try connection.count("SELECT count(*)\(Self.tables)\(conditions.sql)", conditions.values)
  }

  public func get(_ id: Int64) throws -> AssignedTask? {
    try fill(connection.all("\(Self.select)\(Self.tables) WHERE t.id = ?", id, map: Self.task)).first
  }

  /// The task meant by a row number or a key.
  public func find(_ reference: String) throws -> AssignedTask? {
    try connection.id(of: reference, in: "tasks", prefix: "task").flatMap(get)
  }

  private func fill(_ tasks: [AssignedTask]) throws -> [AssignedTask] {
    var tasks = tasks
    var assignees: [Int64: [AssignedTask.Assignee]] = [:]
    try connection.each(
      """
      SELECT task_id, name, official_id, organisation_id FROM task_assignees
      WHERE task_id IN (SELECT value FROM json_each(?)) ORDER BY task_id, name
      """, [jsonArray(tasks.map(\.id))]
    ) { row in
      assignees[row.int64(0), default: []].append(
        AssignedTask.Assignee(
          name: row.string(1), officialID: row.optionalInt64(2), organisationID: row.optionalInt64(3)))
    }
    for index in tasks.indices { tasks[index].assignees = assignees[tasks[index].id] ?? [] }
    return tasks
  }

  private func conditions(_ filter: TaskFilter) -> Conditions {
    var conditions = Conditions()
    conditions.add(review: filter.review, of: "t")
    conditions.add("t.year = ?", ifPresent: filter.year)
    conditions.add("ifnull(e.year, r.year) = ?", ifPresent: filter.givenIn)
    conditions.add("t.status = ?", ifPresent: filter.status?.rawValue)
    if let text = filter.text {
      let pattern = Conditions.pattern(text)
      conditions.add(
        """
        (t.text_folded LIKE ? OR t.assigner_official_id IN (SELECT official_id FROM official_names
        WHERE name_folded LIKE ?) OR t.assigner_organisation_id IN (SELECT organisation_id FROM organisation_names
        WHERE name_folded LIKE ?) OR t.id IN (SELECT a.task_id FROM task_assignees a JOIN organisation_names n
        ON n.organisation_id = a.organisation_id WHERE n.name_folded LIKE ?))
        """, pattern, pattern, pattern, pattern)
    }
    for (column, id) in [("official_id", filter.official), ("organisation_id", filter.organisation)] {
      guard let id else { continue }
      conditions.add(
        "(t.assigner_\(column) = ? OR t.id IN (SELECT task_id FROM task_assignees WHERE \(column) = ?))", id, id)
    }
    conditions.add("t.event_id = ?", ifPresent: filter.event)
    conditions.add("t.report_id = ?", ifPresent: filter.report)
    return conditions
  }

  private static func task(_ row: Row) -> AssignedTask {
    AssignedTask(
      id: row.int64(0), key: row.string(1), reportID: row.int64(2), reportKey: row.string(3),
      eventID: row.optionalInt64(4), eventKey: row.optionalString(5), eventTitle: row.optionalString(6),
      ordinal: row.optionalInt(7), text: row.string(8), year: row.optionalInt(9), assigner: row.optionalString(10),
      assignerOfficialID: row.optionalInt64(11), assignerOrganisationID: row.optionalInt64(12),
      due: row.optionalString(13), status: AssignedTask.Status(rawValue: row.string(14)) ?? .open)
  }
}
