/// The words of the date grammar, by their ids in a vocabulary.
public struct DateWords: Sendable {
  enum Word: Int, CaseIterable {
    case ngay, hom, thang, nam, tu, den, toi, va, vao, hoi
    case hai, ba, bon, nay, qua, kia, mai, thu, chu, nhat
    case tuan, truoc, sau, ngoai, cung, rang, het, nguoi, tuoi, mung
    case luc, sang, trua, chieu, toiPart, dem

    static let spellings = [
      "ngày", "hôm", "tháng", "năm", "từ", "đến", "tới", "và", "vào", "hồi", "hai", "ba", "bốn", "nay", "qua", "kia",
      "mai", "thứ", "chủ", "nhật", "tuần", "trước", "sau", "ngoái", "cùng", "rạng", "hết", "người", "tuổi", "mùng",
      "lúc", "sáng", "trưa", "chiều", "tối", "đêm",
    ]
  }

  private var ids: [Int32]
  private var months: [(id: Int32, month: Int)]
  private var weekdays: [(id: Int32, day: Int)]
  /// By id: 1 starts a date, 2 is a part of the day.
  private var kinds: [UInt8]

  /// Takes the words into a vocabulary.
  public init(adding vocabulary: inout Vocabulary) {
    func id(_ word: String, _ vocabulary: inout Vocabulary) -> Int32 {
      Tokenizer.tokens(of: word, adding: &vocabulary).first?.id ?? 0
    }
    ids = Word.spellings.map { id($0, &vocabulary) }
    months = []
    for (k, name) in ["một", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười", "giêng", "chạp"]
      .enumerated()
    {
      months.append((id(name, &vocabulary), k < 10 ? k + 1 : k == 10 ? 1 : 12))
    }
    months.append((id("bẩy", &vocabulary), 7))
    weekdays = []
    for (k, name) in ["hai", "ba", "tư", "năm", "sáu", "bảy"].enumerated() {
      weekdays.append((id(name, &vocabulary), k))
    }
    kinds = Array(repeating: 0, count: vocabulary.count + 1)
    for word: Word in [
      .ngay, .hom, .thang, .nam, .tu, .vao, .hoi, .hai, .ba, .bon, .thu, .chu, .cung, .rang, .mung, .den, .luc,
    ] { kinds[Int(self[word])] |= 1 }
    for word: Word in [.sang, .trua, .chieu, .toiPart, .dem] { kinds[Int(self[word])] |= 3 }
  }

  @inline(__always)
  subscript(_ word: Word) -> Int32 { ids[word.rawValue] }

  func isStarter(_ id: Int32) -> Bool { id > 0 && id < kinds.count && kinds[Int(id)] & 1 != 0 }
  func isDayPart(_ id: Int32) -> Bool { id > 0 && id < kinds.count && kinds[Int(id)] & 2 != 0 }
  func month(_ id: Int32) -> Int? { months.first { $0.id == id }?.month }

  /// 0 for Monday; digits are written too ("thứ 6").
  func weekday(_ token: Token) -> Int? {
    if token.kind == .number { return (2...7).contains(token.id) ? Int(token.id) - 2 : nil }
    return weekdays.first { $0.id == token.id }?.day
  }
}
