/// A check that a person found to be of the same claim: another newsroom's, or one of another session.
///
/// It has all that a report cites, so that a session is complete without the library in which the check was found.
public struct EarlierCheck: Hashable, Sendable {
  /// The statement that was checked.
  public var claim: String
  /// The headline of the check.
  public var title: String?
  /// The verdict in the words of whoever gave it.
  public var verdict: String?
  /// Who checked.
  public var publisher: String?
  /// When the check was published; for a session's claim, when its verdict was decided.
  public var published: PartialDate?
  /// Where it is published.
  public var url: WebAddress?

  /// Makes a check; all but the claim may be missing.
  public init(
    claim: String, title: String? = nil, verdict: String? = nil, publisher: String? = nil,
    published: PartialDate? = nil, url: WebAddress? = nil
  ) {
    self.claim = claim
    self.title = title
    self.verdict = verdict
    self.publisher = publisher
    self.published = published
    self.url = url
  }

  /// Whether another record is of the same check, perhaps with another verdict since.
  func isSameCheck(as other: EarlierCheck) -> Bool {
    if let url, let other = other.url { return url == other }
    return claim == other.claim && publisher == other.publisher
      && (published == other.published || published == nil || other.published == nil)
  }
}

extension EarlierCheck {
  /// A check by others that the session imported.
  public init(_ review: PublishedReview) {
    let details = review.details
    self.init(
      claim: details.claim, verdict: details.verdictInWords,
      publisher: details.reviewer?.name ?? details.url?.host, published: details.published,
      url: details.url)
  }

  /// The check whose verdict a claim of another session is.
  /// - Parameters:
  ///   - claim: the claim.
  ///   - session: its session, whose publisher and address it gets.
  public init(_ claim: Claim, in session: Session) {
    self.init(
      claim: claim.text, verdict: claim.verdict?.rating, publisher: session.report.reviewer?.name,
      published: claim.verdict?.decided.map { .day($0.day) },
      // Readers find nothing there before the first publication.
      url: session.publications.isEmpty ? nil : session.report.url)
  }
}

extension ReviewDetails {
  /// The rating's label, else its value: `2 of 1 to 5`.
  public var verdictInWords: String? { rating ?? valueInWords }

  /// The rating's value on its scale: `2 of 1 to 5`.
  public var valueInWords: String? {
    guard let value else { return nil }
    guard let best else { return Self.digits(value) }
    let lowest = worst.map { "\(Self.digits($0)) to " } ?? ""
    return "\(Self.digits(value)) of \(lowest)\(Self.digits(best))"
  }

  /// A whole number without a decimal point.
  private static func digits(_ value: Double) -> String {
    Int(exactly: value).map(String.init) ?? "\(value)"
  }
}

extension EarlierCheck: Record {
  package static var blank: Self { Self(claim: "") }

  package static let fields: FieldList<Self> = [
    RecordField("claim", \.claim),
    RecordField("title", \.title),
    RecordField("verdict", \.verdict),
    RecordField("publisher", \.publisher),
    RecordField("published", \.published),
    RecordField("url", \.url),
  ]
}
