import ArticleLoading
import ExportFormats
import FactCheck
import Importing
import Lint
import ReportModel
import Templates

/// An error that says in its own words what happened and what to do next.
///
/// The errors of the rooms that this one uses conform here, those of other rooms where their words
/// stand: so nothing is registered, and this room knows nothing of them.
package protocol ExplainedError: Error {
  /// What a person, or a program, is told of it.
  var explanation: Explanation { get }
}

extension RuleError: ExplainedError {
  package var explanation: Explanation { Explanations.explanation(of: self) }
}

extension ReplayError: ExplainedError {
  package var explanation: Explanation { Explanations.explanation(of: self) }
}

extension LoadError: ExplainedError {
  package var explanation: Explanation { Explanations.explanation(of: self) }
}

extension ReportError: ExplainedError {
  package var explanation: Explanation { Explanations.explanation(of: self) }
}

extension FormatRefusal: ExplainedError {
  package var explanation: Explanation { Explanations.explanation(of: self) }
}

extension ImportError: ExplainedError {
  package var explanation: Explanation { Explanations.explanation(of: self) }
}

/// The one place where errors become words.
package enum Explanations {
  /// What a person is told of an error.
  package static func explanation(of error: any Error) -> Explanation {
    (error as? any ExplainedError)?.explanation
      ?? Explanation(
        "internal", "unexpected error: \(error)", hint: "this is a bug in factdesk")
  }

  /// `Did you mean "x" or "y"?`, or nothing.
  package static func didYouMean(_ words: [String]) -> String? {
    guard !words.isEmpty else { return nil }
    return "did you mean " + words.prefix(3).map { "\"\($0)\"" }.joined(separator: " or ") + "?"
  }

  /// The argument parser begins its sentences with capitals, ours stand after a colon.
  package static func lowercasedFirst(_ text: String) -> String {
    guard let first = text.first, text.dropFirst().first?.isLowercase == true else { return text }
    return first.lowercased() + text.dropFirst()
  }
}
