/// A report that a search has found.
public struct SearchHit: Hashable, Sendable {
  public var report: StoredReport
  /// The title with what was found marked.
  public var title: String?
  /// The words around what was found in the text, with it marked.
  public var snippet: String
  /// BM25 of FTS5: smaller is better.
  public var rank: Double
}

/// What to put around what was found, and how much of the text to show.
public struct SearchMarkers: Hashable, Sendable {
  public var open: String
  public var close: String
  /// Where the text goes on.
  public var ellipsis: String
  /// Length of the snippet in words, at most 64.
  public var words: Int

  public init(open: String = "[", close: String = "]", ellipsis: String = "…", words: Int = 24) {
    self.open = open
    self.close = close
    self.ellipsis = ellipsis
    self.words = max(1, min(64, words))
  }
}

/// Why a search cannot be run.
public enum SearchError: Error, Equatable, Sendable, CustomStringConvertible {
  /// There is no word to look for.
  case empty
  /// A raw expression that FTS5 does not take.
  case syntax(String)

  public var description: String {
    switch self {
    case .empty: "there is no word to search for"
    case .syntax(let message): "the search expression cannot be used: \(message)"
    }
  }
}
