/// Prepared statements by their text, so that a statement used again is not compiled again.
struct StatementCache {
  /// Enough for every statement of the program; SQL that users type does not come here.
  static let capacity = 256

  private var statements: [String: Statement] = [:]

  /// The cached statement if nobody else holds it: one that is under way must not be disturbed.
  mutating func take(_ sql: String) -> (known: Bool, free: Statement?) {
    guard let index = statements.index(forKey: sql) else { return (false, nil) }
    guard isKnownUniquelyReferenced(&statements.values[index]) else { return (true, nil) }
    return (true, statements.values[index])
  }

  mutating func insert(_ statement: Statement) {
    if statements.count >= StatementCache.capacity { statements.removeAll(keepingCapacity: true) }
    statements[statement.sql] = statement
  }

  mutating func removeAll() {
    statements.removeAll()
  }
}
