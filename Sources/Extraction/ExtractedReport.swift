/// What one report yields: the value `doingoai extract` prints, one JSON object a line, and `load` reads.
///
/// Names and titles are as the report writes them, in NFC with single spaces. Every fact points back to its words.
public struct ExtractedReport: Equatable, Sendable {
  public var report: ReportMetadata
  /// The text as stored, present when asked for (`extract --text`).
  public var text: String?
  public var events: [ExtractedEvent] = []
  public var officials: [ExtractedOfficial] = []
  public var organisations: [ExtractedOrganisation] = []
  public var tasks: [ExtractedTask] = []
  public var documents: [ExtractedDocument] = []
  public var claims: [ExtractedClaim] = []

  public init(report: ReportMetadata, text: String? = nil) {
    self.report = report
    self.text = text
  }
}

/// Where a fact stands in the text of its report, and why it is believed.
public struct Evidence: Hashable, Sendable, Codable {
  /// Byte offsets (UTF-8) into the report's text: first byte, and one past the last.
  public var start: Int
  public var end: Int
  /// The name of the rule that made the fact.
  public var rule: String
  /// 0…1: how likely the fact is right.
  public var confidence: Double

  public init(start: Int, end: Int, rule: String, confidence: Double) {
    self.start = start
    self.end = end
    self.rule = rule
    self.confidence = confidence
  }
}

/// What is known of a report beside its text.
public struct ReportMetadata: Hashable, Sendable {
  /// The file's name without folders, or the name given for standard input.
  public var file: String
  public var title: String?
  /// ISO date.
  public var published: String?
  public var source: String?
  public var url: String?
  public var authors: [String] = []
  public var language: String = "vi"
  /// What else the front matter of the report says, as written there.
  public var extra: [String: String] = [:]

  public init(file: String) { self.file = file }
}

/// The kinds of event; the raw values are the words of the exchange format and of the database.
public enum EventKind: String, CaseIterable, Sendable, Codable {
  case conference, visit, talks, meeting, call, message, signing, ceremony, appointment, statement
}

/// What a participant is.
public enum ParticipantType: String, CaseIterable, Sendable, Codable {
  case official, organisation, country
}

/// What a participant does in an event.
public enum ParticipantRole: String, CaseIterable, Sendable, Codable {
  case organiser, host, chair, guest, counterpart, speaker, attendee, signatory, sender, recipient, appointee
}

/// How a date was had.
public enum DateBasis: String, CaseIterable, Sendable, Codable {
  /// Written out with its year.
  case explicit
  /// Counted from the day of publication ("hôm nay", "chiều 28/12").
  case relative
  /// The year follows from what the report is about.
  case inferred
}

/// Whether an event took place.
public enum EventStatus: String, CaseIterable, Sendable, Codable {
  case held, planned, cancelled, postponed
}

/// One event. Dates are EDTF strings of the report's own precision: `2015-12-28`, `2015-12`, `2015`, `XXXX-12-28`.
public struct ExtractedEvent: Equatable, Sendable {
  public var kind: EventKind
  /// Of a visit: "cấp Nhà nước", "chính thức", "làm việc" …, as a word of `seeds/visit-ranks.tsv`.
  public var rank: String?
  public var title: String?
  public var start: String?
  public var startBasis: DateBasis?
  public var end: String?
  public var place: String?
  /// ISO 3166-1 alpha-2.
  public var country: String?
  public var status: EventStatus = .held
  public var participants: [ExtractedParticipant] = []
  public var evidence: [Evidence] = []

  public init(kind: EventKind) { self.kind = kind }
}

/// Who takes part in an event.
public struct ExtractedParticipant: Equatable, Sendable {
  /// The fullest form of the name that the report has.
  public var name: String
  public var type: ParticipantType
  public var role: ParticipantRole
  /// The post as printed beside the name at this place.
  public var title: String?
  public var evidence: [Evidence] = []

  public init(name: String, type: ParticipantType, role: ParticipantRole, title: String? = nil) {
    self.name = name
    self.type = type
    self.role = role
    self.title = title
  }
}

/// A person who holds or held a post.
public struct ExtractedOfficial: Equatable, Sendable {
  /// The fullest form of the name that the report has.
  public var name: String
  public var posts: [ExtractedPost] = []
  /// Other forms of the name in the report.
  public var aliases: [String] = []
  /// ISO code of the country the posts are of, when known.
  public var country: String?
  public var evidence: [Evidence] = []

  public init(name: String) { self.name = name }
}

/// A post that the report gives an official.
public struct ExtractedPost: Equatable, Sendable {
  public var title: String
  /// The body or country the post is of, when its words name it.
  public var organisation: String?
  public var evidence: [Evidence] = []

  public init(title: String) { self.title = title }
}

/// A named body.
public struct ExtractedOrganisation: Equatable, Sendable {
  public var name: String
  public var abbreviation: String?
  /// A word of `seeds/organisations.tsv`: party, state, ministry, mass, international …
  public var kind: String?
  public var country: String?
  public var evidence: [Evidence] = []

  public init(name: String) { self.name = name }
}

/// What somebody with authority asks to be done.
public struct ExtractedTask: Equatable, Sendable {
  /// Only where the report counts.
  public var ordinal: Int?
  public var text: String
  public var year: Int?
  public var assigner: String?
  public var assignees: [String] = []
  /// The words of the deadline, when given ("trước ngày 30/8").
  public var due: String?
  public var evidence: [Evidence] = []

  public init(text: String) { self.text = text }
}

/// A legal, party or treaty text that the report cites.
public struct ExtractedDocument: Equatable, Sendable {
  public var name: String
  /// A word of `seeds/document-kinds.tsv`.
  public var kind: String?
  /// "272", "22-NQ/TW".
  public var number: String?
  /// The body that issued it, when the words say so or the number implies it.
  public var issuer: String?
  /// ISO date of issue, when said.
  public var issued: String?
  public var evidence: [Evidence] = []

  public init(name: String) { self.name = name }
}

/// A total that the report states: "hơn 170 thỏa thuận", "59 hoạt động đối ngoại trong năm 2015".
public struct ExtractedClaim: Equatable, Sendable {
  public var value: Double
  /// What is counted, as a word of `seeds/claim-units.tsv`: activities, delegations_out, agreements …
  public var measure: String
  /// The report's words for it.
  public var unit: String
  public var qualifier: ClaimQualifier
  /// The year that it is a total of, when known.
  public var period: String?
  public var evidence: [Evidence] = []

  public init(value: Double, measure: String, unit: String, qualifier: ClaimQualifier = .exact) {
    (self.value, self.measure, self.unit, self.qualifier) = (value, measure, unit, qualifier)
  }
}

/// How a total stands to the number that is stated.
public enum ClaimQualifier: String, CaseIterable, Sendable, Codable {
  case exact, near, over, about
  case atLeast = "at_least"
  case atMost = "at_most"
}
