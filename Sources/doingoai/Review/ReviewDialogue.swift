import Glibc
import Repository

/// Asks a person at a terminal about one item after the other.
struct ReviewDialogue {
  let output: StandardOutput
  let style = Style(isColoured: Terminal.showsColour)
  private var width: Int { min(max(Terminal.columns ?? 80, 40), 120) }

  /// What a person has said to an item.
  enum Reply: Equatable {
    case decision(ReviewAnswer.Decision)
    case next, quit
  }

  /// Prints an item and reads the reply; `place` is "3 of 20". The end of the input is the end of the review.
  func ask(_ item: ReviewItem, place: String) throws -> Reply {
    try output.line()
    try output.line(style.bold("\(place)  \(printable(item.questionInWords))"))
    for (label, side) in [("left ", item.left), ("right", item.right)] {
      guard let side else { continue }
      try paragraph("\(side.name)  \(side.key)", first: "  \(item.right == nil ? "" : label + "  ")")
      if !side.details.isEmpty { try paragraph(side.details, first: "    ") }
      for quote in side.quotes { try paragraph("“\(quote)”", first: "    ") }
    }
    while true {
      try output.write(item.right == nil ? "c(onfirm) r(eject) n(ext) q(uit): " : "s(ame) d(ifferent) n(ext) q(uit): ")
      try output.flush()
      guard let line = readLine() else {
        try output.line()
        return .quit
      }
      if let reply = Self.reply(line.trimmed, isPair: item.right != nil) { return reply }
    }
  }

  /// What a word or its first letter means; nil for none of those asked for.
  static func reply(_ word: String, isPair: Bool) -> Reply? {
    let replies: [(String, Reply)] =
      [("next", .next), ("quit", .quit)]
      + (isPair
        ? [("same", .decision(.same)), ("different", .decision(.different))]
        : [("confirm", .decision(.confirm)), ("reject", .decision(.reject))])
    let word = word.lowercased()
    return word.isEmpty ? nil : replies.first { $0.0 == word || $0.0.prefix(1) == word }?.1
  }

  private func paragraph(_ text: String, first: String) throws {
    for (index, line) in wrapped(printable(text), to: width - 9).enumerated() {
      try output.line((index == 0 ? first : String(repeating: " ", count: first.count)) + line)
    }
  }
}
