import Extraction
import Glibc

/// How many processors this program may use.
func availableProcessors() -> Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

/// Extracts reports on several threads and delivers them in the order they came, so that the outcome is the same for
/// any number of jobs.
struct OrderedExtraction {
  let jobs: Int
  let extractor: Extractor

  /// Reports travel in groups of about this many bytes of text, which makes the cost of handing them over vanish.
  private let groupBytes = 64 * 1024
  private static let groupsAhead = 16

  private typealias Pair = (report: Report, facts: ExtractedReport)

  /// Calls `next` for reports until it returns `nil`, and `deliver` with each report and what it yields.
  ///
  /// Both are called on the caller's thread. At most sixteen groups a job are under way: enough to go on while a batch is
  /// stored, and memory does not grow with the number of reports. When `next` throws, what came before is delivered first.
  func run(
    next: () throws -> Report?, deliver: (Report, ExtractedReport) throws -> Void
  ) async throws {
    if jobs <= 1 {
      while let report = try next() { try deliver(report, extractor.extract(report)) }
      return
    }
    let extractor = extractor
    try await withThrowingTaskGroup(of: (index: Int, pairs: [Pair]).self) { tasks in
      var started = 0
      var delivered = 0
      var ready: [Int: [Pair]] = [:]
      var isExhausted = false
      var failure: (any Error)?
      while true {
        while !isExhausted && started - delivered < jobs * Self.groupsAhead {
          let group: [Report]
          (group, failure) = nextGroup(next)
          isExhausted = group.isEmpty || failure != nil
          if group.isEmpty { break }
          let index = started
          started += 1
          tasks.addTask { (index, group.map { ($0, extractor.extract($0)) }) }
        }
        guard delivered < started, let (index, pairs) = try await tasks.next() else {
          if let failure { throw failure }
          return
        }
        ready[index] = pairs
        while let pairs = ready.removeValue(forKey: delivered) {
          for (report, facts) in pairs { try deliver(report, facts) }
          delivered += 1
        }
      }
    }
  }

  private func nextGroup(_ next: () throws -> Report?) -> (reports: [Report], failure: (any Error)?) {
    var group: [Report] = []
    var bytes = 0
    do {
      while bytes < groupBytes, let report = try next() {
        group.append(report)
        bytes += report.text.utf8.count
      }
      return (group, nil)
    } catch {
      return (group, error)
    }
  }
}
