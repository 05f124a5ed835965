extension Report {
  /// The claims that have a verdict, for formats that show nothing else.
  /// - Parameter format: the name of the format, for what is said when it refuses.
  /// - Throws: `FormatRefusal` when there is none.
  func checkedClaims(for format: String) throws(FormatRefusal) -> [Claim] {
    let checked = claims.filter { $0.verdict != nil }
    guard !checked.isEmpty else { throw .noVerdicts(format: format) }
    return checked
  }
}
