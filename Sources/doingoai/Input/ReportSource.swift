import Extraction

/// The reports that a command was given, one after another. What cannot be read is told on standard error and counted.
struct ReportSource {
  private(set) var failures = 0
  private(set) var read = 0
  private var firstStatus: ExitStatus?
  private var items: InputWalker
  private let defaults: ReportDefaults
  private let standardInputName: String
  private let failFast: Bool

  init(_ options: ReportOptions, failFast: Bool) {
    items = InputWalker(options.inputs)
    defaults = ReportDefaults(published: options.published, source: options.source)
    standardInputName = options.name
    self.failFast = failFast
  }

  /// What the command ends with: 1 when part of the reports was read, the status of the first failure when none was.
  var status: ExitStatus { read > 0 ? .someFailed : firstStatus ?? .success }

  /// The next report that can be read.
  ///
  /// - Throws: the first failure, when failing fast was asked for.
  mutating func next() throws -> Report? {
    while let item = items.next() {
      do {
        let report = try report(of: item)
        read += 1
        return report
      } catch {
        if case CommandError.interrupted = error { throw error }
        let failure = RenderedFailure(error)
        if failFast { throw error }
        failures += 1
        firstStatus = firstStatus ?? failure.status
        if let line = failure.line { complain("doingoai: \(line)") }
      }
    }
    return nil
  }

  private func report(of item: InputItem) throws -> Report {
    switch item {
    case .failure(let error): throw error
    case .standardInput: return try parse(readStandardInput(), path: "-", name: standardInputName)
    case .file(let path): return try parse(readFile(path), path: path, name: fileName(of: path))
    }
  }

  private func parse(_ bytes: [UInt8], path: String, name: String) throws -> Report {
    do {
      return try Report.read(bytes: bytes, file: name, defaults: defaults)
    } catch {
      throw CommandError.badData(place: quoted(path), reason: error.description)
    }
  }
}
