extension Connection {
  /// Runs one statement to its end, passing over rows. Throws `SQLiteError`.
  public func run(_ sql: String, _ values: (any Bindable)?...) throws {
    try run(sql, values)
  }

  /// Runs one statement to its end, passing over rows. Throws `SQLiteError`.
  public func run(_ sql: String, _ values: [(any Bindable)?]) throws {
    try each(sql, values) { _ in }
  }

  /// Every row, as `map` turns it into a value. Throws `SQLiteError`, and whatever `map` throws.
  public func all<T>(_ sql: String, _ values: (any Bindable)?..., map: (Row) throws -> T) throws -> [T] {
    try all(sql, values, map: map)
  }

  /// Every row, as `map` turns it into a value. Throws `SQLiteError`, and whatever `map` throws.
  public func all<T>(_ sql: String, _ values: [(any Bindable)?], map: (Row) throws -> T) throws -> [T] {
    var results: [T] = []
    try each(sql, values) { results.append(try map($0)) }
    return results
  }

  /// The first row, as `map` turns it into a value; nil if there is none.
  public func first<T>(_ sql: String, _ values: (any Bindable)?..., map: (Row) throws -> T) throws -> T? {
    try first(sql, values, map: map)
  }

  /// The first row, as `map` turns it into a value; nil if there is none.
  public func first<T>(_ sql: String, _ values: [(any Bindable)?], map: (Row) throws -> T) throws -> T? {
    try withStatement(sql, values) { statement in
      guard let row = try statement.step() else { return nil }
      return try map(row)
    }
  }

  /// Hands over row after row; memory does not grow with their number.
  public func each(_ sql: String, _ values: [(any Bindable)?] = [], _ body: (Row) throws -> Void) throws {
    try withStatement(sql, values) { statement in
      while let row = try statement.step() { try body(row) }
    }
  }

  private func withStatement<R>(
    _ sql: String, _ values: [(any Bindable)?], _ body: (Statement) throws -> R
  ) throws -> R {
    let statement = try prepare(sql)
    defer {
      statement.reset()
      statement.clearBindings()
    }
    try statement.bind(values)
    return try body(statement)
  }
}
