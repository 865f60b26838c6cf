/// Why an edit is refused: then nothing is written. Each has a sentence that helps.
public enum EditError: Error, Equatable, Sendable, CustomStringConvertible {
  case unknownField(String, of: EntityKind, known: [String])
  /// `wanted` says what would do.
  case value(field: String, value: String, wanted: String)
  /// What is asked for makes no sense; a sentence.
  case refused(String)
  /// There is no such entry or row; a sentence.
  case notFound(String)

  public var description: String {
    switch self {
    case .unknownField(let name, let kind, let known):
      "\(kind.article) \(kind.rawValue) has no field '\(name)'; it has \(known.joined(separator: ", "))"
    case .value(let field, "", let wanted): "\(field): \(wanted)"
    case .value(let field, let value, let wanted): "\(field): '\(value)' will not do; it takes \(wanted)"
    case .refused(let sentence), .notFound(let sentence): sentence
    }
  }
}

extension EntityKind {
  fileprivate var article: String { "aeiou".contains(rawValue.first ?? "x") ? "an" : "a" }
}
