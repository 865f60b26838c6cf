import SQLite

/// What people have said about a row.
enum ReviewState: String, Sendable {
  case open, confirmed, rejected
}

/// Which nodes or mentions people have declared to be one, or not.
struct EditLinks {
  /// `same` must be one row, `different` cannot; nil where nobody has said anything. `left` and `right` are signatures of nodes
  /// or anchors of event mentions.
  func verdict(_ left: String, _ right: String) -> Verdict? { nil }
}

/// The entries of the log that hold, by what they are about.
final class EditIndex {
  init(_ connection: Connection) throws {}

  /// The links between rows of a kind.
  func links(_ kind: EntityKind) -> EditLinks { EditLinks() }

  /// The number of the entry that has split the mention off from others of its name, else 0.
  func tag(of mention: Mention) -> Int64 { 0 }

  /// What people have set of the row that `members` (anchors) have become.
  func values(_ row: RowRef, members: [String]) -> [(field: String, value: String?, edit: Int64)] { [] }

  func review(_ kind: EntityKind, members: [String]) -> ReviewState { .open }

  /// Keys that the log quotes, and that stay with the row of these members.
  func pinnedKeys(_ kind: EntityKind, members: [String]) -> [String] { [] }
}
