import Glibc

/// Whether something is there under this path.
func exists(_ path: String, isFolder: inout Bool) -> Bool {
  var status = stat()
  guard stat(path, &status) == 0 else { return false }
  isFolder = status.st_mode & S_IFMT == S_IFDIR
  return true
}
