import ArgumentParser
import Extraction
import Repository

/// Which entries are listed.
struct FilterOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Of this year.", valueName: "year"))
  var year: Int?

  @Option(help: ArgumentHelp("Of this kind (visit, ministry, Nghị quyết …); repeatable for events.", valueName: "kind"))
  var kind: [String] = []

  @Option(help: ArgumentHelp("In, or of, this country: a code or a Vietnamese name.", valueName: "country"))
  var country: String?

  @Option(help: ArgumentHelp("Events with this country on one of the sides.", valueName: "country"))
  var with: String?

  @Option(
    help: ArgumentHelp("With these words in a name, title or text; diacritics do not matter.", valueName: "words"))
  var text: String?

  @Option(help: "What a person has confirmed, rejected, or neither (open); else all but what is rejected.")
  var review: ReviewState?

  @Option(help: ArgumentHelp("At most this many (0: all).", valueName: "n"))
  var limit = 50

  @Option(help: ArgumentHelp("Leave out this many first.", valueName: "n"))
  var offset = 0

  var page: Page { Page(limit: limit == 0 ? nil : limit, offset: offset) }

  func validate() throws {
    if limit < 0 || offset < 0 { throw ValidationError("--limit and --offset want numbers from 0.") }
  }

  /// - Throws: `ValidationError` when an option is given that `subject` knows nothing of.
  func check(for subject: Subject) throws {
    let known: [String]
    switch subject {
    case .events(nil): known = ["year", "kind", "country", "with", "text"]
    case .events: known = ["year", "country", "with", "text"]
    case .officials: known = ["year", "country", "text"]
    case .organisations: known = ["year", "kind", "country", "text"]
    case .documents, .claims: known = ["year", "kind", "text"]
    case .tasks, .reports: known = ["year", "text"]
    }
    if review != nil, subject == .reports { throw ValidationError("--review means nothing for reports.") }
    let given = [
      ("year", year != nil), ("kind", !kind.isEmpty), ("country", country != nil), ("with", with != nil),
      ("text", text != nil),
    ]
    for (name, isGiven) in given where isGiven && !known.contains(name) {
      throw ValidationError("--\(name) means nothing for this list; it takes --\(known.joined(separator: ", --")).")
    }
    if [.organisations, .documents, .claims].contains(subject), kind.count > 1 {
      throw ValidationError("Only one --kind is taken here.")
    }
  }

  func eventKinds(of subject: Subject) throws -> [EventKind] {
    if case .events(let kind?) = subject { return [kind] }
    return try kind.map { word in
      guard case .events(let kind?) = Subject(argument: word) else {
        let kinds = EventKind.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError("“\(word)” is no kind of event; there are: \(kinds).")
      }
      return kind
    }
  }

  /// The code of a country given by code or name.
  static func code(_ country: String?, in database: Database) throws -> String? {
    guard let country else { return nil }
    guard let code = try database.countries.code(of: country) else {
      throw CommandError.notFound(
        "there is no country “\(printable(country))”; give a code such as CN, or the Vietnamese name")
    }
    return code
  }
}

extension ReviewState: ExpressibleByArgument {}
