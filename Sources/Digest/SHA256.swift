/// SHA-256 (FIPS 180-4), the identity of a report's text and the check sum of a migration.
///
/// Feed it bytes with `update`, in pieces of any size, then take the digest:
/// the result does not depend on how the bytes were cut.
public struct SHA256: Sendable {
  /// The length of a digest in bytes.
  public static let digestLength = 32
  static let blockLength = 64

  var state = SHA256State()
  /// Bytes that do not fill a block yet; the first `pendingCount` of them count.
  var pending = [UInt8](repeating: 0, count: SHA256.blockLength)
  var pendingCount = 0
  var total: UInt64 = 0

  public init() {}

  /// Adds bytes to the message.
  public mutating func update(_ bytes: UnsafeRawBufferPointer) {
    guard bytes.count > 0 else { return }
    total &+= UInt64(bytes.count)
    var rest = bytes
    if pendingCount > 0 {
      let taken = min(SHA256.blockLength - pendingCount, rest.count)
      pending.withUnsafeMutableBytes { buffer in
        UnsafeMutableRawBufferPointer(rebasing: buffer[pendingCount..<(pendingCount + taken)])
          .copyMemory(from: UnsafeRawBufferPointer(rebasing: rest[..<taken]))
      }
      pendingCount += taken
      rest = UnsafeRawBufferPointer(rebasing: rest[taken...])
      guard pendingCount == SHA256.blockLength else { return }
      pending.withUnsafeBytes { state.compress($0) }
      pendingCount = 0
    }
    let whole = rest.count - rest.count % SHA256.blockLength
    if whole > 0 {
      state.compress(UnsafeRawBufferPointer(rebasing: rest[..<whole]))
      rest = UnsafeRawBufferPointer(rebasing: rest[whole...])
    }
    if rest.count > 0 {
      pending.withUnsafeMutableBytes { $0.copyMemory(from: rest) }
      pendingCount = rest.count
    }
  }

  /// Adds bytes to the message.
  public mutating func update(_ bytes: UnsafeBufferPointer<UInt8>) {
    update(UnsafeRawBufferPointer(bytes))
  }

  /// Adds bytes to the message.
  public mutating func update(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { update($0) }
  }

  /// Adds the UTF-8 bytes of a text to the message.
  public mutating func update(_ text: String) {
    var text = text
    text.withUTF8 { update(UnsafeRawBufferPointer($0)) }
  }

  /// The digest of all bytes so far, 32 bytes. More bytes may follow.
  public func digest() -> [UInt8] {
    var state = self.state
    var tail = Array(pending[..<pendingCount])
    tail.append(0x80)
    while tail.count % SHA256.blockLength != SHA256.blockLength - 8 { tail.append(0) }
    let bits = total &* 8
    for shift in stride(from: 56, through: 0, by: -8) { tail.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift))) }
    tail.withUnsafeBytes { state.compress($0) }
    return state.bytes
  }

  /// The digest of all bytes so far as 64 lower-case hexadecimal digits.
  public func hex() -> String {
    SHA256.hexadecimal(digest())
  }

  static func hexadecimal(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(unsafeUninitializedCapacity: bytes.count * 2) { buffer in
      for (index, byte) in bytes.enumerated() {
        buffer[2 * index] = digits[Int(byte >> 4)]
        buffer[2 * index + 1] = digits[Int(byte & 15)]
      }
      return bytes.count * 2
    }
  }
}
