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
      ("Tổng thống đắc cử Mỹ Peter Miller phát biểu.", "Peter Miller", ["Tổng thống đắc cử Mỹ"]),
    ] as [(String, String, [String])])
  func aPostReachesTheNameBehindACommaOrAWordOfTime(_ sentence: String, name: String, posts: [String]) throws {
    let officials = try officials(sentence)
    #expect(officials.map(\.name) == [name])
    #expect(officials.first?.posts.map(\.title) == posts)
  }

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
