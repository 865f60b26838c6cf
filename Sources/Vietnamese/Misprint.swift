/// Words that differ as misprints do.
public enum Misprint {
  /// One letter more, less or another, or two neighbours exchanged; not the same. Words are their bytes, folded.
  public static func differInOneLetter(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    let (short, long) = one.count <= other.count ? (one, other) : (other, one)
    guard short != long, long.count - short.count <= 1 else { return false }
    let start = zip(short, long).prefix { $0 == $1 }.count
    let rest = zip(short.reversed(), long.reversed()).prefix { $0 == $1 }.count
    if long.count > short.count { return start + rest >= short.count }
    if start + rest >= short.count - 1 { return true }
    return start + rest == short.count - 2 && short[start] == long[start + 1] && short[start + 1] == long[start]
  }

  /// How many letters have to be put in, left out, replaced or exchanged with the next; nil if more than a few.
  public static func distance(_ one: String, _ other: String, atMost limit: Int) -> Int? {
    let (short, long) = (Array(one.utf8), Array(other.utf8))
    guard abs(short.count - long.count) <= limit else { return nil }
    var before: [Int] = []
    var last = Array(0...long.count)
    for i in short.indices {
      var row = [i + 1]
      for j in long.indices {
        var cost = min(last[j] + (short[i] == long[j] ? 0 : 1), last[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, short[i] == long[j - 1], short[i - 1] == long[j] { cost = min(cost, before[j - 1] + 1) }
        row.append(cost)
      }
      if let least = row.min(), least > limit { return nil }
      (before, last) = (last, row)
    }
    return last[long.count] <= limit ? last[long.count] : nil
  }

  public static func differInOneLetter(_ one: String, _ other: String) -> Bool {
    differInOneLetter(Array(one.utf8), Array(other.utf8))
  }
}
