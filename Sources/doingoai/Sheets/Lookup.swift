import Extraction
import Repository
import Vietnamese

/// Finds the entry that a user means: by number or key, else by date or words that only one entry has.
struct Lookup {
  private let database: Database
  /// How many are named when several are meant.
  private let candidatesNamed = 8

  init(_ database: Database) { self.database = database }

  func sheet(of subject: Subject, _ reference: String) throws -> Sheet {
    switch subject {
    case .events(let kind): return try Sheet(event(reference, kind), in: database)
    case .officials:
      var filter = OfficialFilter()
      filter.text = reference
      let official =
        try database.officials.find(reference)
        ?? single(
          try database.officials.list(filter, Page(limit: candidatesNamed + 1)), reference, "official"
        ) { ($0.key, $0.name) }
      return try Sheet(official, in: database)
    case .organisations:
      var filter = OrganisationFilter()
      filter.text = reference
      let organisation =
        try database.organisations.find(reference)
        ?? single(
          try database.organisations.list(filter, Page(limit: candidatesNamed + 1)), reference, "organisation"
        ) { ($0.key, $0.name) }
      return try Sheet(organisation, in: database)
    case .tasks:
      var filter = TaskFilter()
      filter.text = reference
      let task =
        try database.tasks.find(reference)
        ?? single(
          try database.tasks.list(filter, Page(limit: candidatesNamed + 1)), reference, "task"
        ) { ($0.key, $0.text) }
      return try Sheet(task, in: database)
    case .documents:
      var filter = DocumentFilter()
      filter.text = reference
      let document =
        try database.documents.find(reference)
        ?? single(
          try database.documents.list(filter, Page(limit: candidatesNamed + 1)), reference, "document"
        ) { ($0.key, $0.name) }
      return try Sheet(document, in: database)
    case .reports: return try Sheet(report(reference), in: database)
    }
  }

  func report(_ reference: String) throws -> StoredReport {
    if let report = try database.reports.find(reference) { return report }
    var filter = ReportFilter()
    filter.text = reference
    let found = try database.reports.list(filter, Page(limit: candidatesNamed + 1))
    return try single(found, reference, "report") { ($0.key, $0.title ?? $0.file) }
  }

  private func event(_ reference: String, _ kind: EventKind?) throws -> Event {
    if let event = try database.events.find(reference), kind == nil || event.kind == kind { return event }
    var filter = EventFilter()
    if let kind { filter.kinds = [kind] }
    if isDate(reference) {
      filter.from = reference
      filter.to = reference
    } else {
      filter.text = reference
    }
    let found = try database.events.list(filter, Page(limit: candidatesNamed + 1))
    return try single(found, reference, kind?.rawValue ?? "event") { event in
      (event.key, event.title ?? event.participants.map(\.name).joined(separator: ", "))
    }
  }

  private func single<Entry>(
    _ found: [Entry], _ reference: String, _ kind: String, _ describe: (Entry) -> (key: String, name: String)
  ) throws -> Entry {
    guard let first = found.first else {
      throw CommandError.notFound("there is no \(kind) \(quoted(reference)); `doingoai list` shows what there is")
    }
    guard found.count > 1 else { return first }
    let named = found.prefix(candidatesNamed).map { entry in
      let (key, name) = describe(entry)
      return "\n  \(printable(key))  \(printable(name).truncated(to: 60))"
    }
    let more = found.count > candidatesNamed ? "\n  …" : ""
    throw CommandError.ambiguous("\(quoted(reference)) is said of several; name one:\(named.joined())\(more)")
  }
}
