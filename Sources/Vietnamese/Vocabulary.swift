/// The words that something is known about, numbered from 1. Words are alike when they differ only in case or in the placement of the
/// tone mark ("Hoà", "hòa").
public struct Vocabulary: Sendable {
  // Open addressing over 64-bit hashes of the folded word; a slot is empty when its id is 0.
  private var slots = Array(repeating: Int32(0), count: 1 << 10)
  /// The hash of each word by its id.
  private var hashes: [UInt64] = [0]

  public init() {}

  /// How many words there are; ids run from 1 to `count`.
  public var count: Int { hashes.count - 1 }

  /// The id of the word with this folded hash, 0 when there is none.
  @inline(__always)
  public func id(hash: UInt64) -> Int32 {
    slots.withUnsafeBufferPointer { slots in
      hashes.withUnsafeBufferPointer { hashes in
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] != 0, hashes[Int(slots[slot])] != hash { slot = (slot + 1) & (slots.count - 1) }
        return slots[slot]
      }
    }
  }

  /// The id of the word with this folded hash, made if need be.
  public mutating func intern(hash: UInt64) -> Int32 {
    let known = id(hash: hash)
    if known != 0 { return known }
    hashes.append(hash)
    if hashes.count * 2 > slots.count {
      slots = Array(repeating: 0, count: slots.count * 2)
      for id in 1..<hashes.count { insert(Int32(id)) }
    } else {
      insert(Int32(count))
    }
    return Int32(count)
  }

  /// The id of a word as written, 0 when it is not known.
  public func id(_ word: some StringProtocol) -> Int32 { id(hash: Tokenizer.hash(word)) }

  private mutating func insert(_ id: Int32) {
    var slot = Int(truncatingIfNeeded: hashes[Int(id)]) & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = id
  }
}
