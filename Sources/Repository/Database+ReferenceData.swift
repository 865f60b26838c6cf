import Digest
import SQLite
import Vietnamese

extension Database {
  /// Brings countries and places up to date with the tables compiled in, when these have changed since.
  ///
  /// Rows are added and renamed, never deleted: events refer to them.
  func loadReferenceData() throws {
    let tables = ["countries.tsv", "places.tsv"]
    let hash = SHA256.hex(of: tables.map { SeedTable.text($0) ?? "" }.joined(separator: "\u{1E}"))
    let setting = "seeds_sha256"
    let known = try connection.first("SELECT value FROM settings WHERE name = ?", setting, map: { $0.string(0) })
    guard known != hash else { return }
    try connection.transaction {
      if let table = SeedTable(tables[0]) { for row in table.rows { try store(country: row) } }
      if let table = SeedTable(tables[1]) { for row in table.rows { try store(place: row) } }
      try connection.run(
        "INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        setting, hash)
    }
  }

  private func store(country row: SeedTable.Row) throws {
    let (code, name, official) = (row["code"], row["name"], row["official"])
    guard code.utf8.count == 2, !name.isEmpty else {
      throw RepositoryError.seed(table: "countries.tsv", line: String(row.line))
    }
    try connection.run(
      """
      INSERT INTO countries (code, name, official_name, name_sort) VALUES (?, ?, ?, ?) ON CONFLICT (code)
      DO UPDATE SET name = excluded.name, official_name = excluded.official_name, name_sort = excluded.name_sort
      """, code, name, official.isEmpty ? name : official, SortKey.text(name))
    try connection.run("DELETE FROM country_names WHERE country = ?", code)
    let names = [
      ("name", [name, official].filter { !$0.isEmpty }), ("alias", row.list("aliases")),
      ("demonym", row.list("demonyms")),
    ]
    for (kind, spellings) in names {
      for spelling in spellings {
        try connection.run(
          """
          INSERT INTO country_names (country, name, name_key, kind) VALUES (?, ?, ?, ?)
          ON CONFLICT (country, name) DO NOTHING
          """, code, spelling, Keys.name(spelling), kind)
      }
    }
  }

  private func store(place row: SeedTable.Row) throws {
    let (name, country) = (row["name"], row["country"])
    guard !name.isEmpty else { throw RepositoryError.seed(table: "places.tsv", line: String(row.line)) }
    let places = PlaceRepository(connection)
    let kind = row["kind"].isEmpty ? nil : row["kind"]
    let id = try places.insert(name: name, kind: kind, country: country.isEmpty ? nil : country)
    for alias in row.list("aliases") { try places.add(name: alias, to: id) }
  }
}
