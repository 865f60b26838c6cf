import Extraction
import Testing

/// Where the names of bodies begin and end.
@Suite struct OrganisationTests {
  @Test(
    arguments: [
      ("Liên hiệp các tổ chức hữu nghị Việt Nam tổ chức Hội nghị.", ["Liên hiệp các tổ chức hữu nghị Việt Nam"]),
      ("Bộ Văn hóa, Thể thao và Du lịch phối hợp.", ["Bộ Văn hóa, Thể thao và Du lịch"]),
      ("Bộ Ngoại giao và Bộ Công an phối hợp.", ["Bộ Ngoại giao", "Bộ Công an"]),
      ("Hội Hữu nghị Việt Nam - Lào gặp mặt.", ["Hội Hữu nghị Việt Nam - Lào"]),
      ("Cán bộ Đại sứ quán Việt Nam tại Lào vui mừng.", ["Đại sứ quán Việt Nam tại Lào"]),
      ("Theo bộ Ngoại giao Pháp, việc này đã xong.", ["bộ Ngoại giao Pháp"]),
      ("Hội Văn học nghệ thuật tỉnh Nghệ An tham gia.", ["Hội Văn học nghệ thuật tỉnh Nghệ An"]),
      ("Ông Tám đề nghị Văn phòng Chính phủ trả lời.", ["Văn phòng Chính phủ"]),
      ("Lễ đón diễn ra tại Văn phòng Chính phủ.", []),
      ("Ông dự với Trưởng Ban Tổ chức Trung ương.", ["Ban Tổ chức Trung ương"]),
      ("Theo Reuters, giá dầu tăng.", []),
      ("Đoàn đi từ Hà Nội đến Hải Phòng.", []),
    ] as [(String, [String])])
  func namesOfBodiesEndWhereTheyEnd(_ sentence: String, bodies: [String]) throws {
    #expect(try extracted("Tin vắn.\n\n" + sentence).organisations.map(\.name) == bodies)
  }

  @Test func anAbbreviationInBracketsIsTheSameBody() throws {
    let bodies = try extracted("Tin vắn.\n\nQuỹ Hòa bình Phương Nam (QHPN) tham dự. QHPN tặng quà.").organisations
    #expect(bodies.map(\.name) == ["Quỹ Hòa bình Phương Nam"])
    #expect(bodies.first?.abbreviation == "QHPN")
  }
}
