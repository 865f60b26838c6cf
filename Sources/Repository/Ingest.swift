import Extraction
import SQLite

/// Stores reports with their facts: each report whole or not at all, and none twice.
///
/// Reports are collected and stored in batches, a transaction each. What is wrong with one report fails that report
/// alone; what is wrong with the file (full, busy, damaged) is thrown, and the batch under way is then not stored.
public final class Ingest {
  /// What became of a report.
  public struct Outcome: Equatable, Sendable {
    public enum State: Equatable, Sendable {
      /// Stored, under this key.
      case added(key: String, facts: [FactKind: Int])
      /// A report of the same text was stored before.
      case unchanged
      /// Why nothing of it is stored.
      case failed(String)
    }
    public var file: String
    public var sha256: String
    public var state: State

    public init(file: String, sha256: String, state: State) {
      self.file = file
      self.sha256 = sha256
      self.state = state
    }
  }

  /// How much is stored in one transaction.
  static let batchReports = 8192
  static let batchBytes = 64 << 20

  /// What has become of all reports so far.
  public private(set) var result = IngestResult()

  private let connection: Connection
  private let resolver: Resolver
  private let countries: CountryCodes
  private var batch: [(report: Report, facts: ExtractedReport)] = []
  private var bytes = 0
  private let batchReports: Int
  private let extractor: String

  /// Throws `SQLiteError`.
  ///
  /// - Parameter loaded: The facts come ready-made, and `reextract` is to leave them as they are.
  public convenience init(_ database: Database, loaded: Bool = false) throws {
    try self.init(database, loaded: loaded, batchReports: Self.batchReports)
  }

  init(_ database: Database, loaded: Bool = false, batchReports: Int) throws {
    self.batchReports = batchReports
    extractor = loaded ? "loaded" : "doingoai"
    connection = database.connection
    resolver = Resolver(connection)
    countries = CountryCodes(connection)
    // Enough cache for the indexes that a batch touches (in KiB), a checkpoint after 32 MiB of log instead of 4, and
    // the pages that a report's savepoint may have to bring back in memory instead of a file.
    try connection.execute(
      "PRAGMA cache_size = -262144; PRAGMA wal_autocheckpoint = 8192; PRAGMA temp_store = MEMORY;")
  }

  /// Whether a report of this text is stored: then nothing need be extracted from it.
  ///
  /// Of the files that hold a text, the one whose name sorts first is named, so that it does not matter which came first.
  public func passesOver(_ report: Report) throws -> Bool {
    let reports = ReportRepository(connection)
    guard let file = try reports.file(sha256: report.sha256) else { return false }
    if report.metadata.file < file { try connection.transaction { try reports.name(report.metadata.file, report) } }
    return true
  }

  /// Takes a report to store; returns what became of the reports that were stored now, in the order they came in.
  public func add(_ report: Report, _ facts: ExtractedReport) throws -> [Outcome] {
    batch.append((report, facts))
    bytes += report.text.utf8.count
    return batch.count >= batchReports || bytes >= Self.batchBytes ? try store() : []
  }

  /// Stores what is left and brings the statistics of the query planner up to date.
  public func finish() throws -> [Outcome] {
    let outcomes = try store()
    if result.added > 0 { try connection.execute("PRAGMA analysis_limit = 400; PRAGMA optimize;") }
    return outcomes
  }

  private func store() throws -> [Outcome] {
    guard !batch.isEmpty else { return [] }
    let items = batch
    batch.removeAll()
    bytes = 0
    var outcomes: [Outcome]
    do {
      outcomes = try connection.transaction { try store(items, eachAlone: false) }
    } catch let failure where Self.reason(failure) != nil {
      // A savepoint for every report keeps copies of the pages it touches; only a batch that needs them pays for them.
      forget()
      outcomes = try connection.transaction { try store(items, eachAlone: true) }
    } catch {
      forget()
      throw error
    }
    for outcome in outcomes { result.record(outcome) }
    return outcomes
  }

  private func forget() {
    resolver.forget()
    countries.forget()
  }

  /// Stores reports in the transaction under way. With `eachAlone`, one that cannot be stored leaves nothing and the
  /// others stay; otherwise it throws.
  private func store(_ items: [(report: Report, facts: ExtractedReport)], eachAlone: Bool) throws -> [Outcome] {
    try resolver.refresh()
    var rows: [(id: Int64, report: Report)] = []
    let outcomes = try items.map { report, facts in
      let state: Outcome.State =
        if try passesOver(report) {
          .unchanged
        } else if eachAlone {
          try storeAlone(report, facts, &rows)
        } else {
          try store(report, facts, &rows)
        }
      return Outcome(file: report.metadata.file, sha256: report.sha256, state: state)
    }
    try resolver.resolve()
    // The full text comes last: it writes out what it has gathered at every savepoint.
    for (id, report) in rows { try ReportRepository(connection).index(report, id) }
    return outcomes
  }

  private func store(
    _ report: Report, _ extracted: ExtractedReport, _ rows: inout [(id: Int64, report: Report)]
  ) throws -> Outcome.State {
    let (id, key) = try ReportRepository(connection).insert(report, extractor: extractor)
    var facts = try FactBuilder.facts(of: report, extracted, row: id, countries: countries)
    try resolver.take(&facts)
    try FactStore(connection).insert(facts)
    rows.append((id, report))
    return .added(key: key, facts: facts.mentions.reduce(into: [:]) { $0[$1.kind, default: 0] += 1 })
  }

  private func storeAlone(
    _ report: Report, _ facts: ExtractedReport, _ rows: inout [(id: Int64, report: Report)]
  ) throws -> Outcome.State {
    do {
      return try connection.transaction {
        let state = try store(report, facts, &rows)
        try resolver.resolve()
        return state
      }
    } catch {
      // What was resolved for a report that is rolled back is not there any more.
      forget()
      if connection.isInTransaction { try resolver.prepare() }
      rows.removeAll { $0.report.sha256 == report.sha256 }
      guard connection.isInTransaction, let reason = Self.reason(error) else { throw error }
      return .failed(reason)
    }
  }

  /// What is wrong with the report; nil when it is something else.
  private static func reason(_ error: any Error) -> String? {
    switch error {
    case let error as IngestError: error.description
    case let error as SQLiteError where error.isConstraint: IngestError.constraint(error.message).description
    default: nil
    }
  }
}
