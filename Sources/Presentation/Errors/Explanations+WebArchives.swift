import WebArchives

extension WebArchiveError: ExplainedError {
  package var explanation: Explanation { Explanations.explanation(of: self) }
}

extension Explanations {
  /// Why an archive of pages cannot be written or read.
  package static func explanation(of error: WebArchiveError) -> Explanation {
    switch error {
    case .noLibrary:
      Explanation(
        "no-library",
        "a WACZ file needs the library \(WebArchiveError.library.name), which is not installed",
        hint: "apt-get install \(WebArchiveError.library.package)")
    case .notPacked(let detail):
      Explanation("not-packed", "the archive could not be packed: \(detail)")
    }
  }
}
