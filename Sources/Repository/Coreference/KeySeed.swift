/// What mentions may have in common, as a hash (FNV-1a, 64 bits).
struct KeySeed {
  private var hash: UInt64 = 0xcbf2_9ce4_8422_2325

  init(_ name: String) { self = adding(name) }

  private init(hash: UInt64) { self.hash = hash }

  /// With a text, or a number, added.
  func adding(_ text: some StringProtocol) -> KeySeed {
    var hash = hash
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
    return KeySeed(hash: (hash ^ 0x7c) &* 0x0000_0100_0000_01b3)
  }

  func adding(_ number: some BinaryInteger) -> KeySeed {
    var (hash, rest) = (hash, UInt64(truncatingIfNeeded: number))
    repeat {
      hash = (hash ^ (rest & 0xff)) &* 0x0000_0100_0000_01b3
      rest >>= 8
    } while rest > 0
    return KeySeed(hash: (hash ^ 0x7c) &* 0x0000_0100_0000_01b3)
  }

  /// The key for a use, which its last three bits tell.
  func key(_ use: EventRules.KeyUse) -> Int64 { Int64(bitPattern: hash & ~7) | use.rawValue }
}

/// How a day is told in a key.
enum KeyDay {
  /// With its year.
  case exact
  /// Of mentions without a year.
  case yearless
  /// Of mentions with a year, for those without one.
  case known

  /// The use of the keys of firm mentions that tell the day so.
  var use: EventRules.KeyUse {
    switch self {
    case .exact: .day
    case .yearless: .yearless
    case .known: .known
    }
  }
}

extension EventDays {
  /// How mentions of these days may tell them.
  var forms: [KeyDay] { year == nil ? [.yearless] : [.exact, .yearless] }

  /// The days, at most `limit` of them, as numbers.
  func tokens(limit: Int, _ form: KeyDay) -> [Int] {
    let days = first...min(last, first + limit - 1)
    guard form == .exact, let year else {
      return days.map { (($0 - 1) % Self.yearLength + 1) + (form == .known ? Self.yearLength : 0) }
    }
    return days.map { year * Self.yearLength + $0 }
  }

  /// Two overlapping halves of 16 days each, so that what is at most 8 days apart has one in common; that of the first day first.
  func halves(_ form: KeyDay) -> [Int] {
    let start = form == .exact ? (year ?? 0) * Self.yearLength : 0
    var halves: [Int] = []
    for day in [first, first + 8, last] {
      let half = (start + day) / 16
      let number = form == .exact ? half : half % 23
      if !halves.contains(number) { halves.append(number) }
    }
    return halves
  }
}
