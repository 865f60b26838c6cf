import Extraction

/// What a text yields, as the program would print it.
func extracted(_ text: String, published: String? = nil) throws -> ExtractedReport {
  let report = try Report.read(
    bytes: Array(text.utf8), file: "report.txt", defaults: ReportDefaults(published: published))
  return Extractor().extract(report)
}
