/// What somebody with authority asks to be done.
public struct AssignedTask: Hashable, Sendable, Identifiable {
  public enum Status: String, CaseIterable, Sendable { case open, done, dropped }

  public var id: Int64
  /// "task/" and the first digits of its report's hash, then its number there.
  public var key: String
  public var reportID: Int64
  public var reportKey: String
  public var eventID: Int64?
  public var eventKey: String?
  public var eventTitle: String?
  public var ordinal: Int?
  public var text: String
  public var year: Int?
  /// As the report names them.
  public var assigner: String?
  public var assignerOfficialID: Int64?
  public var assignerOrganisationID: Int64?
  public var assignees: [Assignee] = []
  /// The words of the deadline.
  public var due: String?
  public var status: Status

  /// Who is to do a task.
  public struct Assignee: Hashable, Sendable {
    public var name: String
    public var officialID: Int64?
    public var organisationID: Int64?
  }
}

/// Which tasks to list.
public struct TaskFilter: Hashable, Sendable {
  /// The year the task is for.
  public var year: Int?
  /// The year of the event where it was given, or else of its report.
  public var givenIn: Int?
  public var status: AssignedTask.Status?
  /// In the words of the task, or the name of an assigner or assignee.
  public var text: String?
  /// As assigner or assignee.
  public var official: Int64?
  public var organisation: Int64?
  public var event: Int64?
  public var report: Int64?
  /// Those that a person has confirmed, rejected, or neither; all but the rejected ones, when nil.
  public var review: ReviewState?

  public init() {}
}
