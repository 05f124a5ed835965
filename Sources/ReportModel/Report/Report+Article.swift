import FactCheck

extension Report {
  /// A checked article.
  public struct Article: Equatable, Sendable {
    /// Its id, unique over articles, claims and evidence.
    public var id: String
    /// The headline.
    public var title: String
    /// Where it was published.
    public var url: WebAddress?
    /// Where copies of it are kept.
    public var archives: [Archive]?
    /// Who published it.
    public var publisher: String?
    /// Who wrote it, in the order of the byline.
    public var authors: [Agent]?
    /// When it was published.
    public var published: PartialDate?
    /// When it was read.
    public var accessed: Timestamp?
    /// BCP 47 tag; `und` when unknown.
    public var language: String
    /// Hash of the UTF-8 bytes of `content`.
    public var sha256: Digest?
    /// The normalized text to which offsets refer, if it may be copied.
    public var content: String?
    /// The place of the headline in the content.
    public var headline: Place?
    /// The place of the lines below the headline that summarize it.
    public var standfirst: Place?
    /// The id of the newest version, which readers know the article by. This earlier version is in the report only
    /// because claims are on its words; it has no conclusion and no notes.
    public var replacedBy: String?
    /// What its publisher changed since earlier versions, one after the other, if the session has them or imported
    /// what a report says of them.
    public var revisions: [Revision]?
    /// The conclusion on the article as a whole.
    public var conclusion: Conclusion?
    /// What analysts noted for readers, oldest first; private notes are never in a report.
    public var notes: [String]?
  }

  /// A conclusion on an article as a whole.
  public struct Conclusion: Equatable, Sendable, Decided {
    /// The label, why, who and when; a conclusion in words only has no label.
    public var decision: Decision<String?>
  }

  /// The articles as readers know them, each in its newest version.
  public var newestArticles: [Article] { articles.filter { $0.replacedBy == nil } }

  /// The changes of an article's text from one version to the next.
  public typealias Revision = TextRevision

  /// A place in an article's content, in Unicode code points.
  public struct Place: Equatable, Sendable {
    /// Where it begins, from 0.
    public var start: Int
    /// Where it ends, exclusive.
    public var end: Int
  }

  /// A copy of a source: an archive's address, a local capture, or both.
  public struct Archive: Equatable, Sendable {
    /// The archive's address of the copy.
    public var url: WebAddress?
    /// The name of a local capture, without folders.
    public var file: String?
    /// When the copy was made.
    public var captured: Timestamp?
    /// Hash of the local capture.
    public var sha256: Digest?
  }

  /// The scale that verdicts are given on.
  public struct Scale: Equatable, Sendable {
    /// One label of a scale.
    public struct Level: Equatable, Sendable {
      /// The label as printed.
      public var label: String
      /// Its place from worst (low) to best; `nil` off the axis of truth.
      public var value: Int?
      /// What the label means.
      public var description: String?
    }

    /// The name as typed: `politifact`.
    public var name: String
    /// The lowest value; `nil` without an axis.
    public var worst: Int?
    /// The highest value; `nil` without an axis.
    public var best: Int?
    /// Worst to best, then those off the axis; for free text every label in use.
    public var levels: [Level]
  }
}
