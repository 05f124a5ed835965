/// What a file holds, in the domain's own terms, before it has numbers: what `Session.take` makes
/// changes of.
public struct ImportDraft: Sendable {
  /// An article.
  public struct Article: Sendable {
    /// Its id in the file.
    public var name: String
    /// What is known of it.
    public var details: ArticleDetails
    /// What it is made of.
    public var content: ArticleContent
    /// Public notes on it.
    public var notes: [String]

    /// Makes an article to be.
    public init(
      name: String, details: ArticleDetails, content: ArticleContent, notes: [String] = []
    ) {
      self.name = name
      self.details = details
      self.content = content
      self.notes = notes
    }
  }

  /// The article of a claim.
  public enum Home: Hashable, Sendable {
    /// One that comes with it, by its place in the list.
    case new(Int)
    /// One that the session has.
    case known(ArticleID)
  }

  /// A piece of evidence.
  public struct Evidence: Sendable {
    /// Its id in the file.
    public var name: String
    /// What is known of it.
    public var details: EvidenceDetails

    /// Makes evidence to be.
    public init(name: String, details: EvidenceDetails) {
      self.name = name
      self.details = details
    }
  }

  /// A claim with all that hangs on it.
  public struct Claim: Sendable {
    /// Its id in the file, where that has one.
    public var name: String?
    /// Its article.
    public var home: Home
    /// UTF-8 offsets in the article; empty when unknown.
    public var range: Range<Int>
    /// The words there.
    public var words: String
    /// The sentences it touches.
    public var sentences: ClosedRange<Int>
    /// What is said about it.
    public var details: ClaimDetails
    /// Where it is in its life.
    public var standing: ClaimStanding
    /// What the claimant was asked.
    public var contact: Contact?
    /// Its verdicts, oldest first.
    public var verdicts: [Verdict]
    /// Its evidence.
    public var evidence: [Evidence]
    /// Public notes on it.
    public var notes: [String]
    /// What others said of it, remark by remark, and where that comes from; it becomes a note that
    /// stays in the session.
    public var foreign: Foreign?

    /// Makes a claim to be.
    public init(
      name: String? = nil, home: Home, range: Range<Int>, words: String,
      sentences: ClosedRange<Int>, details: ClaimDetails = ClaimDetails(),
      standing: ClaimStanding = .open, contact: Contact? = nil, verdicts: [Verdict] = [],
      evidence: [Evidence] = [], notes: [String] = [], foreign: Foreign? = nil
    ) {
      self.name = name
      self.home = home
      self.range = range
      self.words = words
      self.sentences = sentences
      self.details = details
      self.standing = standing
      self.contact = contact
      self.verdicts = verdicts
      self.evidence = evidence
      self.notes = notes
      self.foreign = foreign
    }
  }

  /// What somebody else said of a claim.
  public struct Foreign: Hashable, Sendable {
    /// A rating, a comment, a link: each in words of its own.
    public var remarks: [String]
    /// Who said so, where, and under which id: by this the same record is known when it comes again.
    public var origin: String
    /// Whether the record says something without any remark: that somebody marked the words.
    public var countsAlone: Bool

    /// Makes what somebody said.
    public init(remarks: [String], origin: String, countsAlone: Bool = true) {
      self.remarks = remarks
      self.origin = origin
      self.countsAlone = countsAlone
    }

    /// The note that it becomes: the origin stands on the last line.
    public var note: String { (remarks + [origin]).joined(separator: "\n") }
  }

  /// Where it comes from.
  public var source: ImportSource
  /// The report that it is; `nil` for other files.
  public var report: ImportedReport?
  /// The hash of its text; with a report alone.
  public var document: Digest?
  /// The scale of its verdicts; with a report alone.
  public var scale: RatingScale?
  /// What it says of itself; with a report alone.
  public var settings = ReportSettings()
  /// When it was published; with a report alone.
  public var published: PartialDate?
  /// Its articles.
  public var articles: [Article] = []
  /// Its claims.
  public var claims: [Claim] = []
  /// Checks by others.
  public var reviews: [ReviewDetails] = []

  /// A draft with nothing in it yet.
  public init(source: ImportSource, report: ImportedReport? = nil) {
    self.source = source
    self.report = report
  }
}
