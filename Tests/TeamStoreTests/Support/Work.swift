import Foundation
import Synchronization

/// Work on a thread of its own.
///
/// `@unchecked Sendable`: the result is written before the semaphore is signalled and read after it.
final class Work<Value>: @unchecked Sendable {
  private let done = DispatchSemaphore(value: 0)
  private var outcome: Result<Value, any Error>?

  init(_ body: @escaping () throws -> Value) {
    // Each thread works with connections of its own.
    nonisolated(unsafe) let body = body
    Thread.detachNewThread { [self] in
      outcome = Result { try body() }
      done.signal()
    }
  }

  /// Waits for it, once.
  func result() throws -> Value {
    done.wait()
    return try outcome!.get()
  }
}

/// A mark that one thread sets and others read.
final class Flag: Sendable {
  private let value = Atomic(false)
  var isSet: Bool { value.load(ordering: .acquiring) }
  func set() { value.store(true, ordering: .releasing) }
}

/// A number that grows.
final class Counter: Sendable {
  private let value = Atomic(0)
  var count: Int { value.load(ordering: .acquiring) }
  func add() { _ = value.add(1, ordering: .acquiringAndReleasing) }
}
