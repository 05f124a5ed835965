import FactCheck
import TestSupport
import Testing

@testable import Presentation
@testable import Workbench

/// A line that provokes an error, and what is said of it. `DIR` is the folder of sessions.
struct MessageRow: Sendable, CustomTestStringConvertible {
  /// The type and case of the error: `RuleError.unknown`.
  var error: String
  /// Lines before it.
  var after: [String] = []
  var line: String
  var code: String
  var message: String
  var hint: String?
  var choices: [String]?
  var status = Presentation.ExitStatus.failed
  /// The session; untitled when `nil`.
  var session: String? = "desk"

  init(
    _ error: String, after: [String] = [], _ line: String, _ code: String, _ message: String,
    hint: String? = nil, choices: [String]? = nil, status: Presentation.ExitStatus = .failed,
    session: String? = "desk"
  ) {
    self.error = error
    self.after = after
    self.line = line
    self.code = code
    self.message = message
    self.hint = hint
    self.choices = choices
    self.status = status
    self.session = session
  }

  var testDescription: String { "\(error): \(line.prefix(60))" }

  /// How an error's case is called here.
  static func name(of error: any Error) -> String {
    let label = Mirror(reflecting: error).children.first?.label ?? "\(error)"
    let type = String(reflecting: Swift.type(of: error)).split(separator: ".").dropFirst()
    return (type + [Substring(label)]).joined(separator: ".")
  }
}
