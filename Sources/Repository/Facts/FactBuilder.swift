import Extraction
import SQLite

/// Turns what was extracted from a report into mentions: numbers them, finds out whom its names mean among themselves, and
/// checks that evidence lies in the text.
///
/// Whoever takes part in an event without being listed as an official or a body becomes a mention of their own, resting on the
/// same words.
struct FactBuilder {
  let report: Report
  let extracted: ExtractedReport
  let countries: CountryCodes
  private(set) var facts: StoredFacts
  /// The mentions of officials and bodies by the keys of their names.
  private var names: [String: Int] = [:]

  private init(_ report: Report, _ extracted: ExtractedReport, row: Int64, _ countries: CountryCodes) {
    self.report = report
    self.extracted = extracted
    self.countries = countries
    facts = StoredFacts(report: row, sha256: report.sha256, published: report.metadata.published)
  }

  /// The facts of a report. Throws ``IngestError``.
  static func facts(
    of report: Report, _ extracted: ExtractedReport, row: Int64, countries: CountryCodes
  ) throws -> StoredFacts {
    var builder = FactBuilder(report, extracted, row: row, countries)
    for organisation in extracted.organisations { try builder.add(organisation) }
    for official in extracted.officials { try builder.add(official) }
    var events: [Int] = []
    for event in extracted.events { events.append(try builder.add(event)) }
    var tasks: [Int] = []
    for task in extracted.tasks { tasks.append(try builder.add(task, events)) }
    for document in extracted.documents { try builder.add(document, tasks) }
    for claim in extracted.claims { try builder.add(claim, events) }
    return builder.facts
  }

  /// Adds a mention and returns its number. Evidence must lie in the text, between characters.
  @discardableResult
  private mutating func add(
    _ kind: FactKind, _ name: String, _ evidence: [Evidence],
    _ fill: (inout Mention, inout MentionData) -> Void = { _, _ in }
  ) throws -> Int {
    for words in evidence {
      let text = report.text.utf8
      let isInside = 0 <= words.start && words.start <= words.end && words.end <= text.count
      guard isInside, isBoundary(words.start), isBoundary(words.end) else {
        throw IngestError.evidence(
          fact: name.isEmpty ? kind.rawValue : name, start: words.start, end: words.end)
      }
    }
    let number = facts.mentions.count + 1
    var mention = Mention(
      id: MentionID(report: facts.report, number: number), kind: kind, name: name,
      anchor: Mention.anchor(published: facts.published, sha256: facts.sha256, number: number))
    mention.evidence = evidence.isEmpty ? [Evidence(start: 0, end: 0, rule: "unlocated", confidence: 0)] : evidence
    var data = MentionData()
    fill(&mention, &data)
    mention.data = data
    facts.mentions.append(mention)
    return number
  }

  private func isBoundary(_ offset: Int) -> Bool {
    let text = report.text.utf8
    if offset == text.count { return true }
    return text[text.index(text.startIndex, offsetBy: offset)] & 0xC0 != 0x80
  }

  /// Keeps whom a name means; the first of a name stays.
  private mutating func remember(_ number: Int, as name: String) {
    let key = Keys.name(name)
    if names[key] == nil { names[key] = number }
  }

  private mutating func add(_ organisation: ExtractedOrganisation) throws {
    try countries.check(organisation.country)
    let number = try add(.organisation, organisation.name, organisation.evidence) { mention, data in
      mention.country = organisation.country
      (data.abbreviation, data.kind) = (organisation.abbreviation, organisation.kind)
    }
    remember(number, as: organisation.name)
    if let abbreviation = organisation.abbreviation { remember(number, as: abbreviation) }
  }

  private mutating func add(_ official: ExtractedOfficial) throws {
    try countries.check(official.country)
    let number = try add(.official, official.name, official.evidence) { mention, data in
      mention.country = official.country
      data.aliases = official.aliases
    }
    remember(number, as: official.name)
    for alias in official.aliases { remember(number, as: alias) }
    for post in official.posts {
      let organisation = post.organisation.flatMap { names[Keys.name($0)] }
        .flatMap { facts[$0].kind == .organisation ? $0 : nil }
      try add(.occupancy, post.title, post.evidence) { mention, data in
        (mention.owner, mention.refers) = (number, organisation)
        mention.country = official.country
        mention.subtype = PostTitle.status(of: post.title).status.rawValue
        data.organisation = post.organisation
      }
    }
  }

  private mutating func add(_ event: ExtractedEvent) throws -> Int {
    try countries.check(event.country)
    let number = try add(.event, event.title ?? "", event.evidence) { mention, data in
      (mention.subtype, mention.country, mention.start) = (event.kind.rawValue, event.country, event.start)
      (data.rank, data.basis, data.end) = (event.rank, event.startBasis, event.end)
      (data.place, data.status) = (event.place, event.status.rawValue)
      // An end before the start is an error of the report; the start is kept.
      if let start = event.start, let end = event.end, !start.hasPrefix("X"), !end.hasPrefix("X"),
        start.prefix(end.utf8.count) > end
      {
        data.end = nil
      }
    }
    for participant in event.participants {
      var type = participant.type
      var country: String?
      if type == .country {
        country = try countries.code(named: participant.name)
        // What is not in the reference data ("Liên minh châu Âu") acts as a body.
        if country == nil { type = .organisation }
      }
      let refers = type == .country ? nil : try mention(of: participant.name, type, participant.evidence)
      try add(.participant, participant.name, participant.evidence) { mention, data in
        (mention.owner, mention.refers) = (number, refers)
        (mention.subtype, mention.country) = (participant.role.rawValue, country)
        (data.type, data.title) = (type, participant.title)
      }
    }
    return number
  }

  /// The mention whom a name in this report means; somebody the report does not list gets one, resting on the same words.
  private mutating func mention(of name: String, _ type: ParticipantType, _ evidence: [Evidence]) throws -> Int {
    let kind: FactKind = type == .official ? .official : .organisation
    if let known = names[Keys.name(name)], facts[known].kind == kind { return known }
    let number = try add(kind, name, evidence)
    remember(number, as: name)
    return number
  }

  private mutating func add(_ task: ExtractedTask, _ events: [Int]) throws -> Int {
    let assigner = task.assigner.flatMap { names[Keys.name($0)] }
    let event = event(of: assigner, events)
    let assignees = task.assignees.map { names[Keys.name($0)] ?? 0 }
    return try add(.task, task.text, task.evidence) { mention, data in
      (mention.owner, mention.refers) = (event, assigner)
      (data.ordinal, data.year, data.due) = (task.ordinal, task.year, task.due)
      (data.assigner, data.assignees) = (task.assigner, task.assignees)
      data.assigneeMentions = assignees
    }
  }

  /// The event where a task was given: a conference where its assigner takes part, else the only conference of the
  /// report, else the only event where its assigner takes part.
  private func event(of assigner: Int?, _ numbers: [Int]) -> Int? {
    let events = Array(zip(extracted.events, numbers))
    let withAssigner = events.filter { event, _ in
      assigner != nil && event.participants.contains { names[Keys.name($0.name)] == assigner }
    }
    if let conference = withAssigner.first(where: { $0.0.kind == .conference }) { return conference.1 }
    let conferences = events.filter { $0.0.kind == .conference }
    if conferences.count == 1 { return conferences[0].1 }
    return withAssigner.count == 1 ? withAssigner[0].1 : nil
  }

  private mutating func add(_ document: ExtractedDocument, _ tasks: [Int]) throws {
    let issuer = try document.issuer.map { try mention(of: $0, .organisation, document.evidence) }
    // The task in whose words the document is cited.
    let task = zip(extracted.tasks, tasks).first { task, _ in
      document.evidence.contains { words in task.evidence.contains { $0.start <= words.start && words.end <= $0.end } }
    }?.1
    try add(.citation, document.name, document.evidence) { mention, data in
      (mention.owner, mention.refers) = (task, issuer)
      (data.kind, data.number) = (document.kind, document.number)
      (data.issuer, data.issued) = (document.issuer, document.issued)
    }
  }
}

extension FactBuilder {
  /// How many bytes before a total the words of the event may end that it is a total of.
  private static let reach = 240

  /// A total belongs to the event told right before it, else to the only conference of the report.
  private mutating func add(_ claim: ExtractedClaim, _ numbers: [Int]) throws {
    let events = Array(zip(extracted.events, numbers))
    let start = claim.evidence.first?.start ?? 0
    let near = events.flatMap { event, number in
      event.evidence.map { (distance: start - $0.start, number: number) }
    }.filter { 0 <= $0.distance && $0.distance <= Self.reach }.min {
      ($0.distance, $0.number) < ($1.distance, $1.number)
    }
    let conferences = events.filter { $0.0.kind == .conference }
    let event = near?.number ?? (conferences.count == 1 ? conferences[0].1 : nil)
    try add(.claim, claim.unit, claim.evidence) { mention, data in
      (mention.owner, mention.subtype) = (event, claim.measure)
      (data.value, data.qualifier, data.unit, data.period) = (
        claim.value, claim.qualifier.rawValue, claim.unit, claim.period
      )
    }
  }
}
