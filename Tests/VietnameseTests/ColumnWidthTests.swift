import Testing

@testable import Vietnamese

@Test(arguments: [
  ("", 0), ("abc", 3), ("Đối ngoại", 9), ("Vie\u{302}\u{323}t", 4), ("习近平", 6), ("한국", 4), ("👍", 2), ("a\u{7}b", 2),
  ("“…”", 3), ("ﾊ", 1),
])
func widthIsCountedInColumns(_ text: String, _ expected: Int) { #expect(text.columnWidth == expected) }

@Test func paddingAndCuttingGoByColumns() {
  #expect("Hà Nội".padded(to: 8) == "Hà Nội  ")
  #expect("习近平".padded(to: 8) == "习近平  ")
  #expect("Hà Nội".padded(to: 3) == "Hà Nội")
  #expect("Hà Nội".truncated(to: 6) == "Hà Nội")
  #expect("Hà Nội".truncated(to: 4) == "Hà…")
  #expect("Hà Nội".truncated(to: 5) == "Hà N…")
  #expect("习近平".truncated(to: 4) == "习…")
  #expect("Hà Nội".truncated(to: 0) == "")
}
