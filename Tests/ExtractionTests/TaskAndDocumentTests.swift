import Extraction
import Testing

/// What is to be done, by whom, and the texts that are cited.
@Suite struct TaskAndDocumentTests {
  @Test func countedTasksKeepTheirOrderYearAndAssigner() throws {
    let tasks = try extracted(
      """
      Hội nghị bàn việc năm tới

      Phó Thủ tướng Lê Văn Tám yêu cầu trong năm 2017, ngành tập trung vào những nhiệm vụ sau: Một là cần nâng cao chất lượng công tác dự báo.

      Hai là tiếp tục cải cách thủ tục hành chính ở các cửa khẩu.

      Ba là phải mở rộng hợp tác với các nước láng giềng.
      """
    ).tasks
    #expect(tasks.map(\.ordinal) == [1, 2, 3])
    #expect(tasks.first?.text == "nâng cao chất lượng công tác dự báo")
    #expect(tasks.last?.text == "mở rộng hợp tác với các nước láng giềng")
    #expect(tasks.allSatisfy { $0.year == 2017 && $0.assigner == "Lê Văn Tám" })
  }

  @Test(
    arguments: [
      ["Thứ nhất, rà soát các văn bản đã ban hành.", "Thứ hai, kiện toàn tổ chức bộ máy của ngành."],
      ["1. Rà soát các văn bản đã ban hành.", "2. Kiện toàn tổ chức bộ máy của ngành."],
      ["(1) Rà soát các văn bản đã ban hành.", "(2) Kiện toàn tổ chức bộ máy của ngành."],
    ])
  func everyWayOfCountingCounts(_ items: [String]) throws {
    let text = "Tin vắn.\n\nBộ trưởng Lê Văn Tám giao các nhiệm vụ năm 2017:\n\n" + items.joined(separator: "\n\n")
    #expect(try extracted(text).tasks.map(\.ordinal) == [1, 2])
  }

  @Test func directivesNameWhoIsToActAndByWhen() throws {
    let tasks = try extracted(
      "Tin vắn.\n\nBộ trưởng Lê Văn Tám giao Cục Lễ tân Nhà nước chủ trì chuẩn bị đón đoàn trước ngày 30/8; yêu cầu Sở Ngoại vụ rà soát các thỏa thuận đã ký."
    ).tasks
    #expect(tasks.map(\.text) == ["chủ trì chuẩn bị đón đoàn trước ngày 30/8", "rà soát các thỏa thuận đã ký"])
    #expect(tasks.map(\.assignees) == [["Cục Lễ tân Nhà nước"], ["Sở Ngoại vụ"]])
    #expect(tasks.first?.due == "trước ngày 30/8")
  }

  @Test(
    arguments: [
      "Tổng thống Nga Igor Ivanov đề nghị hai bên tăng cường hợp tác năng lượng.",
      "Bộ trưởng Lê Văn Tám đề nghị Mỹ tạo điều kiện cho hàng hóa Việt Nam.",
      "Theo đề nghị của Bộ trưởng Lê Văn Tám, hội nghị đã xem xét việc này.",
      "Tham dự có:\n\n- Bộ trưởng Lê Văn Tám, trưởng đoàn;\n\n- Thứ trưởng Trần Văn Chín.",
    ])
  func wishesNounsAndListsOfPeopleAreNoTasks(_ text: String) throws {
    #expect(try extracted("Tin vắn.\n\n" + text).tasks.isEmpty)
  }

  @Test(
    arguments: [
      ("Hội nghị quán triệt Nghị quyết số 22-NQ/TW về hội nhập.", ["Nghị quyết số 22-NQ/TW"]),
      ("Việc này theo Nghị định 13/2008/NĐ-CP của Chính phủ.", ["Nghị định 13/2008/NĐ-CP"]),
      ("Thực hiện Quy chế 272 của Bộ Chính trị.", ["Quy chế 272"]),
      ("Hai bên dẫn Công ước Liên hợp quốc về Luật Biển năm 1982.", ["Công ước Liên hợp quốc về Luật Biển năm 1982"]),
      ("Các hiệp định đã ký được thực hiện tốt.", []),
    ] as [(String, [String])])
  func documentsAreThoseThatCanBeTold(_ sentence: String, documents: [String]) throws {
    #expect(try extracted("Tin vắn.\n\n" + sentence).documents.map(\.name) == documents)
  }

  @Test func theIssuerIsNamedOrFollowsFromTheNumber() throws {
    let named = try extracted("Tin vắn.\n\nThực hiện Quy chế 272 của Bộ Chính trị.").documents.first
    #expect(named?.issuer == "Bộ Chính trị")
    #expect(named?.number == "272")
    let implied = try extracted("Tin vắn.\n\nTheo Nghị định 13/2008/NĐ-CP, việc này đã rõ.").documents.first
    #expect(implied?.issuer == "Chính phủ")
  }
}
