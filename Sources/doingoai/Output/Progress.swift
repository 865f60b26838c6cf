import Glibc
import Synchronization

/// A line on the terminal that says how far a long command has come; silent when standard error is no terminal.
enum Progress {
  private struct State {
    var isShown = false
    var last: ContinuousClock.Instant?
  }
  private static let state = Mutex(State())

  /// Shows `line`, at most ten times a second.
  static func show(_ line: @autoclosure () -> String) {
    guard Terminal.showsErrors else { return }
    let now = ContinuousClock.now
    let isDue = state.withLock { state in
      if let last = state.last, now - last < .milliseconds(100) { return false }
      state.last = now
      state.isShown = true
      return true
    }
    if isDue { send("\r\(line())\u{1B}[K") }
  }

  /// Takes the line away, before something else is printed.
  static func clear() {
    let wasShown = state.withLock { state in
      defer { state.isShown = false }
      return state.isShown
    }
    if wasShown { send("\r\u{1B}[K") }
  }

  private static func send(_ text: String) {
    var text = text
    text.withUTF8 { _ = Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
