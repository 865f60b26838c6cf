import Extraction

/// An event as the yearly summary tells it.
public struct SummaryEvent: Equatable, Sendable {
  public var id: Int64
  public var key: String
  public var kind: EventKind
  public var rank: String?
  public var title: String?
  /// EDTF, of the precision that the reports give; never null, since the year is known.
  public var start: String
  public var end: String?
  public var place: String?
  /// ISO 3166-1 alpha-2 of where it takes place.
  public var country: String?
  public var countryName: String?
  /// Key of the event it is a part of.
  public var parent: String?
  public var status: EventStatus
  public var participants: [SummaryParticipant] = []
  /// Keys of the reports that tell of it.
  public var reports: [String] = []
}

/// Who took part in an event of the summary.
public struct SummaryParticipant: Equatable, Sendable {
  public var role: ParticipantRole
  public var type: ParticipantType
  /// The usual name of the official, organisation or country, not the one printed at this place.
  public var name: String
  /// Key of the official or organisation, or code of the country.
  public var key: String
  /// The post as printed beside the name.
  public var title: String?
  /// The country on whose side the participant is, when known.
  public var side: String?
  /// Of an organisation: party, state, international …
  public var organisationKind: String?
  /// Sorts in the order of the Vietnamese alphabet.
  public var sortKey: String
}

/// A task given in the year.
public struct SummaryTask: Equatable, Sendable {
  public var key: String
  /// Key and title of the event it was given at, when known.
  public var event: String?
  public var eventTitle: String?
  public var eventStart: String?
  public var ordinal: Int?
  public var text: String
  /// The year it is for, when said.
  public var year: Int?
  public var assigner: String?
  public var assignees: [String]
  public var due: String?
  /// open, done or dropped.
  public var status: String
  public var report: String
}

/// A document cited in the year's reports.
public struct SummaryDocument: Equatable, Sendable {
  public var key: String
  public var name: String
  public var kind: String?
  public var number: String?
  public var issuer: String?
  /// Keys of the reports that cite it.
  public var reports: [String]
}

/// A report that the summary rests on.
public struct SummaryReport: Equatable, Sendable {
  public var key: String
  public var file: String
  public var title: String?
  public var published: String?
  public var source: String?
  public var url: String?
}

/// A post that the year's reports give an official.
public struct SummaryPost: Equatable, Sendable {
  /// Key of the official.
  public var official: String
  public var title: String
  /// holder, acting or former.
  public var status: String
}

/// Events that no yearly summary can hold.
public struct UnplacedEvents: Equatable, Sendable {
  /// With a day but no year (`XXXX-12-28`).
  public var withoutYear: Int
  /// With no date at all.
  public var withoutDate: Int
}
