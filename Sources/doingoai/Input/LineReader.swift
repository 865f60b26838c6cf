import Glibc

/// Reads lines from a descriptor, each at most `maximumBytes` long, without holding more than one and a buffer.
struct LineReader {
  /// Four times a report: its text and its facts as JSON.
  static let maximumBytes = 4 * maximumReportBytes

  private let descriptor: Int32
  private let name: String
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false

  /// `name` stands in errors.
  init(descriptor: Int32, name: String) {
    self.descriptor = descriptor
    self.name = name
  }

  /// The next line without its end; `nil` after the last.
  ///
  /// - Throws: `CommandError.unreadable`, `.interrupted`, and `.unusable` for a line that is too long.
  mutating func next() throws -> ArraySlice<UInt8>? {
    var searched = start
    while true {
      if let end = buffer[searched...].firstIndex(of: 0x0A) {
        defer { start = end + 1 }
        return buffer[start..<end]
      }
      if isAtEnd {
        defer { start = buffer.count }
        return start < buffer.count ? buffer[start...] : nil
      }
      guard buffer.count - start <= Self.maximumBytes else {
        throw CommandError.unusable(path: name, reason: "a line is longer than 256 MB")
      }
      buffer.removeFirst(start)
      start = 0
      searched = buffer.count
      try fill()
    }
  }

  private mutating func fill() throws {
    var failure: Int32 = 0
    let chunk = [UInt8](unsafeUninitializedCapacity: 64 * 1024) { space, count in
      let got = read(descriptor, space.baseAddress, 64 * 1024)
      failure = got < 0 ? errno : 0
      count = max(0, got)
    }
    if failure == EINTR { return try Interruption.check() }
    guard failure == 0 else { throw CommandError.unreadable(path: name, errno: failure) }
    isAtEnd = chunk.isEmpty
    buffer += chunk
  }
}
