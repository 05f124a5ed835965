import ReportModel

extension Report {
  /// The claims with a verdict, for formats that contain nothing else; filtered lazily, so that no claim is
  /// copied.
  /// - Parameter format: the format's name, for the error.
  /// - Throws: `FormatRefusal` if there is none.
  func checkedClaims(for format: String) throws(FormatRefusal) -> LazyFilterSequence<[Claim]> {
    let checked = claims.lazy.filter { $0.verdict != nil }
    guard !checked.isEmpty else { throw .noVerdicts(format: format, claim: claims.first?.id) }
    return checked
  }
}
