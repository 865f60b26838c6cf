/// The kinds of facts; the raw values are those of `mentions.kind` and `evidence.fact_kind`.
public enum FactKind: String, CaseIterable, Sendable {
  case event, participant, official, occupancy, organisation, task, citation, claim
}

/// The kinds of rows that facts become and that have a public key; the raw values begin the keys.
public enum EntityKind: String, CaseIterable, Sendable {
  case official, organisation, document, event, position, task, claim, series
}

/// A derived row.
public struct RowRef: Hashable, Sendable {
  public var kind: EntityKind
  public var id: Int64

  public init(_ kind: EntityKind, _ id: Int64) {
    self.kind = kind
    self.id = id
  }
}
