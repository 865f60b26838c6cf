import Vietnamese

/// The single words that the grammar asks for. Their ids in the vocabulary are their raw values, since they are taken in first.
///
/// A case is named by its letters without marks, and with the names of its marks where two words differ only in these.
enum Word: Int32, CaseIterable, Sendable {
  case va = 1
  case voi, cua, tai, o, giua, duoc, `do`
  case den, toi, cho, la, coAcute, trong, nam, cung
  case kiem, theo, nhan, hai, ba, bon, cac, nhung
  case chuc, phu, nuoc, thanh, pho, tinh, bang, so
  case lan, ve, dong, chiAcute, tiep, du, tuGraveHorn, dan
  case huyen, thamBreve, gui, tp, sang, nha, tuHorn, doHat
  case thuHook, lam, viDot, cach, roi, doan, ma, nhanDot, capAcute, uyHook
  case quoc, gia, nguoi, daiNang, dienNang, chinhAcute
  case moiGrave, loiGrave, daiGrave, ngay, noi, hoiGrave, ban, deDot
  case goc, xuSharp, the, deAcute

  static let spellings = """
    và với của tại ở giữa được do đến tới cho là có trong năm cùng
    kiêm theo nhân hai ba bốn các những chức phu nước thành phố tỉnh bang số
    lần về đồng chí tiếp dự từ dân huyện thăm gửi tp sang nhà tư đô
    thủ làm vị cách rời đoàn mà nhận cấp ủy
    quốc gia người đại diện chính
    mời lời dài ngày nơi hồi ban đệ
    gốc xứ the đế
    """.split { $0 == " " || $0 == "\n" }

  /// Takes the words into an empty vocabulary, in order, so that each has its raw value as id.
  static func register(in vocabulary: inout Vocabulary) {
    for spelling in spellings { _ = Tokenizer.tokens(of: String(spelling), adding: &vocabulary) }
  }
}

extension Token {
  @inline(__always)
  func `is`(_ word: Word) -> Bool { kind == .word && id == word.rawValue }

  // One function a count of words, so that no array is made where tokens are compared.
  @inline(__always)
  func isAny(_ a: Word, _ b: Word) -> Bool { kind == .word && (id == a.rawValue || id == b.rawValue) }

  @inline(__always)
  func isAny(_ a: Word, _ b: Word, _ c: Word) -> Bool { isAny(a, b) || self.is(c) }

  @inline(__always)
  func isAny(_ a: Word, _ b: Word, _ c: Word, _ d: Word) -> Bool { isAny(a, b) || isAny(c, d) }

  @inline(__always)
  func isAny(_ a: Word, _ b: Word, _ c: Word, _ d: Word, _ e: Word) -> Bool { isAny(a, b) || isAny(c, d, e) }

  @inline(__always)
  func isAny(_ a: Word, _ b: Word, _ c: Word, _ d: Word, _ e: Word, _ f: Word, _ g: Word) -> Bool {
    isAny(a, b, c) || isAny(d, e, f, g)
  }

  @inline(__always)
  func isAny(_ a: Word, _ b: Word, _ c: Word, _ d: Word, _ e: Word, _ f: Word, _ g: Word, _ h: Word) -> Bool {
    isAny(a, b, c, d) || isAny(e, f, g, h)
  }

  @inline(__always)
  func isAny(
    _ a: Word, _ b: Word, _ c: Word, _ d: Word, _ e: Word, _ f: Word, _ g: Word, _ h: Word, _ i: Word, _ j: Word
  ) -> Bool {
    isAny(a, b, c, d, e) || isAny(f, g, h, i) || self.is(j)
  }
}
