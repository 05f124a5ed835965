import CSQLite
import Glibc

/// How long to wait for another process's lock.
///
/// SQLite's own waiting grows to 100 ms and is unfair: of two programs that write without a pause
/// one can starve. Short waits of random length give both a turn.
public final class Patience {
  /// How long one statement waits, in seconds.
  public let timeout: Double
  /// The number of further attempts at an edit after that.
  public let retries: Int
  /// Whether the caller has cancelled.
  public let isInterrupted: () -> Bool
  private var waitingSince = 0.0

  /// - Parameters:
  ///   - timeout: how long one statement waits, in seconds.
  ///   - retries: the number of further attempts at an edit.
  ///   - isInterrupted: whether the caller has cancelled.
  public init(
    timeout: Double = 5, retries: Int = 3, isInterrupted: @escaping () -> Bool = { false }
  ) {
    self.timeout = timeout
    self.retries = retries
    self.isInterrupted = isInterrupted
  }

  /// The number of SQLite's virtual machine steps between two checks for cancellation: those of some hundred
  /// entries.
  private static let stepsBetweenQuestions: Int32 = 2_000

  /// Makes SQLite call this object when it meets a lock, and from time to time while it works. The connection
  /// must keep it alive.
  func attach(to handle: OpaquePointer) {
    sqlite3_progress_handler(
      handle, Self.stepsBetweenQuestions,
      { context in
        guard let context else { return 0 }
        let patience = Unmanaged<Patience>.fromOpaque(context).takeUnretainedValue()
        return patience.isInterrupted() ? 1 : 0
      }, Unmanaged.passUnretained(self).toOpaque())
    sqlite3_busy_handler(
      handle,
      { context, count in
        guard let context else { return 0 }
        let patience = Unmanaged<Patience>.fromOpaque(context).takeUnretainedValue()
        return patience.wait(isFirst: count == 0) ? 1 : 0
      }, Unmanaged.passUnretained(self).toOpaque())
  }

  /// Waits a little; `false` if it has waited long enough.
  private func wait(isFirst: Bool) -> Bool {
    let now = Self.now
    if isFirst { waitingSince = now }
    guard now - waitingSince < timeout, !isInterrupted() else { return false }
    usleep(.random(in: 500...8000))
    return true
  }

  /// Waits between two attempts at an edit, long enough to get out of step with others.
  func pause() { usleep(.random(in: 10_000...150_000)) }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
