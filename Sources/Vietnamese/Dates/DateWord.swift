/// The words that dates are written with.
enum DateWord: UInt8 {
  case none
  // What a date may begin with.
  case ngay, hom, tu, den, toi, vao, thang, nam, thu, chu, tuan, cung
  case rangSang, sang, trua, chieu, toiEvening, dem, khuya
  // What follows.
  case this, nay, qua, kia, mai, ngoai, truoc, sau, va, het, som, nhat, hai, se, sap, lan, lai
  /// Numbers beside `hai`, `sau` ("sáu" apart from "sau"), `tu` ("tư" apart from "từ"), `nam` (year and five).
  case mot, ba, bon, tuFour, sauSix, bay, tam, chin, muoi, gieng, chap
  /// What is counted or measured: a number before it is no day.
  case measure
  /// Before "tháng", "năm", "tuần" these make a span or a frequency of it: "mỗi tháng", "nhiều năm".
  case counting

  static let spellings: [(DateWord, StaticString)] = [
    (.ngay, "ngày"), (.hom, "hôm"), (.tu, "từ"), (.den, "đến"), (.toi, "tới"), (.vao, "vào"), (.thang, "tháng"),
    (.nam, "năm"),
    (.thu, "thứ"), (.chu, "chủ"), (.tuan, "tuần"), (.cung, "cùng"), (.rangSang, "rạng"), (.sang, "sáng"),
    (.trua, "trưa"), (.chieu, "chiều"), (.toiEvening, "tối"), (.dem, "đêm"), (.khuya, "khuya"), (.nay, "nay"),
    (.this, "này"),
    (.qua, "qua"), (.kia, "kia"), (.mai, "mai"), (.ngoai, "ngoái"), (.truoc, "trước"), (.sau, "sau"), (.va, "và"),
    (.het, "hết"), (.som, "sớm"), (.nhat, "nhật"), (.hai, "hai"), (.se, "sẽ"), (.sap, "sắp"), (.lan, "lần"),
    (.lai, "lại"), (.mot, "một"), (.ba, "ba"), (.bon, "bốn"), (.tuFour, "tư"), (.sauSix, "sáu"), (.bay, "bảy"),
    (.tam, "tám"), (.chin, "chín"), (.muoi, "mười"), (.gieng, "giêng"), (.chap, "chạp"),
  ]

  static let measures: StaticString = """
    tỷ tỉ triệu nghìn ngàn vạn trăm đồng đô usd eur euro người nước lượt giờ phút giây tuổi điểm phần phiếu ghế bàn vòng trận hiệp
    km mét m kg tấn ha cuộc vị bên chuyến con chiếc quốc thành h g ca
    """
  static let counts: StaticString = "mỗi nhiều hàng hằng vài mấy các những bao từng suốt"

  /// Whether the scanner has to look closer where the word stands.
  @inline(__always)
  var begins: Bool { rawValue >= DateWord.ngay.rawValue && rawValue <= DateWord.khuya.rawValue }

  @inline(__always)
  var isDayPart: Bool { rawValue >= DateWord.rangSang.rawValue && rawValue <= DateWord.khuya.rawValue }

  /// Whether a number before the word counts something.
  @inline(__always)
  var isMeasure: Bool { self == .measure || self == .lan || self == .ngay || self == .tuan || self == .nam }

  /// The number the word stands for behind "tháng".
  var month: Int? {
    switch self {
    case .mot, .gieng: 1
    case .hai: 2
    case .ba: 3
    case .tuFour, .bon: 4
    case .nam: 5
    case .sauSix: 6
    case .bay: 7
    case .tam: 8
    case .chin: 9
    case .muoi: 10
    case .chap: 12
    default: nil
    }
  }

  /// 0 for Monday … 5 for Saturday: the number the word stands for behind "thứ".
  var weekday: Int? {
    switch self {
    case .hai: 0
    case .ba: 1
    case .tuFour: 2
    case .nam: 3
    case .sauSix: 4
    case .bay: 5
    default: nil
    }
  }
}
