import Extraction

/// What a mention says beside its name: the JSON object in `mentions.data`, where fields that are not told are absent.
struct MentionData: Equatable, Sendable {
  /// Other forms of an official's or a document's name.
  var aliases: [String] = []
  /// Of an official's post or participant: the body the post is of; the title printed beside the name.
  var organisation: String?
  var title: String?
  /// Of a participant.
  var type: ParticipantType?
  /// Of an event.
  var rank: String?
  var basis: DateBasis?
  var end: String?
  var place: String?
  var status: String?
  /// Of an organisation or document: a word of the reference data.
  var kind: String?
  var abbreviation: String?
  /// Of a document.
  var number: String?
  var issuer: String?
  var issued: String?
  /// Of a task.
  var ordinal: Int?
  var year: Int?
  var assigner: String?
  var assignees: [String] = []
  /// The numbers of the mentions of the assignees; 0 for one who is not a mention.
  var assigneeMentions: [Int] = []
  var due: String?
  /// Of a claim.
  var value: Double?
  var qualifier: String?
  var unit: String?
  var period: String?

  /// As JSON; nil when nothing is told.
  var json: String? {
    guard self != Self.empty else { return nil }
    var json = JSONWriter()
    json.object { json in
      if !aliases.isEmpty { json.field("aliases", aliases) }
      json.fieldIfKnown("organisation", organisation)
      json.fieldIfKnown("title", title)
      json.fieldIfKnown("type", type?.rawValue)
      json.fieldIfKnown("rank", rank)
      json.fieldIfKnown("basis", basis?.rawValue)
      json.fieldIfKnown("end", end)
      json.fieldIfKnown("place", place)
      json.fieldIfKnown("status", status)
      json.fieldIfKnown("kind", kind)
      json.fieldIfKnown("abbreviation", abbreviation)
      json.fieldIfKnown("number", number)
      json.fieldIfKnown("issuer", issuer)
      json.fieldIfKnown("issued", issued)
      if let ordinal { json.field("ordinal", ordinal) }
      if let year { json.field("year", year) }
      json.fieldIfKnown("assigner", assigner)
      if !assignees.isEmpty {
        json.field("assignees", assignees)
        json.array("assignee_mentions") { json in for number in assigneeMentions { json.integer(Int64(number)) } }
      }
      json.fieldIfKnown("due", due)
      if let value { json.field("value", value) }
      json.fieldIfKnown("qualifier", qualifier)
      json.fieldIfKnown("unit", unit)
      json.fieldIfKnown("period", period)
    }
    return json.text
  }

  static let empty = MentionData()

  init() {}

  /// Reads what ``json`` has written; what does not fit is passed over, since the file may have been edited by others.
  init(json text: String) {
    guard case .object(let members) = try? JSONParser.parse(text.utf8) else { return }
    for member in members {
      let value = member.value
      switch member.key {
      case "aliases": aliases = value.strings
      case "organisation": organisation = value.string
      case "title": title = value.string
      case "type": type = value.string.flatMap(ParticipantType.init(rawValue:))
      case "rank": rank = value.string
      case "basis": basis = value.string.flatMap(DateBasis.init(rawValue:))
      case "end": end = value.string
      case "place": place = value.string
      case "status": status = value.string
      case "kind": kind = value.string
      case "abbreviation": abbreviation = value.string
      case "number": number = value.string
      case "issuer": issuer = value.string
      case "issued": issued = value.string
      case "ordinal": ordinal = value.integer
      case "year": year = value.integer
      case "assigner": assigner = value.string
      case "assignees": assignees = value.strings
      case "assignee_mentions": assigneeMentions = value.array?.compactMap(\.integer) ?? []
      case "due": due = value.string
      case "value": self.value = value.double
      case "qualifier": qualifier = value.string
      case "unit": unit = value.string
      case "period": period = value.string
      default: break
      }
    }
  }
}

extension JSONValue {
  fileprivate var strings: [String] { array?.compactMap(\.string) ?? [] }

  fileprivate var integer: Int? { if case .integer(let value) = self { Int(value) } else { nil } }

  fileprivate var double: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .double(let value): value
    default: nil
    }
  }
}
