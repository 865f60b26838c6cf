/// The first 32 bits of the fractional parts of the cube roots of the first 64 primes (FIPS 180-4, 4.2.2).
private let roundKeys: [UInt32] = [
  0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
  0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
  0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
  0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
  0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
  0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
  0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
  0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
]

/// The eight working words of SHA-256 and the compression function (FIPS 180-4, 6.2.2).
struct SHA256State: Sendable {
  // The first 32 bits of the fractional parts of the square roots of the first 8 primes (FIPS 180-4, 5.3.3).
  var h0: UInt32 = 0x6a09_e667
  var h1: UInt32 = 0xbb67_ae85
  var h2: UInt32 = 0x3c6e_f372
  var h3: UInt32 = 0xa54f_f53a
  var h4: UInt32 = 0x510e_527f
  var h5: UInt32 = 0x9b05_688c
  var h6: UInt32 = 0x1f83_d9ab
  var h7: UInt32 = 0x5be0_cd19

  /// The eight words, most significant byte first.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(32)
    for word in [h0, h1, h2, h3, h4, h5, h6, h7] {
      for shift: UInt32 in [24, 16, 8, 0] { bytes.append(UInt8(truncatingIfNeeded: word >> shift)) }
    }
    return bytes
  }

  /// Takes in whole blocks; the number of bytes is a multiple of 64.
  mutating func compress(_ blocks: UnsafeRawBufferPointer) {
    guard let start = blocks.baseAddress else { return }
    roundKeys.withUnsafeBufferPointer { table in
      guard let keys = table.baseAddress else { return }
      withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { schedule in
        guard let words = schedule.baseAddress else { return }
        for offset in stride(from: 0, to: blocks.count, by: 64) {
          expand(start + offset, into: words)
          mix(words, keys)
        }
      }
    }
  }

  @inline(__always)
  private func expand(_ block: UnsafeRawPointer, into words: UnsafeMutablePointer<UInt32>) {
    for t in 0..<16 {
      words[t] = UInt32(bigEndian: block.loadUnaligned(fromByteOffset: 4 &* t, as: UInt32.self))
    }
    var t = 16
    while t < 64 {
      let early = words[t &- 15]
      let late = words[t &- 2]
      let small0 = rotate(early, 7) ^ rotate(early, 18) ^ (early &>> 3)
      let small1 = rotate(late, 17) ^ rotate(late, 19) ^ (late &>> 10)
      words[t] = words[t &- 16] &+ small0 &+ words[t &- 7] &+ small1
      t &+= 1
    }
  }

  /// The 64 rounds, eight at a time, so that the working words change their roles instead of their places.
  @inline(__always)
  private mutating func mix(_ words: UnsafeMutablePointer<UInt32>, _ keys: UnsafePointer<UInt32>) {
    var (a, b, c, d) = (h0, h1, h2, h3)
    var (e, f, g, h) = (h4, h5, h6, h7)
    var t = 0
    while t < 64 {
      round(a, b, c, &d, e, f, g, &h, keys[t &+ 0] &+ words[t &+ 0])
      round(h, a, b, &c, d, e, f, &g, keys[t &+ 1] &+ words[t &+ 1])
      round(g, h, a, &b, c, d, e, &f, keys[t &+ 2] &+ words[t &+ 2])
      round(f, g, h, &a, b, c, d, &e, keys[t &+ 3] &+ words[t &+ 3])
      round(e, f, g, &h, a, b, c, &d, keys[t &+ 4] &+ words[t &+ 4])
      round(d, e, f, &g, h, a, b, &c, keys[t &+ 5] &+ words[t &+ 5])
      round(c, d, e, &f, g, h, a, &b, keys[t &+ 6] &+ words[t &+ 6])
      round(b, c, d, &e, f, g, h, &a, keys[t &+ 7] &+ words[t &+ 7])
      t &+= 8
    }
    h0 &+= a
    h1 &+= b
    h2 &+= c
    h3 &+= d
    h4 &+= e
    h5 &+= f
    h6 &+= g
    h7 &+= h
  }
}

@inline(__always)
private func rotate(_ word: UInt32, _ count: UInt32) -> UInt32 {
  (word &>> count) | (word &<< (32 &- count))
}

@inline(__always)
private func round(
  _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32,
  _ e: UInt32, _ f: UInt32, _ g: UInt32, _ h: inout UInt32, _ input: UInt32
) {
  let sum1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
  let choice = g ^ (e & (f ^ g))
  let first = h &+ sum1 &+ choice &+ input
  let sum0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
  let majority = (a & b) | (c & (a | b))
  d = d &+ first
  h = first &+ sum0 &+ majority
}
