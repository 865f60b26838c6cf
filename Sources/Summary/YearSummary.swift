import Repository

/// What happened in one year, as a value: totals, and under every total the rows it counts.
///
/// Held and planned events are counted, cancelled and postponed ones are not. An event stands in exactly one of the sections
/// `conferences` … `statements`, except that an exchange with several countries stands under each of them.
public struct YearSummary: Equatable, Sendable {
  public var year: Int
  /// Every counted event, by date.
  public var chronicle: [SummaryEvent]
  public var conferences: [SummaryEvent]
  /// Conferences of several countries or of an international organisation.
  public var multilateral: [SummaryEvent]
  public var visitsOut: [SummaryEvent]
  public var visitsIn: [SummaryEvent]
  /// Visits whose direction is not known, within a country, or between other countries.
  public var otherVisits: [SummaryEvent]
  /// Talks, meetings and calls.
  public var exchanges: [Exchanges]
  public var signings: [SummaryEvent]
  public var messages: [SummaryEvent]
  public var ceremonies: [SummaryEvent]
  public var appointments: [SummaryEvent]
  public var statements: [SummaryEvent]
  public var tasks: [TaskGroup]
  public var officials: [OfficialLine]
  public var documents: [SummaryDocument]
  public var sources: [SummaryReport]
  public var notes: Notes
  /// Usual names of countries by code.
  public var countryNames: [String: String]

  /// Talks, meetings and calls with one country.
  public struct Exchanges: Equatable, Sendable {
    /// ISO code; nil where no side but the Vietnamese is known.
    public var country: String?
    public var name: String
    public var events: [SummaryEvent]
  }

  /// The tasks of one event, or of a report where the event is not known.
  public struct TaskGroup: Equatable, Sendable {
    public var event: String?
    public var report: String
    public var title: String?
    /// The day of the event.
    public var date: String?
    public var tasks: [SummaryTask]
  }

  /// An official with the events of the year and the posts that the year's reports give.
  public struct OfficialLine: Equatable, Sendable {
    public var key: String
    public var name: String
    public var country: String?
    public var posts: [String]
    /// Keys of the events, by date.
    public var events: [String]
  }

  /// What the summary leaves out.
  public struct Notes: Equatable, Sendable {
    /// Keys of events of the year that were cancelled or postponed.
    public var calledOff: [String]
    /// Keys of counted events that are planned only.
    public var planned: [String]
    public var unplaced: UnplacedEvents
  }

  /// How many conferences have tasks, by key of the conference.
  public func taskCount(of event: SummaryEvent) -> Int {
    tasks.first { $0.event == event.key }?.tasks.count ?? 0
  }

  /// Every task, in the order of the groups.
  public var allTasks: [SummaryTask] { tasks.flatMap(\.tasks) }
}

/// A form in which a summary is written.
public enum SummaryFormat: String, CaseIterable, Sendable {
  case markdown, json, csv
}

extension YearSummary {
  /// The summary as a text that ends with a newline.
  public func rendered(as format: SummaryFormat) -> String {
    switch format {
    case .markdown: markdown()
    case .json: json()
    case .csv: csv()
    }
  }
}
