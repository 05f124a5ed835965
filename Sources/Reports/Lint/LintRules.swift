/// The rules that there are.
public enum LintRules {
  /// All rules, in the order in which findings of one place are told. A new rule is one line here.
  public static let all: [any LintRule] = [
    // The report.
    NoReviewer(), NoReviewerPage(), NoReportAddress(), NoMethod(), NoLanguage(), AmbiguousScale(),
    UnpublishedCorrection(),
    // Articles, and the quotes from them.
    NoArticleAddress(), QuoteChanged(),
    // Claims.
    OpenClaim(), NoRationale(), NoEvidence(), OffScale(), RewordedAfterVerdict(), OneSource(),
    OneSided(), NoClaimant(), UnknownKind(), NoClaimDate(), PublishedBeforeClaim(), NoContact(),
    NoReason(), LongWording(), VerdictInWording(), Unapproved(), DeadTopic(),
    // Sources.
    UnidentifiedSource(), EvidenceAfterClaim(), SecondarySource(), UnknownLevel(), NoInterest(),
    NoArchive(),
  ]

  /// The rule of this name.
  public static func named(_ name: String) -> (any LintRule)? { all.first { $0.name == name } }
}
