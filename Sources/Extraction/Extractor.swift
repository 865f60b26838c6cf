import Vietnamese

/// Finds the facts of a report: a pure function of its text, what is known of it, and the lexicon.
public struct Extractor: Sendable {
  private let lexicon: Lexicon

  public init(lexicon: Lexicon = .standard) { self.lexicon = lexicon }

  /// What a report yields. Every fact bears the bytes of its words in `report.text`. Linear in the length of the text.
  public func extract(_ report: Report) -> ExtractedReport {
    var extracted = ExtractedReport(report: report.metadata)
    var text = report.text
    text.withUTF8 { bytes in
      Tokenizer.tokens(of: bytes, in: lexicon.vocabulary).withUnsafeBufferPointer { tokens in
        let analysis = Analysis(bytes, tokens, lexicon)
        Metadata(a: analysis).complete(&extracted.report)
        Recogniser.run(analysis)
        let dates = DateResolver(analysis, published: report.metadata.published)
        let events = EventGrammar.find(in: analysis, dates: dates)
        Assembly(a: analysis).assemble(events, into: &extracted)
      }
    }
    return extracted
  }
}
