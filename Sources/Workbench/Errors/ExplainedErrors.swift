import Presentation
import SessionStore

// The errors that `Presentation` does not know, because it knows neither the session's file nor the typed line.

extension AddressError: ExplainedError {
  var explanation: Explanation { Explanations.explanation(of: self) }
}

extension CommandFault: ExplainedError {
  var explanation: Explanation { Explanations.explanation(of: self) }
}

extension CommandLine.Fault: ExplainedError {
  var explanation: Explanation { Explanations.explanation(of: self) }
}

extension DeskError: ExplainedError {
  package var explanation: Explanation { Explanations.explanation(of: self) }
}

extension EditorFault: ExplainedError {
  package var explanation: Explanation {
    let hint: String? =
      switch remedy {
      case .chooseEditor: "set VISUAL or EDITOR to an installed program"
      case .runAgain: "nothing was changed; run the command again"
      case nil: nil
      }
    return Explanation("editor", message, hint: hint)
  }
}

extension BrowserFault: ExplainedError {
  package var explanation: Explanation {
    Explanation(
      "no-browser", message,
      hint: "set BROWSER to an installed program, or open it yourself: \(address)")
  }
}

extension StoreError: ExplainedError {
  package var explanation: Explanation { Explanations.explanation(of: self) }
}
