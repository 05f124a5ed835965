import ReportModel

extension Report {
  /// The claims that have a verdict, for formats that show nothing else; found while they are gone
  /// through, so that none is held twice.
  /// - Parameter format: the name of the format, for what is said when it refuses.
  /// - Throws: `FormatRefusal` when there is none.
  func checkedClaims(for format: String) throws(FormatRefusal) -> LazyFilterSequence<[Claim]> {
    let checked = claims.lazy.filter { $0.verdict != nil }
    guard !checked.isEmpty else { throw .noVerdicts(format: format) }
    return checked
  }
}
