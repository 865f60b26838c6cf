import Extraction
import Testing

/// What looks like a name and is none, and names that something else is glued to.
@Suite struct NobodyTests {
  private func names(_ text: String) throws -> [String] { try extracted("Tin vắn.\n\n" + text).officials.map(\.name) }

  @Test(arguments: [
    "Các tuyến đường hạn chế xe: Lý Thường Kiệt, cầu Chương Dương, Võ Văn Kiệt, Trần Phú.",
    "Đoàn xe đi theo hướng đường Đỗ Đức Dục ra Phạm Hùng.",
    "Xe đi theo tuyến Quốc lộ 1A cũ - Đặng Phúc Thông - Hà Huy Tập - Quốc lộ 3.",
    "Trường THPT tư thục Hà Huy Tập đã có văn bản.",
    "Đoàn đến thăm sinh viên ĐH Tôn Đức Thắng.",
    "Máy bay của tướng Cannada đáp xuống sân bay.",
    "Vị Chủ tịch Hôị đồng bộ môn cho hay.",
    "Chàng hoàng tử The Voice lên tiếng.",
    "Kiện tướng Dancesport Văn Tám cùng bạn nhảy biểu diễn.",
    "Sự kiện có công tước Xứ York.",
    "Đại diện của Vietnam Airlines từ chối trả lời.",
    "Cựu tổng biên tập International Herald Tribune nhận định.",
    "Đội danh dự của Trưởng ban Tuyên huấn Đoàn Nghi lễ quân đội đứng chào.",
  ])
  func nobody(_ sentence: String) throws { #expect(try names(sentence) == []) }

  @Test func aSchoolIsNotWhoLeadsIt() throws {
    #expect(
      try names("Bà Lê Thị Tám - hiệu trưởng Trường tiểu học Nguyễn Bỉnh Khiêm - nhận xét như vậy.") == ["Lê Thị Tám"])
  }

  @Test func aFirmIsNotWhoLeadsIt() throws {
    #expect(
      try names("Bà Lê Thị Tám, Chủ tịch Tập đoàn Sơn Kova, Chủ tịch Quỹ Giải thưởng Kova, cho biết.") == ["Lê Thị Tám"]
    )
  }

  @Test(arguments: [
    ("Đại sứ Syria Riyad Haddad phát biểu.", "Riyad Haddad"),
    ("Hiệu trưởng Austin Agho phát biểu.", "Austin Agho"),
    ("Tổng tư lệnh quân đội Zimbabwe Constantine Chiwenga đã đến.", "Constantine Chiwenga"),
    ("Chủ tịch ODU John Roderick phát biểu.", "John Roderick"),
    ("Phát ngôn viên Colonel Rob Manning nói.", "Rob Manning"),
    ("Bộ trưởng Ngoại giao Pa-pua Niu Ghi-nê R.Pa - tô. Hai bên nhất trí.", "R.Pa - tô"),
    ("Bộ trưởng Ngoại giao Triều Tiên Ri Y - ông Hô phát biểu.", "Ri Y - ông Hô"),
    ("Sa hoàng Nga Peter Đại đế thăm Pháp.", "Peter Đại đế"),
    ("Vua Hà Lan Willem - Alexander sẽ đến.", "Willem - Alexander"),
    ("Phó Thủ tướng Công Chin The phát biểu.", "Công Chin The"),
    ("Khách mời là Thứ trưởng Lê Văn Tám Với mục tiêu này, hội thảo đã mở.", "Lê Văn Tám"),
  ])
  func theWholeNameAndNothingElse(_ sentence: String, name: String) throws {
    #expect(try names(sentence) == [name])
  }

  @Test func aTownIsNoGivenNameWhereItIsGoverned() throws {
    let mayor = try extracted("Tin vắn.\n\nThị trưởng London Khan phát biểu.").officials.first
    #expect(mayor?.name == "Khan")
    #expect(mayor?.country == "GB")
  }
}

/// Names that one report spells in two ways.
@Suite struct MisspeltNameTests {
  private func names(_ text: String) throws -> [String] { try extracted("Tin vắn.\n\n" + text).officials.map(\.name) }

  @Test(arguments: [
    (
      "Chủ tịch Cuba Miguel Diaz-Can đã đến. Chủ tịch Cuba Miguel Diaz-Canel phát biểu. Ông Diaz-Canel vui mừng.",
      "Miguel Diaz-Canel"
    ),
    ("Ngoại trưởng Anh Jerermy nói. Ngoại trưởng Anh Jeremy Hunt đồng ý.", "Jeremy Hunt"),
    ("Nhật hoàng Aikihito đến. Nhật hoàng Akihito phát biểu. Akihito cảm ơn.", "Akihito"),
    ("Sa hoàng Nicholas II từng đến. Vua Nicholas đã đi thăm nhiều nơi.", "Nicholas II"),
  ])
  func onePerson(_ text: String, name: String) throws { #expect(try names(text) == [name]) }

  @Test(arguments: [
    "Thượng nghị sĩ Adam Johnson nói. Thượng nghị sĩ Adam Jonson không đồng ý.",
    "Thứ trưởng Ngoại giao Nga Ivan Petrov nói. Thứ trưởng Ngoại giao Nga Ivan Petrow đồng ý.",
    "Tổng thống Mỹ George Bush nói. Thủ tướng Anh George Busch đồng ý.",
    "Hoàng tử William đến. Xe của vua William IV vẫn còn.",
  ])
  func twoPeople(_ text: String) throws { #expect(try names(text).count == 2) }

  @Test func aWordMeansALeaderOnlyWithThePostAndTheCountry() throws {
    func country(_ text: String) throws -> String? {
      try extracted("Tin vắn.\n\n" + text).officials.first { $0.name == "Kim" }?.country
    }
    #expect(try country("Mỹ và Triều Tiên hội đàm. Chủ tịch Kim đã về nước.") == "KP")
    #expect(try country("Hai tập đoàn hội đàm. Chủ tịch Kim đã về nước.") == nil)
    #expect(try country("Mỹ và Triều Tiên hội đàm. Giám đốc Kim đã về nước.") == nil)
  }

  @Test func ofSeveralOfAFamilyNameTheOneWithThePostIsMeant() throws {
    let officials = try extracted(
      "Tin vắn.\n\nChủ tịch Triều Tiên Kim Jong-un và Bộ trưởng Kim Yong-chol đến. Chủ tịch Kim phát biểu."
    ).officials
    #expect(officials.first { $0.name == "Kim Jong-un" }?.aliases == ["Kim"])
  }
}
