import ArgumentParser
import Extraction
import Glibc
import Repository
import SQLite

/// The one line that a user reads about an error, and the status the program ends with.
struct RenderedFailure {
  /// Without "doingoai:" before and a line's end behind; `nil` when there is nothing to say.
  var line: String?
  /// Lines that go on about it.
  var details: [String] = []
  var status: ExitStatus

  init(_ error: any Error) {
    switch error {
    case let error as CommandError: self.init(error)
    case let error as SQLiteError: self.init(error, path: nil)
    case let error as MigrationError: self.init(error, path: "the database")
    case EditError.notFound(let sentence): self.init(line: sentence, status: .noInput)
    case let error as EditError: self.init(line: error.description, status: .badData)
    case let error as ReviewError: self.init(line: error.reason, status: .badData)
    case let error as JSONError: self.init(line: error.description, status: .badData)
    case let error as ExchangeError: self.init(line: error.description, status: .badData)
    default: self.init(line: "\(error)", status: .inputOutput)
    }
  }

  private init(line: String?, status: ExitStatus) {
    self.line = line.map(printable)
    self.status = status
  }

  private init(_ error: CommandError) {
    switch error {
    case .missingDatabase(let path):
      self.init(
        line: "\(quoted(path)): there is no such database; name another with --db, or begin one with `doingoai ingest`",
        status: .noInput)
    case .database(let path, let error as SQLiteError): self.init(error, path: path)
    case .database(let path, let error as MigrationError): self.init(error, path: quoted(path))
    case .database(_, let error): self.init(error)
    case .missingInput(let path): self.init(line: "\(quoted(path)): there is no such file or folder", status: .noInput)
    case .unreadable(let path, let code):
      self.init(
        line: "\(quoted(path)): cannot be read: \(explanation(of: code))",
        status: code == EACCES || code == EPERM ? .permission : .inputOutput)
    case .unusable(let path, let reason): self.init(line: "\(quoted(path)): \(reason)", status: .badData)
    case .badData(let place, let reason): self.init(line: "\(place): \(reason)", status: .badData)
    case .notFound(let text): self.init(line: text, status: .noInput)
    case .ambiguous(let text, let candidates):
      self.init(line: text, status: .badData)
      details = candidates
    case .cannotCreate(let path, let reason):
      self.init(line: "\(quoted(path)): cannot be created: \(reason)", status: .cannotCreate)
    case .outputFailed(let code):
      self.init(line: "the output cannot be written: \(explanation(of: code))", status: .inputOutput)
    case .timeout(let seconds):
      self.init(line: "stopped after \(seconds) s; --timeout allows more (0: no limit)", status: .timeout)
    case .closedPipe: self.init(line: nil, status: .success)
    case .interrupted(let signal):
      self.init(line: nil, status: signal == SIGTERM ? .terminated : .interrupted)
    case .reported(let status): self.init(line: nil, status: status)
    }
  }

  private init(_ error: SQLiteError, path: String?) {
    let name = path.map(quoted) ?? "the database"
    if error.isNotADatabase {
      self.init(line: "\(name): is not a doingoai database", status: .foreignDatabase)
    } else if error.isCorrupt {
      self.init(
        line: "\(name): is damaged (\(error.message)); `doingoai doctor` says more; restore a backup",
        status: .inputOutput)
    } else if error.isFull {
      self.init(
        line: "\(name): no space is left on the disk; what was committed before is safe; free some and run again",
        status: .inputOutput)
    } else if error.isBusy {
      self.init(
        line: "\(name): another program is writing to it; try again later, or wait longer with --busy-timeout",
        status: .busy)
    } else if error.isReadOnly {
      self.init(
        line: "\(name): cannot be written to (\(error.message)); check the rights of the file and its folder",
        status: .permission)
    } else if error.isDenied {
      self.init(line: error.message, status: .permission)
    } else if error.isCantOpen {
      self.init(line: error.message, status: .cannotCreate)
    } else if error.isTimedOut {
      self.init(line: "\(name): \(error.message)", status: .timeout)
    } else if error.isInterrupted {
      self.init(line: "\(name): interrupted", status: .interrupted)
    } else if error.code == 1 {
      self.init(line: "the SQL does not run: \(error.message)\(Self.position(of: error))", status: .badData)
    } else if error.isConstraint || error.code == 18 || error.code == 20 || error.code == 25 {
      self.init(line: "\(name): refused: \(error.message)", status: .badData)
    } else {
      self.init(line: "\(name): \(error.message)", status: .inputOutput)
    }
  }

  private init(_ error: MigrationError, path: String) {
    switch error {
    case .foreign, .newer: self.init(line: "\(path): \(error); it is left alone", status: .foreignDatabase)
    case .older: self.init(line: "\(path): \(error); `doingoai init` does it", status: .foreignDatabase)
    case .empty:
      self.init(
        line: "\(path): the file is empty; `doingoai init` or `doingoai ingest` fills it", status: .foreignDatabase)
    default: self.init(line: "\(path): \(error)", status: .inputOutput)
    }
  }

  /// " (line 2, column 8)", where SQLite says where.
  private static func position(of error: SQLiteError) -> String {
    guard let sql = error.sql, let offset = error.offset, (0...sql.utf8.count).contains(offset) else { return "" }
    let before = Array(sql.utf8.prefix(offset))
    let line = before.count { $0 == 0x0A } + 1
    let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let column = String(decoding: before[start...], as: UTF8.self).count + 1
    return " (line \(line), column \(column))"
  }
}

/// What the system says about an `errno`.
func explanation(of code: Int32) -> String { String(cString: strerror(code)) }

/// A name as it stands in a message: in quotes, on one line.
func quoted(_ name: String) -> String { "“\(printable(name))”" }
