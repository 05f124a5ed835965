import FactCheck
import Pictures

extension Report {
  /// A source that supports or refutes a claim, or gives context.
  public struct Evidence: Equatable, Sendable {
    /// Its id, unique over articles, claims and evidence.
    public var id: String
    /// The source's own, else a name for it.
    public var title: String
    /// Its relation to the claim.
    public var stance: Stance
    /// Where the source was read.
    public var url: WebAddress?
    /// Where copies of it are kept.
    public var archives: [Archive]?
    /// Who published it.
    public var publisher: String?
    /// Who wrote it.
    public var author: String?
    /// When it was published.
    public var published: PartialDate?
    /// When the analyst looked at it.
    public var accessed: Timestamp?
    /// A quotation from it.
    public var quote: String?
    /// How a copy of the source has these words.
    public var quoteCheck: QuoteCheck?
    /// What it answers.
    public var answers: Answer?
    /// The place in the source: page, table, minute.
    public var locator: String?
    /// Primary or secondary; `nil` if unknown.
    public var level: SourceLevel?
    /// The source's interest in the matter.
    public var interest: String?
    /// The analyst's remark.
    public var note: String?
    /// What the kept picture shows, for readers who do not see it.
    public var alt: String?
    /// What the file of the kept picture states, if readers may know.
    public var pictureFacts: PictureFacts?
    /// The kept picture, for formats that show pictures; not in JSON.
    public var picture: Picture?
  }

  /// What the file of the kept picture states.
  public typealias PictureFacts = FactCheck.PictureFacts

  /// An answer to a question about the claim.
  public struct Answer: Equatable, Sendable {
    /// The id of the question.
    public var question: String
    /// The answer; if missing, the quote of the evidence.
    public var text: String?
    /// How it relates to its source.
    public var type: QuestionAnswer.Kind?
  }

  /// The comparison of a quote with a copy of its source.
  public typealias QuoteCheck = ReportedQuoteCheck
}

extension Report.Evidence {
  /// The words of its answer: as given, else its quote; `nil` if the source has none.
  public var answerText: String? {
    answers?.type == .unanswerable ? answers?.text : answers?.text ?? quote
  }

  /// How the answer relates to the source: as given, else what its words tell.
  public var answerKind: QuestionAnswer.Kind {
    answers?.type ?? (answers?.text == nil && quote != nil ? .extractive : .abstractive)
  }
}
