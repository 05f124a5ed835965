import FactCheck
import JSON
import ReportModel

/// Articles and evidence in schema.org's terms.
enum SchemaOrgWork {
  /// A checked article.
  static func value(of article: Report.Article) -> JSONValue {
    var object = JSONObject()
    object.add("@type", "Article")
    object.add("url", article.url)
    object.add(words: "headline", article.title)
    add(article.archives, to: &object)
    // This format does not guess whether a byline names a person or an organization.
    let authors = (article.authors ?? []).filter { $0.type != nil }
    object.add(oneOrMany: "author", authors.compactMap(SchemaOrgAgent.claimant))
    object.add("publisher", article.publisher.flatMap(SchemaOrgAgent.organization))
    add(article.published, to: &object)
    return object.value
  }

  /// A page of which only the address is known.
  static func value(at address: WebAddress) -> JSONValue {
    var object = JSONObject()
    object.add("@type", "CreativeWork")
    object.add("url", address)
    return object.value
  }

  /// A source.
  static func value(of evidence: Report.Evidence) -> JSONValue {
    var object = JSONObject()
    object.add("@type", "CreativeWork")
    object.add(required: "name", evidence.title)
    object.add("url", evidence.url)
    add(evidence.archives, to: &object)
    object.add("publisher", evidence.publisher.flatMap(SchemaOrgAgent.organization))
    add(evidence.published, to: &object)
    return object.value
  }

  private static func add(_ archives: [Report.Archive]?, to object: inout JSONObject) {
    object.add(
      oneOrMany: "archivedAt", (archives ?? []).compactMap { $0.url.map { .string($0.text) } })
  }

  /// A month or a year is not a Date of schema.org.
  private static func add(_ published: PartialDate?, to object: inout JSONObject) {
    if published?.knownDay != nil { object.add("datePublished", published) }
  }
}
