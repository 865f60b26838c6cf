/// What a person is asked to decide.
public struct ReviewItem: Hashable, Sendable {
  public enum Question: String, CaseIterable, Sendable {
    /// Whether two rows are one.
    case same
    /// Whether a row that rests on weak evidence is right.
    case right
    /// Whether an entry of the log that finds its target no more is to be undone.
    case lost
  }

  /// One of the rows that the question is about.
  public struct Side: Hashable, Sendable {
    public var row: RowRef
    public var key: String
    public var name: String
    /// Posts and years, or participants and place: what tells it apart.
    public var details: String
    /// The words of reports, two at most.
    public var quotes: [String]
  }

  /// "review/0123456789ab": the same in any order of ingest.
  public var key: String
  public var kind: EntityKind
  public var question: Question
  /// Nil where an entry of the log is asked about.
  public var left: Side?
  /// Only of `same`.
  public var right: Side?
  /// Why it is asked.
  public var reasons: String
  /// 0…1 for how sure the evidence is; of two rows, the score of their likeness.
  public var confidence: Double
  /// The entry of the log that is asked about.
  public var edit: Int64?
}

/// Which items to give.
public struct ReviewFilter: Hashable, Sendable {
  public var kind: EntityKind?

  public init(kind: EntityKind? = nil) { self.kind = kind }
}

/// What a person decides of an item.
public struct ReviewAnswer: Hashable, Sendable {
  public enum Decision: String, CaseIterable, Sendable {
    case same, different, confirm, reject
  }

  /// The key of the item.
  public var item: String
  public var decision: Decision
  /// The reason, kept in the log.
  public var note: String?

  public init(item: String, decision: Decision, note: String? = nil) {
    self.item = item
    self.decision = decision
    self.note = note
  }
}

/// What became of answers.
public struct ReviewResult: Hashable, Sendable {
  public var edits: [Edit] = []
  /// The items that had been decided before.
  public var unchanged: [String] = []
}

/// An answer that will not do; `index` is its place among the answers. Then none is taken.
public struct ReviewError: Error, Hashable, Sendable {
  public var index: Int
  public var reason: String
}
