import FactCheck

/// A command line that fixes a finding, word by word: the code that shows it adds quotation marks.
public struct SuggestedFix: Equatable, Sendable {
  /// One word of the line.
  public enum Word: Hashable, Sendable {
    /// A fixed word of the line, an option or an address.
    case fixed(String)
    /// A word from the session, without quotation marks.
    case word(String)
    /// A name from the session, which needs quotation marks to be one.
    case name(String)
    /// A placeholder that the analyst must replace, as in usage lines: `URL`, or … for any words.
    case blank(String)
  }

  /// The words, from the command's name on.
  public let words: [Word]

  /// Whether the line can be run as it is.
  public var isComplete: Bool {
    words.allSatisfy { if case .blank = $0 { false } else { true } }
  }

  init(_ words: Word...) { self.init(words: words) }

  init(words: [Word]) { self.words = words }
}

extension SuggestedFix.Word: ExpressibleByStringLiteral {
  /// A part that is the same in every suggestion.
  public init(stringLiteral word: String) { self = .fixed(word) }

  /// Any words.
  static let text = Self.blank("…")

  /// An item's address.
  static func address(_ id: some CustomStringConvertible) -> Self { .fixed(id.description) }
}

extension SuggestedFix {
  /// Changes an attempt to reach the claimant; the only one needs no number.
  static func attempt(_ number: Int, on claim: LintedClaim, _ change: Word...) -> SuggestedFix {
    let isOnly = claim.claim.contacts.count == 1
    return SuggestedFix(
      words: ["contact", .address(claim.id)]
        + (isOnly && !change.contains("--asked") ? [] : ["--attempt", .fixed("\(number)")]) + change
    )
  }

  /// Gives a claim its current or last verdict again, with a new reason.
  static func verdict(on claim: LintedClaim, in subject: LintSubject) -> SuggestedFix {
    // Free text can be as long as a page, too long for the line. A label that the scale does not have would be
    // refused.
    let rating = claim.claim.remainingVerdicts.last?.rating ?? ""
    let scale = subject.session.scale
    let isShort = !rating.isEmpty && rating.utf8.count <= 100
    let isOnScale = scale.isFree || scale.level(rating) != nil
    return SuggestedFix(
      "verdict", .address(claim.id), isShort && isOnScale ? .word(rating) : .blank("RATING"),
      "--because", .text)
  }

  /// Gives a claim another verdict.
  static func otherVerdict(on claim: LintedClaim) -> SuggestedFix {
    SuggestedFix("verdict", .address(claim.id), .blank("RATING"), "--because", .text)
  }

  /// Gives the conclusion on an article another rationale, or the first one.
  static func conclusion(on article: ArticleID) -> SuggestedFix {
    SuggestedFix("conclude", .address(article), "--because", .text)
  }

  /// Adds evidence, whose stance only the analyst knows.
  static func evidence(on claim: LintedClaim) -> SuggestedFix {
    SuggestedFix(
      "evidence", .address(claim.id), .blank("URL"), .blank("--supports|--refutes|--context"))
  }
}
