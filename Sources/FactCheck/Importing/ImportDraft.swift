/// The content of an imported file in the domain's types, before it has numbers:
/// `Session.changes(importing:analyst:)` makes changes of it.
public struct ImportDraft: Sendable {
  /// An article.
  public struct Article: Sendable {
    /// Its id in the file.
    public var name: String
    /// Its details.
    public var details: ArticleDetails
    /// Its content.
    public var content: ArticleContent
    /// The id in the file of the article of which it is a newer version.
    public var replaces: String?
    /// Notes for readers, oldest first.
    public var notes: [String]
    /// The conclusion on it, whose references are ids in the file; `nil` without one.
    public var conclusion: Conclusion?

    /// Makes an article of a draft.
    public init(
      name: String, details: ArticleDetails, content: ArticleContent, replaces: String? = nil,
      notes: [String] = [], conclusion: Conclusion? = nil
    ) {
      self.conclusion = conclusion
      self.replaces = replaces
      self.name = name
      self.details = details
      self.content = content
      self.notes = notes
    }
  }

  /// The article of a claim.
  public enum Home: Hashable, Sendable {
    /// One of the same draft, by its index.
    case new(Int)
    /// One of the session.
    case known(ArticleID)
  }

  /// A piece of evidence.
  public struct Evidence: Sendable {
    /// Its id in the file.
    public var name: String
    /// Its details, without what it answers.
    public var details: EvidenceDetails
    /// What it answers.
    public var answers: Answer?

    /// Makes evidence of a draft.
    public init(name: String, details: EvidenceDetails, answers: Answer? = nil) {
      self.name = name
      self.details = details
      self.answers = answers
    }
  }

  /// A question about a claim.
  public struct Question: Sendable {
    /// Its id in the file.
    public var name: String
    /// The question.
    public var text: String

    /// Makes a question of a draft.
    public init(name: String, text: String) {
      self.name = name
      self.text = text
    }
  }

  /// An answer to a question about the same claim.
  public struct Answer: Sendable {
    /// The question's id in the file.
    public var question: String
    /// The answer; if missing, the quote of the evidence.
    public var text: String?
    /// How it relates to its source.
    public var kind: QuestionAnswer.Kind?

    /// Makes an answer of a draft.
    public init(question: String, text: String?, kind: QuestionAnswer.Kind?) {
      self.question = question
      self.text = text
      self.kind = kind
    }
  }

  /// A claim with its verdicts, evidence and notes.
  public struct Claim: Sendable {
    /// Its id in the file, if it has one.
    public var name: String?
    /// Its article.
    public var home: Home
    /// UTF-8 offsets in the article; empty if unknown.
    public var range: Range<Int>
    /// The words there.
    public var words: String
    /// The sentences it touches.
    public var sentences: ClosedRange<Int>
    /// Its details.
    public var details: ClaimDetails
    /// Its status.
    public var progress: ClaimProgress
    /// The attempts to reach the claimant.
    public var contacts: [Contact]
    /// Its verdicts, oldest first.
    public var verdicts: [Verdict]
    /// The questions about it.
    public var questions: [Question]
    /// In the order of the source.
    public var evidence: [Evidence]
    /// Notes for readers, oldest first.
    public var notes: [String]
    /// Other people's remarks on it with their origin, which become a private note.
    public var foreign: Foreign?

    /// Makes a claim of a draft.
    public init(
      name: String? = nil, home: Home, range: Range<Int>, words: String,
      sentences: ClosedRange<Int>, details: ClaimDetails = ClaimDetails(),
      progress: ClaimProgress = .open, contacts: [Contact] = [], verdicts: [Verdict] = [],
      questions: [Question] = [], evidence: [Evidence] = [], notes: [String] = [],
      foreign: Foreign? = nil
    ) {
      self.name = name
      self.home = home
      self.range = range
      self.words = words
      self.sentences = sentences
      self.details = details
      self.progress = progress
      self.contacts = contacts
      self.verdicts = verdicts
      self.questions = questions
      self.evidence = evidence
      self.notes = notes
      self.foreign = foreign
    }
  }

  /// What somebody else said about a claim.
  public struct Foreign: Hashable, Sendable {
    /// The remarks: a rating, a comment, a link, each in words of its own.
    public var remarks: [String]
    /// The author, the place and the record's id, which identify the record when it is imported again.
    public var origin: String
    /// Whether the record is imported even without a remark, because somebody marked the words.
    public var countsAlone: Bool

    /// Counts remarks of one origin: `countsAlone` is false for those that belong to a record.
    public init(remarks: [String], origin: String, countsAlone: Bool = true) {
      self.remarks = remarks
      self.origin = origin
      self.countsAlone = countsAlone
    }

    /// The note that they become, with the origin on the last line.
    public var note: String { (remarks + [origin]).joined(separator: "\n") }
  }

  /// What was read, so that importing it again adds nothing twice.
  public var source: ImportSource
  /// The imported report; `nil` for other files.
  public var report: ImportedReport?
  /// The hash of the report's text; `nil` for other files.
  public var document: Digest?
  /// The scale of the report's verdicts; `nil` for other files.
  public var scale: RatingScale?
  /// The settings of the report; empty for other files.
  public var settings = ReportSettings()
  /// When the report was published; `nil` for other files.
  public var published: PartialDate?
  /// In the order of the source, which their claims refer to.
  public var articles: [Article] = []
  /// In the order of the source.
  public var claims: [Claim] = []
  /// Its reviews by others.
  public var reviews: [ReviewDetails] = []

  /// Makes an empty draft.
  public init(source: ImportSource, report: ImportedReport? = nil) {
    self.source = source
    self.report = report
  }
}
