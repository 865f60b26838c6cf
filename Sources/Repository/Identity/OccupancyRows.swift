import SQLite

/// Writes positions and occupancies from the posts that reports give officials.
final class OccupancyRows {
  private let connection: Connection
  private let officials: OfficialRows
  private let facts: FactStore
  private let positions: PositionRows
  /// By official.
  private var known: [Int64: [Key: Attested]] = [:]
  private static let limit = 50_000

  private struct Key: Hashable {
    var official: Int64
    var position: Int64
    var status: Occupancy.Status
  }

  private struct Attested {
    var id: Int64
    var first: String?
    var last: String?
  }

  init(_ connection: Connection, _ officials: OfficialRows) {
    self.connection = connection
    self.officials = officials
    facts = FactStore(connection)
    positions = PositionRows(connection)
  }

  /// Records the posts of new reports, and makes those of officials anew whose reports or country have changed.
  ///
  /// - Parameter bodies: organisations whose members have changed: positions of them may be another's.
  func resolve(
    _ pending: [StoredFacts], remade: Set<Int64>, bodies: Set<Int64>, rowOf: (Int64) throws -> Int64?
  ) throws {
    for body in bodies.sorted() {
      try positions.suspect(
        connection.all("SELECT id FROM positions WHERE organisation_id = ?", body, map: { $0.int64(0) }))
    }
    for official in remade.sorted() { try remake(official) }
    for report in pending {
      for mention in report.mentions where mention.kind == .occupancy {
        guard let owner = mention.owner, let node = report[owner].node, let official = try rowOf(node),
          !remade.contains(official)
        else { continue }
        let organisation = try mention.refers.flatMap { report[$0].node }.flatMap(rowOf)
        try record(mention, official: official, organisation: organisation, on: report.attestation(of: owner))
      }
    }
    try positions.finish()
  }

  private func record(_ mention: Mention, official: Int64, organisation: Int64?, on date: String?) throws {
    let (title, status) = PostTitle.status(of: mention.name)
    // A title that names a country is a post of that country, others are of the official's own.
    let country = try PostWords.known(mention.name).country ?? officials.country(of: official) ?? mention.country
    let position = try positions.position(
      titled: title, country: country, organisation: organisation, anchor: mention.anchor)
    let id = try attest(Key(official: official, position: position, status: status), on: date)
    try facts.set(row: id, of: mention.id)
  }

  private func attest(_ key: Key, on date: String?) throws -> Int64 {
    if known.count > Self.limit { known.removeAll(keepingCapacity: true) }
    var occupancy: Attested
    if let cached = known[key.official]?[key] {
      occupancy = cached
    } else if let stored = try connection.first(
      """
      SELECT id, first_attested, last_attested FROM occupancies WHERE official_id = ? AND position_id = ? AND status = ?
      """, key.official, key.position, key.status.rawValue,
      map: { Attested(id: $0.int64(0), first: $0.optionalString(1), last: $0.optionalString(2)) })
    {
      occupancy = stored
    } else {
      try connection.run(
        """
        INSERT INTO occupancies (official_id, position_id, status, first_attested, last_attested)
        VALUES (?, ?, ?, ?, ?)
        """, key.official, key.position, key.status.rawValue, date, date)
      occupancy = Attested(id: connection.lastInsertedRow, first: date, last: date)
    }
    if let date {
      let (first, last) = (min(occupancy.first ?? date, date), max(occupancy.last ?? date, date))
      if first != occupancy.first || last != occupancy.last {
        try connection.run(
          "UPDATE occupancies SET first_attested = ?, last_attested = ? WHERE id = ?", first, last, occupancy.id)
        (occupancy.first, occupancy.last) = (first, last)
      }
    }
    known[key.official, default: [:]][key] = occupancy
    return occupancy.id
  }

  /// Takes the posts of an official from the facts again.
  private func remake(_ official: Int64) throws {
    known[official] = nil
    let old = try connection.all(
      "SELECT position_id FROM occupancies WHERE official_id = ?", official, map: { $0.int64(0) })
    try connection.run("DELETE FROM occupancies WHERE official_id = ?", official)
    try positions.suspect(old)
    for owner in try facts.mentions(ofRow: official, .official) {
      let posts = try facts.mentions(ownedBy: owner.id, .occupancy)
      guard !posts.isEmpty else { continue }
      let date = try attestation(of: owner.id)
      for post in posts {
        let organisation = try post.refers.flatMap {
          try facts.row(of: MentionID(report: owner.id.report, number: $0), .organisation)
        }
        try record(post, official: official, organisation: organisation, on: date)
      }
    }
  }

  /// As ``StoredFacts/attestation(of:)``.
  private func attestation(of official: MentionID) throws -> String? {
    try connection.first(
      """
      SELECT ifnull(published, (SELECT max(e.start_date) FROM mentions p
      JOIN mentions e ON e.report_id = p.report_id AND e.number = p.owner
      WHERE p.report_id = reports.id AND p.kind = 'participant' AND p.refers = ?2
      AND e.subtype NOT IN ('ceremony', 'message', 'statement') AND length(e.start_date) = 10 AND e.start_date NOT GLOB 'X*')) FROM reports WHERE id = ?1
      """, official.report, official.number, map: { $0.optionalString(0) }) ?? nil
  }

  func forget() {
    known.removeAll()
    positions.forget()
  }
}
