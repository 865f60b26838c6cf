/// The words that something is known about, numbered from 1. Words are alike when they differ only in case or in the placement of the
/// tone mark ("Hoà", "hòa").
public struct Vocabulary: Sendable {
  // Open addressing over 64-bit hashes of the folded word; a slot is empty when its id is 0.
  private var hashes: [UInt64]
  private var ids: [Int32]
  private var mask: Int
  /// How many words there are; ids run from 1 to `count`.
  public private(set) var count = 0

  public init() {
    hashes = Array(repeating: 0, count: 1 << 15)
    ids = Array(repeating: 0, count: 1 << 15)
    mask = 1 << 15 - 1
  }

  /// The id of the word with this folded hash, 0 when there is none.
  @inline(__always)
  public func id(hash: UInt64) -> Int32 {
    ids.withUnsafeBufferPointer { ids in
      hashes.withUnsafeBufferPointer { hashes in
        var slot = Int(truncatingIfNeeded: hash) & mask
        while ids[slot] != 0 {
          if hashes[slot] == hash { return ids[slot] }
          slot = (slot + 1) & mask
        }
        return 0
      }
    }
  }

  /// The id of the word with this folded hash, made if need be.
  public mutating func intern(hash: UInt64) -> Int32 {
    let known = id(hash: hash)
    if known != 0 { return known }
    if (count + 1) * 2 > ids.count { grow() }
    count += 1
    insert(hash, Int32(count))
    return Int32(count)
  }

  /// The id of a word as written, 0 when it is not known.
  public func id(_ word: some StringProtocol) -> Int32 { id(hash: Tokenizer.hash(word)) }

  private mutating func insert(_ hash: UInt64, _ id: Int32) {
    var slot = Int(truncatingIfNeeded: hash) & mask
    while ids[slot] != 0 { slot = (slot + 1) & mask }
    hashes[slot] = hash
    ids[slot] = id
  }

  private mutating func grow() {
    let old = zip(hashes, ids).filter { $0.1 != 0 }
    hashes = Array(repeating: 0, count: ids.count * 2)
    ids = Array(repeating: 0, count: hashes.count)
    mask = ids.count - 1
    for (hash, id) in old { insert(hash, id) }
  }
}
