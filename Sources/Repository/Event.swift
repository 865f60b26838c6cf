import Extraction

/// An event, out of all reports that tell of it. Dates are EDTF with the precision of the reports.
public struct Event: Hashable, Sendable, Identifiable {
  public var id: Int64
  /// "event/2015-12-28-hoi-nghi-…"
  public var key: String
  public var kind: EventKind
  public var rank: String?
  public var title: String?
  public var start: String?
  public var startBasis: DateBasis?
  public var end: String?
  /// Nil while unknown.
  public var year: Int?
  public var place: String?
  public var placeID: Int64?
  /// ISO 3166-1 alpha-2.
  public var country: String?
  public var parentID: Int64?
  public var status: EventStatus
  public var participants: [Participant] = []
  /// How many reports tell of it.
  public var reportCount: Int = 0

  /// The names of the participants with one of these roles, each once.
  public func names(_ roles: ParticipantRole...) -> [String] {
    var names: [String] = []
    for participant in participants where roles.contains(participant.role) && !names.contains(participant.name) {
      names.append(participant.name)
    }
    return names
  }
}

/// Who takes part in an event.
public struct Participant: Hashable, Sendable, Identifiable {
  public var id: Int64
  public var role: ParticipantRole
  /// The country on whose side the participant is.
  public var side: String?
  public var type: ParticipantType
  public var officialID: Int64?
  public var organisationID: Int64?
  public var country: String?
  /// As the report names the participant.
  public var name: String
  /// The post as printed beside the name.
  public var title: String?
}

/// Which events to list.
public struct EventFilter: Hashable, Sendable {
  public var year: Int?
  /// Dates, both included; events that touch the days between. Events of unknown year are then left out.
  public var from: String?
  public var to: String?
  /// All kinds, when empty.
  public var kinds: [EventKind] = []
  /// Where it takes place (ISO code).
  public var country: String?
  /// A country that is on one of the sides (ISO code).
  public var side: String?
  /// The name of the place, or a part of it.
  public var place: String?
  public var status: EventStatus?
  /// In the title, or the name of a participant; diacritics do not matter.
  public var text: String?
  public var official: Int64?
  public var organisation: Int64?
  /// Those that this report tells of.
  public var report: Int64?
  public var parent: Int64?
  /// Those that a person has confirmed, rejected, or neither; all but the rejected ones, when nil.
  public var review: ReviewState?

  public init() {}
}
