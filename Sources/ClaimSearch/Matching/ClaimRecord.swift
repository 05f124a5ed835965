/// A claim that somebody checked, as it is kept in an index.
public struct ClaimRecord: Sendable, Equatable {
  /// The archive or session that it comes from.
  public var archive: String
  /// What it is called there: an identifier or an address, different for each record of the archive.
  public var record: String
  /// What was claimed, in words that need no context.
  public var wording: String
  /// The words of an article or a post, to the letter.
  public var quote: String?
  /// The headline of the check.
  public var title: String?
  /// Who claimed it.
  public var claimant: String?
  /// The verdict in the words of whoever gave it.
  public var verdict: String?
  /// The date of the check, as its source writes it.
  public var date: String?
  /// Where the check is published.
  public var url: String?
  /// The language of the claim, as a BCP 47 tag.
  public var language: String

  /// Makes a record; all but archive, name, wording and language may be missing.
  public init(
    archive: String, record: String, wording: String, quote: String? = nil, title: String? = nil,
    claimant: String? = nil, verdict: String? = nil, date: String? = nil, url: String? = nil,
    language: String
  ) {
    self.archive = archive
    self.record = record
    self.wording = wording
    self.quote = quote
    self.title = title
    self.claimant = claimant
    self.verdict = verdict
    self.date = date
    self.url = url
    self.language = language
  }
}
