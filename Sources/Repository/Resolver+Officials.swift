import Extraction
import SQLite

extension Resolver {
  /// The row of an official: one of the same name and country, else the only one of that name whose country is not known or does not
  /// matter, else a new one.
  ///
  /// An alias of a single word ("Anh") joins nobody from Vietnam, where it is a given name.
  func official(named name: String, country: String?) throws -> Int64 {
    let key = Keys.name(name)
    let isSingleWord = !name.utf8.contains { $0 == 0x20 || $0 == UInt8(ascii: "-") }
    let candidates = try connection.all(
      """
      SELECT DISTINCT o.id, o.country, n.kind = 'name' FROM official_names n JOIN officials o ON o.id = n.official_id
      WHERE n.name_key = ? ORDER BY 3 DESC, 1
      """, key, map: { Candidate(id: $0.int64(0), country: $0.optionalString(1), isName: $0.bool(2)) }
    ).filter { candidate in
      let fits = candidate.country == country || candidate.country == nil || country == nil
      return fits && (candidate.isName || !isSingleWord || (candidate.country ?? country ?? "VN") != "VN")
    }
    let names = candidates.filter(\.isName)
    let found =
      names.first { $0.country == country }
      ?? (Set(names.map(\.id)).count == 1 ? names[0] : nil)
      ?? (names.isEmpty && Set(candidates.map(\.id)).count == 1 ? candidates[0] : nil)
    guard let found else { return try officials.insert(name: name, country: country) }
    if found.country == nil, let country { try officials.fill(country: country, of: found.id) }
    try officials.add(name: name, kind: "alias", to: found.id)
    return found.id
  }

  /// A title without the word that says how the post is held.
  static func status(of title: String) -> (title: String, status: Occupancy.Status) {
    for (word, status) in [("nguyên ", Occupancy.Status.former), ("cựu ", .former), ("quyền ", .acting)] {
      guard title.lowercased().hasPrefix(word) else { continue }
      let rest = title.dropFirst(word.count)
      if let first = rest.first { return (first.uppercased() + rest.dropFirst(), status) }
    }
    return (title, .holder)
  }
}
