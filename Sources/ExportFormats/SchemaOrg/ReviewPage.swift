import FactCheck
import JSON
import ReportModel

/// What all reviews of one report have in common in schema.org's terms: the page, the publisher and the date.
struct ReviewPage {
  /// The vocabulary of all types and properties, written once for each document.
  static let context = JSONValue.Member("@context", .string("https://schema.org"))

  let report: Report
  private let url: WebAddress
  private let reviewer: JSONValue
  /// The day or instant of publication; if none is set or it is not a full day, the day of the last change.
  let datePublished: PartialDate

  /// - Parameter format: the format's name, for the error.
  /// - Throws: `FormatRefusal` if the report has no address or no reviewer, which readers of reviews require.
  init(_ report: Report, format: String) throws(FormatRefusal) {
    let reviewer = report.reviewer.flatMap { SchemaOrgAgent.value(of: $0) }
    var missing: [ReportSetting] = []
    if report.url == nil { missing.append(.url) }
    if reviewer == nil { missing.append(.reviewer) }
    guard let url = report.url, let reviewer else {
      throw .missingSettings(missing, format: format)
    }
    self.report = report
    self.url = url
    self.reviewer = reviewer
    let published = report.published.flatMap { $0.knownDay == nil ? nil : $0 }
    datePublished = published ?? .day(report.modified.day)
  }

  /// The address of the review of an item: the page with a fragment of its own.
  func address(of item: String, _ kind: String) -> String {
    // A page's address can already have a fragment; there can be only one.
    let page = url.text.prefix { $0 != "#" }
    return "\(page)#\(kind)-\(item)"
  }

  /// A review's type and the common properties.
  func review(_ type: String, at address: String) -> JSONObject {
    var object = JSONObject()
    object.add("@type", type)
    object.add("@id", address)
    object.add("url", address)
    object.add("datePublished", datePublished)
    // A change on the day of publication does not count as later.
    let modified = PartialDate.instant(report.modified)
    if !modified.isSurelyBefore(datePublished) { object.add("dateModified", report.modified) }
    object.add("author", reviewer)
    object.add("inLanguage", report.language)
    return object
  }

  /// Adds the licence of a review, and since when its markup can be reused under which licence.
  func addLicense(to object: inout JSONObject) {
    object.add("license", report.license)
    object.add("sdLicense", report.license)
    object.add("sdDatePublished", report.published?.knownDay)
  }
}
