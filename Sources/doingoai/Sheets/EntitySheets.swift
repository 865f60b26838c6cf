import Repository
import SQLite

extension Sheet {
  init(_ official: Official, in database: Database) throws {
    self.init(kind: "official", key: official.key, heading: official.name)
    fields = [
      Field("name", official.name), Field("country", try countryName(official.country, in: database)),
      Field("aliases", official.aliases),
    ]
    add(
      "posts",
      try official.posts.map { .init($0, quotes: try database.evidence.quotes(of: .occupancy, $0.id)) })
    var events = EventFilter()
    events.official = official.id
    add("events", try database.events.list(events, .all).map { .init($0) })
    var tasks = TaskFilter()
    tasks.official = official.id
    add("tasks", try database.tasks.list(tasks, .all).map { .init($0) })
    var reports = ReportFilter()
    reports.official = official.id
    try add(reports, quotes: database.evidence.quotes(of: .official, official.id), in: database)
  }

  init(_ organisation: Organisation, in database: Database) throws {
    self.init(kind: "organisation", key: organisation.key, heading: organisation.name)
    fields = [
      Field("name", organisation.name), Field("abbreviation", organisation.abbreviation),
      Field("organisation_kind", organisation.kind),
      Field("country", try countryName(organisation.country, in: database)),
      Field("aliases", organisation.aliases),
      Field("part_of", try organisation.parentID.flatMap(database.organisations.get)?.name),
      Field("successor", try organisation.successorID.flatMap(database.organisations.get)?.name),
    ]
    var officials = OfficialFilter()
    officials.organisation = organisation.id
    add("officials", try database.officials.list(officials, .all).map { .init($0) })
    var events = EventFilter()
    events.organisation = organisation.id
    add("events", try database.events.list(events, .all).map { .init($0) })
    var tasks = TaskFilter()
    tasks.organisation = organisation.id
    add("tasks", try database.tasks.list(tasks, .all).map { .init($0) })
    var reports = ReportFilter()
    reports.organisation = organisation.id
    try add(reports, quotes: database.evidence.quotes(of: .organisation, organisation.id), in: database)
  }

  init(_ task: AssignedTask, in database: Database) throws {
    self.init(kind: "task", key: task.key, heading: task.text)
    fields = [
      Field("text", task.text), Field("ordinal", task.ordinal), Field("year", task.year),
      Field("assigner", task.assigner), Field("assignees", task.assignees.map(\.name)), Field("due", task.due),
      Field("status", task.status.rawValue), Field("event", task.eventKey), Field("event_title", task.eventTitle),
    ]
    let quotes = try database.evidence.quotes(of: .task, task.id)
    add("reports", try [database.reports.get(task.reportID)].compactMap(\.self).map { .init($0, quotes: quotes) })
  }

  init(_ document: Document, in database: Database) throws {
    self.init(kind: "document", key: document.key, heading: document.name)
    fields = [
      Field("name", document.name), Field("document_kind", document.kind), Field("number", document.number),
      Field("issuer", document.issuer), Field("issued", document.issued), Field("aliases", document.aliases),
    ]
    var reports = ReportFilter()
    reports.document = document.id
    try add(reports, quotes: database.evidence.quotes(ofDocument: document.id), in: database)
  }

  init(_ claim: Claim, in database: Database) throws {
    self.init(kind: "claim", key: claim.key, heading: claim.quote)
    fields = [
      Field("measure", claim.measure), Field("value", claim.number), Field("qualifier", claim.qualifier),
      Field("unit", claim.unit), Field("period", claim.period),
      Field("event", try claim.eventID.flatMap(database.events.get)?.key),
    ]
    let quotes = try database.evidence.quotes(of: .claim, claim.id)
    add("reports", try [database.reports.get(claim.reportID)].compactMap(\.self).map { .init($0, quotes: quotes) })
  }

  private mutating func add(_ filter: ReportFilter, quotes: [Quote], in database: Database) throws {
    add(
      "reports",
      try database.reports.list(filter, .all).map { report in
        .init(report, quotes: quotes.filter { $0.reportID == report.id })
      })
  }
}

extension Sheet {
  /// A report with everything that was found in it.
  init(_ report: StoredReport, in database: Database) throws {
    self.init(kind: "report", key: report.key, heading: report.title ?? report.file)
    fields = [
      Field("title", report.title), Field("published", report.published), Field("source", report.source),
      Field("authors", report.authors), Field("url", report.url), Field("language", report.language),
      Field("file", report.file), Field("bytes", report.byteCount), Field("sha256", report.sha256),
    ]
    let quotes = Dictionary(grouping: try database.evidence.quotes(in: report.id), by: \.factKind)
    func found(_ kind: FactKind, _ id: Int64) -> [Quote] { quotes[kind]?.filter { $0.factID == id } ?? [] }
    var events = EventFilter()
    events.report = report.id
    add("events", try database.events.list(events, .all).map { .init($0, quotes: found(.event, $0.id)) })
    var officials = OfficialFilter()
    officials.report = report.id
    add("officials", try database.officials.list(officials, .all).map { .init($0, quotes: found(.official, $0.id)) })
    var organisations = OrganisationFilter()
    organisations.report = report.id
    add(
      "organisations",
      try database.organisations.list(organisations, .all).map { .init($0, quotes: found(.organisation, $0.id)) })
    var tasks = TaskFilter()
    tasks.report = report.id
    add("tasks", try database.tasks.list(tasks, .all).map { .init($0, quotes: found(.task, $0.id)) })
    var documents = DocumentFilter()
    documents.report = report.id
    add(
      "documents",
      try database.documents.list(documents, .all).map { document in
        let quotes = try database.evidence.quotes(ofDocument: document.id)
        return .init(document, quotes: quotes.filter { $0.reportID == report.id })
      })
  }
}

private func countryName(_ code: String?, in database: Database) throws -> String? {
  try code.map { try database.countries.name(of: $0) ?? $0 }
}
