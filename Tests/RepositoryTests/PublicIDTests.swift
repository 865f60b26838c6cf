import SQLite
import Testing

@testable import Repository

@Suite struct PublicIDTests {
  let scratch: Scratch
  let ids: PublicIDs

  init() throws {
    scratch = try Scratch()
    ids = PublicIDs(scratch.connection)
    for id in 1...3 {
      try scratch.connection.run(
        "INSERT INTO officials (id, key, name, name_sort) VALUES (?, ?, 'A', 'a')", id, "official/unnamed-\(id)")
    }
  }

  private func claim(_ id: Int64, _ claims: PublicIDs.Claim...) throws {
    try scratch.connection.transaction {
      _ = try ids.claim(claims, current: claims[0].base, row: RowRef(.official, id))
    }
  }

  private func keys() throws -> [String] {
    try scratch.connection.all("SELECT key FROM officials ORDER BY id", map: { $0.string(0) })
  }

  @Test(arguments: [[1, 2, 3], [3, 2, 1], [2, 3, 1], [2, 1, 3]])
  func theEarliestOfANameHasThePlainKeyInAnyOrder(_ order: [Int64]) throws {
    for id in order { try claim(id, ("official/ly-minh", "2015-0\(id)-01")) }
    let keys = try keys()
    #expect(keys[0] == "official/ly-minh")
    #expect(Set(keys).count == 3)
    #expect(keys.allSatisfy { $0.hasPrefix("official/ly-minh") })
    for id in 1...3 { #expect(try ids.row(of: keys[id - 1]) == RowRef(.official, Int64(id))) }
  }

  @Test func formerNamesLeadToTheRow() throws {
    try claim(1, ("official/donald-trump", "b"), ("official/trump", "a"))
    #expect(try keys()[0] == "official/donald-trump")
    #expect(try ids.row(of: "official/trump") == RowRef(.official, 1))
    #expect(try scratch.database.officials.find("trump")?.id == 1)
    #expect(try ids.row(of: "official/nobody") == nil)
  }

  @Test func aPlainKeyPassesOnWhenItsRowGivesItUp() throws {
    try claim(1, ("official/ly-minh", "a"))
    try claim(2, ("official/ly-minh", "b"))
    let long = try keys()[1]
    try claim(1, ("official/ly-minh-an", "a"))
    #expect(try keys()[1] == "official/ly-minh")
    #expect(try ids.row(of: long) == RowRef(.official, 2))
    try scratch.connection.transaction { try ids.release(RowRef(.official, 2)) }
    #expect(try ids.row(of: "official/ly-minh") == nil)
  }

  @Test func aRowThatGoesLeavesItsPlainKeyToTheNext() throws {
    try claim(1, ("official/ly-minh", "a"))
    try claim(2, ("official/ly-minh", "b"))
    try scratch.connection.transaction {
      try ids.release(RowRef(.official, 1))
      try scratch.connection.run("DELETE FROM officials WHERE id = 1")
    }
    #expect(try ids.key(of: RowRef(.official, 2)) == "official/ly-minh")
  }

  @Test func rowsMayExchangeTheMembersThatTheirKeysComeFrom() throws {
    try claim(1, ("official/ly-minh", "b"), ("official/ly-minh", "c"))
    try claim(2, ("official/ly-minh", "d"))
    // The first claim of row 1 passes to row 3, then an earlier one takes the plain key.
    try claim(3, ("official/ly-minh", "b"))
    try claim(2, ("official/ly-minh", "a"), ("official/ly-minh", "d"))
    try claim(1, ("official/ly-minh", "c"))
    let keys = try keys()
    #expect(keys[1] == "official/ly-minh")
    #expect(Set(keys).count == 3)
    #expect(keys.allSatisfy { $0.hasPrefix("official/ly-minh") })
  }

  @Test func aMergedRowKeepsWhatBothWereCalled() throws {
    try claim(1, ("official/ly-minh", "a"))
    try claim(2, ("official/li-ming", "b"))
    try scratch.connection.transaction {
      try ids.release(RowRef(.official, 2))
      try scratch.connection.run("DELETE FROM officials WHERE id = 2")
    }
    try claim(1, ("official/ly-minh", "a"), ("official/li-ming", "b"))
    #expect(try ids.row(of: "official/li-ming") == RowRef(.official, 1))
    #expect(try ids.key(of: RowRef(.official, 1)) == "official/ly-minh")
  }

  @Test func longKeysAreCutBetweenWords() {
    let key = PublicIDs.base(.event, "2015-12-28", String(repeating: "hội nghị ", count: 20))
    #expect(key.utf8.count <= 86)
    #expect(key.hasSuffix("-hoi") || key.hasSuffix("-nghi"))
    #expect(PublicIDs.base(.event, nil, "") == "event/x")
  }
}
