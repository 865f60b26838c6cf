extension ExtractedReport {
  /// Reads one object of the exchange format.
  ///
  /// Where the objects with evidence are absent (`posts`, `bodies`, `citations`), the plain names beside them are
  /// taken. Unknown keys are passed over.
  ///
  /// - Throws: `JSONError` when `bytes` are no JSON, `ExchangeError` when they are another kind of JSON.
  public init(json bytes: some Sequence<UInt8>) throws {
    try self.init(fields: JSONFields(JSONParser.parse(bytes), path: ""))
  }

  init(fields: JSONFields) throws {
    guard let head = fields.value["report"] else { throw ExchangeError(path: "report", reason: "is missing") }
    let report = try JSONFields(head, path: "report")
    self.init(report: try ReportMetadata(fields: report), text: try report.string("text"))
    events = try fields.objects("events").map(ExtractedEvent.init(fields:))
    officials = try fields.objects("officials").map(ExtractedOfficial.init(fields:))
    organisations = try fields.objects("bodies").map(ExtractedOrganisation.init(fields:))
    if organisations.isEmpty {
      organisations = try fields.names("organisations").map(ExtractedOrganisation.init(name:))
    }
    tasks = try fields.objects("tasks").map(ExtractedTask.init(fields:))
    documents = try fields.objects("citations").map(ExtractedDocument.init(fields:))
    if documents.isEmpty { documents = try fields.names("documents").map(ExtractedDocument.init(name:)) }
    claims = try fields.objects("claims").map(ExtractedClaim.init(fields:))
    try checkEvidence()
  }

  /// Evidence must lie within the text, when the text is there, and not cut a character in two.
  private func checkEvidence() throws {
    guard let text else { return }
    let utf8 = text.utf8
    for piece in allEvidence {
      for offset in [piece.start, piece.end] {
        guard offset <= utf8.count,
          utf8.index(utf8.startIndex, offsetBy: offset).samePosition(in: text.unicodeScalars) != nil
        else {
          throw ExchangeError(path: "evidence", reason: "offset \(offset) is not the edge of a character of the text")
        }
      }
    }
  }

  /// The evidence of all facts.
  var allEvidence: [Evidence] {
    var all: [Evidence] = []
    for event in events {
      all += event.evidence
      for participant in event.participants { all += participant.evidence }
    }
    for official in officials {
      all += official.evidence
      for post in official.posts { all += post.evidence }
    }
    for organisation in organisations { all += organisation.evidence }
    for task in tasks { all += task.evidence }
    for document in documents { all += document.evidence }
    for claim in claims { all += claim.evidence }
    return all
  }
}

extension ReportMetadata {
  fileprivate init(fields: JSONFields) throws {
    self.init(file: try fields.requiredString("file"))
    title = try fields.string("title")
    published = try fields.string("published")
    source = try fields.string("source")
    url = try fields.string("url")
    authors = try fields.strings("authors")
    language = try fields.string("language") ?? "vi"
    extra = try fields.stringsByKey("extra")
  }
}

extension ExtractedEvent {
  fileprivate init(fields: JSONFields) throws {
    self.init(kind: try fields.requiredWord("kind", EventKind.self))
    rank = try fields.string("rank")
    title = try fields.string("title")
    start = try fields.string("start")
    startBasis = try fields.word("start_basis", DateBasis.self)
    end = try fields.string("end")
    place = try fields.string("place")
    country = try fields.string("country")
    status = try fields.word("status", EventStatus.self) ?? .held
    participants = try fields.objects("participants").map(ExtractedParticipant.init(fields:))
    evidence = try fields.evidence()
  }
}

extension ExtractedParticipant {
  fileprivate init(fields: JSONFields) throws {
    self.init(
      name: try fields.requiredString("name"),
      type: try fields.requiredWord("type", ParticipantType.self),
      role: try fields.requiredWord("role", ParticipantRole.self),
      title: try fields.string("title"))
    evidence = try fields.evidence()
  }
}

extension ExtractedOfficial {
  fileprivate init(fields: JSONFields) throws {
    self.init(name: try fields.requiredString("name"))
    posts = try fields.objects("posts").map(ExtractedPost.init(fields:))
    if posts.isEmpty { posts = try fields.strings("positions").map(ExtractedPost.init(title:)) }
    aliases = try fields.strings("aliases")
    country = try fields.string("country")
    evidence = try fields.evidence()
  }
}

extension ExtractedPost {
  fileprivate init(fields: JSONFields) throws {
    self.init(title: try fields.requiredString("title"))
    organisation = try fields.string("organisation")
    evidence = try fields.evidence()
  }
}

extension ExtractedOrganisation {
  fileprivate init(fields: JSONFields) throws {
    self.init(name: try fields.requiredString("name"))
    abbreviation = try fields.string("abbreviation")
    kind = try fields.string("kind")
    country = try fields.string("country")
    evidence = try fields.evidence()
  }
}

extension ExtractedTask {
  fileprivate init(fields: JSONFields) throws {
    self.init(text: try fields.requiredString("text"))
    ordinal = try fields.integer("ordinal")
    year = try fields.integer("year")
    assigner = try fields.string("assigner")
    assignees = try fields.strings("assignees")
    due = try fields.string("due")
    evidence = try fields.evidence()
  }
}

extension ExtractedDocument {
  fileprivate init(fields: JSONFields) throws {
    self.init(name: try fields.requiredString("name"))
    kind = try fields.string("kind")
    number = try fields.string("number")
    issuer = try fields.string("issuer")
    issued = try fields.string("issued")
    evidence = try fields.evidence()
  }
}

extension ExtractedClaim {
  fileprivate init(fields: JSONFields) throws {
    guard let value = try fields.number("value") else {
      throw ExchangeError(path: fields.path, reason: "needs a value")
    }
    let word = try fields.string("qualifier") ?? ClaimQualifier.exact.rawValue
    guard let qualifier = ClaimQualifier(rawValue: word) else {
      let words = ClaimQualifier.allCases.map(\.rawValue).joined(separator: ", ")
      throw ExchangeError(path: fields.path(of: "qualifier"), reason: "must be one of \(words)")
    }
    self.init(
      value: value, measure: try fields.requiredString("measure"), unit: try fields.string("unit") ?? "",
      qualifier: qualifier)
    period = try fields.string("period")
    evidence = try fields.evidence()
  }
}

extension JSONFields {
  fileprivate func evidence() throws -> [Evidence] {
    try objects("evidence").map { piece in
      guard let start = try piece.integer("start"), let end = try piece.integer("end"), 0 <= start, start <= end else {
        throw ExchangeError(path: piece.path, reason: "needs start and end, 0 ≤ start ≤ end")
      }
      let confidence = try piece.number("confidence") ?? 1
      guard (0...1).contains(confidence) else {
        throw ExchangeError(path: piece.path(of: "confidence"), reason: "must lie between 0 and 1")
      }
      return Evidence(start: start, end: end, rule: try piece.string("rule") ?? "given", confidence: confidence)
    }
  }
}
