/// Which rows of a list to give: at most `limit` (all, when nil), after leaving out `offset`.
public struct Page: Hashable, Sendable {
  public var limit: Int?
  public var offset: Int

  public init(limit: Int? = 50, offset: Int = 0) {
    self.limit = limit
    self.offset = offset
  }

  public static let all = Page(limit: nil)

  var sql: String { " LIMIT \(max(-1, limit ?? -1)) OFFSET \(max(0, offset))" }
}
