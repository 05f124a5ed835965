import Workbench

/// What the program lends to a launch: the terminal, and what only the system knows.
public protocol LaunchParts: AnyObject {
  /// The environment.
  var environment: [String: String] { get }
  /// Whether standard input is a terminal.
  var inputIsTerminal: Bool { get }
  /// The console.
  func console(_ look: Look, isInteractive: Bool) -> any Console
  /// Typed lines, with history, Tab and hints.
  func prompt(for completer: Completer, _ look: Look) -> any LineSource
  /// The lines of standard input.
  func inputLines() -> any LineSource
  /// The lines of a file; `nil`, with the system's reason, when it cannot be read.
  func lines(ofFile path: String) -> Result<any LineSource, SystemFault>
  /// The file that keeps where reviews were left; `nil` to keep none.
  var placesFile: String? { get }
  /// Who works, as far as the machine knows: git's user name, else the account's.
  func accountName() -> String
  /// Whether the program was asked, by a signal, to stop what it does.
  var isInterrupted: @Sendable () -> Bool { get }
}

/// The system's reason for a failure.
public struct SystemFault: Error, Equatable, Sendable {
  /// The value of `errno`.
  public let code: Int32

  /// Takes a value of `errno`.
  public init(code: Int32) { self.code = code }
}
