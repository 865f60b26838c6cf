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

  @Test(
    arguments: [
      ("Ông Ivan Petrov là thành viên HĐQT VSH, đăng ký mua cổ phiếu.", "HĐQT VSH"),
      ("Chủ tịch tập đoàn Eurasia nhận định như vậy.", "Eurasia"),
      ("Chủ tịch HĐQT Nutifood nhận định như vậy.", "Nutifood"),
      ("Người dân nhớ về Đại tướng. Tôi nghĩ vậy.", "Tôi"),
      ("Giám đốc Thẩm mỹ viện Hoa Mai bị bắt.", "Thẩm"),
      ("Đại diện Vinaphone cho biết như vậy.", "Vinaphone"),
      ("Tư lệnh Đoàn 232 là ông Lê Văn Tám.", "Đoàn"),
      ("Bà Lê Thị Tám, đại diện Ban Thanh tra nhân dân, dự.", "Ban Thanh"),
      ("Tổng giám đốc Abbott Việt Nam cho biết.", "Abbott"),
      ("Đại sứ Liên bang Nga tại Việt Nam K.V. dự.", "K.V."),
      ("Trên đường, TT Ngãi Giao, xe dừng.", "Ngãi Giao"),
      ("Quyết định của Tổng thống Mexcico được đưa ra.", "Mexcico"),
      ("Vua Arab thăm Trung Quốc.", "Arab"),
      ("Đức Nhiếp chính Vương được đón tiếp.", "Vương"),
      ("Trưởng phòng Đào tạo cho biết như vậy.", "Đào"),
    ])
  func namesOfBodiesAndPronounsAreNoOfficials(_ sentence: String, wrong: String) throws {
    #expect(try extracted("Tin vắn.\n\n" + sentence).officials.allSatisfy { $0.name != wrong })
  }

  @Test(
    arguments: [
      ("Chủ tịch HĐQT Nutifood Trần Thanh Hải dự.", "Trần Thanh Hải"),
      ("Bộ trưởng Quốc phòng Đức Ursula von der Leyen nói.", "Ursula von der Leyen"),
      ("Bộ trưởng Nguyễn Văn Tám Đại tá quân đội nói.", "Nguyễn Văn Tám"),
      ("Thượng tướng Nguyễn Nam Khánh Lần thứ nhất vào Nam.", "Nguyễn Nam Khánh"),
      ("Chánh Văn phòng Im Jong - Seok dự.", "Im Jong - Seok"),
      ("Nữ hoàng Margrethe Đệ nhị dự.", "Margrethe"),
      ("Nhớ về Võ Nguyên Giáp Hàng triệu người đã khóc.", "Võ Nguyên Giáp"),
      ("Công chúa Thụy Điển Victoria Ingrid Desiree thăm Hà Nội.", "Victoria Ingrid Desiree"),
    ])
  func namesAreTakenWhole(_ sentence: String, name: String) throws {
    #expect(try extracted("Tin vắn.\n\n" + sentence).officials.map(\.name) == [name])
  }

  @Test(
    arguments: [
      "Trong cuộc gặp với Thủ tướng Anh, Tổng thống Trump gây sức ép.",
      "Đáp lại Tổng thống Ukraine, Tổng thống Trump nói vậy.",
      "Trong cuộc gặp với Chủ tịch Trung Quốc, Tổng thống Trump nói vậy.",
    ])
  func aPostBeforeACommaIsNotTheNextHolders(_ sentence: String) throws {
    let officials = try extracted("Tin vắn.\n\n" + sentence).officials
    #expect(officials.map { $0.posts.map(\.title) } == [["Tổng thống"]])
  }

  @Test func aLeadersFamilyDoesNotTakeThePost() throws {
    let officials = try extracted(
      "Tin vắn.\n\nBà Brigitte Macron đến Washington. Tổng thống Macron phát biểu. Con gái Tổng thống Ivanka Trump dự."
    ).officials
    #expect(officials.first { $0.name == "Macron" }?.posts.map(\.title) == ["Tổng thống"])
    #expect(officials.filter { $0.name != "Macron" }.allSatisfy { $0.posts.isEmpty })
  }

  @Test func aKingIsNotThePrinceOfHisName() throws {
    let officials = try extracted("Tin vắn.\n\nĐám cưới của Hoàng tử William. Anh trai của vua William IV đã đến.")
      .officials
    #expect(officials.map(\.name) == ["William", "William IV"])
    #expect(officials.map { $0.posts.count } == [1, 1])
  }

  @Test func anAdvisersNameBehindThePresidentIsHisOwn() throws {
    let officials = try extracted("Tin vắn.\n\nCố vấn Tổng thống Moon Chung In nói vậy.").officials
    #expect(officials.first?.posts.map(\.title) == ["Cố vấn Tổng thống"])
  }

  @Test(
    arguments: [
      ("H.R. McMaster, cố vấn an ninh quốc gia Mỹ, khẳng định như vậy.", "H.R. McMaster"),
      ("Joe Miller, đại diện đặc biệt của Bộ Ngoại giao Mỹ về chính sách Triều Tiên, đến Bình Nhưỡng.", "Joe Miller"),
      ("AFP dẫn lời Ivan Petrov, cố vấn của Tổng thống Nga Vladimir Putin, hôm nay cho biết.", "Ivan Petrov"),
      (
        "Yonhap dẫn lời ông Park Chul-soo, phó cố vấn an ninh quốc gia của tổng thống Hàn Quốc, hôm nay cho hay.",
        "Park Chul-soo"
      ),
    ])
  func thePostBehindANameMaySayWhomOrWhatItServes(_ sentence: String, name: String) throws {
    let report = try extracted("Tin trong ngày.\n\n" + sentence)
    #expect(report.officials.map(\.name).contains(name))
  }

  @Test func aShortCountryBeforeANameBelongsToThePost() throws {
    let report = try extracted("Tin trong ngày.\n\nÔng đã gặp Tổng thống Hàn Moon Jae-in.")
    #expect(report.officials.map(\.name) == ["Moon Jae-in"])
    #expect(report.officials.first?.posts.map(\.title) == ["Tổng thống Hàn"])
  }

  @Test func whereAnEnvoyServesIsFollowedByHisWholeName() throws {
    let report = try extracted("Tin trong ngày.\n\nĐại sứ Singapore tại Mỹ Chan Mei Ling phát biểu.")
    #expect(report.officials.map(\.name) == ["Chan Mei Ling"])
    #expect(report.officials.first?.posts.map(\.title) == ["Đại sứ Singapore tại Mỹ"])
  }

  @Test(arguments: [
    "Tư lệnh Không quân Mỹ", "giám đốc Chương trình Đông Nam Á", "Phó tổng tư lệnh Lực lượng Quốc phòng Australia",
  ])
  func aPostDoesNotEndWithinAWord(_ post: String) throws {
    let report = try extracted("Tin trong ngày.\n\nTheo \(post) John Smith, hai bên sẽ gặp nhau.")
    #expect(report.officials.map(\.name) == ["John Smith"])
    #expect(report.officials.first?.posts.map(\.title) == [post])
  }

  @Test func aHospitalIsNotItsDirector() throws {
    let report = try extracted("Tin trong ngày.\n\nGiám đốc Bệnh viện Bạch Mai cho biết.")
    #expect(report.officials.isEmpty)
  }

  @Test func theCountryOfAGeneralIsNotPartOfHisName() throws {
    let report = try extracted("Tin trong ngày.\n\nTướng Mỹ Douglas MacArthur tuyên bố sẽ trở lại.")
    #expect(report.officials.map(\.name) == ["Douglas MacArthur"])
  }

  @Test(
    arguments: [
      "Tàu sân bay Đô đốc Kuznetsov đã rời cảng.", "Tàu hộ tống mới Đô đốc Grigorovich phóng tên lửa.",
      "Tàu Đô đốc Gorshkov đã rời cảng.",
      "Ông Lê Văn Tám - Tổng giám đốc Vinabrand cho biết.",
      "Ông Lê Văn Tám (Chủ tịch Lemabrand) cho biết.", "Tháng 8, CEO Vkabrand - Pavel Durov - viết trên mạng.",
      "Cựu đại sứ Saudi Arabia tại Washington lên tiếng.",
    ])
  func whatIsNamedAfterSomebodyOrRunByHimIsNobody(_ sentence: String) throws {
    let names = try extracted("Tin trong ngày.\n\n" + sentence).officials.map(\.name)
    #expect(
      Set(names).isDisjoint(with: [
        "Kuznetsov", "Vinabrand", "Arabia", "Grigorovich", "Gorshkov", "Lemabrand", "Vkabrand",
      ]))
  }
}
