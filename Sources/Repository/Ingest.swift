import Extraction
import SQLite

/// Stores reports with their facts: each report whole or not at all, and none twice.
///
/// Reports are collected and stored in batches, a transaction each. What is wrong with one report fails that report alone; what is
/// wrong with the file (full, busy, damaged) is thrown, and the batch under way is then not stored.
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
  static let batchReports = 512
  static let batchBytes = 8 << 20

  /// What has become of all reports so far.
  public private(set) var result = IngestResult()

  private let connection: Connection
  private let resolver: Resolver
  private var batch: [(report: Report, facts: ExtractedReport)] = []
  private var bytes = 0

  /// Throws `SQLiteError`.
  public init(_ database: Database) throws {
    connection = database.connection
    resolver = Resolver(connection)
    // Enough cache for the indexes that a batch touches (in KiB), a checkpoint after 32 MiB of log instead of 4, and the pages that a
    // report's savepoint may have to bring back in memory instead of a file.
    try connection.execute(
      "PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 8192; PRAGMA temp_store = MEMORY;")
  }

  /// Whether a report of this content is stored: then nothing need be extracted from it.
  public func isKnown(_ sha256: String) throws -> Bool {
    try ReportRepository(connection).contains(sha256: sha256)
  }

  /// Takes a report to store; returns what became of the reports that were stored now, in the order they came in.
  public func add(_ report: Report, _ facts: ExtractedReport) throws -> [Outcome] {
    batch.append((report, facts))
    bytes += report.text.utf8.count
    return batch.count >= Self.batchReports || bytes >= Self.batchBytes ? try store() : []
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
    let outcomes = try connection.transaction {
      var rows: [Int64] = []
      let outcomes = try items.map { item in
        Outcome(
          file: item.report.metadata.file, sha256: item.report.sha256, state: try store(item.report, item.facts, &rows))
      }
      // The full text comes last: it writes out what it has gathered at every savepoint, of which each report has one.
      if let first = rows.first, let last = rows.last {
        try ReportRepository(connection).index(from: first, through: last)
      }
      return outcomes
    }
    for outcome in outcomes { result.record(outcome) }
    return outcomes
  }

  private func store(_ report: Report, _ facts: ExtractedReport, _ rows: inout [Int64]) throws -> Outcome.State {
    if try isKnown(report.sha256) { return .unchanged }
    do {
      return try connection.transaction {
        var storage = ReportStorage(report, facts, resolver)
        let key = try storage.store()
        rows.append(storage.reportID)
        return .added(key: key, facts: storage.counts)
      }
    } catch let error as IngestError {
      return .failed(error.description)
    } catch let error as SQLiteError where error.isConstraint && connection.isInTransaction {
      return .failed(IngestError.constraint(error.message).description)
    }
  }
}
