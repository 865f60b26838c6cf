import Testing

@testable import Vietnamese

private func text(_ string: String) throws -> String { try Normalizer.text(of: Array(string.utf8)) }

private func scalars(_ string: String) -> [Unicode.Scalar] { Array(string.unicodeScalars) }

@Test(arguments: [
  ("ho\u{300}a", "hòa"), ("Việt", "Việt"), ("Vie\u{302}\u{323}t", "Việt"), ("Vi\u{EA}\u{323}t", "Việt"),
  ("U\u{31B}\u{301}ng", "Ứng"), ("Đà Nẵng", "Đà Nẵng"), ("\u{212A}m", "Km"), ("한국", "한국"),
  ("\u{1112}\u{1161}\u{11AB}", "한"),
])
func textIsComposed(_ given: String, _ expected: String) throws {
  #expect(try scalars(text(given)) == scalars(expected))
}

@Test(arguments: [
  ("\u{FEFF}Hà\u{200B} Nội\u{AD}", "Hà Nội"), ("Hà\u{A0}Nội", "Hà Nội"), ("a\r\nb\rc", "a\nb\nc"),
  ("\u{D0}à N\u{1EB5}ng, \u{F0}\u{1ED1}i, \u{189}\u{F4}ng", "Đà Nẵng, đối, Đông"),
  ("TR\u{1A2}\u{1EDC}NG, \u{1A3}u", "TRƯỜNG, ưu"), ("đ\u{7F}ể\u{1B}[1m\ta", "để[1m\ta"), ("\u{200E}a\u{200F}", "a"),
  ("a\u{2028}b", "a\nb"), ("\u{1A2}\u{301}ng", "Ứng"),
])
func noiseIsRepaired(_ given: String, _ expected: String) throws {
  #expect(try scalars(text(given)) == scalars(expected))
}

@Test(arguments: [
  ([0x61, 0], TextError.nul(offset: 1)), ([0xC3], .invalidUTF8(offset: 0)), ([0x61, 0x80], .invalidUTF8(offset: 1)),
  ([0x61, 0xE1, 0xBA], .invalidUTF8(offset: 1)), ([0xED, 0xA0, 0x80], .invalidUTF8(offset: 0)),
  ([0xC0, 0x80], .invalidUTF8(offset: 0)), ([0xF5, 0x80, 0x80, 0x80], .invalidUTF8(offset: 0)),
  ([0xE1, 0xBA, 0x41], .invalidUTF8(offset: 0)), ([0xF0, 0x9F, 0x98, 0x41], .invalidUTF8(offset: 0)),
])
func whatIsNoTextIsAnErrorWithItsPlace(_ bytes: [UInt8], _ expected: TextError) {
  #expect(throws: expected) { try Normalizer.text(of: bytes) }
}

@Test func everyScalarComesThroughOrIsRepaired() throws {
  for value in UInt32(1)...0x10FFFF {
    guard let scalar = Unicode.Scalar(value) else { continue }
    let bytes = Array(String(scalar).utf8)
    #expect(String(validating: bytes, as: UTF8.self) != nil)
    let once = try Normalizer.text(of: bytes)
    #expect(try scalars(text(once)) == scalars(once), "U+\(String(value, radix: 16)) is not stable")
  }
}
