import Extraction
import Repository

extension YearSummary {
  /// The summary as one JSON object: English keys, ISO dates, and beside every count the keys of what it counts.
  public func json(indentation: Int? = 2) -> String {
    var json = JSONWriter(indentation: indentation)
    json.object {
      $0.field("year", year)
      writeTotals(to: &$0)
      for (name, events) in sections { $0.array(name) { for event in events { write(event, to: &$0) } } }
      $0.array("exchanges") {
        for group in exchanges {
          $0.object {
            $0.field("country", group.country)
            $0.field("name", group.name)
            $0.field("count", group.events.count)
            $0.array("events") { for event in group.events { write(event, to: &$0) } }
          }
        }
      }
      $0.array("tasks") { for group in tasks { write(group, to: &$0) } }
      $0.array("officials") {
        for official in officials {
          $0.object {
            $0.field("key", official.key)
            $0.field("name", official.name)
            $0.field("country", official.country)
            $0.field("posts", official.posts)
            $0.field("count", official.events.count)
            $0.field("events", official.events)
          }
        }
      }
      $0.array("documents") {
        for document in documents {
          $0.object {
            $0.field("key", document.key)
            $0.field("name", document.name)
            $0.field("kind", document.kind)
            $0.field("number", document.number)
            $0.field("issuer", document.issuer)
            $0.field("count", document.reports.count)
            $0.field("reports", document.reports)
          }
        }
      }
      $0.array("chronicle") {
        for event in chronicle {
          $0.object {
            $0.field("date", event.start)
            $0.field("key", event.key)
            $0.field("kind", event.kind.rawValue)
            $0.field("text", event.phrase)
          }
        }
      }
      $0.array("sources") {
        for report in sources {
          $0.object {
            $0.field("key", report.key)
            $0.field("file", report.file)
            $0.field("title", report.title)
            $0.field("published", report.published)
            $0.field("source", report.source)
            $0.field("url", report.url)
          }
        }
      }
      $0.object("notes") {
        $0.field("planned", notes.planned)
        $0.field("cancelled_or_postponed", notes.calledOff)
        $0.field("events_without_year", notes.unplaced.withoutYear)
        $0.field("events_without_date", notes.unplaced.withoutDate)
      }
    }
    json.newline()
    return json.text
  }

  /// The sections that are plain lists of events, under their names in JSON and CSV.
  var sections: [(name: String, events: [SummaryEvent])] {
    [
      ("conferences", conferences), ("multilateral", multilateral), ("visits_out", visitsOut), ("visits_in", visitsIn),
      ("visits_other", otherVisits), ("signings", signings), ("messages", messages), ("ceremonies", ceremonies),
      ("appointments", appointments), ("statements", statements),
    ]
  }

  private func writeTotals(to json: inout JSONWriter) {
    func total(_ name: String, _ keys: [String], _ json: inout JSONWriter) {
      json.object(name) {
        $0.field("count", keys.count)
        $0.field("keys", keys)
      }
    }
    json.object("totals") {
      total("reports", sources.map(\.key), &$0)
      total("events", chronicle.map(\.key), &$0)
      $0.object("events_by_kind") {
        for kind in EventKind.allCases { total(kind.rawValue, chronicle.filter { $0.kind == kind }.map(\.key), &$0) }
      }
      for (name, events) in sections { total(name, events.map(\.key), &$0) }
      total("tasks", allTasks.map(\.key), &$0)
      total("officials", officials.map(\.key), &$0)
      total("documents", documents.map(\.key), &$0)
    }
  }

  private func write(_ event: SummaryEvent, to json: inout JSONWriter) {
    json.object {
      $0.field("key", event.key)
      $0.field("kind", event.kind.rawValue)
      if event.kind == .visit { $0.field("rank", event.rank) }
      $0.field("title", event.title)
      $0.field("start", event.start)
      $0.field("end", event.end)
      $0.field("place", event.place)
      $0.field("country", event.country)
      $0.field("status", event.status.rawValue)
      $0.field("part_of", event.parent)
      if event.kind == .conference { $0.field("tasks", taskCount(of: event)) }
      $0.array("participants") {
        for participant in event.participants {
          $0.object {
            $0.field("role", participant.role.rawValue)
            $0.field("type", participant.type.rawValue)
            $0.field("key", participant.key)
            $0.field("name", participant.name)
            $0.field("title", participant.title)
            $0.field("side", participant.side)
          }
        }
      }
      $0.field("reports", event.reports)
    }
  }

  private func write(_ group: TaskGroup, to json: inout JSONWriter) {
    json.object {
      $0.field("event", group.event)
      $0.field("title", group.title)
      $0.field("date", group.date)
      $0.array("tasks") {
        for task in group.tasks {
          $0.object {
            $0.field("key", task.key)
            $0.field("ordinal", task.ordinal)
            $0.field("text", task.text)
            $0.field("year", task.year)
            $0.field("assigner", task.assigner)
            $0.field("assignees", task.assignees)
            $0.field("due", task.due)
            $0.field("status", task.status)
            $0.field("report", task.report)
          }
        }
      }
    }
  }
}
