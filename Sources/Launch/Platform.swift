import Workbench

/// What the executable provides for a launch: the terminal and values from the system.
public protocol Platform: AnyObject {
  /// The environment variables.
  var environment: [String: String] { get }
  /// Whether standard input is a terminal.
  var inputIsTerminal: Bool { get }
  /// A console that writes to standard output and error, styled as the options and the terminal say.
  func console(_ display: DisplayOptions, isInteractive: Bool) -> any Console
  /// Lines typed at the prompt, with history, Tab and hints.
  func prompt(for completer: Completer, _ display: DisplayOptions) -> any LineSource
  /// The lines of standard input.
  func inputLines() -> any LineSource
  /// The lines of a file, or the system's reason why it cannot be read.
  func lines(ofFile path: String) -> Result<any LineSource, SystemFault>
  /// The file that stores review positions; `nil` to store none.
  var positionsFile: String? { get }
  /// The analyst's name according to the machine: git's user name, else the account's.
  func accountName() -> String
  /// Whether a signal has asked the program to stop.
  var isInterrupted: @Sendable () -> Bool { get }
}

/// The system's reason for a failure.
public struct SystemFault: Error, Equatable, Sendable {
  /// The value of `errno`.
  public let code: Int32

  /// Makes a reason of a value of `errno`.
  public init(code: Int32) { self.code = code }
}
