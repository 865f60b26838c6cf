import Extraction
import SQLite
import Testing

@testable import Repository

@Suite struct ReextractTests {
  /// What an extractor finds that knows one official, by a name that the text has.
  private func facts(_ report: Report, name: String) -> ExtractedReport {
    var facts = ExtractedReport(report: report.metadata)
    var official = ExtractedOfficial(name: name)
    official.evidence = evidence(name, in: report.text)
    facts.officials = [official]
    return facts
  }

  private func reextract(_ scratch: Scratch, includingLoaded: Bool = false, name: String) throws -> Reextract {
    let reextract = try Reextract(scratch.database, includingLoaded: includingLoaded)
    while let report = try reextract.next() { try reextract.replace(report, by: facts(report, name: name)) }
    return reextract
  }

  private func officials(_ scratch: Scratch) throws -> [String] { try scratch.database.officials.list().map(\.name) }

  @Test func factsOfTheOldExtractorGiveWayToThoseOfTheNew() throws {
    let scratch = try Scratch()
    try scratch.ingest([conferenceReport()])
    try reextract(scratch, name: "Lê Hồng").finish()
    #expect(try officials(scratch) == ["Lê Hồng"])
    #expect(try scratch.count("events") == 0)
    #expect(try scratch.count("mentions") == 1)
    #expect(Doctor.isHealthy(try Doctor(scratch.connection).check()))
  }

  @Test func theSameFactsAgainChangeNothing() throws {
    let scratch = try Scratch()
    let (report, facts) = conferenceReport()
    try scratch.ingest([(report, facts)])
    let before = try scratch.canonicalDump()
    let reextract = try Reextract(scratch.database)
    #expect(reextract.count == 1)
    #expect(try reextract.next() == report)
    try reextract.replace(report, by: facts)
    try reextract.finish()
    #expect(try scratch.canonicalDump() == before)
  }

  @Test func leftBeforeItsEndItChangesNothing() throws {
    struct Stop: Error {}
    let scratch = try Scratch()
    try scratch.ingest([conferenceReport()])
    let before = try scratch.dump()
    _ = try reextract(scratch, name: "Lê Hồng")
    #expect(try scratch.dump() == before)
    let stopped = try reextract(scratch, name: "Lê Hồng")
    #expect(throws: Stop.self) { try stopped.finish { _, _ in throw Stop() } }
    #expect(try scratch.dump() == before)
    #expect(!scratch.connection.isInTransaction)
  }

  @Test func factsThatCameReadyMadeStayUnlessAskedFor() throws {
    let scratch = try Scratch()
    let ingest = try Ingest(scratch.database, loaded: true)
    let (report, facts) = conferenceReport()
    _ = try ingest.add(report, facts)
    _ = try ingest.finish()
    try reextract(scratch, name: "Lê Hồng").finish()
    #expect(try officials(scratch) == ["Lê Hồng Anh"])
    try reextract(scratch, includingLoaded: true, name: "Lê Hồng").finish()
    #expect(try officials(scratch) == ["Lê Hồng"])
  }

  @Test func factsThatCannotBeStoredLeaveTheOldOnes() throws {
    let scratch = try Scratch()
    try scratch.ingest([conferenceReport()])
    let before = try scratch.canonicalDump()
    let reextract = try Reextract(scratch.database)
    let report = try #require(try reextract.next())
    var bad = facts(report, name: "Lê Hồng")
    bad.officials[0].evidence = [Evidence(start: 0, end: 1_000_000, rule: "test", confidence: 1)]
    try reextract.replace(report, by: bad)
    try reextract.finish()
    #expect(reextract.failures.map(\.file) == ["r.txt"])
    #expect(try scratch.canonicalDump() == before)
  }

  @Test func aDatabaseOfTheFirstVersionKeepsItsReportsAndAsksForTheirFacts() throws {
    let scratch = try Scratch()
    let path = scratch.folder.file("old.db")
    let migrator = Database.migrator
    let first = Migrator(applicationID: migrator.applicationID, migrations: Array(migrator.migrations.prefix(1)))
    let old = try Connection(path: path, mode: .create)
    try first.migrate(old)
    let (report, facts) = conferenceReport()
    try old.execute(
      """
      INSERT INTO reports (key, sha256, file, title, published, byte_count, text)
      VALUES ('report/x', '\(report.sha256)', 'r.txt', 'T', '2015-12-29', \(report.text.utf8.count), '\(report.text)');
      INSERT INTO organisations (id, key, name, name_sort) VALUES (1, 'organisation/a', 'A', 'a');
      INSERT INTO organisations (id, key, name, name_sort, parent_id) VALUES (2, 'organisation/b', 'B', 'b', 1);
      INSERT INTO officials (id, key, name, name_sort) VALUES (1, 'official/c', 'C', 'c');
      INSERT INTO official_names VALUES (1, 'C', 'c', 'c', 'name');
      INSERT INTO positions (id, key, title, title_key, title_folded, organisation_id)
      VALUES (1, 'position/p', 'P', 'p', 'p', 1);
      INSERT INTO occupancies (official_id, position_id) VALUES (1, 1);
      INSERT INTO events (id, key, kind) VALUES (1, 'event/v', 'visit');
      INSERT INTO events (id, key, kind, parent_id) VALUES (2, 'event/t', 'talks', 1);
      INSERT INTO participants (event_id, role, type, official_id, name) VALUES (2, 'host', 'official', 1, 'C');
      INSERT INTO tasks (key, report_id, event_id, text, text_folded) VALUES ('task/t', 1, 1, 'Việc', 'viec');
      INSERT INTO documents (id, key, name, name_sort, issuer_id) VALUES (1, 'document/d', 'D', 'd', 1);
      INSERT INTO citations (document_id, report_id, task_id, name) VALUES (1, 1, 1, 'D');
      INSERT INTO evidence VALUES ('event', 1, 1, 0, 4, 'r', 0.5);
      """)
    try old.close()
    let database = try Database(path: path, mode: .readWrite)
    #expect(try database.needs() == "reextract")
    #expect(try Doctor(database.connection).check().contains { $0.severity == .warning && $0.check == "versions" })
    #expect(try database.connection.first("SELECT count(*) FROM events", map: { $0.int(0) }) == 0)
    let reextract = try Reextract(database)
    while let stored = try reextract.next() {
      #expect(stored.text == report.text)
      try reextract.replace(stored, by: facts)
    }
    try reextract.finish()
    #expect(try database.needs() == nil)
    #expect(try database.officials.list().map(\.name) == ["Lê Hồng Anh"])
    try database.close()
  }

  @Test func aDatabaseOfTheSecondVersionAsksToBeRebuilt() throws {
    let scratch = try Scratch()
    try scratch.ingest([conferenceReport()])
    let before = try scratch.canonicalDump()
    #expect(try scratch.database.needs() == nil)
    try scratch.database.connection.execute("DELETE FROM schema_migrations WHERE number > 2; PRAGMA user_version = 2;")
    try scratch.database.close()
    let database = try Database(path: scratch.path, mode: .readWrite)
    #expect(try database.needs() == "rebuild")
    try Rebuild(database).run()
    #expect(try database.needs() == nil)
    var after: [String] = []
    try Dump(database.connection).lines { after.append($0) }
    #expect(after == before)
    try database.close()
  }
}
