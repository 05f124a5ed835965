import JSON
import ReportModel

/// The claims as W3C Web Annotations of the articles, in JSON-LD.
public struct WebAnnotationFormat: ReportFormat {
  /// The format's name for `export`.
  public let name = "webannotation"
  /// Other names for it.
  public let aliases: [String] = []
  /// The ending of its files' names.
  public let fileEnding = "annotations.jsonld"
  /// What it is for, as `export --list` prints it.
  public let summary = "the claims as annotations of their articles (W3C Web Annotation)"

  /// Makes the format; it has no settings.
  public init() {}

  /// Writes a collection with one page, one claim after another.
  public func write(_ report: Report, to sink: inout ReportSink) throws {
    let annotations = WebAnnotations(report)
    // People paste it into pages, too, like the other JSON-LD.
    var json = JSONStream(escapesMarkup: true)
    json.begin(.object)
    json.put(membersOf: annotations.collection)
    // An empty collection has no first page.
    if !report.claims.isEmpty {
      json.begin(.object, "first")
      json.put(membersOf: annotations.page)
      json.begin(.array, "items")
      for claim in report.claims {
        json.put(nil, annotations.annotation(claim))
        try sink.write(json.drain())
      }
      json.end()
      json.end()
    }
    json.end()
    try sink.write(json.drain())
  }
}
