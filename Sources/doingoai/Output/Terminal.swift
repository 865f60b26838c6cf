import Glibc

/// What is known of the terminal that the program runs in.
enum Terminal {
  /// Whether a person reads standard output or standard error directly.
  static let showsOutput = isatty(STDOUT_FILENO) == 1
  static let showsErrors = isatty(STDERR_FILENO) == 1

  /// Columns of the terminal; `nil` when standard output goes elsewhere.
  static var columns: Int? {
    guard showsOutput else { return nil }
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  /// Whether escape codes for colour and weight are welcome on standard output (https://no-color.org).
  static var showsColour: Bool {
    showsOutput && environment("NO_COLOR") == nil && environment("TERM") != "dumb"
  }
}

/// The value of an environment variable, when it is set and not empty.
func environment(_ name: String) -> String? {
  guard let value = getenv(name), value.pointee != 0 else { return nil }
  return String(cString: value)
}
