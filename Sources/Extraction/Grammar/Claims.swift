import Vietnamese

/// Finds the totals that a report states: "tổ chức 59 hoạt động đối ngoại", "21 đoàn ra, 25 đoàn vào", "hơn 170 thỏa thuận".
///
/// A number before something that is counted is a total when a word says so ("tổng cộng", "hơn"), when the sentence tells of a
/// year, when something was carried out, or when another total stands before it in the sentence.
struct Claims {
  private let a: Analysis
  private let phrases: ClaimPhrases
  private var claims: [ExtractedClaim] = []

  static func find(in a: Analysis) -> [ExtractedClaim] {
    var claims = Claims(a: a, phrases: a.lexicon.claims)
    for sentence in a.sentences { claims.read(sentence) }
    return claims.claims
  }

  private init(a: Analysis, phrases: ClaimPhrases) {
    (self.a, self.phrases) = (a, phrases)
  }

  /// How far before a number the verb of carrying out may stand.
  private static let verbReach = 10

  private mutating func read(_ sentence: Span) {
    // The end of the last total in this sentence.
    var last: Int?
    var i = sentence.lowerBound
    while i < sentence.upperBound {
      guard i > sentence.lowerBound, phrases.mayEndNumber(a.tokens[i - 1]),
        let (unit, length) = phrases.unit(at: i, in: a.tokens),
        i + length <= sentence.upperBound, let number = number(before: i, from: sentence.lowerBound)
      else {
        i += 1
        continue
      }
      if let claim = claim(number, unit, i..<i + length, sentence, last) {
        claims.append(claim)
        last = i + length
      }
      i += length
    }
  }

  private func claim(
    _ number: (start: Int, value: Int), _ unit: ClaimPhrases.Unit, _ words: Span, _ sentence: Span, _ last: Int?
  ) -> ExtractedClaim? {
    var start = number.start
    var qualifier: ClaimQualifier?
    if let (value, length) = phrase(phrases.qualifiers, before: start, from: sentence.lowerBound) {
      qualifier = value
      start -= length
    }
    let total = length(of: phrases.total, before: start, from: sentence.lowerBound)
    if let total { start -= total }
    guard !isPart(before: start, from: sentence.lowerBound) else { return nil }
    if start > sentence.lowerBound, a.tokens[start - 1].is(.slash) || a.tokens[start - 1].is(.percent) { return nil }
    if unit.measure == "agreements", length(of: phrases.fulfil, before: start, from: sentence.lowerBound) != nil {
      return nil
    }
    let isSaid = qualifier != nil || total != nil
    let isCarriedOut = number.value >= 3 && isCarriedOut(before: start, from: sentence.lowerBound)
    // "21 đoàn ra, 25 đoàn vào": one total after another.
    let goesOn = last.map { start - $0 <= 3 } ?? false
    let period = period(near: words.lowerBound, in: sentence)
    if unit.isStrict {
      guard isSaid && (isCarriedOut || period != nil) || goesOn || total != nil else { return nil }
    } else {
      guard isSaid || goesOn || isCarriedOut || period != nil && number.value >= 3 else { return nil }
    }
    var claim = ExtractedClaim(
      value: Double(number.value), measure: unit.measure, unit: a.string(words), qualifier: qualifier ?? .exact)
    claim.period = (period ?? a.reviewedYear).map(String.init)
    let signs = [isSaid, isCarriedOut, claim.period != nil].count { $0 }
    claim.evidence = [a.evidence(start..<words.upperBound, "claim", Double(6 + signs) / 10)]
    return claim
  }

  /// "trong tổng số 105 quốc gia", "một trong 10 nước".
  private func isPart(before start: Int, from low: Int) -> Bool {
    (1...3).contains { start - $0 >= low && phrases.partOf.length(at: start - $0, in: a.tokens) ?? 0 >= $0 }
  }

  private func isCarriedOut(before start: Int, from low: Int) -> Bool {
    (max(low, start - Self.verbReach)..<start).contains { phrases.verbs.length(at: $0, in: a.tokens) != nil }
  }

  /// The number right before a token, in digits ("5.800", "20-25") or words; of a range the first.
  private func number(before end: Int, from low: Int) -> (start: Int, value: Int)? {
    var start = end - 1
    guard a.tokens[start].kind == .number else {
      guard let words = phrases.numeral(before: end, from: low, in: a.tokens) else { return nil }
      // "năm" alone is a year far more often than five; "hai nước" are the two states.
      return words.value >= 3 && !(end - words.start == 1 && a.tokens[words.start].is(.nam)) ? words : nil
    }
    var value = Int(a.tokens[start].id)
    var scale = 1000
    while start - 2 >= low, a.tokens[start - 1].is(.period), a.tokens[start - 2].kind == .number,
      a.tokens[start].end - a.tokens[start].start == 3, !a.tokens[start].shape.contains(.spaced),
      !a.tokens[start - 1].shape.contains(.spaced), scale <= 1_000_000
    {
      value += Int(a.tokens[start - 2].id) * scale
      scale *= 1000
      start -= 2
    }
    if start - 2 >= low, a.tokens[start - 1].is(.dash), a.tokens[start - 2].kind == .number {
      start -= 2
      value = Int(a.tokens[start].id)
    }
    // What has a comma before its digits is a fraction; a year is no total.
    if start > low, a.tokens[start - 1].is(.comma), !a.tokens[start].shape.contains(.spaced) { return nil }
    return value > 0 ? (start, value) : nil
  }

  /// The length of the phrase that ends right before a token.
  private func length(of set: PhraseSet, before end: Int, from low: Int) -> Int? {
    (1...3).first { end - $0 >= low && set.length(at: end - $0, in: a.tokens) == $0 }
  }

  private func phrase<Value>(
    _ choice: PhraseChoice<Value>, before end: Int, from low: Int
  ) -> (value: Value, length: Int)? {
    for length in (1...3).reversed() where end - length >= low {
      if let found = choice.longest(at: end - length, in: a.tokens), found.length == length { return found }
    }
    return nil
  }

  /// The year that a sentence tells of: the nearest "năm 2015" that is no bound ("từ năm 1975").
  private func period(near token: Int, in sentence: Span) -> Int? {
    var nearest: (year: Int, distance: Int)?
    for i in sentence.dropLast() where a.tokens[i].is(.nam) && a.tokens[i + 1].kind == .number {
      let year = Int(a.tokens[i + 1].id)
      guard (1945...2100).contains(year) else { continue }
      guard length(of: phrases.since, before: i, from: sentence.lowerBound) == nil else { continue }
      if nearest.map({ abs(i - token) < $0.distance }) ?? true { nearest = (year, abs(i - token)) }
    }
    return nearest?.year
  }
}
