import Repository
import SQLite

extension Sheet {
  /// An event with its participants, tasks, documents, parts and reports, and the words that they rest on.
  init(_ event: Event, in database: Database) throws {
    let evidence = database.evidence
    let names = event.participants.map(\.name).joined(separator: ", ")
    self.init(kind: event.kind.rawValue, key: event.key, heading: event.title ?? "\(event.kind.rawValue): \(names)")
    fields = [
      Field("title", event.title), Field("rank", event.rank), Field("start", event.start), Field("end", event.end),
      Field("date_basis", event.startBasis?.rawValue), Field("place", event.place),
      Field("country", try event.country.map { try database.countries.name(of: $0) ?? $0 }),
      Field("status", event.status.rawValue),
      Field("part_of", try event.parentID.flatMap(database.events.get)?.key),
    ]
    add("participants", try event.participants.map { .init($0, quotes: try evidence.quotes(of: .participant, $0.id)) })
    var tasks = TaskFilter()
    tasks.event = event.id
    add("tasks", try database.tasks.list(tasks, .all).map { .init($0, quotes: try evidence.quotes(of: .task, $0.id)) })
    var documents = DocumentFilter()
    documents.event = event.id
    var parts = EventFilter()
    parts.parent = event.id
    add("parts", try database.events.list(parts, .all).map { .init($0) })
    let quotes = try evidence.quotes(of: .event, event.id)
    var filter = ReportFilter()
    filter.event = event.id
    let reports = try database.reports.list(filter, .all)
    let ids = Set(reports.map(\.id))
    add(
      "documents",
      try database.documents.list(documents, .all).map { document in
        .init(document, quotes: try evidence.quotes(ofDocument: document.id).filter { ids.contains($0.reportID) })
      })
    add(
      "reports",
      reports.map { report in
        .init(report, quotes: quotes.filter { $0.reportID == report.id })
      })
  }
}
