import ArgumentParser
import Glibc
import Repository

struct Review: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Decide what the program could not: which entries are one, and whether weak evidence is right.",
    discussion: """
      doingoai review                        one question after the other, on a terminal
      doingoai review --out queue.csv        the queue as a table (.csv or .tsv) for any spreadsheet
      doingoai review --in queue.csv         takes the answers: same, different, confirm or reject in the column `answer`, a \
      reason in `note`
      The answers of a file are taken all together, or none when one is wrong.
      """)

  @Option(help: EditSubject.help) var kind: EditSubject?

  @Option(
    help: ArgumentHelp("Write the queue into this file, or - for standard output.", valueName: "file"),
    completion: .file())
  var out: String?

  @Option(help: ArgumentHelp("Take the answers from this file.", valueName: "file"), completion: .file())
  var `in`: String?

  @Flag(help: "Replace the file if it is there.") var force = false
  @OptionGroup var edit: EditOptions
  @OptionGroup var database: DatabaseOptions

  func validate() throws {
    if out != nil && `in` != nil { throw ValidationError("--out and --in are two steps; give one.") }
  }

  private var filter: ReviewFilter { ReviewFilter(kind: kind?.kind) }

  func run() throws {
    if let out {
      try write(to: out)
    } else if let file = `in` {
      try take(from: file)
    } else {
      guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else {
        throw CommandError.badData(
          place: "review",
          reason: "needs a terminal to ask; --out writes the questions into a file, --in takes the answers")
      }
      try ask()
    }
  }

  private func write(to file: String) throws {
    let items = try database.reading { try $0.edits.queue(filter) }
    if file == "-" {
      let output = StandardOutput()
      try output.write(ReviewTable.text(of: items, isCSV: false))
      return try output.flush()
    }
    var isFolder = false
    if exists(file, isFolder: &isFolder), isFolder || !force {
      throw CommandError.cannotCreate(
        path: file, reason: isFolder ? "it is a folder" : "it is there already; --force replaces it")
    }
    try writeFile(ReviewTable.text(of: items, isCSV: !file.lowercased().hasSuffix(".tsv")), to: file)
    complain("\(items.count) \(items.count == 1 ? "question is" : "questions are") in \(file).")
  }

  private func take(from file: String) throws {
    let answers = try ReviewTable.answers(in: readFile(file), file: file)
    try database.writing { database in
      let editing = try Editing(database, edit)
      do {
        let result = try database.edits.answer(answers.map(\.answer), by: editing.editor)
        try editing.report(result.edits)
        if !result.unchanged.isEmpty {
          complain("\(result.unchanged.count) of the answers were decided before and are left as they are.")
        }
      } catch let error as ReviewError {
        throw CommandError.badData(place: "\(quoted(file)), line \(answers[error.index].line)", reason: error.reason)
      }
    }
  }

  /// Each answer is kept at once, so that nothing is lost when the review ends early.
  private func ask() throws {
    try database.writing { database in
      let editing = try Editing(database, edit)
      let dialogue = ReviewDialogue(output: StandardOutput())
      let items = try database.edits.queue(filter)
      var open = Set(items.map(\.key))
      for (number, item) in items.enumerated() where open.contains(item.key) {
        switch try dialogue.ask(item, place: "\(number + 1) of \(items.count)") {
        case .quit: return
        case .next: continue
        case .decision(let decision):
          let answer = ReviewAnswer(item: item.key, decision: decision)
          try editing.report(database.edits.answer([answer], by: editing.editor).edits)
          // It may have decided others.
          open = Set(try database.edits.queue(filter).map(\.key))
        }
      }
      complain(items.isEmpty ? "There is nothing to review." : "That was all.")
    }
  }
}
