import ArticleLoading
import FactCheck
import Importing
import Reports
import SessionStore

/// The one place where errors become words.
enum Explanations {
  /// What a person is told of an error.
  static func explanation(of error: any Error) -> Explanation {
    switch error {
    case let error as RuleError: explanation(of: error)
    case let error as AddressError: explanation(of: error)
    case let error as DeskError: explanation(of: error)
    case let error as CommandFault: explanation(of: error)
    case let error as CommandLine.Fault: explanation(of: error)
    case let error as EditorFault:
      Explanation(
        "editor", error.message,
        hint: error.isTextKept ? nil : "set VISUAL or EDITOR to an installed program")
    case let error as StoreError: explanation(of: error)
    case let error as LoadError: explanation(of: error)
    case let error as ReplayError: explanation(of: error)
    case let error as ReportError: explanation(of: error)
    case let error as FormatRefusal: explanation(of: error)
    case let error as ImportError: explanation(of: error)
    default:
      Explanation("internal", "unexpected error: \(error)", hint: "this is a bug in factdesk")
    }
  }

  /// `Did you mean "x" or "y"?`, or nothing.
  static func didYouMean(_ words: [String]) -> String? {
    guard !words.isEmpty else { return nil }
    return "did you mean " + words.prefix(3).map { "\"\($0)\"" }.joined(separator: " or ") + "?"
  }
}
