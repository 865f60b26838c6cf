import Extraction
import Repository

extension YearSummary {
  /// Reads the summary of `year` from a database.
  public init(year: Int, from repository: SummaryRepository) throws {
    let all = try repository.events(in: year)
    let counted = all.filter { $0.status == .held || $0.status == .planned }
    let names = try repository.countryNames()
    func events(_ kind: EventKind) -> [SummaryEvent] { counted.filter { $0.kind == kind } }
    func visits(_ direction: VisitDirection) -> [SummaryEvent] {
      events(.visit).filter { VisitDirection(of: $0) == direction }
    }

    self.year = year
    chronicle = counted
    conferences = events(.conference).filter { !$0.isMultilateral }
    multilateral = events(.conference).filter(\.isMultilateral)
    visitsOut = visits(.out)
    visitsIn = visits(.in)
    otherVisits = visits(.other)
    exchanges = Self.exchanges(counted.filter { [.talks, .meeting, .call].contains($0.kind) }, names: names)
    signings = events(.signing)
    messages = events(.message)
    ceremonies = events(.ceremony)
    appointments = events(.appointment)
    statements = events(.statement)
    tasks = Self.groups(of: try repository.tasks(in: year))
    officials = Self.officials(in: counted, posts: try repository.posts(in: year))
    documents = try repository.documents(in: year)
    sources = try repository.reports(in: year)
    notes = Notes(
      calledOff: all.filter { $0.status == .cancelled || $0.status == .postponed }.map(\.key),
      planned: counted.filter { $0.status == .planned }.map(\.key),
      unplaced: try repository.unplacedEvents())
    countryNames = names
  }

  /// Groups by every foreign side, those with most events first, then by name and code.
  private static func exchanges(_ events: [SummaryEvent], names: [String: String]) -> [Exchanges] {
    var groups: [String?: [SummaryEvent]] = [:]
    for event in events {
      let sides = event.sides.filter { $0 != "VN" }
      if sides.isEmpty { groups[nil, default: []].append(event) }
      for side in sides { groups[side, default: []].append(event) }
    }
    return groups.map { country, events in
      Exchanges(country: country, name: country.map { names[$0] ?? $0 } ?? "Chưa rõ nước", events: events)
    }.sorted {
      // Unknown counterparts stand last, however many they are.
      ($0.country == nil ? 1 : 0, -$0.events.count, $0.name, $0.country ?? "")
        < ($1.country == nil ? 1 : 0, -$1.events.count, $1.name, $1.country ?? "")
    }
  }

  private static func groups(of tasks: [SummaryTask]) -> [TaskGroup] {
    var groups: [TaskGroup] = []
    var places: [String: Int] = [:]
    for task in tasks {
      let home = task.event.map { "event \($0)" } ?? "report \(task.report)"
      if let place = places[home] {
        groups[place].tasks.append(task)
      } else {
        places[home] = groups.count
        groups.append(
          TaskGroup(
            event: task.event, report: task.report, title: task.eventTitle, date: task.eventStart, tasks: [task]))
      }
    }
    return groups
  }

  /// Those at most events first, then in alphabetical order.
  private static func officials(in events: [SummaryEvent], posts: [SummaryPost]) -> [OfficialLine] {
    var lines: [String: (line: OfficialLine, sortKey: String)] = [:]
    for event in events {
      for participant in event.participants where participant.type == .official {
        var entry =
          lines[participant.key]
          ?? (
            OfficialLine(
              key: participant.key, name: participant.name, country: participant.side, posts: [], events: []),
            participant.sortKey
          )
        if entry.line.country == nil { entry.line.country = participant.side }
        if entry.line.events.last != event.key { entry.line.events.append(event.key) }
        lines[participant.key] = entry
      }
    }
    for post in posts {
      lines[post.official]?.line.posts.append(post.inFull)
    }
    return lines.values.sorted {
      (-$0.line.events.count, $0.sortKey, $0.line.key) < (-$1.line.events.count, $1.sortKey, $1.line.key)
    }.map(\.line)
  }
}

extension SummaryPost {
  /// The title, with the word that says it is held no more or for the time being.
  fileprivate var inFull: String {
    switch status {
    case "former" where !title.hasPrefix("nguyên ") && !title.hasPrefix("cựu "): "nguyên \(title)"
    case "acting" where !title.hasPrefix("quyền "): "quyền \(title)"
    default: title
    }
  }
}
