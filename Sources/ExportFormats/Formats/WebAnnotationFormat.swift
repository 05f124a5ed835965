import JSON
import ReportModel

/// The claims as W3C Web Annotations on the articles, in JSON-LD.
public struct WebAnnotationFormat: ReportFormat {
  /// `webannotation`.
  public let name = "webannotation"
  /// None.
  public let aliases: [String] = []
  /// `annotations.jsonld`.
  public let fileEnding = "annotations.jsonld"
  /// What it is good for.
  public let summary = "the claims as notes on their articles (W3C Web Annotation)"

  /// Makes the format.
  public init() {}

  /// Writes a collection with one page, one claim after another.
  public func write(_ report: Report, to sink: inout ReportSink) throws {
    let annotations = WebAnnotations(report)
    // Pasted into pages too, like the other JSON-LD.
    var json = JSONStream(escapesMarkup: true)
    json.begin(.object)
    json.put(membersOf: annotations.collection)
    // A collection of nothing has no first page.
    if !report.claims.isEmpty {
      json.begin(.object, "first")
      json.put(membersOf: annotations.page)
      json.begin(.array, "items")
      for claim in report.claims {
        json.put(nil, annotations.annotation(claim))
        try sink.write(json.takeBytes())
      }
      json.end()
      json.end()
    }
    json.end()
    try sink.write(json.takeBytes())
  }
}
