import ArgumentParser
import Extraction

/// What `list` and `show` are asked about.
enum Subject: ExpressibleByArgument, Equatable {
  /// Events; of one kind, or of all.
  case events(EventKind?)
  case officials, organisations, tasks, documents, claims, reports

  /// The word in singular or plural: "events", "conference", "visits", "ceremonies", "organizations".
  init?(argument: String) {
    let word = argument.lowercased()
    let plain = word.hasSuffix("ies") ? word.dropLast(3) + "y" : word.hasSuffix("s") ? word.dropLast() : word[...]
    switch plain {
    case "event": self = .events(nil)
    case "official": self = .officials
    case "organisation", "organization": self = .organisations
    case "task": self = .tasks
    case "document": self = .documents
    case "claim": self = .claims
    case "report": self = .reports
    case "talk": self = .events(.talks)
    default:
      guard let kind = EventKind(rawValue: String(plain)) else { return nil }
      self = .events(kind)
    }
  }

  static var help: ArgumentHelp { ArgumentHelp("\(words).", valueName: "what") }

  static var keyHelp: ArgumentHelp { ArgumentHelp("\(words); or a key, which says all.", valueName: "what") }

  private static let words =
    "events, conferences, visits, talks, meetings (any kind of event), officials, organisations, tasks, documents, claims or reports"

  static var allValueStrings: [String] {
    [
      "events", "conferences", "visits", "talks", "meetings", "officials", "organisations", "tasks", "documents",
      "claims", "reports",
    ]
  }
}

/// What `show` is asked about: a word, or the key of an entry, which begins with one ("official/le-hong-anh").
struct SubjectOrKey: ExpressibleByArgument {
  let subject: Subject
  let key: String?

  init?(argument: String) {
    let word = argument.prefix { $0 != "/" }
    guard let subject = Subject(argument: String(word)) else { return nil }
    self.subject = subject
    key = word.endIndex < argument.endIndex ? argument : nil
  }

  static var allValueStrings: [String] { Subject.allValueStrings }
}
