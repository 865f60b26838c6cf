import Vietnamese

/// Words to look for, as FTS5 expressions over the folded full text.
struct SearchQuery {
  /// Quoted phrases and single words, in order; a word may end with `*`.
  private var terms: [String] = []
  private let rawExpression: String?
  /// What must be found as it is typed, to prefer it: set when the query has diacritics.
  let accented: [String]

  /// Takes words and "quoted phrases"; with `raw`, an expression in the language of FTS5.
  init(_ text: String, raw: Bool) {
    rawExpression = raw ? Self.foldingD(text) : nil
    var found: [String] = []
    if !raw {
      for (index, part) in text.split(separator: "\"", omittingEmptySubsequences: false).enumerated() {
        if index % 2 == 1 {
          if Self.hasWords(part) { found.append(String(part)) }
        } else {
          found += part.split(whereSeparator: \.isWhitespace).filter(Self.hasWords).map(String.init)
        }
      }
    }
    terms = found
    accented = found.filter { $0.unicodeScalars.contains { $0.value > 0x7F } }
  }

  var isEmpty: Bool { rawExpression.map { $0.allSatisfy(\.isWhitespace) } ?? terms.isEmpty }

  /// Every term, anywhere.
  var allTerms: String { rawExpression ?? terms.map(Self.quoted).joined(separator: " AND ") }

  /// The terms one after the other; nil when that says nothing else than ``allTerms``.
  var phrase: String? {
    guard rawExpression == nil, terms.count > 1 else { return nil }
    return terms.map(Self.quoted).joined(separator: " + ")
  }

  /// The same spelling in the cases that a text may have it: as typed, lower, first letter capital, each word's, all.
  static func cases(of term: String) -> [String] {
    let term = term.hasSuffix("*") ? String(term.dropLast()) : term
    let lower = term.lowercased()
    let words = lower.split(separator: " ")
    let first = lower.prefix(1).uppercased() + lower.dropFirst()
    let each = words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")
    var cases: [String] = []
    for spelling in [term, lower, first, each, lower.uppercased()] where !cases.contains(spelling) {
      cases.append(spelling)
    }
    return cases
  }

  private static func quoted(_ term: String) -> String {
    let isPrefix = term.hasSuffix("*")
    let word = foldingD(isPrefix ? String(term.dropLast()) : term).split(separator: "\"").joined(separator: " ")
    return "\"\(word)\"" + (isPrefix ? " *" : "")
  }

  private static func hasWords(_ text: Substring) -> Bool { text.contains { $0.isLetter || $0.isNumber } }

  /// đ as d, as the index was fed.
  private static func foldingD(_ text: String) -> String {
    String(text.map { $0 == "đ" ? "d" : $0 == "Đ" ? "D" : $0 == "\0" ? " " : $0 })
  }
}
