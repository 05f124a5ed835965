import FactCheck
import JSON

/// A value of an imported report that differs from the one in the report that the session made of it: a topic
/// of two words, a quote with less context.
struct ImportedDifference {
  /// The item; `nil` for the report itself.
  let item: ItemID?
  /// The member's key.
  let key: String
  /// The imported report's value; `nil` if it has none.
  let said: JSONValue?
  /// The session's value then, in the form in which values are compared.
  let made: String?
}

extension ImportedDifference {
  /// The difference that the log stores: that of a version before 2026-11-29, or what a redaction left.
  init?(_ wording: KeptWording) {
    var said: JSONValue?
    if let text = wording.said {
      guard let value = try? JSONText.value(of: Array(text.utf8)) else { return nil }
      said = value
    }
    // Logs of versions before 2026-11-29 use the keys of version 1 of the report.
    let key = wording.field == "carrier" ? "reportingSource" : wording.field
    self.init(item: wording.item, key: key, said: said, made: wording.holds)
  }
}

extension KeptWording {
  /// The difference in its stored form.
  fileprivate init(_ difference: ImportedDifference) {
    self.init(
      item: difference.item, field: difference.key, said: difference.said?.canonicalText,
      holds: difference.made)
  }
}

extension ReportSource {
  /// The values of the imported report that the session continues, where the session's are others. They stay when a
  /// redaction deletes the report's file.
  /// - Throws: `ReportError`, and what reading a text throws.
  public var importedWordings: [KeptWording] {
    get throws {
      guard let record = session.continuedImport else { return [] }
      return try differences(from: record, for: ReportScope()).map(KeptWording.init)
    }
  }

  /// The differences between the report that the session continues and the one that the session made of it.
  /// They are computed each time: what the session made then is what the same program makes of the session as
  /// it was then.
  ///
  /// A document that is not a report, which only a forged log can name, has no differences.
  func differences(
    from record: ImportRecord, for exported: ReportScope
  ) throws -> [ImportedDifference] {
    guard record.document != nil, let imported = try imported(),
      let said = try? Report(json: imported.document)
    else { return record.wordings.compactMap(ImportedDifference.init) }
    let then = ReportSource(
      session: imported.session, head: .zero, laterEntries: [], body: body)
    var scope = ReportScope()
    scope.isAsBefore = exported.isAsBefore
    scope.version = exported.version
    return try Report(of: then, scope: scope, generatorVersion: "")
      .differences(from: said.withoutOwnApprovals().report, in: imported.session)
  }
}

extension Report {
  /// The differences of another report from this one, which a session made of it.
  fileprivate func differences(from said: Report, in session: Session) -> [ImportedDifference] {
    let ids = PublicIDs(session)
    var items: [String: ItemID] = [:]
    for article in session.articles { items[ids[.article(article.id)]] = .article(article.id) }
    for claim in session.claims { items[ids[.claim(claim.id)]] = .claim(claim.id) }
    for evidence in session.allEvidence where session.evidence(evidence.id) != nil {
      items[ids[.evidence(evidence.id)]] = .evidence(evidence.id)
    }
    var differences = differences(of: nil, from: said)
    for (own, other) in zip(articles, said.articles) {
      differences += own.differences(of: items[own.id], from: other)
    }
    for (own, other) in zip(claims, said.claims) {
      differences += own.differences(of: items[own.id], from: other)
      for (own, other) in zip(own.evidence ?? [], other.evidence ?? []) {
        differences += own.differences(of: items[own.id], from: other)
      }
    }
    return differences
  }
}
