/// `text` with everything replaced that could move the cursor, change colours or turn the direction of writing:
/// control characters by their pictures (␛), other format characters by their code point.
func printable(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: isUnprintable) else { return text }
  var result = ""
  for scalar in text.unicodeScalars {
    guard isUnprintable(scalar) else {
      result.unicodeScalars.append(scalar)
      continue
    }
    switch scalar.value {
    case 0x0A: result += "↵"
    case 0x09: result += " "
    case 0x7F: result += "␡"
    case 0..<0x20:
      if let picture = Unicode.Scalar(0x2400 + scalar.value) { result.unicodeScalars.append(picture) }
    default: result += "<U+\(String(scalar.value, radix: 16, uppercase: true))>"
    }
  }
  return result
}

private func isUnprintable(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0..<0x20, 0x7F..<0xA0: true  // C0, DEL, C1
  case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true  // directions
  case 0x2028, 0x2029: true  // line and paragraph separators
  default: false
  }
}
