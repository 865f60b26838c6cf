import Extraction
import Vietnamese

/// An event as one report tells it, with what coreference looks at.
struct EventMention: Sendable {
  var id: MentionID
  /// Its place in the canonical order.
  var anchor: String
  var kind: EventKind
  /// EDTF, with the precision of the report.
  var start: String?
  var end: String?
  /// Of the report.
  var published: String?
  /// A key of its name.
  var place: String?
  /// The row of the place, if it is a city or province: two of those are two places.
  var city: Int64?
  var country: String?
  var title: String?
  /// The rows of the officials who take part, in the order of the report, each once.
  var officials: [Int64] = []
  /// The rows of the bodies that take part.
  var bodies: [Int64] = []
  /// Of a visit: the officials who come, unless they are of the country visited.
  var guests: Set<Int64> = []
  /// The countries on whose side somebody takes part.
  var sides: Set<String> = []
  /// Days (month and day, as ``EventDays`` counts them) of other events of the report.
  var context: Set<Int> = []
  /// The row it has become so far.
  var row: Int64?

  // Derived of the above by `prepare`.
  private(set) var family: EventFamily = .encounter
  private(set) var days: EventDays?
  private(set) var titleWords = TitleWords("")
  /// The days on which it may have been if it has no date of its own: those before the report appeared.
  private(set) var told: EventDays?
  /// Whether it stands by itself: it has a day, and of an encounter of two both are known. The others are loose: they look for
  /// the occasion that they mean.
  private(set) var isFirm = false
  /// The keys by which it meets others.
  private(set) var keys: [Int64] = []

  init(id: MentionID, anchor: String, kind: EventKind) {
    (self.id, self.anchor, self.kind) = (id, anchor, kind)
  }

  /// Derives what is compared; to be called once all fields are set.
  mutating func prepare() {
    family = EventFamily(kind)
    days = EventDays(start: start, end: end)
    if let title { titleWords = TitleWords(title) }
    if start == nil, let published { told = EventDays.days(before: published, count: EventRules.reportingDays) }
    isFirm = days != nil && !isAlone
    keys = EventRules.keys(self)
  }

  /// Whether it is an encounter on a known day at which only one person is named.
  var isAlone: Bool { days != nil && (family == .encounter || family == .call) && officials.count == 1 }
}

/// Kinds that may tell of one event: what one paper calls talks, another calls a meeting.
enum EventFamily: String, Sendable {
  case visit, encounter, gathering, call, message, signing, ceremony, appointment, statement

  init(_ kind: EventKind) {
    switch kind {
    case .talks, .meeting: self = .encounter
    case .conference: self = .gathering
    case .visit: self = .visit
    case .call: self = .call
    case .message: self = .message
    case .signing: self = .signing
    case .ceremony: self = .ceremony
    case .appointment: self = .appointment
    case .statement: self = .statement
    }
  }
}
