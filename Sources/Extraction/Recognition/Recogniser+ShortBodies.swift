import Vietnamese

/// Bodies named by their head alone ("Đại sứ quán", "Thượng viện") that stand in full elsewhere in the report.
extension Recogniser {
  /// Joins each head alone to the one body of the report that it begins.
  ///
  /// A government or parliament alone is Viet Nam's wherever the report names Viet Nam, so it joins a foreign one only where it does
  /// not. Linear: heads are few, and each body is looked at once a length of theirs.
  mutating func resolveShortBodies() {
    var heads: [[Int32]: Int] = [:]
    for (k, body) in a.bodies.enumerated() where isShort(body) && body.key.count > 1 && heads.count < 32 {
      heads[body.key] = k
    }
    guard !heads.isEmpty else { return }
    var fuller: [Int: [Int]] = [:]
    for (k, body) in a.bodies.enumerated() where body.key.count > 2 {
      for length in 1..<max(2, min(body.key.count, 7)) {
        if let head = heads[Array(body.key.prefix(length))], isOnlyWhereOrWhose(body, from: length, head: head) {
          fuller[head, default: []].append(k)
        }
      }
    }
    let isHome = a.mentions.contains { a.countryCode(of: $0) == "VN" }
    var joined: [Int: Int] = [:]
    for (head, bodies) in fuller {
      let home = bodies.filter { a.bodies[$0].country == "VN" }
      let meant = isHome && a.bodies[head].country == nil ? home : bodies
      guard meant.count == 1 else { continue }
      let whole = meant[0]
      joined[head] = whole
      a.bodies[whole].mentions += a.bodies[head].mentions
      a.bodies[head].isHidden = true
    }
    guard !joined.isEmpty else { return }
    for k in a.mentions.indices {
      if case .body(let index) = a.mentions[k].kind, let whole = joined[index] { a.mentions[k].kind = .body(whole) }
    }
  }

  private func isShort(_ body: Body) -> Bool {
    body.isHeadAlone || body.kind == "ministry" && body.country == nil || body.kind == "embassy" && body.country != nil
  }

  /// A ministry or an embassy of a country goes on with nothing but that it is of ("Bộ Thống nhất Hàn Quốc") or where it sits
  /// ("đại sứ quán Mỹ ở London").
  private func isOnlyWhereOrWhose(_ body: Body, from length: Int, head: Int) -> Bool {
    guard a.bodies[head].kind == "ministry" || a.bodies[head].country != nil else { return true }
    let next = body.name.lowerBound + length
    guard next < body.name.upperBound, body.key.count == body.name.count else { return false }
    return a.tokens[next].isAny(.tai, .o) || a.bodies[head].country == nil && a.countryPhrase(at: next) != nil
  }

  /// "Ảnh: TRƯỜNG SƠN": a photographer in capitals, whatever the words are.
  func credit(at start: Int) -> Int? {
    guard start >= 2, a.tokens[start].shape.contains(.upper), a.tokens[start - 1].is(.colon),
      a.lexicon.names.bylineWords.length(at: start - 2, in: a.tokens) != nil
    else { return nil }
    var end = start
    while end < a.tokens.count, a.tokens[end].isWord, a.tokens[end].shape.contains(.upper) { end += 1 }
    return end - start >= 2 ? end : nil
  }
}

extension Analysis {
  /// The country that a mention is of or names.
  func countryCode(of mention: Mention) -> String? {
    switch mention.kind {
    case .country(let row): lexicon.countries[row].code
    case .place(let code): code
    case .body(let index): bodies[index].country
    case .person(let index): people[index].country
    case .post: mention.country
    }
  }
}
