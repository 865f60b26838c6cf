import SQLite

/// A country as the reference data names it.
public struct Country: Hashable, Sendable {
  /// ISO 3166-1 alpha-2.
  public var code: String
  public var name: String
  public var officialName: String
}

/// Reads countries.
public struct CountryRepository {
  let connection: Connection

  public init(_ connection: Connection) { self.connection = connection }

  /// Every country, by name.
  public func all() throws -> [Country] {
    try connection.all("SELECT code, name, official_name FROM countries ORDER BY name_sort, code") {
      Country(code: $0.string(0), name: $0.string(1), officialName: $0.string(2))
    }
  }

  /// The usual short name in Vietnamese.
  public func name(of code: String) throws -> String? {
    try connection.first("SELECT name FROM countries WHERE code = ?", code, map: { $0.string(0) })
  }

  /// The code of the country with this code or name; demonyms do not count.
  public func code(of name: String) throws -> String? {
    if let code = try connection.first("SELECT code FROM countries WHERE code = upper(?)", name, map: { $0.string(0) })
    {
      return code
    }
    return try connection.first(
      "SELECT country FROM country_names WHERE name_key = ? AND kind <> 'demonym' ORDER BY kind DESC, country",
      Keys.name(name), map: { $0.string(0) })
  }
}
