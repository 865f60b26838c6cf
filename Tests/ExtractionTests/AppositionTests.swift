import Extraction
import Testing

/// Names and posts that a mark, a word or another post keeps apart.
@Suite struct AppositionTests {
  private func officials(_ sentence: String) throws -> [ExtractedOfficial] {
    try extracted("Tin vắn.\n\n" + sentence).officials
  }

  @Test(
    arguments: [
      ("Bộ trưởng Tư pháp Canada, ông Peter Miller cho biết việc này.", "Peter Miller", ["Bộ trưởng Tư pháp Canada"]),
      ("Báo dẫn lời Trợ lý Điện Kremlin, ông Ivan Petrov.", "Ivan Petrov", ["Trợ lý Điện Kremlin"]),
      ("Bộ trưởng Quốc phòng, Đại tướng Lê Văn Tám phát biểu.", "Lê Văn Tám", ["Bộ trưởng Quốc phòng"]),
      ("Tổng thống Hàn Quốc hiện tại Lee Sung-ho phát biểu.", "Lee Sung-ho", ["Tổng thống Hàn Quốc"]),
      ("Bộ trưởng Thống nhất mới Lee Sung-ho phát biểu.", "Lee Sung-ho", ["Bộ trưởng Thống nhất"]),
      ("Theo Reuters, trợ lý Điện Kremlin, ông Ivan Petrov, đã tới.", "Ivan Petrov", ["trợ lý Điện Kremlin"]),
      (
        "Người phát ngôn Bộ Ngoại giao nước này, ông Lục Khảng, cho biết.", "Lục Khảng",
        ["Người phát ngôn Bộ Ngoại giao"]
      ),
      (
        "Đại sứ Liên hiệp Vương quốc Anh và Bắc Ai-len An-ni Xmít đã tới.", "An-ni Xmít",
        ["Đại sứ Liên hiệp Vương quốc Anh và Bắc Ai-len"]
      ),
      ("Tổng thống Mỹ Peter Miller nói. TT Miller đồng ý.", "Peter Miller", ["Tổng thống Mỹ"]),
      ("Tổng thống đắc cử Mỹ Peter Miller phát biểu.", "Peter Miller", ["Tổng thống đắc cử Mỹ"]),
    ] as [(String, String, [String])])
  func aPostReachesTheNameBehindACommaOrAWordOfTime(_ sentence: String, name: String, posts: [String]) throws {
    let officials = try officials(sentence)
    #expect(officials.map(\.name) == [name])
    #expect(officials.first?.posts.map(\.title) == posts)
  }

  @Test func aPostBehindASurnameInsideAClauseIsTheNextSubjects() throws {
    let officials = try officials(
      "Sau khi gặp ông Miller, Ngoại trưởng Nga nói gì đó. Ông Peter Miller là Tổng thống Mỹ.")
    #expect(!officials.flatMap(\.posts).map(\.title).contains("Ngoại trưởng Nga"))
  }

  @Test func lettersWithANumberAreNobodysName() throws { #expect(try officials("Lãnh đạo G20 đồng ý.").isEmpty) }

  @Test func aPostWhoseClauseEndsAtTheCommaIsNotTheNextPersons() throws {
    #expect(try officials("Trong cuộc gặp với Thủ tướng Nhật Bản, ông Peter Miller cho biết việc này.").isEmpty)
  }

  @Test(
    arguments: [
      ("Theo lời Ngoại trưởng, Tổng thống Ivan Petrov đã đồng ý.", ["Tổng thống"]),
      ("Bàn xong với chủ tịch Trung Quốc, Tổng thống Belarus Ivan Petrov đã về.", ["Tổng thống Belarus"]),
    ] as [(String, [String])])
  func aCommaMayPartThePostsOfTwoPeople(_ sentence: String, posts: [String]) throws {
    let officials = try officials(sentence)
    #expect(officials.map(\.name) == ["Ivan Petrov"])
    #expect(officials.first?.posts.map(\.title) == posts)
  }
}

/// People whose post stands behind their name, in the service of another, or nowhere.
@Suite struct PostElsewhereTests {
  private func officials(_ sentence: String) throws -> [ExtractedOfficial] {
    try extracted("Tin vắn.\n\n" + sentence).officials
  }

  private func isHeld(_ posts: [String], by name: String, in sentence: String) throws -> Bool {
    try officials(sentence).contains { $0.name == name && $0.posts.map(\.title) == posts }
  }

  @Test(
    arguments: [
      ("Theo Dan Brown, giám đốc Bảo tàng Chiến tranh, việc đã xong.", "Dan Brown", ["giám đốc Bảo tàng Chiến tranh"]),
      ("Anna Smith, người từng là Bộ trưởng Tài chính Canada, nói.", "Anna Smith", ["Bộ trưởng Tài chính Canada"]),
      ("Cố vấn của Tổng thống Belarus Ivan Petrov nói.", "Ivan Petrov", ["Cố vấn của Tổng thống Belarus"]),
      ("Ông Dan Brown, cố vấn của Tổng thống Mỹ Donald Trump, nói.", "Dan Brown", ["cố vấn của Tổng thống Mỹ"]),
      ("Ông Dan Brown, cố vấn của Tổng thống Mỹ Donald Trump, nói.", "Donald Trump", ["Tổng thống Mỹ"]),
      ("Nhà lãnh đạo Đài Loan Thái Anh Văn nói.", "Thái Anh Văn", ["Nhà lãnh đạo Đài Loan"]),
      ("Người phát ngôn thủ tướng Lào Ivan Petrov nói.", "Ivan Petrov", ["Người phát ngôn thủ tướng Lào"]),
      ("Phát ngôn viên của Tổng thống Nga Vladimir Putin nói.", "Vladimir Putin", ["Tổng thống Nga"]),
      (
        "Phát ngôn viên của Tổng thống Nga Vladimir Putin, ông Ivan Petrov, nói.", "Ivan Petrov",
        ["Phát ngôn viên của Tổng thống Nga"]
      ),
      ("Ông Peter Miller được Tổng thống Ivan Petrov chọn làm Ngoại trưởng Nga.", "Peter Miller", ["Ngoại trưởng Nga"]),
      ("Các cựu ngoại trưởng Anna Smith và Peter Miller nói.", "Peter Miller", ["cựu ngoại trưởng"]),
      ("Gặp Thủ tướng Lê Văn Tám, Nhà vua và Hoàng hậu cảm ơn.", "Lê Văn Tám", ["Thủ tướng"]),
      ("Chủ tịch Ban Thường trực Hội Nhà văn Lê Văn Tám nói.", "Lê Văn Tám", ["Chủ tịch Ban Thường trực Hội Nhà văn"]),
    ] as [(String, String, [String])])
  func thePostIsThatOfTheOneWhoHoldsIt(_ sentence: String, name: String, posts: [String]) throws {
    #expect(try isHeld(posts, by: name, in: sentence))
  }

  @Test func aCountryBehindTheNameIsThatOfThePost() throws {
    let officials = try officials("Hai Tổng thống Peter Miller của Canada và Ivan Petrov của Belarus đã gặp nhau.")
    #expect(officials.map(\.name) == ["Peter Miller", "Ivan Petrov"])
    #expect(officials.map(\.country) == ["CA", "BY"])
  }

  @Test(arguments: ["Chuyên gia Peter Miller cho rằng thế.", "Học giả Lê Văn Tám cho rằng thế."])
  func expertsAreNoOfficials(_ sentence: String) throws { #expect(try officials(sentence).isEmpty) }

  @Test(
    arguments: [
      ("Ông Trump đồng ý.", ["Trump"]), ("Kim Jong-un đồng ý.", ["Kim Jong-un"]),
      ("Thời ông Obama đã qua, Donald Trump nói.", ["Obama", "Donald Trump"]),
      ("Tàu sân bay Ronald Reagan đã đến.", []), ("Đường Võ Nguyên Giáp rất rộng.", []),
      ("Đoàn xe rời khỏi đường Võ Văn Kiệt và đường Võ Nguyên Giáp.", []), ("Đoàn đã thăm TP Hồ Chí Minh.", []),
      ("Anh thăm Trump Tower.", []),
    ] as [(String, [String])])
  func leadersWhomEverybodyKnowsNeedNoPost(_ sentence: String, names: [String]) throws {
    #expect(try officials(sentence).map(\.name) == names)
  }
}

/// Forms of one name, and names in headlines.
@Suite struct NameFormTests {
  @Test(
    arguments: [
      ("Chủ tịch Diaz-Lopez nói. Ông Manuel Diaz-Lopez Garcia đồng ý.", ["Manuel Diaz-Lopez Garcia"]),
      ("Bộ trưởng Patrick Miller nói. Bộ trưởng Pat Miller đồng ý.", ["Patrick Miller"]),
      ("THỦ TƯỚNG LÊ VĂN TÁM TIẾP TỔNG THỐNG PETER MILLER", ["LÊ VĂN TÁM", "PETER MILLER"]),
      ("Thư kí báo chí Anna Smith phát biểu.", ["Anna Smith"]),
    ] as [(String, [String])])
  func eachPersonIsOneName(_ sentence: String, names: [String]) throws {
    #expect(try extracted("Tin vắn.\n\n" + sentence).officials.map(\.name) == names)
  }
}
