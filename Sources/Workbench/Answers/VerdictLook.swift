import FactCheck

/// How a claim's state is told at a glance: by sign, word and colour, readable without the last.
struct VerdictLook {
  /// `●` decided, `○` open, `–` skipped.
  let sign: String
  /// The rating, or the status.
  let word: String
  /// By the rating's place between the scale's ends.
  let style: Page.Style

  init(status: ClaimStatus, rating: String?, value: Int?, on scale: RatingScale) {
    word = Self.word(status, rating)
    switch status {
    case .open: (sign, style) = ("○", .plain)
    case .skipped: (sign, style) = ("–", .faint)
    case .checked: (sign, style) = ("●", Self.style(value, on: scale))
    }
  }

  init(_ claim: Claim, on scale: RatingScale) {
    let verdict = claim.verdict
    self.init(
      status: claim.standing.status, rating: verdict?.rating, value: verdict?.value, on: scale)
  }

  /// The word alone.
  static func word(_ status: ClaimStatus, _ rating: String?) -> String {
    rating ?? status.rawValue
  }

  static func style(_ value: Int?, on scale: RatingScale) -> Page.Style {
    guard let value, let ends = scale.ends, ends.best > ends.worst else { return .notice }
    let share = Double(value - ends.worst) / Double(ends.best - ends.worst)
    return share > 0.7 ? .good : share < 0.4 ? .bad : .middling
  }

  /// `True (6 of 6)`, or the bare label off the axis.
  static func rating(_ rating: String, _ value: Int?, on scale: RatingScale) -> String {
    guard let value, let ends = scale.ends else { return rating }
    return "\(rating) (\(value) of \(ends.best))"
  }
}
