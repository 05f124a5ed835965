/// What a store asks and reports while it waits or works for long.
public struct StoreWaiting {
  /// Whether the caller wants to stop; asked at least every 200 milliseconds. The answer to a change on its way is then
  /// `outcomeUnknown`, to everything else `interrupted`.
  public var isInterrupted: () -> Bool
  /// Called when a wait for a server begins and then about every second, until it has ended or failed.
  public var delayed: (StoreDelay) -> Void

  /// Makes a value; by default nobody interrupts, and nobody is interested in delays.
  public init(
    isInterrupted: @escaping () -> Bool = { false },
    delayed: @escaping (StoreDelay) -> Void = { _ in }
  ) {
    self.isInterrupted = isInterrupted
    self.delayed = delayed
  }
}

/// A wait for a server.
public struct StoreDelay: Equatable, Sendable {
  /// What is awaited.
  public enum Cause: Sendable {
    /// There is no connection; it is tried again.
    case serverAway
    /// The connection stands, and the answer to what was sent is late.
    case noAnswer
  }

  /// What is awaited.
  public let cause: Cause
  /// The whole seconds since the wait began.
  public let seconds: Int

  /// Describes a wait.
  public init(_ cause: Cause, seconds: Int) {
    self.cause = cause
    self.seconds = seconds
  }
}
