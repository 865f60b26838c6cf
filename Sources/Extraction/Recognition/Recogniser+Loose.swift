import Vietnamese

/// Runs of capital words that nothing claimed while reading: names told in full elsewhere.
extension Recogniser {
  mutating func skipRun(_ start: Int) -> Int {
    let tokens = a.tokens
    guard tokens[start].isCapital else { return start + 1 }
    if let end = looseEnd(start), end > start {
      loose.append(start..<end)
      return end
    }
    return start + 1
  }

  func looseEnd(_ start: Int) -> Int? {
    var i = start
    while i < a.tokens.count, i - start < 6 {
      let token = a.tokens[i]
      if token.is(.dash), !token.shape.contains(.spaced), i + 1 < a.tokens.count, a.tokens[i + 1].isWord,
        !a.tokens[i + 1].shape.contains(.spaced)
      {
        i += 2
        continue
      }
      guard token.isCapital, i == start || !a.isKnown(at: i) && !a.isNameStart(i) else { break }
      i += 1
    }
    return i
  }

  mutating func resolveLooseNames() {
    for span in loose {
      var start = span.lowerBound
      while start < span.upperBound {
        let near = nearby(start)
        var found: (person: Int, end: Int)?
        for end in stride(from: span.upperBound, to: start, by: -1) {
          let key = a.key(start..<end)
          guard !key.isEmpty else { continue }
          let isOneWord = key.count == 1
          let words = WordBits(key)
          if let person = near.first(where: { k in
            guard !a.people[k].words.isDisjoint(with: words) else { return false }
            let other = a.people[k].key
            return other == key || (!isOneWord && isSame(key, other) && key.count < other.count)
              || (isOneWord && other.count > 1 && !a.isVietnamese(a.tokens[start])
                && (other.last == key[0] || other.first == key[0]))
          }) {
            found = (person, end)
            break
          }
        }
        if let found {
          a.mentions.append(
            Mention(
              kind: .person(found.person), span: start..<found.end, name: start..<found.end,
              country: a.people[found.person].country))
          a.people[found.person].mentions.append(start..<found.end)
          start = found.end
        } else {
          start += 1
        }
      }
    }
  }
}
