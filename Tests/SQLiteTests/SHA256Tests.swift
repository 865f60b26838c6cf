import Digest
import Testing

/// Vectors of FIPS 180-4 and the NIST example files; the others are from `sha256sum`.
struct SHA256Tests {
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func agreesWithTheStandard(text: String, expected: String) {
    #expect(SHA256.hex(of: text) == expected)
    #expect(SHA256.hex(of: Array(text.utf8)) == expected)
  }

  @Test func hashesAMillionLetters() {
    let bytes = [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000)
    #expect(SHA256.hex(of: bytes) == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test func hashesTheUTF8OfVietnamese() {
    #expect(SHA256.hex(of: "đối ngoại") == SHA256.hex(of: Array("đối ngoại".utf8)))
    #expect(SHA256.hex(of: "đối ngoại") != SHA256.hex(of: "doi ngoai"))
  }

  @Test func doesNotDependOnHowTheBytesAreCut() {
    let bytes = (0..<300).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    let whole = SHA256.digest(of: bytes)
    #expect(whole.count == SHA256.digestLength)
    for size in [1, 3, 55, 56, 63, 64, 65, 127, 128, 129] {
      var hash = SHA256()
      for start in stride(from: 0, to: bytes.count, by: size) {
        hash.update(Array(bytes[start..<min(start + size, bytes.count)]))
      }
      #expect(hash.digest() == whole)
    }
  }

  @Test func mayGoOnAfterADigest() {
    var hash = SHA256()
    hash.update("a")
    #expect(hash.hex() == SHA256.hex(of: "a"))
    hash.update("bc")
    #expect(hash.hex() == SHA256.hex(of: "abc"))
  }
}
