import ArticleLoading
import ClaimLibrary
import Database
import ExportFormats
import FactCheck
import Importing
import ReportModel
import Signing

/// An error with its own words for what happened and what to do next.
///
/// Errors of the rooms that this one uses conform here; those of other rooms conform there, so that nothing is
/// registered and this room does not know them.
package protocol ExplainedError: Error {
  /// The error explained to a person or a program.
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

extension ArchiveError: ExplainedError {
  package var explanation: Explanation { Explanations.explanation(of: self) }
}

extension ReportError: ExplainedError {
  package var explanation: Explanation { Explanations.explanation(of: self) }
}

extension FormatRefusal: ExplainedError {
  package var explanation: Explanation { Explanations.explanation(of: self) }
}

extension SigningError: ExplainedError {
  package var explanation: Explanation { Explanations.explanation(of: self) }
}

extension LibraryError: ExplainedError {
  package var explanation: Explanation { Explanations.explanation(of: self) }
}

extension DatabaseError: ExplainedError {
  package var explanation: Explanation { Explanations.explanation(of: self) }
}

extension ImportError: ExplainedError {
  package var explanation: Explanation { Explanations.explanation(of: self) }
}

/// Turns errors into words.
package enum Explanations {
  /// The explanation of an error for people.
  package static func explanation(of error: any Error) -> Explanation {
    (error as? any ExplainedError)?.explanation
      ?? Explanation(
        "internal", "unexpected error: \(error)", hint: "this is a bug in factdesk")
  }

  /// `Did you mean "x" or "y"?`, or `nil`.
  package static func didYouMean(_ words: [String]) -> String? {
    guard !words.isEmpty else { return nil }
    return "did you mean " + words.prefix(3).map { "\"\($0)\"" }.joined(separator: " or ") + "?"
  }

  /// The argument parser begins its sentences with capitals; ours follow a colon.
  package static func lowercasedFirst(_ text: String) -> String {
    guard let first = text.first, text.dropFirst().first?.isLowercase == true else { return text }
    return first.lowercased() + text.dropFirst()
  }
}
