import FactCheck
import JSON

/// A publication.
package struct PublishAnswer: Answer {
  package var published: PartialDate
  package var url: WebAddress?
  /// Whether readers would see the same as in the last publication, so that nothing was done.
  package var unchanged: Bool
  /// The number of open claims.
  package var open: Int
  /// The number of lint's errors.
  package var errors: Int

  /// The signature that the report got.
  package var signature: ReportSignature?

  package init(
    published: PartialDate, url: WebAddress?, unchanged: Bool, open: Int, errors: Int,
    signature: ReportSignature? = nil
  ) {
    self.signature = signature
    self.published = published
    self.url = url
    self.unchanged = unchanged
    self.open = open
    self.errors = errors
  }

  package var json: JSONValue {
    [
      "published": published, "url": url, "unchanged": unchanged, "open": open, "errors": errors,
      "key": signature?.key, "time": signature?.time,
    ]
  }

  package func write(to page: inout TextOutput) {
    let publication =
      "\(DateWords.text(published, by: page.clock))" + (url.map { " at \($0.text)" } ?? "")
    page.wrapped(
      [
        .init(
          unchanged
            ? "already published on \(publication), and nothing has changed for readers"
              + (signature == nil ? "; nothing was recorded" : "")
            : "published \(publication); later changes are corrections")
      ], indent: "  ")
    if let signature {
      let time = signature.time.map { ", dated \(DateWords.text($0, by: page.clock))" } ?? ""
      page.wrapped(
        [
          .init("signed with \(signature.key)\(time); export json FILE --signed writes the report")
        ], first: "  ", indent: "    ")
    }
    if open > 0 || errors > 0 {
      page.line("  \(Self.faults(open: open, errors: errors))", .faint)
    }
  }

  /// What is missing: `1 claim is open, and lint finds 2 errors`.
  package static func faults(open: Int, errors: Int) -> String {
    [
      open > 0 ? "\(Counted.text(open, "claim")) \(open == 1 ? "is" : "are") open" : nil,
      errors > 0 ? "lint finds \(Counted.text(errors, "error"))" : nil,
    ].compactMap { $0 }.joined(separator: ", and ")
  }
}
