/// A report as the database keeps it, without its text.
public struct StoredReport: Hashable, Sendable, Identifiable {
  public var id: Int64
  /// "report/2015-12-28-hoi-nghi-…"
  public var key: String
  public var sha256: String
  public var file: String
  public var title: String?
  /// ISO date.
  public var published: String?
  public var source: String?
  public var url: String?
  public var authors: [String]
  public var language: String
  /// Length of the text in UTF-8.
  public var byteCount: Int
}

/// Which reports to list.
public struct ReportFilter: Hashable, Sendable {
  /// Of publication.
  public var year: Int?
  /// ISO dates of publication, both included.
  public var from: String?
  public var to: String?
  public var source: String?
  /// In the title.
  public var text: String?
  /// Those that tell of this event, or name this official, organisation or document.
  public var event: Int64?
  public var official: Int64?
  public var organisation: Int64?
  public var document: Int64?

  public init() {}
}
