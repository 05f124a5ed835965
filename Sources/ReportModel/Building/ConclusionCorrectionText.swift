import FactCheck
import ReportWords

/// Describes what has changed about the conclusion on one article from one publication to the next.
struct ConclusionCorrectionText {
  /// The conclusions before and after; `nil` without one.
  let before, after: DecisionLedger.Ruling?
  /// Whether readers have seen a conclusion on the article at some time.
  let wasConcluded: Bool
  /// The words of the report's language.
  let words: Phrasebook

  /// The sentence; `nil` if readers need no correction.
  var text: String? {
    guard let after else { return before == nil ? nil : words(.conclusionWithdrawn, [:]) }
    guard let before else {
      return words(wasConcluded ? .newConclusion : .firstConclusion, [:])
        + words.labeled(after.label) + words.because(after.reason)
    }
    guard let old = before.label, let new = after.label else {
      return before.label == after.label && before.rationale == after.rationale
        ? nil
        : words(.newConclusion, [:]) + words.labeled(after.label) + words.because(after.reason)
    }
    if old != new {
      let labels = ["old": old, "new": new]
      return before.number == after.number
        ? words.sentence(.conclusionChangedWithScale, labels)
        : words.sentence(.conclusionChanged, labels) + words.because(after.reason)
    }
    return before.rationale == after.rationale
      ? nil
      : words.sentence(.conclusionConfirmed, ["new": new]) + words.because(after.reason)
  }
}

extension Phrasebook {
  /// A label after a colon; empty without one.
  fileprivate func labeled(_ label: String?) -> String {
    label.map { sentence(.reason, ["reason": $0]) } ?? ""
  }

  /// A reason after a colon, else the end of the sentence.
  func because(_ reason: String?) -> String {
    reason.map { sentence(.reason, ["reason": $0]) } ?? "."
  }
}
