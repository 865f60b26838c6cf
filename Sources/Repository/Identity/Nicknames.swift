/// Short forms of English first names.
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
}
