import FactCheck
import ReportModel

// Converts the report's types to the domain's. Values that a rule would refuse from an analyst are imported as
// they are: another newsroom published them.

extension Agent {
  init(_ agent: Report.Agent) {
    self.init(
      name: agent.name, kind: agent.type, role: agent.jobTitle, url: agent.url,
      sameAs: agent.sameAs, otherNames: agent.otherNames,
      roles: agent.roles.map { $0.map { DatedRole($0.jobTitle, from: $0.from) } })
  }
}

extension Contact {
  init(_ contact: Report.Contact) {
    self.init(
      asked: contact.asked, person: contact.person, way: contact.way, deadline: contact.deadline,
      replied: contact.replied, reply: contact.reply, noReply: contact.noReply)
  }
}

extension EarlierCheck {
  init(_ check: Report.EarlierCheck) {
    self.init(
      claim: check.text, title: check.title, verdict: check.label, publisher: check.publisher,
      published: check.published, url: check.url)
  }
}

extension Archive {
  init(_ archive: Report.Archive) {
    self.init(
      url: archive.url, file: archive.file, sha256: archive.sha256, captured: archive.captured,
      elsewhere: archive.sha256 == nil ? nil : true)
  }
}

extension ArticleDetails {
  init(_ article: Report.Article) {
    self.init(
      title: article.title, authors: (article.authors ?? []).map(Agent.init),
      publisher: article.publisher, url: article.url, published: article.published,
      modified: article.revisions?.last?.on, language: article.language,
      archives: (article.archives ?? []).map(Archive.init))
  }
}

extension RatingScale {
  init(_ scale: Report.Scale) {
    // A scale with the built-in levels is the built-in scale, whatever the order of its words.
    if let known = Self.builtIn(named: scale.name),
      known.isFree || Set(known.levels) == Set(scale.levels.map(Level.init))
    {
      self = known
    } else {
      self.init(trusted: scale.name, scale.levels.map(Level.init))
    }
  }
}

extension RatingScale.Level {
  init(_ level: Report.Scale.Level) {
    self.init(level.label, level.value, description: level.description)
  }
}

extension EvidenceDetails {
  init(_ evidence: Report.Evidence) {
    self.init(
      title: evidence.title, stance: evidence.stance, url: evidence.url,
      publisher: evidence.publisher,
      author: evidence.author, published: evidence.published, accessed: evidence.accessed,
      archives: (evidence.archives ?? []).map(Archive.init), quote: evidence.quote,
      locator: evidence.locator, level: evidence.level, interest: evidence.interest,
      note: evidence.note, alt: evidence.alt)
    picture = evidence.pictureFacts
    // Without a quote, nothing can have been compared.
    reportedCheck = evidence.quote == nil ? nil : evidence.quoteCheck
  }
}

extension Media {
  /// The record; `nil` for one that an analyst could not make, which only the imported file keeps.
  init?(_ media: Report.Media) {
    self.init(
      kind: media.kind, url: media.url, original: media.originalUrl, context: media.originalContext,
      categories: media.categories)
    guard fault == nil else { return nil }
  }
}

extension Conclusion {
  /// The conclusion, the first on its article.
  init(_ conclusion: Report.Conclusion) {
    self.init(Decision(conclusion.decision, number: 1))
  }
}

extension Verdict {
  init(_ verdict: Report.Verdict, number: Int) {
    self.init(Decision(verdict.decision, number: number), approvedBy: verdict.approvedBy)
  }
}

extension Decision {
  fileprivate init(_ decision: Report.Decision<Rating>, number: Int) {
    self.init(
      number: number, rating: decision.label, value: decision.value,
      rationale: decision.explanation,
      markup: decision.explanation == nil ? nil : decision.markup, analyst: decision.by ?? "",
      decided: decision.decided)
  }
}
