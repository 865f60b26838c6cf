import Extraction
import SQLite

/// Replaces the facts of the stored reports by what the present extractor finds in them, and derives all rows again.
///
///     let reextract = try Reextract(database)
///     while let report = try reextract.next() { try reextract.replace(report, by: extractor.extract(report)) }
///     try reextract.finish()
///
/// All of it is one transaction, from `init` to `finish`: stopped at any moment, it leaves everything as it was. Its log grows
/// beside the file to about the size of the facts. Corrections find their rows again by what they quote.
public final class Reextract {
  /// How many reports are read again.
  public let count: Int
  /// How many of them had facts that the database does not take, by the name of the file; these keep what they had.
  public private(set) var failures: [(file: String, reason: String)] = []

  private let connection: Connection
  private let countries: CountryCodes
  private var rest: ArraySlice<Int64>
  private var isUnderWay = true

  /// Begins the transaction. Facts that came ready-made (`doingoai load`) stay, unless `includingLoaded`. Throws `SQLiteError`.
  public init(_ database: Database, includingLoaded: Bool = false) throws {
    connection = database.connection
    countries = CountryCodes(connection)
    try connection.begin()
    do {
      let ids = try connection.all(
        """
        SELECT id FROM reports WHERE ?1 OR extractor <> 'loaded' ORDER BY \(Rebuild.canonicalOrder)
        """, includingLoaded, map: { $0.int64(0) })
      (rest, count) = (ids[...], ids.count)
    } catch {
      try connection.rollback()
      throw error
    }
  }

  deinit { abandon() }

  /// The next report to be read; nil after the last.
  public func next() throws -> Report? {
    guard let id = rest.popFirst() else { return nil }
    return try connection.first(
      "SELECT file, title, published, source, url, authors, language, text FROM reports WHERE id = ?", id
    ) { row in
      var metadata = ReportMetadata(file: row.string(0))
      (metadata.title, metadata.published) = (row.optionalString(1), row.optionalString(2))
      (metadata.source, metadata.url) = (row.optionalString(3), row.optionalString(4))
      metadata.authors = row.optionalString(5).map(ReportRepository.authors) ?? []
      metadata.language = row.string(6)
      return Report(metadata: metadata, text: row.string(7))
    }
  }

  /// Replaces the facts of a report.
  public func replace(_ report: Report, by extracted: ExtractedReport) throws {
    let id = try connection.first("SELECT id FROM reports WHERE sha256 = ?", report.sha256, map: { $0.int64(0) })
    guard let id else { return }
    do {
      let facts = try FactBuilder.facts(of: report, extracted, row: id, countries: countries)
      try connection.run("DELETE FROM mentions WHERE report_id = ?", id)
      try FactStore(connection).insert(facts)
      try connection.run("UPDATE reports SET extractor = 'doingoai' WHERE id = ? AND extractor <> 'doingoai'", id)
    } catch let error as IngestError {
      failures.append((report.metadata.file, error.description))
    }
  }

  /// Derives all rows from the facts there are now, and ends the transaction. What `progress` throws leaves everything as it
  /// was.
  public func finish(progress: (_ done: Int, _ all: Int) throws -> Void = { _, _ in }) throws {
    do {
      try Rebuild(connection).derive(progress: progress)
      try connection.run("DELETE FROM settings WHERE name = 'needs'")
      try connection.commit()
      isUnderWay = false
    } catch {
      abandon()
      throw error
    }
    try connection.execute("PRAGMA analysis_limit = 400; PRAGMA optimize;")
  }

  /// Leaves everything as it was.
  public func abandon() {
    guard isUnderWay else { return }
    isUnderWay = false
    // A transaction that cannot be rolled back is one that the file's next reader rolls back.
    try? connection.rollback()
  }
}
