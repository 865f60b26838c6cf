/// A person who holds or held a post.
public struct Official: Hashable, Sendable, Identifiable {
  public var id: Int64
  /// "official/hoang-binh-quan"
  public var key: String
  public var name: String
  public var country: String?
  /// Other names.
  public var aliases: [String] = []
  public var posts: [Occupancy] = []
  public var eventCount: Int = 0
  public var reportCount: Int = 0
}

/// Who held a position, and between which dates reports attest it.
public struct Occupancy: Hashable, Sendable, Identifiable {
  public enum Status: String, CaseIterable, Sendable { case holder, acting, former }

  public var id: Int64
  public var officialID: Int64
  public var positionID: Int64
  public var title: String
  public var organisationID: Int64?
  public var country: String?
  public var status: Status
  public var firstAttested: String?
  public var lastAttested: String?
}

/// Which officials to list.
public struct OfficialFilter: Hashable, Sendable {
  /// In a name; diacritics do not matter.
  public var text: String?
  public var country: String?
  /// In the title of a post.
  public var post: String?
  /// Those with a post of this organisation.
  public var organisation: Int64?
  /// Those who take part in an event of this year.
  public var year: Int?
  public var event: Int64?
  public var report: Int64?
  /// Those that a person has confirmed, rejected, or neither; all but the rejected ones, when nil.
  public var review: ReviewState?

  public init() {}
}
