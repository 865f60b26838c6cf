import Repository

extension YearSummary {
  /// The summary as a table in long form (RFC 4180): one row an event, task, official, document or report, with the section
  /// it stands in. An exchange with several countries has a row for each.
  public func csv() -> String {
    var table = CSVText()
    table.row(["section", "date", "kind", "title", "country", "place", "who", "source", "key"])
    for (name, events) in sections { for event in events { table.row(cells(of: event, section: name)) } }
    for group in exchanges {
      for event in group.events { table.row(cells(of: event, section: "exchanges", country: group.country)) }
    }
    for group in tasks {
      for task in group.tasks {
        let who = ([task.assigner].compactMap(\.self) + task.assignees).joined(separator: "; ")
        table.row([
          "tasks", group.date ?? "", task.ordinal.map(String.init) ?? "", task.text, "", "", who, task.report, task.key,
        ])
      }
    }
    for official in officials {
      table.row([
        "officials", "", "", official.posts.joined(separator: "; "), official.country ?? "", "", official.name,
        official.events.joined(separator: "; "), official.key,
      ])
    }
    for document in documents {
      table.row([
        "documents", "", document.kind ?? "", document.name, "", "", document.issuer ?? "",
        document.reports.joined(separator: "; "), document.key,
      ])
    }
    for report in sources {
      table.row([
        "sources", report.published ?? "", "", report.title ?? report.file, "", "", "", report.source ?? "", report.key,
      ])
    }
    return table.text
  }

  private func cells(of event: SummaryEvent, section: String, country: String? = nil) -> [String] {
    [
      section, event.end == nil || event.end == event.start ? event.start : "\(event.start)/\(event.end ?? "")",
      event.kind == .visit ? "visit" + (event.rank.map { " \($0)" } ?? "") : event.kind.rawValue, event.phrase,
      country ?? event.country ?? "", event.place ?? "", event.everybody, event.reports.joined(separator: "; "),
      event.key,
    ]
  }
}

/// Builds a table of RFC 4180: commas, CRLF, quotes around cells that need them.
private struct CSVText {
  var text = ""

  mutating func row(_ cells: [String]) {
    text += cells.map(quoted).joined(separator: ",")
    text += "\r\n"
  }

  private func quoted(_ cell: String) -> String {
    guard cell.utf8.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) else { return cell }
    return "\"" + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}
