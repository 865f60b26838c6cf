import SQLite

extension EditRepository {
  /// What is to be reviewed: rows that may be one, rows on weak evidence, and entries of the log that are lost.
  public func queue(_ filter: ReviewFilter = ReviewFilter()) throws -> [ReviewItem] {
    try ReviewQueue(connection).items(filter)
  }

  /// Takes answers to items of the queue, all in one transaction. Items that were decided before are left as they are.
  /// Throws ``ReviewError`` for the first answer that will not do; then nothing is written.
  public func answer(_ answers: [ReviewAnswer], by editor: Editor) throws -> ReviewResult {
    var result = ReviewResult()
    let log = EditLog(try EditStore(connection).all())
    let decided = Set(log.entries.filter { log.holds($0.id) }.compactMap(\.item))
    let items = Dictionary(try queue().map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    var taken: [String: ReviewAnswer.Decision] = [:]
    var plans: [(item: ReviewItem, answer: ReviewAnswer)] = []
    for (index, answer) in answers.enumerated() {
      if let earlier = taken.updateValue(answer.decision, forKey: answer.item) {
        if earlier == answer.decision { continue }
        throw ReviewError(index: index, reason: "'\(answer.item)' is answered twice, and differently")
      }
      guard let item = items[answer.item] else {
        guard decided.contains(answer.item) else {
          throw ReviewError(index: index, reason: "there is no item '\(answer.item)' to review")
        }
        result.unchanged.append(answer.item)
        continue
      }
      if item.question != .same, answer.decision == .same || answer.decision == .different {
        throw ReviewError(
          index: index, reason: "'\(answer.decision.rawValue)' answers only whether two are one; confirm or reject this"
        )
      }
      plans.append((item, answer))
    }
    guard !plans.isEmpty else { return result }
    result.edits = try write { write in
      for (item, answer) in plans { try self.write(answer, to: item, by: editor, write) }
    }
    return result
  }

  private func write(_ answer: ReviewAnswer, to item: ReviewItem, by editor: Editor, _ write: Write) throws {
    var editor = editor
    if let note = answer.note, !note.isEmpty { editor.reason = note }
    let agrees = answer.decision == .same || answer.decision == .confirm
    if let left = item.left, let right = item.right {
      var entry = try draft(agrees ? .merge : .split, left.row, anchors(of: left.row), editor)
      (entry.field, entry.new, entry.other) = (item.key, right.key, try anchors(of: right.row))
      if agrees { entry.old = try name(of: left.row) }
      try write(entry, [left.row, right.row])
    } else if let row = item.left?.row {
      var entry = try draft(agrees ? .confirm : .reject, row, anchors(of: row), editor)
      entry.field = item.key
      try write(entry, [row])
    } else if let number = item.edit {
      guard !agrees else {
        throw EditError.refused("entry \(number) cannot be confirmed: what it was about is gone; reject undoes it")
      }
      try write(undoing(number, by: editor), [])
    }
  }
}

extension Edit {
  /// The item of the review that it answers.
  public var item: String? { field.flatMap { $0.hasPrefix("review/") ? $0 : nil } }
}
