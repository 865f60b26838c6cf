/// One token of a text: a written syllable or foreign word, a number, a mark, or the end of a line.
///
/// Vietnamese writes syllables apart, so that a token is a syllable ("đối", "ngoại"); what belongs together is found by
/// matching phrases over ``id``. Hyphenated spellings ("Thông-luông") are three tokens without space between them.
public struct Token: Sendable {
  /// Byte offsets (UTF-8) into the text: first byte, and one past the last.
  public var start: Int32
  public var end: Int32
  /// A word's number in the ``Vocabulary``, or a negative hash of a word that is not in it, so that equal words have equal ids;
  /// a number's value, at most `Int32.max`; a mark's ``Mark``.
  public var id: Int32
  public var kind: Kind
  public var shape: Shape

  public enum Kind: UInt8, Sendable { case word, number, mark, newline }

  /// How a token is written and joined to the one before.
  public struct Shape: OptionSet, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// Begins with a capital letter.
    public static let capital = Shape(rawValue: 1)
    /// Has two or more letters, all of them capital.
    public static let upper = Shape(rawValue: 2)
    /// White space (or the start of the text, or a line's end) stands before it.
    public static let spaced = Shape(rawValue: 4)
    /// First on its line.
    public static let lineStart = Shape(rawValue: 8)
    /// Has a digit among its letters ("G20").
    public static let digits = Shape(rawValue: 16)
    /// Has letters that Vietnamese does not use, or that no Vietnamese syllable joins so (f, j, w, z).
    public static let foreign = Shape(rawValue: 32)
  }

  public var range: Range<Int> { Int(start)..<Int(end) }
  public var isCapital: Bool { kind == .word && shape.contains(.capital) }
  public var isWord: Bool { kind == .word }

  /// Whether the token is this mark.
  public func `is`(_ mark: Mark) -> Bool { kind == .mark && id == mark.rawValue }
}

/// Marks, with their typographic variants folded together.
public enum Mark: Int32, Sendable {
  case period, comma, semicolon, colon, question, exclamation, ellipsis
  /// Hyphen, en dash, em dash.
  case dash
  case slash, openBracket, closeBracket
  /// Any double quotation mark.
  case quote
  /// A single quotation mark or an apostrophe outside a word.
  case apostrophe
  case percent, plus, ampersand, bullet, other
}
