import Glibc

/// A folder of its own for one test, gone with all that is in it when the test is over.
public final class TemporaryFolder {
  public let path: String

  /// The number of the error, as `errno` has it.
  public struct Failure: Error { public let code: Int32 }

  /// Makes the folder where the system keeps what is temporary. Throws ``Failure``.
  public init() throws {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? P_tmpdir
    var template = Array("\(parent)/doingoai-test-XXXXXX".utf8CString)
    path = try template.withUnsafeMutableBufferPointer { buffer in
      guard let made = buffer.baseAddress.flatMap({ mkdtemp($0) }) else { throw Failure(code: errno) }
      return String(cString: made)
    }
  }

  deinit { Self.remove(path) }

  private static func remove(_ path: String) {
    for name in names(in: path) {
      let inner = "\(path)/\(name)"
      if unlink(inner) != 0 { remove(inner) }
    }
    rmdir(path)
  }

  public func file(_ name: String) -> String { "\(path)/\(name)" }

  public func exists(_ name: String) -> Bool { access(file(name), F_OK) == 0 }

  public func remove(_ name: String) { unlink(file(name)) }

  /// What is in it, in order.
  public var names: [String] { Self.names(in: path) }

  private static func names(in path: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// Writes a file, making the folders in its name. Throws ``Failure``.
  public func write(_ bytes: [UInt8], to name: String) throws {
    var folder = path
    for part in name.split(separator: "/").dropLast() {
      folder += "/\(part)"
      mkdir(folder, 0o755)
    }
    guard let stream = fopen(file(name), "wb") else { throw Failure(code: errno) }
    defer { fclose(stream) }
    guard fwrite(bytes, 1, bytes.count, stream) == bytes.count else { throw Failure(code: errno) }
  }

  /// Throws ``Failure``.
  public func read(_ name: String) throws -> [UInt8] {
    guard let stream = fopen(file(name), "rb") else { throw Failure(code: errno) }
    defer { fclose(stream) }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 65536)
    while case let count = fread(&piece, 1, piece.count, stream), count > 0 { bytes += piece[..<count] }
    return bytes
  }
}
