/// What a check of the database has found.
public struct Finding: Hashable, Sendable {
  public enum Severity: String, Sendable { case ok, warning, error }

  public var severity: Severity
  /// The short name of the check: "integrity", "foreign keys" …
  public var check: String
  /// One line.
  public var message: String

  public init(_ severity: Severity, _ check: String, _ message: String) {
    self.severity = severity
    self.check = check
    self.message = message
  }
}
