import FactCheck

/// A command line that mends what a rule found, word by word: whoever shows it knows how words are
/// quoted.
public struct Mending: Equatable, Sendable {
  /// One word of the line.
  public enum Word: Equatable, Sendable {
    /// A word of ours, an option or an address, that stands as it is.
    case fixed(String)
    /// A word of the session's, as it is meant.
    case word(String)
    /// What the analyst has to say in its place, as usage lines call it: `URL`, … for any words.
    case blank(String)
  }

  /// The words, from the command's name on.
  public let words: [Word]

  /// Whether the line can be given as it stands.
  public var isComplete: Bool {
    words.allSatisfy { if case .blank = $0 { false } else { true } }
  }

  init(_ words: Word...) { self.init(words: words) }

  init(words: [Word]) { self.words = words }
}

extension Mending.Word: ExpressibleByStringLiteral {
  /// A fixed word.
  public init(stringLiteral word: String) { self = .fixed(word) }

  /// Any words.
  static let text = Self.blank("…")

  /// A thing by its address.
  static func address(_ id: some CustomStringConvertible) -> Self { .fixed(id.description) }
}

extension Mending {
  /// Gives a claim the verdict that it has, or had, with a reason of today.
  static func verdict(on claim: LintedClaim, in subject: LintSubject) -> Mending {
    // Free text can be as long as a page: nobody wants that in the line. A label that the scale has
    // not would be refused.
    let rating = claim.claim.standingVerdicts.last?.rating ?? ""
    let scale = subject.session.scale
    let isShort = !rating.isEmpty && rating.utf8.count <= 100
    let isOnScale = scale.isFree || scale.level(rating) != nil
    return Mending(
      "verdict", .address(claim.id), isShort && isOnScale ? .word(rating) : .blank("RATING"),
      "--because", .text)
  }

  /// Gives a claim another verdict.
  static func otherVerdict(on claim: LintedClaim) -> Mending {
    Mending("verdict", .address(claim.id), .blank("RATING"), "--because", .text)
  }

  /// Adds evidence whose bearing on the claim only the analyst knows.
  static func evidence(on claim: LintedClaim) -> Mending {
    Mending("evidence", .address(claim.id), .blank("URL"), .blank("--supports|--refutes|--context"))
  }
}
