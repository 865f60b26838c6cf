import ArgumentParser
import Extraction

/// Which reports are read, and what holds for those that do not say it themselves.
struct ReportOptions: ParsableArguments {
  @Argument(
    help: "Reports: files, folders (.txt and .md, recursively), globs, or - for standard input.", completion: .file())
  var inputs: [String]

  @Option(help: ArgumentHelp("The date of reports that give none (2015-12-28).", valueName: "date"))
  var published: String?

  @Option(help: ArgumentHelp("The source of reports that give none (\"Nhân Dân\").", valueName: "name"))
  var source: String?

  @Option(help: ArgumentHelp("The file name given to standard input.", valueName: "name"))
  var name = "stdin"

  @Option(
    name: .shortAndLong, help: ArgumentHelp("Reports extracted at a time (default: the processors).", valueName: "n"))
  var jobs: Int?

  func validate() throws {
    if let published, !isDate(published) {
      throw ValidationError("--published wants a date such as 2015-12-28, not “\(published)”.")
    }
    if let jobs, !(1...256).contains(jobs) { throw ValidationError("--jobs wants a number from 1 to 256.") }
  }
}

/// Whether `text` is a day of the calendar as ISO 8601 writes it.
func isDate(_ text: String) -> Bool {
  let parts = text.split(separator: "-", omittingEmptySubsequences: false)
  guard parts.map(\.utf8.count) == [4, 2, 2], parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
    let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2]), (1...12).contains(month), year > 0
  else { return false }
  let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  return (1...days[month - 1]).contains(day)
}
