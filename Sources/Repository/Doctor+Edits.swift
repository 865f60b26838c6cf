import SQLite

extension Doctor {
  /// Entries of the log that hold but whose mentions are nowhere to be found any more.
  func lostEdits() throws -> [Finding] {
    let lost = try EditRepository(connection).dangling()
    guard !lost.isEmpty else { return [Finding(.ok, "corrections", "every entry of the log finds what it is about")] }
    return lost.map { edit in
      Finding(
        .warning, "corrections",
        "entry \(edit.id) (\(edit.action.rawValue) of \(edit.key)) finds its mentions no more; `doingoai undo \(edit.id)` ends it"
      )
    }
  }
}
