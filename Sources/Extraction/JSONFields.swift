/// What does not fit the exchange format: the way to the value, and what was expected there.
public struct ExchangeError: Error, Equatable, Sendable, CustomStringConvertible {
  /// "events[2].participants[0].role".
  public var path: String
  public var reason: String

  public init(path: String, reason: String) {
    self.path = path
    self.reason = reason
  }

  public var description: String { path.isEmpty ? reason : "\(path): \(reason)" }
}

/// An object of the exchange format, with the way to it, so that errors can say where they are.
///
/// Unknown keys are passed over; a key that is absent and one that is null mean the same.
struct JSONFields {
  let value: JSONValue
  let path: String

  init(_ value: JSONValue, path: String) throws {
    guard case .object = value else {
      throw ExchangeError(path: path, reason: "an object was expected, not \(value.kind)")
    }
    self.value = value
    self.path = path
  }

  func path(of key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }

  private func known(_ key: String) -> JSONValue? {
    guard let value = value[key], !value.isNull else { return nil }
    return value
  }

  private func unexpected(_ key: String, _ expected: String, _ value: JSONValue) -> ExchangeError {
    ExchangeError(path: path(of: key), reason: "\(expected) was expected, not \(value.kind)")
  }

  func string(_ key: String) throws -> String? {
    guard let value = known(key) else { return nil }
    return try Self.text(value, path: path(of: key))
  }

  func requiredString(_ key: String) throws -> String {
    guard let string = try string(key), !string.isEmpty else {
      throw ExchangeError(path: path(of: key), reason: "is missing")
    }
    return string
  }

  func integer(_ key: String) throws -> Int? {
    guard let value = known(key) else { return nil }
    guard case .integer(let integer) = value else { throw unexpected(key, "a whole number", value) }
    return Int(integer)
  }

  func number(_ key: String) throws -> Double? {
    guard let value = known(key) else { return nil }
    switch value {
    case .integer(let integer): return Double(integer)
    case .double(let double): return double
    default: throw unexpected(key, "a number", value)
    }
  }

  /// One of the words of a closed set.
  func word<Word: RawRepresentable & CaseIterable>(_ key: String, _: Word.Type) throws -> Word?
  where Word.RawValue == String {
    guard let string = try string(key) else { return nil }
    guard let word = Word(rawValue: string) else {
      let words = Word.allCases.map(\.rawValue).joined(separator: ", ")
      throw ExchangeError(path: path(of: key), reason: "“\(string)” is none of: \(words)")
    }
    return word
  }

  func requiredWord<Word: RawRepresentable & CaseIterable>(_ key: String, _ type: Word.Type) throws -> Word
  where Word.RawValue == String {
    guard let word = try word(key, type) else { throw ExchangeError(path: path(of: key), reason: "is missing") }
    return word
  }

  /// The elements of an array with the way to each; none when the key is absent.
  func elements(_ key: String) throws -> [(value: JSONValue, path: String)] {
    guard let value = known(key) else { return [] }
    guard let array = value.array else { throw unexpected(key, "an array", value) }
    return array.enumerated().map { ($1, "\(path(of: key))[\($0)]") }
  }

  func objects(_ key: String) throws -> [JSONFields] {
    try elements(key).map { try JSONFields($0.value, path: $0.path) }
  }

  func strings(_ key: String) throws -> [String] {
    try elements(key).map { try Self.text($0.value, path: $0.path) }
  }

  /// Names, either plain or as the `name` of an object.
  func names(_ key: String) throws -> [String] {
    try elements(key).map { element in
      if case .object = element.value {
        return try JSONFields(element.value, path: element.path).requiredString("name")
      }
      return try Self.text(element.value, path: element.path)
    }
  }

  /// The strings of an object; none where the object is absent.
  func stringsByKey(_ key: String) throws -> [String: String] {
    guard let value = known(key) else { return [:] }
    guard case .object(let members) = value else { throw unexpected(key, "an object", value) }
    var strings: [String: String] = [:]
    for member in members {
      strings[member.key] = try Self.text(member.value, path: "\(path(of: key)).\(member.key)")
    }
    return strings
  }

  private static func text(_ value: JSONValue, path: String) throws -> String {
    guard let string = value.string else {
      throw ExchangeError(path: path, reason: "a string was expected, not \(value.kind)")
    }
    guard !string.utf8.contains(0) else { throw ExchangeError(path: path, reason: "contains a NUL character") }
    return string
  }
}
