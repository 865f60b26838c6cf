import Testing

@testable import Repository

@Suite struct EditLinksTests {
  @Test func nothingIsSaidOfWhatNoEntryNames() {
    var links = EditLinks()
    links.merge(["a"], ["b"])
    #expect(links.verdict("a", "c") == nil)
    #expect(links.verdict("c", "d") == nil)
  }

  @Test func aMergeJoinsItsSidesBothWays() {
    var links = EditLinks()
    links.merge(["a1", "a2"], ["b1", "b2"])
    #expect(links.verdict("a1", "b1") == .same)
    #expect(links.verdict("b1", "a1") == .same)
    #expect(links.verdict("a2", "b2") == nil, "the rules keep each side together")
    #expect(links.partners(of: "b1") == ["a1"])
  }

  @Test func aSplitKeepsWhatGoesTogetherAndApartFromWhatStays() {
    var links = EditLinks()
    links.split(["m1", "m2"], from: ["s1", "s2"])
    #expect(links.verdict("m1", "s2") == .different)
    #expect(links.verdict("s1", "m2") == .different)
    #expect(links.verdict("m1", "m2") == .same)
    #expect(links.verdict("s1", "s2") == nil)
    #expect(links.partners(of: "m1") == ["m2"])
    #expect(links.partners(of: "s1").isEmpty)
  }

  @Test func theLaterEntryWins() {
    var links = EditLinks()
    links.merge(["a"], ["b"])
    links.split(["b"], from: ["a"])
    #expect(links.verdict("a", "b") == .different)
    #expect(links.partners(of: "a").isEmpty)
    links.merge(["a"], ["b"])
    #expect(links.verdict("a", "b") == .same)
    #expect(links.partners(of: "a") == ["b"])
  }

  @Test func aMergeAfterASplitLiftsAllItsProhibitions() {
    var links = EditLinks()
    links.split(["m1", "m2"], from: ["s1", "s2"])
    links.merge(["s1", "s2"], ["m1", "m2"])
    #expect(links.verdict("m1", "s1") == .same)
    #expect(links.verdict("m2", "s2") == nil)
    #expect(links.verdict("m1", "m2") == .same)
  }
}
