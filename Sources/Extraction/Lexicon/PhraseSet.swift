import Vietnamese

/// A few fixed phrases that the grammar asks for by name. A class, since it is handed around far more often than it is made.
final class PhraseSet: Sendable {
  private let trie: PhraseTrie
  /// The words that begin a phrase.
  let heads: WordSet

  /// Without a phrase.
  init() { (trie, heads) = (PhraseTrie(), WordSet()) }

  /// Phrases are separated by "|".
  convenience init(_ phrases: String, adding vocabulary: inout Vocabulary) {
    self.init(phrases.utf8.split(separator: UInt8(ascii: "|")).map { Substring($0) }, adding: &vocabulary)
  }

  init(_ phrases: [Substring], adding vocabulary: inout Vocabulary) {
    var trie = PhraseTrie()
    var heads = WordSet()
    for phrase in phrases {
      let tokens = Tokenizer.tokens(of: String(phrase), adding: &vocabulary)
      trie.insert(tokens, value: 0)
      if let head = tokens.first, head.isWord { heads.insert(head.id) }
    }
    self.trie = trie
    self.heads = heads
  }

  /// Whether there is no phrase in it.
  var isEmpty: Bool { heads.isEmpty }

  /// The number of tokens of the longest phrase that begins at a token.
  @inline(__always)
  func length(at i: Int, in tokens: UnsafeBufferPointer<Token>) -> Int? {
    i >= 0 && i < tokens.count && heads.contains(tokens[i]) ? longest(at: i, in: tokens) : nil
  }

  /// Where in a span the first phrase begins.
  func first(in span: Span, of tokens: UnsafeBufferPointer<Token>) -> Int? {
    span.first { heads.contains(tokens[$0]) && longest(at: $0, in: tokens) != nil }
  }

  /// Where in a span the last phrase begins.
  func last(in span: Span, of tokens: UnsafeBufferPointer<Token>) -> Int? {
    span.last { heads.contains(tokens[$0]) && longest(at: $0, in: tokens) != nil }
  }

  private func longest(at i: Int, in tokens: UnsafeBufferPointer<Token>) -> Int? {
    var longest: Int?
    trie.forEachMatch(at: i, in: tokens) { length, _ in longest = length }
    return longest
  }
}
