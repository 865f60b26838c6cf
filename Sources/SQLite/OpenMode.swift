/// What a connection may do to its file.
public enum OpenMode: Sendable {
  /// Read and write; makes the file if it is missing. The only mode that makes one.
  case create
  /// Read and write a file that exists.
  case readWrite
  /// Read a file that exists.
  case readOnly
}
