/// What became of the reports of a run.
public struct IngestResult: Equatable, Sendable {
  public var added = 0
  /// Stored before, by content.
  public var unchanged = 0
  public var failed = 0
  /// Facts of the reports added.
  public var facts: [FactKind: Int] = [:]

  public init() {}

  public mutating func record(_ outcome: Ingest.Outcome) {
    switch outcome.state {
    case .added(_, let facts):
      added += 1
      self.facts.merge(facts, uniquingKeysWith: +)
    case .unchanged: unchanged += 1
    case .failed: failed += 1
    }
  }
}
