import SQLite

/// The table `edits`: appended to, and read.
struct EditStore {
  let connection: Connection

  init(_ connection: Connection) { self.connection = connection }

  private static let columns = """
    id, at, author, action, kind, key, anchors, field, old, new, other, reason, undoes
    """

  /// Every entry, in order. An entry of words that this version does not know is left out; its number stays taken.
  func all() throws -> [Edit] {
    try connection.all("SELECT \(Self.columns) FROM edits ORDER BY id", map: Self.edit).compactMap(\.self)
  }

  /// The entry of this number.
  func entry(_ number: Int64) throws -> Edit? {
    try connection.first("SELECT \(Self.columns) FROM edits WHERE id = ?", number, map: Self.edit) ?? nil
  }

  /// Adds an entry; returns it with its number.
  func append(_ edit: Edit) throws -> Edit {
    try connection.requireTransaction("an entry of the log")
    try connection.run(
      """
      INSERT INTO edits (at, author, action, kind, key, anchors, field, old, new, other, reason, undoes)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """, edit.at, edit.author, edit.action.rawValue, edit.kind.rawValue, edit.key, edit.anchors.json, edit.field,
      edit.old, edit.new, edit.other.isEmpty ? nil : edit.other.json, edit.reason, edit.undoes)
    var edit = edit
    edit.id = connection.lastInsertedRow
    return edit
  }

  private static func edit(_ row: Row) -> Edit? {
    guard let action = EditAction(rawValue: row.string(3)), let kind = EntityKind(rawValue: row.string(4)) else {
      return nil
    }
    return Edit(
      id: row.int64(0), at: row.string(1), author: row.string(2), action: action, kind: kind, key: row.string(5),
      anchors: [Anchor](json: row.string(6)), field: row.optionalString(7), old: row.optionalString(8),
      new: row.optionalString(9), other: row.optionalString(10).map { [Anchor](json: $0) } ?? [],
      reason: row.optionalString(11), undoes: row.optionalInt64(12))
  }
}
