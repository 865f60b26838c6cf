import Testing

@Suite struct QueryCommand {
  let place: Workplace

  init() throws {
    place = try Workplace()
    try place.write(conferenceReport, to: "a.txt")
    try #require(try place.run("ingest", "a.txt").status == 0)
  }

  @Test(arguments: [
    ("csv", "file,n\r\na.txt,1\r\n"), ("tsv", "file\tn\na.txt\t1\n"), ("ndjson", "{\"file\": \"a.txt\", \"n\": 1}\n"),
    ("json", "[\n{\"file\": \"a.txt\", \"n\": 1}\n]\n"), ("markdown", "| file | n |\n| --- | --- |\n| a.txt | 1 |\n"),
    ("table", "file   n\n─────  ─\na.txt  1\n"),
  ])
  func printsEveryFormat(_ format: String, _ expected: String) throws {
    let outcome = try place.run("query", "select file, id as n from reports", "--format", format)
    #expect(outcome.status == 0)
    #expect(outcome.output == expected)
  }

  @Test func takesSQLFromAFileAndFromStandardInput() throws {
    try place.write("select 7 as a;\n-- the end\n", to: "q.sql")
    #expect(try place.run("query", "--file", "q.sql", "--format", "csv").output == "a\r\n7\r\n")
    #expect(try place.run("query", "-", "--format", "csv", input: "select 8 as a").output == "a\r\n8\r\n")
  }

  @Test func bindsNamedParameters() throws {
    let outcome = try place.run(
      "query", "select :name || '!' as a, typeof(:n) as b, $x is null as c", "-p", "name=Đỗ'; drop table reports", "-p",
      "n:=5", "-p", "x:=null", "--format", "csv")
    #expect(outcome.output == "a,b,c\r\nĐỗ'; drop table reports!,integer,1\r\n")
    #expect(try place.run("query", "select :a").status == 65)
    #expect(try place.run("query", "select 1", "-p", "a=1").status == 65)
    #expect(try place.run("query", "select ?").status == 65)
    #expect(try place.run("query", "select 1", "-p", "a").status == 64)
  }

  @Test(arguments: [
    ("delete from reports", Int32(77)), ("create table t (a)", 77), ("attach 'other.db' as o", 77),
    ("vacuum into 'copy.db'", 77), ("pragma journal_mode = delete", 77), ("select load_extension('x')", 77),
    ("select 1; delete from reports", 65), ("selec 1", 65), ("", 65), ("select * from nothing", 65),
  ])
  func whatChangesOrIsWrongIsRefusedWithOneLine(_ sql: String, _ status: Int32) throws {
    let outcome = try place.run("query", sql)
    #expect(outcome.status == status, "\(outcome.errors)")
    #expect(outcome.output == "")
    #expect(outcome.errors.hasPrefix("doingoai: "))
    #expect(outcome.errors.split(separator: "\n").count == 1)
    #expect(!place.exists("other.db") && !place.exists("copy.db"))
  }

  @Test func runawayQueriesAreStopped() throws {
    let endless = "with recursive c(x) as (select 1 union all select x + 1 from c) select max(x) from c"
    let outcome = try place.run("query", endless, "--timeout", "0.2")
    #expect(outcome.status == 124)
    #expect(outcome.errors == "doingoai: stopped after 0.2 s; --timeout allows more (0: no limit)\n")
  }

  @Test func rowsBeyondTheLimitAreLeftOutAndTold() throws {
    let numbers = "with recursive c(x) as (select 1 union all select x + 1 from c) select x from c"
    let outcome = try place.run("query", numbers, "--max-rows", "3", "--format", "tsv")
    #expect(outcome.status == 0)
    #expect(outcome.output == "x\n1\n2\n3\n")
    #expect(outcome.errors.contains("more than 3 rows"))
  }

  @Test func aMistypedPathMakesNoFile() throws {
    let outcome = try place.run("query", "select 1", "--db", "typo.db")
    #expect(outcome.status == 66)
    #expect(!place.exists("typo.db"))
    #expect(outcome.errors.contains("“typo.db”"))
  }

  @Test func aClosedPipeEndsItQuietly() throws {
    let outcome = try place.runIntoClosedPipe(
      "query", "with recursive c(x) as (select 1 union all select x + 1 from c limit 100000) select x from c",
      "--format", "csv")
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
  }
}
