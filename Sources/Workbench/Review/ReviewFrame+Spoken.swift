import FactCheck
import Presentation

extension ReviewFrame {
  /// The place and the question, for a screen reader.
  var spoken: Frame.Spoken {
    var spoken = Frame.Spoken()
    spoken.actions = ReviewKeys.actions
    spoken.legend = scene.map(labels) ?? ""
    spoken.message = review.message.map { said in
      let labels = said.namesLabels ? scene.map { "; " + self.labels(of: $0) } ?? "" : ""
      return (said.isRefusal ? "error: " : "") + shown(said.text) + labels
    }
    spoken.isRefusal = review.message?.isRefusal ?? false
    spoken.place = review.isHelp ? help : scene.map(place) ?? ["This is the end."]
    if let (purpose, line) = review.typing {
      spoken.expected = .text
      let again = spoken.isRefusal ? "; an empty line tries it again, a dot cancels" : ""
      let known = line.text.isEmpty ? "" : " (now: \(shown(line.text))\(again))"
      spoken.question = label(of: purpose).trimmingEnd + choice(for: purpose) + known + ": "
    } else if let part = review.part {
      spoken.expected = .keysOrEnter
      spoken.question =
        part.hasFirst
        ? "first letter of the last word, or an empty line to tag: "
        : "first letter of the first word, or an empty line to choose it: "
    } else if review.isAsked || review.source != nil {
      spoken.expected = .answer
      spoken.question = "answer: "
    } else if review.isHelp {
      spoken.expected = .keysAfterHelp
      spoken.question = "key, or an empty line to go back: "
    } else {
      spoken.question = "key, or ? for help: "
    }
    return spoken
  }

  private func place(of scene: ReviewScene) -> [String] {
    if let part = review.part, let scene = self.scene {
      return ["marked: " + shown(scene.body.words(at: part.range))]
    }
    let range = scene.body.range(ofSentences: scene.sentences) ?? 0..<0
    let name = scene.claim == nil ? "sentence" : "claim"
    let focused = review.focused(at: scene)?.id
    return [
      "\(name) \(Counted.grouped(review.index + 1)) of \(Counted.grouped(review.stops.count)): "
        + shown(scene.body.words(at: range))
        + (scene.article.dismissed.contains(range) ? " (nothing to check)" : "")
    ] + (scene.why.map { ["worth checking: \(shown($0))"] } ?? [])
      + scene.here.map { claim in
        let look = VerdictLook(claim, on: scene.scale)
        let facts = facts(of: claim, in: scene)
        return [
          "\(claim.id)\(claim.id == focused && scene.here.count > 1 ? ", selected" : "")",
          look.word,
          claim.details.claimant.map { "said by \($0.name)" }, says(claim, in: scene),
          facts.isEmpty ? nil : facts,
        ]
        .compactMap { $0 }.filter { !$0.isEmpty }.map(shown).joined(separator: "; ")
      }
  }

  private var help: [String] {
    // Only keys that can be typed in a line.
    ReviewKeys.table.compactMap { row in
      row.spoken.map { "\(row.spokenKeys): \($0)" }
    } + (scene.map { [labels(of: $0)] } ?? [])
  }

  /// Which digit is which label.
  private func labels(of scene: ReviewScene) -> String {
    guard !scene.scale.isFree else { return "verdicts: v types one, in any words" }
    let more = scene.scale.levels.count - scene.numbered.count
    return "verdicts: "
      + scene.numbered.map { "\($0.digit) \(shown($0.level.label))" }.joined(separator: ", ")
      + (more > 0 ? "; v types one of \(more) more" : "")
  }

  /// The labels that answer the question for a verdict.
  private func choice(for purpose: Review.Purpose) -> String {
    guard case .rating = purpose, let scale = scene?.scale, !scale.isFree else { return "" }
    return ", one of " + scale.levels.map { shown($0.label) }.joined(separator: ", ")
  }

  private func shown(_ text: String) -> String { ScreenText.shown(text, singleLine: true) }
}

extension String {
  /// The text without the colon and space at its end.
  fileprivate var trimmingEnd: String { hasSuffix(": ") ? String(dropLast(2)) : self }
}
