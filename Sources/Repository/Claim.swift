/// A total that a report states, as it states it: "hơn 170 thỏa thuận".
public struct Claim: Hashable, Sendable, Identifiable {
  public var id: Int64
  /// "claim/" and the first digits of its report's hash, then its number there.
  public var key: String
  public var reportID: Int64
  public var reportKey: String
  /// What is counted: activities, delegations_out, agreements …
  public var measure: String
  public var value: Double
  /// exact, near, over, about, at_least, at_most.
  public var qualifier: String
  /// As written: "thỏa thuận".
  public var unit: String
  /// "2015"; nil while not known.
  public var period: String?
  public var eventID: Int64?
  public var quote: String
  public var review: ReviewState
}

/// Which claims to list.
public struct ClaimFilter: Hashable, Sendable {
  /// The year that the total is of.
  public var year: Int?
  public var measure: String?
  /// In the unit or the quoted words.
  public var text: String?
  public var report: Int64?
  /// Those that a person has confirmed, rejected, or neither; all but the rejected ones, when nil.
  public var review: ReviewState?

  public init() {}
}
