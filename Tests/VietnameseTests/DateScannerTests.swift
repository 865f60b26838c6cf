import Testing

@testable import Vietnamese

private func scan(_ text: String) -> [(words: String, mention: DateMention)] {
  var vocabulary = Vocabulary()
  let scanner = DateScanner(vocabulary: &vocabulary)
  var text = text
  return text.withUTF8 { bytes in
    Tokenizer.tokens(of: bytes, in: vocabulary).withUnsafeBufferPointer { tokens in
      scanner.scan(tokens).map { (String(decoding: bytes[$0.bytes], as: UTF8.self), $0) }
    }
  }
}

/// "words = dates" of every date of the text, "|" between them; "?" for those that stay open.
private func dates(_ text: String, published: String? = nil) -> String {
  let day = published.flatMap { CivilDay(iso: $0) }
  return scan(text).map { words, mention in
    guard let date = mention.resolve(publishedDay: day) else { return "\(words) = ?" }
    return "\(words) = \(date.start.edtf)" + (date.end.map { "/\($0.edtf)" } ?? "")
  }.joined(separator: " | ")
}

@Test(arguments: [
  ("Chiều 28/12, tại Hà Nội", "Chiều 28/12 = XXXX-12-28"),
  ("ngày 5 tháng 1 năm 2017.", "ngày 5 tháng 1 năm 2017 = 2017-01-05"),
  ("vào 28-12-2015", "28-12-2015 = 2015-12-28"), ("hồi 28.12.2015.", "28.12.2015 = 2015-12-28"),
  ("sáng 22.10,", "sáng 22.10 = XXXX-10-22"),
  ("ngày 06 tháng 10", "ngày 06 tháng 10 = XXXX-10-06"), ("Rạng sáng 17, tàu đến", "Rạng sáng 17 = XXXX-XX-17"),
  ("hôm 17 tại Paris", "hôm 17 = XXXX-XX-17"), ("Ngày 17,", "Ngày 17 = XXXX-XX-17"),
  ("chiều ngày 12/6 (giờ địa phương)", "chiều ngày 12/6 = XXXX-06-12"),
  ("(TTXVN 28/12) - Hôm nay", "28/12 = XXXX-12-28 | Hôm nay = ?"), ("ngày 1/1/2016 tới", "ngày 1/1/2016 = 2016-01-01"),
  ("2015-12-28", "2015-12-28 = 2015-12-28"), ("ngày 29/2", "ngày 29/2 = XXXX-02-29"),
  ("chiều tối 13/4", "chiều tối 13/4 = XXXX-04-13"),
  ("ngày 2/9/1945 và 30/4/1975", "ngày 2/9/1945 = 1945-09-02 | 30/4/1975 = 1975-04-30"),
  ("ngày 5/1 và 8/3", "ngày 5/1 = XXXX-01-05 | 8/3 = XXXX-03-08"),
])
func daysAreRead(_ text: String, _ expected: String) { #expect(dates(text) == expected) }

@Test(arguments: [
  ("từ ngày 12 đến 14-2", "từ ngày 12 đến 14-2 = XXXX-02-12/XXXX-02-14"),
  ("từ 20/5 đến 23/5", "từ 20/5 đến 23/5 = XXXX-05-20/XXXX-05-23"),
  ("từ ngày 18-21/6/2025", "từ ngày 18-21/6/2025 = 2025-06-18/2025-06-21"),
  ("ngày 27 - 28/2", "ngày 27 - 28/2 = XXXX-02-27/XXXX-02-28"),
  ("trong hai ngày 5–6/1", "ngày 5–6/1 = XXXX-01-05/XXXX-01-06"),
  ("trong hai ngày 27 và 28-2", "ngày 27 và 28-2 = XXXX-02-27/XXXX-02-28"),
  ("trong hai ngày 8/7 và 9/7", "ngày 8/7 và 9/7 = XXXX-07-08/XXXX-07-09"),
  ("hôm 8/7 và 12/7", "hôm 8/7 = XXXX-07-08 | 12/7 = XXXX-07-12"),
  ("từ 6 đến 8/7/2022", "từ 6 đến 8/7/2022 = 2022-07-06/2022-07-08"),
  ("từ 6-7 tháng 9", "từ 6-7 tháng 9 = XXXX-09-06/XXXX-09-07"),
  ("từ ngày 28/12 đến ngày 3/1/2016", "từ ngày 28/12 đến ngày 3/1/2016 = 2015-12-28/2016-01-03"),
  ("từ ngày 28/12/2015 đến hết ngày 3/1", "từ ngày 28/12/2015 đến hết ngày 3/1 = 2015-12-28/2016-01-03"),
  ("từ ngày 18 đến ngày 21", "từ ngày 18 đến ngày 21 = XXXX-XX-18/XXXX-XX-21"),
  ("các ngày 5, 6/1", "ngày 5, 6/1 = XXXX-01-05/XXXX-01-06"),
  ("từ ngày 5 đến ngày 8 tháng 1 năm 2016", "từ ngày 5 đến ngày 8 tháng 1 năm 2016 = 2016-01-05/2016-01-08"),
  ("ngày 12/5-14/5", "ngày 12/5-14/5 = XXXX-05-12/XXXX-05-14"),
  ("từ tháng 3 đến tháng 5/2016", "từ tháng 3 đến tháng 5/2016 = 2016-03/2016-05"),
  ("tháng 3-4/2016", "tháng 3-4/2016 = 2016-03/2016-04"), ("năm 2015-2016", "năm 2015-2016 = 2015/2016"),
  ("từ năm 2010 đến năm 2015", "từ năm 2010 đến năm 2015 = 2010/2015"),
])
func rangesAreRead(_ text: String, _ expected: String) { #expect(dates(text) == expected) }

@Test(arguments: [
  ("tháng 10-2013", "tháng 10-2013 = 2013-10"), ("tháng 10/2013.", "tháng 10/2013 = 2013-10"),
  ("tháng 10 năm 2013", "tháng 10 năm 2013 = 2013-10"),
  ("hồi tháng Năm", "tháng Năm = XXXX-05"), ("tháng mười hai", "tháng mười hai = XXXX-12"),
  ("năm 2015, trong", "năm 2015 = 2015"),
  ("đầu tháng 3 và giữa năm 2016", "tháng 3 = XXXX-03 | năm 2016 = 2016"),
])
func monthsAndYearsAreRead(_ text: String, _ expected: String) { #expect(dates(text) == expected) }

@Test(arguments: [
  "thắng 3-1 và 6-4", "lãi 10.5 điểm", "chiếm 1/3 dân số", "từ 3-5 triệu USD", "đến 2/3 số phiếu", "tăng từ 2-4%",
  "ngày 31/2", "ngày 30/2/2016", "8 giờ 30 sáng",
  "sáng 8 giờ", "tối 9h30", "lần thứ hai", "Thứ hai, cần làm ngay", "người thứ ba", "6 tháng đầu năm",
  "ba tháng hai lần", "5 năm 2016-2020", "ngày nay",
  "vài ngày 2 lần", "sáng tạo, tối đa 5 người", "đoàn tới 12-2=10", "Nghị quyết 28/2015", "QĐ 22/12-TW",
  "Bà Mai qua chiều", "tháng 13", "số 1.500 và 22.10",
  "từ 5 đến 10 tháng", "năm người", "trong năm qua", "một tháng trước", "địa chỉ 12/5 phố Huế", "tỷ số 28/12",
  "hai chiều qua lại",
])
func whatOnlyLooksLikeADateIsNone(_ text: String) { #expect(dates(text, published: "2016-01-05") == "") }

@Test(arguments: [
  ("hôm nay", "2015-12-30"), ("hôm qua", "2015-12-29"), ("hôm kia", "2015-12-28"), ("ngày mai", "2015-12-31"),
  ("Sáng nay", "2015-12-30"),
  ("chiều nay", "2015-12-30"), ("tối qua", "2015-12-29"), ("đêm qua", "2015-12-29"), ("sáng mai", "2015-12-31"),
  ("chiều hôm qua", "2015-12-29"),
  ("tháng này", "2015-12"), ("tháng trước", "2015-11"), ("năm ngoái", "2014"), ("năm nay", "2015"),
  ("tháng 3 năm ngoái", "2014-03"),
  ("ngày 5/1 năm nay", "2015-01-05"), ("ngày 5 tháng này", "2015-12-05"), ("thứ sáu tuần trước", "2015-12-25"),
  ("hôm thứ tư", "2015-12-30"),
  ("thứ Ba", "2015-12-29"), ("chủ nhật tuần này", "2016-01-03"), ("Chủ nhật", "2015-12-27"),
  ("hôm thứ năm", "2015-12-24"), ("tuần trước", "2015-12"),
  ("chiều nay (30/12)", "2015-12-30"), ("thứ Sáu (25/12)", "2015-12-25"), ("sáng sớm nay", "2015-12-30"),
  ("hôm qua 29-12", "2015-12-29"),
])
func relativeDatesAreCountedFromPublication(_ text: String, _ expected: String) {
  // A Wednesday.
  #expect(dates("Họ gặp \(text), tại đây", published: "2015-12-30") == "\(text) = \(expected)")
}

@Test(arguments: [
  ("ngày 28/12", "2015-12-30", "2015-12-28"), ("ngày 28/12", "2016-01-05", "2015-12-28"),
  ("ngày 5/1", "2015-12-30", "2016-01-05"),
  ("ngày 20/3", "2015-12-30", "2015-03-20"), ("tháng 10", "2016-01-05", "2015-10"),
  ("tháng 12", "2015-12-30", "2015-12"), ("ngày 17", "2016-01-05", "2015-12-17"),
  ("ngày 5", "2016-01-05", "2016-01-05"), ("ngày 7", "2016-01-05", "2016-01-07"),
  ("ngày 31", "2016-03-02", "2016-03-31"), ("ngày 29/2", "2017-03-01", "2016-02-29"),
  ("từ ngày 7-11", "2017-09-07", "2017-09-07/2017-09-11"), ("từ ngày 1-7", "2017-06-28", "2017-07-01"),
  ("ngày 30/12 đến 2/1", "2016-01-05", "2015-12-30/2016-01-02"),
])
func yearlessDatesTakeTheLikeliestYear(_ text: String, _ published: String, _ expected: String) {
  #expect(dates(text, published: published) == "\(text) = \(expected)")
}

@Test func wordsAboutTheFutureMoveADateForward() {
  #expect(dates("Ông sẽ thăm Lào ngày 20/3.", published: "2015-12-30") == "ngày 20/3 = 2016-03-20")
  #expect(dates("Từ ngày 20/3, ông sẽ thăm Lào", published: "2015-12-30") == "Từ ngày 20/3 = 2016-03-20")
  #expect(dates("Ông thăm Lào ngày 20/10 tới.", published: "2015-12-30") == "ngày 20/10 = 2016-10-20")
  #expect(dates("Hội nghị ngày 28/12 sẽ góp phần", published: "2015-12-30") == "ngày 28/12 = 2015-12-28")
  #expect(dates("Ông tới ngày 20/10. Bà sẽ về", published: "2015-12-30") == "ngày 20/10 = 2015-10-20")
}

@Test func aNumberThatCountsMeetingsIsNoDay() {
  #expect(!dates("Hội nghị lần thứ 25 tháng 11-2017").contains("2017-11-25"))
}

@Test func theSameDayIsLeftToTheCaller() {
  let found = scan("Chiều cùng ngày, Chủ tịch tiếp")
  #expect(found.map(\.words) == ["Chiều cùng ngày"])
  #expect(found.first?.mention.isSameDay == true)
  #expect(found.first?.mention.dayPart == .afternoon)
  #expect(dates("cùng ngày 28/12") == "ngày 28/12 = XXXX-12-28")
}

@Test func withoutPublicationADayTakesTheMonthOfAnEarlierDate() {
  let mention = scan("ngày 17,")[0].mention
  let anchor = PartialDate(year: 2015, month: 12, day: 15)
  #expect(mention.resolve(publishedDay: nil, anchor: anchor)?.start.edtf == "2015-12-17")
  #expect(mention.resolve(publishedDay: nil)?.basis == .yearless)
}

@Test func basisTellsHowADateWasHad() {
  let day = CivilDay(iso: "2015-12-30")
  #expect(scan("ngày 5/1/2016")[0].mention.resolve(publishedDay: day)?.basis == .explicit)
  #expect(scan("ngày 28/12")[0].mention.resolve(publishedDay: day)?.basis == .relative)
  #expect(scan("ngày 28/12")[0].mention.resolve(publishedDay: nil)?.basis == .yearless)
  #expect(scan("hôm nay")[0].mention.resolve(publishedDay: nil) == nil)
}
