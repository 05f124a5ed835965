import ArticleText

/// The same quantity in other units or words.
extension ComparedText {
  /// The text with the other's terms for each quantity that the other states in another unit or way, so that both have the
  /// same terms: 0.9 gigawatts beside 900 megawatts, risen by 100 percent beside doubled.
  func quantified(as other: ComparedText) -> ComparedText {
    guard !quantities.isEmpty, !other.quantities.isEmpty else { return self }
    var text = self
    for quantity in quantities {
      guard
        let same = other.quantities.first(where: {
          quantity.isSaidOtherwise(than: $0) && quantity.agrees(with: $0)
        })
      else { continue }
      text.replaceTerms(
        in: quantity.range, by: other.terms.filter { $0.range.overlaps(same.range) })
    }
    return text
  }
}
