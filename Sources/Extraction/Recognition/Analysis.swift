import Vietnamese

/// A range of tokens, half open.
typealias Span = Range<Int>

/// One report on its way through the recognisers and the grammar: its bytes and tokens, what the lexicon knows at each token, and what has
/// been recognised so far. Lives only while its report is extracted.
final class Analysis {
  let lexicon: Lexicon
  let text: UnsafeBufferPointer<UInt8>
  let tokens: UnsafeBufferPointer<Token>

  struct LexicalMatch {
    var length: Int32
    var category: Lexicon.Category
    var row: Int32
  }

  /// What begins at a token: its matches are those up to the first of the next token, the longest last.
  struct LexicalStart {
    var firstMatch: Int32
    /// A bit for each category among them.
    var categories: UInt32 = 0
  }

  /// All matches, those of a token together.
  private let matches: [LexicalMatch]
  /// One a token, and one more behind the last.
  private let starts: [LexicalStart]
  let sentences: [Span]
  var dates: [DateMention] = []
  /// Where the report names its author or agency.
  var byline: Span?

  /// What was recognised, in order of position.
  var mentions: [Mention] = []
  var people: [Person] = []
  var bodies: [Body] = []

  init(_ text: UnsafeBufferPointer<UInt8>, _ tokens: UnsafeBufferPointer<Token>, _ lexicon: Lexicon) {
    self.text = text
    self.tokens = tokens
    self.lexicon = lexicon
    (matches, starts) = Self.matches(tokens, lexicon)
    sentences = Sentences.ranges(in: tokens, text: text)
    dates = lexicon.dateScanner.scan(tokens)
  }

  private static func matches(_ tokens: UnsafeBufferPointer<Token>, _ lexicon: Lexicon) -> (
    [LexicalMatch], [LexicalStart]
  ) {
    var matches: [LexicalMatch] = []
    var starts: [LexicalStart] = []
    starts.reserveCapacity(tokens.count + 1)
    matches.reserveCapacity(tokens.count / 2)
    lexicon.trie.forEachMatch(in: tokens) { start, length, value in
      let entry = lexicon.entries[Int(value)]
      guard isWritten(entry.writing, start, length, tokens), !isCutAtHyphen(start, length, tokens) else { return }
      while starts.count <= start { starts.append(LexicalStart(firstMatch: Int32(matches.count))) }
      starts[start].categories |= 1 << UInt32(entry.category.rawValue)
      matches.append(LexicalMatch(length: Int32(length), category: entry.category, row: entry.row))
    }
    while starts.count <= tokens.count { starts.append(LexicalStart(firstMatch: Int32(matches.count))) }
    return (matches, starts)
  }

  /// "An-giê" inside "An-giê-lô-ni": a piece of a longer transliteration.
  private static func isCutAtHyphen(_ start: Int, _ length: Int, _ tokens: UnsafeBufferPointer<Token>) -> Bool {
    let end = start + length
    guard length > 2, end + 1 < tokens.count, tokens[end].is(.dash), !tokens[end].shape.contains(.spaced),
      tokens[end + 1].isWord, !tokens[end + 1].shape.contains(.spaced), !tokens[end + 1].isCapital
    else { return false }
    return (start + 1..<end).contains { tokens[$0].is(.dash) && !tokens[$0].shape.contains(.spaced) }
  }

  private static func isWritten(
    _ writing: Lexicon.Writing, _ start: Int, _ length: Int, _ tokens: UnsafeBufferPointer<Token>
  ) -> Bool {
    switch writing {
    case .any: true
    case .capital: tokens[start].isCapital
    case .upper:
      (start..<start + length).allSatisfy {
        !tokens[$0].isWord || tokens[$0].shape.contains(.upper)
          || (length > 1 || tokens[$0].shape.contains(.digits)) && tokens[$0].end - tokens[$0].start <= 2
            && tokens[$0].isCapital
      }
    }
  }

  /// The year that a conference looks back on, when the text says so ("tổng kết công tác … năm 2015 và triển khai nhiệm vụ năm
  /// 2016").
  private(set) lazy var reviewedYear: Int? = {
    let review = lexicon.events.review
    // A report says at its beginning what it looks back on.
    for i in tokens.indices.prefix(400) {
      guard let length = review.length(at: i, in: tokens) else { continue }
      for j in i + length..<min(tokens.count, i + length + 16) where tokens[j].is(.nam) && j + 1 < tokens.count {
        let year = tokens[j + 1]
        if year.kind == .number, (1945...2100).contains(year.id) { return Int(year.id) }
      }
    }
    return nil
  }()

  /// The longest match of a category that begins at a token.
  @inline(__always)
  func longest(_ category: Lexicon.Category, at i: Int) -> (length: Int, row: Int)? {
    i < tokens.count && starts[i].categories & 1 << UInt32(category.rawValue) != 0 ? match(category, at: i) : nil
  }

  /// The longest match of a category that one begins with.
  private func match(_ category: Lexicon.Category, at i: Int) -> (length: Int, row: Int) {
    var k = Int(starts[i + 1].firstMatch) - 1
    while matches[k].category != category { k -= 1 }
    return (Int(matches[k].length), Int(matches[k].row))
  }

  func hasMatches(at i: Int) -> Bool { starts[i].categories != 0 }

  /// The number of tokens of a compound ("an ninh") that begins at a token.
  func compound(at i: Int) -> Int? { lexicon.compounds.length(at: i, in: tokens) }

  /// Whether the lexicon has anything that begins at a token.
  func isKnown(at i: Int) -> Bool { hasMatches(at: i) || compound(at: i) != nil }

  /// The words of a span, white space between them single.
  func string(_ span: Span) -> String {
    guard let first = span.first, let last = span.last else { return "" }
    return string(bytes: Int(tokens[first].start)..<Int(tokens[last].end))
  }

  func string(bytes: Range<Int>) -> String {
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }
    let slice = text[bytes]
    var last: UInt8 = 0
    let isSingle = slice.allSatisfy { byte in
      defer { last = byte }
      return !isSpace(byte) || byte == 0x20 && last != 0x20
    }
    if isSingle { return String(decoding: slice, as: UTF8.self) }
    var collapsed: [UInt8] = []
    collapsed.reserveCapacity(slice.count)
    for byte in slice {
      if !isSpace(byte) {
        collapsed.append(byte)
      } else if collapsed.last != 0x20 {
        collapsed.append(0x20)
      }
    }
    return String(decoding: collapsed, as: UTF8.self)
  }

  func bytes(_ span: Span) -> Range<Int> { Int(tokens[span.lowerBound].start)..<Int(tokens[span.upperBound - 1].end) }

  func evidence(_ span: Span, _ rule: String, _ confidence: Double) -> Evidence {
    let range = bytes(span)
    return Evidence(start: range.lowerBound, end: range.upperBound, rule: rule, confidence: confidence)
  }

  /// The ids of the words of a span: a key under which spellings that differ in case, tone placement, hyphens or spaces agree.
  func key(_ span: Span) -> [Int32] {
    var key: [Int32] = []
    for i in span where tokens[i].kind == .word || tokens[i].kind == .number { key.append(tokens[i].id) }
    return key
  }

  /// The index of the sentence that holds a token.
  func sentence(of token: Int) -> Int {
    var low = 0
    var high = sentences.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if sentences[middle].lowerBound <= token { low = middle } else { high = middle - 1 }
    }
    return low
  }
}

/// Something recognised in the text.
struct Mention {
  enum Kind {
    /// Index into `Analysis.people`.
    case person(Int)
    /// A post without a name, not (yet) known whose.
    case post
    /// Index into `Analysis.bodies`.
    case body(Int)
    /// Row of the lexicon's countries.
    case country(Int)
    /// Country code of a place, when known.
    case place(String?)
  }

  var kind: Kind
  var isPerson: Bool { if case .person = kind { true } else { false } }
  /// All of it, with posts and honorifics.
  var span: Span
  /// The posts before the name, each a span of its own.
  var posts: [Span] = []
  /// The name alone.
  var name: Span
  /// The country that the posts are of, as an ISO code.
  var country: String?
}

/// A person of the report.
struct Person {
  /// Word ids of the fullest form of the name.
  var key: [Int32] { didSet { words = WordBits(key) } }
  private(set) var words: WordBits
  var name: Span
  /// Word ids of each post without its modifiers of time, and where it stands.
  var posts: [(key: [Int32], span: Span)] = [] {
    didSet { if let post = posts.last { postHeads.formUnion(WordBits(post.key.prefix(1))) } }
  }
  /// The words that the posts begin with.
  private(set) var postHeads = WordBits([])
  var country: String?
  /// A word such as "người đồng cấp" says that the person holds a post.
  var isOfficial = false
  var mentions: [Span] = []
  var aliases: [Span] = []
  /// Word ids of misprints of the name.
  var misprints: [[Int32]] = []

  init(key: [Int32], name: Span) {
    self.key = key
    self.name = name
    words = WordBits(key)
  }
}

/// A body of the report.
struct Body {
  var key: [Int32] { didSet { words = WordBits(key) } }
  private(set) var words: WordBits
  var name: Span
  var kind: String?
  var country: String?
  var abbreviation: Span?
  /// Row in the lexicon, when it has the name.
  var row: Int?
  var mentions: [Span] = []
  /// Nothing but a head that can stand alone ("Quốc hội").
  var isHeadAlone = false
  /// Another body of the report is this one in full.
  var isHidden = false
  /// Known from the lexicon rather than put together by the grammar.
  var isKnown: Bool

  init(key: [Int32], name: Span, kind: String?, country: String?, row: Int?, isKnown: Bool) {
    self.key = key
    self.name = name
    self.kind = kind
    self.country = country
    self.row = row
    self.isKnown = isKnown
    words = WordBits(key)
  }
}

/// A bit for each word of a key: keys without a bit in common share no word, and most need no closer look.
struct WordBits: OptionSet {
  let rawValue: UInt64
  init(rawValue: UInt64) { self.rawValue = rawValue }
  init(_ key: some Sequence<Int32>) { rawValue = key.reduce(0) { $0 | 1 << UInt64(UInt32(bitPattern: $1) & 63) } }
}

extension Analysis {
  /// The people named first around a token, in order; no more than some hundreds, so that time stays linear in the length of the text.
  func people(near token: Int) -> Range<Int> {
    var low = 0
    var high = people.count
    while low < high {
      let middle = (low + high) / 2
      if people[middle].mentions.first.map({ $0.lowerBound < token }) ?? true {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return max(0, low - Recogniser.memory / 2)..<min(people.count, low + Recogniser.memory / 2)
  }
}

extension Analysis {
  /// The bracket that closes the one at a token, some words on.
  func closingBracket(at i: Int) -> Int? {
    guard i < tokens.count, tokens[i].is(.openBracket) else { return nil }
    return (i + 1..<min(tokens.count, i + 10)).first { tokens[$0].is(.closeBracket) }
  }
}
