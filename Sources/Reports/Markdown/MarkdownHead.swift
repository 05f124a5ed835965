import FactCheck

extension MarkdownReport {
  /// Title, tally, byline and summary.
  mutating func writeHead() {
    writer.paragraph {
      $0.raw("# ")
      $0.user(report.title, inHeading: true)
    }
    writeTally()
    writeByline()
    if let summary = report.summary { writer.block("", summary) }
  }

  private mutating func writeTally() {
    let claims = report.claims
    let places = report.articles.count == 1 ? "one article" : "\(report.articles.count) articles"
    let subject =
      claims.isEmpty
      ? "Fact-check of \(places)."
      : "Fact-check of \(Self.count(claims.count, "claim", "claims")) in \(places)."
    let levels = report.scale.levels
    let verdicts = claims.compactMap(\.verdict)
    let open = claims.count { $0.status == .open }
    let skipped = claims.count { $0.status == .skipped }
    writer.paragraph { writer in
      writer.raw("**\(subject)**")
      if claims.isEmpty { writer.raw(" No claim has been tagged yet.") }
      if !verdicts.isEmpty {
        writer.raw(" \(verdicts.count) checked")
        // On the scale of free text a label may be a whole sentence.
        if !levels.contains(where: { $0.label.utf8.count > 40 }) {
          var counts: [[UInt8]: Int] = [:]
          for verdict in verdicts { counts[Array(verdict.label.utf8), default: 0] += 1 }
          let inUse = report.scale.bestFirst.compactMap { level in
            counts[Array(level.label.utf8)].map { (level.label, $0) }
          }
          writer.raw(": ")
          writer.list(inUse) { writer, use in
            writer.raw("\(use.1) ")
            writer.user(use.0)
          }
        }
        writer.raw(".")
      }
      if open > 0 { writer.raw(" \(open) open.") }
      if skipped > 0 { writer.raw(" \(skipped) skipped.") }
    }
  }

  /// Who published the check and when; nothing where neither is known.
  private mutating func writeByline() {
    var analysts: [String] = []
    for verdict in report.claims.compactMap(\.verdict) {
      if let name = verdict.by, !analysts.contains(name) { analysts.append(name) }
    }
    guard report.reviewer != nil || !analysts.isEmpty || report.published != nil else { return }
    writer.paragraph { writer in
      if let reviewer = report.reviewer {
        writer.raw("By ")
        writer.agent(reviewer)
        writer.raw(analysts.isEmpty ? ". " : ", verdicts by ")
      } else if !analysts.isEmpty {
        writer.raw("Verdicts by ")
      }
      if !analysts.isEmpty {
        writer.list(analysts) { $0.user($1) }
        writer.raw(". ")
      }
      if let published = report.published {
        writer.raw("Published \(DateWords.placed(published))")
        if let corrections = report.corrections?.count {
          writer.raw(", with \(Self.count(corrections, "correction", "corrections")) since")
        }
        writer.raw(".")
      } else {
        writer.raw("Not published yet.")
      }
    }
  }

  /// `1 claim`, `2 claims`.
  static func count(_ number: Int, _ one: String, _ many: String) -> String {
    "\(number) \(number == 1 ? one : many)"
  }
}

extension Report.Scale {
  /// The levels from best to worst, then those off the axis: the order that readers expect.
  var bestFirst: [Level] {
    levels.filter { $0.value != nil }.reversed() + levels.filter { $0.value == nil }
  }
}

extension MarkdownWriter {
  /// Writes a name with its page, its role and further pages; fixed words must stand before it.
  mutating func agent(_ agent: Report.Agent) {
    if let url = agent.url { link(agent.name, url) } else { user(agent.name) }
    if let role = agent.jobTitle {
      raw(" (")
      user(role)
      raw(")")
    }
    if let pages = agent.sameAs, !pages.isEmpty {
      raw(" (see also ")
      list(pages) { $0.link($1) }
      raw(")")
    }
  }

  /// Writes where a copy is kept; fixed words must stand before it.
  mutating func archive(_ archive: Report.Archive) {
    if let file = archive.file {
      raw("file ")
      user(file)
      if let hash = archive.sha256 { raw(" (SHA-256 \(hash.hex))") }
      if archive.url != nil { raw(", ") }
    }
    if let url = archive.url { link("archived copy", url) }
    if let captured = archive.captured { raw(", made \(DateWords.placed(.instant(captured)))") }
  }
}
