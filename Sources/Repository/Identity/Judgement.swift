/// Whether two mentions, or two names, are of one thing.
enum Verdict: String, CaseIterable, Sendable { case same, different, doubt }

/// Why two are one, or not, or in doubt; `left` and `right` are the signatures of nodes or the anchors of mentions, `left` the
/// smaller.
struct Judgement: Hashable, Sendable {
  var left: String
  var right: String
  var verdict: Verdict
  var score: Double
  /// In words: "same country; post in common: tong thong".
  var reasons: String

  init(_ one: String, _ other: String, _ verdict: Verdict, _ score: Double, _ reasons: String) {
    (left, right) = one < other ? (one, other) : (other, one)
    (self.verdict, self.score, self.reasons) = (verdict, score, reasons)
  }
}
