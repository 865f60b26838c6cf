import Extraction
import SQLite

extension NameResolver {
  /// The row of an official: one of the same name and country, else the only one of that name whose country is not
  /// known or does not matter, else a new one.
  ///
  /// A name of three or more words is one person whatever country a report gives, which may be in error; the country that
  /// most reports give is then the official's (``settleCountry(of:told:)``). An alias of a single word ("Anh") joins nobody
  /// from Vietnam, where it is a given name.
  func official(named name: String, country: String?) throws -> Int64 {
    let key = Keys.name(name)
    if let known = memory.officials.row(key, name, country) { return known }
    let id: Int64
    if let found = try candidate(named: name, key: key, country: country) {
      id = found.id
      try add(alias: name, key: key, to: id)
      if found.country == nil, let country {
        try officials.fill(country: country, of: id)
        for key in try officials.nameKeys(of: id) { memory.officials.drop(key) }
      }
    } else {
      id = try officials.insert(name: name, country: country)
      memory.officials.drop(key)
    }
    memory.officials.keep(id, key, name, country)
    return id
  }

  /// Adds another form of an official's name.
  func add(alias name: String, key: String, to official: Int64) throws {
    if try officials.add(name: name, kind: "alias", to: official) { memory.officials.drop(key) }
  }

  private func candidate(named name: String, key: String, country: String?) throws -> Candidate? {
    let gaps = name.utf8.count { $0 == 0x20 || $0 == UInt8(ascii: "-") }
    let isSingleWord = gaps == 0
    let candidates = try connection.all(
      """
      SELECT DISTINCT o.id, o.country, n.kind = 'name' FROM official_names n JOIN officials o ON o.id = n.official_id
      WHERE n.name_key = ? ORDER BY 3 DESC, 1
      """, key, map: { Candidate(id: $0.int64(0), country: $0.optionalString(1), isName: $0.bool(2)) }
    ).filter { candidate in
      let fits =
        candidate.country == country || candidate.country == nil || country == nil
        || (gaps > 1 && candidate.isName)
      return fits && (candidate.isName || !isSingleWord || (candidate.country ?? country ?? "VN") != "VN")
    }
    let names = candidates.filter(\.isName)
    return names.first { $0.country == country }
      ?? (Set(names.map(\.id)).count == 1 ? names[0] : nil)
      ?? (names.isEmpty && Set(candidates.map(\.id)).count == 1 ? candidates[0] : nil)
  }

  /// Makes the country that most reports give to an official's posts the official's, when a report tells another than is
  /// known. To be called when the posts of the report are stored.
  func settleCountry(of official: Int64, told country: String) throws {
    if memory.countryOfOfficial[official] == country { return }
    if try officials.settleCountry(of: official, told: country) {
      for key in try officials.nameKeys(of: official) { memory.officials.drop(key) }
    }
    memory.keep(country: try officials.country(of: official), ofOfficial: official)
  }

  /// The position of this title in this country, made if need be.
  func position(titled title: String, country: String?, organisation: Int64?) throws -> Int64 {
    let key = ResolverMemory.PositionKey(title: title, country: country, organisation: organisation)
    if let known = memory.positions[key] { return known }
    let id = try officials.position(titled: title, country: country, organisation: organisation)
    memory.keep(id, for: key)
    return id
  }

  /// Records that an official held a position on a date, or on an unknown one; returns the occupancy.
  func attest(official: Int64, position: Int64, status: Occupancy.Status, on date: String?) throws -> Int64 {
    let key = ResolverMemory.OccupancyKey(official: official, position: position, status: status)
    let known = memory.occupancies[key]
    if let known {
      guard let date else { return known.id }
      if let first = known.first, let last = known.last, first <= date, date <= last { return known.id }
    }
    let occupancy = try officials.attest(official: official, position: position, status: status, on: date)
    memory.keep(occupancy, for: key)
    return occupancy.id
  }
}
