import Testing

@testable import Vietnamese

private func sentences(_ text: String) -> [String] {
  var text = text
  let vocabulary = Vocabulary()
  return text.withUTF8 { bytes in
    Tokenizer.tokens(of: bytes, in: vocabulary).withUnsafeBufferPointer { tokens in
      Sentences.ranges(in: tokens, text: bytes).map { range in
        let start = Int(tokens[range.lowerBound].start)
        return String(decoding: bytes[start..<Int(tokens[range.upperBound - 1].end)], as: UTF8.self)
      }
    }
  }
}

@Test(arguments: [
  "Đoàn tới TP. Hồ Chí Minh và TP.HCM.", "GS.TS. Nguyễn An, PGS.TS Lê Bình, TS. Trần Chi và ThS. Vũ Dung dự.",
  "Cố vấn H.R. McMaster gặp ông J. Mattis.", "Ngày 28.12.2015, có 750.000 người, chi 6,5 tỷ đồng.",
  "Gồm lúa, gạo v.v. và ngô.", "Công tác thông tin đối ngoại..., đặc biệt là đấu tranh.", "1. Nâng cao nhận thức.",
  "Ông nói: “Tốt!” rồi ra về.", "Hội nghị T.Ư 8 bàn việc này.", "Trang vietnamplus.vn đưa tin.",
  "Hội nghị bế mạc./.", "Theo điều 3 (khoản 2.), việc đó nên làm.",
])
func theseAreOneSentence(_ text: String) { #expect(sentences(text) == [text]) }

@Test(arguments: [
  "Ông thăm châu Á.|Tổng thống Mỹ tiếp ông.", "Ông thăm Ý.|Bà ở lại.", "Hội nghị bế mạc./.|(TTXVN)",
  "Ông nói: “Quan hệ rất tốt.”|Bà đồng ý.", "Vì sao?|Chưa ai biết!|Ngày 5/1, họ gặp.",
  "Có lúa, gạo, v.v.|Sau đó họ về.",
  "Năm 2016.|Theo đó, khóa XI.|Tổng kết...|Hết.", "Họp ngày 28.12.|“Tốt”, ông nói.",
  "Ông khen (rất nhiều.)|Bà cũng vậy.",
])
func theseAreSeveral(_ text: String) {
  let expected = text.split(separator: "|").map(String.init)
  #expect(sentences(expected.joined(separator: " ")) == expected)
}

@Test func linesEndSentences() {
  #expect(sentences("Tin vắn\n\nÔng Lê An\ntiếp khách.\n") == ["Tin vắn", "Ông Lê An", "tiếp khách."])
  #expect(sentences("") == [])
  #expect(sentences("\n\n") == [])
}

@Test func aForgottenSpaceDoesNotJoinSentences() {
  #expect(sentences("Vì nhân dân.Sau đó họ về.") == ["Vì nhân dân.", "Sau đó họ về."])
}

@Test func whatIsTooLongForASentenceIsCutAtAComma() {
  let list = String(repeating: "một hai ba, ", count: 1000) + "hết."
  let found = sentences(list)
  #expect(found.count > 1 && found.allSatisfy { $0.hasSuffix(",") || $0 == found.last })
  #expect(found.joined(separator: " ") == list)
  #expect(sentences(String(repeating: "một ", count: 5000)).count > 1)
}
