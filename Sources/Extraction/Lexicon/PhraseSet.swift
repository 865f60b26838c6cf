import Vietnamese

/// A few fixed phrases that the grammar asks for by name. A class, since it is handed around far more often than it is made.
final class PhraseSet: Sendable {
  private let trie: PhraseTrie
  /// Which words begin a phrase, a bit an id.
  private let heads: [UInt64]

  /// Phrases are separated by "|".
  init(_ phrases: String, adding vocabulary: inout Vocabulary) {
    var trie = PhraseTrie()
    var heads: [UInt64] = []
    for phrase in phrases.utf8.split(separator: UInt8(ascii: "|")) {
      let tokens = Tokenizer.tokens(of: String(Substring(phrase)), adding: &vocabulary)
      trie.insert(tokens, value: 0)
      guard let head = tokens.first, head.id > 0 else { continue }
      let word = Int(head.id) / 64
      if heads.count <= word { heads.append(contentsOf: repeatElement(0, count: word + 1 - heads.count)) }
      heads[word] |= 1 << (UInt64(head.id) % 64)
    }
    self.trie = trie
    self.heads = heads
  }

  /// Whether there is no phrase in it.
  var isEmpty: Bool { heads.isEmpty }

  /// The number of tokens of the longest phrase that begins at a token.
  @inline(__always)
  func length(at i: Int, in tokens: UnsafeBufferPointer<Token>) -> Int? {
    guard i >= 0, i < tokens.count else { return nil }
    let head = tokens[i]
    guard head.kind == .word, head.id > 0, Int(head.id) / 64 < heads.count,
      heads[Int(head.id) / 64] & 1 << (UInt64(head.id) % 64) != 0
    else { return nil }
    return longest(at: i, in: tokens)
  }

  private func longest(at i: Int, in tokens: UnsafeBufferPointer<Token>) -> Int? {
    var longest: Int?
    trie.forEachMatch(at: i, in: tokens) { length, _ in longest = length }
    return longest
  }
}
