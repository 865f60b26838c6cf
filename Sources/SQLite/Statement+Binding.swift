import CSQLite

extension Statement {
  /// The number of the largest parameter.
  public var parameterCount: Int { Int(sqlite3_bind_parameter_count(handle.pointer)) }

  /// The names of the parameters in the order of their numbers, each with its `:`, `@` or `$`; nil for a plain `?`.
  public var parameterNames: [String?] {
    guard parameterCount > 0 else { return [] }
    return (1...Int32(parameterCount)).map { index in
      sqlite3_bind_parameter_name(handle.pointer, index).map { String(cString: $0) }
    }
  }

  /// Sets parameter `index`, counted from 1; nil is NULL. Throws `SQLiteError`.
  public func bind(_ value: (any Bindable)?, at index: Int) throws {
    guard let index = Int32(exactly: index) else {
      throw SQLiteError(extendedCode: SQLITE_RANGE, message: "there is no parameter \(index)", sql: sql)
    }
    if let value {
      try value.bind(to: self, at: index)
    } else {
      try bindNull(at: index)
    }
  }

  /// Sets the parameters `:name`, `@name` and `$name`, whichever the statement has. Throws `SQLiteError` if it has none.
  public func bind(_ value: (any Bindable)?, named name: String) throws {
    var isKnown = false
    for prefix in [":", "@", "$"] {
      let index = sqlite3_bind_parameter_index(handle.pointer, prefix + name)
      guard index > 0 else { continue }
      isKnown = true
      try bind(value, at: Int(index))
    }
    guard isKnown else {
      throw SQLiteError(extendedCode: SQLITE_RANGE, message: "there is no parameter named \(name)", sql: sql)
    }
  }

  /// Sets all parameters, in order. Throws `SQLiteError` unless there are as many values as parameters.
  public func bind(_ values: [(any Bindable)?]) throws {
    guard values.count == parameterCount else {
      throw SQLiteError(
        extendedCode: SQLITE_RANGE, message: "\(values.count) values for \(parameterCount) parameters", sql: sql)
    }
    for (index, value) in values.enumerated() { try bind(value, at: index + 1) }
  }

  /// Sets parameter `index`, counted from 1, to UTF-8 text without copying it, for as long as `body` runs.
  ///
  /// For large texts. When `body` is done the statement is reset and the parameter is NULL again.
  public func bindText<R>(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int32, whileRunning body: () throws -> R
  ) throws -> R {
    defer {
      reset()
      sqlite3_bind_null(handle.pointer, index)
    }
    try check(
      csqlite_bind_text_in_place(handle.pointer, index, bytes.baseAddress, UInt64(bytes.count)))
    return try body()
  }

  func bindNull(at index: Int32) throws {
    try check(sqlite3_bind_null(handle.pointer, index))
  }

  func bindInteger(_ value: Int64, at index: Int32) throws {
    try check(sqlite3_bind_int64(handle.pointer, index, value))
  }

  func bindReal(_ value: Double, at index: Int32) throws {
    try check(sqlite3_bind_double(handle.pointer, index, value))
  }

  func bindText(_ text: some StringProtocol, at index: Int32) throws {
    if let result = text.utf8.withContiguousStorageIfAvailable({
      csqlite_bind_text_copy(handle.pointer, index, $0.baseAddress, UInt64($0.count))
    }) {
      try check(result)
    } else {
      try Array(text.utf8).withUnsafeBufferPointer {
        try check(csqlite_bind_text_copy(handle.pointer, index, $0.baseAddress, UInt64($0.count)))
      }
    }
  }

  func bindBlob(_ bytes: [UInt8], at index: Int32) throws {
    try bytes.withUnsafeBufferPointer {
      try check(csqlite_bind_blob_copy(handle.pointer, index, $0.baseAddress, UInt64($0.count)))
    }
  }

  private func check(_ result: Int32) throws {
    guard result != SQLITE_OK else { return }
    throw database.lastError(result, sql: sql)
  }
}
