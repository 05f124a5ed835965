import EditShim

/// The signals of the process, caught as flags that the program checks.
///
/// SIGINT raises a flag that a running command checks; SIGTERM and SIGHUP request an orderly end; SIGWINCH and
/// SIGCONT concern the line editor. SIGPIPE, SIGQUIT and SIGXFSZ are ignored. Signals ignored at the start
/// (`nohup`) stay ignored. Interrupted system calls are restarted. The process ends at the third unhandled
/// SIGINT, two seconds or more after the first, and five seconds after a SIGTERM or SIGHUP, so that it cannot
/// hang.
public enum TerminalSignals {
  /// Installs the handlers; later calls do nothing.
  public static func install() {
    _ = edit_signals_install()
  }

  /// Whether an interrupt has come since the last `consumeInterrupt`.
  public static var isInterrupted: Bool {
    edit_signals_pending() & interruptBit != 0
  }

  /// Whether an interrupt has come since the last call; resets the flag.
  public static func consumeInterrupt() -> Bool {
    edit_signals_consume(interruptBit) != 0
  }

  /// Whether the process was asked to end (SIGTERM, SIGHUP); stays true.
  public static var terminationRequested: Bool {
    edit_signals_pending() & terminationBit != 0
  }

  /// Becomes readable when a signal has come: add it to the descriptors of `poll`.
  /// -1 before `install`.
  public static var wakeDescriptor: Int32 {
    edit_signals_descriptor()
  }

  /// Empties `wakeDescriptor`; the flags stay.
  public static func drainWakeDescriptor() {
    edit_signals_drain()
  }

  /// Runs `body` with SIGINT ignored: while another program has the terminal, Ctrl-C belongs to it.
  public static func ignoringInterrupts<Result, Failure: Error>(
    _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    edit_signals_ignore_interrupt(true)
    defer { edit_signals_ignore_interrupt(false) }
    return try body()
  }

  /// The number of interrupts so far; a difference shows that one came in between.
  static var interruptCount: UInt32 { edit_signals_interrupt_count() }

  /// Whether the terminal's size has changed since the last call.
  static func consumeResize() -> Bool { edit_signals_consume(resizeBit) != 0 }

  /// Whether the process was continued after a stop since the last call.
  static func consumeContinue() -> Bool { edit_signals_consume(continueBit) != 0 }

  private static let interruptBit = UInt32(edit_signal_interrupt)
  private static let terminationBit = UInt32(edit_signal_terminate)
  private static let resizeBit = UInt32(edit_signal_resize)
  private static let continueBit = UInt32(edit_signal_continue)
}
