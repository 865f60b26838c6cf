import Extraction
import SQLite

/// Reads conferences with their tasks and documents.
public struct ConferenceRepository {
  let connection: Connection

  public init(_ connection: Connection) { self.connection = connection }

  /// Conferences in order of their dates. The filter's kinds do not matter.
  public func list(_ filter: EventFilter = EventFilter(), _ page: Page = Page()) throws -> [Conference] {
    try EventRepository(connection).list(conferences(filter), page).map(conference)
  }

  public func count(_ filter: EventFilter = EventFilter()) throws -> Int {
    try EventRepository(connection).count(conferences(filter))
  }

  public func get(_ id: Int64) throws -> Conference? {
    guard let event = try EventRepository(connection).get(id), event.kind == .conference else { return nil }
    return try conference(event)
  }

  /// The conference meant by a row number or a key.
  public func find(_ reference: String) throws -> Conference? {
    try connection.id(of: reference, in: "events", prefix: "event").flatMap(get)
  }

  private func conferences(_ filter: EventFilter) -> EventFilter {
    var filter = filter
    filter.kinds = [.conference]
    return filter
  }

  private func conference(_ event: Event) throws -> Conference {
    var tasks = TaskFilter()
    tasks.event = event.id
    var documents = DocumentFilter()
    documents.event = event.id
    return Conference(
      event: event, tasks: try TaskRepository(connection).list(tasks, .all),
      documents: try DocumentRepository(connection).list(documents, .all))
  }
}
