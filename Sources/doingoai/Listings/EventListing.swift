import Repository
import SQLite

extension Listing {
  static func events(_ subject: Subject, _ options: FilterOptions, in database: Database) throws -> Listing {
    var filter = EventFilter()
    filter.review = options.review
    filter.year = options.year
    filter.kinds = try options.eventKinds(of: subject)
    filter.country = try FilterOptions.code(options.country, in: database)
    filter.side = try FilterOptions.code(options.with, in: database)
    filter.text = options.text
    return Listing(
      columns: [
        "id", "start", ".end", "kind", ".rank", "title", "place", "country", "participants", ".status", "reports",
        ".key",
      ],
      rows: try database.events.list(filter, options.page).map(row), total: try database.events.count(filter))
  }

  private static func row(_ event: Event) -> [Value] {
    [
      .integer(event.id), Value(event.start), Value(event.end), .text(event.kind.rawValue), Value(event.rank),
      Value(event.title), Value(event.place), Value(event.country), event.participants.map(\.name).joined,
      .text(event.status.rawValue), Value(event.reportCount), .text(event.key),
    ]
  }
}
