import Repository
import SQLite

/// Facts as items of a sheet, each the same wherever it stands.
extension Sheet.Item {
  init(_ event: Event, quotes: [Quote] = []) {
    let names = event.participants.map(\.name).joined(separator: ", ")
    let parts = [event.dates, event.kind.rawValue, event.title ?? names, event.place].compactMap(\.self)
    self.init(
      line: parts.joined(separator: " · "),
      fields: [
        .init("key", event.key), .init("kind", event.kind.rawValue), .init("title", event.title),
        .init("start", event.start), .init("end", event.end), .init("place", event.place),
        .init("country", event.country), .init("participants", event.participants.map(\.name)),
      ], quotes: quotes)
  }

  init(_ participant: Participant, quotes: [Quote]) {
    let title = participant.title.map { ", \($0)" } ?? ""
    self.init(
      line: "\(participant.role.rawValue): \(participant.name)\(title)",
      fields: [
        .init("name", participant.name), .init("type", participant.type.rawValue),
        .init("role", participant.role.rawValue), .init("title", participant.title), .init("side", participant.side),
      ], quotes: quotes)
  }

  init(_ task: AssignedTask, quotes: [Quote] = []) {
    let ordinal = task.ordinal.map { "\($0). " } ?? ""
    var notes: [String] = []
    if let year = task.year { notes.append("for \(year)") }
    if let assigner = task.assigner { notes.append("from \(assigner)") }
    if !task.assignees.isEmpty { notes.append("to \(task.assignees.map(\.name).joined(separator: ", "))") }
    if let due = task.due { notes.append(due) }
    self.init(
      line: ordinal + task.text + (notes.isEmpty ? "" : " [\(notes.joined(separator: "; "))]"),
      fields: [
        .init("key", task.key), .init("ordinal", task.ordinal), .init("text", task.text), .init("year", task.year),
        .init("assigner", task.assigner), .init("assignees", task.assignees.map(\.name)), .init("due", task.due),
        .init("status", task.status.rawValue),
      ], quotes: quotes)
  }

  init(_ document: Document, quotes: [Quote] = []) {
    let issuer = document.issuer.map { ", \($0)" } ?? ""
    self.init(
      line: document.name + issuer,
      fields: [
        .init("key", document.key), .init("name", document.name), .init("kind", document.kind),
        .init("number", document.number), .init("issuer", document.issuer), .init("issued", document.issued),
      ], quotes: quotes)
  }

  init(_ report: StoredReport, quotes: [Quote] = []) {
    let parts = [report.published, report.source, report.title ?? report.file].compactMap(\.self)
    self.init(
      line: parts.joined(separator: " · "),
      fields: [
        .init("key", report.key), .init("title", report.title), .init("published", report.published),
        .init("source", report.source), .init("file", report.file),
      ], quotes: quotes)
  }

  init(_ post: Occupancy, quotes: [Quote]) {
    let dates = [post.firstAttested, post.lastAttested].compactMap(\.self)
    let span = dates.isEmpty ? "" : " (\(dates.first == dates.last ? dates[0] : dates.joined(separator: " to ")))"
    let status = post.status == .holder ? "" : " [\(post.status.rawValue)]"
    self.init(
      line: post.title + status + span,
      fields: [
        .init("title", post.title), .init("status", post.status.rawValue), .init("country", post.country),
        .init("first_attested", post.firstAttested), .init("last_attested", post.lastAttested),
      ], quotes: quotes)
  }

  init(_ official: Official, quotes: [Quote] = []) {
    let posts = official.posts.map(\.title).joined(separator: "; ")
    self.init(
      line: posts.isEmpty ? official.name : "\(official.name): \(posts)",
      fields: [
        .init("key", official.key), .init("name", official.name), .init("country", official.country),
        .init("posts", official.posts.map(\.title)),
      ], quotes: quotes)
  }

  init(_ organisation: Organisation, quotes: [Quote] = []) {
    self.init(
      line: organisation.name,
      fields: [
        .init("key", organisation.key), .init("name", organisation.name),
        .init("abbreviation", organisation.abbreviation), .init("kind", organisation.kind),
        .init("country", organisation.country),
      ], quotes: quotes)
  }
}

extension Event {
  /// "2015-12-28", or "2016-03-09 to 2016-03-11".
  var dates: String? {
    guard let start else { return end }
    guard let end, end != start else { return start }
    return "\(start) to \(end)"
  }
}
