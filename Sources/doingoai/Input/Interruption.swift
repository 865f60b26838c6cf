import Glibc
import Synchronization

/// Ctrl-C and SIGTERM during a long write: the batch at work is finished, then the command ends. A second one kills.
enum Interruption {
  private static let received = Atomic<Int32>(0)

  /// From now on the two signals are noted instead of ending the program at once. One that was ignored stays so (`nohup`).
  static func watch() {
    // Touched here, so that the handler finds it initialised.
    received.store(0, ordering: .relaxed)
    for signal in [SIGINT, SIGTERM] {
      var before = sigaction()
      sigaction(signal, nil, &before)
      if unsafeBitCast(before.__sigaction_handler.sa_handler, to: Int.self) == 1 { continue }
      var action = sigaction()
      action.__sigaction_handler.sa_handler = { Interruption.received.store($0, ordering: .relaxed) }
      action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND))
      sigaction(signal, &action, nil)
    }
  }

  static var isRequested: Bool { received.load(ordering: .relaxed) != 0 }

  /// - Throws: `CommandError.interrupted` when a signal has come.
  static func check() throws {
    let signal = received.load(ordering: .relaxed)
    if signal != 0 { throw CommandError.interrupted(signal: signal) }
  }
}
