/// What can go wrong in the repository layer, beside what SQLite reports.
public enum RepositoryError: Error, Equatable, Sendable {
  /// A write was tried outside a transaction.
  case noTransaction(String)
  /// Reference data that cannot be used.
  case seed(table: String, line: String)
}

extension RepositoryError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .noTransaction(let operation): "\(operation) needs a transaction that the caller has opened"
    case .seed(let table, let line): "\(table): this line of the reference data cannot be used: \(line)"
    }
  }
}
