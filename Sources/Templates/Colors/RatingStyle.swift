extension RatingColor {
  /// A page's own colours, with which those of ratings are compared.
  struct Ground {
    let page: PlainColor
    let text: PlainColor
    /// The share of a rating's colour in the background of marked words.
    let share: Double
    let color: @Sendable (Row) -> PlainColor

    static let light = Ground(
      page: PlainColor(0xFFFFFF), text: PlainColor(0x1D1C1A), share: 0.2, color: { $0.light })
    static let dark = Ground(
      page: PlainColor(0x16171A), text: PlainColor(0xECEBE6), share: 0.3, color: { $0.dark })

    /// The background of words marked with this colour.
    func mark(_ rating: RatingColor) -> PlainColor {
      color(rating.row).tint(of: page, share: share)
    }
  }

  /// The variables of a style sheet, one on each line: `--s1`, the text on it `--s1i`, the tint `--s1m`.
  static func variables(_ ground: Ground) -> String {
    all.map { rating in
      let color = ground.color(rating.row)
      return "--\(rating.name): \(color.css); --\(rating.name)i: \(color.ink.css); "
        + "--\(rating.name)m: \(ground.mark(rating).css);"
    }.joined(separator: "\n")
  }

  /// The rules of a style sheet: each class sets the three variables that the elements use.
  static let rules =
    all.map { rating in
      let name = rating.name
      return ".\(name) { --c: var(--\(name)); --i: var(--\(name)i); --m: var(--\(name)m); }"
    }.joined(separator: "\n")
}
