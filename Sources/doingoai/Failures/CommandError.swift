import SQLite

/// What a command can fail with, beside the errors of the modules it calls.
enum CommandError: Error {
  case missingDatabase(path: String)
  /// An error of SQLite or of the schema's version, with the database it is about.
  case database(path: String, any Error)
  case missingInput(path: String)
  case unreadable(path: String, errno: Int32)
  case unusable(path: String, reason: String)
  /// `place` is a file, or a file and a line.
  case badData(place: String, reason: String)
  case notFound(String)
  /// Several entries are meant; a line for each.
  case ambiguous(String, candidates: [String])
  case cannotCreate(path: String, reason: String)
  case outputFailed(errno: Int32)
  case timeout(seconds: Double)
  /// The reader of standard output has gone; nobody is left to tell.
  case closedPipe
  case interrupted(signal: Int32)
  /// The lines about it are printed already.
  case reported(ExitStatus)
}
