import Foundation

/// Threads that start each lap together, and what they came to.
///
/// `@unchecked Sendable`: every access to its state is made with the lock held.
final class Race: @unchecked Sendable {
  private let condition = NSCondition()
  private let runners: Int
  private var waiting = 0
  private var lap = 0
  private var finished: [Result<Int, any Error>] = []

  init(runners: Int) { self.runners = runners }

  /// Waits until all runners are here. One that has finished, or failed, is waited for no more.
  func meet() {
    condition.withLock {
      let mine = lap
      waiting += 1
      openIfAllAreHere()
      while lap == mine { condition.wait() }
    }
  }

  private func openIfAllAreHere() {
    guard waiting > 0, waiting >= runners - finished.count else { return }
    waiting = 0
    lap += 1
    condition.broadcast()
  }

  /// Runs one runner to its end.
  func run(_ body: () throws -> Int) {
    let result = Result { try body() }
    condition.withLock {
      finished.append(result)
      openIfAllAreHere()
      condition.broadcast()
    }
  }

  /// Waits for all runners.
  func results() throws -> [Int] {
    try condition.withLock {
      while finished.count < runners { condition.wait() }
      return try finished.map { try $0.get() }
    }
  }
}
