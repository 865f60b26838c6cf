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
    case .events(let kind): try Sheet(event(reference, kind), in: database)
    case .officials: try Sheet(official(reference), in: database)
    case .organisations: try Sheet(organisation(reference), in: database)
    case .tasks: try Sheet(task(reference), in: database)
    case .documents: try Sheet(document(reference), in: database)
    case .claims: try Sheet(claim(reference), in: database)
    case .reports: try Sheet(report(reference), in: database)
    }
  }

  /// The row that is meant.
  func row(of subject: Subject, _ reference: String) throws -> RowRef {
    switch subject {
    case .events(let kind): RowRef(.event, try event(reference, kind).id)
    case .officials: RowRef(.official, try official(reference).id)
    case .organisations: RowRef(.organisation, try organisation(reference).id)
    case .tasks: RowRef(.task, try task(reference).id)
    case .documents: RowRef(.document, try document(reference).id)
    case .claims: RowRef(.claim, try claim(reference).id)
    case .reports: throw CommandError.badData(place: quoted(reference), reason: "a report never changes")
    }
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
    let found = try database.events.list(filter, firstPage)
    return try single(kind?.rawValue ?? "event", reference, found) { event in
      (event.key, event.title ?? event.participants.map(\.name).joined(separator: ", "))
    }
  }

  private func official(_ reference: String) throws -> Official {
    if let official = try database.officials.find(reference) { return official }
    var filter = OfficialFilter()
    filter.text = reference
    return try single("official", reference, database.officials.list(filter, firstPage)) { ($0.key, $0.name) }
  }

  private func organisation(_ reference: String) throws -> Organisation {
    if let organisation = try database.organisations.find(reference) { return organisation }
    var filter = OrganisationFilter()
    filter.text = reference
    return try single("organisation", reference, database.organisations.list(filter, firstPage)) { ($0.key, $0.name) }
  }

  private func task(_ reference: String) throws -> AssignedTask {
    if let task = try database.tasks.find(reference) { return task }
    var filter = TaskFilter()
    filter.text = reference
    return try single("task", reference, database.tasks.list(filter, firstPage)) { ($0.key, $0.text) }
  }

  private func document(_ reference: String) throws -> Document {
    if let document = try database.documents.find(reference) { return document }
    var filter = DocumentFilter()
    filter.text = reference
    return try single("document", reference, database.documents.list(filter, firstPage)) { ($0.key, $0.name) }
  }

  private func claim(_ reference: String) throws -> Claim {
    if let claim = try database.claims.find(reference) { return claim }
    var filter = ClaimFilter()
    filter.text = reference
    return try single("claim", reference, database.claims.list(filter, firstPage)) { ($0.key, $0.quote) }
  }

  func report(_ reference: String) throws -> StoredReport {
    if let report = try database.reports.find(reference) { return report }
    var filter = ReportFilter()
    filter.text = reference
    return try single("report", reference, database.reports.list(filter, firstPage)) { ($0.key, $0.title ?? $0.file) }
  }

  private var firstPage: Page { Page(limit: candidatesNamed + 1) }

  private func single<Entry>(
    _ kind: String, _ reference: String, _ found: [Entry], _ describe: (Entry) -> (key: String, name: String)
  ) throws -> Entry {
    guard let first = found.first else {
      throw CommandError.notFound("there is no \(kind) \(quoted(reference)); `doingoai list` shows what there is")
    }
    guard found.count > 1 else { return first }
    var candidates = found.prefix(candidatesNamed).map { entry in
      let (key, name) = describe(entry)
      return "\(key)  \(name.truncated(to: 60))"
    }
    if found.count > candidatesNamed { candidates.append("…") }
    throw CommandError.ambiguous(
      "\(quoted(reference)) is said of several; name one by its key:", candidates: candidates)
  }
}
