/// Which entries of the log hold.
struct EditLog {
  /// Every entry, by number.
  let entries: [Edit]
  /// The effective entry that undoes an entry, for those that are undone.
  let undoneBy: [Int64: Int64]

  /// An entry holds unless an entry that holds undoes it; so the undoing of an undoing restores.
  init(_ entries: [Edit]) {
    self.entries = entries.sorted { $0.id < $1.id }
    var undoneBy: [Int64: Int64] = [:]
    // Only a later entry can undo, so that walking backwards every undoing is decided before what it undoes.
    for entry in self.entries.reversed() where undoneBy[entry.id] == nil {
      if let undone = entry.undoes, undone < entry.id, undoneBy[undone] == nil { undoneBy[undone] = entry.id }
    }
    self.undoneBy = undoneBy
  }

  func holds(_ id: Int64) -> Bool { undoneBy[id] == nil }

  /// The entries that hold, in order, without the undoings themselves.
  var effective: [Edit] { entries.filter { $0.action != .undo && holds($0.id) } }
}
