import CSQLite
import Extraction
import Glibc
import Repository
import SQLite

/// Measures extraction and ingest, and what SQLite alone needs for the same texts, in one run: ratios hold on any machine.
///
///     Benchmarks [FOLDER]      reports of a folder, else the sample reports many times over with other names and dates
@main
struct Benchmarks {
  static func main() throws {
    let reports = try CommandLine.arguments.count > 1 ? Sample.reports(in: CommandLine.arguments[1]) : Sample.varied(megabytes: 8)
    let megabytes = Double(reports.reduce(0) { $0 + $1.text.utf8.count }) / 1e6
    print("\(reports.count) reports, \(megabytes.rounded(to: 1)) MB")

    let extractor = Extractor()
    _ = extractor.extract(reports[0])
    var facts: [ExtractedReport] = []
    let extraction = seconds { facts = reports.map { extractor.extract($0) } }
    print("extraction, one core        \((megabytes / extraction).rounded(to: 1)) MB/s")
    var bytes = 0
    let encoding = seconds {
      for fact in facts {
        var json = JSONWriter()
        fact.write(to: &json)
        bytes += json.bytes.count
      }
    }
    print("writing them as JSON        \((Double(bytes) / 1e6 / encoding).rounded(to: 1)) MB/s of JSON")

    let floor = try seconds { try Floor.store(reports, at: scratch("floor")) }
    print("SQLite alone, same texts    1.0")
    var stored = 0
    let storing = try seconds {
      let ingest = try Ingest(Database(path: scratch("ingest"), mode: .create))
      for (report, fact) in zip(reports, facts) { _ = try ingest.add(report, fact) }
      _ = try ingest.finish()
      stored = ingest.result.added
    }
    print("storing reports and facts   \((storing / floor).rounded(to: 2)) times that")
    print("ingest, one core            \(((storing + extraction) / floor).rounded(to: 2)) times that")
    let longest = max(storing, extraction)
    print("ingest, extraction beside   \((longest / floor).rounded(to: 2)) times that (at best, with a core for each)")
    let distinct = Set(reports.map(\.sha256)).count
    guard stored == distinct else {
      print("stored \(stored) of \(distinct) reports")
      exit(1)
    }
  }

  private static func seconds(_ body: () throws -> Void) rethrows -> Double {
    let clock = ContinuousClock()
    let elapsed = try clock.measure(body)
    return Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
  }

  /// A fresh path for a database.
  private static func scratch(_ name: String) -> String {
    let path = "\(getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp")/doingoai-bench-\(getpid())-\(name).db"
    for suffix in ["", "-wal", "-shm"] { unlink(path + suffix) }
    return path
  }
}

extension Double {
  func rounded(to places: Int) -> Double {
    let scale = pow(10, Double(places))
    return (self * scale).rounded() / scale
  }
}
