/// A legal, party or treaty text that reports cite.
public struct Document: Hashable, Sendable, Identifiable {
  public var id: Int64
  /// "document/chi-thi-04"
  public var key: String
  public var name: String
  public var kind: String?
  public var number: String?
  public var issuer: String?
  public var issuerID: Int64?
  public var issued: String?
  /// Other names.
  public var aliases: [String] = []
  /// How many reports cite it.
  public var citationCount: Int = 0
}

/// Which documents to list.
public struct DocumentFilter: Hashable, Sendable {
  /// In a name, or in the issuer's.
  public var text: String?
  public var kind: String?
  public var number: String?
  /// Cited in a report published in this year, or, of a report without a date, one that tells of an event of this year.
  public var year: Int?
  public var report: Int64?
  /// Cited by a report of this event.
  public var event: Int64?
  /// Those that a person has confirmed, rejected, or neither; all but the rejected ones, when nil.
  public var review: ReviewState?

  public init() {}
}
