import ArgumentParser
import Extraction
import Repository

/// The kinds that can be edited, in the words that `list` and `show` take.
struct EditSubject: ExpressibleByArgument, Equatable {
  var subject: Subject
  var kind: EntityKind

  init?(argument: String) {
    guard let subject = Subject(argument: argument) else { return nil }
    switch subject {
    case .events: kind = .event
    case .officials: kind = .official
    case .organisations: kind = .organisation
    case .tasks: kind = .task
    case .documents: kind = .document
    case .claims: kind = .claim
    case .reports: return nil
    }
    self.subject = subject
  }

  static var help: ArgumentHelp {
    ArgumentHelp("official, organisation, event (or its kind), document, task or claim.", valueName: "what")
  }

  static var allValueStrings: [String] { ["official", "organisation", "event", "document", "task", "claim"] }
}

/// `field=value`, as `set` takes it; an empty value clears.
struct Assignment: ExpressibleByArgument, Equatable {
  var field: String
  var value: String?

  /// The first "=" outside quotes parts field and value.
  init?(argument: String) {
    var isQuoted = false
    for index in argument.indices {
      if argument[index] == "\"" { isQuoted.toggle() }
      guard argument[index] == "=", !isQuoted else { continue }
      field = argument[..<index].trimmed
      let value = argument[argument.index(after: index)...].trimmed
      guard !field.isEmpty else { return nil }
      self.value = value.isEmpty ? nil : value
      return
    }
    return nil
  }
}

extension Substring {
  fileprivate var trimmed: String { String(self).trimmed }
}
