import SQLite

/// Makes one event of all its mentions. What is looked at again are the mentions that are new or whose participants have
/// changed, with all that they meet by their keys; the rest of the database stays untouched.
final class EventStage: Stage {
  let connection: Connection
  let store: FactStore
  let cities: Cities
  private let reader: EventReader

  init(_ connection: Connection) {
    self.connection = connection
    store = FactStore(connection)
    cities = Cities(connection)
    reader = EventReader(connection, cities)
  }

  func take(_ facts: inout StoredFacts, _ dirty: inout Dirty) {
    let events = facts.mentions.lazy.filter { $0.kind == .event }.map(\.id)
    guard !events.isEmpty else { return }
    dirty.events.formUnion(events)
    reader.take(facts)
  }

  func resolve(_ dirty: inout Dirty, _ edits: EditIndex) throws {
    guard !dirty.events.isEmpty else { return }
    let links = edits.links(.event)
    reader.begin(dirty.events)
    var search = EventSearch(connection, reader, links)
    try search.begin(with: dirty.events)
    try search.findFirm()
    var groups: [EventGroup] = []
    var judgements: [Judgement] = []
    for component in search.components {
      let result = EventClusters(firm: component, links: links)
      groups += result.clusters.map { EventGroup(firm: $0.members) }
      judgements += result.judgements
    }
    try search.markStored(&groups, dirty.events)
    try search.findLoose(near: groups.filter { $0.row == nil })
    for component in search.looseComponents {
      let occasions = try search.occasions(for: component, &groups)
      let clusters = occasions.map { EventClusters.Cluster(members: groups[$0].firm) }
      let result = EventClusters(loose: component, among: clusters, links: links)
      judgements += result.judgements
      for (index, cluster) in result.clusters.enumerated() {
        let loose = cluster.members.filter { !$0.isFirm }
        if index < occasions.count {
          groups[occasions[index]].loose += loose
        } else {
          groups.append(EventGroup(loose: loose))
        }
      }
    }
    try join(&groups, links)
    try replaceJudgements(of: search.seen, by: judgements)
    var writer = try EventWriter(self, search.reader, edits)
    let changed = try writer.write(groups, &dirty)
    reader.end(writer.written)
    try EventParents(connection).update(changed)
    try ConferenceSeries(connection).update(changed)
  }

  func forget() {
    cities.forget()
    reader.forget()
  }

  /// Puts groups together that people have declared to be one, whatever the rules say.
  private func join(_ groups: inout [EventGroup], _ links: EditLinks) throws {
    guard !links.isEmpty else { return }
    var positions: [String: Int] = [:]
    for (index, group) in groups.enumerated() { for member in group.members { positions[member.anchor] = index } }
    var target = Array(groups.indices)
    func root(_ index: Int) -> Int { target[index] == index ? index : root(target[index]) }
    for (anchor, index) in positions {
      for partner in links.partners(of: anchor) {
        guard let other = positions[partner] else { continue }
        let (low, high) = (min(root(index), root(other)), max(root(index), root(other)))
        target[high] = low
      }
    }
    for index in groups.indices.reversed() where root(index) != index {
      var (here, there) = (groups[index], groups[root(index)])
      if here.row != nil || there.row != nil {
        // Of a row that was only looked at, the members are not all here.
        try complete(&here, groups)
        try complete(&there, groups)
      }
      there.firm += here.firm
      there.loose += here.loose
      groups[root(index)] = there
      groups[index] = EventGroup()
    }
    groups.removeAll { $0.members.isEmpty }
  }

  /// Adds to a group that is a row the members that were not decided again.
  private func complete(_ group: inout EventGroup, _ groups: [EventGroup]) throws {
    guard let row = group.row else { return }
    let known = Set(groups.flatMap(\.members).map(\.id))
    let others = try store.ids(ofRow: row, .event).filter { !known.contains($0) }
    group.loose += try others.compactMap(reader.mention)
    group.row = nil
  }

  /// The judgements about these mentions are these from now on; those between a firm one and a loose one that was not looked at
  /// stay.
  private func replaceJudgements(of mentions: [EventMention], by judgements: [Judgement]) throws {
    let anchors = Set(mentions.map(\.anchor))
    for mention in mentions where mention.row != nil {
      for (side, other) in [("left", "right"), ("right", "left")] {
        let partners = try connection.all(
          "SELECT \(other) FROM judgements WHERE kind = 'event' AND \(side) = ?", mention.anchor, map: { $0.string(0) })
        for partner in partners where !mention.isFirm || anchors.contains(partner) {
          try connection.run(
            "DELETE FROM judgements WHERE kind = 'event' AND \(side) = ? AND \(other) = ?", mention.anchor, partner)
        }
      }
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
  var firm: [EventMention] = []
  var loose: [EventMention] = []
  /// The row it is, where that is certain: a cluster that was only looked at because something loose may belong to it.
  var row: Int64?

  var members: [EventMention] { (firm + loose).sorted { $0.anchor < $1.anchor } }
}
