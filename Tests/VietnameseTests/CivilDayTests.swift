import Testing

@testable import Vietnamese

@Test func daysAndNumbersAreTheSame() throws {
  let first = try #require(CivilDay(iso: "1600-01-01")).dayNumber
  var previous = CivilDay(dayNumber: first - 1)
  for number in first..<first + 160_000 {
    let day = CivilDay(dayNumber: number)
    #expect(day.dayNumber == number)
    #expect(previous < day)
    #expect(CivilDay(year: day.year, month: day.month, day: day.day) == day)
    previous = day
  }
}

@Test(arguments: [("1970-01-01", 0, 3), ("2015-12-28", 16797, 0), ("2000-02-29", 11016, 1), ("1945-09-02", -8887, 6)])
func knownDaysHaveTheirNumberAndWeekday(_ iso: String, _ number: Int, _ weekday: Int) throws {
  let day = try #require(CivilDay(iso: iso))
  #expect(day.dayNumber == number)
  #expect(day.weekday == weekday)
  #expect(day.description == iso)
}

@Test(arguments: [
  "2015-02-29", "1900-02-29", "2015-13-01", "2015-00-10", "2015-1-01", "2015/01/01", "20150101", "0000-01-01",
  "2015-01-01T",
])
func thereAreNoSuchDays(_ iso: String) { #expect(CivilDay(iso: iso) == nil) }

@Test func partialDatesArePrintedAsEDTF() {
  #expect(PartialDate(month: 12, day: 28).edtf == "XXXX-12-28")
  #expect(PartialDate(day: 5).edtf == "XXXX-XX-05")
  #expect(PartialDate(year: 2015, month: 2).edtf == "2015-02")
  #expect(PartialDate(year: 2015).edtf == "2015")
  #expect(!PartialDate(month: 2, day: 30).isValid)
  #expect(PartialDate(month: 2, day: 29).isValid)
  #expect(!PartialDate(year: 2015, month: 2, day: 29).isValid)
}
