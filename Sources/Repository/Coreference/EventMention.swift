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

/// The words of a title by which titles are compared.
struct TitleWords: Equatable, Sendable {
  /// Without the words that most titles have.
  let words: Set<String>
  /// Those of `words` in the order of the title.
  let sequence: [String]
  /// "lần thứ 33", "2018".
  let numbers: Set<String>
  /// The first two words without adornment: "le don" of "lễ chào đón chính thức".
  let head: [String]

  private static let common: Set<String> = [
    "hoi", "nghi", "le", "don", "dien", "dan", "cap", "cao", "thuong", "dinh", "quoc", "te", "hop", "tac",
  ]
  private static let ordinals: [String: Int] = [
    "nhat": 1, "hai": 2, "ba": 3, "tu": 4, "nam": 5, "sau": 6, "bay": 7, "tam": 8, "chin": 9, "muoi": 10, "i": 1,
    "ii": 2,
    "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10, "xi": 11, "xii": 12, "xiii": 13,
    "xiv": 14, "xv": 15,
  ]
  private static let adornments: Set<String> = ["chao", "dai", "tiep"]

  init(_ title: String) {
    var all: [String] = []
    var numbers: Set<String> = []
    for word in Keys.folded(title).split(whereSeparator: { !($0.isASCII && ($0.isLetter || $0.isNumber)) }).map(
      String.init)
    {
      // "lần thứ 4", "lần thứ tư", "lần thứ IV".
      if all.last == "thu", let number = Self.ordinals[word] ?? Int(word) {
        numbers.insert(String(number))
        all.removeLast(all.suffix(2) == ["lan", "thu"] ? 2 : 1)
        continue
      }
      if word.utf8.allSatisfy({ (0x30...0x39).contains($0) }) { numbers.insert(word) }
      all.append(word)
    }
    self.numbers = numbers
    sequence = all.filter { !Self.common.contains($0) }
    words = Set(sequence)
    head = Array(all.filter { !Self.adornments.contains($0) }.prefix(2))
  }

  /// Names of gatherings of many.
  private static let manySided: Set<String> = [
    "apec", "asean", "asem", "au", "brics", "eu", "g7", "g8", "g20", "nato", "opec", "sco", "lhq", "davos", "shangri",
    "chau", "khu", "vuc", "mekong",
  ]

  /// A summit of two ("thượng đỉnh Mỹ - Triều"), as far as its title goes.
  var isOfTwo: Bool { words.count <= 6 && words.isDisjoint(with: Self.manySided) }

  /// How much two titles have in common: shared words among all, 0…1.
  func likeness(_ other: TitleWords) -> Double {
    guard !words.isEmpty, !other.words.isEmpty else { return 0 }
    let shared = words.intersection(other.words).count
    return Double(shared) / Double(words.count + other.words.count - shared)
  }
}
