import CSQLite
import Glibc

/// How long to wait for another process's lock.
///
/// SQLite's own waiting grows to 100 ms and is unfair: of two programs that write without a pause
/// one can starve. Short waits of random length give both a turn.
final class Patience {
  /// How long one statement waits, in seconds.
  let timeout: Double
  /// How often an edit is tried again after that.
  let retries: Int
  /// Whether whoever waits wants it no longer.
  let isInterrupted: () -> Bool
  private var waitingSince = 0.0

  init(
    timeout: Double = 5, retries: Int = 3, isInterrupted: @escaping () -> Bool = { false }
  ) {
    self.timeout = timeout
    self.retries = retries
    self.isInterrupted = isInterrupted
  }

  /// How many steps of its machine SQLite does before it asks whether to go on: those of some hundred
  /// entries.
  private static let stepsBetweenQuestions: Int32 = 2_000

  /// Has SQLite ask here whenever it meets a lock, and from time to time while it works. The
  /// connection must keep this object.
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

  /// Waits a little; `false` when it has waited long enough.
  private func wait(isFirst: Bool) -> Bool {
    let now = Self.now
    if isFirst { waitingSince = now }
    guard now - waitingSince < timeout, !isInterrupted() else { return false }
    usleep(.random(in: 500...8000))
    return true
  }

  /// Waits between two attempts at an edit, long enough for the others to get out of step.
  func pause() { usleep(.random(in: 10_000...150_000)) }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
