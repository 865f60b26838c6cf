import Extraction
import Testing

/// Whatever text comes, extraction ends, and every quote lies in the text.
@Suite struct RobustnessTests {
  private let text = """
    Thủ tướng tiếp Đại sứ Nga

    Chiều 9/3, tại Hà Nội, Thủ tướng Lê Văn Tám tiếp Đại sứ Nga Igor Ivanov (trái). Hai bên dẫn Nghị quyết số 22-NQ/TW; Thủ tướng giao Bộ Ngoại giao \
    chủ trì, phối hợp: Một là chuẩn bị Hội nghị "Hợp tác - Phát triển" lần thứ 3… Hai là rà soát các hiệp định./.

    Trần Văn Chín (TTXVN/Vietnam+)
    """

  private func check(_ text: String) throws {
    guard let report = try? Report.read(bytes: Array(text.utf8), file: "report.txt", defaults: ReportDefaults()) else {
      return
    }
    let facts = Extractor().extract(report)
    let bytes = Array(report.text.utf8)
    for official in facts.officials {
      for evidence in official.evidence {
        #expect(evidence.start >= 0 && evidence.start < evidence.end && evidence.end <= bytes.count)
        guard evidence.start < evidence.end, evidence.end <= bytes.count else { continue }
        #expect(String(validating: bytes[evidence.start..<evidence.end], as: UTF8.self) != nil)
      }
    }
    for evidence in facts.events.flatMap(\.evidence) + facts.tasks.flatMap(\.evidence)
      + facts.documents.flatMap(\.evidence)
    {
      #expect(evidence.start < evidence.end && evidence.end <= bytes.count)
    }
  }

  @Test func everyPrefixAndSuffixIsRead() throws {
    for length in stride(from: 0, through: text.count, by: 3) {
      try check(String(text.prefix(length)))
      try check(String(text.suffix(length)))
    }
  }

  @Test func shuffledAndRepeatedTextIsRead() throws {
    var state: UInt64 = 42
    for _ in 0..<60 {
      var characters = Array(text)
      for _ in 0..<12 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let i = Int(state >> 33) % characters.count
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        characters.swapAt(i, Int(state >> 33) % characters.count)
      }
      try check(String(characters))
    }
    try check(String(repeating: "Thủ tướng, ", count: 500))
    try check(String(repeating: "(((“", count: 500))
  }
}
