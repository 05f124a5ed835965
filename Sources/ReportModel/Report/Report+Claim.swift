import FactCheck

extension Report {
  /// A checkable statement with its verdict and evidence.
  public struct Claim: Equatable, Sendable {
    /// Its id, unique over articles, claims and evidence.
    public var id: String
    /// The id of its article.
    public var article: String
    /// The statement that is checked.
    public var text: String
    /// A short form, for headings.
    public var summary: String?
    /// Open, checked or skipped.
    public var status: ClaimStatus
    /// Why it was not checked; only when skipped.
    public var skipped: String?
    /// Why it was chosen for checking.
    public var why: String?
    /// The article's own words.
    public var quote: Quote?
    /// Who said it.
    public var claimant: Agent?
    /// Who reported it, if that is not the claimant.
    public var reportingSource: Agent?
    /// When it was said.
    public var made: PartialDate?
    /// Where it was said.
    public var place: String?
    /// Where else it appeared.
    public var appearances: [WebAddress]?
    /// When the claimant was first asked, and the last reply.
    public var contact: Contact?
    /// All attempts to reach the claimant, if `contact` does not say it all.
    public var contacts: [Contact]?
    /// Checks by others, or in other sessions, that a person found to be of the same claim.
    public var earlierChecks: [EarlierCheck]?
    /// The current verdict; only if checked.
    public var verdict: Verdict?
    /// Earlier verdicts that were published and not undone, oldest first.
    public var verdictHistory: [Verdict]?
    /// How an image, video or recording was altered.
    public var media: Media?
    /// The questions that were asked to check it.
    public var questions: [Question]?
    /// What speaks for and against it.
    public var evidence: [Evidence]?
    /// What analysts noted for readers, oldest first; private notes are never in a report.
    public var notes: [String]?
    /// What the claim is about, as it is filed, in the order in which it was given.
    public var topics: [String]?
  }

  /// The article's own words, with 32 code points of the text on either side.
  public struct Quote: Equatable, Sendable {
    /// The words themselves.
    public var exact: String
    /// The text before them: empty at the beginning of the article's text, `nil` if omitted.
    public var prefix: String?
    /// The text after them: empty at the end of the article's text, `nil` if omitted.
    public var suffix: String?
    /// Where they begin in the article's content, in Unicode code points from 0.
    public var start: Int?
    /// Where they end, exclusive, in Unicode code points.
    public var end: Int?
  }

  /// A question that was asked to check a claim.
  public struct Question: Equatable, Sendable {
    /// Its id, unique over articles, claims, evidence and questions.
    public var id: String
    /// The question.
    public var text: String
  }

  /// One attempt to reach the claimant, and what came of it.
  public struct Contact: Equatable, Sendable {
    /// When the question was asked.
    public var asked: PartialDate
    /// Who was asked, if not the claimant.
    public var person: String?
    /// The way the question went.
    public var way: String?
    /// When the reply was due.
    public var deadline: PartialDate?
    /// When a reply came.
    public var replied: PartialDate?
    /// What it said.
    public var reply: String?
    /// `true` if no reply came; `nil` otherwise.
    public var noReply: Bool?
  }

  /// A check that a person found to be of the same claim.
  public struct EarlierCheck: Equatable, Sendable {
    /// The statement that was checked.
    public var text: String
    /// The headline of the check.
    public var title: String?
    /// The verdict in the words of whoever gave it.
    public var label: String?
    /// Who checked.
    public var publisher: String?
    /// When the check was published or decided.
    public var published: PartialDate?
    /// Where it is published.
    public var url: WebAddress?
  }

  /// A conclusion on a claim.
  public struct Verdict: Equatable, Sendable, Decided {
    /// The label, why, who and when.
    public var decision: Decision<String>
    /// The second person who approved it.
    public var approvedBy: String?
  }

  /// What was done to a picture, film or recording (schema.org's MediaReview).
  public struct Media: Equatable, Sendable {
    /// What kind of medium it is.
    public var kind: FactCheck.Media.Kind?
    /// A page on the claimant.
    public var url: WebAddress?
    /// Where the original is.
    public var originalUrl: WebAddress?
    /// What the original showed.
    public var originalContext: String?
    /// What was done to it; never empty.
    public var categories: [FactCheck.Media.Category]
  }
}

extension Report.Claim {
  /// All attempts to reach the claimant.
  public var attempts: [Report.Contact] { contacts ?? contact.map { [$0] } ?? [] }

  /// Who reported it: the named reporting source, else the publisher of its article, unless that is the claimant.
  /// - Parameter article: the claim's article.
  public func reporter(
    in article: Report.Article?
  ) -> (agent: Report.Agent, isInferred: Bool)? {
    if let reportingSource { return (reportingSource, false) }
    guard let publisher = article?.publisher,
      FactCheck.Agent.isReporter(publisher, ofClaimBy: claimant?.name)
    else { return nil }
    return (Report.Agent(name: publisher), true)
  }
}

extension [Report.Contact] {
  /// When the claimant was first asked, and the last reply; `nil` without an attempt.
  var summary: Report.Contact? {
    first.map { first in
      let answered = last { $0.replied != nil || $0.reply != nil }
      return Report.Contact(
        asked: first.asked, replied: answered?.replied, reply: answered?.reply)
    }
  }
}
