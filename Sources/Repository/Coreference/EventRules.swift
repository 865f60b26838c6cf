import Extraction

/// When two mentions tell of one event. A pure function of the mentions; the figures were tuned on one half of
/// `Tests/Evaluation/events.tsv`.
///
/// Status and title never tell events apart: both change from report to report.
enum EventRules {
  /// What two mentions are to each other.
  enum Relation: Sendable, Equatable {
    /// One event.
    case same
    /// One event, unless another fits as well: only one person is in common, on the same day.
    case likely
    /// One event if that is the only occasion that fits: nothing speaks against it, but one has no day.
    case open
    /// Not the same, but worth a look.
    case doubt
    /// Nothing to do with each other, though both may belong to a third.
    case neutral
    /// Two events, unless more of an event's mentions say otherwise: a country or person that does not fit is as often an error.
    case unlike
    /// Two events, whatever else is known.
    case different
  }

  struct Match: Sendable {
    var relation: Relation
    /// How much they have in common.
    var score: Double
    private let why: Why

    /// Put into words only when they are asked for: most matches come to nothing.
    private enum Why {
      case words(String)
      case shared(Shared, Timing)
    }

    init(_ relation: Relation, _ words: String) { (self.relation, score, why) = (relation, 0, .words(words)) }

    init(_ relation: Relation, _ shared: Shared, _ timing: Timing) {
      (self.relation, score, why) = (relation, shared.score(timing), .shared(shared, timing))
    }

    var reasons: [String] {
      switch why {
      case .words(let words): [words]
      case .shared(let shared, let timing): shared.reasons(timing)
      }
    }
  }

  /// Visits of one guest to one country this many days apart are one visit: papers differ about the day it began.
  static let visitGap = 7
  /// Gatherings of the same title this many days apart are one.
  static let gatheringGap = 5
  /// How long after an event a report that gives no date for it may appear.
  static let reportingDays = 4
  static let sameTitle = 0.6
  static let likeTitle = 0.5
  static let relatedTitle = 0.25

  static func match(_ a: EventMention, _ b: EventMention) -> Match {
    // A handful each: quicker than sets.
    let officials = a.officials.count(where: b.officials.contains)
    let bodies = a.bodies.count(where: b.bodies.contains)
    if a.family != b.family && !isSummit(a, b, officials) {
      return Match(mayBeSummit(a, b) ? .neutral : .different, "other kinds")
    }

    var timing = timing(a, b)
    let likeness = a.titleWords.likeness(b.titleWords)
    let isGathering = a.family == .gathering && b.family == .gathering
    if isGathering, likeness >= sameTitle, timing == .apart || timing == .nextDay, let gap = gap(a, b),
      gap <= gatheringGap
    {
      timing = .days
    }
    // Two seldom meet on two days running; papers often differ by one.
    if timing == .nextDay, a.family == .encounter, b.family == .encounter, officials >= 2 { timing = .days }
    if a.id.report == b.id.report {
      // The extraction may have taken apart a visit told with two of its days, or a summit told as talks as well.
      let isOneVisit = a.family == .visit && a.country == b.country && !a.guests.isDisjoint(with: b.guests)
      let isOne =
        a.family != b.family
        || (isOneVisit || isGathering && likeness >= sameTitle)
          && (timing == .sameDay || timing == .days)
      return Match(isOne ? .neutral : .different, "one report")
    }
    if timing == .apart { return Match(.different, "other days") }
    let isSameCountry = a.country != nil && a.country == b.country
    let isSamePlace = a.place != nil && a.place == b.place
    // Where a gathering of one name was is often an error.
    let isOneName = isGathering && likeness >= sameTitle && !a.titleWords.numbers.isDisjoint(with: b.titleWords.numbers)
    if let p = a.country, let q = b.country, p != q, !isOneName {
      // Two people do not meet in two countries on one day.
      guard a.family != .visit, officials >= 2, timing == .sameDay else {
        return Match(a.family == .visit ? .different : .unlike, "other countries")
      }
    }
    // One visit leads to many places.
    if a.family != .visit, a.family != .gathering, let p = a.city, let q = b.city, p != q {
      // Not the same by themselves; one of the two may be where the report was written.
      return Match(.neutral, "other cities")
    }
    let shared = Shared(
      officials: officials, bodies: bodies, likeness: likeness, isSameCountry: isSameCountry, isSamePlace: isSamePlace)
    let relation = relation(a, b, shared, timing)
    return Match(relation, shared, timing)
  }

  /// What two mentions have in common.
  struct Shared {
    var officials: Int
    var bodies: Int
    var likeness: Double
    var isSameCountry: Bool
    var isSamePlace: Bool

    func score(_ timing: Timing) -> Double {
      2 * Double(officials) + Double(bodies) + (isSameCountry ? 0.5 : 0) + (isSamePlace ? 0.5 : 0)
        + (likeness >= likeTitle ? 2 : 0) + (timing == .open || timing == .nextDay ? 0 : 2)
    }

    func reasons(_ timing: Timing) -> [String] {
      var reasons = [timing.words]
      if officials > 0 { reasons.append(officials == 1 ? "1 official in common" : "\(officials) officials in common") }
      if bodies > 0 { reasons.append(bodies == 1 ? "1 body in common" : "\(bodies) bodies in common") }
      if isSameCountry { reasons.append("same country") }
      if isSamePlace { reasons.append("same place") }
      if likeness >= relatedTitle { reasons.append(likeness >= likeTitle ? "same title" : "related titles") }
      return reasons
    }
  }

  /// A meeting of two that one report calls a conference ("hội nghị thượng đỉnh Trump - Kim").
  private static func isSummit(_ a: EventMention, _ b: EventMention, _ officials: Int) -> Bool {
    guard officials >= 2, let gathering = gathering(a, b), gathering.officials.count == 2,
      gathering.titleWords.mayBeOfTwo
    else { return false }
    return a.start == b.start || gathering.titleWords.isOfTwo && (a.days == nil || b.days == nil)
  }

  /// A meeting of two and a summit of two that names one of them or only their countries: they may both belong to a third.
  private static func mayBeSummit(_ a: EventMention, _ b: EventMention) -> Bool {
    guard let gathering = gathering(a, b), gathering.titleWords.isOfTwo else { return false }
    // Papers differ about the day of a gathering.
    return timing(a, b) != .apart || gap(a, b).map { $0 <= gatheringGap } ?? false
  }

  /// Of a meeting and a gathering, the gathering.
  private static func gathering(_ a: EventMention, _ b: EventMention) -> EventMention? {
    switch (a.family, b.family) {
    case (.gathering, .encounter): a
    case (.encounter, .gathering): b
    default: nil
    }
  }

  private static func relation(_ a: EventMention, _ b: EventMention, _ shared: Shared, _ timing: Timing) -> Relation {
    let isCertainDay = timing == .sameDay || timing == .reported
    let fewest = min(a.officials.count, b.officials.count)
    var isCore: Bool
    let family = a.family == b.family ? a.family : .encounter
    switch family {
    case .visit:
      if !a.guests.isEmpty, !b.guests.isEmpty {
        guard !a.guests.isDisjoint(with: b.guests) else { return .different }
        let isCountryKnown = a.country != nil && b.country != nil
        isCore = isCountryKnown ? shared.isSameCountry : shared.isSamePlace || timing == .sameDay
      } else {
        isCore = shared.officials > 0 && shared.isSameCountry && isCertainDay
      }
    case .encounter, .call:
      if shared.officials == 0, shared.bodies == 0 { return .unlike }
      isCore = shared.officials >= 2
      if !isCore, shared.officials == 1, fewest == 1, timing == .sameDay {
        if !(shared.isSameCountry || shared.isSamePlace) { return .likely }
        isCore = true
      }
    case .gathering:
      let numbers = (a.titleWords.numbers, b.titleWords.numbers)
      if !numbers.0.isEmpty, !numbers.1.isEmpty, numbers.0.isDisjoint(with: numbers.1) { return .different }
      let isOtherTitle = !a.titleWords.words.isEmpty && !b.titleWords.words.isEmpty && shared.likeness < 0.1
      isCore =
        shared.likeness >= likeTitle
        || shared.likeness >= relatedTitle && shared.officials + shared.bodies > 0
        || shared.officials >= 2 && !isOtherTitle
    case .ceremony:
      let isSameHead = a.titleWords.head == b.titleWords.head
      let isOther = a.title != nil && b.title != nil && !isSameHead
      isCore = shared.officials > 0 && (shared.likeness >= 0.3 || isSameHead) || shared.officials >= 2 && !isOther
    case .signing:
      isCore =
        shared.officials >= 2 || shared.officials > 0 && shared.isSameCountry
        || shared.isSameCountry && a.sides.count >= 2 && a.sides == b.sides
    case .message, .appointment, .statement:
      isCore = shared.officials > 0
    }
    guard isCore else { return shared.officials > 0 && timing == .sameDay ? .doubt : .neutral }
    switch timing {
    case .sameDay, .reported, .days: return .same
    case .nextDay, .apart: return .doubt
    case .open:
      switch family {
      case .visit, .encounter, .call, .signing: return .open
      case .gathering:
        // "cuộc gặp thượng đỉnh lần ba": of these two the third.
        let isNumbered = shared.officials >= 2 && !a.titleWords.numbers.isDisjoint(with: b.titleWords.numbers)
        return shared.likeness >= likeTitle || isNumbered ? .open : .doubt
      // "lễ đón": of the same two.
      case .ceremony: return shared.officials >= 2 ? .open : .doubt
      // From the same to the same: whoever sends it is named first.
      case .message: return shared.officials >= 2 && a.officials.first == b.officials.first ? .open : .doubt
      default: return .doubt
      }
    }
  }
}
