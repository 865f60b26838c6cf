/// What the program ends with; the numbers of sysexits where there is one. README has the table.
enum ExitStatus: Int32, CaseIterable {
  case success = 0
  /// Some reports failed and the rest is stored, or a check found something.
  case someFailed = 1
  case usage = 64
  case badData = 65
  case noInput = 66
  case cannotCreate = 73
  /// Input or output failed, the disk is full, the database is damaged.
  case inputOutput = 74
  case busy = 75
  case permission = 77
  /// Not a database of this program, or one of a newer version.
  case foreignDatabase = 78
  case timeout = 124
  case interrupted = 130
  case terminated = 143
}
