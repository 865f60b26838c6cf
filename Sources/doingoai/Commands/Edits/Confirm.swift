import ArgumentParser
import Repository

struct Confirm: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Declare an entry to be right, or two entries in doubt to be one.",
    discussion: """
      doingoai confirm event 17
      doingoai confirm review/0123456789ab
      """)

  @Argument(help: DecisionTarget.help) var target: [String]
  @OptionGroup var edit: EditOptions
  @OptionGroup var database: DatabaseOptions

  func validate() throws { _ = try DecisionTarget(target) }

  func run() throws { try DecisionTarget(target).decide(.confirm, edit, database) }
}

struct Reject: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Declare an entry to be wrong, or two entries in doubt to be two.",
    discussion: """
      doingoai reject event 17 --why "never took place"
      Lists, views and summaries leave it out; `doingoai list events --review rejected` shows it.
      """)

  @Argument(help: DecisionTarget.help) var target: [String]
  @OptionGroup var edit: EditOptions
  @OptionGroup var database: DatabaseOptions

  func validate() throws { _ = try DecisionTarget(target) }

  func run() throws { try DecisionTarget(target).decide(.reject, edit, database) }
}

/// What is confirmed or rejected: an entry, or an item of the review.
enum DecisionTarget {
  case entry(EditSubject, String)
  case item(String)

  static var help: ArgumentHelp {
    ArgumentHelp(
      "official, organisation, event (or its kind), document, task or claim, and its key, number or name; or the key of an item of the review.",
      valueName: "what")
  }

  init(_ words: [String]) throws {
    if words.count == 1, words[0].hasPrefix("review/") {
      self = .item(words[0])
    } else if words.count == 2, let subject = EditSubject(argument: words[0]) {
      self = .entry(subject, words[1])
    } else {
      throw ValidationError("Name a kind and an entry, such as `event 17`, or an item such as `review/0123456789ab`.")
    }
  }

  func decide(_ action: EditAction, _ options: EditOptions, _ database: DatabaseOptions) throws {
    try database.writing { database in
      let editing = try Editing(database, options)
      switch self {
      case .item(let key):
        let answer = ReviewAnswer(item: key, decision: action == .confirm ? .confirm : .reject, note: options.why)
        try editing.report(database.edits.answer([answer], by: editing.editor).edits)
      case .entry(let what, let reference):
        let row = try Lookup(database).row(of: what.subject, reference)
        let edits = database.edits
        try editing.report([
          action == .confirm ? edits.confirm(row, by: editing.editor) : edits.reject(row, by: editing.editor)
        ])
      }
    }
  }
}
