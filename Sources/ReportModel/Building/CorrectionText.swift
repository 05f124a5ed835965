import FactCheck
import ReportWords

/// Describes what has changed about one claim from one publication to the next.
struct CorrectionText {
  let before: DecisionLedger.Record
  let after: DecisionLedger.Record
  /// Whether readers could see the claim before.
  let wasSeen: Bool
  /// The verdict that readers saw last, even if it no longer applied.
  let earlierVerdict: String?
  /// Whether the wording is the same, or its editors confirmed the same meaning.
  let isSameMeaning: Bool
  /// The sentence on the claim into which this one was merged.
  let merger: String?

  /// The words of the report's language.
  var words = Phrasebook.english

  /// The sentences; `nil` if readers need no correction.
  var text: String? {
    switch (before.isRemoved, after.isRemoved) {
    case (true, true): return nil
    case (false, true):
      guard wasSeen else { return nil }
      return merger ?? words(.withdrawn, [:])
    case (true, false):
      guard let verdict = after.inForce else { return nil }
      return wasSeen
        ? say(.broughtBack, new: verdict.label)
        : say(.firstVerdict, new: verdict.label) + words.because(verdict.reason)
    case (false, false):
      let sentences = [rewording, verdict].compactMap { $0 }
      return sentences.isEmpty ? nil : sentences.joined(separator: " ")
    }
  }

  private var rewording: String? {
    guard !isSameMeaning else { return nil }
    // A quote that ends a sentence needs no second full stop.
    let isSentence = after.text.unicodeScalars.last.map { ".!?…؟".unicodeScalars.contains($0) }
    let end = isSentence == true ? "" : "."
    return say(.reworded, old: before.text, new: after.text) + end
  }

  private var verdict: String? {
    switch (before.inForce, after.inForce) {
    case (nil, nil): return nil
    case (let old?, nil):
      let loss = say(isSameMeaning ? .verdictWithdrawn : .verdictNoLongerHolds, old: old.label)
      return after.progress.status == .skipped
        ? loss + words(.nowNotChecked, [:]) + words.because(after.progress.reason)
        : loss + words(.nowOpen, [:])
    case (nil, let new?):
      guard let earlierVerdict else {
        return say(.firstVerdict, new: new.label) + words.because(new.reason)
      }
      return earlierVerdict == new.label
        ? say(.givenAgain, new: new.label) + words.because(new.reason)
        : say(.newVerdict, old: earlierVerdict, new: new.label) + words.because(new.reason)
    case (let old?, let new?): return change(from: old, to: new)
    }
  }

  private func change(from old: DecisionLedger.Ruling, to new: DecisionLedger.Ruling) -> String? {
    guard old.label != new.label else {
      if old.rationale != new.rationale {
        return say(.confirmed, new: new.label) + words.because(new.reason)
      }
      // Readers see the same verdict for the same reason; only a new wording needs a correction.
      return isSameMeaning ? nil : say(.confirmed, new: new.label) + words.because(nil)
    }
    return old.number == new.number
      ? say(.changedWithScale, old: old.label, new: new.label)
      : say(.changed, old: old.label, new: new.label) + words.because(new.reason)
  }

  private func say(_ pattern: Pattern, old: String? = nil, new: String? = nil) -> String {
    words.sentence(pattern, ["old": old ?? "", "new": new ?? ""])
  }
}
