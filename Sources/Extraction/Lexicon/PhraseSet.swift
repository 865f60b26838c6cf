import Vietnamese

/// A few fixed phrases that the grammar asks for by name.
struct PhraseSet: Sendable {
  private var trie = PhraseTrie()

  init(_ phrases: String, adding vocabulary: inout Vocabulary) {
    for phrase in phrases.utf8.split(separator: UInt8(ascii: "|")) {
      trie.insert(Tokenizer.tokens(of: String(Substring(phrase)), adding: &vocabulary), value: 0)
    }
  }

  /// The number of tokens of the longest phrase that begins at a token.
  func length(at i: Int, in tokens: UnsafeBufferPointer<Token>) -> Int? {
    guard i < tokens.count else { return nil }
    var longest: Int?
    trie.forEachMatch(at: i, in: tokens) { length, _ in longest = length }
    return longest
  }
}
