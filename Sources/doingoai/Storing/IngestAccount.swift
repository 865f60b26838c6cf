import Extraction
import Repository

/// What `ingest` or `load` has done, for people or as JSON.
struct IngestAccount {
  var isRehearsal = false
  var database: String
  var stored = 0
  var unchanged = 0
  var failed = 0
  private var facts: [FactKind: Int] = [:]

  init(isRehearsal: Bool = false, database: String) {
    self.isRehearsal = isRehearsal
    self.database = database
  }

  var progress: String { "\(stored + unchanged + failed) reports, \(stored) new" }

  /// Counts what became of reports, and tells of those that failed.
  ///
  /// - Throws: when one failed and `failFast` is set.
  mutating func record(_ outcomes: [Ingest.Outcome], failFast: Bool) throws {
    var hasFailed = false
    for outcome in outcomes {
      switch outcome.state {
      case .added(_, let facts):
        stored += 1
        self.facts.merge(facts, uniquingKeysWith: +)
      case .unchanged: unchanged += 1
      case .failed(let reason):
        failed += 1
        hasFailed = true
        complain("doingoai: \(quoted(outcome.file)): \(reason)")
      }
    }
    if hasFailed && failFast { throw CommandError.reported(.badData) }
  }

  func write(asJSON: Bool) throws {
    let output = StandardOutput()
    try output.line(asJSON ? json : text)
    try output.flush()
  }

  private var json: String {
    var json = JSONWriter()
    json.object { json in
      json.field("database", database)
      json.field("dry_run", isRehearsal)
      json.field("reports", stored + unchanged + failed)
      json.field("added", stored)
      json.field("unchanged", unchanged)
      json.field("failed", failed)
      json.object("facts") { json in
        for kind in FactKind.allCases { json.field(kind.rawValue, facts[kind] ?? 0) }
      }
    }
    return json.text
  }

  private var text: String {
    let reports = stored + unchanged + failed
    if reports == 0 { return "No reports were stored." }
    var parts = ["\(stored) \(isRehearsal ? "would be added" : "added")"]
    parts.append("\(unchanged) unchanged")
    if failed > 0 { parts.append("\(failed) failed") }
    var lines = ["\(count(reports, "report")): \(parts.joined(separator: ", "))."]
    if stored == 0 && failed == 0 { lines.append("Nothing has changed in \(printable(database)).") }
    if stored > 0 {
      let found = FactKind.allCases.map { count(facts[$0] ?? 0, name(of: $0)) }
      lines.append("Found: \(found.joined(separator: ", ")).")
      if !isRehearsal { lines.append("Stored in \(printable(database)).") }
    }
    return lines.joined(separator: "\n")
  }

  private func count(_ number: Int, _ noun: String) -> String {
    let plural = noun.hasSuffix("y") ? noun.dropLast() + "ies" : noun + "s"
    return "\(number) \(number == 1 ? noun : plural)"
  }

  private func name(of kind: FactKind) -> String {
    switch kind {
    case .event, .participant, .official, .organisation, .task, .claim: kind.rawValue
    case .occupancy: "post"
    case .citation: "cited document"
    }
  }
}
