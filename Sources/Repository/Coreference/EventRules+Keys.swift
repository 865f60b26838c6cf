import Vietnamese

extension EventRules {
  /// The keys by which mentions meet. A key is a hash; three of its bits say what it is for.
  enum KeyUse: Int64 {
    /// Of firm mentions (``EventMention/isFirm``) whose year is known: those that share one are clustered together.
    case day = 0
    /// Of the same: where those without a year find them.
    case known = 1
    /// Of firm mentions without a year: those that share one are clustered together, and with the known of the day.
    case yearless = 2
    /// Of firm mentions: where loose ones look for the occasion they mean.
    case occasion = 3
    /// Of loose mentions: those that share one are looked at together.
    case loose = 4
    /// Of loose mentions: the occasions they may mean.
    case search = 5
    /// The same, by days with their year and without.
    case searchDay = 6
    case searchYearless = 7

    /// The uses of the keys that are met by one of this use.
    var meets: [KeyUse] {
      switch self {
      case .day: [.day, .searchDay]
      case .known: [.yearless]
      case .yearless: [.yearless, .known, .searchYearless]
      case .occasion: [.search]
      case .loose: [.loose]
      case .search: [.occasion]
      case .searchDay: [.day]
      case .searchYearless: [.yearless]
      }
    }

    /// Whether it joins firm mentions.
    var isFirm: Bool { self == .day || self == .known || self == .yearless }

    /// Whether it leads loose mentions to firm ones.
    var isSearch: Bool { self == .search || self == .searchDay || self == .searchYearless }
  }

  /// What meets by none of these keys is never compared. Every key joins two features (a day and two people, a title and a time
  /// of the year), so that few mentions share it however large the database is.
  static func keys(_ mention: EventMention) -> [Int64] {
    let keys =
      switch mention.days {
      case let days? where mention.isFirm: firmKeys(mention, days)
      case let days?: aloneKeys(mention, days)
      case nil: undatedKeys(mention)
      }
    return Array(Set(keys)).sorted()
  }

  private static func firmKeys(_ mention: EventMention, _ days: EventDays) -> [Int64] {
    let occasions = occasions(mention) + aloneSeeds(mention, days, days.year == nil ? [.yearless] : [.exact, .known])
    var keys = occasions.map { $0.key(.occasion) }
    let yearless = daySeeds(mention, days, dayLimit: 3, .yearless)
    if days.year == nil {
      keys += yearless.map { $0.key(.yearless) }
    } else {
      keys += daySeeds(mention, days, dayLimit: 3, .exact).map { $0.key(.day) } + yearless.map { $0.key(.known) }
    }
    if mention.kind == .conference, let stem = mention.title.flatMap(ConferenceSeries.stem) {
      keys.append(seriesKey(stem))
    }
    return keys
  }

  /// Who is told of alone may be at an encounter of two.
  private static func aloneKeys(_ mention: EventMention, _ days: EventDays) -> [Int64] {
    let (own, other): (KeyDay, KeyDay) = days.year == nil ? (.yearless, .known) : (.exact, .yearless)
    return aloneSeeds(mention, days, [own]).map { $0.key(.loose) }
      + aloneSeeds(mention, days, [own, other]).map { $0.key(.search) }
  }

  private static func undatedKeys(_ mention: EventMention) -> [Int64] {
    let seeds = occasions(mention)
    var keys = seeds.map { $0.key(.loose) } + seeds.map { $0.key(.search) }
    // What a report tells without a day happened shortly before it appeared.
    guard let told = mention.told else { return keys }
    switch mention.family {
    case .visit, .encounter, .call, .gathering:
      keys += occasions(mention, in: told.months).map { $0.key(.search) }
    default:
      keys += daySeeds(mention, told, dayLimit: 8, .exact).map { $0.key(.searchDay) }
      keys += daySeeds(mention, told, dayLimit: 8, .yearless).map { $0.key(.searchYearless) }
    }
    return keys
  }

  /// What says on which days something was, in one form of telling the day.
  private static func daySeeds(
    _ mention: EventMention, _ days: EventDays, dayLimit: Int, _ form: KeyDay
  ) -> [KeySeed] {
    let tokens = days.tokens(limit: dayLimit, form)
    let family = KeySeed(mention.family.rawValue)
    switch mention.family {
    case .visit:
      let guests = mention.officials.filter(mention.guests.contains)
      let people = guests.isEmpty ? Array(mention.officials.prefix(2)) : Array(guests.prefix(3))
      let halves = days.halves(form)
      return people.flatMap { person in
        halves.map { family.adding("half").adding($0).adding(person).adding(mention.country ?? "") }
          + tokens.prefix(1).map { family.adding($0).adding(person) }
      }
    case .encounter:
      // Each day and the next, so that a pair told of on two days running has one in common.
      let around = EventDays(year: days.year, first: days.first, last: days.last + 1).tokens(limit: dayLimit + 1, form)
      return around.flatMap { pairs(mention.officials.prefix(5), family.adding($0)) }
    case .call:
      return tokens.flatMap { pairs(mention.officials.prefix(5), family.adding($0)) }
    case .gathering:
      let title = mention.titleWords
      var seeds = gatheringSeeds(tokens, mention.officials.prefix(2), mention.bodies.prefix(2), title)
      let words = title.words.union(title.numbers)
      if words.count >= 2 {
        let stem = words.sorted().joined(separator: " ")
        seeds += days.halves(form).prefix(2).map { family.adding("half").adding($0).adding(stem) }
      }
      if mention.officials.count == 2 {
        let encounter = KeySeed(EventFamily.encounter.rawValue)
        seeds += tokens.flatMap { pairs(mention.officials[...], encounter.adding($0)) }
      }
      return seeds
    case .signing where mention.sides.count >= 2:
      let sides = mention.sides.sorted().joined(separator: "+")
      return tokens.flatMap { token in
        mention.officials.prefix(4).map { family.adding(token).adding($0) } + [family.adding(token).adding(sides)]
      }
    default:
      return tokens.flatMap { token in mention.officials.prefix(5).map { family.adding(token).adding($0) } }
    }
  }

  private static func gatheringSeeds(
    _ tokens: [Int], _ officials: some Sequence<Int64>, _ bodies: some Sequence<Int64>, _ title: TitleWords
  ) -> [KeySeed] {
    // "ASEAN lần thứ 33" and "ASEAN 33".
    let words = title.sequence.filter { !title.numbers.contains($0) }
    let pairs = words.count == 1 ? words : zip(words, words.dropFirst()).prefix(3).map { "\($0) \($1)" }
    return tokens.flatMap { token in
      let day = KeySeed(EventFamily.gathering.rawValue).adding(token)
      return officials.map { day.adding("o").adding($0) } + bodies.map { day.adding("b").adding($0) }
        + pairs.map(day.adding)
    }
  }

  /// Somebody at an encounter on a day.
  private static func aloneSeeds(_ mention: EventMention, _ days: EventDays, _ forms: [KeyDay]) -> [KeySeed] {
    guard mention.family == .encounter || mention.family == .call else { return [] }
    let alone = KeySeed(mention.family.rawValue).adding("alone")
    return forms.flatMap { form in
      days.tokens(limit: 3, form).flatMap { token in mention.officials.prefix(5).map { alone.adding(token).adding($0) }
      }
    }
  }

  /// The pairs of some people, in the order of the report: numbers of rows may come in any order.
  private static func pairs(_ people: ArraySlice<Int64>, _ seed: KeySeed) -> [KeySeed] {
    people.indices.flatMap { first in
      people[(first + 1)...].map { seed.adding(min(people[first], $0)).adding(max(people[first], $0)) }
    }
  }

  /// What says, without a date, which occasion is meant: a pair of people, a guest and a country, a title. Of what comes often,
  /// too many would share that alone: the first of them also with place and months.
  ///
  /// - Parameter told: the months that something without a date may have been in; then only what says so is returned.
  private static func occasions(_ mention: EventMention, in told: Set<Int>? = nil) -> [KeySeed] {
    let family = KeySeed(mention.family.rawValue)
    func monthly(_ seed: KeySeed) -> [KeySeed] { (told ?? months(mention)).map { seed.adding("month").adding($0) } }
    func narrower(_ family: KeySeed) -> [KeySeed] {
      guard let pair = pairs(mention.officials.prefix(3), family).first else { return [] }
      let country = mention.country.map { pair.adding("country").adding($0) }
      let city = mention.city.map { pair.adding("city").adding($0) }
      return (told == nil ? [country, city].compactMap(\.self) : []) + monthly(pair)
    }
    switch mention.family {
    case .visit:
      let guests = mention.officials.filter(mention.guests.contains).prefix(2)
      let seeds = guests.map { family.adding($0).adding(mention.country ?? "") }
      return (told == nil ? seeds : []) + seeds.flatMap(monthly)
    case .encounter, .call, .signing, .ceremony, .message:
      return (told == nil ? pairs(mention.officials.prefix(3), family) : []) + narrower(family)
    case .gathering:
      let words = mention.titleWords.sequence
      let seeds = words.count < 2 ? [] : zip(words, words.dropFirst()).prefix(3).map { family.adding("\($0) \($1)") }
      // A summit of two is a meeting to other papers.
      let isOfTwo = mention.officials.count == 2 && mention.titleWords.mayBeOfTwo
      return (told == nil ? seeds : []) + seeds.prefix(1).flatMap(monthly)
        + (isOfTwo ? narrower(KeySeed(EventFamily.encounter.rawValue)) : [])
    default: return []
    }
  }

  /// The months in which it begins and ends, as the report tells.
  private static func months(_ mention: EventMention) -> Set<Int> {
    Set(
      [mention.start, mention.end].compactMap { date in
        date.flatMap { $0.utf8.count >= 7 ? Int($0.dropFirst(5).prefix(2)) : nil }
      })
  }

  /// The keys of what these people did on these days: what may be part of their visit.
  static func keysDuring(_ days: EventDays, guests: Set<Int64>) -> [Int64] {
    let encounter = KeySeed(EventFamily.encounter.rawValue).adding("alone")
    let others = [EventFamily.signing, .ceremony].map { KeySeed($0.rawValue) }
    return days.forms.flatMap { form in
      days.tokens(limit: 16, form).flatMap { token in
        guests.flatMap { guest in
          [KeyUse.occasion, .loose].map { encounter.adding(token).adding(guest).key($0) }
            + others.map { $0.adding(token).adding(guest).key(form.use) }
        }
      }
    }
  }

  /// The keys of visits of these people to a country on a day.
  static func visitKeys(_ days: EventDays, people: [Int64], country: String) -> [Int64] {
    let visit = KeySeed(EventFamily.visit.rawValue).adding("half")
    return days.forms.flatMap { form in
      days.halves(form).prefix(1).flatMap { half in
        people.map { visit.adding(half).adding($0).adding(country).key(form.use) }
      }
    }
  }

  /// The keys of gatherings of these people and bodies on these days, or of a like title.
  static func gatheringKeys(_ days: EventDays, officials: [Int64], bodies: [Int64], title: TitleWords) -> [Int64] {
    days.forms.flatMap { form in
      gatheringSeeds(days.tokens(limit: 3, form), officials, bodies, title).map { $0.key(form.use) }
    }
  }

  /// The key of gatherings whose titles are the same but for year and number.
  static func seriesKey(_ stem: String) -> Int64 { KeySeed("series").adding(stem).key(.occasion) }

  static func use(of key: Int64) -> KeyUse { KeyUse(rawValue: key & 7) ?? .day }

  /// The keys of those that meet by a key.
  static func meeting(_ key: Int64) -> [Int64] { use(of: key).meets.map { self.key(key, for: $0) } }

  /// The same key for another use: what a loose mention looks up.
  static func key(_ key: Int64, for use: KeyUse) -> Int64 { key & ~7 | use.rawValue }
}
