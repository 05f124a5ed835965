import FactCheck
import JSON
import ReportModel

/// What all reviews of one report share in schema.org's words: the page that they stand on, who
/// publishes it and when.
struct ReviewPage {
  /// The vocabulary that all types and properties are from, written once a document.
  static let context = JSONValue.Member("@context", .string("https://schema.org"))

  let report: Report
  private let url: WebAddress
  private let reviewer: JSONValue
  /// The day or instant of publication; where none was set or it names no day, the day of the last
  /// change.
  let datePublished: PartialDate

  /// - Parameter format: the name of the format, for what is said when it refuses.
  /// - Throws: `FormatRefusal` when the report names no page or no reviewer: readers of reviews
  ///   take neither for granted.
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

  /// Where a claim's review stands: the page with a fragment of its own.
  func address(of claim: Report.Claim, _ kind: String) -> String {
    // A page's address may come with a fragment; there can be only one.
    let page = url.text.prefix { $0 != "#" }
    return "\(page)#\(kind)-\(claim.id)"
  }

  /// The page itself.
  var address: WebAddress { url }

  /// A review's type and the properties that all of them share.
  func review(_ type: String, at address: String) -> JSONObject {
    var object = JSONObject()
    object.add("@type", type)
    object.add("@id", address)
    object.add("url", address)
    object.add("datePublished", datePublished)
    // A change on the day of publication is none that came later.
    let modified = PartialDate.instant(report.modified)
    if !modified.isSurelyBefore(datePublished) { object.add("dateModified", report.modified) }
    object.add("author", reviewer)
    object.add("inLanguage", report.language)
    return object
  }

  /// The licence of a review, and who may reuse its markup since when.
  func addLicense(to object: inout JSONObject) {
    object.add("license", report.license)
    object.add("sdLicense", report.license)
    object.add("sdDatePublished", report.published?.knownDay)
  }
}
