import Extraction

/// Names a fact of a report: the report's row and the number of the fact in it, from 1.
struct MentionID: Hashable, Comparable, Sendable {
  var report: Int64
  var number: Int

  static func < (left: MentionID, right: MentionID) -> Bool {
    (left.report, left.number) < (right.report, right.number)
  }
}

/// A fact as one report tells it: a row of `mentions`.
struct Mention: Sendable {
  var id: MentionID
  var kind: FactKind
  /// The number of the mention it belongs to: of an occupancy the official, of a participant the event, of a task the event
  /// where it was given, of a citation the task in whose words it stands.
  var owner: Int?
  /// The number of the mention whom it names: of a participant the official or organisation, of a task who gives it, of a
  /// citation the issuer.
  var refers: Int?
  /// As the report has it: a name, the title of a post or event ("" if it has none), the words of a task.
  var name: String
  /// Of an event its kind, of a participant the role, of an occupancy its status, of a claim what is counted.
  var subtype: String?
  var country: String?
  /// Of an event.
  var start: String?
  /// Kept apart, since most mentions have little of it and mentions are copied often.
  private var told = Told.nothing
  var data: MentionData {
    get { if case .data(let data) = told { data } else { .empty } }
    set { told = newValue == .empty ? .nothing : .data(newValue) }
  }

  private indirect enum Told: Sendable {
    case nothing
    case data(MentionData)
  }
  /// The words it rests on; never empty once stored.
  var evidence: [Evidence] = []
  var node: Int64?
  var row: Int64?
  /// The number of the entry of the log that split it off from others of its name, else 0.
  var tag: Int64 = 0
  /// Its place in the canonical order of all mentions, which depends on nothing but the reports: date of publication, 16
  /// digits of the hash, number (`2015-12-29|0123456789abcdef|00001`).
  var anchor: String

  init(id: MentionID, kind: FactKind, name: String, anchor: String) {
    (self.id, self.kind, self.name, self.anchor) = (id, kind, name, anchor)
  }

  /// When the report appeared, as its anchor says; nil while unknown.
  var published: String? {
    let date = anchor.prefix { $0 != "|" }
    return date == Self.undated ? nil : String(date)
  }

  private static let undated = "9999-99-99"

  /// The canonical place of mention `number` of a report; reports without a date come last.
  static func anchor(published: String?, sha256: String, number: Int) -> String {
    let digits = String(number)
    let zeros = String(repeating: "0", count: max(0, 5 - digits.utf8.count))
    return "\(published ?? undated)|\(sha256.prefix(16))|\(zeros)\(digits)"
  }
}

/// The facts of one report, in the order of their numbers: what ingest and rebuild alike hand to the resolver.
struct StoredFacts: Sendable {
  var report: Int64
  var sha256: String
  var published: String?
  var mentions: [Mention] = []

  /// The mention of this number.
  subscript(number: Int) -> Mention {
    get { mentions[number - 1] }
    set { mentions[number - 1] = newValue }
  }
}
