import Repository
import SQLite

extension Sheet {
  /// Adds what people have decided about a row, and why its mentions are one.
  mutating func addDecisions(about row: RowRef, in database: Database) throws {
    let review = try database.sources.review(of: row)
    if review != .open { fields.append(Field("review", review.rawValue)) }
    if row.kind == .event {
      fields.append(Field("series", try database.sources.series(ofEvent: row.id)?.key))
      add(
        "conflicts",
        try database.sources.conflicts(ofEvent: row.id).map { conflict in
          let values = conflict.values.map { "\($0.value) (\($0.reports.joined(separator: ", ")))" }
          return Item(
            line: "\(conflict.field): \(values.joined(separator: "; "))",
            fields: [Field("field", conflict.field), Field("values", values)])
        })
    }
    add(
      "judgements",
      try database.sources.judgements(of: row).map { judgement in
        let about = judgement.other.map { " as \($0)" } ?? ""
        return Item(
          line: "\(judgement.verdict)\(about): \(judgement.reasons)",
          fields: [
            Field("verdict", judgement.verdict), Field("other", judgement.other), Field("reasons", judgement.reasons),
          ])
      })
    add(
      "corrections",
      try database.edits.history(of: row).map { entry in
        let why = entry.edit.reason.map { " (\($0))" } ?? ""
        let undone = entry.undoneBy.map { " [undone by entry \($0)]" } ?? ""
        return Item(
          line:
            "entry \(entry.edit.id), \(entry.edit.at.prefix(10)), \(entry.edit.author): \(entry.sentence)\(why)\(undone)",
          fields: entry.fields)
      })
  }

  /// Only the reports that a row rests on.
  mutating func keepSources(of row: RowRef, in database: Database) throws {
    fields = []
    sections = []
    add(
      "sources",
      try database.sources.sources(of: row).map { source in
        let report = source.report
        let parts = [report.published, report.source, report.title, report.file, report.url].compactMap(\.self)
        let count = "\(source.facts) \(source.facts == 1 ? "fact" : "facts")"
        return Item(
          line: (parts + [count, report.key]).joined(separator: " · "),
          fields: [
            Field("key", report.key), Field("source", report.source), Field("published", report.published),
            Field("title", report.title), Field("file", report.file), Field("url", report.url),
            Field("facts", source.facts),
          ], quotes: [source.quote])
      })
  }
}

extension HistoryEntry {
  /// The entry as fields of a row or object.
  var fields: [Sheet.Field] {
    [
      .init("entry", Int(edit.id)), .init("at", edit.at), .init("by", edit.author),
      .init("action", edit.action.rawValue),
      .init("field", edit.field), .init("old", edit.old), .init("new", edit.new), .init("why", edit.reason),
      .init("undone_by", undoneBy.map { Int($0) }),
    ]
  }
}
