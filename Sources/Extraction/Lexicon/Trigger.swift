/// A word or phrase that tells of an event, a row of `seeds/event-triggers.tsv`.
struct Trigger: Sendable {
  enum Form: String, Sendable {
    /// Somebody does it ("hội đàm với …").
    case verb
    /// A noun for it ("cuộc hội đàm giữa …", "chuyến thăm …").
    case noun
    /// The head of an event's own name ("Hội nghị …", "Lễ …").
    case name
  }

  /// The rank that marks words of arriving, which tell of a visit only near the start of a report.
  static let arrival = "arrival"

  /// The rank that marks verbs that both sides do ("gặp nhau").
  static let joint = "joint"
  /// The rank that marks words that are a call only with "qua điện thoại" behind them.
  static let phone = "phone"
  /// The rank that marks verbs that do not say who receives whom ("gặp").
  static let mutual = "mutual"
  /// The rank that marks what only shows two together ("bắt tay"): it dates and places an event that is told elsewhere.
  static let hint = "hint"
  /// The ranks that say how a trigger is to be read; all others are ranks of visits.
  private static let readings: Set = [arrival, hint, joint, mutual, phone, spoken]
  /// Of a visit: "cấp nhà nước", "chính thức" …
  var visitRank: String? { rank.flatMap { Self.readings.contains($0) ? nil : $0 } }

  /// The rank that marks words of good will, which are a message only when sent to somebody named right behind them.
  static let spoken = "spoken"

  var kind: EventKind
  var form: Form
  var subject: ParticipantRole
  var object: ParticipantRole
  var rank: String?

  init?(_ row: [Substring]) {
    guard let kind = EventKind(rawValue: String(row.cell(1))), let form = Form(rawValue: String(row.cell(2))),
      let subject = ParticipantRole(rawValue: String(row.cell(3))),
      let object = ParticipantRole(rawValue: String(row.cell(4)))
    else { return nil }
    self.kind = kind
    self.form = form
    self.subject = subject
    self.object = object
    rank = row.cell(5).isEmpty ? nil : String(row.cell(5))
  }
}
