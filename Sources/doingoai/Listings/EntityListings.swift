import Repository
import SQLite

extension Listing {
  static func officials(_ options: FilterOptions, in database: Database) throws -> Listing {
    var filter = OfficialFilter()
    filter.review = options.review
    filter.year = options.year
    filter.country = try FilterOptions.code(options.country, in: database)
    filter.text = options.text
    return Listing(
      columns: ["id", "name", "country", "posts", "events", "reports", ".key"],
      rows: try database.officials.list(filter, options.page).map {
        [
          .integer($0.id), .text($0.name), Value($0.country), $0.posts.map(\.title).joined, Value($0.eventCount),
          Value($0.reportCount), .text($0.key),
        ]
      },
      total: try database.officials.count(filter))
  }

  static func organisations(_ options: FilterOptions, in database: Database) throws -> Listing {
    var filter = OrganisationFilter()
    filter.review = options.review
    filter.year = options.year
    filter.kind = options.kind.first
    filter.country = try FilterOptions.code(options.country, in: database)
    filter.text = options.text
    return Listing(
      columns: ["id", "name", "abbreviation", "kind", "country", "events", "reports", ".key"],
      rows: try database.organisations.list(filter, options.page).map {
        [
          .integer($0.id), .text($0.name), Value($0.abbreviation), Value($0.kind), Value($0.country),
          Value($0.eventCount), Value($0.reportCount), .text($0.key),
        ]
      },
      total: try database.organisations.count(filter))
  }

  static func tasks(_ options: FilterOptions, in database: Database) throws -> Listing {
    var filter = TaskFilter()
    filter.review = options.review
    filter.year = options.year
    filter.text = options.text
    return Listing(
      columns: [
        "id", "year", "ordinal", "text", "assigner", "assignees", "due", ".status", ".event", ".report", ".key",
      ],
      rows: try database.tasks.list(filter, options.page).map {
        [
          .integer($0.id), Value($0.year), Value($0.ordinal), .text($0.text), Value($0.assigner),
          $0.assignees.map(\.name).joined, Value($0.due), .text($0.status.rawValue), Value($0.eventKey),
          .text($0.reportKey), .text($0.key),
        ]
      },
      total: try database.tasks.count(filter))
  }

  static func documents(_ options: FilterOptions, in database: Database) throws -> Listing {
    var filter = DocumentFilter()
    filter.review = options.review
    filter.year = options.year
    filter.kind = options.kind.first
    filter.text = options.text
    return Listing(
      columns: ["id", "name", "kind", "number", "issuer", "issued", "citations", ".key"],
      rows: try database.documents.list(filter, options.page).map {
        [
          .integer($0.id), .text($0.name), Value($0.kind), Value($0.number), Value($0.issuer), Value($0.issued),
          Value($0.citationCount), .text($0.key),
        ]
      },
      total: try database.documents.count(filter))
  }

  static func claims(_ options: FilterOptions, in database: Database) throws -> Listing {
    var filter = ClaimFilter()
    filter.review = options.review
    filter.year = options.year
    filter.measure = options.kind.first
    filter.text = options.text
    return Listing(
      columns: ["id", "period", "measure", "qualifier", "value", "unit", "quote", ".report", ".key"],
      rows: try database.claims.list(filter, options.page).map {
        [
          .integer($0.id), Value($0.period), .text($0.measure), .text($0.qualifier), .text($0.number), .text($0.unit),
          .text($0.quote), .text($0.reportKey), .text($0.key),
        ]
      },
      total: try database.claims.count(filter))
  }

  static func reports(_ options: FilterOptions, in database: Database) throws -> Listing {
    var filter = ReportFilter()
    filter.year = options.year
    filter.text = options.text
    return Listing(
      columns: ["id", "published", "source", "title", ".authors", ".url", "file", ".bytes", ".sha256", ".key"],
      rows: try database.reports.list(filter, options.page).map {
        [
          .integer($0.id), Value($0.published), Value($0.source), Value($0.title), $0.authors.joined, Value($0.url),
          .text($0.file), Value($0.byteCount), .text($0.sha256), .text($0.key),
        ]
      },
      total: try database.reports.count(filter))
  }
}

extension Claim {
  /// The value without a fraction that is none: "59".
  var number: String { value == value.rounded() && abs(value) < 1e15 ? String(Int64(value)) : String(value) }
}
