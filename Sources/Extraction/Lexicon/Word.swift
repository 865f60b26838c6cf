import Vietnamese

/// The single words that the grammar asks for. Their ids in the vocabulary are their raw values, since they are taken in first.
///
/// A case is named by its letters without marks, and with the names of its marks where two words differ only in these.
enum Word: Int32, CaseIterable, Sendable {
  case va = 1
  case voi, cua, tai, o, giua, duoc, `do`
  case den, toi, cho, deHookHatD, da, se, dangD, la
  case coAcute, trong, ngay, nam, thang, cung, kiem, nguyen
  case cuu, quyen, khong, chua, theo, sau, truoc, khi
  case nhan, mot, hai, ba, bon, thu, cac, nhung
  case moiGraveHorn, loi, to, chuc, chu, triGrave, phu, nuoc
  case thanh, pho, tinh, bang, neu, muon, hy, vong
  case moiAcuteHorn, gom, nhu, ong, baGrave, ngai, so, lan
  case ve, bangGraveBreve, dong, chiAcute, bi, nhat, ket, tiep
  case du, tham, chungAcuteHorn, kien, phat, bieu, tuGraveHorn, doan
  case dai, huu, nghi, dan, quoc, gia, te, lien
  case hop, nguoi, khu, tuDotHorn, triDot, huyen, vi, phuDot
  case trach, cap, don, chuyen, thamBreve, gui, deGraveHatD, yeu
  case cau, giao, le, hoiDotHat, tp, chiDot, anh, nay
  case doAcuteD, lai, vao, sang, hau, hoiGraveHat, hom, ben
  case chungAcute, ho, tuyen, bo, chinh, phuHook, nha, coHorn
  case quan, khang, dinh, noi, cuoc, buoi, truong, tuHorn
  case lenh, dangHookD, doHat, thuHook, lam, viDot, cach

  static let spellings = """
    và với của tại ở giữa được do đến tới cho để đã sẽ đang là
    có trong ngày năm tháng cùng kiêm nguyên cựu quyền không chưa theo sau trước khi
    nhân một hai ba bốn thứ các những mời lời tổ chức chủ trì phu nước
    thành phố tỉnh bang nếu muốn hy vọng mới gồm như ông bà ngài số lần
    về bằng đồng chí bị nhất kết tiếp dự tham chứng kiến phát biểu từ đoàn
    đại hữu nghị dân quốc gia tế liên hợp người khu tự trị huyện vì phụ
    trách cấp đón chuyến thăm gửi đề yêu cầu giao lễ hội tp chị anh này
    đó lại vào sang hậu hồi hôm bên chúng họ tuyên bố chính phủ nhà cơ
    quan khẳng định nói cuộc buổi trưởng tư lệnh đảng đô thủ làm vị cách
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
