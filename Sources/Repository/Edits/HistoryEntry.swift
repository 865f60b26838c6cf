import SQLite

/// An entry of the log as `history` tells it.
public struct HistoryEntry: Hashable, Sendable {
  public var edit: Edit
  /// The key of the row that it is about now; nil for one whose target is gone.
  public var currentKey: String?
  /// The number of the entry that undoes it, if one does.
  public var undoneBy: Int64?

  public init(edit: Edit, currentKey: String?, undoneBy: Int64?) {
    self.edit = edit
    self.currentKey = currentKey
    self.undoneBy = undoneBy
  }
}

extension EditRepository {
  /// The entries of the log in order: all, or those about a row as it is now. An undoing is about what it undoes.
  public func history(of row: RowRef? = nil) throws -> [HistoryEntry] {
    let log = EditLog(try EditStore(connection).all())
    // Also entries that are undone have their targets looked for.
    let index = try EditIndex(connection, log, finding: log.entries)
    let keys = PublicIDs(connection)
    return try log.entries.compactMap { edit in
      let target = try index.row(of: edit)
      if let row {
        let isOther = edit.action != .set ? try index.otherRow(of: edit) == row : false
        guard target == row || isOther else { return nil }
      }
      return HistoryEntry(
        edit: edit, currentKey: try target.flatMap(keys.key), undoneBy: log.undoneBy[edit.id])
    }
  }

  /// The entries that hold but whose target is nowhere to be found.
  func dangling() throws -> [Edit] {
    let index = try EditIndex(connection)
    return try index.log.effective.filter { try index.row(of: $0) == nil }
  }
}

extension EditRepository {
  /// The key of the row that an entry is about now.
  public func currentKey(of edit: Edit) throws -> String? {
    let log = EditLog(try EditStore(connection).all())
    return try EditIndex(connection, log, finding: [edit]).row(of: edit).flatMap(PublicIDs(connection).key)
  }
}
