/// Forms of a text in which spellings that mean the same are the same. They are for comparing, never for showing.
public enum Fold {
  /// Lower case without diacritics, "đ" as "d", anything but letters and digits as one space: "Hội nghị Ấn Độ – ASEAN" becomes
  /// "hoi nghi an do asean". Letters of other scripts stay.
  public static func searchKey(_ text: some StringProtocol) -> String { key(text, separator: 0x20) }

  /// For joining spellings of a name: as ``searchKey(_:)``, without the spaces. "Kim Jong-un", "Kim Jong Un" are "kimjongun".
  public static func nameKey(_ text: some StringProtocol) -> String { key(text, separator: nil) }

  /// Lower case with diacritics, the tone mark placed as most of the press does ("hòa", "thủy", not "hoà", "thuỷ"), single spaces.
  public static func matchKey(_ text: some StringProtocol) -> String {
    withBytes(of: text) { bytes in
      var result: [UInt8] = []
      result.reserveCapacity(bytes.count)
      // The letters of the word at hand that have not been written yet: the tone mark may have to move between them.
      var third: UInt32 = 0
      var before: UInt32 = 0
      var last: UInt32 = 0
      func flush() {
        if before != 0 { Tokenizer.movingToneBack(third: third, &before, &last) }
        append(before, to: &result)
        append(last, to: &result)
        (third, before, last) = (0, 0, 0)
      }
      var i = 0
      while i < bytes.count {
        let (scalar, length) = Tokenizer.decode(bytes, i)
        i += length
        if Tokenizer.isLetter(scalar) {
          append(before, to: &result)
          (third, before, last) = (before, last, Tokenizer.lowercase(scalar))
          continue
        }
        flush()
        if scalar > 0x20 {
          append(scalar, to: &result)
        } else if let byte = result.last, byte != 0x20 {
          result.append(0x20)
        }
      }
      flush()
      if result.last == 0x20 { result.removeLast() }
      return String(decoding: result, as: UTF8.self)
    }
  }

  private static func key(_ text: some StringProtocol, separator: UInt8?) -> String {
    withBytes(of: text) { bytes in
      var result: [UInt8] = []
      result.reserveCapacity(bytes.count)
      var gap = false
      var i = 0
      while i < bytes.count {
        let (scalar, length) = Tokenizer.decode(bytes, i)
        i += length
        let isDigit = scalar &- 0x30 < 10
        guard isDigit || Tokenizer.isLetter(scalar) else {
          // A combining mark that composition has left belongs to the letter before it.
          if !(0x300..<0x370).contains(scalar) { gap = true }
          continue
        }
        if gap, let separator, !result.isEmpty { result.append(separator) }
        gap = false
        if isDigit {
          result.append(UInt8(scalar))
        } else if let letter = Letter.of(scalar) {
          result.append(letter.first)
          if letter.second != 0 { result.append(letter.second) }
        } else {
          append(Tokenizer.lowercase(scalar), to: &result)
        }
      }
      return String(decoding: result, as: UTF8.self)
    }
  }

  static func withBytes<R>(of text: some StringProtocol, _ body: (UnsafeBufferPointer<UInt8>) -> R) -> R {
    var string = String(text)
    return string.withUTF8(body)
  }

  /// Appends a scalar as UTF-8; nothing for 0.
  @inline(__always)
  static func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
    if scalar == 0 { return }
    if scalar < 0x80 {
      bytes.append(UInt8(scalar))
    } else if let scalar = Unicode.Scalar(scalar), let units = UTF8.encode(scalar) {
      bytes.append(contentsOf: units)
    }
  }
}
