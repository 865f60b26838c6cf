import Glibc

/// A report to read, before it is opened.
enum InputItem {
  case file(path: String)
  case standardInput
  /// Something named on the command line, or found below it, that cannot be taken.
  case failure(CommandError)
}

/// Walks through files, folders, globs and `-` in the order given, folders in the order of their names' bytes.
///
/// Within folders only regular files that end in `.txt` or `.md` count; hidden files and symbolic links are passed
/// over, so that nothing outside of the folder is read. Memory depends on the largest folder, not on all of them.
struct InputWalker: Sequence, IteratorProtocol {
  static let extensions = [".txt", ".md"]

  private enum Pending {
    case argument(String)
    case folder(String)
    case item(InputItem)
  }
  /// What is still to come, the next one last.
  private var pending: [Pending]

  init(_ arguments: [String]) { pending = arguments.reversed().map(Pending.argument) }

  mutating func next() -> InputItem? {
    while let top = pending.popLast() {
      switch top {
      case .item(let item): return item
      case .folder(let path): open(folder: path)
      case .argument("-"): return .standardInput
      case .argument(let path): look(at: path)
      }
    }
    return nil
  }

  /// An argument: a path, else a pattern of the shell's kind.
  private mutating func look(at path: String) {
    var status = stat()
    if stat(path, &status) == 0 {
      switch status.st_mode & S_IFMT {
      case S_IFDIR: pending.append(.folder(path))
      case S_IFREG: pending.append(.item(.file(path: path)))
      default: fail(.unusable(path: path, reason: "is neither a file nor a folder; pipe it into `-` instead"))
      }
    } else if errno != ENOENT && errno != ENOTDIR {
      fail(.unreadable(path: path, errno: errno))
    } else {
      let matches = path.contains { "*?[".contains($0) } ? Self.glob(path) : []
      if matches.isEmpty { return fail(.missingInput(path: path)) }
      pending += matches.reversed().map(Pending.argument)
    }
  }

  private mutating func fail(_ error: CommandError) { pending.append(.item(.failure(error))) }

  private mutating func open(folder path: String) {
    guard let directory = opendir(path) else { return fail(.unreadable(path: path, errno: errno)) }
    defer { closedir(directory) }
    let base = path.hasSuffix("/") ? path : path + "/"
    var found: [(path: String, isFolder: Bool)] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if name.hasPrefix(".") { continue }
      var status = stat()
      guard lstat(base + name, &status) == 0 else { continue }
      switch status.st_mode & S_IFMT {
      case S_IFDIR: found.append((base + name, true))
      case S_IFREG where Self.extensions.contains { name.hasSuffix($0) }: found.append((base + name, false))
      default: break
      }
    }
    found.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    pending += found.reversed().map { $0.isFolder ? .folder($0.path) : .item(.file(path: $0.path)) }
  }

  private static func glob(_ pattern: String) -> [String] {
    var found = glob_t()
    defer { globfree(&found) }
    guard Glibc.glob(pattern, 0, nil, &found) == 0 else { return [] }
    return (0..<Int(found.gl_pathc))
      .compactMap { found.gl_pathv[$0].map { String(cString: $0) } }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
