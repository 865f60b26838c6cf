import Vietnamese

extension Report {
  /// The report in `bytes`: UTF-8 text that may open with front matter between two lines of `---`.
  ///
  ///     ---
  ///     title: Hội đàm tại Hà Nội
  ///     published: 2015-12-28
  ///     source: TTXVN
  ///     authors: Đinh Thùy Dung
  ///     ---
  ///     Chiều 28/12, tại Hà Nội, …
  ///
  /// Without a `title` there, the first line of the text is the title.
  ///
  /// - Parameters:
  ///   - file: the name to keep as the report's file, without folders.
  ///   - defaults: what to take for what the front matter does not say.
  /// - Throws: ``ReportError``.
  public static func read(
    bytes: UnsafeBufferPointer<UInt8>, file: String, defaults: ReportDefaults = ReportDefaults()
  ) throws(ReportError) -> Report {
    guard bytes.count <= maximumLength else { throw .tooLong(bytes: bytes.count) }
    let whole: String
    do throws(TextError) { whole = try Normalizer.text(of: bytes) } catch { throw .text(error) }

    var metadata = ReportMetadata(file: file)
    var text = whole
    if let matter = try FrontMatter(of: whole) {
      try matter.fill(&metadata)
      text = String(whole.utf8[matter.textStart...]) ?? ""
    }
    if metadata.published == nil { metadata.published = try defaults.published.map(isoDate) }
    if metadata.source == nil { metadata.source = defaults.source }
    guard let firstLine = firstLine(of: text) else { throw .empty }
    if metadata.title == nil { metadata.title = firstLine }
    return Report(metadata: metadata, text: text)
  }

  /// The report in `bytes`.
  ///
  /// - Throws: ``ReportError``.
  public static func read(
    bytes: [UInt8], file: String, defaults: ReportDefaults = ReportDefaults()
  ) throws(ReportError) -> Report {
    // `withUnsafeBufferPointer` does not carry a typed error through.
    let result = bytes.withUnsafeBufferPointer { buffer -> Result<Report, ReportError> in
      do throws(ReportError) {
        return .success(try read(bytes: buffer, file: file, defaults: defaults))
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  /// The date of `value`, which may go on with a time of day.
  static func isoDate(_ value: String) throws(ReportError) -> String {
    let date = value.prefix { $0 != "T" && $0 != " " }
    guard let day = CivilDay(iso: date) else { throw .published(value) }
    return day.description
  }

  /// The first line with anything on it, trimmed; a line longer than a title can be is cut at a word.
  private static func firstLine(of text: String) -> String? {
    let longest = 1000
    var line: [UInt8] = []
    for byte in text.utf8 {
      if byte == 0x0A, !line.isEmpty { break }
      if line.isEmpty, byte <= 0x20 { continue }
      line.append(byte)
      if line.count > longest {
        let end = line.lastIndex(of: 0x20) ?? line.lastIndex { $0 & 0xC0 != 0x80 } ?? longest
        line.removeSubrange(end...)
        break
      }
    }
    while let last = line.last, last <= 0x20 { line.removeLast() }
    return line.isEmpty ? nil : String(decoding: line, as: UTF8.self)
  }
}
