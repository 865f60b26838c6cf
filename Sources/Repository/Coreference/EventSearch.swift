import SQLite

/// Finds what has to be looked at again, by keys alone.
struct EventSearch {
  private let store: FactStore
  let reader: EventReader
  private let links: EditLinks
  /// All mentions looked at, in the order they were found.
  private(set) var seen: [EventMention] = []
  private var known: Set<MentionID> = []
  private var queue: [EventMention] = []
  private let index: EventKeyIndex
  /// Firm mentions, each component whole.
  private(set) var components: [[EventMention]] = []
  /// Loose mentions, likewise.
  private(set) var looseComponents: [[EventMention]] = []
  private var loose: [EventMention] = []
  /// The groups of firm mentions, of as many groups as have been looked at.
  private var positions: [MentionID: Int] = [:]
  private var placedGroups = 0
  /// The groups that have been read because something loose may belong to them, by their rows.
  private var rows: [Int64: Int] = [:]

  /// A key of more occasions than this does not say which is meant.
  static let occasionLimit = 12

  init(_ connection: Connection, _ reader: EventReader, _ links: EditLinks) {
    (store, self.reader, self.links) = (FactStore(connection), reader, links)
    index = EventKeyIndex(connection)
  }

  /// Takes the mentions that are dirty, with all that are one row with them now, and stores their keys.
  mutating func begin(with dirty: Set<MentionID>) throws {
    var all = dirty
    for id in dirty {
      guard let row = try reader.mention(id)?.row else { continue }
      all.formUnion(try store.ids(ofRow: row, .event))
    }
    for id in all.sorted() {
      guard let mention = try take(id) else { continue }
      queue.append(mention)
      try index.replace(by: mention.keys, of: id, isNew: mention.row == nil)
    }
    for id in try index.affected().sorted() {
      if let mention = try take(id) { queue.append(mention) }
    }
  }

  /// Takes in a mention unless it has been seen.
  private mutating func take(_ id: MentionID) throws -> EventMention? {
    guard known.insert(id).inserted, let mention = try reader.mention(id) else { return nil }
    seen.append(mention)
    return mention
  }

  /// Follows the keys from the firm mentions to all that are clustered with them.
  mutating func findFirm() throws {
    var asked: Set<Int64> = []
    loose = queue.filter { !$0.isFirm }
    var placed: Set<MentionID> = []
    for start in queue where start.isFirm && placed.insert(start.id).inserted {
      var component = [start]
      var next = 0
      while next < component.count {
        let mention = component[next]
        next += 1
        var found: [MentionID] = []
        for key in mention.keys where EventRules.use(of: key).isFirm && asked.insert(key).inserted {
          found += try index.meeting(key, \.isFirm)
        }
        found += try partners(of: mention)
        for id in found where placed.insert(id).inserted {
          _ = try take(id)
          guard let other = try reader.mention(id), other.isFirm else { continue }
          component.append(other)
        }
      }
      components.append(component)
    }
  }

  /// Finds the loose mentions that may mean one of these events, and those that they meet.
  mutating func findLoose(near groups: [EventGroup]) throws {
    var asked: Set<Int64> = []
    var placed = Set(loose.map(\.id))
    var found: [MentionID] = []
    for row in Set(groups.lazy.flatMap(\.firm).compactMap(\.row)).sorted() {
      found += try store.ids(ofRow: row, .event)
    }
    for mention in groups.flatMap(\.firm) {
      found += try partners(of: mention)
      for key in mention.keys where asked.insert(key).inserted { found += try index.meeting(key, \.isSearch) }
    }
    for id in found where placed.insert(id).inserted {
      guard let other = try reader.mention(id), !other.isFirm else { continue }
      _ = try take(id)
      loose.append(other)
    }
    asked = []
    var grouped: Set<MentionID> = []
    for start in loose where grouped.insert(start.id).inserted {
      var component = [start]
      var next = 0
      while next < component.count {
        var found: [MentionID] = try partners(of: component[next])
        for key in component[next].keys where EventRules.use(of: key) == .loose && asked.insert(key).inserted {
          found += try index.meeting(key)
        }
        next += 1
        for id in found where grouped.insert(id).inserted {
          _ = try take(id)
          guard let other = try reader.mention(id), !other.isFirm else { continue }
          component.append(other)
        }
      }
      looseComponents.append(component)
    }
  }

  /// Tells the groups that are rows as they stand, with nothing new about their firm mentions: what loose mentions they have
  /// need not be looked at again.
  func markStored(_ groups: inout [EventGroup], _ dirty: Set<MentionID>) throws {
    var places: [MentionID: Int] = [:]
    for (index, group) in groups.enumerated() { for mention in group.firm { places[mention.id] = index } }
    for (index, group) in groups.enumerated() {
      guard let row = group.firm.first?.row, group.firm.allSatisfy({ $0.row == row && !dirty.contains($0.id) }),
        try store.ids(ofRow: row, .event).allSatisfy({ places[$0].map { $0 == index } ?? true })
      else { continue }
      groups[index].row = row
    }
  }

  /// The groups that loose mentions may belong to; those that are not dirty are read and added to `groups`.
  mutating func occasions(for component: [EventMention], _ groups: inout [EventGroup]) throws -> [Int] {
    // Groups are only added to, so that those seen before need no second look.
    for index in placedGroups..<groups.count {
      for member in groups[index].firm { positions[member.id] = index }
      if let row = groups[index].row { rows[row] = index }
    }
    placedGroups = groups.count
    var found: Set<Int> = []
    var asked: Set<Int64> = []
    func read(_ row: Int64) throws -> Int {
      if let position = rows[row] { return position }
      let mentions = try store.ids(ofRow: row, .event).compactMap(reader.mention)
      rows[row] = groups.count
      groups.append(EventGroup(firm: mentions.filter(\.isFirm).sorted { $0.anchor < $1.anchor }, row: row))
      return groups.count - 1
    }
    for mention in component {
      for id in try partners(of: mention) {
        if let position = positions[id] {
          found.insert(position)
        } else if let other = try reader.mention(id), other.isFirm, let row = other.row {
          found.insert(try read(row))
        }
      }
      for key in mention.keys where EventRules.use(of: key).isSearch && asked.insert(key).inserted {
        var known: Set<Int> = []
        var stored: Set<Int64> = []
        for id in try index.meeting(key) {
          if let position = positions[id] {
            known.insert(position)
          } else if let row = try reader.row(of: id) {
            stored.insert(row)
          }
        }
        guard known.count + stored.count <= Self.occasionLimit else { continue }
        found.formUnion(known)
        for row in stored.sorted() { found.insert(try read(row)) }
      }
    }
    return found.map { (index: $0, anchor: groups[$0].firm.lazy.map(\.anchor).min() ?? "") }
      .sorted { $0.anchor < $1.anchor }.map(\.index)
  }

  /// The mentions that people have declared to be one with this.
  private func partners(of mention: EventMention) throws -> [MentionID] {
    try links.partners(of: mention.anchor).compactMap(store.mention(at:))
  }
}
