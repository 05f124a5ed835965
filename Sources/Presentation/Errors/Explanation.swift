/// An error as a person, or a program, is told of it.
struct Explanation: Sendable, Equatable {
  /// A name for programs, that stays.
  var code: String
  /// What happened, and where.
  var message: String
  /// What to do next.
  var hint: String?
  /// Lines to choose from.
  var choices: [String] = []
  /// What it means for the exit code.
  var status = ExitStatus.failed

  init(
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
  /// The same with the pasted texts of a line called by their tags: nobody wants to see them whole in a
  /// message. A short one is known by its quotes alone, as its words may stand anywhere.
  func naming(_ pastes: [PastedText], of line: String) -> Explanation {
    var named = self
    for paste in pastes where !paste.text.isEmpty && line.contains(paste.tag) {
      named.message = named.message.replacing("\"\(paste.text)\"", with: paste.tag)
      guard paste.text.utf8.count > Self.shortPaste else { continue }
      named.message = named.message.replacing(paste.text, with: paste.tag)
      named.hint = named.hint?.replacing(paste.text, with: paste.tag)
    }
    return named
  }

  private static let shortPaste = 40

  /// Somebody pressed Ctrl-C.
  static let interrupted = Explanation("interrupted", "interrupted", status: .interrupted)
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
