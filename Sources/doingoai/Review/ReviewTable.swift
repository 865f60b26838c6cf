import Glibc
import Repository

/// The queue as a table for any editor or spreadsheet, and the answers that come back in it.
enum ReviewTable {
  static let columns = [
    "item", "kind", "question", "left", "left_name", "left_quote", "right", "right_name", "right_quote", "confidence",
    "answer", "note",
  ]

  /// The table, ready for a person to fill in `answer` and `note`.
  static func text(of items: [ReviewItem], isCSV: Bool) -> String {
    let separator: Character = isCSV ? "," : "\t"
    // Spreadsheets take a file for UTF-8 by the mark in front.
    let rows = [columns] + items.map(fields)
    return (isCSV ? "\u{FEFF}" : "")
      + rows.map { SeparatedText.line($0, separator: separator) + (isCSV ? "\r\n" : "\n") }.joined()
  }

  private static func fields(of item: ReviewItem) -> [String] {
    func side(_ side: ReviewItem.Side?) -> [String] {
      guard let side else { return ["", "", ""] }
      let name = side.details.isEmpty ? side.name : "\(side.name) (\(side.details))"
      return [side.key, name, side.quotes.joined(separator: " … ")]
    }
    let hundredths = Int((item.confidence * 100).rounded())
    return [item.key, item.kind.rawValue, item.questionInWords] + side(item.left) + side(item.right)
      + ["\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)", "", ""]
  }

  /// The answers in a table, each with its line. Rows without an answer are passed over; other columns than item, answer
  /// and note may have been changed or left out.
  static func answers(in bytes: [UInt8], file: String) throws -> [(line: Int, answer: ReviewAnswer)] {
    func wrong(_ line: Int, _ reason: String) -> CommandError {
      .badData(place: "\(quoted(file)), line \(line)", reason: reason)
    }
    let rows: [SeparatedText.Row]
    do {
      rows = try SeparatedText.rows(bytes)
    } catch let error as SeparatedText.Malformed {
      throw wrong(error.line, error.reason)
    }
    guard let header = rows.first else { throw wrong(1, "the file is empty; `doingoai review --out` writes one") }
    let names = header.fields.map { $0.trimmed.lowercased() }
    guard let itemColumn = names.firstIndex(of: "item"), let answerColumn = names.firstIndex(of: "answer") else {
      throw wrong(
        header.line, "the first line names no columns `item` and `answer`, as `doingoai review --out` writes them")
    }
    let noteColumn = names.firstIndex(of: "note")
    return try rows.dropFirst().compactMap { row in
      func field(_ column: Int?) -> String {
        column.flatMap { $0 < row.fields.count ? row.fields[$0].trimmed : nil } ?? ""
      }
      let word = field(answerColumn).lowercased()
      if word.isEmpty { return nil }
      guard let decision = ReviewAnswer.Decision(rawValue: word) else {
        throw wrong(row.line, "“\(word)” is no answer; there are same, different, confirm and reject")
      }
      guard !field(itemColumn).isEmpty else { throw wrong(row.line, "the answer is to no item") }
      let note = field(noteColumn)
      return (row.line, ReviewAnswer(item: field(itemColumn), decision: decision, note: note.isEmpty ? nil : note))
    }
  }
}

extension ReviewItem {
  /// The question as a person reads it.
  var questionInWords: String {
    switch question {
    case .same: "Are these one \(kind.rawValue)? (\(reasons))"
    case .right: "Is this \(kind.rawValue) right? (\(reasons))"
    case .lost: "Undo this entry of the log? (\(reasons))"
    }
  }
}
