import SQLite
import Vietnamese

/// The conditions of a WHERE clause and the values they bind, in order.
struct Conditions {
  private(set) var terms: [String] = []
  private(set) var values: [(any Bindable)?] = []

  mutating func add(_ term: String, _ values: (any Bindable)?...) {
    terms.append(term)
    self.values += values
  }

  /// Adds `term` when there is a value for it.
  mutating func add(_ term: String, ifPresent value: (any Bindable)?) {
    if let value { add(term, value) }
  }

  /// Adds what a person has said of a row of `table`: this, or anything but its rejection.
  mutating func add(review: ReviewState?, of table: String) {
    if let review { add("\(table).review = ?", review.rawValue) } else { add("\(table).review <> 'rejected'") }
  }

  /// Adds that a column is one of these values; nothing for none.
  mutating func add(_ column: String, oneOf values: [String]) {
    guard !values.isEmpty else { return }
    terms.append("\(column) IN (\(values.map { _ in "?" }.joined(separator: ", ")))")
    self.values += values
  }

  /// " WHERE …", or nothing.
  var sql: String { terms.isEmpty ? "" : " WHERE " + terms.joined(separator: " AND ") }

  /// A LIKE pattern that finds `text`, folded, anywhere in a folded column.
  static func pattern(_ text: String) -> String { "%" + Fold.searchKey(text) + "%" }
}

/// A JSON array of row ids, to be bound once where SQL reads it with `json_each`.
func jsonArray(_ ids: some Sequence<Int64>) -> String {
  "[" + ids.map(String.init).joined(separator: ",") + "]"
}

extension Connection {
  /// Throws ``RepositoryError/noTransaction(_:)`` outside a transaction.
  func requireTransaction(_ operation: StaticString) throws {
    guard isInTransaction else { throw RepositoryError.noTransaction("\(operation)") }
  }

  func count(_ sql: String, _ values: [(any Bindable)?] = []) throws -> Int {
    try first(sql, values) { $0.int(0) } ?? 0
  }
}
