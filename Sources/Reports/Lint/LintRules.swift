/// The rules that there are.
public enum LintRules {
  /// All rules, in the order in which findings of one place are told. A new rule is one line here.
  public static let all: [any LintRule] = [
    // The report.
    NoReviewer(), NoReviewerPage(), NoReportAddress(), NoMethod(), NoLanguage(), AmbiguousScale(),
    UnpublishedCorrection(),
    // Articles, and the quotes from them.
    NoArticleAddress(), QuoteChanged(), PublishedBeforeArticle(),
    // Claims.
    OpenClaim(), NoRationale(), NoEvidence(), OffScale(), VerdictAgainstEvidence(),
    MiddleAgainstEvidence(), RewordedAfterVerdict(), VerdictBeforeEvidence(), OneSource(),
    OneSided(), NoClaimant(), UnknownKind(), NoClaimDate(), MadeAfterArticle(),
    PublishedBeforeClaim(), NoContact(), ReplyBeforeQuestion(), NoReason(), LongWording(),
    VerdictInWording(), Unapproved(), DeadTopic(),
    // Sources, and the dates of all.
    UnidentifiedSource(), SourceForAndAgainst(), EvidenceAfterClaim(), AccessedBeforePublished(),
    SecondarySource(), UnknownLevel(), NoInterest(), NoArchive(), FutureDate(),
  ]

  /// The rule of this name.
  public static func named(_ name: String) -> (any LintRule)? { all.first { $0.name == name } }
}
