import Testing

@testable import Extraction

struct ClaimTests {
  private func claims(_ text: String) -> [String] {
    let report = Report(metadata: ReportMetadata(file: "r.txt"), text: text)
    return Extractor().extract(report).claims.map { claim in
      let period = claim.period.map { " \($0)" } ?? ""
      return "\(claim.qualifier.rawValue) \(Int(claim.value)) \(claim.measure)\(period)"
    }
  }

  @Test(arguments: [
    (
      "Năm 2015, Ban đã tổ chức 59 hoạt động đối ngoại, gồm 21 đoàn ra, 25 đoàn vào.",
      ["exact 59 activities 2015", "exact 21 delegations_out 2015", "exact 25 delegations_in 2015"]
    ),
    ("Trong năm 2024, Việt Nam đã ký hơn 170 thỏa thuận hợp tác.", ["over 170 agreements 2024"]),
    ("Các địa phương cử khoảng 5.800 đoàn ra nước ngoài.", ["about 5800 delegations_out"]),
    ("Hai bên đã ký kết hai mươi mốt văn kiện hợp tác.", ["exact 21 agreements"]),
    ("Hai nước đã ký ít nhất 6 thỏa thuận.", ["at_least 6 agreements"]),
    ("Bộ đã tổ chức 20-25 hội thảo quốc tế.", ["exact 20 seminars"]),
    ("Hội nghị tổng kết công tác năm 2016. Ban đã gửi gần 200 điện mừng.", ["near 200 messages 2016"]),
  ])
  func readsTotals(text: String, expected: [String]) {
    #expect(claims(text) == expected)
  }

  @Test(arguments: [
    "Hai nước ký văn kiện hợp tác.", "Lãnh đạo 10 nước ASEAN dự hội nghị.",
    "Indonesia đứng thứ 30 trong tổng số 105 quốc gia.",
    "Hai bên tiếp tục thực hiện tốt ba văn kiện về biên giới.", "Ông 60 tuổi, có tài sản 5 tỷ USD.",
    "Ngày 12 hội nghị khai mạc.",
  ])
  func leavesOtherNumbersAlone(text: String) {
    #expect(claims(text).isEmpty)
  }

  @Test func aTotalSurvivesTheExchangeFormat() throws {
    let report = Report(metadata: ReportMetadata(file: "r.txt"), text: "Năm 2024, hai bên đã ký hơn 170 thỏa thuận.")
    let extracted = Extractor().extract(report)
    #expect(extracted.claims.count == 1)
    #expect(try ExtractedReport(json: extracted.json.utf8).claims == extracted.claims)
  }
}
