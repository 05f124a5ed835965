import FactCheck

/// Says in words what has changed about one claim from one publication to the next.
struct CorrectionText {
  let before: ClaimLedger.Record
  let after: ClaimLedger.Record
  /// Whether readers could know of the claim.
  let wasSeen: Bool
  /// The verdict that readers saw last, also where it no longer held before.
  let earlierVerdict: String?
  /// Whether the wording is the same, or its editors vouched that it means the same.
  let isSameMeaning: Bool
  /// The id of the claim that goes on with this one, where it was merged.
  let mergedInto: String?

  /// The sentences; `nil` when readers need not be told anything.
  var text: String? {
    switch (before.isRemoved, after.isRemoved) {
    case (true, true): return nil
    case (false, true):
      guard wasSeen else { return nil }
      return mergedInto.map { "Claim merged into \($0)." } ?? "Claim withdrawn."
    case (true, false):
      guard let verdict = after.inForce else { return nil }
      return wasSeen
        ? "Claim brought back with the verdict \(verdict.label)."
        : "First verdict: \(verdict.label)\(because(verdict.rationale))"
    case (false, false):
      let sentences = [rewording, verdict].compactMap { $0 }
      return sentences.isEmpty ? nil : sentences.joined(separator: " ")
    }
  }

  private var rewording: String? {
    guard !isSameMeaning else { return nil }
    // A quote that ends a sentence needs no second full stop.
    let isSentence = after.text.unicodeScalars.last.map { ".!?…".unicodeScalars.contains($0) }
    let end = isSentence == true ? "" : "."
    return "Reworded from “\(before.text)” to “\(after.text)”\(end)"
  }

  private var verdict: String? {
    switch (before.inForce, after.inForce) {
    case (nil, nil): return nil
    case (let old?, nil):
      let loss =
        isSameMeaning
        ? "Verdict \(old.label) withdrawn" : "The verdict \(old.label) no longer holds"
      return after.standing.status == .skipped
        ? "\(loss); the claim is not checked\(because(after.standing.reason))"
        : "\(loss); the claim is open again."
    case (nil, let new?):
      guard let earlierVerdict else {
        return "First verdict: \(new.label)\(because(new.rationale))"
      }
      return earlierVerdict == new.label
        ? "Verdict \(new.label) given again\(because(new.rationale))"
        : "New verdict: \(new.label), after \(earlierVerdict)\(because(new.rationale))"
    case (let old?, let new?): return change(from: old, to: new)
    }
  }

  private func change(from old: ClaimLedger.Ruling, to new: ClaimLedger.Ruling) -> String? {
    guard old.label != new.label else {
      if old.rationale != new.rationale {
        return "Verdict \(new.label) confirmed\(because(new.rationale))"
      }
      // Readers see the same verdict for the same reason; only of a new wording they must be told it.
      return isSameMeaning ? nil : "Verdict \(new.label) confirmed."
    }
    return old.number == new.number
      ? "Verdict changed from \(old.label) to \(new.label) with the rating scale."
      : "Verdict changed from \(old.label) to \(new.label)\(because(new.rationale))"
  }

  /// A reason behind a colon, else the end of the sentence.
  private func because(_ reason: String?) -> String { reason.map { ": \($0)" } ?? "." }
}
