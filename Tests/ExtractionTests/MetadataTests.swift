import Extraction
import Testing

private let story = """
  Hai nước bàn hợp tác nông nghiệp

  Sáng 3/4, tại Hà Nội, Bộ trưởng Lê Văn Tám tiếp Đại sứ Lào. Hai bên trao đổi về hợp tác nông nghiệp, thủy lợi và đào tạo cán bộ trong những năm tới, \
  nhất là ở các tỉnh biên giới.
  """

@Suite struct MetadataTests {
  @Test(
    arguments: [
      ("\n\nĐinh Thu Hà (TTXVN/Vietnam+)", ["Đinh Thu Hà"], "TTXVN/Vietnam+"),
      ("\n\nVIỆT HÙNG", ["VIỆT HÙNG"], nil),
      ("\n\nTin, ảnh: LÊ NAM", ["LÊ NAM"], nil),
      ("\n\nBài và ảnh: Hải An, Thu Trang", ["Hải An", "Thu Trang"], nil),
      ("\n\nTheo TTXVN", [], "TTXVN"),
      ("\n\n(Theo Nhân Dân)", [], "Nhân Dân"),
      ("\n\nQ.T", ["Q.T"], nil),
      ("\n\nĐ. V (Tổng hợp)", ["Đ. V"], nil),
      ("\n\nThành Nam (từ Viêng Chăn)", ["Thành Nam"], nil),
      ("./. Đức Ánh (TTXVN)", ["Đức Ánh"], "TTXVN"),
      (" Hồng Nhung/VOV - Trung tâm Tin", ["Hồng Nhung"], "VOV"),
      (" Thanh Hảo (Theo NDTV, Reuters)", ["Thanh Hảo"], "NDTV, Reuters"),
      ("\nTrọng Giáp\n\nBộ trưởng Lê Văn Tám và Đại sứ Lào.\nẢnh TTXVN", ["Trọng Giáp"], nil),
    ] as [(String, [String], String?)])
  func bylineNamesAuthorsAndAgency(_ ending: String, authors: [String], source: String?) throws {
    let report = try extracted(story + ending).report
    #expect(report.authors == authors)
    #expect(report.source == source)
  }

  @Test(arguments: [
    ("(TTXVN) Sáng nay, hai bên gặp nhau.", "TTXVN"),
    ("Hà Nội (TTXVN 28/12) - Sáng nay, hai bên gặp nhau.", "TTXVN"),
    ("QĐND Online - Sáng nay, hai bên gặp nhau.", "QĐND Online"),
    ("(CT) - Sáng nay, hai bên gặp nhau.", "CT"),
    ("NDĐT - Sáng nay, hai bên gặp nhau.", "NDĐT"),
  ])
  func leadInNamesThePaper(_ lead: String, source: String) throws {
    #expect(try extracted("Hai nước bàn hợp tác\n\n" + lead).report.source == source)
  }

  @Test func frontMatterIsKept() throws {
    let text = "---\nsource: Báo Cần Thơ\nauthors: Lan Chi\n---\n" + story + "\n\nVIỆT HÙNG (TTXVN)"
    let report = try extracted(text).report
    #expect(report.source == "Báo Cần Thơ")
    #expect(report.authors == ["Lan Chi"])
  }

  @Test(arguments: [
    "\n\nHà Nội",
    "\n\nBộ Ngoại giao",
    "\n\nTổng thống Pháp tại Hà Nội - Ảnh: VIỆT DŨNG",
    "\n\nBộ trưởng Lê Văn Tám.",
    "\n\nẢnh minh họa",
    "\n\nToàn văn Tuyên bố chung về tăng cường Đối tác toàn diện",
    "\n\nXem thêm: Thủ tướng thăm Lào",
  ])
  func headingsAndCaptionsAreNoBylines(_ ending: String) throws {
    let report = try extracted(story + ending).report
    #expect(report.authors.isEmpty)
    #expect(report.source == nil)
  }

  @Test func authorIsNoOfficial() throws {
    let report = try extracted(story + "\n\nTin, ảnh: Đại tá Trần Văn Năm (TTXVN)")
    #expect(report.officials.map(\.name) == ["Lê Văn Tám"])
    #expect(!report.officials.contains { $0.name == "Trần Văn Năm" })
  }
}
