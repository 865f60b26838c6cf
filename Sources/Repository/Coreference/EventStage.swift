import SQLite

/// Makes one event of all its mentions. What is looked at again are the mentions that are new or whose participants have
/// changed, with all that they meet by their keys; the rest of the database stays untouched.
final class EventStage: Stage {
  let connection: Connection
  let store: FactStore
  private let cities: Cities

  init(_ names: NameResolver) {
    connection = names.connection
    store = FactStore(connection)
    cities = Cities(connection)
  }

  func take(_ facts: inout StoredFacts, _ dirty: inout Dirty) {
    for mention in facts.mentions where mention.kind == .event { dirty.events.insert(mention.id) }
  }

  func resolve(_ dirty: inout Dirty, _ edits: EditIndex) throws {
    guard !dirty.events.isEmpty else { return }
    let links = edits.links(.event)
    var search = EventSearch(connection, EventReader(connection, cities), links)
    try search.begin(with: dirty.events)
    try search.findDated()
    var groups: [EventGroup] = []
    var judgements: [Judgement] = []
    for component in search.components {
      let result = EventClusters(dated: component, links: links)
      groups += result.clusters.map { EventGroup(dated: $0.members) }
      judgements += result.judgements
    }
    try search.findUndated(near: groups)
    for component in search.undatedComponents {
      let occasions = try search.occasions(for: component, &groups)
      let clusters = occasions.map { EventClusters.Cluster(members: groups[$0].dated) }
      let result = EventClusters(undated: component, among: clusters, links: links)
      judgements += result.judgements
      for (index, cluster) in result.clusters.enumerated() {
        let undated = cluster.members.filter { $0.days == nil }
        if index < occasions.count {
          groups[occasions[index]].undated += undated
        } else {
          groups.append(EventGroup(undated: undated))
        }
      }
    }
    try replaceJudgements(of: search.seen, by: judgements)
    var writer = try EventWriter(self, search.reader, edits)
    let changed = try writer.write(groups, &dirty)
    try EventParents(connection).update(changed)
    try ConferenceSeries(connection).update(changed)
  }

  func forget() { cities.forget() }

  /// The judgements about these mentions are these from now on.
  private func replaceJudgements(of mentions: [EventMention], by judgements: [Judgement]) throws {
    for mention in mentions where mention.row != nil {
      try connection.run("DELETE FROM judgements WHERE kind = 'event' AND left = ?", mention.anchor)
      try connection.run("DELETE FROM judgements WHERE kind = 'event' AND right = ?", mention.anchor)
    }
    for judgement in judgements {
      try connection.run(
        """
        INSERT INTO judgements (kind, left, right, verdict, score, reasons) VALUES ('event', ?, ?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET verdict = excluded.verdict, score = excluded.score, reasons = excluded.reasons
        """, judgement.left, judgement.right, judgement.verdict.rawValue, judgement.score, judgement.reasons)
    }
  }
}

/// The mentions of one event: a row, or about to be.
struct EventGroup {
  var dated: [EventMention] = []
  var undated: [EventMention] = []
  /// The row it is, where that is certain: a cluster that was only looked at because something without a day may belong to it.
  var row: Int64?

  var members: [EventMention] { (dated + undated).sorted { $0.anchor < $1.anchor } }
}
