import Extraction
import SQLite

/// Officials with their posts, organisations and documents.
final class NodeStage: Stage {
  private let names: NameResolver
  private let store: FactStore
  private var pending: [StoredFacts] = []

  init(_ names: NameResolver) {
    self.names = names
    store = FactStore(names.connection)
  }

  func take(_ facts: inout StoredFacts, _ dirty: inout Dirty) { pending.append(facts) }

  func resolve(_ dirty: inout Dirty, _ edits: EditIndex) throws {
    defer { pending.removeAll() }
    for facts in pending {
      var rows: [Int: Int64] = [:]
      for kind in [FactKind.organisation, .official, .occupancy, .citation] {
        for mention in facts.mentions where mention.kind == kind {
          let row = try row(of: mention, in: facts, rows)
          rows[mention.id.number] = row
          try store.set(row: row, of: mention.id)
        }
      }
      for mention in facts.mentions where mention.kind == .occupancy {
        if let country = mention.country, let official = rows[mention.owner ?? 0] {
          try names.settleCountry(of: official, told: country)
        }
      }
    }
  }

  private func row(of mention: Mention, in facts: StoredFacts, _ rows: [Int: Int64]) throws -> Int64 {
    switch mention.kind {
    case .organisation:
      var organisation = ExtractedOrganisation(name: mention.name)
      organisation.country = mention.country
      (organisation.abbreviation, organisation.kind) = (mention.data.abbreviation, mention.data.kind)
      return try names.organisation(organisation)
    case .official:
      let id = try names.official(named: mention.name, country: mention.country)
      for alias in mention.data.aliases { try names.add(alias: alias, key: Keys.name(alias), to: id) }
      return id
    case .occupancy:
      let (title, status) = PostTitle.status(of: mention.name)
      let position = try names.position(
        titled: title, country: mention.country, organisation: mention.refers.flatMap { rows[$0] })
      let dates = facts.mentions.compactMap(\.start).filter { $0.utf8.count == 10 && !$0.hasPrefix("X") }
      return try names.attest(
        official: rows[mention.owner ?? 0] ?? 0, position: position, status: status,
        on: facts.published ?? dates.max())
    default:
      var document = ExtractedDocument(name: mention.name)
      (document.kind, document.number) = (mention.data.kind, mention.data.number)
      (document.issuer, document.issued) = (mention.data.issuer, mention.data.issued)
      let id = try names.document(document, issuerID: mention.refers.flatMap { rows[$0] })
      return try names.documents.cite(id, as: mention.name, in: facts.report, task: nil)
    }
  }

  func forget() {
    pending.removeAll()
    names.memory.removeAll()
  }
}
