import FactCheck

extension MarkdownReport {
  /// Evidence for, against and around a claim, numbered through.
  mutating func writeEvidence(of claim: Report.Claim) {
    let evidence = claim.evidence ?? []
    var number = 0
    let groups: [(Report.Evidence.Stance, String)] = [
      (.supports, "**Evidence for**"), (.refutes, "**Evidence against**"),
      (.context, "**Context**"),
    ]
    for (stance, title) in groups {
      let items = evidence.filter { $0.stance == stance }
      guard !items.isEmpty else { continue }
      writer.paragraph { $0.raw(title) }
      for item in items {
        number += 1
        let mark = "\(number). "
        writer.inside(first: mark, rest: String(repeating: " ", count: mark.utf8.count)) {
          $0.evidence(item)
        }
      }
    }
  }
}

extension MarkdownWriter {
  fileprivate mutating func evidence(_ evidence: Report.Evidence) {
    paragraph { writer in
      if let url = evidence.url {
        writer.link(evidence.title, url)
      } else {
        // A list item must not begin with nothing: what follows would fall out of it.
        let title = MarkdownText.inline(evidence.title)
        if title.isEmpty { writer.raw("Untitled") } else { writer.user(title) }
      }
      for name in [evidence.author, evidence.publisher].compactMap({ $0 }) {
        writer.raw(", ")
        writer.user(name)
      }
      if let published = evidence.published { writer.raw(", \(DateWords.text(published))") }
      if let locator = evidence.locator {
        writer.raw(", ")
        writer.user(locator)
      }
      var facts: [String] = []
      if let level = evidence.level { facts.append("\(level.rawValue) source") }
      if let accessed = evidence.accessed { facts.append("accessed \(DateWords.day(accessed))") }
      if !facts.isEmpty { writer.raw(" (\(facts.joined(separator: ", ")))") }
    }
    if let quote = evidence.quote {
      inside(rest: "> ") { writer in
        let paragraphs = MarkdownText.paragraphs(quote)
        for (place, text) in paragraphs.enumerated() {
          writer.line { $0.user(text) }
          if place < paragraphs.count - 1 { writer.blank() }
        }
      }
      blank()
    }
    if let note = evidence.note { block("", note) }
    if let interest = evidence.interest { block("Interest of the source: ", interest) }
    if let archives = evidence.archives {
      paragraph { writer in
        writer.raw(archives.count == 1 ? "Copy: " : "Copies: ")
        writer.list(archives, separator: "; ") { $0.archive($1) }
      }
    }
  }
}
