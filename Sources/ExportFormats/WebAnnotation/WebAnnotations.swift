import FactCheck
import JSON
import ReportModel

/// A report's claims in the terms of the Web Annotation Data Model. Every key is a term of its context, because
/// readers silently drop others.
struct WebAnnotations {
  private let report: Report
  /// The beginning of the annotations' ids: the report's page, else its id.
  private let base: String
  private let targets: [String: AnnotationTarget]

  init(_ report: Report) {
    self.report = report
    base = report.url.map { String($0.text.prefix { $0 != "#" }) } ?? report.id
    targets = Dictionary(
      report.articles.map { ($0.id, AnnotationTarget($0, in: report)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The properties of the collection.
  var collection: JSONObject {
    var object = JSONObject()
    object.add("@context", "http://www.w3.org/ns/anno.jsonld")
    object.add("id", base + "#annotations")
    object.add("type", "AnnotationCollection")
    object.add(required: "label", report.title)
    object.add("creator", report.reviewer.map(Self.creator))
    object.add("created", report.created)
    object.add("modified", report.modified)
    object.add("rights", report.license)
    object.add("total", report.claims.count)
    return object
  }

  /// The properties of its only page.
  var page: JSONObject {
    var object = JSONObject()
    object.add("id", base + "#annotations-1")
    object.add("type", "AnnotationPage")
    object.add("startIndex", 0)
    return object
  }

  /// The annotation of a claim, without a context of its own.
  func annotation(_ claim: Report.Claim) -> JSONValue {
    var object = JSONObject()
    object.add("id", "\(base)#anno-\(claim.id)")
    object.add("type", "Annotation")
    object.add("motivation", "assessing")
    object.add("created", report.created)
    object.add("modified", report.modified)
    object.add("creator", report.reviewer.map(Self.creator))
    object.add("body", bodies(of: claim).nonEmpty) { $0 }
    object.add("target", targets[claim.article]?.value(of: claim.quote))
    return object.value
  }

  private func bodies(of claim: Report.Claim) -> [JSONValue] {
    var bodies: [JSONValue?] = []
    bodies.append(text(claim.verdict?.label, for: "classifying"))
    bodies.append(text(claim.plainExplanation, for: "commenting"))
    bodies += (claim.topics ?? []).map { text($0, for: "tagging") }
    for evidence in claim.evidence ?? [] {
      guard let url = evidence.url else { continue }
      var object = JSONObject()
      object.add("type", "SpecificResource")
      object.add("source", url)
      object.add("purpose", "linking")
      bodies.append(object.value)
    }
    return bodies.compactMap { $0 }
  }

  private func text(_ text: String?, for purpose: String) -> JSONValue? {
    var object = JSONObject()
    object.add("type", "TextualBody")
    object.add(words: "value", text)
    guard object.members.count == 2 else { return nil }
    object.add("format", "text/plain")
    object.add("language", report.language)
    object.add("purpose", purpose)
    return object.value
  }

  private static func creator(_ agent: Report.Agent) -> JSONValue {
    var object = JSONObject()
    object.add("id", agent.url)
    object.add("type", agent.type?.schemaWord)
    object.add(required: "name", agent.name)
    return object.value
  }
}
