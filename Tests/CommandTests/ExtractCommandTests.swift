import Extraction
import Testing

@Suite struct ExtractCommand {
  let place: Workplace
  init() throws { place = try Workplace() }

  @Test func printsOneObjectAReportInTheOrderOfNames() throws {
    try place.write(visitReport, to: "reports/b.txt")
    try place.write(conferenceReport, to: "reports/a/c.md")
    try place.write("not a report", to: "reports/notes.pdf")
    try place.write("hidden", to: "reports/.hidden.txt")
    let outcome = try place.run("extract", "reports")
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    let reports = try outcome.lines.map { try ExtractedReport(json: $0.utf8) }
    #expect(reports.map(\.report.file) == ["c.md", "b.txt"])
    #expect(reports.allSatisfy { $0.text == nil })
  }

  @Test func sameOutputForAnyNumberOfJobs() throws {
    for number in 0..<40 { try place.write(conferenceReport + "Số \(number).\n", to: "r/\(number).txt") }
    let one = try place.run("extract", "r", "--jobs", "1")
    #expect(one.lines.count == 40)
    #expect(try place.run("extract", "r", "--jobs", "7").output == one.output)
  }

  @Test func readsStandardInputUnderANameAndCanCarryTheText() throws {
    let outcome = try place.run("extract", "-", "--text", "--name", "tin.txt", input: conferenceReport)
    #expect(outcome.status == 0)
    let report = try ExtractedReport(json: outcome.output.utf8)
    #expect(report.report.file == "tin.txt")
    #expect(report.report.published == "2015-12-28")
    #expect(report.text?.hasPrefix("Hội nghị tổng kết") == true)
  }

  @Test func fillsInWhatAReportDoesNotSay() throws {
    try place.write("Một bản tin không ghi ngày.\n", to: "a.txt")
    let outcome = try place.run("extract", "a.txt", "--published", "2016-01-05", "--source", "Nhân Dân")
    let report = try ExtractedReport(json: outcome.output.utf8)
    #expect(report.report.published == "2016-01-05")
    #expect(report.report.source == "Nhân Dân")
  }

  @Test func badInputGetsOneLineWithTheFileAndTheRestGoesOn() throws {
    try place.write([0x61, 0xFF, 0x62], to: "bad\n.txt")
    try place.write(conferenceReport, to: "good.txt")
    let outcome = try place.run("extract", "bad\n.txt", "missing.txt", "good.txt")
    #expect(outcome.status == 1)
    #expect(outcome.lines.count == 1)
    let complaints = outcome.errors.split(separator: "\n")
    #expect(complaints.count == 2)
    #expect(complaints.first?.hasPrefix("doingoai: “bad↵.txt”: ") == true)
    #expect(complaints.last == "doingoai: “missing.txt”: there is no such file or folder")
  }

  @Test func failFastStopsAtTheFirstBadReport() throws {
    try place.write([0xFF], to: "a.txt")
    try place.write(conferenceReport, to: "b.txt")
    let outcome = try place.run("extract", "--fail-fast", "a.txt", "b.txt")
    #expect(outcome.status == 65)
    #expect(outcome.output == "")
  }

  @Test func whenNothingCanBeReadTheStatusSaysWhy() throws {
    #expect(try place.run("extract", "missing.txt").status == 66)
    #expect(try place.run("extract", "*.none").status == 66)
    #expect(try place.run("extract", "/dev/null").status == 65)
    #expect(try place.run("extract").status == 64)
    #expect(try place.run("extract", "a", "--published", "2015-02-30").status == 64)
    #expect(try place.run("extract", "a", "--jobs", "0").status == 64)
  }

  @Test func globsAndLinksInFoldersAreTakenAsPromised() throws {
    try place.write(conferenceReport, to: "x1.txt")
    try place.write(visitReport, to: "x2.txt")
    #expect(try place.run("extract", "x*.txt").lines.count == 2)
    try place.write("", to: "folder/keep")
    #expect(try place.run(shell: "ln -s ../x1.txt folder/link.txt && ln -s .. folder/up") == 0)
    #expect(try place.run("extract", "folder").output == "")
    #expect(try place.run("extract", "folder/link.txt").lines.count == 1)
  }

  @Test func aClosedPipeEndsItQuietly() throws {
    for number in 0..<20 { try place.write(conferenceReport + "Số \(number).\n", to: "r/\(number).txt") }
    let outcome = try place.runIntoClosedPipe("extract", "--text", "r")
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
  }

  @Test func aFullDiskIsToldOf() throws {
    try place.write(conferenceReport, to: "a.txt")
    let status = try place.run(shell: "\"$0\" extract a.txt >/dev/full 2>err")
    #expect(status == 74)
    #expect(try place.read("err") == "doingoai: the output cannot be written: No space left on device\n")
  }
}
