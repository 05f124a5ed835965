import FactCheck

/// The place of a finding.
public enum LintPlace: Hashable, Sendable {
  /// The report as a whole.
  case report
  /// An article.
  case article(ArticleID)
  /// A claim.
  case claim(ClaimID)
  /// A piece of evidence, and its claim.
  case evidence(EvidenceID, of: ClaimID)
  /// An imported review.
  case review(ReviewID)
}

extension LintPlace: CustomStringConvertible {
  /// The address as typed; `report` for the whole.
  public var description: String {
    switch self {
    case .report: "report"
    case .article(let id): id.description
    case .claim(let id): id.description
    case .evidence(let id, _): id.description
    case .review(let id): id.description
    }
  }
}

extension LintPlace: Comparable {
  /// The report, then the articles, then each claim followed by its evidence, then reviews.
  public static func < (left: Self, right: Self) -> Bool { left.order < right.order }

  private var order: (Int, Int, Int) {
    switch self {
    case .report: (0, 0, 0)
    case .article(let id): (1, id.number, 0)
    case .claim(let id): (2, id.number, 0)
    case .evidence(let id, let claim): (2, claim.number, id.number)
    case .review(let id): (3, id.number, 0)
    }
  }
}

/// A fact that several rules check. Several faults of one fact are one finding, that of the rule with the
/// highest severity.
public enum LintFact: Hashable, Sendable {
  /// The current verdict on the claim's wording.
  case ruling
  /// The relation of the evidence to the claim and its verdict.
  case bearing
  /// When a claim was made.
  case made
  /// When an article or a source was published.
  case published
  /// When a claimant was asked.
  case asked
}

/// A rule's finding at one place.
public struct LintRemark: Equatable, Sendable {
  /// The place that it concerns.
  public let place: LintPlace
  /// What is wrong, in half a sentence without a full stop.
  public let message: String
  /// The command line that fixes it.
  public let fix: SuggestedFix
  /// The wrong fact, if other rules check it too.
  public let fact: LintFact?

  init(_ place: LintPlace, _ message: String, _ fix: SuggestedFix, of fact: LintFact? = nil) {
    self.place = place
    self.message = message
    self.fix = fix
    self.fact = fact
  }
}

/// A finding: what is wrong, where, how severe it is, and how to fix it.
public struct LintFinding: Equatable, Sendable {
  /// The rule's name.
  public let rule: String
  /// Its severity in the profile.
  public let severity: LintSeverity
  /// What the rule found.
  public let remark: LintRemark
}
