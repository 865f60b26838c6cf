import Testing

@testable import Repository

/// How an entry of the log finds its mention after another extractor has been over the report.
@Suite struct AnchorTests {
  private let anchor = Anchor(
    sha: "ab", kind: "event", name: "Lễ ký", subtype: "signing", start: 100, end: 120, quote: "Lễ ký \"Hiệp định\"")

  private func candidate(
    _ number: Int, _ start: Int, _ end: Int, name: String = "", subtype: String? = "signing"
  ) -> Anchor.Candidate {
    Anchor.Candidate(number: number, name: name, subtype: subtype, start: start, end: end)
  }

  @Test func theSameWordsComeFirst() {
    #expect(anchor.number(among: [candidate(1, 90, 130), candidate(2, 100, 120, subtype: "meeting")]) == 2)
  }

  @Test func ofTwoFactsInTheSameWordsTheOneOfTheSameSortIsMeant() {
    #expect(anchor.number(among: [candidate(1, 100, 120, subtype: "talks"), candidate(2, 100, 120)]) == 2)
    #expect(anchor.number(among: [candidate(4, 100, 120), candidate(3, 100, 120)]) == 3)
  }

  @Test func wordsThatOverlapWillDoForTheSameSubtype() {
    #expect(anchor.number(among: [candidate(1, 95, 110, subtype: "meeting"), candidate(2, 110, 140)]) == 2)
    #expect(anchor.number(among: [candidate(1, 80, 101), candidate(2, 99, 121)]) == 2)
  }

  @Test func theSameNameIsTheLastResort() {
    #expect(
      anchor.number(among: [candidate(1, 300, 320, name: "LỄ KÝ"), candidate(2, 400, 420, name: "Hội đàm")]) == 1)
    #expect(anchor.number(among: [candidate(2, 400, 420, name: "Hội đàm")]) == nil)
    #expect(anchor.number(among: []) == nil)
  }

  @Test func aFactWithoutAPlaceInTheTextIsFoundByItsName() {
    let anchor = Anchor(sha: "ab", kind: "event", name: "", subtype: "visit")
    #expect(anchor.number(among: [candidate(1, 0, 0, subtype: "talks"), candidate(2, 0, 0, subtype: "visit")]) == 2)
  }

  @Test func anchorsSurviveTheLog() {
    var other = Anchor(
      sha: nil, kind: "official", name: "Lê Hồng Anh", node: ["lehonganh", "lêhồnganh", "VN", "state"])
    #expect([Anchor](json: [anchor, other].json) == [anchor, other])
    other.name = "a\u{0}b\\\"\n"
    #expect([Anchor](json: [other].json) == [other])
    #expect([Anchor](json: "no JSON").isEmpty)
  }
}
