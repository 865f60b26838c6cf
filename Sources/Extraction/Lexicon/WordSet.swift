import Vietnamese

/// Some words of the vocabulary, a bit an id.
struct WordSet: Sendable {
  private var bits: [UInt64] = []

  init() {}

  init(_ sets: [WordSet]) {
    bits = Array(repeating: 0, count: sets.map(\.bits.count).max() ?? 0)
    for set in sets { for (k, word) in set.bits.enumerated() { bits[k] |= word } }
  }

  var isEmpty: Bool { bits.isEmpty }

  mutating func insert(_ id: Int32) {
    guard id > 0 else { return }
    let word = Int(id) / 64
    if bits.count <= word { bits.append(contentsOf: repeatElement(0, count: word + 1 - bits.count)) }
    bits[word] |= 1 << (UInt64(id) % 64)
  }

  @inline(__always)
  func contains(_ token: Token) -> Bool {
    let word = Int(token.id) >> 6
    return token.kind == .word && token.id > 0 && word < bits.count && bits[word] >> UInt64(token.id & 63) & 1 != 0
  }
}
