import Vietnamese

/// The bodies of the reference data, by all their names: seeds/organisations.tsv and seeds/successions.tsv.
enum KnownBodies {
  struct Body: Sendable {
    var name: String
    var kind: String
    var country: String
    var aliases: [String]
    var abbreviations: [String]
    var parent: String
    /// The name without the country that it ends with.
    var key: String
  }

  struct Succession: Sendable {
    var predecessor: String
    var successor: String
    var date: String
    var legalBasis: String
    var note: String?
  }

  /// The body of this name, alias or abbreviation in this country. Without a country, it is the only one of the name, else
  /// that of no country or of Viet Nam.
  static func body(named name: String, country: String?) -> Body? {
    guard let places = byName[Keys.name(name)] else { return nil }
    if let country, !country.isEmpty {
      return places.first { all[$0].country == country }.map { all[$0] }
        ?? places.first { all[$0].country.isEmpty }.map { all[$0] }
    }
    if places.count == 1 { return all[places[0]] }
    return (places.first { all[$0].country.isEmpty } ?? places.first { all[$0].country == "VN" }).map { all[$0] }
  }

  /// A name without the country at its end, where that is the body's.
  static func key(of name: String, country: String) -> String {
    BodyRules.withoutCountry(name, country, names: countryNames[country] ?? [])
  }

  static let successions: [Succession] = (SeedTable("successions.tsv")?.rows ?? []).map { row in
    Succession(
      predecessor: row["predecessor"], successor: row["successor"], date: row["date"], legalBasis: row["legal_basis"],
      note: row["note"].isEmpty ? nil : row["note"])
  }

  private static let all: [Body] = (SeedTable("organisations.tsv")?.rows ?? []).map { row in
    Body(
      name: row["name"], kind: row["kind"], country: row["country"], aliases: row.list("aliases"),
      abbreviations: row.list("abbreviations"), parent: row["parent"],
      key: key(of: row["name"], country: row["country"]))
  }

  private static let byName: [String: [Int]] = {
    var index: [String: [Int]] = [:]
    for (number, body) in all.enumerated() {
      for name in Set(([body.name, body.key] + body.aliases + body.abbreviations).map { Keys.name($0) }) {
        index[name, default: []].append(number)
      }
    }
    return index
  }()

  /// The names of each country as they stand at the end of names, lower case, the longest first.
  private static let countryNames: [String: [String]] = {
    var names: [String: [String]] = [:]
    for row in SeedTable("countries.tsv")?.rows ?? [] {
      names[row["code"]] = ([row["name"], row["official"]] + row.list("aliases")).filter { !$0.isEmpty }
        .map { Fold.matchKey($0) }.sorted { ($0.utf8.count, $0) > ($1.utf8.count, $1) }
    }
    return names
  }()
}
