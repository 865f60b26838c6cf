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

  public static func differInOneLetter(_ one: String, _ other: String) -> Bool {
    differInOneLetter(Array(one.utf8), Array(other.utf8))
  }
}
