import Extraction
import Testing

private func documents(_ text: String) throws -> [ExtractedDocument] {
  try extracted("Tin đối ngoại\n\n" + text).documents
}

@Suite struct DocumentTests {
  @Test(
    arguments: [
      ("Hai bên thực hiện UNCLOS và hướng tới COC.", ["UNCLOS", "COC"]),
      ("Hai bên bàn Bộ Quy tắc ứng xử ở Biển Đông (COC). COC rất cần.", ["Bộ Quy tắc ứng xử ở Biển Đông"]),
      ("Ông bàn về thoả thuận S-500 của Canada.", []),
      ("Tuyên bố về giải thưởng Hoà bình được nhiều người chú ý.", []),
      (
        "Tuyên bố về ứng xử của các bên ở Biển Đông được nhắc lại.", ["Tuyên bố về ứng xử của các bên ở Biển Đông"]
      ),
    ] as [(String, [String])])
  func lettersStandForATitleAndOrdinaryWordsForNone(_ text: String, names: [String]) throws {
    #expect(try documents(text).map(\.name) == names)
  }

  @Test(arguments: [
    ("Hội nghị quán triệt Nghị quyết số 22-NQ/TW.", "Nghị quyết số 22-NQ/TW", "22-NQ/TW", "resolution"),
    ("Theo Nghị định 13/2008/NĐ-CP, sở có ba phòng.", "Nghị định 13/2008/NĐ-CP", "13/2008/NĐ-CP", "decree"),
    (
      "Thông tư liên tịch số 02/2009/TTLT-BNG-BNV hướng dẫn việc này.", "Thông tư liên tịch số 02/2009/TTLT-BNG-BNV",
      "02/2009/TTLT-BNG-BNV", "circular"
    ),
    (
      "Ban hành kèm theo Quyết định số 67/2011/QĐ-TTg; có hiệu lực ngay.", "Quyết định số 67/2011/QĐ-TTg",
      "67/2011/QĐ-TTg", "decision"
    ),
    ("Thực hiện Quy chế 272 của Bộ Chính trị.", "Quy chế 272", "272", "regulation"),
    ("Các bên tuân thủ Nghị quyết 2231 của Liên hợp quốc.", "Nghị quyết 2231", "2231", "resolution"),
    ("Tỉnh triển khai Nghị quyết 36 – NQ/TW về kiều bào.", "Nghị quyết 36 – NQ/TW", "36 – NQ/TW", "resolution"),
  ])
  func numberedOnesEndWithTheirNumber(_ text: String, name: String, number: String, kind: String) throws {
    let found = try documents(text)
    #expect(found.map(\.name) == [name])
    #expect(found.first?.number == number)
    #expect(found.first?.kind == kind)
  }

  @Test(arguments: [
    ("Tại phiên họp, Luật Bình đẳng giới được nhắc lại.", "Luật Bình đẳng giới"),
    ("Nhiều ý kiến về Luật Thanh niên năm 2005 theo hướng dẫn mới.", "Luật Thanh niên năm 2005"),
    ("Đó là tinh thần của Hiến chương ASEAN.", "Hiến chương ASEAN"),
    ("Phiên họp bàn Luật Hôn nhân và gia đình.", "Luật Hôn nhân và gia đình"),
    ("Hội nghị thông qua Nghị quyết về công tác ngoại vụ địa phương.", "Nghị quyết về công tác ngoại vụ địa phương"),
    (
      "Hai nước tôn trọng Công ước Liên hợp quốc về Luật Biển năm 1982 và luật pháp quốc tế.",
      "Công ước Liên hợp quốc về Luật Biển năm 1982"
    ),
    (
      "Hai bên sớm ký Hiệp định Thương mại tự do Việt Nam - EU (EVFTA) trong năm nay.",
      "Hiệp định Thương mại tự do Việt Nam - EU"
    ),
    (
      "Năm nay là 35 năm ngày ký Hiệp ước Hữu nghị và Hợp tác Việt Nam - Lào.",
      "Hiệp ước Hữu nghị và Hợp tác Việt Nam - Lào"
    ),
    (
      "Hai tỉnh ký Thỏa thuận về giao lưu hữu nghị giai đoạn 2023 – 2025.",
      "Thỏa thuận về giao lưu hữu nghị giai đoạn 2023 – 2025"
    ),
    ("ASEAN thúc đẩy Bộ Quy tắc ứng xử ở Biển Đông.", "Bộ Quy tắc ứng xử ở Biển Đông"),
    (
      "ASEAN tuân thủ Tuyên bố về ứng xử của các bên ở Biển Đông và luật pháp quốc tế.",
      "Tuyên bố về ứng xử của các bên ở Biển Đông"
    ),
    (
      "Lễ ký Biên bản Hội nghị lần thứ 14 Ủy ban Công tác liên hợp diễn ra sau đó.",
      "Biên bản Hội nghị lần thứ 14 Ủy ban Công tác liên hợp"
    ),
    ("Đại biểu học tập Nghị quyết Đại hội XI của Đảng.", "Nghị quyết Đại hội XI"),
    (
      "Hai bên ký Bản ghi nhớ về hợp tác giữa Học viện Ngoại giao và Trường Đại học Lào.",
      "Bản ghi nhớ về hợp tác giữa Học viện Ngoại giao và Trường Đại học Lào"
    ),
    ("Kết thúc chuyến thăm, hai bên ra Tuyên bố chung.", "Tuyên bố chung"),
  ])
  func namedOnesEndWhereTheirTitleEnds(_ text: String, name: String) throws {
    #expect(try documents(text).map(\.name) == [name])
  }

  @Test func aShortMentionIsTheSameDocument() throws {
    let found = try documents(
      "Chỉ thị số 12-CT/TW ngày 5/1/2022 của Ban Bí thư nêu rõ ba trụ cột. Hội nghị bàn việc thực hiện Chỉ thị 12.")
    #expect(found.map(\.name) == ["Chỉ thị số 12-CT/TW"])
    #expect(found.first?.evidence.count == 2)
    #expect(found.first?.issued == "2022-01-05")
    #expect(found.first?.issuer == "Ban Bí thư")
  }

  @Test(arguments: [
    ("Theo Quy chế 272 của Bộ Chính trị, đoàn ra phải xin phép.", "Bộ Chính trị"),
    ("Theo Quyết định số 67/2011/QĐ-TTg, đoàn ra phải xin phép.", "Thủ tướng Chính phủ"),
    ("Theo Nghị định số 80/2020/NĐ-CP, viện trợ phải báo cáo.", "Chính phủ"),
    ("Theo Nghị quyết số 22-NQ/TW ngày 10/4/2013 của Bộ Chính trị, hội nhập là việc chung.", "Bộ Chính trị"),
    ("Quán triệt Quy định số 272-QĐ/TW của Bộ Chính trị về Quy chế đối ngoại.", "Bộ Chính trị"),
    ("Tỉnh triển khai Nghị quyết 36 của Bộ Chính trị về công tác kiều bào.", "Bộ Chính trị"),
  ])
  func wordsOrNumberTellTheIssuer(_ text: String, issuer: String) throws {
    #expect(try documents(text).map(\.issuer) == [issuer])
  }

  @Test(arguments: [
    "Hai bên ký các hiệp định về kinh tế và văn hóa.",
    "Việt Nam tham gia nhiều hiệp định thương mại tự do thế hệ mới.",
    "Hai nước phấn đấu sớm có tuyên bố chung.",
    "Tổng thống tuyên bố Mỹ sẵn sàng đàm phán.",
    "Ban lãnh đạo quyết định Robert sẽ ở lại.",
    "Quyết định bổ nhiệm được trao chiều 20-1.",
    "Tuyên bố của Trung Quốc gây lo ngại.",
    "Bộ Ngoại giao quy định 3 trường hợp được miễn thị thực.",
    "Ông nói thông báo 15 ngày trước là đủ.",
  ])
  func whatIsNotParticularIsNone(_ text: String) throws {
    #expect(try documents(text).map(\.name) == [])
  }
}
