import Digest
import SQLite
import Vietnamese

/// The public keys of rows: readable, and a function of facts and log alone.
///
/// A row claims one base for each of its names (an event for each date and title that its reports give it), with the anchor of
/// the smallest mention that does so. Of all claims of a base, the one with the smallest anchor has it as it is; the others have
/// it with twelve digits of their anchor's hash behind it. A row is shown under the claim of its present name, and found under
/// all of them, so that keys stay good through renames and merges.
struct PublicIDs {
  let connection: Connection

  typealias Claim = (base: String, anchor: String)

  init(_ connection: Connection) { self.connection = connection }

  /// The base of a key: the kind, then words that are slugged, joined by "-", and cut at a "-" to 80 bytes at most.
  static func base(_ kind: EntityKind, _ words: String?...) -> String {
    let parts = words.compactMap(\.self).map { slug($0) }.filter { !$0.isEmpty }
    var name = parts.joined(separator: "-")
    if name.utf8.count > 80 {
      let cut = String(decoding: name.utf8.prefix(80), as: UTF8.self)
      name = cut.lastIndex(of: "-").map { String(cut[..<$0]) } ?? cut
    }
    return "\(kind.rawValue)/\(name.isEmpty ? "x" : name)"
  }

  /// Replaces what a row claims; `current` is the base it is shown under, one of `claims`. Returns the key of the row, and sets
  /// it where the row is there already. Other rows that gain or lose a plain key by it get their new ones.
  ///
  /// - Parameter isNew: the row has claimed nothing yet.
  @discardableResult
  func claim(_ claims: [Claim], current: String, row: RowRef, isNew: Bool = false) throws -> String {
    try connection.requireTransaction("claiming keys")
    let new = Dictionary(grouping: claims, by: \.base).mapValues { Set($0.map(\.anchor)) }
    let old = isNew ? [:] : try self.claims(of: row)
    let (promotions, holders) = try replace(old, by: new, row)
    let anchor = new[current]?.min() ?? ""
    let holder = try holders[current] ?? self.holder(of: current)
    let key = holder?.anchor == anchor ? current : Self.key(current, anchor)
    try set(key, of: row)
    for (row, key) in promotions { try set(key, of: row) }
    return key
  }

  /// Takes back what a row claims that is there no more.
  func release(_ row: RowRef) throws {
    let claims = try claims(of: row)
    guard !claims.isEmpty else { return }
    // Another row may take the key over before this one goes.
    try set("\(row.kind.rawValue)/#\(row.id)", of: row)
    for (row, key) in try replace(claims, by: [:], row).promotions { try set(key, of: row) }
  }

  /// The row that a key means, whether it is shown under it or not.
  func row(of key: String) throws -> RowRef? {
    if let holder = try holder(of: key) { return holder.row }
    guard let dash = key.lastIndex(of: "-"), key.utf8.distance(from: dash, to: key.endIndex) == 13 else { return nil }
    let claims = try connection.all(
      "SELECT anchor, kind, row_id FROM public_ids WHERE base = ?", String(key[..<dash]),
      map: { (anchor: $0.string(0), row: Self.row($0.string(1), $0.int64(2))) })
    return claims.first { Self.key(String(key[..<dash]), $0.anchor) == key }?.row
  }

  /// The key that a row is shown under.
  func key(of row: RowRef) throws -> String? {
    try connection.first("SELECT key FROM \(row.kind.table) WHERE id = ?", row.id, map: { $0.string(0) })
  }

  /// Exchanges claims. Rows that lose a plain key get their longer one at once; those that gain one are returned, since it may
  /// still have to be given up. Returns besides who has the bases that have changed.
  private func replace(
    _ old: [String: Set<String>], by new: [String: Set<String>], _ row: RowRef
  ) throws -> (promotions: [(row: RowRef, key: String)], holders: [String: Holder]) {
    var promotions: [(row: RowRef, key: String)] = []
    var holders: [String: Holder] = [:]
    for base in Set(old.keys).union(new.keys).sorted() where old[base] != new[base] {
      let before = try holder(of: base)
      let gone = (old[base] ?? []).subtracting(new[base] ?? [])
      for anchor in gone.sorted() {
        try connection.run("DELETE FROM public_ids WHERE base = ? AND anchor = ?", base, anchor)
      }
      for anchor in (new[base] ?? []).subtracting(old[base] ?? []).sorted() {
        // A claim that has gone over from another row, which is yet to be told.
        try connection.run(
          """
          INSERT INTO public_ids (base, anchor, kind, row_id) VALUES (?, ?, ?, ?)
          ON CONFLICT (base, anchor) DO UPDATE SET kind = excluded.kind, row_id = excluded.row_id
          """, base, anchor, row.kind.rawValue, row.id)
      }
      // Where nothing was taken back, the smaller anchor has it.
      let own = new[base]?.min().map { Holder(anchor: $0, row: row) }
      let after = try gone.isEmpty ? smaller(own, before) : holder(of: base)
      holders[base] = after
      guard before != after else { continue }
      if let before, before.row != row, try key(of: before.row) == base {
        try set(Self.key(base, before.anchor), of: before.row)
      }
      if let after, after.row != row, try key(of: after.row) == Self.key(base, after.anchor) {
        promotions.append((after.row, base))
      }
    }
    return (promotions, holders)
  }

  /// Of two claims of a base, the one that has it; of one anchor, the first.
  private func smaller(_ one: Holder?, _ other: Holder?) -> Holder? {
    guard let one, let other else { return one ?? other }
    return one.anchor <= other.anchor ? one : other
  }

  private struct Holder: Equatable {
    var anchor: String
    var row: RowRef
  }

  /// Who has the plain key.
  private func holder(of base: String) throws -> Holder? {
    try connection.first(
      "SELECT anchor, kind, row_id FROM public_ids WHERE base = ? ORDER BY anchor LIMIT 1", base,
      map: { Holder(anchor: $0.string(0), row: Self.row($0.string(1), $0.int64(2))) })
  }

  private func claims(of row: RowRef) throws -> [String: Set<String>] {
    let claims = try connection.all(
      "SELECT base, anchor FROM public_ids WHERE row_id = ? AND kind = ? ORDER BY base, anchor", row.id,
      row.kind.rawValue, map: { ($0.string(0), $0.string(1)) })
    return Dictionary(grouping: claims, by: \.0).mapValues { Set($0.map(\.1)) }
  }

  private func set(_ key: String, of row: RowRef) throws {
    // While members pass from row to row, one that is still to be told may have the key.
    try connection.run(
      "UPDATE \(row.kind.table) SET key = '\(row.kind.rawValue)/#' || id WHERE key = ? AND id <> ?", key, row.id)
    try connection.run("UPDATE \(row.kind.table) SET key = ?1 WHERE id = ?2 AND key <> ?1", key, row.id)
  }

  private static func row(_ kind: String, _ id: Int64) -> RowRef { RowRef(EntityKind(rawValue: kind) ?? .event, id) }

  private static func key(_ base: String, _ anchor: String) -> String {
    "\(base)-\(SHA256.hex(of: anchor).prefix(12))"
  }
}

extension EntityKind {
  /// The table of the rows.
  var table: String { self == .series ? "series" : rawValue + "s" }
}
