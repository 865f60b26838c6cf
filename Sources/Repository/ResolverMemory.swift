import SQLite

/// What a run has resolved lately, so that names which come again and again are not looked up each time.
///
/// Its answers are those that the database would give: whatever may change one drops it. Its size is bounded.
final class ResolverMemory {
  /// Rows by name key, then by the name as written and its country.
  struct Names {
    private var rows: [String: [Spelling: Int64]] = [:]
    private struct Spelling: Hashable {
      var name: String
      var country: String?
    }

    func row(_ key: String, _ name: String, _ country: String?) -> Int64? {
      rows[key]?[Spelling(name: name, country: country)]
    }

    mutating func keep(_ row: Int64, _ key: String, _ name: String, _ country: String?) {
      if rows.count >= ResolverMemory.limit { rows.removeAll(keepingCapacity: true) }
      rows[key, default: [:]][Spelling(name: name, country: country)] = row
    }

    mutating func drop(_ key: String) { rows[key] = nil }
  }

  struct PositionKey: Hashable {
    var title: String
    var country: String?
    var organisation: Int64?
  }

  struct OccupancyKey: Hashable {
    var official: Int64
    var position: Int64
    var status: Occupancy.Status
  }

  struct AttestedOccupancy {
    var id: Int64
    var first: String?
    var last: String?
  }

  static let limit = 10_000

  var officials = Names()
  var organisations = Names()
  private(set) var positions: [PositionKey: Int64] = [:]
  private(set) var occupancies: [OccupancyKey: AttestedOccupancy] = [:]
  /// The countries of officials, as stored.
  private(set) var countryOfOfficial: [Int64: String] = [:]
  /// Codes by the names of countries that were looked for; nil for what is no country.
  private(set) var countries: [String: String?] = [:]
  /// The codes of all countries.
  private var codes: Set<String> = []
  private var version = -1

  func keep(_ position: Int64, for key: PositionKey) {
    if positions.count >= Self.limit { positions.removeAll(keepingCapacity: true) }
    positions[key] = position
  }

  func keep(_ occupancy: AttestedOccupancy, for key: OccupancyKey) {
    if occupancies.count >= Self.limit { occupancies.removeAll(keepingCapacity: true) }
    occupancies[key] = occupancy
  }

  func keep(country: String?, ofOfficial id: Int64) {
    if countryOfOfficial.count >= Self.limit { countryOfOfficial.removeAll(keepingCapacity: true) }
    countryOfOfficial[id] = country
  }

  func keep(country code: String?, named name: String) {
    if countries.count >= Self.limit { countries.removeAll(keepingCapacity: true) }
    countries[name] = .some(code)
  }

  func isCountry(_ code: String, _ connection: Connection) throws -> Bool {
    if codes.isEmpty { codes = Set(try connection.all("SELECT code FROM countries", map: { $0.string(0) })) }
    return codes.contains(code)
  }

  /// Forgets everything, as after a rollback.
  func removeAll() {
    officials = Names()
    organisations = Names()
    positions.removeAll()
    occupancies.removeAll()
    countryOfOfficial.removeAll()
    countries.removeAll()
    codes.removeAll()
  }

  /// Forgets everything if another program has written to the file since the last time.
  func refresh(_ connection: Connection) throws {
    let version = try connection.first("PRAGMA data_version", map: { $0.int(0) }) ?? -1
    if version != self.version { removeAll() }
    self.version = version
  }
}
