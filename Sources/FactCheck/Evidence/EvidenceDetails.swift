/// The details of a piece of evidence.
public struct EvidenceDetails: Hashable, Sendable {
  /// Its title; if missing, its address or file name is shown.
  public var title: String?
  /// Its relation to the claim.
  public var stance: Stance
  /// Where the source was read.
  public var url: WebAddress?
  /// The file itself, kept with the session.
  public var file: KeptFile?
  /// Who published it.
  public var publisher: String?
  /// Who wrote it.
  public var author: String?
  /// When it was published.
  public var published: PartialDate?
  /// When the analyst looked at it.
  public var accessed: Timestamp?
  /// Where copies of it are kept.
  public var archives: [Archive]
  /// A quotation from it.
  public var quote: String?
  /// The place in the source: page, table, minute.
  public var locator: String?
  /// Primary or secondary; `nil` if unknown.
  public var level: SourceLevel?
  /// The source's interest in the matter.
  public var interest: String?
  /// The analyst's remark, which reports print.
  public var note: String?
  /// What the kept picture shows, for readers who do not see it.
  public var alt: String?
  /// Whether it stays in the session: exports omit private evidence.
  public var isPrivate = false
  /// Copies of it that the session keeps with their texts, the oldest first.
  public var captures: [Capture] = []
  /// That its page was captured and has gone since; `nil` if it was there when it was asked for last.
  public var absence: SourceAbsence?
  /// How the captures have the words of the quote; `nil` if they were not compared.
  public var quoteCheck: QuoteCheck?
  /// What the kept file says of its picture; `nil` if it is none, or was not read.
  public var picture: PictureFacts?
  /// The question about the claim that it answers.
  public var answers: QuestionAnswer?
  /// What the report from which the evidence was imported says of its quote; `nil` once the session has compared it.
  public var reportedCheck: ReportedQuoteCheck?
  /// The captures that a redaction of words removed.
  public var redactedCaptures: [RedactedCopy] = []
  /// The kept file that a redaction of words removed.
  public var redactedFile: RedactedCopy?
  /// The local archived copies that a redaction of words removed.
  public var redactedArchives: [RedactedCopy] = []

  /// Makes details; all but the stance may be missing.
  public init(
    title: String? = nil, stance: Stance, url: WebAddress? = nil, file: KeptFile? = nil,
    publisher: String? = nil, author: String? = nil, published: PartialDate? = nil,
    accessed: Timestamp? = nil, archives: [Archive] = [], quote: String? = nil,
    locator: String? = nil, level: SourceLevel? = nil, interest: String? = nil,
    note: String? = nil, alt: String? = nil, isPrivate: Bool = false,
    answers: QuestionAnswer? = nil
  ) {
    self.title = title
    self.stance = stance
    self.url = url
    self.file = file
    self.publisher = publisher
    self.author = author
    self.published = published
    self.accessed = accessed
    self.archives = archives
    self.quote = quote
    self.locator = locator
    self.level = level
    self.interest = interest
    self.note = note
    self.alt = alt
    self.isPrivate = isPrivate
    self.answers = answers
  }

  /// The copies by the time when they were made, the oldest first: one from an archive can be older than those that
  /// the session had before it.
  public var capturesByTime: [Capture] {
    captures.enumerated().sorted {
      ($0.element.captured, $0.offset) < ($1.element.captured, $1.offset)
    }.map(\.element)
  }

  /// Whether a capture is a copy of the source that the evidence names now: its address can have been changed since.
  public func isOfSource(_ capture: Capture) -> Bool {
    guard let url, let page = capture.page else { return true }
    return [page, capture.content.fetch?.url].contains { $0?.namesSamePage(as: url) ?? false }
  }

  /// The copies that were fetched from its page itself, the oldest first: none from an archive, none saved by hand, none
  /// of another address.
  public var pageCaptures: [Capture] {
    capturesByTime.filter { capture in
      guard isOfSource(capture), let fetch = capture.content.fetch, capture.archiveFile == nil
      else { return false }
      return fetch.url.original == nil || url?.original != nil
    }
  }

  /// The place in the source: as typed, else where the quote was found.
  public var shownLocator: String? {
    locator
      ?? quoteCheck?.place.map { place in
        switch place {
        case .page(let number): "p. \(number)"
        case .sentence(let number): "sentence \(number)"
        }
      }
  }

  /// The title to show: its own, else the address, the file's name, or "Untitled".
  public var shownTitle: String { title ?? url?.text ?? file?.name ?? "Untitled" }
}

extension EvidenceDetails: Record {
  package static var blank: Self { Self(stance: .context) }

  /// Not stored if false, because the first logs did not have it.
  private var storedPrivacy: Bool? {
    get { isPrivate ? true : nil }
    set { isPrivate = newValue ?? false }
  }

  package static let fields: FieldList<Self> = [
    RecordField("title", \.title, .strike, redacted: Change.redactedWords),
    RecordField("stance", \.stance),
    RecordField("url", \.url, .strike),
    RecordField("file", \.file, .strike),
    RecordField("publisher", \.publisher, .strike),
    RecordField("author", \.author, .strike),
    RecordField("published", \.published, .strike),
    RecordField("accessed", \.accessed, .strike),
    RecordField("archives", \.archives, redacted: []),
    RecordField("quote", \.quote, .strike),
    RecordField("locator", \.locator, .strike),
    RecordField("level", \.level),
    RecordField("interest", \.interest, .strike),
    RecordField("note", \.note, .strike),
    RecordField("alt", \.alt, .strike),
    RecordField("isPrivate", \.storedPrivacy),
    RecordField("captures", absentWhenEmpty: \.captures, .strike),
    RecordField("quoteCheck", \.quoteCheck, .strike),
    RecordField("absence", \.absence, .strike),
    RecordField("picture", \.picture, .strike),
    RecordField("answers", \.answers, .strikeWithin),
    RecordField("reportedCheck", \.reportedCheck, .strike),
    RecordField("redactedCaptures", absentWhenEmpty: \.redactedCaptures, .strike),
    RecordField("redactedFile", \.redactedFile, .strike),
    RecordField("redactedArchives", absentWhenEmpty: \.redactedArchives, .strike),
  ]
}
