import FactCheck

/// The scale of a report, and every verdict's value on it.
struct RatingsInReport {
  private(set) var scale: Report.Scale
  /// Values by the exact bytes of the labels: Swift treats é and e + U+0301 as equal.
  private var values: [[UInt8]: Int?] = [:]

  init(_ scale: RatingScale) {
    self.scale = Report.Scale(scale)
    for level in self.scale.levels { values[Array(level.label.utf8)] = .some(level.value) }
  }

  /// The verdict with its label's value on the scale.
  ///
  /// A label that the scale does not have is listed after all others, without a value: with free text every
  /// label is listed so; with a scale it would be a verdict from before a change of scale that was restored
  /// afterwards.
  mutating func verdict(_ verdict: Verdict) -> Report.Verdict {
    Report.Verdict(verdict, value: value(of: verdict.rating))
  }

  /// The conclusion with its label's value on the scale, as of a verdict.
  mutating func conclusion(_ conclusion: Conclusion) -> Report.Conclusion {
    Report.Conclusion(conclusion, value: conclusion.rating.flatMap { value(of: $0) })
  }

  private mutating func value(of label: String) -> Int? {
    let key = Array(label.utf8)
    if values[key] == nil {
      scale.levels.append(Report.Scale.Level(label: label))
      values[key] = .some(nil)
    }
    return values[key] ?? nil
  }
}
