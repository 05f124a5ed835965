import EditShim

/// The signals of the process: caught as flags, asked for where it suits.
///
/// SIGINT raises a flag that a running command asks for; SIGTERM and SIGHUP ask for a tidy end;
/// SIGWINCH and SIGCONT concern the line editor. SIGPIPE, SIGQUIT and SIGXFSZ are ignored. What
/// was ignored at the start (`nohup`) stays ignored. Interrupted system calls are restarted; the
/// third SIGINT that nobody takes, two seconds after the first, ends the process, and so do five
/// seconds after a SIGTERM or SIGHUP, so that nothing can hang for ever.
public enum TerminalSignals {
  /// Installs the handlers; later calls do nothing.
  public static func install() {
    _ = edit_signals_install()
  }

  /// Whether an interrupt has come since the last `takeInterrupt`.
  public static var isInterrupted: Bool {
    edit_signals_pending() & interruptBit != 0
  }

  /// Whether an interrupt has come since the last time, and forgets it.
  public static func takeInterrupt() -> Bool {
    edit_signals_take(interruptBit) != 0
  }

  /// Whether the process was asked to end (SIGTERM, SIGHUP); stays true.
  public static var terminationRequested: Bool {
    edit_signals_pending() & terminationBit != 0
  }

  /// Becomes readable when a signal has come: put it beside other descriptors in `poll`.
  /// -1 before `install`.
  public static var wakeDescriptor: Int32 {
    edit_signals_descriptor()
  }

  /// Empties `wakeDescriptor`; the flags stay.
  public static func drainWakeDescriptor() {
    edit_signals_drain()
  }

  /// Runs `body` with SIGINT ignored: while another program has the terminal, the key is its own.
  public static func ignoringInterrupts<Result, Failure: Error>(
    _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    edit_signals_ignore_interrupt(true)
    defer { edit_signals_ignore_interrupt(false) }
    return try body()
  }

  /// How many interrupts have come so far; tells whether one came in between.
  static var interruptCount: UInt32 { edit_signals_interrupt_count() }

  /// Whether the terminal's size has changed since the last time.
  static func takeResize() -> Bool { edit_signals_take(resizeBit) != 0 }

  /// Whether the process was continued after a stop since the last time.
  static func takeContinue() -> Bool { edit_signals_take(continueBit) != 0 }

  private static let interruptBit = UInt32(edit_signal_interrupt)
  private static let terminationBit = UInt32(edit_signal_terminate)
  private static let resizeBit = UInt32(edit_signal_resize)
  private static let continueBit = UInt32(edit_signal_continue)
}
