import Testing

@testable import Summary

@Suite struct DateTextTests {
  @Test(arguments: [
    ("2015-12-28", "2015-12-28", "28/12/2015"),
    ("2015-11-05", "2015-11-06", "5–6/11/2015"),
    ("2015-09-28", "2015-10-02", "28/9–2/10/2015"),
    ("2015-12-30", "2016-01-02", "30/12/2015 – 2/1/2016"),
    ("2015-11", "2015-11", "11/2015"),
    ("2015", nil, "2015"),
    ("2015-11", "2015-12-01", "11/2015 – 1/12/2015"),
  ])
  func datesAreWrittenAsVietnameseReportsDo(start: String, end: String?, expected: String) {
    #expect(DateText.range(start, end) == expected)
  }
}
