extension StringProtocol {
  /// How many columns a terminal needs for the text: 2 for wide East Asian characters and pictographs, 0 for combining marks and
  /// controls, 1 for the rest.
  public var columnWidth: Int {
    var width = 0
    for scalar in unicodeScalars { width += widthOf(scalar) }
    return width
  }

  /// The text with spaces behind it, `columns` wide or wider.
  public func padded(to columns: Int) -> String {
    String(self) + String(repeating: " ", count: Swift.max(0, columns - columnWidth))
  }

  /// The text cut to at most `columns`, with "…" for what is cut off.
  public func truncated(to columns: Int) -> String {
    guard columnWidth > columns else { return String(self) }
    guard columns > 0 else { return "" }
    var kept = String.UnicodeScalarView()
    var width = 0
    for scalar in unicodeScalars {
      width += widthOf(scalar)
      if width > columns - 1 { break }
      kept.append(scalar)
    }
    while kept.last == " " { kept.removeLast() }
    return String(kept) + "…"
  }
}

/// The columns of one scalar.
@inline(__always)
private func widthOf(_ scalar: Unicode.Scalar) -> Int {
  let value = scalar.value
  if value < 0x7F { return value < 0x20 ? 0 : 1 }
  // Everything that Vietnamese is written with.
  if value < 0x300 || (0x1E00..<0x1F00).contains(value) { return value < 0xA0 || value == 0xAD ? 0 : 1 }
  return rareColumns(of: scalar)
}

private func rareColumns(of scalar: Unicode.Scalar) -> Int {
  let value = scalar.value
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark, .control, .format, .lineSeparator, .paragraphSeparator: return 0
  default: break
  }
  // Medial vowels and final consonants of Korean syllables written in parts.
  if (0x1160..<0x1200).contains(value) { return 0 }
  return wide.contains { $0.contains(value) } || scalar.properties.isEmojiPresentation ? 2 : 1
}

/// Blocks whose characters are wide (East Asian Width W and F; Unicode Standard Annex 11).
private let wide: [ClosedRange<UInt32>] = [
  0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF, 0xA960...0xA97F,
  0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
  0x17000...0x18CFF, 0x1B000...0x1B2FF, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD,
]
