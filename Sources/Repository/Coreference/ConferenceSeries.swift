import SQLite
import Vietnamese

/// Conferences that come again: those of one title, but for year and number, and of one organiser or of those who took over its
/// work, in two years at least.
struct ConferenceSeries {
  private let connection: Connection

  init(_ connection: Connection) { self.connection = connection }

  /// Decides again for the titles that changed rows have, or had.
  func update(_ changed: Set<Int64>) throws {
    var stems: Set<String> = []
    var left: Set<Int64> = []
    for row in changed {
      let found = try connection.first(
        "SELECT title, series_id FROM events WHERE id = ? AND kind = 'conference'", row,
        map: { (title: $0.optionalString(0), series: $0.optionalInt64(1)) })
      if let stem = found?.title.flatMap(Self.stem) { stems.insert(stem) }
      if let series = found?.series { left.insert(series) }
    }
    for series in left {
      let titles = try connection.all(
        "SELECT title FROM events WHERE series_id = ?", series, map: { $0.optionalString(0) })
      stems.formUnion(titles.compactMap { $0.flatMap(Self.stem) })
      try connection.run("UPDATE events SET series_id = NULL WHERE series_id = ?", series)
    }
    for stem in stems.sorted() { try update(stem) }
    try removeEmpty(left)
  }

  private func removeEmpty(_ series: Set<Int64>) throws {
    for row in series.sorted() {
      try connection.run(
        "DELETE FROM series WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM events WHERE series_id = ?1)", row)
    }
  }

  /// A conference of a stem.
  private struct Occasion {
    var row: Int64
    var title: String
    var year: Int
    /// Who organises it now: the last of those who took the work over.
    var organiser: Int64?
  }

  private func update(_ stem: String) throws {
    let rows = try connection.all(
      """
      SELECT DISTINCT e.id, e.title, e.year, e.series_id FROM event_keys k
      JOIN mentions m ON m.report_id = k.report_id AND m.number = k.number JOIN events e ON e.id = m.row_id
      WHERE k.key = ? AND m.kind = 'event' AND e.kind = 'conference' ORDER BY e.start_date, e.title, e.id
      """, EventRules.seriesKey(stem),
      map: { (row: $0.int64(0), title: $0.string(1), year: $0.optionalInt(2), series: $0.optionalInt64(3)) })
    var occasions: [Occasion] = []
    for (row, title, year, _) in rows {
      guard let year, Self.stem(of: title) == stem else { continue }
      occasions.append(Occasion(row: row, title: title, year: year, organiser: try organiser(of: row)))
    }
    let organisers = Set(occasions.compactMap(\.organiser))
    var groups: [Int64?: [Occasion]] = [:]
    for occasion in occasions {
      // Where one organiser is known, reports that name none mean it.
      groups[organisers.count == 1 ? organisers.first : occasion.organiser, default: []].append(occasion)
    }
    for (organiser, members) in groups {
      guard Set(members.map(\.year)).count >= 2 else {
        for member in members { try set(nil, of: member.row) }
        continue
      }
      // The name of the body tells series of one title apart.
      let body =
        organisers.count > 1
        ? try connection.first("SELECT name FROM organisations WHERE id = ?", organiser, map: { $0.string(0) }) : nil
      let key = PublicIDs.base(.series, stem, organisers.count > 1 ? body ?? "khac" : nil)
      let name = EventFields.most(members.map { Self.name(of: $0.title) }) ?? stem
      try connection.run(
        "INSERT INTO series (key, name) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET name = excluded.name", key, name)
      let series = try connection.first("SELECT id FROM series WHERE key = ?", key, map: { $0.int64(0) })
      for member in members { try set(series, of: member.row) }
    }
    try removeEmpty(Set(rows.compactMap(\.series)))
  }

  private func set(_ series: Int64?, of row: Int64) throws {
    try connection.run("UPDATE events SET series_id = ?1 WHERE id = ?2 AND series_id IS NOT ?1", series, row)
  }

  /// The first organiser, or the last of the bodies that took over its work.
  private func organiser(of row: Int64) throws -> Int64? {
    let first = try connection.first(
      """
      SELECT organisation_id FROM participants
      WHERE event_id = ? AND role = 'organiser' AND organisation_id IS NOT NULL ORDER BY id LIMIT 1
      """, row, map: { $0.int64(0) })
    guard var body = first else { return nil }
    // A chain longer than this goes in a circle.
    for _ in 0..<16 {
      let next = try connection.first(
        "SELECT successor_id FROM successions WHERE predecessor_id = ? ORDER BY date DESC, successor_id LIMIT 1", body,
        map: { $0.int64(0) })
      guard let next else { break }
      body = next
    }
    return body
  }

  // MARK: - Titles

  /// The words of a title that are the same every year; nil when they are too few to mean one conference.
  static func stem(of title: String) -> String? {
    let words = lasting(Keys.folded(title).split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.map(String.init))
    return words.count >= 4 ? words.joined(separator: " ") : nil
  }

  private static func lasting(_ words: [String]) -> [String] {
    var kept: [String] = []
    for (index, word) in words.enumerated() {
      let rest = Array(words[index...].prefix(3))
      // "… và triển khai nhiệm vụ năm 2016"; "…, phương hướng, nhiệm vụ".
      if rest == ["va", "trien", "khai"] || rest.prefix(2) == ["phuong", "huong"]
        || rest.prefix(2) == ["trien", "khai"]
      {
        break
      }
      if isNumber(word) || kept.last == "thu" && isRoman(word) || isRoman(word) && word.utf8.count > 2 {
        // "năm 2015", "lần thứ 29", "lần 29".
        while let last = kept.last, ["nam", "thu", "lan"].contains(last) { kept.removeLast() }
        continue
      }
      kept.append(word)
    }
    return kept
  }

  private static func isNumber(_ word: String) -> Bool { word.utf8.allSatisfy { (0x30...0x39).contains($0) } }

  /// "xii"; shorter ones are syllables as well ("vi", "xi").
  private static func isRoman(_ word: String) -> Bool { word.utf8.allSatisfy { "ivx".utf8.contains($0) } }

  /// A title up to its year or number, as the report writes it.
  private static func name(of title: String) -> String {
    let words = title.split(separator: " ").map(String.init)
    var kept: [String] = []
    for word in words {
      let bare = word.filter { $0.isLetter || $0.isNumber }.lowercased()
      if !bare.isEmpty, isNumber(bare) || isRoman(bare) && bare.utf8.count > 2 { break }
      kept.append(word)
    }
    while let last = kept.last, ["năm", "thứ", "lần"].contains(last.lowercased()) { kept.removeLast() }
    let name = kept.joined(separator: " ").trimmingSuffix {
      $0 == "," || $0 == "-" || $0 == "–" || $0 == " " || $0 == "("
    }
    return name.isEmpty ? title : name
  }
}

extension String {
  fileprivate func trimmingSuffix(_ isCut: (Character) -> Bool) -> String {
    var text = Substring(self)
    while let last = text.last, isCut(last) { text.removeLast() }
    return String(text)
  }
}
