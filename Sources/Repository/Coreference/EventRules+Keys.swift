import Vietnamese

extension EventRules {
  /// The keys by which mentions meet. A key is a hash; two of its bits say what it is for.
  enum KeyUse: Int64 {
    /// Of mentions with a day: those that share one are clustered together.
    case day = 0
    /// Of mentions with a day: where those without one look for the occasion they mean.
    case occasion = 1
    /// Of mentions without a day: the occasions they may mean.
    case search = 2
    /// Of mentions without a day: those that share one are looked at together.
    case undated = 3
  }

  /// What meets by none of these keys is never compared. Every key joins two features (a day and a person, a title and a time of
  /// the year), so that few mentions share it however large the database is.
  static func keys(_ mention: EventMention) -> [Int64] {
    guard let days = mention.days else {
      var seeds = occasions(mention)
      let undated = seeds.map { key($0, .undated) }
      if let published = mention.published, let told = EventDays.days(before: published, count: reportingDays) {
        seeds += dayKeys(mention, told, dayLimit: 8)
      }
      return unique(undated + seeds.map { key($0, .search) })
    }
    let byDay = dayKeys(mention, days, dayLimit: 3)
    // Those who may be meant by somebody else's "hôm qua" are found by the day as well.
    var keys = byDay.map { key($0, .day) } + occasions(mention).map { key($0, .occasion) }
    if mention.kind == .conference, let stem = mention.title.flatMap(ConferenceSeries.stem) {
      keys.append(seriesKey(stem))
    }
    return unique(keys)
  }

  private static func dayKeys(_ mention: EventMention, _ days: EventDays, dayLimit: Int) -> [String] {
    let family = mention.family.rawValue
    switch mention.family {
    case .visit:
      let guests = mention.officials.filter(mention.guests.contains)
      let people = guests.isEmpty ? Array(mention.officials.prefix(2)) : Array(guests.prefix(3))
      // Two overlapping halves of 16 days each, so that what is at most 8 days apart has one in common.
      let halves = Set([days.first / 16, (days.first + 8) / 16, days.last / 16]).sorted()
      return people.flatMap { person in halves.map { "visit|\($0 % 23)|\(person)|\(mention.country ?? "")" } }
        + people.map { "visit|d\(days.first)|\($0)" }
    case .gathering:
      let words = mention.titleWords.sequence
      var seeds = gatheringSeeds(days, mention.officials, mention.bodies, mention.titleWords)
      if words.count >= 2 {
        let stem = words.sorted().joined(separator: " ")
        seeds += Set([days.first / 16, (days.first + 8) / 16]).sorted().map { "gathering|\($0 % 23)|\(stem)" }
      }
      if mention.officials.count == 2 { seeds += mention.officials.map { "encounter|\(days.first)|o\($0)" } }
      return seeds
    case .signing where mention.sides.count >= 2:
      let sides = mention.sides.sorted().joined(separator: "+")
      return days.days(limit: dayLimit).flatMap { day in
        mention.officials.prefix(4).map { "signing|\(day)|o\($0)" } + ["signing|\(day)|\(sides)"]
      }
    default:
      return days.days(limit: dayLimit).flatMap { day in mention.officials.prefix(5).map { "\(family)|\(day)|o\($0)" } }
    }
  }

  private static func gatheringSeeds(
    _ days: EventDays, _ officials: [Int64], _ bodies: [Int64], _ title: TitleWords
  ) -> [String] {
    let pairs = zip(title.sequence, title.sequence.dropFirst()).prefix(3).map { "\($0) \($1)" }
    let actors = officials.prefix(2).map { "o\($0)" } + bodies.prefix(2).map { "b\($0)" }
    return days.days(limit: 3).flatMap { day in (actors + pairs).map { "gathering|\(day)|\($0)" } }
  }

  /// What says, without a date, which occasion is meant: a pair of people, a guest and a country, a title.
  private static func occasions(_ mention: EventMention) -> [String] {
    switch mention.family {
    case .visit:
      let guests = mention.officials.filter(mention.guests.contains).prefix(2)
      return guests.flatMap { guest in
        let seed = "visit|\(guest)|\(mention.country ?? "")"
        return [seed] + months(mention).map { "\(seed)|m\($0)" }
      }
    case .encounter, .call, .signing:
      let people = mention.officials.prefix(3).sorted()
      let pairs = people.indices.flatMap { first in
        people.indices.dropFirst(first + 1).map { "\(mention.family.rawValue)|\(people[first])|\(people[$0])" }
      }
      // Of two who meet often, too many would share their names alone.
      let narrower = [mention.country.map { "c\($0)" }, mention.city.map { "p\($0)" }].compactMap { $0 }
      return pairs
        + pairs.prefix(1).flatMap { pair in (narrower + months(mention).map { "m\($0)" }).map { "\(pair)|\($0)" } }
    case .gathering:
      let words = mention.titleWords.sequence
      return words.count < 2 ? [] : zip(words, words.dropFirst()).prefix(3).map { "gathering|\($0) \($1)" }
    default: return []
    }
  }

  /// The months in which it begins and ends, as the report tells.
  private static func months(_ mention: EventMention) -> Set<Substring> {
    Set([mention.start, mention.end].compactMap { $0 }.filter { $0.utf8.count >= 7 }.map { $0.dropFirst(5).prefix(2) })
  }

  /// The keys of what these people did on these days: what may be part of their visit.
  static func keysDuring(_ days: EventDays, guests: [Int64]) -> [Int64] {
    days.days(limit: 16).flatMap { day in
      guests.prefix(3).flatMap { guest in
        [EventFamily.encounter, .signing, .ceremony].map { key("\($0.rawValue)|\(day)|o\(guest)", .day) }
      }
    }
  }

  /// The keys of visits of these people to a country on a day.
  static func visitKeys(_ days: EventDays, people: [Int64], country: String) -> [Int64] {
    people.prefix(6).map { key("visit|\(days.first / 16 % 23)|\($0)|\(country)", .day) }
  }

  /// The keys of gatherings of these people and bodies on these days, or of a like title.
  static func gatheringKeys(_ days: EventDays, officials: [Int64], bodies: [Int64], title: TitleWords) -> [Int64] {
    gatheringSeeds(days, officials, bodies, title).map { key($0, .day) }
  }

  /// The key of gatherings whose titles are the same but for year and number.
  static func seriesKey(_ stem: String) -> Int64 { key("series|\(stem)", .occasion) }

  static func use(of key: Int64) -> KeyUse { KeyUse(rawValue: key & 3) ?? .day }

  /// The keys of those that meet by a key.
  static func meeting(_ key: Int64) -> [Int64] {
    switch use(of: key) {
    case .day: [key, self.key(key, for: .search)]
    case .occasion: [self.key(key, for: .search)]
    case .search: [self.key(key, for: .occasion), self.key(key, for: .day)]
    case .undated: [key]
    }
  }

  /// The same key for another use: what a mention without a day looks up.
  static func key(_ key: Int64, for use: KeyUse) -> Int64 { key & ~3 | use.rawValue }

  /// FNV-1a, 64 bits, the last two of which are the use.
  private static func key(_ seed: String, _ use: KeyUse) -> Int64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in seed.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    return Int64(bitPattern: hash & ~3) | use.rawValue
  }

  private static func unique(_ keys: [Int64]) -> [Int64] { Array(Set(keys)).sorted() }
}
