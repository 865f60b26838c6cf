import Extraction
import Testing

/// A conference at home, as the sentence before each text.
private let opening = """
  Hội nghị công tác đối ngoại năm 2019

  Sáng 12/1, tại Huế, Hội nghị triển khai công tác đối ngoại năm 2019 khai mạc. Chủ tịch UBND tỉnh Lê Văn Tám dự hội nghị.


  """

private func tasks(_ text: String) throws -> [ExtractedTask] { try extracted(opening + text).tasks }

@Suite struct TaskTests {
  @Test(arguments: [
    ("Một là cần ", "\n\nHai là cần ", "\n\nBa là "),
    ("Thứ nhất, ", ". Thứ hai, ", ". Thứ ba, "),
    ("\n1. ", "\n2. ", "\n3. "),
    ("\n1) ", "\n2) ", "\n3) "),
    ("\n(1) ", "\n(2) ", "\n(3) "),
    ("(i) ", "; (ii) ", "; (iii) "),
    ("\na) ", ";\nb) ", ";\nc) "),
    ("một là, ", "; hai là, ", "; ba là, "),
  ])
  func countedItemsAreTasksWithTheirNumbers(_ first: String, _ second: String, _ third: String) throws {
    let found = try tasks(
      "Ông Lê Văn Tám nhấn mạnh năm 2020 ngành ngoại vụ cần thực hiện tốt các nhiệm vụ sau: "
        + "\(first)củng cố đội ngũ cán bộ ngoại vụ\(second)mở rộng quan hệ với các tỉnh kết nghĩa"
        + "\(third)đổi mới thông tin đối ngoại trên mạng.")
    #expect(found.map(\.ordinal) == [1, 2, 3])
    #expect(
      found.map(\.text) == [
        "củng cố đội ngũ cán bộ ngoại vụ", "mở rộng quan hệ với các tỉnh kết nghĩa",
        "đổi mới thông tin đối ngoại trên mạng",
      ])
    #expect(found.allSatisfy { $0.year == 2020 && $0.assigner == "Lê Văn Tám" && $0.assignees.isEmpty })
  }

  @Test(arguments: ["- ", "+ ", "• "])
  func linesBelowAColonAreTasksWithoutNumbers(_ mark: String) throws {
    let found = try tasks(
      "Ông Lê Văn Tám yêu cầu các sở, ngành:\n\n\(mark)Củng cố đội ngũ cán bộ ngoại vụ.\n\n\(mark)Mở rộng quan hệ với các tỉnh kết nghĩa.\n\n"
        + "Hội nghị kết thúc chiều cùng ngày.")
    #expect(found.map(\.text) == ["Củng cố đội ngũ cán bộ ngoại vụ", "Mở rộng quan hệ với các tỉnh kết nghĩa"])
    #expect(found.allSatisfy { $0.ordinal == nil && $0.assigner == "Lê Văn Tám" })
  }

  @Test func semicolonsPartWhatABodyIsToDo() throws {
    let found = try tasks(
      "Năm 2020, nhiệm vụ trọng tâm của Sở Ngoại vụ gồm: củng cố đội ngũ cán bộ; mở rộng quan hệ với các tỉnh kết nghĩa."
    )
    #expect(found.map(\.text) == ["củng cố đội ngũ cán bộ", "mở rộng quan hệ với các tỉnh kết nghĩa"])
    #expect(found.allSatisfy { $0.assignees == ["Sở Ngoại vụ"] && $0.year == 2020 && $0.assigner == nil })
  }

  @Test func severalDirectivesOfASentenceAreToldApart() throws {
    let found = try tasks(
      "Ông Lê Văn Tám đề nghị Bộ Ngoại giao sớm ban hành hướng dẫn mới; đồng thời đề nghị Sở Tài chính bố trí kinh phí cho các đoàn ra; "
        + "giao Sở Ngoại vụ chủ trì xây dựng kế hoạch, báo cáo trước ngày 30/8.")
    #expect(
      found.map(\.text) == [
        "sớm ban hành hướng dẫn mới", "bố trí kinh phí cho các đoàn ra",
        "chủ trì xây dựng kế hoạch, báo cáo trước ngày 30/8",
      ])
    #expect(found.map(\.assignees) == [["Bộ Ngoại giao"], ["Sở Tài chính"], ["Sở Ngoại vụ"]])
    #expect(found.allSatisfy { $0.assigner == "Lê Văn Tám" && $0.ordinal == nil })
    #expect(found.last?.due == "trước ngày 30/8")
  }

  @Test func oneVerbDirectsSeveralEachWithAPartOfItsOwn() throws {
    let found = try tasks(
      "Ông Lê Văn Tám giao Sở Tài chính bố trí kinh phí, Sở Nội vụ bổ sung biên chế; giao Sở Ngoại vụ chủ trì, phối hợp với Công an tỉnh, "
        + "Sở Du lịch xây dựng kế hoạch đón đoàn.")
    #expect(found.map(\.assignees) == [["Sở Tài chính"], ["Sở Nội vụ"], ["Sở Ngoại vụ"]])
    #expect(
      found.map(\.text) == [
        "bố trí kinh phí", "bổ sung biên chế",
        "chủ trì, phối hợp với Công an tỉnh, Sở Du lịch xây dựng kế hoạch đón đoàn",
      ])
  }

  @Test func whoIsAskedBeforeAListIsToDoAllOfIt() throws {
    let found = try tasks(
      "Ông Lê Văn Tám đề nghị trong năm 2020, Sở Ngoại vụ cần tập trung vào các nhiệm vụ sau:\n\nThứ nhất, củng cố đội ngũ cán bộ.\n\n"
        + "Thứ hai, mở rộng quan hệ với các tỉnh kết nghĩa.")
    #expect(found.map(\.assignees) == [["Sở Ngoại vụ"], ["Sở Ngoại vụ"]])
    #expect(found.map(\.year) == [2020, 2020])
  }

  @Test func aCountGoesOnAfterSentencesBetween() throws {
    let found = try tasks(
      "Ông Lê Văn Tám nhấn mạnh ba nhiệm vụ.\n\nMột là, củng cố đội ngũ cán bộ.\n\nHai là, mở rộng quan hệ với các tỉnh.\n\n"
        + "Theo ông, tỉnh có nhiều bạn bè ở Lào. Hội nghị đồng tình.\n\nBa là, đổi mới thông tin đối ngoại.")
    #expect(found.map(\.ordinal) == [1, 2, 3])
    #expect(found.allSatisfy { $0.assigner == "Lê Văn Tám" })
  }

  @Test func whatIsAskedBehindANameNeedsNoKnownVerb() throws {
    let found = try tasks("Ông Lê Văn Tám giao Sở Ngoại vụ dịch thuật toàn bộ tài liệu trước ngày 30/8.")
    #expect(found.map(\.text) == ["dịch thuật toàn bộ tài liệu trước ngày 30/8"])
  }

  @Test func aPostWithoutAKnownHolderIsNotWhoDirectedBefore() throws {
    let found = try tasks(
      "Ông Lê Văn Tám giao Sở Ngoại vụ rà soát các thỏa thuận. Trước đó, Thủ tướng Chính phủ đã yêu cầu Bộ Ngoại giao sớm ban hành hướng dẫn."
    )
    #expect(found.map(\.assigner) == ["Lê Văn Tám", nil])
  }

  @Test func aPronounStandsForWhoSpokeBefore() throws {
    let found = try tasks(
      "Ông Lê Văn Tám ghi nhận kết quả trong năm. Ông cũng giao Sở Ngoại vụ rà soát các thỏa thuận đã ký.")
    #expect(found.map(\.assigner) == ["Lê Văn Tám"])
    #expect(found.map(\.assignees) == [["Sở Ngoại vụ"]])
  }

  @Test func whoIsChargedWithItIsToDoIt() throws {
    let found = try tasks(
      "Ông Lê Văn Tám yêu cầu các đơn vị chuẩn bị kỹ tài liệu. Sở Ngoại vụ được giao tổng hợp kiến nghị của các địa phương."
    )
    #expect(found.map(\.assignees) == [[], ["Sở Ngoại vụ"]])
    #expect(found.last?.text == "tổng hợp kiến nghị của các địa phương")
    #expect(found.last?.assigner == "Lê Văn Tám")
  }

  @Test func aDeadlineTellsTheYear() throws {
    let found = try tasks("Ông Lê Văn Tám giao Sở Ngoại vụ tổng hợp kiến nghị, báo cáo trong quý 1/2020.")
    #expect(found.map(\.year) == [2020])
    #expect(found.map(\.due) == ["trong quý 1/2020"])
  }

  @Test func evidenceQuotesTheWordsOfTheTask() throws {
    let text = opening + "Ông Lê Văn Tám giao Sở Ngoại vụ rà soát các thỏa thuận đã ký."
    let found = try extracted(text).tasks
    let evidence = try #require(found.first?.evidence.first)
    #expect(String(decoding: Array(text.utf8)[evidence.start..<evidence.end], as: UTF8.self) == found[0].text)
  }

  @Test(arguments: [
    // Lists of something else.
    "Tham dự hội nghị có:\n\n- Ông Trần Văn Bảy, Giám đốc Sở Ngoại vụ;\n- Bà Nguyễn Thị Hoa, Phó Giám đốc Sở Tài chính.",
    "Ông Lê Văn Tám nêu ba kết quả: một là, xuất khẩu tăng nhanh; hai là, nhiều đoàn vào thăm tỉnh; ba là, kiều hối đạt khá.",
    "Ông Lê Văn Tám nêu nguyên nhân: thứ nhất, cán bộ còn thiếu; thứ hai, kinh phí còn hạn hẹp.",
    "Thứ ba, 15/1, đoàn đi thăm làng cổ. Thứ hai tuần sau đoàn về nước.",
    "- Đoàn đến Huế sáng 12/1.\n- Đoàn rời Huế chiều 13/1.",
    // Nouns.
    "Theo yêu cầu của Bộ Ngoại giao, tỉnh cử cán bộ tham gia đoàn.",
    "Công tác ngoại vụ đã đáp ứng yêu cầu phát triển của tỉnh trong năm qua.",
    "Ông Lê Văn Tám phát biểu chỉ đạo hội nghị và tặng hoa các tập thể xuất sắc.",
    "Hai tỉnh tổ chức chương trình giao lưu hữu nghị tại Huế trong tháng tới.",
    "Nhiệm vụ được giao đã hoàn thành đúng thời hạn.",
    // Without authority.
    "Ông Lê Văn Tám ghi nhận kết quả. Các đại biểu đề nghị tỉnh quan tâm hơn đến kinh phí hoạt động.",
    // Wishes between states.
    "Tiếp Đại sứ Lào, ông Lê Văn Tám mong muốn hai nước tăng cường hợp tác về du lịch.",
    "Tiếp Đại sứ Nhật Bản, ông Lê Văn Tám đề nghị Nhật Bản tiếp tục hỗ trợ tỉnh phát triển hạ tầng.",
    "Tại hội đàm với phía Lào, ông Lê Văn Tám đề nghị hai bên tiếp tục phối hợp quản lý biên giới.",
    "Tổng thống Mỹ Barack Obama kêu gọi các nước thực hiện đầy đủ cam kết về khí hậu.",
    "Thủ tướng Nhật Bản Shinzo Abe yêu cầu Bộ Ngoại giao chuẩn bị chuyến thăm.",
    "Ông Lê Văn Tám đề nghị các doanh nghiệp Nhật Bản tiếp tục mở rộng đầu tư vào Việt Nam.",
  ])
  func otherListsNounsAndWishesAreNone(_ text: String) throws {
    #expect(try tasks(text).map(\.text) == [])
  }
}
