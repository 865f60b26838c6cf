/// The kinds of facts that have evidence; the raw values are those of `evidence.fact_kind`.
public enum FactKind: String, CaseIterable, Sendable {
  case event, participant, official, occupancy, organisation, task, citation
}
