import CSQLite
import Glibc

/// The place of a backup, and the unfinished copy beside it.
struct BackupTarget {
  let path: String

  var unfinished: String { "\(path).unfinished-\(getpid())" }

  /// Throws unless the place is free, an empty file, or an idle database with the same application id.
  func requireReplaceable(by source: String, applicationID: Int32) throws {
    var status = stat()
    guard stat(path, &status) == 0 else { return }
    guard status.st_mode & S_IFMT == S_IFREG else { throw refusal("it is not a file") }
    var sourceStatus = stat()
    if stat(source, &sourceStatus) == 0, sourceStatus.st_dev == status.st_dev, sourceStatus.st_ino == status.st_ino {
      throw refusal("it is the database itself")
    }
    guard status.st_size > 0 else { return }
    guard applicationID != 0, storedApplicationID() == applicationID else {
      throw refusal("it is there already and is not a database of the same kind")
    }
    // A log that stays behind would be taken for that of the new file (sqlite.org/howtocorrupt.html, 1.3 and 1.4).
    for suffix in ["-wal", "-journal"] where access(path + suffix, F_OK) == 0 {
      throw refusal("it is a database in use")
    }
  }

  /// Puts the finished copy in its place, at once and for good.
  func finish() throws {
    guard rename(unfinished, path) == 0 else { throw refusal(String(cString: strerror(errno))) }
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    let descriptor = open(folder, O_RDONLY)
    guard descriptor >= 0 else { return }
    // So that the new name outlives a power cut; not every file system can do it.
    fsync(descriptor)
    close(descriptor)
  }

  func removeUnfinished() {
    for suffix in ["", "-journal", "-wal", "-shm"] { unlink(unfinished + suffix) }
  }

  /// The application id in the header of a SQLite file (sqlite.org/fileformat.html, 1.3); nil for another file.
  ///
  /// Read without SQLite, which would leave a log beside some files. Not for a file that this process has open:
  /// closing it would drop the locks.
  private func storedApplicationID() -> Int32? {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var header = [UInt8](repeating: 0, count: 100)
    guard read(descriptor, &header, header.count) == header.count else { return nil }
    guard header.starts(with: "SQLite format 3\0".utf8) else { return nil }
    return header[68..<72].reduce(0) { ($0 << 8) | Int32($1) }
  }

  private func refusal(_ reason: String) -> SQLiteError {
    SQLiteError(extendedCode: SQLITE_CANTOPEN, message: "the backup cannot be written to \(path): \(reason)")
  }
}
