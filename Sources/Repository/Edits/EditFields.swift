import Extraction
import Vietnamese

/// What kind of value a field takes.
enum EditFieldType: Equatable {
  case text
  /// ISO 8601 with any precision; the year of an event may be unknown (XXXX-12-28).
  case date(allowsUnknownYear: Bool)
  case country
  case year
  case number
  /// One of these words.
  case word([String])
  /// Another row, by its public id.
  case reference(EntityKind)
  /// The key of a series of conferences.
  case series
}

/// A field that `set` knows.
struct EditField: Equatable {
  /// As the user writes it: "start".
  var name: String
  /// The column that holds it.
  var column: String
  var type: EditFieldType
  /// Whether it must have a value.
  var isRequired: Bool

  init(_ name: String, _ column: String? = nil, _ type: EditFieldType = .text, required: Bool = false) {
    self.name = name
    self.column = column ?? name
    self.type = type
    isRequired = required
  }

  /// The fields of a kind, in the order in which messages name them.
  static func of(_ kind: EntityKind) -> [EditField] {
    switch kind {
    case .official: [EditField("name", required: true), EditField("country", nil, .country)]
    case .organisation:
      [
        EditField("name", required: true), EditField("abbreviation"), EditField("kind"),
        EditField("country", nil, .country), EditField("parent", "parent_id", .reference(.organisation)),
      ]
    case .document:
      [
        EditField("name", required: true), EditField("kind"), EditField("number"), EditField("issuer"),
        EditField("issued", nil, .date(allowsUnknownYear: false)),
      ]
    case .event:
      [
        EditField("kind", nil, .word(EventKind.allCases.map(\.rawValue)), required: true), EditField("title"),
        EditField("rank"), EditField("start", "start_date", .date(allowsUnknownYear: true)),
        EditField("end", "end_date", .date(allowsUnknownYear: true)), EditField("place"),
        EditField("country", nil, .country),
        EditField("status", nil, .word(EventStatus.allCases.map(\.rawValue)), required: true),
        EditField("parent", "parent_id", .reference(.event)), EditField("series", "series_id", .series),
      ]
    case .task:
      [
        EditField("text", required: true), EditField("year", nil, .year), EditField("due"), EditField("assigner"),
        EditField("event", "event_id", .reference(.event)),
        EditField("status", nil, .word(["open", "done", "dropped"]), required: true),
      ]
    case .claim:
      [
        EditField("value", nil, .number, required: true),
        EditField(
          "qualifier", nil, .word(["exact", "near", "over", "about", "at_least", "at_most"]), required: true),
        EditField("unit", required: true), EditField("period"),
      ]
    case .position, .series: []
    }
  }

  /// The field that a user names: of the kind itself, or of a participant of an event (``EditedParticipant``).
  static func named(_ name: String, of kind: EntityKind) throws -> EditField {
    if kind == .event, let participant = EditedParticipant(field: name) {
      switch participant.property {
      case "role":
        return EditField(name, "role", .word(ParticipantRole.allCases.map(\.rawValue)), required: true)
      case "reject": return EditField(name, "reject", .word(["yes"]), required: false)
      default: return EditField(name, participant.property, .text, required: participant.property == "name")
      }
    }
    if let field = of(kind).first(where: { $0.name == name }) { return field }
    var names = of(kind).map(\.name)
    if kind == .event { names.append("participant:\"Name\".role, .name, .title or .reject") }
    throw EditError.unknownField(name, of: kind, known: names)
  }

  /// The value as it is stored. Throws ``EditError`` for one that the field cannot take. Countries and references are
  /// looked up by the caller.
  func check(_ value: String?) throws -> String? {
    guard let value, !value.isEmpty else {
      if isRequired { throw EditError.value(field: name, value: "", wanted: "cannot be cleared: it must have a value") }
      return nil
    }
    func refused(_ wanted: String) -> EditError { .value(field: name, value: value, wanted: wanted) }
    guard !value.unicodeScalars.contains("\0") else { throw refused("no NUL") }
    switch type {
    case .text, .country, .reference, .series: return value
    case .word(let words):
      guard words.contains(value) else { throw refused("one of \(words.joined(separator: ", "))") }
    case .date(let allowsUnknownYear):
      guard Self.isDate(value, allowsUnknownYear: allowsUnknownYear) else {
        throw refused("a date such as 2015, 2015-12, 2015-12-28" + (allowsUnknownYear ? " or XXXX-12-28" : ""))
      }
    case .year:
      guard value.utf8.count == 4, Int(value) != nil else { throw refused("a year such as 2016") }
    case .number:
      guard let number = Double(value), number.isFinite else { throw refused("a number such as 59") }
    }
    return value
  }

  private static func isDate(_ text: String, allowsUnknownYear: Bool) -> Bool {
    if text.hasPrefix("XXXX-") {
      // A leap year stands for the unknown one, so that the 29th of February is a day.
      return allowsUnknownYear && text.utf8.count == 10 && isDate("2000" + text.dropFirst(4), allowsUnknownYear: false)
    }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard
      zip(parts, [4, 2, 2]).allSatisfy({ $0.utf8.count == $1 && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
    else {
      return false
    }
    let numbers = parts.compactMap { Int($0) }
    switch parts.count {
    case 1: return numbers[0] > 0
    case 2: return (1...12).contains(numbers[1])
    case 3: return CivilDay(year: numbers[0], month: numbers[1], day: numbers[2]) != nil
    default: return false
    }
  }
}

/// The field of a participant: `participant:"Lê Hồng Anh".role`.
struct EditedParticipant: Hashable {
  var name: String
  /// role, name, title or reject.
  var property: String

  init?(field: String) {
    guard field.hasPrefix("participant:"), let dot = field.lastIndex(of: ".") else { return nil }
    var name = field[field.index(field.startIndex, offsetBy: 12)..<dot]
    if name.count > 1, name.hasPrefix("\""), name.hasSuffix("\"") { name = name.dropFirst().dropLast() }
    property = String(field[field.index(after: dot)...])
    guard !name.isEmpty, ["role", "name", "title", "reject"].contains(property) else { return nil }
    self.name = String(name)
  }

  /// The field as the log has it.
  var field: String { "participant:\"\(name)\".\(property)" }
}
