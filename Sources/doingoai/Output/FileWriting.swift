import Glibc

/// Writes a file whole, or leaves what was there.
///
/// - Throws: `CommandError.cannotCreate`, `CommandError.unusable`.
func writeFile(_ text: String, to path: String) throws {
  let temporary = "\(path).\(getpid()).part"
  let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
  guard descriptor >= 0 else { throw CommandError.cannotCreate(path: path, reason: explanation(of: errno)) }
  var failure: Int32 = 0
  var text = text
  text.withUTF8 { bytes in
    var rest = UnsafeRawBufferPointer(bytes)[...]
    while !rest.isEmpty, failure == 0 {
      let written = write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      if written >= 0 { rest = rest.dropFirst(written) } else if errno != EINTR { failure = errno }
    }
  }
  if close(descriptor) != 0, failure == 0 { failure = errno }
  if failure == 0, rename(temporary, path) != 0 { failure = errno }
  guard failure != 0 else { return }
  unlink(temporary)
  throw CommandError.outputFailed(errno: failure)
}
