import Vietnamese

/// Fills what the front matter of a report leaves unsaid from the report's own furniture.
struct Metadata {
  let a: Analysis

  /// Sets authors and source where they are unknown, and marks the byline so that nobody in it becomes a person of the report.
  func complete(_ metadata: inout ReportMetadata) {
    let bylines = Bylines(a: a)
    let byline = bylines.closing()
    a.byline = byline?.span
    if metadata.authors.isEmpty, let byline { metadata.authors = byline.authors.map { a.string($0) } }
    if metadata.source == nil, let source = byline?.source ?? bylines.leadIn() { metadata.source = a.string(source) }
  }
}
