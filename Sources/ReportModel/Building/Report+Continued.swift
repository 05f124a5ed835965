import FactCheck

extension Report {
  /// Turns this into the report that a session imported and continues: unchanged while nothing was done since,
  /// and with later work added.
  mutating func go(
    on record: ImportRecord, of session: Session, ids: PublicIDs, _ scope: ReportScope
  ) {
    guard let report = record.report else { return }
    if session.sequence == record.entry {
      modified = report.modified
      generator = Generator(name: report.generator, version: report.version)
    } else {
      modified = max(modified, report.modified)
    }
    let earlier = report.corrections.map {
      Correction(at: $0.at, claim: $0.claim, words: $0.words, text: $0.text)
    }
    let shown = Set(claims.map(\.id) + articles.map(\.id))
    corrections =
      (earlier.filter { scope.isWhole || shown.contains($0.claim) } + (corrections ?? [])).nonEmpty
    let concluded = report.conclusionCorrections.map {
      ConclusionCorrection(at: $0.at, article: $0.article, text: $0.text)
    }
    conclusionCorrections =
      (concluded.filter { scope.isWhole || shown.contains($0.article) }
      + (conclusionCorrections ?? [])).nonEmpty
  }

  /// Restores the imported values that the session cannot store, if the session's values are still those after
  /// the import.
  mutating func restore(_ differences: [ImportedDifference], _ ids: PublicIDs) {
    let byItem = Dictionary(grouping: differences, by: \.item)
    if let own = byItem[nil], let restored = Report(restoring: self, own) { self = restored }
    let named = Dictionary(
      byItem.compactMap { item, kept in item.map { (ids[$0], kept) } }, uniquingKeysWith: +)
    for index in articles.indices {
      guard let kept = named[articles[index].id] else { continue }
      articles[index] = Article(restoring: articles[index], kept) ?? articles[index]
    }
    for index in claims.indices {
      if let kept = named[claims[index].id] {
        claims[index] = Claim(restoring: claims[index], kept) ?? claims[index]
      }
      for place in (claims[index].evidence ?? []).indices {
        guard let old = claims[index].evidence?[place], let kept = named[old.id] else { continue }
        claims[index].evidence?[place] = Evidence(restoring: old, kept) ?? old
      }
    }
  }
}
