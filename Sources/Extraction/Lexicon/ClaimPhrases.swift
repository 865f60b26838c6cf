import Vietnamese

/// What reports count (`seeds/claim-units.tsv`), and the words around a stated total.
final class ClaimPhrases: Sendable {
  struct Unit: Sendable {
    var measure: String
    /// No total unless a word says so.
    var isStrict: Bool
  }

  private let units: [Unit]
  private let trie: PhraseTrie
  private let heads: WordSet
  let total: PhraseSet
  let exact: PhraseSet
  let qualifiers: PhraseChoice<ClaimQualifier>
  /// Verbs of carrying out.
  let verbs: PhraseSet
  /// Words before a number that is no total of what is told ("thứ", "một trong").
  let partOf: PhraseSet
  /// Verbs by which agreements are kept, not made.
  let fulfil: PhraseSet
  /// Words before a year that only bounds the counting.
  let since: PhraseSet
  /// Numbers written as words: 1…9, 10 for "mười", and what multiplies: -10 for "mươi", -100 for "trăm".
  private let numerals: [Int32: Int]
  private let numeralWords: WordSet

  init(_ phrases: PhraseTable, adding vocabulary: inout Vocabulary) {
    var trie = PhraseTrie()
    var heads = WordSet()
    var units: [Unit] = []
    for row in SeedTable("claim-units.tsv").rows {
      let tokens = Tokenizer.tokens(of: String(row.cell(0)), adding: &vocabulary)
      guard let head = tokens.first else { continue }
      heads.insert(head.id)
      trie.insert(tokens, value: Int32(units.count))
      units.append(Unit(measure: String(row.cell(1)), isStrict: row.cell(2).contains("strict")))
    }
    (self.units, self.trie, self.heads) = (units, trie, heads)
    total = phrases["claim.total"]
    exact = phrases["claim.exact"]
    qualifiers = PhraseChoice([
      (phrases["claim.near"], .near), (phrases["claim.over"], .over), (phrases["claim.about"], .about),
      (phrases["claim.atLeast"], .atLeast), (phrases["claim.atMost"], .atMost),
    ])
    verbs = phrases["claim.verbs"]
    partOf = phrases["claim.partOf"]
    fulfil = phrases["claim.fulfil"]
    since = phrases["claim.since"]
    var numerals: [Int32: Int] = [:]
    let words = [
      "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5, "sáu": 6, "bảy": 7, "bẩy": 7,
      "tám": 8, "chín": 9, "mười": 10, "mươi": -10, "chục": -10, "trăm": -100,
    ]
    for (word, value) in words.sorted(by: { $0.key < $1.key }) {
      if let id = Tokenizer.tokens(of: word, adding: &vocabulary).first?.id { numerals[id] = value }
    }
    self.numerals = numerals
    var numeralWords = WordSet()
    for id in numerals.keys { numeralWords.insert(id) }
    self.numeralWords = numeralWords
  }

  /// Whether a token is a number, or a word that may end one.
  @inline(__always)
  func mayEndNumber(_ token: Token) -> Bool { token.kind == .number || numeralWords.contains(token) }

  /// What is counted by the words that begin at a token, and how many tokens they are.
  @inline(__always)
  func unit(at i: Int, in tokens: UnsafeBufferPointer<Token>) -> (unit: Unit, length: Int)? {
    heads.contains(tokens[i]) ? longest(at: i, in: tokens) : nil
  }

  private func longest(at i: Int, in tokens: UnsafeBufferPointer<Token>) -> (unit: Unit, length: Int)? {
    var longest: (unit: Unit, length: Int)?
    trie.forEachMatch(at: i, in: tokens) { length, value in longest = (units[Int(value)], length) }
    return longest
  }

  /// The number written as words right before a token: where it begins, and its value; nil when there is none.
  func numeral(before end: Int, from low: Int, in tokens: UnsafeBufferPointer<Token>) -> (start: Int, value: Int)? {
    var start = end
    while start > low, end - start < 5, tokens[start - 1].isWord, numerals[tokens[start - 1].id] != nil { start -= 1 }
    guard start < end else { return nil }
    // Hundreds, tens and ones: "một trăm hai mươi mốt".
    var (value, pending) = (0, 0)
    for i in start..<end {
      let part = numerals[tokens[i].id] ?? 0
      if part < 0 {
        value += max(pending, 1) * -part
        pending = 0
      } else if part == 10 {
        value += 10
      } else {
        pending = part
      }
    }
    return (start, value + pending)
  }
}
