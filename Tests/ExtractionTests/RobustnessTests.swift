import Extraction
import Testing

private let samples = [
  """
  LÃNH ĐẠO TỈNH TIẾP ĐOÀN ĐẠI BIỂU LÀO
  Chiều 12/5, tại TP. Huế, đồng chí Trần Văn Bình, Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy, đã tiếp Đoàn đại biểu Bộ Ngoại giao
  Lào do Thứ trưởng Thông-phăn Xa-vẳn-phết dẫn đầu, nhân chuyến thăm làm việc từ ngày 11 đến 14-5-2015.
  Hai bên nhất trí thực hiện Quyết định số 99-QĐ/TW ngày 30/5/2014 của Ban Bí thư (khóa XI) và “Hiệp định Hợp tác Việt Nam - Lào năm 2012”.
  Đồng chí đề nghị Sở Ngoại vụ: Một là, rà soát các thỏa thuận đã ký; hai là, báo cáo Ủy ban nhân dân tỉnh trước ngày 30/6.

  Cùng ngày, Phó Chủ tịch nước Lê Thị Hạnh điện đàm với Tổng thống John O’Brien…
  Tin, ảnh: HẢI AN (TTXVN)
  """,
  """
  ---
  title: Hội nghị tổng kết
  published: 2016-01-08
  ---
  Hà Nội (TTXVN) - Ngày 8/1, Liên hiệp các tổ chức hữu nghị Việt Nam (VUFO) tổ chức Hội nghị tổng kết công tác năm 2015 và triển khai
  nhiệm vụ năm 2016. Dự hội nghị có các đồng chí: Phạm Minh Đức, Trưởng Ban; Nguyễn Thị Lan Anh, Phó Chủ tịch Liên hiệp; đại diện
  WTO, ASEAN+3 và Đại sứ quán Hàn Quốc. 主席 습 🇻🇳 cũng gửi điện mừng. Bộ trưởng Kim Young-ho và Đại sứ H.R. van der Berg ký Bản ghi nhớ
  dưới sự chứng kiến của Thủ tướng hai nước./.
  """,
  """
  Thủ tướng tiếp Đại sứ Nga

  Chiều 9/3, tại Hà Nội, Thủ tướng Lê Văn Tám tiếp Đại sứ Nga Igor Ivanov (trái). Hai bên dẫn Nghị quyết số 22-NQ/TW; Thủ tướng giao Bộ Ngoại giao \
  chủ trì, phối hợp: Một là chuẩn bị Hội nghị "Hợp tác - Phát triển" lần thứ 3… Hai là rà soát các hiệp định./.

  Trần Văn Chín (TTXVN/Vietnam+)
  """,
]

/// Numbers in an order that is the same in every run (SplitMix64).
private struct Numbers {
  var state: UInt64

  mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((z ^ (z >> 31)) % UInt64(bound))
  }
}

/// What reports can be made of at worst: every piece of their text and every broken byte.
@Suite struct RobustnessTests {
  private let extractor = Extractor()

  /// Reads and extracts; says what is wrong with the facts, nothing when the input is no report.
  private func faults(_ bytes: [UInt8]) -> [String] {
    guard let report = try? Report.read(bytes: bytes, file: "x.txt") else { return [] }
    let text = Array(report.text.utf8)
    let facts = extractor.extract(report)
    var faults: [String] = []
    for (name, evidence) in facts.allEvidence {
      guard 0 <= evidence.start, evidence.start < evidence.end, evidence.end <= text.count else {
        faults.append("\(evidence) of \(name) is outside")
        continue
      }
      for end in [evidence.start, evidence.end] where end < text.count && text[end] & 0xC0 == 0x80 {
        faults.append("\(evidence) of \(name) cuts a character")
      }
    }
    for (name, evidence) in facts.names {
      let quotes = evidence.map { text[$0.start..<$0.end] }
      if !quotes.contains(where: { singleSpaced($0) == name }) {
        faults.append("\(name) is not what its evidence quotes")
      }
    }
    return faults
  }

  private func singleSpaced(_ bytes: ArraySlice<UInt8>) -> String {
    bytes.split { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 || $0 == 0x0D }
      .map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
  }

  @Test(arguments: samples)
  func samplesYieldFacts(_ sample: String) throws {
    let facts = try extracted(sample)
    #expect(!facts.officials.isEmpty && !facts.organisations.isEmpty && !facts.events.isEmpty)
  }

  @Test(arguments: samples)
  func everyBeginningAndEndOfATextIsRead(_ sample: String) {
    let bytes = Array(sample.utf8)
    for cut in bytes.indices where bytes[cut] & 0xC0 != 0x80 {
      #expect(faults(Array(bytes[..<cut])) == [])
      #expect(faults(Array(bytes[cut...])) == [])
    }
  }

  @Test(arguments: samples)
  func tokensInAnyOrderAreRead(_ sample: String) {
    var numbers = Numbers(state: 7)
    var words = sample.split(separator: " ")
    for _ in 0..<500 {
      for _ in 0..<12 { words.swapAt(numbers.below(words.count), numbers.below(words.count)) }
      #expect(faults(Array(words.joined(separator: " ").utf8)) == [])
    }
  }

  @Test(arguments: samples)
  func charactersInAnyOrderAreRead(_ sample: String) {
    var numbers = Numbers(state: 11)
    for _ in 0..<60 {
      var characters = Array(sample)
      for _ in 0..<12 { characters.swapAt(numbers.below(characters.count), numbers.below(characters.count)) }
      #expect(faults(Array(String(characters).utf8)) == [])
    }
  }

  @Test(arguments: ["Thủ tướng, ", "(((“", "Bộ Ngoại giao - ", "từ ngày 1 đến ", "đồng chí "])
  func aPhraseOverAndOverIsRead(_ phrase: String) {
    #expect(faults(Array(String(repeating: phrase, count: 500).utf8)) == [])
  }

  @Test(arguments: samples)
  func brokenBytesAreRefusedOrRead(_ sample: String) {
    var numbers = Numbers(state: 42)
    let whole = Array(sample.utf8)
    let marks = Array("\n \"-.:,()/01A".utf8)
    for round in 0..<1000 {
      var bytes = whole
      for _ in 0...round % 6 {
        let i = numbers.below(bytes.count)
        switch numbers.below(4) {
        case 0: bytes[i] = UInt8(numbers.below(256))
        case 1: bytes.remove(at: i)
        case 2: bytes.insert(marks[numbers.below(marks.count)], at: i)
        default: bytes[i] = marks[numbers.below(marks.count)]
        }
      }
      #expect(faults(bytes) == [])
      if String(validating: bytes, as: UTF8.self) == nil {
        #expect(throws: ReportError.self) { try Report.read(bytes: bytes, file: "x.txt") }
      }
    }
  }

  @Test(arguments: [
    "A", "Ð", "…", "-", "Bộ", "Ban -", "Hội nghị", "Hội nghị \"", "Chủ tịch", "đồng chí", "TP.", "Ngày 31/2", "Một là",
    "Chiều", "thứ", "từ ngày 1 đến", "Quyết định số", "Ảnh:", "(", "Theo", "giữa", "\n\n\n.", "của",
  ])
  func aWordAloneIsRead(_ word: String) {
    for text in [word, word + "\n" + word, " " + word + " " + word + ",", word + ": " + word + " - " + word] {
      #expect(faults(Array(text.utf8)) == [])
    }
  }

  @Test func aTextMayEndInAWordForLookingBack() throws {
    let report = try extracted("Tin vắn.\n\nHội nghị tổng kết")
    #expect(report.claims.isEmpty)
  }
}

extension ExtractedReport {
  /// All evidence, each with the name of its fact.
  fileprivate var allEvidence: [(String, Evidence)] {
    var all: [(String, [Evidence])] = names + tasks.map { ($0.text, $0.evidence) }
    for event in events {
      all.append((event.title ?? event.kind.rawValue, event.evidence))
      all += event.participants.map { ($0.name, $0.evidence) }
    }
    return all.flatMap { fact in fact.1.map { (fact.0, $0) } }
  }

  /// The names that evidence must quote.
  fileprivate var names: [(String, [Evidence])] {
    officials.map { ($0.name, $0.evidence) } + officials.flatMap { $0.posts.map { ($0.title, $0.evidence) } }
      + organisations.map { ($0.name, $0.evidence) } + documents.map { ($0.name, $0.evidence) }
  }
}
