/// Keys that put texts into the order of the Vietnamese alphabet under plain comparison of bytes, in any SQLite tool.
///
/// A key reads "le.ho{ng.anh 000": the words, with "{" and "|" behind the letters that follow their base in the alphabet
/// (a ă â, d đ, e ê, o ô ơ, u ư), then a digit for the tone of each word (ngang huyền hỏi ngã sắc nặng). So tones decide only
/// between texts that are otherwise alike, and "An Giang" stands before "Anh".
public enum SortKey {
  /// The key of a text; empty if it has neither letters nor digits.
  public static func text(_ text: some StringProtocol) -> String { key(of: words(of: text)) }

  /// The key of a person's name: a Vietnamese name by given name, then middle names, then family name, as lists in Vietnam
  /// are; other names as they are written.
  ///
  /// - Parameter isVietnamese: where it is known; else a name counts as Vietnamese that begins with a family name common in
  ///   Vietnam and has two to five words.
  public static func person(_ name: some StringProtocol, isVietnamese: Bool? = nil) -> String {
    var words = words(of: name)
    let reorders = isVietnamese ?? looksVietnamese(name)
    if reorders, words.count > 1 {
      let family = words.removeFirst()
      words.insert(words.removeLast(), at: 0)
      words.append(family)
    }
    return key(of: words)
  }

  private struct Word {
    var letters: [UInt8] = []
    var tone: UInt8 = 0
  }

  private static func key(of words: [Word]) -> String {
    guard !words.isEmpty else { return "" }
    var key: [UInt8] = []
    for (index, word) in words.enumerated() {
      if index > 0 { key.append(UInt8(ascii: ".")) }
      key += word.letters
    }
    key.append(0x20)
    for word in words { key.append(0x30 + word.tone) }
    return String(decoding: key, as: UTF8.self)
  }

  private static func words(of text: some StringProtocol) -> [Word] {
    Fold.withBytes(of: text) { bytes in
      var words: [Word] = []
      var inside = false
      var i = 0
      while i < bytes.count {
        let (scalar, length) = Tokenizer.decode(bytes, i)
        i += length
        let isDigit = scalar &- 0x30 < 10
        guard isDigit || Tokenizer.isLetter(scalar) else {
          inside = false
          continue
        }
        if !inside { words.append(Word()) }
        inside = true
        let last = words.count - 1
        if let letter = Letter.of(scalar) {
          words[last].letters.append(letter.first)
          if letter.second != 0 { words[last].letters.append(letter.second) }
          if letter.rank > 0 { words[last].letters.append(UInt8(ascii: "z") + letter.rank) }
          if letter.tone > 0 { words[last].tone = letter.tone }
        } else {
          Fold.append(Tokenizer.lowercase(scalar), to: &words[last].letters)
        }
      }
      return words
    }
  }

  private static func looksVietnamese(_ name: some StringProtocol) -> Bool {
    let words = name.split(separator: " ")
    guard (2...5).contains(words.count), let first = words.first, !name.contains("-") else { return false }
    return familyNames.contains(Fold.matchKey(first))
  }

  /// Family names that cover nine Vietnamese names in ten and are rare in other countries' names as the press writes them.
  private static let familyNames: Set<String> = Set(
    """
    nguyễn trần lê phạm hoàng vũ bùi phan võ đặng huỳnh đỗ hồ trương ngô đinh dương đào trịnh hà mai đoàn cao lương lâm thái tạ
    phùng tô chu vi văn châu triệu quách tống kiều đàm đậu tôn đồng tăng hứa thạch nghiêm lại la lữ thân doãn giang dư sầm lã mạc
    khổng bành khuất cù lục thiều phí uông nông lò cầm lường tòng quàng giàng thào sùng điểu y a
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}

/// A name for use in addresses and file names: "Hoàng Bình Quân" becomes "hoang-binh-quan". ASCII letters, digits and single
/// hyphens, at most 80 bytes, cut at a word; empty if the text has no Latin letter and no digit.
public func slug(_ text: some StringProtocol) -> String {
  let limit = 80
  var slug: [UInt8] = []
  for byte in Fold.searchKey(text).utf8 where byte < 0x80 {
    let byte = byte == 0x20 ? UInt8(ascii: "-") : byte
    if byte == UInt8(ascii: "-"), slug.isEmpty || slug.last == byte { continue }
    slug.append(byte)
    if slug.count > limit { break }
  }
  if slug.count > limit {
    let cut = slug.lastIndex(of: UInt8(ascii: "-")) ?? limit
    slug.removeSubrange(cut...)
  }
  while slug.last == UInt8(ascii: "-") { slug.removeLast() }
  return String(decoding: slug, as: UTF8.self)
}
