import SQLite

extension Doctor {
  /// At most so many findings of a kind are told one by one.
  private static let told = 20

  /// A post as an official is attested to hold it.
  private struct Holding {
    var occupancy: Int64
    var official: Int64
    var key: String
    var name: String
    var title: String
    var office: String
    var isSingle: Bool
    var status: Occupancy.Status
    var first: String
    var last: String
  }

  /// What the posts of officials contradict: two holders of a one-holder post on one day, holders after they were called
  /// former ones, titles that do not fit the date. Every finding has both quotes.
  func posts() throws -> [Finding] {
    let holdings = try self.holdings()
    let groups = Dictionary(grouping: holdings, by: \.office).sorted { $0.key < $1.key }.map(\.value)
    let findings =
      limited(try groups.filter { $0[0].isSingle }.flatMap(twoHolders))
      + limited(try groups.flatMap(holdersAfterFormer)) + limited(try titlesOutOfTime(holdings))
    return findings.isEmpty ? [Finding(.ok, "posts", "no post contradicts another")] : findings
  }

  private func limited(_ messages: [String]) -> [Finding] {
    var findings = messages.prefix(Self.told).map { Finding(.warning, "posts", $0) }
    if messages.count > Self.told {
      findings.append(Finding(.warning, "posts", "\(messages.count - Self.told) more findings like the last one"))
    }
    return findings
  }

  private func holdings() throws -> [Holding] {
    try connection.all(
      """
      SELECT oc.id, o.id, o.key, o.name, po.title, po.country, po.single, oc.status, oc.first_attested, oc.last_attested
      FROM occupancies oc JOIN officials o ON o.id = oc.official_id JOIN positions po ON po.id = oc.position_id
      WHERE oc.first_attested IS NOT NULL AND o.review <> 'rejected' ORDER BY oc.first_attested, oc.last_attested, o.key
      """
    ) { row in
      let posts = PostWords(row.string(4)).posts.sorted().joined(separator: "+")
      return Holding(
        occupancy: row.int64(0), official: row.int64(1), key: row.string(2), name: row.string(3), title: row.string(4),
        office: posts + "|" + (row.optionalString(5) ?? ""), isSingle: row.bool(6),
        status: Occupancy.Status(rawValue: row.string(7)) ?? .holder, first: row.string(8), last: row.string(9))
    }
  }

  /// Dates may be of a year or month only.
  private func touch(_ one: Holding, _ other: Holding) -> Bool {
    one.first <= other.last + "~" && other.first <= one.last + "~"
  }

  private func twoHolders(_ group: [Holding]) throws -> [String] {
    let holders = group.filter { $0.status != .former }
    var messages: [String] = []
    var seen: Set<[Int64]> = []
    for (index, one) in holders.enumerated() {
      for other in holders[(index + 1)...] where other.official != one.official && touch(one, other) {
        guard seen.insert([min(one.official, other.official), max(one.official, other.official)]).inserted else {
          continue
        }
        let day = max(one.first, other.first)
        messages.append(
          "two holders of “\(one.title)” on \(day): \(one.name) (\(one.key), \(span(one))): \(try quote(one)); "
            + "\(other.name) (\(other.key), \(span(other))): \(try quote(other))")
        if messages.count > 200 { return messages }
      }
    }
    return messages
  }

  private func holdersAfterFormer(_ group: [Holding]) throws -> [String] {
    var messages: [String] = []
    for former in group where former.status == .former {
      let later = group.first { $0.status != .former && $0.official == former.official && $0.last > former.first }
      guard let later, try !isAppointed(former.official, after: former.first, until: later.last) else { continue }
      messages.append(
        "\(former.name) (\(former.key)) is a former “\(former.title)” on \(former.first): \(try quote(former)), "
          + "and holds the post on \(later.last): \(try quote(later))")
    }
    return messages
  }

  private func isAppointed(_ official: Int64, after first: String, until last: String) throws -> Bool {
    try connection.first(
      """
      SELECT 1 FROM participants p JOIN events e ON e.id = p.event_id WHERE p.official_id = ? AND p.role = 'appointee'
      AND e.start_date > ? AND e.start_date <= ? || '~' LIMIT 1
      """, official, first, last, map: { _ in true }) ?? false
  }

  /// Titles printed at events at whose date there was no such post, or somebody else held it.
  private func titlesOutOfTime(_ holdings: [Holding]) throws -> [String] {
    let offices = Dictionary(grouping: holdings.filter { $0.status != .former && $0.isSingle }, by: \.office)
    var messages: [String] = []
    try connection.each(
      """
      SELECT p.title, o.country, e.start_date, o.id, o.key, o.name, e.key, p.id FROM participants p
      JOIN events e ON e.id = p.event_id JOIN officials o ON o.id = p.official_id
      WHERE p.title IS NOT NULL AND e.date_precision = 'day' AND e.review <> 'rejected' ORDER BY e.start_date, p.id
      """
    ) { row in
      let (title, status) = PostTitle.status(of: row.string(0))
      let words = PostWords(title)
      let country = words.country ?? row.optionalString(1)
      guard status != .former, messages.count < 200, let office = KnownOffices.office(titled: title, country: country)
      else { return }
      let (day, official) = (row.string(2), row.int64(3))
      let who = "\(row.string(5)) (\(row.string(4)))"
      let bound =
        office.from.map { day < $0 } ?? false
        ? "only from \(office.from ?? "")"
        : office.to.map { day > $0 + "~" } ?? false ? "only until \(office.to ?? "")" : nil
      if let bound {
        messages.append(
          "\(who) is “\(title)” at \(row.string(6)) on \(day), a post that there is \(bound): \(try quote(participant: row.int64(7)))"
        )
        return
      }
      let key = words.posts.sorted().joined(separator: "+") + "|" + (country ?? "")
      guard office.isSingle, let group = offices[key] else { return }
      let own = group.filter { $0.official == official }
      guard !own.isEmpty, own.allSatisfy({ !isNear(day, $0) }),
        let other = group.first(where: { $0.official != official && $0.first <= day && day <= $0.last + "~" })
      else { return }
      messages.append(
        "\(who) is “\(title)” at \(row.string(6)) on \(day): \(try quote(participant: row.int64(7))), but then "
          + "\(other.name) (\(other.key), \(span(other))) held the post: \(try quote(other))")
    }
    return messages
  }

  /// Within a year of the attested time.
  private func isNear(_ day: String, _ holding: Holding) -> Bool {
    func year(_ date: String) -> Int { Int(date.prefix(4)) ?? 0 }
    return year(holding.first) - 1 <= year(day) && year(day) <= year(holding.last) + 1
  }

  private func span(_ holding: Holding) -> String {
    holding.first == holding.last ? holding.first : "\(holding.first) to \(holding.last)"
  }

  private func quote(_ holding: Holding) throws -> String { try quote("occupancy", holding.occupancy) }

  private func quote(participant: Int64) throws -> String { try quote("participant", participant) }

  /// The earliest words that a fact rests on, with those around them on the line, and the report.
  private func quote(_ kind: String, _ id: Int64) throws -> String {
    let found = try connection.first(
      """
      SELECT CAST(substr(CAST(r.text AS BLOB), m.start_byte + 1, m.end_byte - m.start_byte) AS TEXT), r.key
      FROM mentions m JOIN reports r ON r.id = m.report_id WHERE m.row_id = ? AND m.kind = ?
      ORDER BY r.published IS NULL, r.published, r.sha256, m.number LIMIT 1
      """, id, kind, map: { (quote: $0.string(0), report: $0.string(1)) })
    return found.map { "“\($0.quote)” in \($0.report)" } ?? "no quote"
  }
}
