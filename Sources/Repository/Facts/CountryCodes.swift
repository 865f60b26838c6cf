import SQLite

/// The countries of the reference data: which codes there are, and what a name means. Remembers what was asked; its size is
/// bounded.
final class CountryCodes {
  private let connection: Connection
  private var codes: Set<String> = []
  private var byName: [String: String?] = [:]
  private static let limit = 10_000

  init(_ connection: Connection) { self.connection = connection }

  /// Throws ``IngestError/country(_:)`` for a code that is not in the reference data.
  func check(_ code: String?) throws {
    guard let code else { return }
    if codes.isEmpty { codes = Set(try connection.all("SELECT code FROM countries", map: { $0.string(0) })) }
    if !codes.contains(code) { throw IngestError.country(code) }
  }

  /// The code of the country of this name; nil when there is none.
  func code(named name: String) throws -> String? {
    if let known = byName[name] { return known }
    let code = try CountryRepository(connection).code(of: name)
    if byName.count >= Self.limit { byName.removeAll(keepingCapacity: true) }
    byName[name] = .some(code)
    return code
  }

  func forget() {
    codes.removeAll()
    byName.removeAll()
  }
}
