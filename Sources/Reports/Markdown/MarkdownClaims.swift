import FactCheck

extension MarkdownReport {
  /// A claim from its verdict down to its notes.
  mutating func writeClaim(_ claim: Report.Claim) {
    writer.paragraph {
      $0.raw("### \(claim.id): ")
      if let verdict = claim.verdict {
        $0.user(verdict.label, inHeading: true)
      } else {
        $0.raw(claim.status.rawValue)
      }
    }
    writeWords(of: claim)
    writeOrigin(of: claim)
    if let reason = claim.skipped { writer.block("**Not checked:** ", reason) }
    if let verdict = claim.verdict { writeVerdict(verdict) }
    writeEvidence(of: claim)
    writeHistory(of: claim)
    if let media = claim.media { writeMedia(media) }
    for note in claim.notes ?? [] { writer.block("**Note:** ", note) }
  }

  /// The wording that was checked, and the article's own words in their place.
  private mutating func writeWords(of claim: Report.Claim) {
    let quote = claim.quote.map { MarkdownQuote($0, in: context(claim.article)) }
    let sameWords = claim.quote.map {
      $0.exact.unicodeScalars.elementsEqual(claim.text.unicodeScalars)
    }
    if sameWords != true {
      for text in MarkdownText.paragraphs(claim.text) {
        writer.paragraph { $0.user(text, bold: 0..<text.count) }
      }
    }
    let title = article(claim.article)?.title ?? ""
    guard let quote else {
      writer.paragraph {
        $0.raw("From article \(claim.article), ")
        $0.user(title)
        $0.raw(".")
      }
      return
    }
    writer.inside(rest: "> ") { writer in
      for paragraph in quote.paragraphs {
        writer.paragraph { $0.user(paragraph.text, bold: paragraph.quoted) }
      }
      writer.line {
        $0.raw("— ")
        $0.user(title)
        $0.raw(" (article \(claim.article))")
      }
    }
    writer.blank()
  }

  /// Who said it, when and where, and what the analyst has to say about that.
  private mutating func writeOrigin(of claim: Report.Claim) {
    if claim.claimant != nil || claim.carrier != nil || claim.made != nil || claim.place != nil {
      writer.paragraph { $0.origin(of: claim) }
    }
    if let appearances = claim.appearances {
      writer.paragraph { writer in
        writer.raw("**Also seen at** ")
        writer.list(appearances) { $0.link($1) }
      }
    }
    if let topics = claim.topics {
      writer.paragraph { writer in
        writer.raw("**Topics:** ")
        writer.list(topics) { $0.user($1) }
      }
    }
    if let why = claim.why { writer.block("**Why it was chosen:** ", why) }
    if let contact = claim.contact { writeContact(contact) }
  }

  private mutating func writeContact(_ contact: Report.Contact) {
    let asked = "**The claimant was asked** \(DateWords.placed(contact.asked))"
    let replied = contact.replied.map { " " + DateWords.placed($0) } ?? ""
    if let reply = contact.reply {
      writer.block("\(asked) and replied\(replied): ", reply)
    } else if replied.isEmpty {
      writer.paragraph { $0.raw("\(asked). No reply is on record.") }
    } else {
      writer.paragraph { $0.raw("\(asked) and replied\(replied).") }
    }
  }

  private mutating func writeVerdict(_ verdict: Report.Verdict) {
    if let explanation = verdict.explanation { writer.block("**Why:** ", explanation) }
    guard verdict.by != nil || verdict.decided != nil || verdict.approvedBy != nil else { return }
    writer.paragraph { writer in
      writer.raw("**Decided**")
      writer.decision(verdict)
      writer.raw(".")
    }
  }

  /// Earlier verdicts, oldest first.
  private mutating func writeHistory(of claim: Report.Claim) {
    guard let history = claim.verdictHistory else { return }
    writer.paragraph { $0.raw("**Earlier verdicts**") }
    for verdict in history {
      writer.inside(first: "- ", rest: "  ") { writer in
        writer.paragraph { writer in
          writer.user(verdict.label)
          if verdict.by != nil || verdict.decided != nil || verdict.approvedBy != nil {
            writer.raw(", decided")
            writer.decision(verdict)
          }
        }
        if let explanation = verdict.explanation { writer.block("", explanation) }
      }
    }
  }

  private mutating func writeMedia(_ media: Report.Media) {
    writer.paragraph { writer in
      writer.raw("**Media** (\(media.kind?.rawValue ?? "unspecified")): ")
      writer.raw(media.categories.map(\.words).joined(separator: ", "))
      if let url = media.url {
        writer.raw("; seen at ")
        writer.link(url)
      }
      if let url = media.originalUrl {
        writer.raw("; original at ")
        writer.link(url)
      }
    }
    if let context = media.originalContext {
      writer.block("**What the original showed:** ", context)
    }
  }
}

extension MarkdownWriter {
  /// Writes who said it, when, where, and who carried it.
  fileprivate mutating func origin(of claim: Report.Claim) {
    var parts: [(inout Self) -> Void] = []
    var lead = "**Carried by** "
    if let carrier = claim.carrier {
      let isAlone = claim.claimant == nil && claim.made == nil && claim.place == nil
      parts.append {
        if !isAlone { $0.raw("carried by ") }
        $0.agent(carrier)
      }
    }
    if let place = claim.place {
      parts.append { $0.user(place) }
      lead = "**Where it was said:** "
    }
    if let made = claim.made {
      parts.append { $0.raw(DateWords.text(made)) }
      lead = "**Said** "
    }
    if let claimant = claim.claimant {
      parts.append { $0.agent(claimant) }
      lead = "**Said by** "
    }
    raw(lead)
    list(parts.reversed()) { $1(&$0) }
    raw(".")
  }

  /// Writes who decided a verdict, when, and who approved it, behind "decided".
  fileprivate mutating func decision(_ verdict: Report.Verdict) {
    if let by = verdict.by {
      raw(" by ")
      user(by)
    }
    if let decided = verdict.decided { raw(" on \(DateWords.text(.instant(decided)))") }
    if let approver = verdict.approvedBy {
      raw(", approved by ")
      user(approver)
    }
  }
}

extension Report.Media.Category {
  fileprivate var words: String {
    switch self {
    case .decontextualized: "shown out of context"
    case .edited: "edited or cropped"
    case .original: "original"
    case .satire: "satire or parody"
    case .staged: "staged"
    case .transformed: "transformed"
    }
  }
}
