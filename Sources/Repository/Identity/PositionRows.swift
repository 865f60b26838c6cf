import SQLite

/// Writes the rows of `positions`.
final class PositionRows {
  private let connection: Connection
  private let ids: PublicIDs
  private var known: [String: Position] = [:]
  /// Positions that may have lost holders.
  private var suspects: Set<Int64> = []
  private static let limit = 50_000

  private struct Position {
    var id: Int64
    var title: String
    var organisation: Int64?
    /// The smallest mention that has been claimed with.
    var anchor: String
  }

  init(_ connection: Connection) {
    self.connection = connection
    ids = PublicIDs(connection)
  }

  /// The position of this title in this country, made if need be. Of several ways to write what follows the head the smallest is
  /// kept, which has most capitals.
  func position(titled title: String, country: String?, organisation: Int64?, anchor: String) throws -> Int64 {
    let title = PostTitle.normal(title)
    let titleKey = Keys.name(title)
    let key = titleKey + "|" + (country ?? "")
    var position: Position
    if let cached = known[key] {
      position = cached
    } else if let stored = try find(titleKey, country) {
      position = stored
    } else {
      position = try insert(title, titleKey, country, anchor)
    }
    if title < position.title || anchor < position.anchor {
      position.title = min(title, position.title)
      position.anchor = min(anchor, position.anchor)
      try connection.run(
        "UPDATE positions SET title = ?1, title_folded = ?2 WHERE id = ?3 AND title <> ?1", position.title,
        Keys.folded(position.title), position.id)
      try claim(position)
    }
    // Of several bodies the one with the smallest name, whatever came first.
    if let organisation, organisation != position.organisation {
      let isSmaller = try position.organisation.map { try name(organisation) < name($0) } ?? true
      if isSmaller {
        position.organisation = organisation
        try connection.run("UPDATE positions SET organisation_id = ? WHERE id = ?", organisation, position.id)
      }
    }
    if known.count > Self.limit { known.removeAll(keepingCapacity: true) }
    known[key] = position
    return position.id
  }

  private func name(_ organisation: Int64) throws -> String {
    try connection.first(
      "SELECT block || '|' || country FROM nodes WHERE row_id = ? AND kind = 'organisation' ORDER BY 1 LIMIT 1",
      organisation, map: { $0.string(0) }) ?? "~"
  }

  private func find(_ titleKey: String, _ country: String?) throws -> Position? {
    try connection.first(
      """
      SELECT id, title, organisation_id,
      ifnull((SELECT min(anchor) FROM public_ids WHERE row_id = positions.id AND kind = 'position'), '~')
      FROM positions WHERE title_key = ? AND ifnull(country, '') = ?
      """, titleKey, country ?? "",
      map: { Position(id: $0.int64(0), title: $0.string(1), organisation: $0.optionalInt64(2), anchor: $0.string(3)) })
  }

  private func insert(_ title: String, _ titleKey: String, _ country: String?, _ anchor: String) throws -> Position {
    try connection.requireTransaction("storing a position")
    let office = KnownOffices.office(titled: title, country: country)
    try connection.run(
      """
      INSERT INTO positions (key, title, title_key, title_folded, country, single, valid_from, valid_to)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """, "position/#\(anchor)", title, titleKey, Keys.folded(title), country, office?.isSingle == true ? 1 : 0,
      office?.from, office?.to)
    let position = Position(id: connection.lastInsertedRow, title: title, anchor: anchor)
    try claim(position)
    return position
  }

  private func claim(_ position: Position) throws {
    let base = PublicIDs.base(.position, position.title)
    try ids.claim([(base, position.anchor)], current: base, row: RowRef(.position, position.id))
  }

  /// These positions may have lost their holders, or those who gave them title and body.
  func suspect(_ positions: [Int64]) throws {
    for id in positions where suspects.insert(id).inserted {
      // The mentions that its key comes from may become another position.
      try connection.run("UPDATE positions SET key = 'position/#moved-' || id WHERE id = ?", id)
      try ids.release(RowRef(.position, id))
    }
    if !positions.isEmpty { known = known.filter { !suspects.contains($0.value.id) } }
  }

  /// Removes suspected positions that nobody holds, and takes title, body and key of the others from the facts again.
  func finish() throws {
    for id in suspects.sorted() {
      let facts = FactStore(connection)
      let mentions = try facts.mentions(
        "m.kind = 'occupancy' AND m.row_id IN (SELECT id FROM occupancies WHERE position_id = ?1)", [id])
      guard let anchor = mentions.map(\.anchor).min(),
        let title = mentions.map({ PostTitle.normal(PostTitle.status(of: $0.name).title) }).min()
      else {
        try ids.release(RowRef(.position, id))
        try connection.run("DELETE FROM positions WHERE id = ?", id)
        continue
      }
      var organisations: Set<Int64> = []
      for mention in mentions {
        guard let number = mention.refers else { continue }
        let body = MentionID(report: mention.id.report, number: number)
        if let row = try facts.row(of: body, .organisation) { organisations.insert(row) }
      }
      let organisation = try organisations.map { (try name($0), $0) }.min { $0 < $1 }?.1
      try connection.run(
        "UPDATE positions SET title = ?, title_folded = ?, organisation_id = ? WHERE id = ?", title, Keys.folded(title),
        organisation, id)
      try claim(Position(id: id, title: title, organisation: organisation, anchor: anchor))
    }
    if !suspects.isEmpty { known.removeAll() }
    suspects.removeAll()
  }

  func forget() {
    known.removeAll()
    suspects.removeAll()
  }
}
