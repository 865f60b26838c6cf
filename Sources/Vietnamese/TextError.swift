/// Why bytes cannot be taken as a text.
public enum TextError: Error, Equatable, Sendable, CustomStringConvertible {
  /// A NUL byte, at this offset from the start of the input.
  case nul(offset: Int)
  /// A byte that no UTF-8 text has at this offset from the start of the input.
  case invalidUTF8(offset: Int)

  public var description: String {
    switch self {
    case .nul(let offset): "has a NUL byte at offset \(offset): this is no text file"
    case .invalidUTF8(let offset): "is not UTF-8 at byte offset \(offset): convert it first, for example with iconv"
    }
  }
}
