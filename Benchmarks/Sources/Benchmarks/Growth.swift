import Extraction
import Glibc
import Repository

/// Whether storing slows down as the database grows: the same number of reports is timed at its beginning and at its end.
enum Growth {
  struct Failure: Error { var reason: String }

  /// Stores `count` reports made of `reports`, and prints reports a second over the first and the last `window` of them.
  static func measure(_ reports: [Report], count: Int, window: Int, at path: String) throws {
    let extractor = Extractor()
    let facts = reports.map { extractor.extract($0) }
    let database = try Database(path: path, mode: .create)
    let ingest = try Ingest(database)
    let clock = ContinuousClock()
    var stored = 0
    var spent = Duration.zero
    var atMark = Duration.zero
    var rates: [(stored: Int, rate: Double)] = []
    while stored < count {
      let variation = Variation(copy: stored / reports.count)
      let index = stored % reports.count
      let (report, extracted) = variation.varied(reports[index], facts[index])
      let start = clock.now
      let outcomes = try ingest.add(report, extracted)
      spent += clock.now - start
      for outcome in outcomes { if case .failed(let reason) = outcome.state { throw Failure(reason: reason) } }
      stored += 1
      if stored % window == 0 {
        let seconds =
          Double((spent - atMark).components.seconds) + Double((spent - atMark).components.attoseconds) / 1e18
        atMark = spent
        rates.append((stored, Double(window) / seconds))
        if rates.count.nonzeroBitCount == 1 || stored + window > count {
          print("up to \(stored) reports".padded(28) + "\(Int(rates[rates.count - 1].rate)) reports a second")
          // Each line as it is measured, also into a file.
          fflush(nil)
        }
      }
    }
    _ = try ingest.finish()
    guard let first = rates.first, let last = rates.last else { return }
    print("at the end against at first".padded(28) + "\((last.rate / first.rate).rounded(to: 2))")
    for table in ["events", "officials", "mentions"] {
      let rows = try database.connection.first("SELECT count(*) FROM \(table)", map: { $0.int(0) }) ?? 0
      print(table.padded(28) + "\(rows)")
    }
  }
}

extension String {
  func padded(_ width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
