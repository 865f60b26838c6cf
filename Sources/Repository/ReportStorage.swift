import Extraction
import SQLite
import Vietnamese

/// Stores one report with its facts. Runs in a transaction of the caller, who rolls back if it throws.
struct ReportStorage {
  let report: Report
  let facts: ExtractedReport
  let resolver: Resolver
  private(set) var reportID: Int64 = 0
  /// Facts stored so far.
  private(set) var counts: [FactKind: Int] = [:]
  /// Whom the names of the report mean, by the keys of the names.
  var names: [String: Who] = [:]
  /// The country of each of them, where known.
  var countries: [Who: String] = [:]
  var eventIDs: [Int64] = []
  var taskIDs: [Int64] = []

  init(_ report: Report, _ facts: ExtractedReport, _ resolver: Resolver) {
    self.report = report
    self.facts = facts
    self.resolver = resolver
  }

  /// Stores everything but the full text; returns the key of the report. Throws ``IngestError`` and `SQLiteError`.
  mutating func store() throws -> String {
    let (id, key) = try resolver.reports.insert(report)
    reportID = id
    for organisation in facts.organisations { try store(organisation) }
    for official in facts.officials { try store(official) }
    for event in facts.events { try store(event) }
    try linkParts()
    for (index, task) in facts.tasks.enumerated() { try store(task, number: index + 1) }
    for document in facts.documents { try store(document) }
    return key
  }

  /// Adds the evidence of a fact, and counts the fact. Evidence must lie in the text, between characters.
  mutating func record(_ evidence: [Evidence], of kind: FactKind, _ id: Int64, named name: String) throws {
    let text = report.text.utf8
    for item in evidence {
      let isInside = 0 <= item.start && item.start <= item.end && item.end <= text.count
      guard isInside, isBoundary(item.start), isBoundary(item.end) else {
        throw IngestError.evidence(fact: name, start: item.start, end: item.end)
      }
    }
    try resolver.evidence.add(evidence, of: kind, id, in: reportID)
    counts[kind, default: 0] += 1
  }

  private func isBoundary(_ offset: Int) -> Bool {
    let text = report.text.utf8
    if offset == text.count { return true }
    return text[text.index(text.startIndex, offsetBy: offset)] & 0xC0 != 0x80
  }

  private mutating func store(_ organisation: ExtractedOrganisation) throws {
    try resolver.check(country: organisation.country)
    let id = try resolver.organisation(organisation)
    remember(.organisation(id), as: organisation.name, in: organisation.country)
    if let abbreviation = organisation.abbreviation { remember(.organisation(id), as: abbreviation, in: nil) }
    try record(organisation.evidence, of: .organisation, id, named: organisation.name)
  }

  private mutating func store(_ official: ExtractedOfficial) throws {
    try resolver.check(country: official.country)
    let id = try resolver.official(named: official.name, country: official.country)
    remember(.official(id), as: official.name, in: official.country)
    for alias in official.aliases {
      try resolver.add(alias: alias, key: Keys.name(alias), to: id)
      remember(.official(id), as: alias, in: nil)
    }
    try record(official.evidence, of: .official, id, named: official.name)
    for post in official.posts {
      let (title, status) = Resolver.status(of: post.title)
      let organisation = post.organisation.flatMap { names[Keys.name($0)]?.organisation }
      let position = try resolver.position(
        titled: title, country: official.country, organisation: organisation)
      let occupancy = try resolver.attest(
        official: id, position: position, status: status, on: attestationDate)
      try record(post.evidence, of: .occupancy, occupancy, named: post.title)
    }
    if let country = official.country { try resolver.settleCountry(of: id, told: country) }
  }

  /// When the report attests the posts it names: on its day of publication, else on the latest full date of its events.
  private var attestationDate: String? {
    if let published = report.metadata.published { return published }
    return facts.events.compactMap(\.start).filter { $0.utf8.count == 10 && !$0.hasPrefix("X") }.max()
  }

  /// Keeps whom a name means; the first of a name stays.
  mutating func remember(_ who: Who, as name: String, in country: String?) {
    let key = Keys.name(name)
    if names[key] == nil { names[key] = who }
    if let country, countries[who] == nil { countries[who] = country }
  }

  private mutating func store(_ document: ExtractedDocument) throws {
    let issuer = try document.issuer.map { try who($0, .organisation, document.evidence).organisation } ?? nil
    let id = try resolver.document(document, issuerID: issuer)
    // The task in whose words the document is cited.
    let task = zip(facts.tasks, taskIDs).first { task, _ in
      document.evidence.contains { words in task.evidence.contains { $0.start <= words.start && words.end <= $0.end } }
    }?.1
    let citation = try resolver.documents.cite(id, as: document.name, in: reportID, task: task)
    try record(document.evidence, of: .citation, citation, named: document.name)
  }
}
