import Vietnamese

/// Phrase sets that each mean something of their own.
struct PhraseChoice<Value: Sendable>: Sendable {
  let sets: [(phrases: PhraseSet, value: Value)]
  private let heads: WordSet

  init(_ sets: [(phrases: PhraseSet, value: Value)]) {
    self.sets = sets
    heads = WordSet(sets.map(\.phrases.heads))
  }

  /// The longest phrase that begins at a token; of equal ones that of the first set.
  @inline(__always)
  func longest(at i: Int, in tokens: UnsafeBufferPointer<Token>) -> (value: Value, length: Int)? {
    i >= 0 && i < tokens.count && heads.contains(tokens[i]) ? chosen(at: i, in: tokens) : nil
  }

  private func chosen(at i: Int, in tokens: UnsafeBufferPointer<Token>) -> (value: Value, length: Int)? {
    var longest: (value: Value, length: Int)?
    for set in sets {
      if let length = set.phrases.length(at: i, in: tokens), length > longest?.length ?? 0 {
        longest = (set.value, length)
      }
    }
    return longest
  }
}
