import Extraction
import Testing

/// Names and posts: who is found, under which name, with which posts.
@Suite struct OfficialTests {
  @Test(
    arguments: [
      ("Bộ trưởng Ngoại giao Lê Văn Tám cho biết việc này.", "Lê Văn Tám", ["Bộ trưởng Ngoại giao"]),
      ("Tổng thống Ấn Độ Pranab Mukherjee đã đến.", "Pranab Mukherjee", ["Tổng thống Ấn Độ"]),
      ("Ngoại trưởng Hàn Quốc Yun Byung-se phát biểu.", "Yun Byung-se", ["Ngoại trưởng Hàn Quốc"]),
      ("Chủ tịch Trung Quốc Hồ Cẩm Đào nói.", "Hồ Cẩm Đào", ["Chủ tịch Trung Quốc"]),
      ("Thủ tướng Lào Bua-xỏn Búp-phả-văn nói.", "Bua-xỏn Búp-phả-văn", ["Thủ tướng Lào"]),
      ("Đồng chí Lê Văn Tám, Trưởng Ban Tổ chức Trung ương dự.", "Lê Văn Tám", ["Trưởng Ban Tổ chức Trung ương"]),
      ("Ngoại trưởng Saud bin Faisal nói.", "Saud bin Faisal", ["Ngoại trưởng"]),
      ("Thống đốc bang Iowa Terry Branstad nói.", "Terry Branstad", ["Thống đốc bang Iowa"]),
      (
        "Ủy viên Bộ Chính trị, Bí thư Thành ủy Lê Văn Tám dự.", "Lê Văn Tám",
        ["Ủy viên Bộ Chính trị", "Bí thư Thành ủy"]
      ),
      (
        "Ông Lê Văn Tám, Chủ tịch Hội Hữu nghị Việt Nam - Lào, phát biểu.", "Lê Văn Tám",
        ["Chủ tịch Hội Hữu nghị Việt Nam - Lào"]
      ),
      ("Nguyên Phó Thủ tướng Lê Văn Tám dự.", "Lê Văn Tám", ["Nguyên Phó Thủ tướng"]),
      ("Đại sứ Việt Nam tại Lào Lê Văn Tám dự.", "Lê Văn Tám", ["Đại sứ Việt Nam tại Lào"]),
      ("Phó Chủ tịch Thường trực Lê Văn Tám dự.", "Lê Văn Tám", ["Phó Chủ tịch Thường trực"]),
    ] as [(String, String, [String])])
  func nameAndPostsStandApart(_ sentence: String, name: String, posts: [String]) throws {
    let officials = try extracted("Tin vắn.\n\n" + sentence).officials
    #expect(officials.map(\.name) == [name])
    #expect(officials.first?.posts.map(\.title) == posts)
  }

  @Test func theFullestFormOfANameWins() throws {
    let officials = try extracted(
      "Tổng thống Mukherjee sắp sang thăm\n\nTổng thống Ấn Độ Pranab Mukherjee thăm Việt Nam. Ông Mukherjee vui mừng."
    ).officials
    #expect(officials.map(\.name) == ["Pranab Mukherjee"])
    #expect(officials.first?.posts.map(\.title) == ["Tổng thống Ấn Độ"])
    #expect(officials.first?.aliases.contains("Mukherjee") == true)
  }

  @Test func pluralPostIsEverybodys() throws {
    let officials = try extracted("Tin vắn.\n\nCác Phó Thủ tướng Lê Văn Tám, Trần Văn Chín và Phạm Thị Mười dự họp.")
      .officials
    #expect(officials.map(\.name) == ["Lê Văn Tám", "Trần Văn Chín", "Phạm Thị Mười"])
    #expect(officials.allSatisfy { $0.posts.map(\.title) == ["Phó Thủ tướng"] })
  }

  @Test func twoNamesJoinedAreTwoPeople() throws {
    let officials = try extracted("Tin vắn.\n\nThủ tướng Lê Văn Tám và Ngoại trưởng Nga Igor Ivanov gặp báo chí.")
      .officials
    #expect(officials.map(\.name) == ["Lê Văn Tám", "Igor Ivanov"])
  }

  @Test func aPostAfterANameAtTheStartOfANewClauseIsSomebodyElses() throws {
    let officials = try extracted(
      "Tin vắn.\n\nChủ tịch nước Lê Văn Tám dự. Tiếp Đại sứ Igor Ivanov, Chủ tịch nước khẳng định quan hệ tốt đẹp."
    ).officials
    #expect(officials.first { $0.name == "Igor Ivanov" }?.posts.map(\.title) == ["Đại sứ"])
  }

  @Test func electedToAPostMeansHoldingIt() throws {
    let officials = try extracted("Tin vắn.\n\nBộ trưởng Lê Văn Tám được bầu làm Phó Thủ tướng.").officials
    #expect(officials.first?.posts.map(\.title) == ["Bộ trưởng", "Phó Thủ tướng"])
  }

  @Test func photographersAndPrivatePeopleAreNoOfficials() throws {
    let officials = try extracted(
      "Tin vắn.\n\nBộ trưởng Lê Văn Tám tại lễ ký. (Ảnh: Trần Văn Chín/TTXVN)\n\nÔng Phạm Văn Mười đi chợ."
    ).officials
    #expect(officials.map(\.name) == ["Lê Văn Tám"])
  }
}
