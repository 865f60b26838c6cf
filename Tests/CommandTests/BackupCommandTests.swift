import Testing

@Suite struct BackupCommand {
  let place: Workplace

  init() throws {
    place = try Workplace()
    try place.write(conferenceReport, to: "a.txt")
    try #require(try place.run("ingest", "a.txt").status == 0)
  }

  @Test func backupMakesACopyThatAnswersAndReplacesNothingUnasked() throws {
    #expect(try place.run("backup", "copy.db").status == 0)
    #expect(try place.run("list", "reports", "--db", "copy.db", "--format", "csv").lines.count == 2)
    #expect(!place.exists("copy.db.part") && !place.exists("copy.db-wal"))
    let again = try place.run("backup", "copy.db")
    #expect(again.status == 73)
    #expect(try place.run("backup", "copy.db", "--force").status == 0)
    #expect(try place.run("backup", "no/such/copy.db").status == 73)
    #expect(try place.run("backup", "copy2.db", "--db", "missing.db").status == 66)
    #expect(!place.exists("missing.db") && !place.exists("copy2.db"))
  }
}
