import Extraction
import Glibc
import Repository

/// What the commands that edit have in common.
struct Editing {
  let database: Database
  let editor: Editor
  let json: Bool

  init(_ database: Database, _ options: EditOptions) throws {
    self.database = database
    editor = Editor(name: try options.author, at: Self.now(), reason: options.why?.trimmed)
    json = options.json
  }

  /// Tells what was written.
  func report(_ edits: [Edit]) throws {
    let output = StandardOutput()
    for edit in edits {
      let keys = try database.edits.currentKey(of: edit)
      let entry = HistoryEntry(edit: edit, currentKey: keys, undoneBy: nil)
      try output.line(json ? entry.json : printable("Entry \(edit.id): \(entry.sentence)"))
    }
    try output.flush()
  }

  /// The time as the log has it: UTC, to the second.
  static func now() -> String {
    var now = time(nil)
    var parts = tm()
    gmtime_r(&now, &parts)
    func digits(_ number: Int32, _ count: Int = 2) -> String {
      let text = String(number)
      return String(repeating: "0", count: max(0, count - text.count)) + text
    }
    let day = "\(digits(parts.tm_year + 1900, 4))-\(digits(parts.tm_mon + 1))-\(digits(parts.tm_mday))"
    return "\(day)T\(digits(parts.tm_hour)):\(digits(parts.tm_min)):\(digits(parts.tm_sec))Z"
  }
}

extension HistoryEntry {
  /// What was done, in a line: "set start of event/… to 2015-12-28, which was 2015-12-27".
  var sentence: String {
    let (edit, key) = (self.edit, currentKey ?? self.edit.key)
    switch edit.action {
    case .merge: return "merged \(edit.new ?? "") into \(key)"
    case .split:
      guard let field = edit.field, edit.item == nil else { return "kept \(edit.new ?? "") apart from \(key)" }
      return "split the mentions with \(field) \(edit.new ?? "") off, as \(key)"
    case .set:
      let old = edit.old.map { "which was \($0)" } ?? "which was empty"
      guard let new = edit.new else { return "cleared \(edit.field ?? "") of \(key), \(old)" }
      return "set \(edit.field ?? "") of \(key) to \(new), \(old)"
    case .confirm: return "confirmed \(key)"
    case .reject: return "rejected \(key)"
    case .note: return "noted of \(key): \(edit.new ?? "")"
    case .undo: return "undid entry \(edit.undoes ?? 0), about \(key)"
    }
  }

  /// The entry as a JSON object on one line.
  var json: String {
    var json = JSONWriter()
    json.object { json in
      json.field("entry", Int(edit.id))
      json.field("at", edit.at)
      json.field("by", edit.author)
      json.field("action", edit.action.rawValue)
      json.field("kind", edit.kind.rawValue)
      json.field("key", currentKey)
      json.field("key_then", edit.key)
      json.field("field", edit.field)
      json.field("old", edit.old)
      json.field("new", edit.new)
      json.field("why", edit.reason)
      json.field("undoes", edit.undoes.map { Int($0) })
      json.field("undone_by", undoneBy.map { Int($0) })
    }
    return json.text
  }
}
