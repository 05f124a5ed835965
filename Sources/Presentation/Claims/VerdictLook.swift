import FactCheck
import ReportModel
import Templates

/// A claim's status at a glance: sign, word and colour, readable without the colour.
package struct VerdictLook {
  /// `●` decided, `○` open, `–` skipped.
  package let sign: String
  /// The rating, or the status.
  package let word: String
  /// By the label's position on the scale.
  package let style: TextOutput.Style

  package init(status: ClaimStatus, rating: String?, value: Int?, on scale: RatingScale) {
    word = Self.word(status, rating)
    switch status {
    case .open: (sign, style) = ("○", .plain)
    case .skipped: (sign, style) = ("–", .faint)
    case .checked: (sign, style) = ("●", Self.style(rating ?? "", value, on: scale))
    }
  }

  package init(_ claim: Claim, on scale: RatingScale) {
    let verdict = claim.verdict
    self.init(
      status: claim.progress.status, rating: verdict?.rating, value: verdict?.value, on: scale)
  }

  /// The word alone.
  package static func word(_ status: ClaimStatus, _ rating: String?) -> String {
    rating ?? status.rawValue
  }

  /// A conclusion at a glance.
  static func cell(of conclusion: Conclusion, on scale: RatingScale) -> TextOutput.Run {
    conclusion.rating.map { .init($0, style($0, conclusion.value, on: scale)) }
      ?? .init("concluded \(noRating)")
  }

  package static func style(_ rating: String, _ value: Int?, on scale: RatingScale)
    -> TextOutput.Style
  {
    .rating(scale.color(of: rating, value))
  }

  /// The rating of a conclusion in words only.
  package static let noRating = "without a rating"

  /// `True (6 of 6)`, or the label alone if it has no value.
  package static func rating(_ rating: String, _ value: Int?, on scale: RatingScale) -> String {
    guard let value, let ends = scale.ends else { return rating }
    return "\(rating) (\(value) of \(ends.best))"
  }
}

extension TextOutput.Style {
  /// The style of a bar in the same colour as these words.
  package var drawn: TextOutput.Style {
    if case .rating(let color) = self { .bar(color) } else { self }
  }
}
