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
      ("Thượng viện Campuchia Say Vuthy phát biểu.", ["Thượng viện Campuchia"]),
      ("Báo cáo của Uỷ ban nhân quyền quốc gia nêu rõ.", ["Uỷ ban nhân quyền quốc gia"]),
      ("Theo Cơ quan cảnh sát quốc gia Hàn Quốc, việc đã xong.", ["Cơ quan cảnh sát quốc gia Hàn Quốc"]),
      ("Theo Hiệp hội giới chủ Nhật Bản, việc đã xong.", ["Hiệp hội giới chủ Nhật Bản"]),
      ("Ông dự phiên của uỷ ban Quân vụ Thượng viện Mỹ.", ["uỷ ban Quân vụ Thượng viện Mỹ"]),
      ("Ông chỉ huy bộ Tư lệnh Thái Bình Dương.", ["bộ Tư lệnh Thái Bình Dương"]),
      ("Tàu của hải quân Iran đã tới.", ["hải quân Iran"]),
      ("Ông thăm Lữ đoàn Đặc công 115 và Sư đoàn 7.", ["Lữ đoàn Đặc công 115", "Sư đoàn 7"]),
      ("Công ty TNHH A&B ký hợp đồng.", ["Công ty TNHH A&B"]),
      ("Ông nói tại Đại hội đồng Liên Hợp Quốc tại New York.", ["Đại hội đồng Liên Hợp Quốc"]),
      ("Học viện Chiến lược ngoại giao họp.", ["Học viện Chiến lược ngoại giao"]),
      ("Ủy ban Hợp tác liên hợp họp.", ["Ủy ban Hợp tác liên hợp"]),
      ("Cơ quan đại diện Việt Nam ở nước ngoài họp.", ["Cơ quan đại diện Việt Nam ở nước ngoài"]),
      ("Hội người Việt Nam tại Đức gặp mặt.", ["Hội người Việt Nam tại Đức"]),
      (
        "Văn phòng Đại diện của Tổng cục Du lịch tại Hà Nội mở cửa.",
        ["Văn phòng Đại diện của Tổng cục Du lịch tại Hà Nội"]
      ),
    ] as [(String, [String])])
  func namesOfBodiesEndWhereTheyEnd(_ sentence: String, bodies: [String]) throws {
    #expect(try extracted("Tin vắn.\n\n" + sentence).organisations.map(\.name) == bodies)
  }

  @Test(
    arguments: [
      ("Theo Hãng Yonhap, việc này đã xong.", []), ("Ông đi xe Vinfast Lux tới đó.", []),
      ("Hai chiếc Boeing 737 MAX đã hạ cánh.", []), ("Buổi lễ ở hội trường Ba Đình rất vui.", []),
      ("Chính quyền Obama lập luận như vậy.", []), ("Chính quyền Tổng thống Peter Miller lập luận như vậy.", []),
      ("Chính quyền Nga lập luận như vậy.", []),
      ("Viện nghiên cứu chính sách Asan lập luận như vậy.", ["Viện nghiên cứu chính sách Asan"]),
      (
        "Tổng công ty dầu khí hải dương quốc gia Trung Quốc đồng ý.",
        ["Tổng công ty dầu khí hải dương quốc gia Trung Quốc"]
      ),
      ("Ông làm cho công ty Mazda.", ["công ty Mazda"]), ("Tổng công ty đã ký với Mỹ.", []),
      ("Ông thăm cấp Nhà nước Ấn Độ.", []),
      ("Phái đoàn Mỹ đã tới.", []), ("APEC Việt Nam 2017 rất thành công.", ["APEC"]),
      ("Tập đoàn Boeing ký hợp đồng.", ["Tập đoàn Boeing"]),
    ] as [(String, [String])])
  func whatOnlyLooksLikeABodyIsNone(_ sentence: String, bodies: [String]) throws {
    #expect(try extracted("Tin vắn.\n\n" + sentence).organisations.map(\.name) == bodies)
  }

  @Test(
    arguments: [
      ("Quốc hội Việt Nam họp. Quốc hội thông qua luật.", ["Quốc hội Việt Nam"]),
      ("Đại sứ quán Mỹ ở London mở cửa. Đại sứ quán rất đẹp.", ["Đại sứ quán Mỹ ở London"]),
      ("Đại sứ quán đóng cửa.", []),
      ("Đại sứ quán Mỹ ở Paris mở cửa. Theo đại sứ quán Mỹ, việc đã xong.", ["Đại sứ quán Mỹ ở Paris"]),
      ("Bộ Thống nhất Hàn Quốc đồng ý. Theo bộ Thống nhất, việc đã xong.", ["Bộ Thống nhất Hàn Quốc"]),
      ("Hạ viện Mỹ họp. Hạ viện thông qua luật.", ["Hạ viện Mỹ"]),
      ("Ngày 5/9, Quốc hội Lào và Việt Nam gặp nhau. Quốc hội vui mừng.", ["Quốc hội Lào", "Quốc hội"]),
      ("Đoàn đã về. Ảnh: TRƯỜNG SƠN", []),
    ] as [(String, [String])])
  func aHeadAloneIsTheBodyNamedInFull(_ text: String, bodies: [String]) throws {
    #expect(try extracted("Tin vắn.\n\n" + text).organisations.map(\.name) == bodies)
  }

  @Test func anAbbreviationInBracketsIsTheSameBody() throws {
    let bodies = try extracted("Tin vắn.\n\nQuỹ Hòa bình Phương Nam (QHPN) tham dự. QHPN tặng quà.").organisations
    #expect(bodies.map(\.name) == ["Quỹ Hòa bình Phương Nam"])
    #expect(bodies.first?.abbreviation == "QHPN")
  }
}
