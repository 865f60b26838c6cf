import Extraction
import SQLite

/// Reads what the summary of a year is made of. Every list comes in an order that depends on its contents alone.
///
/// A report belongs to the year it was published in; one without a date, to the latest year of the events it tells of.
public struct SummaryRepository {
  private let connection: Connection

  public init(_ connection: Connection) { self.connection = connection }

  /// Events that began in `year`, with participants and reports, by date and key.
  public func events(in year: Int) throws -> [SummaryEvent] {
    var events = try connection.all(
      """
      SELECT e.id, e.key, e.kind, e.rank, e.title, e.start_date, e.end_date, e.place, e.country, c.name, p.key, e.status
      FROM events e LEFT JOIN countries c ON c.code = e.country LEFT JOIN events p ON p.id = e.parent_id
      WHERE e.year = ? AND e.review <> 'rejected' ORDER BY e.start_date, e.key
      """, year
    ) { row in
      SummaryEvent(
        id: row.int64(0), key: row.string(1), kind: EventKind(rawValue: row.string(2)) ?? .meeting,
        rank: row.optionalString(3), title: row.optionalString(4), start: row.string(5), end: row.optionalString(6),
        place: row.optionalString(7), country: row.optionalString(8), countryName: row.optionalString(9),
        parent: row.optionalString(10), status: EventStatus(rawValue: row.string(11)) ?? .held)
    }
    var participants = try participants(in: year)
    var reports = try reportsOfEvents(in: year)
    for index in events.indices {
      events[index].participants = participants.removeValue(forKey: events[index].id) ?? []
      events[index].reports = reports.removeValue(forKey: events[index].id) ?? []
    }
    return events
  }

  private func participants(in year: Int) throws -> [Int64: [SummaryParticipant]] {
    var found: [Int64: [SummaryParticipant]] = [:]
    try connection.each(
      """
      SELECT p.event_id, p.role, p.type, coalesce(o.name, g.name, c.name, p.name), coalesce(o.key, g.key, p.country),
        p.title, coalesce(p.side, o.country, g.country, p.country), g.kind, coalesce(o.name_sort, g.name_sort, c.name_sort)
      FROM events e JOIN participants p ON p.event_id = e.id
      LEFT JOIN officials o ON o.id = p.official_id
      LEFT JOIN organisations g ON g.id = p.organisation_id
      LEFT JOIN countries c ON c.code = p.country
      WHERE e.year = ? AND e.review <> 'rejected' AND ifnull(o.review, '') <> 'rejected'
        AND ifnull(g.review, '') <> 'rejected'
      ORDER BY p.event_id, p.id
      """, [year]
    ) { row in
      found[row.int64(0), default: []].append(
        SummaryParticipant(
          role: ParticipantRole(rawValue: row.string(1)) ?? .attendee,
          type: ParticipantType(rawValue: row.string(2)) ?? .official,
          name: row.string(3), key: row.string(4), title: row.optionalString(5), side: row.optionalString(6),
          organisationKind: row.optionalString(7), sortKey: row.string(8)))
    }
    return found
  }

  private func reportsOfEvents(in year: Int) throws -> [Int64: [String]] {
    var found: [Int64: [String]] = [:]
    try connection.each(
      """
      SELECT DISTINCT e.id, r.key
      FROM events e JOIN evidence v ON v.fact_kind = 'event' AND v.fact_id = e.id JOIN reports r ON r.id = v.report_id
      WHERE e.year = ? AND e.review <> 'rejected' ORDER BY e.id, r.published, r.key
      """, [year]
    ) { row in found[row.int64(0), default: []].append(row.string(1)) }
    return found
  }

  /// The year that a report belongs to: `r` is a row of `reports`.
  private static let yearOfReport = """
    coalesce(r.year, (SELECT max(h.year) FROM evidence w JOIN events h ON h.id = w.fact_id
      WHERE w.fact_kind = 'event' AND w.report_id = r.id AND h.review <> 'rejected'))
    """

  /// Reports of `year` and reports that tell of its events.
  private static let sources = """
    sources (id) AS (
      SELECT r.id FROM reports r WHERE \(yearOfReport) = ?1
      UNION SELECT v.report_id FROM events e JOIN evidence v ON v.fact_kind = 'event' AND v.fact_id = e.id
      WHERE e.year = ?1 AND e.review <> 'rejected')
    """

  /// Tasks given at events of `year`, or in reports of it where the event is not known.
  public func tasks(in year: Int) throws -> [SummaryTask] {
    var assignees: [Int64: [String]] = [:]
    try connection.each(
      """
      SELECT a.task_id, coalesce(o.name, g.name, a.name) FROM task_assignees a
      LEFT JOIN officials o ON o.id = a.official_id LEFT JOIN organisations g ON g.id = a.organisation_id
      ORDER BY a.task_id, coalesce(o.name_sort, g.name_sort, a.name)
      """, []
    ) { row in assignees[row.int64(0), default: []].append(row.string(1)) }
    return try connection.all(
      """
      SELECT t.id, t.key, e.key, e.title, e.start_date, t.ordinal, t.text, t.year, t.assigner, t.due, t.status, r.key
      FROM tasks t JOIN reports r ON r.id = t.report_id LEFT JOIN events e ON e.id = t.event_id
      WHERE coalesce(e.year, \(Self.yearOfReport)) = ?1 AND t.review <> 'rejected'
      ORDER BY coalesce(e.start_date, r.published, ''), e.key, r.key, t.ordinal IS NULL, t.ordinal, t.key
      """, year
    ) { row in
      SummaryTask(
        key: row.string(1), event: row.optionalString(2), eventTitle: row.optionalString(3),
        eventStart: row.optionalString(4), ordinal: row.optionalInt(5), text: row.string(6), year: row.optionalInt(7),
        assigner: row.optionalString(8), assignees: assignees[row.int64(0)] ?? [], due: row.optionalString(9),
        status: row.string(10), report: row.string(11))
    }
  }

  /// Documents that reports of `year` cite, the most cited first.
  public func documents(in year: Int) throws -> [SummaryDocument] {
    var documents: [SummaryDocument] = []
    try connection.each(
      """
      SELECT d.key, d.name, d.kind, d.number, coalesce(g.name, d.issuer), r.key
      FROM citations c JOIN reports r ON r.id = c.report_id JOIN documents d ON d.id = c.document_id
      LEFT JOIN organisations g ON g.id = d.issuer_id
      WHERE \(Self.yearOfReport) = ?1 AND d.review <> 'rejected' ORDER BY d.name_sort, d.key, r.published, r.key
      """, [year]
    ) { row in
      let key = row.string(0)
      if documents.last?.key != key {
        documents.append(
          SummaryDocument(
            key: key, name: row.string(1), kind: row.optionalString(2), number: row.optionalString(3),
            issuer: row.optionalString(4), reports: []))
      }
      documents[documents.count - 1].reports.append(row.string(5))
    }
    return documents.enumerated().sorted {
      ($1.element.reports.count, $0.offset) < ($0.element.reports.count, $1.offset)
    }.map(\.element)
  }

  /// Reports of `year` and reports that tell of its events, by date.
  public func reports(in year: Int) throws -> [SummaryReport] {
    try connection.all(
      """
      WITH \(Self.sources)
      SELECT r.key, r.file, r.title, r.published, r.source, r.url FROM reports r JOIN sources s ON s.id = r.id
      ORDER BY r.published IS NULL, r.published, r.key
      """, year
    ) { row in
      SummaryReport(
        key: row.string(0), file: row.string(1), title: row.optionalString(2), published: row.optionalString(3),
        source: row.optionalString(4), url: row.optionalString(5))
    }
  }

  /// Posts that those reports give officials.
  public func posts(in year: Int) throws -> [SummaryPost] {
    try connection.all(
      """
      WITH \(Self.sources)
      SELECT DISTINCT o.key, p.title, oc.status
      FROM sources s JOIN evidence v ON v.report_id = s.id AND v.fact_kind = 'occupancy'
      JOIN occupancies oc ON oc.id = v.fact_id JOIN officials o ON o.id = oc.official_id
      JOIN positions p ON p.id = oc.position_id WHERE o.review <> 'rejected'
      ORDER BY o.key, p.title
      """, year
    ) { row in SummaryPost(official: row.string(0), title: row.string(1), status: row.string(2)) }
  }

  /// How many events stand outside of every year.
  public func unplacedEvents() throws -> UnplacedEvents {
    try connection.first(
      """
      SELECT count(*) FILTER (WHERE start_date IS NOT NULL), count(*) FILTER (WHERE start_date IS NULL)
      FROM events WHERE year IS NULL AND review <> 'rejected'
      """
    ) { row in UnplacedEvents(withoutYear: row.int(0), withoutDate: row.int(1)) }
      ?? UnplacedEvents(withoutYear: 0, withoutDate: 0)
  }

  /// Usual names of countries by code.
  public func countryNames() throws -> [String: String] {
    var names: [String: String] = [:]
    try connection.each("SELECT code, name FROM countries", []) { row in names[row.string(0)] = row.string(1) }
    return names
  }
}

extension Database {
  /// What yearly summaries are made of.
  public var summary: SummaryRepository { SummaryRepository(connection) }
}
