/// The rules that there are.
public enum LintRules {
  /// All rules, in the order in which findings of one place are told. A new rule is one line here.
  public static let all: [any LintRule] = [
    // The report.
    NoReviewer(), NoReviewerPage(), NoReportAddress(), NoMethod(), NoLanguage(), AmbiguousScale(),
    UnpublishedCorrection(),
    // The dates of all: of several findings on a date this one is told.
    FutureDate(),
    // Articles, and the quotes from them.
    NoArticleAddress(), QuoteChanged(), PublishedBeforeArticle(),
    // Claims.
    OpenClaim(), NoRationale(), NoEvidence(), OffScale(), VerdictAgainstEvidence(),
    MiddleAgainstEvidence(), UnsupportedVerdict(), RewordedAfterVerdict(), VerdictBeforeEvidence(),
    OneSource(),
    OneSided(), NoClaimant(), UnknownKind(), NoClaimDate(), MadeAfterArticle(),
    PublishedBeforeClaim(), NoContact(), ReplyBeforeQuestion(), NoReason(), LongWording(),
    VerdictInWording(), Unapproved(), DeadTopic(),
    // Sources.
    UnidentifiedSource(), SourceForAndAgainst(), EvidenceAfterClaim(), AccessedBeforePublished(),
    SecondarySource(), UnknownLevel(), NoInterest(), NoArchive(),
  ]

  /// The rule of this name.
  public static func named(_ name: String) -> (any LintRule)? { all.first { $0.name == name } }
}
