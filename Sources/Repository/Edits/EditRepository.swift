import SQLite

/// Who makes an edit, when and why.
public struct Editor: Hashable, Sendable {
  public var name: String
  /// "2026-03-01T08:15:00Z".
  public var at: String
  public var reason: String?

  public init(name: String, at: String, reason: String? = nil) {
    self.name = name
    self.at = at
    self.reason = reason
  }
}

/// Adds entries to the log of corrections, brings the rows up to date with them, and reads the log.
///
/// Every method that adds is one transaction: the entries and all that follows from them, or nothing. What makes no sense is
/// refused with ``EditError``.
public struct EditRepository {
  let connection: Connection

  public init(_ connection: Connection) { self.connection = connection }

  /// Joins rows of one kind to the first: it keeps its key, and theirs lead to it. An entry for each.
  public func merge(_ rows: [RowRef], by editor: Editor) throws -> [Edit] {
    guard let first = rows.first, rows.count > 1 else { throw EditError.refused("a merge needs two entries or more") }
    for (index, row) in rows.enumerated() {
      guard row.kind == first.kind else { throw EditError.refused("only entries of one kind can be merged") }
      guard row.kind.isOfNodes || row.kind == .event else {
        throw EditError.refused("a \(row.kind.rawValue) is of one report; it cannot be merged, only set or rejected")
      }
      if rows[..<index].contains(row) {
        throw EditError.refused("'\(try key(of: row))' is named twice, under this key or another")
      }
    }
    return try write { write in
      let anchors = try anchors(of: first)
      for row in rows.dropFirst() {
        var entry = try draft(.merge, first, anchors, editor)
        entry.other = try self.anchors(of: row)
        (entry.old, entry.new) = (try name(of: first), try key(of: row))
        try write(entry, [first, row])
      }
    }
  }

  /// Makes some of the mentions of a row a row of their own.
  public func split(_ row: RowRef, _ choice: SplitChoice, by editor: Editor) throws -> Edit {
    try only(
      write { write in
        let sides = try SplitSides(connection, row, choice)
        var entry = try draft(.split, row, sides.moved, editor)
        (entry.field, entry.new, entry.other) = (choice.field, choice.value, sides.staying)
        try write(entry, [row])
      })
  }

  /// Sets fields of a row, whatever reports say; nil clears. An entry for each.
  public func set(_ row: RowRef, _ values: [(field: String, value: String?)], by editor: Editor) throws -> [Edit] {
    if values.isEmpty {
      throw EditError.refused("there is nothing to set; name a field and its value: start=2015-12-28")
    }
    return try write { write in
      let values = try EditValues(connection, row).check(values)
      let anchors = try anchors(of: row)
      for value in values {
        var entry = try draft(.set, row, anchors, editor)
        (entry.field, entry.old, entry.new, entry.other) = (value.field, value.old, value.new, value.other)
        try write(entry, [row])
      }
    }
  }

  /// Declares a row to be right: it leaves the queue of what is to be reviewed.
  public func confirm(_ row: RowRef, by editor: Editor) throws -> Edit {
    try only(write { write in try write(draft(.confirm, row, anchors(of: row), editor), [row]) })
  }

  /// Declares a row to be wrong: lists, views and summaries leave it out.
  public func reject(_ row: RowRef, by editor: Editor) throws -> Edit {
    try only(write { write in try write(draft(.reject, row, anchors(of: row), editor), [row]) })
  }

  /// Writes a note about a row.
  public func note(_ row: RowRef, _ text: String, by editor: Editor) throws -> Edit {
    if text.allSatisfy(\.isWhitespace) { throw EditError.refused("the note is empty") }
    return try only(
      write { write in
        var entry = try draft(.note, row, anchors(of: row), editor)
        entry.new = text
        try write(entry, [])
      })
  }

  /// Undoes an entry; of an undoing, restores what it undid.
  public func undo(_ number: Int64, by editor: Editor) throws -> Edit {
    try only(
      write { write in
        let log = EditLog(try EditStore(connection).all())
        let entry = try undoing(number, by: editor)
        var target = entry
        while let earlier = log.entries.first(where: { $0.id == target.undoes }) { target = earlier }
        let index = try EditIndex(connection, log, finding: [target])
        try write(entry, [index.row(of: target), index.otherRow(of: target)].compactMap(\.self))
      })
  }

  /// The entry that undoes another. Throws ``EditError`` when that is not there or is undone.
  func undoing(_ number: Int64, by editor: Editor) throws -> Edit {
    let log = EditLog(try EditStore(connection).all())
    guard let undone = log.entries.first(where: { $0.id == number }) else {
      throw EditError.notFound("there is no entry \(number) in the log; `doingoai history --all` shows what there is")
    }
    if let other = log.undoneBy[number] {
      throw EditError.refused("entry \(number) is undone already, by entry \(other)")
    }
    return Edit(
      id: 0, at: editor.at, author: editor.name, action: .undo, kind: undone.kind, key: undone.key,
      anchors: undone.anchors, reason: editor.reason, undoes: number)
  }

  // MARK: - Writing

  /// Adds an entry, and names the rows that it is about.
  typealias Write = (_ entry: Edit, _ rows: [RowRef]) throws -> Void

  /// Runs `body` in a transaction (that of the caller, if there is one), then brings the rows up to date.
  func write(_ body: (Write) throws -> Void) throws -> [Edit] {
    try connection.transaction {
      var entries: [Edit] = []
      var rows: Set<RowRef> = []
      try body { entry, touched in
        entries.append(try EditStore(connection).append(entry))
        rows.formUnion(touched)
      }
      if try entries.contains(where: movesMentions) {
        try Rebuild(connection).derive { _, _ in }
      } else {
        try Resolver(connection).reconsider(rows)
      }
      return entries
    }
  }

  /// Whether an entry takes single mentions out of their nodes or puts them back: then the nodes have to be counted again.
  private func movesMentions(_ entry: Edit) throws -> Bool {
    guard entry.kind.isOfNodes else { return false }
    var entry = entry
    while let number = entry.undoes, let earlier = try EditStore(connection).entry(number) { entry = earlier }
    return entry.action == .split && entry.field == "report"
  }

  private func only(_ entries: [Edit]) throws -> Edit {
    guard let entry = entries.first else { throw EditError.refused("nothing was written") }
    return entry
  }

  func draft(_ action: EditAction, _ row: RowRef, _ anchors: [Anchor], _ editor: Editor) throws -> Edit {
    Edit(
      id: 0, at: editor.at, author: editor.name, action: action, kind: row.kind, key: try key(of: row),
      anchors: anchors,
      reason: editor.reason)
  }

  /// The anchors of a row, of which there must be one.
  func anchors(of row: RowRef) throws -> [Anchor] {
    let anchors = try EditTargets(connection).anchors(of: row)
    guard !anchors.isEmpty else {
      throw EditError.refused("'\(try key(of: row))' stands in no report, so that nothing can be said about it")
    }
    return anchors
  }

  /// The name that a row of names is shown under.
  func name(of row: RowRef) throws -> String? {
    guard row.kind.isOfNodes else { return nil }
    return try connection.first("SELECT name FROM \(row.kind.table) WHERE id = ?", row.id, map: { $0.string(0) })
  }

  func key(of row: RowRef) throws -> String {
    guard let key = try PublicIDs(connection).key(of: row) else {
      throw EditError.notFound("there is no \(row.kind.rawValue) \(row.id)")
    }
    return key
  }
}
