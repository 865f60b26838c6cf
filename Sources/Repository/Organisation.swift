/// A named body.
public struct Organisation: Hashable, Sendable, Identifiable {
  public var id: Int64
  /// "organisation/ban-doi-ngoai-trung-uong"
  public var key: String
  public var name: String
  public var abbreviation: String?
  public var kind: String?
  public var country: String?
  public var parentID: Int64?
  public var successorID: Int64?
  /// Other names, abbreviations among them.
  public var aliases: [String] = []
  public var eventCount: Int = 0
  public var reportCount: Int = 0
}

/// Which organisations to list.
public struct OrganisationFilter: Hashable, Sendable {
  /// In a name; diacritics do not matter.
  public var text: String?
  public var country: String?
  public var kind: String?
  public var parent: Int64?
  /// Those that take part in an event of this year.
  public var year: Int?
  public var report: Int64?
  /// Those that a person has confirmed, rejected, or neither; all but the rejected ones, when nil.
  public var review: ReviewState?

  public init() {}
}
