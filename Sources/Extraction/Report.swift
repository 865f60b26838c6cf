import Digest
import Vietnamese

/// A report as it came in: its text, whole and in NFC, and what is known beside it. Its identity is the hash of the text.
public struct Report: Equatable, Sendable {
  public var metadata: ReportMetadata
  /// The text without its front matter. Every byte offset of evidence points into it.
  public var text: String
  /// SHA-256 of the text, in hexadecimal.
  public var sha256: String

  /// How long an input may be, in bytes; offsets and SQLite's limit on a value leave room for no more than about twice that.
  public static let maximumLength = 500_000_000

  public init(metadata: ReportMetadata, text: String) {
    self.metadata = metadata
    self.text = text
    sha256 = SHA256.hex(of: text)
  }
}

/// What to take for what a report does not say itself.
public struct ReportDefaults: Equatable, Sendable {
  /// ISO date.
  public var published: String?
  public var source: String?

  public init(published: String? = nil, source: String? = nil) {
    self.published = published
    self.source = source
  }
}

/// Why an input is no report. The description is a sentence without its subject, to stand behind the name of the file.
public enum ReportError: Error, Equatable, Sendable, CustomStringConvertible {
  case text(TextError)
  case empty
  case tooLong(bytes: Int)
  /// No second "---" ends the front matter.
  case frontMatterNotClosed
  /// A line of the front matter, counted from 1 in the file, that is not "key: value".
  case frontMatterLine(Int, String)
  /// `published` is not a date that exists.
  case published(String)

  public var description: String {
    switch self {
    case .text(let error): error.description
    case .empty: "has no text"
    case .tooLong(let bytes):
      "is too long: \(bytes) bytes, at most \(Report.maximumLength) are taken; split it into reports"
    case .frontMatterNotClosed: "opens front matter with --- in its first line, but no second --- ends it"
    case .frontMatterLine(let line, let text): "line \(line) of the front matter is not 'key: value': '\(text)'"
    case .published(let value): "'published' is not a date like 2015-12-28: '\(value)'"
    }
  }
}
