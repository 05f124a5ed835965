import FactCheck

/// Says in words what one entry changed about one claim.
struct CorrectionText {
  let before: ClaimLedger.Record
  let after: ClaimLedger.Record
  let changes: [Change]
  let claim: ClaimID

  /// The sentences; `nil` when neither wording nor verdict changed.
  /// - Parameter wasSeen: whether readers could know of the claim.
  func text(wasSeen: Bool) -> String? {
    switch (before.isRemoved, after.isRemoved) {
    case (true, true): return nil
    case (false, true): return wasSeen ? "Claim withdrawn." : nil
    case (true, false):
      guard let verdict = after.inForce else { return nil }
      return "Claim brought back with the verdict \(verdict.label)."
    case (false, false):
      let sentences = [rewording, verdict].compactMap { $0 }
      return sentences.isEmpty ? nil : sentences.joined(separator: " ")
    }
  }

  private var isReworded: Bool {
    !before.text.unicodeScalars.elementsEqual(after.text.unicodeScalars)
  }

  private var rewording: String? {
    guard isReworded else { return nil }
    // A quote that ends a sentence needs no second full stop.
    let isSentence = after.text.unicodeScalars.last.map { ".!?…".unicodeScalars.contains($0) }
    let end = isSentence == true ? "" : "."
    let sentence = "Reworded from “\(before.text)” to “\(after.text)”\(end)"
    guard let reason = sameMeaning, after.inForce != nil else { return sentence }
    return "\(sentence) The verdict stands, as the meaning is the same\(because(reason))"
  }

  /// Why an editor vouched that a new wording means the same.
  private var sameMeaning: String? {
    for case .claimEdited(claim, _, let reason?) in changes { return reason }
    return nil
  }

  private var verdict: String? {
    switch (before.inForce, after.inForce) {
    case (nil, nil): return nil
    case (let old?, nil):
      let loss =
        isReworded ? "The verdict \(old.label) no longer holds" : "Verdict \(old.label) withdrawn"
      return after.standing.status == .skipped
        ? "\(loss); the claim is not checked\(because(after.standing.reason))"
        : "\(loss); the claim is open again."
    case (nil, let new?):
      guard let earlier = before.standingRulings.last else {
        return "First verdict: \(new.label)\(because(new.rationale))"
      }
      return earlier.label == new.label
        ? "Verdict \(new.label) given again\(because(new.rationale))"
        : "New verdict: \(new.label), after \(earlier.label)\(because(new.rationale))"
    case (let old?, let new?):
      if old.number == new.number {
        return old.label == new.label
          ? nil : "Verdict changed from \(old.label) to \(new.label) with the rating scale."
      }
      return old.label == new.label
        ? "Verdict \(new.label) confirmed\(because(new.rationale))"
        : "Verdict changed from \(old.label) to \(new.label)\(because(new.rationale))"
    }
  }

  /// A reason behind a colon, else the end of the sentence.
  private func because(_ reason: String?) -> String { reason.map { ": \($0)" } ?? "." }
}
