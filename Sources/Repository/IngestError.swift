/// Why a report cannot be stored. The description is a sentence without its subject, to stand behind the name of the
/// file.
public enum IngestError: Error, Equatable, Sendable, CustomStringConvertible {
  /// Evidence that does not lie in the text, or cuts a character of it.
  case evidence(fact: String, start: Int, end: Int)
  /// A country that is not one of the codes of ISO 3166-1.
  case country(String)
  /// A constraint of the database is not met.
  case constraint(String)

  public var description: String {
    switch self {
    case .evidence(let fact, let start, let end):
      "says that '\(fact)' stands at bytes \(start) to \(end) of its text, where no words can be"
    case .country(let code): "names the country '\(code)', which is not a code of ISO 3166-1"
    case .constraint(let message): "holds what the database does not take: \(message)"
    }
  }
}
