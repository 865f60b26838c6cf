import SQLite

/// Prints a database in one way only: a JSON object a line, sorted, rows named by their public keys instead of numbers and
/// without times. Two databases with the same reports, facts and log have the same dump.
///
/// Left out are the reference data of countries and places, the full-text index, and what only serves to find candidates
/// for a cluster (`nodes`, keys). A report's text is there as its SHA-256.
public struct Dump {
  let connection: Connection

  public init(_ connection: Connection) { self.connection = connection }

  /// Hands over line after line, without its end. SQLite sorts, so that memory does not grow with the database. Throws
  /// `SQLiteError`, and what `body` throws.
  public func lines(_ body: (String) throws -> Void) throws {
    // One view of the file, also while another program writes.
    try connection.run("BEGIN")
    do {
      for (table, columns, source) in Self.tables {
        try connection.each(
          "SELECT json_object('table', '\(table)', \(Self.pairs(columns))) AS line FROM \(source) ORDER BY line"
        ) { try body($0.string(0)) }
      }
      try connection.run("COMMIT")
    } catch {
      if connection.isInTransaction { try connection.run("ROLLBACK") }
      throw error
    }
  }

  /// `'key', t.key, 'who', (SELECT …)` of columns of `t` and of computed ones, "who=(SELECT …)".
  private static func pairs(_ columns: [String]) -> String {
    columns.map { column in
      guard let mark = column.firstIndex(of: "=") else { return "'\(column)', t.\(column)" }
      return "'\(column[..<mark])', \(column[column.index(after: mark)...])"
    }.joined(separator: ", ")
  }

  private static func key(_ table: String, _ column: String) -> String {
    "(SELECT key FROM \(table) WHERE id = \(column))"
  }

  private static let report = "report=" + key("reports", "t.report_id")

  /// Who a row of participants, tasks or assignees means.
  private static func who(_ row: String, _ prefix: String = "") -> String {
    "coalesce(\(key("officials", "\(row).\(prefix)official_id")), \(key("organisations", "\(row).\(prefix)organisation_id")))"
  }

  /// What a mention has become: rows without a key are named by those they belong to.
  private static let becomes = """
    becomes=CASE t.kind WHEN 'official' THEN \(key("officials", "t.row_id"))
    WHEN 'organisation' THEN \(key("organisations", "t.row_id")) WHEN 'event' THEN \(key("events", "t.row_id"))
    WHEN 'task' THEN \(key("tasks", "t.row_id")) WHEN 'claim' THEN \(key("claims", "t.row_id"))
    WHEN 'citation' THEN (SELECT \(key("documents", "c.document_id")) FROM citations c WHERE c.id = t.row_id)
    WHEN 'occupancy' THEN (SELECT \(key("officials", "o.official_id")) || ' ' || \(key("positions", "o.position_id"))
      || ' ' || o.status FROM occupancies o WHERE o.id = t.row_id)
    ELSE (SELECT \(key("events", "p.event_id")) || ' ' || p.role || ' ' || coalesce(\(who("p")), p.country)
      FROM participants p WHERE p.id = t.row_id) END
    """

  /// The key of the row of some table that `kind` and `row_id` name.
  private static let rowKey =
    "row=CASE t.kind "
    + EntityKind.allCases.map { "WHEN '\($0.rawValue)' THEN \(key($0.table, "t.row_id"))" }.joined(separator: " ")
    + " END"

  private static let tables: [(name: String, columns: [String], source: String)] = [
    (
      "citations",
      ["document=" + key("documents", "t.document_id"), report, "task=" + key("tasks", "t.task_id"), "name"],
      "citations t"
    ),
    (
      "claims",
      [
        "key", report, "measure", "value", "qualifier", "unit", "period", "event=" + key("events", "t.event_id"),
        "quote", "review",
      ], "claims t"
    ),
    ("document_names", ["document=" + key("documents", "t.document_id"), "name", "name_key"], "document_names t"),
    (
      "documents",
      [
        "key", "name", "kind", "number", "issuer", "issuer_row=" + key("organisations", "t.issuer_id"), "issued",
        "review",
      ], "documents t"
    ),
    ("edited_cells", ["kind", rowKey, "field", "edit"], "edited_cells t"),
    (
      "edits",
      ["id", "author", "action", "kind", "key", "anchors", "field", "old", "new", "other", "reason", "undoes"],
      "edits t"
    ),
    (
      "events",
      [
        "key", "kind", "rank", "title", "start_date", "start_basis", "end_date", "place",
        "place_row=" + key("places", "t.place_id"), "country", "parent=" + key("events", "t.parent_id"), "status",
        "review",
        "series=" + key("series", "t.series_id"),
      ], "events t"
    ),
    ("judgements", ["kind", "left", "right", "verdict", "score", "reasons", "edit"], "judgements t"),
    (
      "mentions",
      [
        report, "number", "kind", "owner", "refers", "name", "subtype", "country", "start_date", "data",
        "start_byte", "end_byte", "rule", "confidence", becomes,
      ], "mentions t"
    ),
    (
      "occupancies",
      [
        "official=" + key("officials", "t.official_id"), "position=" + key("positions", "t.position_id"),
        "status", "first_attested", "last_attested",
      ], "occupancies t"
    ),
    ("official_names", ["official=" + key("officials", "t.official_id"), "name", "kind"], "official_names t"),
    ("officials", ["key", "name", "name_sort", "country", "review"], "officials t"),
    (
      "organisation_names", ["organisation=" + key("organisations", "t.organisation_id"), "name", "kind"],
      "organisation_names t"
    ),
    (
      "organisations",
      [
        "key", "name", "abbreviation", "kind", "country", "parent=" + key("organisations", "t.parent_id"),
        "successor=" + key("organisations", "t.successor_id"), "review",
      ], "organisations t"
    ),
    (
      "participants",
      [
        "event=" + key("events", "t.event_id"), "role", "side", "type", "who=coalesce(\(who("t")), t.country)",
        "name", "title",
      ], "participants t"
    ),
    (
      "positions",
      [
        "key", "title", "organisation=" + key("organisations", "t.organisation_id"), "country", "single",
        "valid_from", "valid_to",
      ], "positions t"
    ),
    ("public_ids", ["base", "anchor", "kind", rowKey], "public_ids t"),
    (
      "reports",
      [
        "key", "sha256", "file", "title", "published", "source", "url", "authors", "language", "byte_count",
        "extractor",
      ], "reports t"
    ),
    ("series", ["key", "name"], "series t"),
    ("spans", [report, "number", "start_byte", "end_byte", "rule", "confidence"], "spans t"),
    (
      "successions",
      [
        "predecessor=" + key("organisations", "t.predecessor_id"),
        "successor=" + key("organisations", "t.successor_id"), "date", "legal_basis", "note",
      ], "successions t"
    ),
    ("task_assignees", ["task=" + key("tasks", "t.task_id"), "name", "who=" + who("t")], "task_assignees t"),
    (
      "tasks",
      [
        "key", report, "event=" + key("events", "t.event_id"), "ordinal", "text", "year", "assigner",
        "assigner_row=" + who("t", "assigner_"), "due", "status", "review",
      ], "tasks t"
    ),
  ]
}
