import FactCheck
import JSON

extension Report {
  /// Reads a report in JSON: the inverse of `json`, and strict about the schema and the rules that it cannot
  /// express.
  ///
  /// - Throws: `ReportReadError` with every place that violates a rule.
  public init(
    json bytes: [UInt8], limits: JSONLimits = JSONLimits()
  ) throws(ReportReadError) {
    let value: JSONValue
    do throws(JSONFault) {
      value = try JSONText.value(of: bytes, limits: limits)
    } catch {
      throw .syntax(error)
    }
    try self.init(value)
    try check()
  }

  /// Reads a report from JSON; does not check whether its parts fit together.
  init(_ value: JSONValue) throws(ReportReadError) {
    guard let version = value.reportVersion else { throw .format(value.formatName) }
    let faults = ReportFaults()
    let place = JSONPlace(
      value: value, pointer: JSONPointer(), faults: faults, version: version)
    let report = Report(place)
    try faults.check()
    // Without a fault there is a report.
    guard let report else { throw .format(value.formatName) }
    self = report
  }

  /// - Parameter isWhole: whether an article is required.
  init?(_ place: JSONPlace, isWhole: Bool = true) {
    guard var fields = JSONFields(place) else { return nil }
    let schema = fields.read("$schema") { $0.anyText }
    _ = fields.find("format")
    let id = fields.need("id") { $0.uri }
    let title = fields.need("title") { $0.text }
    let summary = fields.read("summary") { $0.text }
    let methodology = fields.read("methodology") { $0.text }
    let language = fields.need("language") { $0.language }
    let url = fields.read("url") { $0.url }
    let created = fields.need("created") { $0.instant }
    let modified = fields.need("modified") { $0.instant }
    let published = fields.read("published") { $0.when }
    let license = fields.read("license") { $0.url }
    let generator = fields.need("generator") { Generator($0) }
    let reviewer = fields.read("reviewer") { Agent($0) }
    let articles = fields.need("articles") { place in
      if isWhole, case .array(let list) = place.value, list.isEmpty { place.fault(.empty) }
      return place.list { Article($0) }
    }
    let scale = fields.need("scale") { Scale($0) }
    let claims = fields.need("claims") { $0.list { Claim($0) } }
    let corrections = fields.read("corrections") { $0.list { Correction($0) } }
    let conclusionCorrections = fields.read("conclusionCorrections") {
      $0.list { ConclusionCorrection($0) }
    }
    let provenance = fields.read("provenance") { Provenance($0) }
    fields.finish()
    guard let id, let title, let language, let created, let modified, let generator, let articles,
      let scale, let claims
    else { return nil }
    self.init(
      schema: schema, id: id, title: title, summary: summary, methodology: methodology,
      language: language, url: url, created: created, modified: modified, published: published,
      license: license, generator: generator, reviewer: reviewer, articles: articles,
      scale: scale, claims: claims, corrections: corrections,
      conclusionCorrections: conclusionCorrections, provenance: provenance)
  }
}

extension Report.Generator {
  init?(_ place: JSONPlace) {
    guard var fields = JSONFields(place) else { return nil }
    let name = fields.need("name") { $0.text }
    let version = fields.need("version") { $0.text }
    fields.finish()
    guard let name, let version else { return nil }
    self.init(name: name, version: version)
  }
}

extension Report.Provenance {
  init?(_ place: JSONPlace) {
    guard var fields = JSONFields(place) else { return nil }
    let entries = fields.need("entries") { $0.number(in: 1...JSONPlace.largest) }
    let head = fields.need("head") { $0.sha256 }
    fields.finish()
    guard let entries, let head else { return nil }
    self.init(entries: entries, head: head)
  }
}

extension Report.Correction {
  init?(_ place: JSONPlace) {
    guard var fields = JSONFields(place) else { return nil }
    let at = fields.need("at") { $0.instant }
    let claim = fields.need("claim") { $0.id }
    let words = fields.read("words") { $0.text }
    let text = fields.need("text") { $0.text }
    fields.finish()
    guard let at, let claim, let text else { return nil }
    self.init(at: at, claim: claim, words: words, text: text)
  }
}

extension Report.ConclusionCorrection {
  init?(_ place: JSONPlace) {
    guard var fields = JSONFields(place) else { return nil }
    let at = fields.need("at") { $0.instant }
    let article = fields.need("article") { $0.id }
    let text = fields.need("text") { $0.text }
    fields.finish()
    guard let at, let article, let text else { return nil }
    self.init(at: at, article: article, text: text)
  }
}

extension Report.Agent {
  init?(_ place: JSONPlace) {
    guard var fields = JSONFields(place) else { return nil }
    let type = fields.read("type") { $0.word(FactCheck.Agent.Kind.self) }
    let name = fields.need("name") { $0.text }
    let jobTitle = fields.read("jobTitle") { $0.text }
    let url = fields.read("url") { $0.url }
    let sameAs = fields.read("sameAs") { $0.list { $0.url } }
    let otherNames = fields.read("otherNames") { $0.list { $0.text } }
    let roles = fields.read("roles") { $0.list { Role($0) } }
    fields.finish()
    guard let name else { return nil }
    self.init(
      type: type, name: name, jobTitle: jobTitle, url: url, sameAs: sameAs, otherNames: otherNames,
      roles: roles)
  }
}

extension Report.Agent.Role {
  init?(_ place: JSONPlace) {
    guard var fields = JSONFields(place) else { return nil }
    let jobTitle = fields.read("jobTitle") { $0.text }
    let from = fields.read("from") { $0.when }
    fields.finish()
    self.init(jobTitle: jobTitle, from: from)
  }
}

extension JSONPlace {
  /// The largest whole number that every JSON reader distinguishes from its neighbours (RFC 7493).
  static let largest = 9_007_199_254_740_991
}
