import FactCheck

/// Reads one kind of input.
///
/// A new kind is a file in `Loaders/` and a line in `ArticleLoaders.all`.
public protocol ArticleLoader: Sendable {
  /// Its name in `ArticleContent.loader`: `text`, `markdown`, …
  var name: String { get }

  /// Whether the input is of its kind, judged by its name or its first bytes; never reads it all.
  func recognizes(_ input: LoaderInput) -> Bool

  /// Extracts the text of the input.
  ///
  /// - Throws: `LoadError.binary`, `needsOtherLoader` or `tooComplex`.
  func read(_ input: LoaderInput) throws(LoadError) -> ExtractedText
}

/// The input of a loader: the bytes and their origin.
public struct LoaderInput: Sendable {
  /// The path as it was given, for messages; `-` for standard input.
  public let path: String
  /// The file's name without folders; `nil` for standard input.
  public let fileName: String?
  /// The bytes of the source, unchanged.
  public let bytes: [UInt8]
  /// The fetched page and the time; `nil` for a file.
  public let page: (answer: FetchedPage, at: Timestamp)?
  /// The address of the page; `nil` for a file.
  public let url: WebAddress?
  /// The server's statement of its kind, in lower case: `text/html`.
  public let mediaType: String?
  /// The server's encoding, in lower case.
  public let charset: String?
  /// The limits on size and time.
  public let limits: LoadLimits
  /// The programs that can help to read it.
  public let programs: OutsidePrograms
  /// Whether to list what is dropped from the text; this takes time.
  public var explains = false
  /// Whether to read only the text of a web page and its best facts, without headline and standfirst, the time
  /// of its last change, and other values on the page.
  public var isBrief = false

  /// Makes an input of bytes read from `path`; for a page, the server's statements are the defaults.
  public init(
    path: String, fileName: String?, bytes: [UInt8],
    page: (answer: FetchedPage, at: Timestamp)? = nil, url: WebAddress? = nil,
    mediaType: String? = nil, charset: String? = nil, limits: LoadLimits = LoadLimits(),
    programs: OutsidePrograms = OutsidePrograms()
  ) {
    self.path = path
    self.fileName = fileName
    self.bytes = bytes
    self.page = page
    let type = page?.answer.type
    self.url = url ?? page?.answer.address
    self.mediaType = mediaType ?? type?.mediaType
    self.charset = charset ?? type?.charset
    self.limits = limits
    self.programs = programs
  }

  /// The ending of the file's name in lower case, without the dot; `nil` if it has none. For a page, the
  /// server's statement of its kind overrides the ending of its address.
  public var fileEnding: String? {
    let names = fileName ?? (saysNothing ? lastOfPath : nil)
    guard let name = names, let dot = name.lastIndex(of: "."), dot != name.startIndex else {
      return nil
    }
    return name[name.index(after: dot)...].lowercased()
  }

  /// Whether the server's statement does not give the kind of file.
  private var saysNothing: Bool {
    mediaType.map { ["text/plain", "application/octet-stream"].contains($0) } ?? true
  }

  private var lastOfPath: String? {
    url?.pathAndQuery.prefix { $0 != "?" }.split(separator: "/").last.map(String.init)
  }
}

/// The result of a loader: the text, and what the input says about itself.
public struct ExtractedText: Equatable, Sendable {
  /// The text as UTF-8, not yet normalized.
  public var text: [UInt8]
  /// Its former encoding: `UTF-8`, `windows-1252`.
  public var encoding: String
  /// The title that the input declares; `nil` if it has none.
  public var title: String?
  /// The headline as a reader sees it above the text; `nil` if that is the title. The text can begin with it or
  /// not: `ArticleOpening` makes sure that it does.
  public var headline: String?
  /// The lines below the headline that summarize the text, whether or not the text contains them.
  public var standfirst: String?
  /// Authors, publisher, dates, address and language, as far as the input gives them.
  public var facts = ExtractedFacts()
  /// Remarks for the analyst, except those that follow from the text itself.
  public var remarks: [LoadRemark]
  /// What was dropped from a page or document, in its order; empty unless the input asks for it.
  public var dropped: [DroppedBlock]
  /// The start of each printed page: UTF-8 offsets in the text, in order; empty without pages.
  public var pages: [Int] = []

  /// Makes a result.
  public init(
    text: [UInt8], encoding: String, title: String? = nil,
    facts: ExtractedFacts = ExtractedFacts(), remarks: [LoadRemark] = [],
    dropped: [DroppedBlock] = []
  ) {
    self.text = text
    self.encoding = encoding
    self.title = title
    self.facts = facts
    self.remarks = remarks
    self.dropped = dropped
  }
}
