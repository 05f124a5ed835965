import Glibc

/// One row on standard error that shows the progress of a long task.
///
/// It shows nothing for the first half second, updates at most ten times a second, and shows nothing if
/// standard error is not a terminal or a dumb one.
public final class ProgressLine {
  private let isEnabled: Bool
  private let columns: () -> Int
  private let now: () -> Duration
  private let write: ([UInt8]) -> Void
  private let started: Duration
  private var lastShown: Duration?
  private static let delay = Duration.milliseconds(500)
  private static let interval = Duration.milliseconds(100)

  /// Begins a task.
  ///
  /// - Parameters:
  ///   - isEnabled: whether to show anything at all.
  ///   - columns: the width of the screen.
  ///   - now: the time since any fixed moment.
  ///   - write: writes the bytes to the screen.
  public init(
    isEnabled: Bool, columns: @escaping () -> Int, now: @escaping () -> Duration,
    write: @escaping ([UInt8]) -> Void
  ) {
    self.isEnabled = isEnabled
    self.columns = columns
    self.now = now
    self.write = write
    started = now()
  }

  /// Begins a task, shown on standard error.
  public convenience init(environment: [String: String]) {
    let error = TerminalCapabilities(
      descriptor: STDERR_FILENO, environment: environment, color: .never)
    let clock = ContinuousClock()
    let start = clock.now
    self.init(
      isEnabled: error.isTerminal && !error.isDumb,
      columns: { TerminalCapabilities.size(of: STDERR_FILENO)?.columns ?? 80 },
      now: { start.duration(to: clock.now) },
      write: { _ = writeAll($0, to: STDERR_FILENO) })
  }

  deinit { finish() }

  /// Sets the progress, and shows it if it is time.
  public func update(_ text: @autoclosure () -> String) {
    guard isEnabled else { return }
    let time = now()
    guard time - started >= ProgressLine.delay else { return }
    if let lastShown, time - lastShown < ProgressLine.interval { return }
    lastShown = time
    // The last column stays free: some terminals wrap when it is filled.
    write(Array("\r\(fitted(text(), columns: columns() - 1))\u{1B}[K".utf8))
  }

  /// Erases the row.
  public func finish() {
    guard lastShown != nil else { return }
    lastShown = nil
    write(Array("\r\u{1B}[K".utf8))
  }
}
