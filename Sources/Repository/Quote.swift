/// The words that a fact rests on.
public struct Quote: Hashable, Sendable {
  public var factKind: FactKind
  public var factID: Int64
  public var reportID: Int64
  public var reportKey: String
  /// Byte offsets (UTF-8) into the report's text; both 0 for a fact that came without a place in the text.
  public var start: Int
  public var end: Int
  public var rule: String
  /// 0…1.
  public var confidence: Double
  public var text: String
}
