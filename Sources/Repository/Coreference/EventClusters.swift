/// Groups mentions of events. A pure function of the mentions and of what people have decided: neither the order in which they
/// come nor row numbers matter.
struct EventClusters {
  /// A group of mentions.
  struct Cluster: Sendable {
    var members: [EventMention] = []
    /// Whether one of the members has a day.
    var isDated: Bool { members.contains { $0.days != nil } }
    /// Those that say what it is: with a day, unless none has one.
    var surest: [EventMention] { isDated ? members.filter { $0.days != nil } : members }
    /// How many reports that tell when tell of it.
    var weight: Int { Set(members.lazy.filter { $0.start != nil }.map(\.id.report)).count }
  }

  private let links: EditLinks
  private(set) var clusters: [Cluster] = []
  private(set) var judgements: [Judgement] = []
  /// The clusters that have a member with a key.
  private var places: [Int64: [Int]] = [:]

  /// Groups firm mentions, all of one component.
  init(firm mentions: [EventMention], links: EditLinks) {
    self.links = links
    for mention in mentions.sorted(by: Self.precedes) {
      let candidates = candidates(for: mention, among: near(mention))
      if let choice = Self.choose(candidates) {
        join(mention, choice)
      } else {
        if let doubt = Self.best(candidates.filter { $0.relation != .open }) { note(mention, doubt, .doubt) }
        append(mention)
      }
    }
    if clusters.count > 1 { joinClusters() }
  }

  /// Puts clusters together that grew apart only because their first mentions had nothing to do with each other.
  private mutating func joinClusters() {
    // Where the members of each have gone.
    var target = Array(clusters.indices)
    func now(_ place: Int) -> Int { target[place] == place ? place : now(target[place]) }
    for index in clusters.indices.dropFirst() {
      let near = Set(clusters[index].members.flatMap { self.near($0) }.map(now)).filter { $0 < index }.sorted()
      guard let earlier = near.first(where: { areOne(clusters[index].members, clusters[$0].members) }) else { continue }
      clusters[earlier].members += clusters[index].members
      clusters[index].members = []
      target[index] = earlier
    }
    clusters.removeAll { $0.members.isEmpty }
  }

  private func areOne(_ ones: [EventMention], _ others: [EventMention]) -> Bool {
    var (like, unlike) = (0, 0)
    // By index, so that no member is copied to be looked at.
    for i in ones.indices {
      for k in others.indices {
        let relation = EventRules.match(ones[i], others[k]).relation
        if relation == .different || isApart(ones[i].anchor, others[k].anchor) { return false }
        if relation == .same { like += 1 }
        if relation == .unlike { unlike += 1 }
      }
    }
    return like > unlike
  }

  /// Adds loose mentions to the occasions that they mean, and groups the others among themselves.
  ///
  /// `occasions` are clusters of firm mentions, whole.
  init(loose mentions: [EventMention], among occasions: [Cluster], links: EditLinks) {
    self.links = links
    let firm = occasions
    for occasion in occasions {
      clusters.append(Cluster())
      for member in occasion.members { add(member, to: clusters.count - 1) }
    }
    for mention in mentions.sorted(by: Self.precedes) {
      let near = near(mention)
      let candidates = candidates(for: mention, among: near.filter { $0 < firm.count }, of: firm)
      let others = self.candidates(for: mention, among: near.filter { $0 >= firm.count })
      if mention.isAlone {
        if let choice = Self.choose(candidates + others) {
          join(mention, choice)
        } else {
          if let doubt = Self.best(candidates + others) { note(mention, doubt, .doubt) }
          append(mention)
        }
        continue
      }
      if let choice = Self.best(candidates.filter { $0.relation == .same }) ?? choose(mention, candidates) {
        join(mention, choice)
        continue
      }
      let doubt = Self.best(candidates)
      if let doubt { note(mention, doubt, .doubt) }
      // Where no day is known of any, the only ones of their kind go together.
      let fitting = others.filter { $0.relation == .same || $0.relation == .open }
      if !candidates.contains(where: { $0.relation == .open }), let choice = narrow(fitting, for: mention).choice {
        join(mention, choice)
      } else {
        if doubt == nil, let other = Self.best(others) { note(mention, other, .doubt) }
        append(mention)
      }
    }
  }

  /// The clusters that have a key in common with a mention, in order.
  private func near(_ mention: EventMention) -> [Int] {
    var near: Set<Int> = []
    for key in mention.keys { for other in EventRules.meeting(key) { near.formUnion(places[other] ?? []) } }
    return near.sorted()
  }

  private mutating func append(_ mention: EventMention) {
    clusters.append(Cluster())
    add(mention, to: clusters.count - 1)
  }

  private mutating func add(_ mention: EventMention, to cluster: Int) {
    clusters[cluster].members.append(mention)
    for key in mention.keys where places[key]?.last != cluster { places[key, default: []].append(cluster) }
  }

  // MARK: - Choosing

  /// A cluster that a mention may belong to.
  private struct Candidate {
    var cluster: Int
    /// With the member that it has most in common with.
    var match: EventRules.Match
    /// The anchor of that member.
    var anchor: String
    /// What speaks for it against others.
    var hint: String?
    /// How many of its members it may be one with.
    var support = 0

    var relation: EventRules.Relation { match.relation }
  }

  /// The clusters that have something to do with a mention and no member that it cannot be one with.
  private func candidates(for mention: EventMention, among near: [Int], of fixed: [Cluster]? = nil) -> [Candidate] {
    near.compactMap { index in
      var best: Candidate?
      var (like, unlike) = (0, 0)
      let members = (fixed ?? clusters)[index].members
      // By index, so that no member is copied to be looked at.
      for k in members.indices {
        let match = EventRules.match(mention, members[k])
        if isApart(mention.anchor, members[k].anchor) { return nil }
        if match.relation == .different {
          // An occasion that many tell of is no other for what one of them makes of it.
          if fixed == nil || mention.id.report == members[k].id.report { return nil }
        }
        if match.relation == .unlike || match.relation == .different { unlike += 1 }
        guard match.relation != .neutral, match.relation != .unlike, match.relation != .different else { continue }
        if match.relation != .doubt { like += 1 }
        let candidate = Candidate(cluster: index, match: match, anchor: members[k].anchor)
        if best.map({ Self.isBetter(candidate, $0) }) ?? true { best = candidate }
      }
      best?.support = like
      return unlike == 0 || like > unlike ? best : nil
    }
  }

  /// Whether the log parts two mentions.
  private func isApart(_ one: String, _ other: String) -> Bool {
    !links.isEmpty && links.verdict(one, other) == .different
  }

  /// The occasion that a mention without a day means, if only one comes into question.
  private func choose(_ mention: EventMention, _ candidates: [Candidate]) -> Candidate? {
    let there = candidates.filter { $0.relation == .open && isThere(mention, clusters[$0.cluster]) }
    let (choice, open) = narrow(there, for: mention)
    if let choice { return choice }
    guard open.count > 1 else { return nil }
    let weights = open.map { clusters[$0.cluster].weight }
    let order = open.indices.sorted {
      (-weights[$0], open[$0].anchor) < (-weights[$1], open[$1].anchor)
    }
    var first = open[order[0]]
    let spread = open.flatMap { clusters[$0.cluster].members.compactMap(\.days) }
    let areClose = spread.allSatisfy { one in
      spread.allSatisfy { (one.gap(to: $0) ?? .max) <= EventClusters.closeDays }
    }
    if areClose {
      first.hint = "all such occasions within \(EventClusters.closeDays) days"
      return first
    }
    // Two seldom meet twice in a month.
    let dominance = mention.start.map { $0.utf8.count >= 7 } ?? false ? Self.monthDominance : Self.dominance
    guard weights[order[0]] >= dominance - 1, weights[order[0]] >= dominance * weights[order[1]] else { return nil }
    first.hint = "the occasion that \(weights[order[0]]) reports tell of, others far fewer"
    return first
  }

  /// The only one of several that a mention without a day can mean, else those that are left.
  private func narrow(_ candidates: [Candidate], for mention: EventMention) -> (choice: Candidate?, left: [Candidate]) {
    var left = candidates
    var reason = "the only such occasion"
    for hint in [nil] + Hint.allCases {
      if let hint {
        let fitting = left.filter { hint.fits(mention, clusters[$0.cluster].surest) }
        if !fitting.isEmpty { left = fitting }
        reason = hint.rawValue
      }
      guard left.count == 1 else { continue }
      left[0].hint = reason
      return (left[0], left)
    }
    return (nil, left)
  }

  /// What tells which of several occasions is meant, the surest first.
  private enum Hint: String, CaseIterable {
    /// Something else that these people did on the day.
    case day = "the report tells of that day"
    /// "Diễn đàn … lần thứ hai"
    case number = "the one of that number"
    /// Something else on days near it.
    case daysNear = "the report tells of days near it"
    case place = "the only such occasion there"
    case country = "the only such occasion in that country"

    func fits(_ mention: EventMention, _ occasion: [EventMention]) -> Bool {
      switch self {
      case .day: occasion.contains { $0.days.map { mention.context.contains($0.first) } ?? false }
      case .number: occasion.contains { !$0.titleWords.numbers.isDisjoint(with: mention.titleWords.numbers) }
      case .daysNear:
        occasion.contains { member in
          guard let days = member.days else { return false }
          return mention.context.contains {
            days.gap(to: EventDays(year: nil, first: $0, last: $0)) ?? .max <= EventClusters.nearDays
          }
        }
      case .place:
        occasion.contains { member in
          member.place != nil && member.place == mention.place || member.city != nil && member.city == mention.city
        }
      case .country: mention.country != nil && occasion.contains { $0.country == mention.country }
      }
    }
  }

  /// Whether nothing says that an occasion was in another country or city.
  private func isThere(_ mention: EventMention, _ occasion: Cluster) -> Bool {
    if let country = mention.country {
      let countries = occasion.surest.compactMap(\.country)
      if countries.count(where: { $0 == country }) * 2 < countries.count { return false }
    }
    guard let city = mention.city, mention.family != .visit else { return true }
    let cities = occasion.surest.compactMap(\.city)
    return cities.isEmpty || cities.contains(city)
  }

  /// How many days from other events of a report an occasion may be for the report to mean it.
  static let nearDays = 10
  /// Occasions that a mention without a day may mean are near each other if this many days apart.
  static let closeDays = 3
  /// How many times as many reports must tell of an occasion as of the next for it to be the one that is meant.
  static let dominance = 3
  /// The same where the month is told.
  static let monthDominance = 2

  /// The cluster that a mention with a day belongs to: the one it has most in common with, or the only encounter of somebody on
  /// that day.
  private static func choose(_ candidates: [Candidate]) -> Candidate? {
    if let same = best(candidates.filter { $0.relation == .same }) { return same }
    let likely = candidates.filter { $0.relation == .likely }
    return likely.count == 1 ? likely[0] : nil
  }

  private static func best(_ candidates: [Candidate]) -> Candidate? {
    candidates.max { isBetter($1, $0) }
  }

  private static func isBetter(_ a: Candidate, _ b: Candidate) -> Bool {
    let (x, y) = (rank(a.relation), rank(b.relation))
    if x != y { return x > y }
    if a.match.score != b.match.score { return a.match.score > b.match.score }
    return a.support == b.support ? a.anchor < b.anchor : a.support > b.support
  }

  private static func rank(_ relation: EventRules.Relation) -> Int {
    switch relation {
    case .same: 4
    case .likely: 3
    case .open: 2
    case .doubt: 1
    case .neutral, .unlike, .different: 0
    }
  }

  private mutating func join(_ mention: EventMention, _ choice: Candidate) {
    note(mention, choice, .same)
    add(mention, to: choice.cluster)
  }

  private mutating func note(_ mention: EventMention, _ candidate: Candidate, _ verdict: Verdict) {
    judgements.append(
      Judgement(
        mention.anchor, candidate.anchor, verdict, candidate.match.score,
        (candidate.match.reasons + [candidate.hint].compactMap(\.self)).joined(separator: "; ")))
  }

  /// The order in which mentions look for their cluster: the surest first. Who is alone at an encounter comes last, since that
  /// fits many.
  private static func precedes(_ a: EventMention, _ b: EventMention) -> Bool {
    order(a) < order(b)
  }

  private static func order(_ mention: EventMention) -> (Int, Int, Int, String) {
    let isAlone = mention.family != .visit && mention.officials.count < 2 && mention.days != nil
    let certainty = mention.days == nil ? mention.start == nil ? 3 : 2 : mention.days?.year == nil ? 1 : 0
    return (isAlone ? 1 : 0, certainty, -mention.officials.count - mention.bodies.count, mention.anchor)
  }
}
