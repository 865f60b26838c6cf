/// A conference with what it assigned and cited.
public struct Conference: Hashable, Sendable, Identifiable {
  public var event: Event
  public var tasks: [AssignedTask]
  /// Cited by the reports that tell of the conference.
  public var documents: [Document]

  public var id: Int64 { event.id }
  public var organisers: [String] { event.names(.organiser) }
  public var chairs: [String] { event.names(.chair) }
}
