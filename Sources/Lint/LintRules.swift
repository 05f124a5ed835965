/// The list of rules.
public enum LintRules {
  /// All rules, in the order in which the findings of one place are listed. A new rule is one line here.
  public static let all: [any LintRule] = [
    // The report.
    NoReviewer(), NoReviewerPage(), NoReportAddress(), NoMethod(), NoLanguage(), AmbiguousScale(),
    UnpublishedCorrection(),
    // All texts.
    RedactedWordsLeft(),
    // All dates: among several findings on a date, this one comes first.
    FutureDate(),
    // Articles, and the quotes from them.
    NoArticleAddress(), QuoteChanged(), PublishedBeforeArticle(), NoConclusion(),
    // Claims.
    OpenClaim(), DifferingVerdicts(), NoRationale(), UnknownReference(), DroppedLink(),
    UnmentionedEvidence(),
    NoEvidence(), OffScale(), VerdictAgainstEvidence(),
    MiddleAgainstEvidence(), UnsupportedVerdict(), RewordedAfterVerdict(), VerdictBeforeEvidence(),
    OneSource(),
    OneSided(), PrivateEvidence(), NoClaimant(), UnknownKind(), NoClaimDate(), MadeAfterArticle(),
    PublishedBeforeClaim(), NoContact(), OverdueReply(), ReplyBeforeQuestion(), NoReason(),
    LongWording(),
    VerdictInWording(), Unapproved(), DeadTopic(), UnansweredQuestion(),
    NumbersDiffer(),
    // Sources.
    UnidentifiedSource(), QuoteNotInSource(), QuoteClose(), QuoteUnchecked(), SourceChanged(),
    SourceGone(),
    SourceForAndAgainst(), EvidenceAfterClaim(), AccessedBeforePublished(),
    SecondarySource(), UnknownLevel(), NoInterest(), NoAlt(), NoArchive(),
  ]

  /// The rule of this name.
  public static func named(_ name: String) -> (any LintRule)? { all.first { $0.name == name } }
}
