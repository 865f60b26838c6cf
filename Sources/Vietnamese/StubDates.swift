public enum Sentences {
  public static func ranges(in tokens: UnsafeBufferPointer<Token>, text: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    var r: [Range<Int>] = []
    var s = 0
    for i in tokens.indices {
      let t = tokens[i]
      let end =
        t.kind == .newline
        || (t.is(.period) || t.is(.question) || t.is(.exclamation)) && i + 1 < tokens.count
          && tokens[i + 1].shape.contains(.spaced) && (tokens[i + 1].isCapital || tokens[i + 1].kind != .word)
          && !(i > 0 && tokens[i - 1].end - tokens[i - 1].start <= 2 && tokens[i - 1].isCapital)
      if end {
        if i > s { r.append(s..<i + 1) }
        s = i + 1
      }
    }
    if s < tokens.count { r.append(s..<tokens.count) }
    if r.isEmpty { r.append(0..<max(0, tokens.count)) }
    return r
  }
}
