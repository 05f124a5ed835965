/// A copy of a source that the session keeps: its bytes as they came, and the text read from them.
public struct Capture: Hashable, Sendable {
  /// Its number, from 1, typed as `k2`. Evidence that reuses a source has the same capture.
  public var number: Int
  /// When it was made.
  public var captured: Timestamp
  /// The hashes under which the store keeps its bytes, its text and the server's answers, and what it says of itself.
  public var content: ArticleContent
  /// The length of its bytes.
  public var byteCount: Int
  /// Its headline; `nil` if it has none.
  public var title: String?
  /// When it says that it was published.
  public var published: PartialDate?
  /// The name of the web archive from which it was read, without folders; `nil` if it was fetched or is a file.
  public var archiveFile: String?
  /// The address of the evidence when the copy was made; `nil` if it had none, or an earlier program made the copy.
  public var page: WebAddress?
  /// The hash under which the store keeps a picture of the page as people saw it; `nil` if none was made.
  public var picture: Digest?
  /// The same of the page as PDF.
  public var print: Digest?
  /// What the file says of itself, if it is a picture.
  public var facts: PictureFacts?

  /// Makes the description of a copy.
  public init(
    number: Int, captured: Timestamp, content: ArticleContent, byteCount: Int,
    title: String? = nil, published: PartialDate? = nil, archiveFile: String? = nil,
    page: WebAddress? = nil
  ) {
    self.number = number
    self.captured = captured
    self.content = content
    self.byteCount = byteCount
    self.title = title
    self.published = published
    self.archiveFile = archiveFile
    self.page = page
  }

  /// The loader of a copy of a picture, which has no text.
  public static let pictureLoader = "picture"

  /// Whether it can have a text to compare a quote with.
  public var hasText: Bool { content.loader != Self.pictureLoader }

  /// As typed: `k2`.
  public var name: String { "k\(number)" }

  /// Reads `k2`; `nil` for anything else.
  public static func number(named text: String) -> Int? {
    guard text.utf8.first == 0x6B, let number = Int(text.dropFirst()), "k\(number)" == text,
      numbers.contains(number)
    else { return nil }
    return number
  }

  /// The numbers that a capture can have.
  static let numbers = 1...999_999_999
}

extension Capture: Record {
  package static var blank: Self {
    Self(number: 0, captured: Timestamp(seconds: 0), content: .blank, byteCount: 0)
  }

  package static let fields: FieldList<Self> = [
    RecordField("number", \.number),
    RecordField("captured", \.captured),
    RecordField("content", \.content),
    RecordField("byteCount", \.byteCount),
    RecordField("title", \.title),
    RecordField("published", \.published),
    RecordField("archiveFile", \.archiveFile),
    RecordField("page", \.page),
    RecordField("picture", \.picture),
    RecordField("print", \.print),
    RecordField("facts", \.facts),
  ]
}
