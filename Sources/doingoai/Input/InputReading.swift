import Glibc

/// The largest report that is read, in bytes.
let maximumReportBytes = 64 * 1024 * 1024

/// The bytes of a regular file.
///
/// - Throws: `CommandError.missingInput`, `.unreadable`, and `.unusable` above `maximumReportBytes`.
func readFile(_ path: String) throws -> [UInt8] {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
  guard descriptor >= 0 else {
    throw errno == ENOENT ? CommandError.missingInput(path: path) : CommandError.unreadable(path: path, errno: errno)
  }
  defer { close(descriptor) }
  var status = stat()
  guard fstat(descriptor, &status) == 0 else { throw CommandError.unreadable(path: path, errno: errno) }
  guard status.st_mode & S_IFMT == S_IFREG else {
    throw CommandError.unusable(path: path, reason: "is not a regular file")
  }
  return try readAll(descriptor, name: path, expected: Int(status.st_size))
}

/// The bytes of standard input up to its end.
func readStandardInput() throws -> [UInt8] {
  if isatty(STDIN_FILENO) == 1 { complain("doingoai: reading from the terminal; Ctrl-D ends the report") }
  return try readAll(STDIN_FILENO, name: "-", expected: 0)
}

private func readAll(_ descriptor: Int32, name: String, expected: Int) throws -> [UInt8] {
  let tooLarge = CommandError.unusable(path: name, reason: "is larger than 64 MB, the most that a report may have")
  guard expected <= maximumReportBytes else { throw tooLarge }
  var bytes: [UInt8] = []
  // One byte more than expected, so that a file of the expected size ends with the second read.
  var room = max(expected + 1, 16 * 1024)
  while true {
    var failure: Int32 = 0
    let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      let got = read(descriptor, buffer.baseAddress, room)
      failure = got < 0 ? errno : 0
      count = max(0, got)
    }
    if failure == EINTR {
      try Interruption.check()
      continue
    }
    guard failure == 0 else { throw CommandError.unreadable(path: name, errno: failure) }
    if chunk.isEmpty { return bytes }
    if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
    guard bytes.count <= maximumReportBytes else { throw tooLarge }
    room = 64 * 1024
  }
}

/// The last part of a path.
func fileName(of path: String) -> String {
  path.split(separator: "/").last.map(String.init) ?? path
}
