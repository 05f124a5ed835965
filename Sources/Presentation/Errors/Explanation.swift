/// An error as a person, or a program, is told of it.
package struct Explanation: Sendable, Equatable {
  /// A name for programs, that stays.
  package var code: String
  /// What happened, and where.
  package var message: String
  /// What to do next.
  package var hint: String?
  /// Lines to choose from.
  package var choices: [String] = []
  /// What it means for the exit code.
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
  /// Somebody pressed Ctrl-C.
  package static let interrupted = Explanation("interrupted", "interrupted", status: .interrupted)
}

/// How a program ends.
public enum ExitStatus: Int32, Sendable {
  /// All well.
  case success = 0
  /// A command failed, or a check found damage.
  case failed = 1
  /// The launch line, or an unknown or malformed command.
  case misuse = 2
  /// The session could not be opened or written.
  case noSession = 3
  /// Interrupted.
  case interrupted = 130
}
