/// An error, explained to a person or a program.
package struct Explanation: Sendable, Equatable {
  /// A stable name for programs.
  package var code: String
  /// What happened, and where.
  package var message: String
  /// What to do next.
  package var hint: String?
  /// Lines to choose from.
  package var choices: [String] = []
  /// The exit code.
  package var status = ExitStatus.failed

  package init(
    _ code: String, _ message: String, hint: String? = nil, choices: [String] = [],
    status: ExitStatus = .failed
  ) {
    self.code = code
    self.message = message
    self.hint = hint
    self.choices = choices
    self.status = status
  }
}

extension Explanation {
  /// After Ctrl-C.
  package static let interrupted = Explanation("interrupted", "interrupted", status: .interrupted)
}

/// The exit codes of the program.
public enum ExitStatus: Int32, Sendable {
  /// The program did what was asked.
  case success = 0
  /// A command failed, or a check found damage.
  case failed = 1
  /// The launch line is wrong, or a command is unknown or malformed.
  case misuse = 2
  /// The session could not be opened or written.
  case noSession = 3
  /// Ctrl-C ended it; a shell adds 128 to the number of the signal.
  case interrupted = 130
}
