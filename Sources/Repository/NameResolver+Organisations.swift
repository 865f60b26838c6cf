import Extraction
import SQLite

extension NameResolver {
  /// The row of an organisation: one of the same name, alias or declared abbreviation and the same country, else a new
  /// one.
  ///
  /// Many bodies have the same name in every country ("Bộ Ngoại giao"), so that one without a country joins only what
  /// has none or is Vietnamese, as a Vietnamese report means it.
  func organisation(_ organisation: ExtractedOrganisation) throws -> Int64 {
    let (name, country) = (organisation.name, organisation.country)
    let key = Keys.name(name)
    // What is remembered has its abbreviation and kind, if the first report that named it told them.
    if organisation.abbreviation == nil, let known = memory.organisations.row(key, name, country) { return known }
    let candidates = try connection.all(
      """
      SELECT DISTINCT o.id, o.country, n.kind = 'name' FROM organisation_names n
      JOIN organisations o ON o.id = n.organisation_id WHERE n.name_key = ? ORDER BY 3 DESC, 1
      """, key, map: { Candidate(id: $0.int64(0), country: $0.optionalString(1), isName: $0.bool(2)) })
    let isOurs = country == nil || country == "VN"
    let found =
      candidates.first { $0.country == country }
      ?? (isOurs ? candidates.first { $0.country == nil || $0.country == "VN" } : nil)
    let id: Int64
    if let found {
      id = found.id
      let country = found.country == nil ? country : nil
      try organisations.fill(id, abbreviation: organisation.abbreviation, kind: organisation.kind, country: country)
      if try organisations.add(name: name, kind: "alias", to: id) { memory.organisations.drop(key) }
      if country != nil { for key in try organisations.nameKeys(of: id) { memory.organisations.drop(key) } }
    } else {
      id = try organisations.insert(
        name: name, abbreviation: organisation.abbreviation, kind: organisation.kind, country: country)
      memory.organisations.drop(key)
    }
    if let abbreviation = organisation.abbreviation { memory.organisations.drop(Keys.name(abbreviation)) }
    memory.organisations.keep(id, key, name, country)
    return id
  }
}
