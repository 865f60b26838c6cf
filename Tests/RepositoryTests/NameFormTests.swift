import Testing
import Vietnamese

@testable import Repository

@Suite struct SkeletonTests {
  @Test(arguments: [
    ("Thông-luông Xi-xu-lít", "Thongloun Sisoulith"), ("Pu-tin", "Putin"), ("Ô-ba-ma", "Obama"), ("Sergei", "Sergey"),
    ("Abdel Fattah", "Abdel Fatah"), ("Barack", "Barak"), ("Vích-to-ri-a", "Victoria"), ("Christine", "Kristine"),
  ])
  func renderingsHaveOneSkeleton(_ one: String, _ other: String) {
    #expect(Skeleton.of(one) == Skeleton.of(other))
  }

  @Test func differentNamesHaveDifferentOnes() {
    #expect(Skeleton.of("Thongloun Sisoulith") == "tnlnsslt")
    #expect(Skeleton.of("Duterte") != Skeleton.of("Trudeau"))
  }
}

@Suite struct PostWordsTests {
  @Test(arguments: [
    ("Ngoại trưởng Mỹ", "bo truong ngoai giao", "state"),
    ("nguyên Bộ trưởng Bộ Ngoại giao Việt Nam", "bo truong ngoai giao", "state"),
    ("Bộ trưởng Y tế", "bo truong y te", "state"),
    ("Chủ tịch Trung Quốc", "chu tich nuoc", "state"),
    ("Chủ tịch UBND TP HCM", "chu tich ubnd", "local/ho chi minh"),
    ("Bí thư Thành ủy TP Hồ Chí Minh", "bi thu thanh uy", "local/ho chi minh"),
    ("nhà lãnh đạo Triều Tiên", "lanh dao", "state"),
    ("Người phát ngôn Bộ Ngoại giao", "nguoi phat ngon ngoai giao", "state"),
  ])
  func titlesAreReducedToPostAndField(_ title: String, post: String, field: String) {
    let words = PostWords(title)
    #expect(words.posts == [post])
    #expect(words.field == field)
  }

  @Test func judgesAndEnvoysAreCalledInMoreWaysThanOne() {
    #expect(PostWords("Chánh án").posts.contains("tham phan"))
    #expect(PostWords("Đại sứ Đặc mệnh Toàn quyền Lào").posts == PostWords("Đại sứ Lào").posts)
  }

  @Test func aShortTitleMayBeTwoPosts() { #expect(PostWords("TT").posts == ["tong thong", "thu tuong"]) }

  @Test(
    arguments: [
      ("Tống Thống Donald Trump", "Donald Trump"), ("NgaSergey Lavrov", "Sergey Lavrov"),
      ("Triền Tiên Kim Jong-un", "Kim Jong-un"),
      ("Phlippines Duterte", "Duterte"), ("Arabai Salman", "Salman"), ("Vích-to - ri - a", "Vích-to-ri-a"),
      ("\u{41C}elnikov Ivan", "Melnikov Ivan"),
      ("Angela Merkel", "Angela Merkel"),
      ("Nguyễn Đông Lê Duẩn", "Nguyễn Đông Lê Duẩn"),
    ])
  func misprintsBeforeALeadersNameAreNoPartOfIt(_ name: String, kept: String) {
    #expect(NodeNaming.official(name, country: nil, titles: [], date: nil, sha256: "0").name == kept)
  }
}

@Suite struct RomanisationTests {
  @Test(arguments: [
    ("Choe Son-hui", "Choi Sun Hee"), ("Ri Yong-ho", "Lee Young Ho"), ("Kim Kye-gwan", "Kim Gye-kwan"),
    ("Park Geun-hye", "Pak Kun-hye"), ("Roh Moo-hyun", "No Mu-hyon"), ("Cho Myoung-gyon", "Jo Myong-kyun"),
  ])
  func waysOfRomanisingAName(_ one: String, _ other: String) {
    #expect(Romanisation.form(of: one) != nil)
    #expect(Romanisation.form(of: one) == Romanisation.form(of: other))
  }

  @Test(arguments: [
    ("Kim Jong-un", "Kim Jong-il"), ("Kim Yong-chol", "Kim Yong-nam"), ("Lee Nak-yeon", "Lee Hae-chan"),
  ])
  func otherNames(_ one: String, _ other: String) {
    #expect(Romanisation.form(of: one) != Romanisation.form(of: other))
  }

  @Test(arguments: ["Donald John Trump", "Kim Clijsters", "Kim"])
  func notKorean(_ name: String) { #expect(Romanisation.form(of: name) == nil) }
}

@Suite struct RoyalTests {
  private func block(_ name: String, _ country: String?, _ title: String) -> String {
    NodeNaming.official(name, country: country, titles: [title], date: nil, sha256: "0").block
  }

  @Test func namesOfOneBelongTogetherUnderTheTitle() {
    #expect(block("Kate", nil, "Công nương") == block("Catherine", "GB", "Công nương"))
    #expect(block("Kate Middleton", nil, "Công nương") == block("Kate", nil, "Công nương"))
    #expect(block("Showa", nil, "Nhà vua") == block("Hirohito", "JP", "Nhật hoàng"))
  }

  @Test func underAnotherTitleOrInAnotherCountryTheyMeanSomebodyElse() {
    #expect(block("Catherine", nil, "Nữ hoàng") != block("Kate", nil, "Công nương"))
    #expect(block("Catherine", "DK", "Công nương") != block("Kate", nil, "Công nương"))
    #expect(block("Catherine", "FR", "Bộ trưởng") != block("Kate", nil, "Công nương"))
  }

  @Test func aWordMayMeanALeaderWithOnePostOnly() {
    #expect(block("Kim", "KP", "Chủ tịch") == block("Kim Jong-un", "KP", "Chủ tịch"))
    #expect(block("Kim", nil, "Chủ tịch") != block("Kim Jong-un", "KP", "Chủ tịch"))
    #expect(block("Kim", "KP", "Thứ trưởng Ngoại giao") != block("Kim Jong-un", "KP", "Chủ tịch"))
  }
}

@Suite struct NearNameTests {
  @Test(arguments: [
    ("abcdef", "abcdef", 0), ("abcdef", "abdef", 1), ("abcdef", "abdcef", 1), ("abcdef", "abxcdfe", 2),
  ])
  func distances(_ one: String, _ other: String, distance: Int) {
    #expect(Misprint.distance(one, other, atMost: 2) == distance)
    #expect(Misprint.distance(other, one, atMost: 2) == distance)
  }

  @Test func beyondTheLimitThereIsNone() { #expect(Misprint.distance("abcdef", "badcfe", atMost: 2) == nil) }
}
