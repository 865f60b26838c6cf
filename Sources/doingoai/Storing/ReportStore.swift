import Extraction
import Repository

/// Where `ingest` and `load` put reports.
protocol ReportStore {
  /// Whether a report of this text is stored already.
  func passesOver(_ report: Report) throws -> Bool
  func add(_ report: Report, _ facts: ExtractedReport) throws -> [Ingest.Outcome]
  func finish() throws -> [Ingest.Outcome]
}

/// The database.
struct RealStore: ReportStore {
  private let ingest: Ingest

  init(_ ingest: Ingest) { self.ingest = ingest }

  func passesOver(_ report: Report) throws -> Bool { try ingest.passesOver(report) }
  func add(_ report: Report, _ facts: ExtractedReport) throws -> [Ingest.Outcome] { try ingest.add(report, facts) }
  func finish() throws -> [Ingest.Outcome] { try ingest.finish() }
}

/// Counts what would be stored. The database is read when it is there, and never made or changed.
final class RehearsedStore: ReportStore {
  private let database: Database?
  private var seen: Set<String> = []

  init(_ options: DatabaseOptions) throws {
    var isFolder = false
    database = exists(options.path, isFolder: &isFolder) ? try options.open(.readOnly) : nil
  }

  func passesOver(_ report: Report) throws -> Bool {
    if seen.contains(report.sha256) { return true }
    return try database?.reports.contains(sha256: report.sha256) ?? false
  }

  func add(_ report: Report, _ facts: ExtractedReport) -> [Ingest.Outcome] {
    let isNew = seen.insert(report.sha256).inserted
    let counts: [FactKind: Int] = [
      .event: facts.events.count, .participant: facts.events.reduce(0) { $0 + $1.participants.count },
      .official: facts.officials.count, .occupancy: facts.officials.reduce(0) { $0 + $1.posts.count },
      .organisation: facts.organisations.count, .task: facts.tasks.count, .citation: facts.documents.count,
    ]
    return [
      Ingest.Outcome(
        file: report.metadata.file, sha256: report.sha256, state: isNew ? .added(key: "", facts: counts) : .unchanged)
    ]
  }

  func finish() -> [Ingest.Outcome] { [] }
}
