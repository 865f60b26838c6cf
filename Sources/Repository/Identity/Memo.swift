import Synchronization

/// What has been made of a key lately: names and titles come again and again. Its size is bounded.
final class Memo<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private static var limit: Int { 20_000 }

  private let known = Mutex<[Key: Value]>([:])

  /// The value of a key; `make` must give the same for a key each time.
  func value(of key: Key, make: () -> Value) -> Value {
    if let value = known.withLock({ $0[key] }) { return value }
    let value = make()
    known.withLock { known in
      if known.count >= Self.limit { known.removeAll(keepingCapacity: true) }
      known[key] = value
    }
    return value
  }
}
