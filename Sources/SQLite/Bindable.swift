/// A Swift value that can stand for a parameter of a statement.
public protocol Bindable {
  /// Sets parameter `index`, counted from 1. Throws `SQLiteError`.
  func bind(to statement: Statement, at index: Int32) throws
}

extension Int: Bindable {
  public func bind(to statement: Statement, at index: Int32) throws {
    try statement.bindInteger(Int64(self), at: index)
  }
}

extension Int32: Bindable {
  public func bind(to statement: Statement, at index: Int32) throws {
    try statement.bindInteger(Int64(self), at: index)
  }
}

extension Int64: Bindable {
  public func bind(to statement: Statement, at index: Int32) throws {
    try statement.bindInteger(self, at: index)
  }
}

/// SQLite turns a NaN into NULL.
extension Double: Bindable {
  public func bind(to statement: Statement, at index: Int32) throws {
    try statement.bindReal(self, at: index)
  }
}

/// Stored as 0 or 1.
extension Bool: Bindable {
  public func bind(to statement: Statement, at index: Int32) throws {
    try statement.bindInteger(self ? 1 : 0, at: index)
  }
}

extension String: Bindable {
  public func bind(to statement: Statement, at index: Int32) throws {
    try statement.bindText(self, at: index)
  }
}

extension Substring: Bindable {
  public func bind(to statement: Statement, at index: Int32) throws {
    try statement.bindText(self, at: index)
  }
}

/// Stored as a blob.
extension [UInt8]: Bindable {
  public func bind(to statement: Statement, at index: Int32) throws {
    try statement.bindBlob(self, at: index)
  }
}

extension Optional: Bindable where Wrapped: Bindable {
  public func bind(to statement: Statement, at index: Int32) throws {
    switch self {
    case .none: try statement.bindNull(at: index)
    case .some(let value): try value.bind(to: statement, at: index)
    }
  }
}

extension Value: Bindable {
  public func bind(to statement: Statement, at index: Int32) throws {
    switch self {
    case .null: try statement.bindNull(at: index)
    case .integer(let value): try statement.bindInteger(value, at: index)
    case .real(let value): try statement.bindReal(value, at: index)
    case .text(let value): try statement.bindText(value, at: index)
    case .blob(let value): try statement.bindBlob(value, at: index)
    }
  }
}
