import Testing

@testable import Vietnamese

private func bytesAscend(_ keys: [String]) -> Bool {
  zip(keys, keys.dropFirst()).allSatisfy { $0.utf8.lexicographicallyPrecedes($1.utf8) }
}

@Test(arguments: [
  [
    "a", "à", "ả", "ã", "á", "ạ", "ă", "ằ", "ẳ", "ẵ", "ắ", "ặ", "â", "ầ", "ẩ", "ẫ", "ấ", "ậ", "b", "c", "d", "đ", "e",
    "ê", "f", "g",
  ],
  ["o", "ô", "ơ", "p", "u", "ư", "v", "w", "x", "y", "z"], ["An", "An Giang", "Anh", "Ánh", "Ăn", "Ân"],
  ["Quốc hội", "Quốc hội Lào", "Quốc vụ viện"], ["Đà Nẵng", "Đảng", "Đoàn"], ["Danh", "Đan"],
  ["ba", "bà", "bả", "bã", "bá", "bạ", "ba ba"],
  ["2015", "A", "Москва"],
])
func keysFollowTheVietnameseAlphabet(_ texts: [String]) { #expect(bytesAscend(texts.map { SortKey.text($0) })) }

@Test func vietnameseNamesAreSortedByGivenName() {
  let names = [
    "Lê Hồng Anh", "Trần Đại Quang", "Hoàng Bình Quân", "Nguyễn Phú Trọng", "Nguyễn Tấn Trọng", "Vladimir Putin",
  ]
  #expect(bytesAscend(names.map { SortKey.person($0) }))
  #expect(SortKey.person("Lê Hồng Anh") == "anh.ho{ng.le{ 010")
}

@Test func foreignNamesAreSortedAsWritten() {
  #expect(SortKey.person("Tập Cận Bình").hasPrefix("ta|p"))
  #expect(SortKey.person("Thông-luông Xi-xu-lít").hasPrefix("tho{ng"))
  #expect(SortKey.person("Hồ Xuân Hoa", isVietnamese: false).hasPrefix("ho{"))
  #expect(SortKey.person("Hồ Xuân Hoa").hasPrefix("hoa"))
}

@Test func keysIgnoreCaseAndMarks() {
  #expect(SortKey.text("Hội nghị, “lần thứ 3”") == SortKey.text("HỘI NGHỊ lần thứ 3"))
  #expect(SortKey.text("…") == "")
}

@Test func slugsAreShortAndPlain() {
  #expect(slug("Hoàng Bình Quân") == "hoang-binh-quan")
  #expect(slug(" Quy chế 272-QĐ/TW ") == "quy-che-272-qd-tw")
  #expect(slug("习近平") == "")
  let long = slug(String(repeating: "đối ngoại nhân dân ", count: 10))
  #expect(long == "doi-ngoai-nhan-dan-doi-ngoai-nhan-dan-doi-ngoai-nhan-dan-doi-ngoai-nhan-dan-doi")
  #expect(slug(String(repeating: "x", count: 200)).utf8.count == 80)
}
