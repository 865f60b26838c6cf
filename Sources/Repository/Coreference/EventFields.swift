import Extraction

/// What an event is, out of what its reports say: for every field the value that most of them give.
///
/// Ties go to the value that tells more, then to the one that sorts first, so that the order of the reports does not show. What
/// the others say stays with their mentions (`event_statements`).
struct EventFields: Equatable, Sendable {
  var kind: EventKind
  var rank: String?
  var title: String?
  var start: String?
  var basis: DateBasis?
  var end: String?
  var place: String?
  var country: String?
  var status: EventStatus

  /// `facts` in canonical order; not empty.
  init(_ facts: [EventFacts]) {
    kind = Self.kind(facts.map(\.mention.kind))
    country = Self.most(facts.compactMap(\.mention.country))
    rank = Self.most(facts.compactMap(\.rank))
    title = Self.most(facts.compactMap(\.mention.title), key: Keys.folded)
    let country = country
    place = Self.most(
      facts.filter { $0.mention.country == nil || $0.mention.country == country }.compactMap(\.place),
      key: { Keys.name($0) })
    let states = Set(facts.map(\.status))
    status = [.held, .cancelled, .postponed].first(where: states.contains) ?? .planned
    setDates(facts)
  }

  private static func kind(_ kinds: [EventKind]) -> EventKind {
    var kinds = kinds
    // "Talks" and "conference" say more than "meeting".
    if kinds.contains(where: { $0 == .talks || $0 == .conference }) { kinds.removeAll { $0 == .meeting } }
    return most(kinds.map(\.rawValue)).flatMap(EventKind.init(rawValue:)) ?? .meeting
  }

  private mutating func setDates(_ facts: [EventFacts]) {
    let dated = facts.filter { $0.mention.days != nil }
    guard !dated.isEmpty else {
      // Months and years: the most precise.
      let precise = facts.compactMap(\.mention.start).map(\.utf8.count).max()
      start = Self.most(facts.compactMap(\.mention.start).filter { $0.utf8.count == precise })
      let same = facts.filter { $0.mention.start == start && start != nil }
      end = Self.most(same.compactMap(\.mention.end))
      basis = Self.basis(same)
      return
    }
    guard let day = Self.most(dated.compactMap { $0.mention.start.map { String($0.dropFirst(5)) } }) else { return }
    let year = Self.most(
      dated.compactMap { $0.mention.start }.filter { !$0.hasPrefix("X") }.map { String($0.prefix(4)) })
    start = (year ?? "XXXX") + "-" + day
    let agreeing = dated.filter { $0.mention.start.map { $0.hasSuffix(day) } ?? false }
    basis = Self.basis(agreeing.filter { $0.mention.start == start }) ?? Self.basis(agreeing)
    // Of a visit or gathering the end that somebody tells counts for more than none.
    let ends = agreeing.compactMap { fact in fact.mention.end.flatMap { $0.hasSuffix(day) ? nil : $0 } }
    let all = agreeing.compactMap(\.mention.end)
    end = (Self.most(ends.isEmpty ? all : ends)).map { complete($0, year: year, after: day) }
    if let start, let end, !start.hasPrefix("X"), !end.hasPrefix("X"), start.prefix(end.utf8.count) > end {
      self.end = nil
    }
  }

  /// An end whose year is not told, with that of the start.
  private func complete(_ end: String, year: String?, after day: String) -> String {
    guard let year, end.hasPrefix("XXXX-"), let number = Int(year) else { return end }
    let rest = String(end.dropFirst(5))
    return (rest < day ? String(number + 1) : year) + "-" + rest
  }

  private static func basis(_ facts: [EventFacts]) -> DateBasis? {
    let known = Set(facts.compactMap(\.basis))
    return [.explicit, .relative, .inferred].first(where: known.contains)
  }

  /// The value that most give; of those the longest, of those the one that sorts first.
  static func most(_ values: [String], key: (String) -> String = { $0 }) -> String? {
    var counts: [String: Int] = [:]
    for value in values { counts[key(value), default: 0] += 1 }
    return values.max { a, b in
      let (x, y) = (counts[key(a)] ?? 0, counts[key(b)] ?? 0)
      if x != y { return x < y }
      if a.utf8.count != b.utf8.count { return a.utf8.count < b.utf8.count }
      return a > b
    }
  }
}
