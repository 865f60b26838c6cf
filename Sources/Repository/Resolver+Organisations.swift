import Extraction
import SQLite

extension Resolver {
  /// The row of an organisation: one of the same name, alias or declared abbreviation and the same country, else a new one.
  ///
  /// Many bodies have the same name in every country ("Bộ Ngoại giao"), so that one without a country joins only what has none or is
  /// Vietnamese, as a Vietnamese report means it.
  func organisation(_ organisation: ExtractedOrganisation) throws -> Int64 {
    let (name, country) = (organisation.name, organisation.country)
    let candidates = try connection.all(
      """
      SELECT DISTINCT o.id, o.country, n.kind = 'name' FROM organisation_names n
      JOIN organisations o ON o.id = n.organisation_id WHERE n.name_key = ? ORDER BY 3 DESC, 1
      """, Keys.name(name), map: { Candidate(id: $0.int64(0), country: $0.optionalString(1), isName: $0.bool(2)) })
    let joinable = country ?? "VN"
    let found =
      candidates.first { $0.country == country }
      ?? (joinable == "VN" ? candidates.first { $0.country == nil || $0.country == "VN" } : nil)
    guard let found else {
      return try organisations.insert(
        name: name, abbreviation: organisation.abbreviation, kind: organisation.kind, country: country)
    }
    try organisations.fill(
      found.id, abbreviation: organisation.abbreviation, kind: organisation.kind,
      country: found.country == nil ? country : nil)
    try organisations.add(name: name, kind: "alias", to: found.id)
    return found.id
  }
}
