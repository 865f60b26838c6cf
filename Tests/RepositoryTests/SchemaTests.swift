import Repository
import SQLite
import Testing

@Suite struct SchemaTests {
  @Test(arguments: [
    "INSERT INTO events (key, kind) VALUES ('event/x', 'party')",
    "INSERT INTO events (key, kind, start_date) VALUES ('event/x', 'visit', '28/12/2015')",
    "INSERT INTO events (key, kind, start_date, end_date) VALUES ('event/x', 'visit', '2015-12-28', '2015-12-27')",
    "INSERT INTO events (key, kind, country) VALUES ('event/x', 'visit', 'Q1')",
    "INSERT INTO events (key, kind, country) VALUES ('event/x', 'visit', 'QQ')",
    "INSERT INTO officials (key, name, name_sort) VALUES ('official/x', '', '')",
    "INSERT INTO participants (event_id, role, type, name) VALUES (1, 'host', 'official', 'A')",
    "INSERT INTO spans VALUES (1, 1, 5, 4, 'r', 0.5)",
    "INSERT INTO spans VALUES (1, 1, 0, 4, 'r', 1.5)",
    "INSERT INTO spans VALUES (1, 1000, 0, 4, 'r', 0.5)",
    "UPDATE mentions SET confidence = 2",
    "UPDATE mentions SET kind = 'party'",
    "INSERT INTO occupancies (official_id, position_id, first_attested) VALUES (1, 1, '2015')",
    "UPDATE reports SET text = 'x'",
  ])
  func refusesWhatMayNotBe(_ sql: String) throws {
    let scratch = try Scratch()
    try scratch.ingest([conferenceReport()])
    #expect(throws: SQLiteError.self) { try scratch.connection.run(sql) }
  }

  @Test func takesDatesOfEveryPrecision() throws {
    let scratch = try Scratch()
    for (date, precision) in [
      ("2015", "year"), ("2015-12", "month"), ("2015-12-28", "day"), ("XXXX-12-28", "partial"),
    ] {
      try scratch.connection.run(
        "INSERT INTO events (key, kind, start_date, end_date) VALUES (?, 'visit', ?, ?)", "event/" + date, date, date)
      let row = try scratch.connection.first(
        "SELECT date_precision, year FROM events WHERE key = ?", "event/" + date,
        map: { ($0.string(0), $0.optionalInt(1)) })
      #expect(row?.0 == precision)
      #expect(row?.1 == (date.hasPrefix("X") ? nil : 2015))
    }
  }

  @Test func theLogIsOnlyAddedTo() throws {
    let scratch = try Scratch()
    func add(_ action: String, undoing entry: Int? = nil) throws {
      try scratch.connection.run(
        """
        INSERT INTO edits (at, author, action, kind, key, anchors, undoes)
        VALUES ('2016-01-01', 'An', ?, 'event', 'event/x', '[]', ?)
        """, action, entry)
    }
    func effective() throws -> [Int] {
      try scratch.connection.all("SELECT id FROM effective_edits ORDER BY id", map: { $0.int(0) })
    }
    #expect(try effective() == [])
    for _ in 1...2 { try add("note") }
    #expect(try effective() == [1, 2])
    try add("undo", undoing: 1)
    #expect(try effective() == [2, 3])
    try add("undo", undoing: 3)
    #expect(try effective() == [1, 2, 4])
    try add("undo", undoing: 4)
    #expect(try effective() == [2, 3, 5])
    #expect(throws: SQLiteError.self) { try scratch.connection.run("UPDATE edits SET author = 'Bình'") }
    #expect(throws: SQLiteError.self) { try scratch.connection.run("DELETE FROM edits") }
  }

  @Test func needsNoCollationOrFunctionOfOurOwn() throws {
    let scratch = try Scratch()
    try scratch.ingest([conferenceReport()])
    let plain = try Connection(path: scratch.path, mode: .readOnly)
    let tables = try plain.all(
      "SELECT name, sql FROM sqlite_schema WHERE type IN ('table', 'view')", map: { ($0.string(0), $0.string(1)) })
    for (name, sql) in tables {
      #expect(!sql.uppercased().contains("COLLATE"))
      _ = try plain.all("SELECT * FROM \(name) ORDER BY 1", map: { $0.count })
    }
    let check = try plain.first("PRAGMA integrity_check", map: { $0.string(0) })
    #expect(check == "ok")
  }

  @Test func viewsAnswerFirstQuestions() throws {
    let scratch = try Scratch()
    try scratch.ingest([conferenceReport()])
    let connection = scratch.connection
    let conference = try connection.first(
      "SELECT organisers, attendees, tasks, reports FROM conferences WHERE year = 2015",
      map: { [$0.string(0), $0.string(1), $0.string(2), $0.string(3)] })
    #expect(conference == ["Ban Đối ngoại Trung ương", "Lê Hồng Anh", "2", "1"])
    let official = try connection.first(
      "SELECT official, title_printed, posts FROM officials_at_events",
      map: { [$0.string(0), $0.string(1), $0.string(2)] })
    #expect(official == ["Lê Hồng Anh", "Ủy viên Bộ Chính trị", "Ủy viên Bộ Chính trị"])
    let task = try connection.first(
      "SELECT text, assigner, assignees, event_title FROM open_tasks ORDER BY ordinal",
      map: { [$0.string(0), $0.string(1), $0.string(2), $0.string(3)] })
    #expect(
      task == [
        "nâng cao nhận thức", "Lê Hồng Anh", "Bộ Chính trị", "Hội nghị tổng kết công tác đối ngoại nhân dân năm 2015",
      ])
    #expect(try scratch.count("reports_of_events") == 1)
    #expect(try scratch.count("events_by_year") == 1)
    let quotes = try connection.all(
      "SELECT quote FROM quotes WHERE fact_kind = 'official'", map: { $0.string(0) })
    #expect(quotes == ["Lê Hồng Anh"])
  }
}
