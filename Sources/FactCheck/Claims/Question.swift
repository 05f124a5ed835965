/// A question that must be answered to check a claim.
public struct Question: Hashable, Sendable {
  /// The question's number.
  public internal(set) var id: QuestionID
  /// The claim.
  public internal(set) var claim: ClaimID
  /// The question.
  public internal(set) var text: String
  /// Who asked it.
  public internal(set) var analyst: String
  /// Whether it was removed.
  public internal(set) var isRemoved = false
  /// The evidence that answers it, or once did, and readers do not see. Undo leaves out what it takes back.
  public internal(set) var privateAnswers: Set<EvidenceID> = []

  /// Makes a question.
  package init(id: QuestionID, claim: ClaimID, text: String, analyst: String) {
    self.id = id
    self.claim = claim
    self.text = text
    self.analyst = analyst
  }
}

extension Question: Record {
  package static var blank: Self {
    Self(id: QuestionID(0), claim: ClaimID(0), text: "", analyst: "")
  }

  package static let fields: FieldList<Self> = [
    RecordField("id", \.id),
    RecordField("claim", \.claim),
    RecordField("text", \.text, redacted: Change.redactedWords),
    RecordField("analyst", \.analyst),
  ]
}

/// What a piece of evidence answers.
public struct QuestionAnswer: Hashable, Sendable {
  /// How an answer relates to its source, in the words of the AVeriTeC data set.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The source's own words.
    case extractive
    /// The source in other words.
    case abstractive
    /// Yes or no.
    case boolean
    /// The source does not answer the question.
    case unanswerable
  }

  /// The question, of the same claim.
  public var question: QuestionID
  /// The answer; if missing, the quote of the evidence.
  public var text: String?
  /// How it relates to the source; if missing, the answer tells.
  public var kind: Kind?

  /// Makes an answer.
  public init(question: QuestionID, text: String? = nil, kind: Kind? = nil) {
    self.question = question
    self.text = text
    self.kind = kind
  }
}

extension QuestionAnswer: Record {
  package static var blank: Self { Self(question: QuestionID(0)) }

  package static let fields: FieldList<Self> = [
    RecordField("question", \.question),
    RecordField("text", \.text),
    RecordField("kind", \.kind),
  ]

  /// Which question was answered stays, because without it a report would say that nobody found an answer; and so
  /// does that the source has none. A mark takes the place of any words, also of those of the quote.
  package var redacted: Self {
    kind == .unanswerable
      ? Self(question: question, kind: kind)
      : Self(question: question, text: Change.redactedWords)
  }
}
