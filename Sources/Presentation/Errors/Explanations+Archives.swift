import ArticleLoading
import FactCheck

extension Explanations {
  /// Why an archive has no copy of a page, or none to be trusted.
  package static func explanation(of error: ArchiveError) -> Explanation {
    switch error {
    case .noCopy(let page, let host):
      Explanation(
        "no-copy", "\(host) has no copy of \(page)",
        hint: "archive eN --save has one made; set timegate chooses another archive")
    case .badCopy(let page, let copy, let fault):
      Explanation(
        "bad-copy", "\(copy) is not recorded as a copy of \(page): \(text(fault))",
        hint: "if you trust it: edit eN --archive URL")
    case .noRawCopy(let copy):
      Explanation(
        "no-raw-copy", "\(copy): the archive does not give this copy as it recorded it",
        hint: "save the page with a browser, then capture eN --file FILE")
    case .tooLong(let page):
      Explanation("bad-url", "\(page): \(text(WebAddress.Fault.tooLong))")
    }
  }

  private static func text(_ fault: CopyFault) -> String {
    switch fault {
    case .noTime: "its server does not say when it was made (there is no Memento-Datetime)"
    case .future(let time): "it is dated in the future, \(DateWords.text(time, by: .utc))"
    case .otherPage(let page): "it is a copy of \(page)"
    case .noOriginal: "its server does not say of which page it is a copy"
    case .pageItself: "it is the page itself"
    case .otherHost(let host): "it is on \(host), not on the archive's own host"
    }
  }
}
