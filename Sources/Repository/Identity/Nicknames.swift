/// Short forms of English first names, and letters misprinted.
enum Nicknames {
  private static let groups: [[String]] = [
    ["dan", "daniel", "danny"], ["steve", "steven", "stephen"], ["tom", "thomas"], ["joe", "joseph"],
    ["jim", "james", "jimmy"], ["mike", "michael"], ["bob", "robert", "rob"], ["bill", "william"], ["dave", "david"],
    ["ted", "edward", "theodore"], ["tony", "anthony"], ["chris", "christopher"], ["matt", "matthew"],
    ["jeff", "jeffrey"], ["greg", "gregory"], ["ben", "benjamin"], ["ken", "kenneth"], ["ron", "ronald"],
    ["sam", "samuel"], ["andy", "andrew"], ["nick", "nicholas"], ["pete", "peter"], ["rick", "richard", "dick"],
    ["chuck", "charles"], ["liz", "elizabeth"], ["kathy", "kate", "katherine", "catherine"], ["ed", "edward"],
  ]

  static func areAlike(_ one: String, _ other: String) -> Bool {
    groups.contains { $0.contains(one) && $0.contains(other) }
  }

  /// The form that stands for all forms of a name in keys.
  static func key(of word: String) -> String { groups.first { $0.contains(word) }?[0] ?? word }

  /// One letter more, less or another, or two exchanged.
  static func differInOneLetter(_ one: String, _ other: String) -> Bool {
    let (short, long) =
      one.utf8.count <= other.utf8.count ? (Array(one.utf8), Array(other.utf8)) : (Array(other.utf8), Array(one.utf8))
    guard short != long, long.count - short.count <= 1 else { return false }
    let start = zip(short, long).prefix { $0 == $1 }.count
    let rest = zip(short.reversed(), long.reversed()).prefix { $0 == $1 }.count
    if long.count > short.count { return start + rest >= short.count }
    if start + rest >= short.count - 1 { return true }
    return start + rest == short.count - 2 && short[start] == long[start + 1] && short[start + 1] == long[start]
  }
}
