import FactCheck

// Converts the domain's types to the report's. Empty lists are kept; writing a report omits them.

extension Report.Article {
  /// Makes an article without its text, its places and its notes.
  package init(_ article: FactCheck.Article, id: String) {
    let (details, content) = (article.details, article.content)
    self.init(
      id: id, title: details.title, url: details.url,
      archives: details.archives.compactMap(Report.Archive.init), publisher: details.publisher,
      authors: details.authors.map(Report.Agent.init), published: details.published,
      accessed: content.fetch?.at ?? content.accessed, language: details.language,
      sha256: content.withheld.map(\.sha256) ?? content.text)
  }
}

extension Report.Claim {
  /// Makes a claim without evidence, notes and earlier verdicts.
  package init(
    _ claim: FactCheck.Claim, id: String, article: String, quote: Report.Quote?,
    verdict: Report.Verdict?
  ) {
    let details = claim.details
    let contacts = claim.contacts.map(Report.Contact.init)
    // A log can contain a checked claim whose verdicts were all removed.
    let status = claim.progress.status == .checked && verdict == nil ? .open : claim.progress.status
    self.init(
      id: id, article: article, text: claim.text, summary: details.summary, status: status,
      skipped: status == .skipped ? claim.progress.reason : nil, why: details.why, quote: quote,
      claimant: details.claimant.map(Report.Agent.init),
      reportingSource: details.reportingSource.map(Report.Agent.init), made: details.made,
      place: details.place, appearances: details.appearances,
      contact: contacts.summary,
      contacts: contacts == [contacts.summary].compactMap { $0 } ? nil : contacts,
      earlierChecks: details.earlierChecks.map(Report.EarlierCheck.init).nonEmpty,
      verdict: verdict, media: details.media.map(Report.Media.init), topics: details.topics)
  }
}

extension Report.EarlierCheck {
  /// Makes a check.
  package init(_ check: FactCheck.EarlierCheck) {
    self.init(
      text: check.claim, title: check.title, label: check.verdict, publisher: check.publisher,
      published: check.published, url: check.url)
  }
}

extension Report.Contact {
  /// Makes an attempt to reach a claimant.
  package init(_ contact: FactCheck.Contact) {
    self.init(
      asked: contact.asked, person: contact.person, way: contact.way, deadline: contact.deadline,
      replied: contact.replied, reply: contact.reply, noReply: contact.noReply == true ? true : nil)
  }
}

extension Report.Quote {
  /// Makes a quote of words without a place.
  package init(exact: String) { self.init(exact: exact, prefix: nil) }
}

extension Report.Verdict {
  /// Makes a verdict.
  /// - Parameter value: its label's value on the report's scale.
  package init(_ verdict: FactCheck.Verdict, value: Int?) {
    self.init(
      decision: .init(verdict.decision, value: value), approvedBy: verdict.secondPerson)
  }
}

extension Report.Conclusion {
  /// Makes a conclusion.
  /// - Parameter value: its label's value on the report's scale.
  package init(_ conclusion: FactCheck.Conclusion, value: Int?) {
    self.init(decision: .init(conclusion.decision, value: value))
  }
}

extension Report.Decision {
  fileprivate init(_ decision: FactCheck.Decision<Label>, value: Int?) {
    self.init(
      label: decision.rating, value: value, explanation: decision.rationale,
      markup: decision.markup, decided: decision.decided,
      by: decision.analyst.isEmpty ? nil : decision.analyst)
  }
}

extension Report.Scale {
  /// Makes a scale; that of free text has no levels.
  package init(_ scale: RatingScale) {
    self.init(
      name: scale.name, worst: scale.ends?.worst, best: scale.ends?.best,
      levels: scale.levels.map {
        Level(label: $0.label, value: $0.value, description: $0.description)
      })
  }
}

extension Report.Agent {
  /// Makes an agent, a person or an organization.
  package init(_ agent: FactCheck.Agent) {
    self.init(
      type: agent.kind, name: agent.name, jobTitle: agent.role, url: agent.url,
      sameAs: agent.sameAs, otherNames: agent.otherNames,
      roles: agent.roles.map { $0.map { Role(jobTitle: $0.role, from: $0.from) } })
  }
}

extension Report.Media {
  /// Makes a record of how an image, video or recording was altered.
  package init(_ media: FactCheck.Media) {
    self.init(
      kind: media.kind, url: media.url, originalUrl: media.original,
      originalContext: media.context, categories: media.categories)
  }
}
