import Glibc

/// Standard output with a buffer of its own, so that a closed pipe and a full disk are errors like others.
final class StandardOutput {
  private var buffer: [UInt8] = []
  private let capacity: Int

  /// `capacity` is how many bytes are held back before they are written.
  init(capacity: Int = 64 * 1024) { self.capacity = capacity }

  /// What is held back.
  var pending: String { String(decoding: buffer, as: UTF8.self) }

  /// - Throws: `CommandError.closedPipe`, `CommandError.outputFailed`.
  func write(_ text: String) throws {
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= capacity { try flush() }
  }

  func write(_ bytes: UnsafeBufferPointer<UInt8>) throws {
    buffer.append(contentsOf: bytes)
    if buffer.count >= capacity { try flush() }
  }

  func line(_ text: String = "") throws {
    try write(text)
    try write("\n")
  }

  func flush() throws {
    defer { buffer.removeAll(keepingCapacity: true) }
    try buffer.withUnsafeBytes { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let written = Glibc.write(STDOUT_FILENO, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if written >= 0 {
          rest = rest.dropFirst(written)
        } else if errno == EPIPE {
          throw CommandError.closedPipe
        } else if errno != EINTR {
          throw CommandError.outputFailed(errno: errno)
        }
      }
    }
  }
}

/// Writes one line to standard error, with nothing in it that a terminal would obey. That nobody reads it is no error.
func complain(_ line: String) {
  Progress.clear()
  var text = printable(line) + "\n"
  text.withUTF8 { _ = Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
}
