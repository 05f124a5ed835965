import FactCheck

/// Reads one kind of input.
///
/// A new kind is a file in `Loaders/` and a line in `ArticleLoaders.all`.
public protocol ArticleLoader: Sendable {
  /// What it is called in `ArticleContent.loader`: `text`, `markdown`.
  var name: String { get }

  /// Whether the input is of its kind, judged by its name or its first bytes; never reads it all.
  func recognizes(_ input: LoaderInput) -> Bool

  /// Takes the text out of the input.
  ///
  /// - Throws: `LoadError.binary`, `needsOtherLoader` or `tooComplex`.
  func read(_ input: LoaderInput) throws(LoadError) -> ExtractedText
}

/// What a loader gets: the bytes and where they come from.
public struct LoaderInput: Sendable {
  /// The path as it was given, for messages; `-` for standard input.
  public let path: String
  /// The file's name without folders; `nil` for standard input.
  public let fileName: String?
  /// The hash of the bytes as they were read.
  public let bytes: [UInt8]
  /// The page that it is, and when it was fetched; `nil` for a file.
  public let page: (answer: FetchedPage, at: Timestamp)?
  /// The address of the page; `nil` for a file.
  public let url: WebAddress?
  /// What the server said it is, in lower case: `text/html`.
  public let mediaType: String?
  /// The encoding that the server named, in lower case.
  public let charset: String?
  /// How much may be made of it.
  public let limits: LoadLimits
  /// The programs that may help to read it.
  public let programs: OutsidePrograms
  /// Whether somebody wants to know what is left out of the text; telling costs time.
  public var explains = false
  /// Whether only the text of a web page and what is taken of its details are wanted, and neither its
  /// headline and standfirst nor when it was changed and what else the page says.
  public var isBrief = false

  /// Takes bytes that were read from `path`; of a page, it says what its server said unless told
  /// otherwise.
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

  /// The ending of the file's name in lower case, without the dot; `nil` if it has none. Of a page, the
  /// server's word on what it is goes before the ending of its address.
  public var fileEnding: String? {
    let names = fileName ?? (saysNothing ? lastOfPath : nil)
    guard let name = names, let dot = name.lastIndex(of: "."), dot != name.startIndex else {
      return nil
    }
    return name[name.index(after: dot)...].lowercased()
  }

  /// Whether the server's word leaves open what kind of file it is.
  private var saysNothing: Bool {
    mediaType.map { ["text/plain", "application/octet-stream"].contains($0) } ?? true
  }

  private var lastOfPath: String? {
    url?.pathAndQuery.prefix { $0 != "?" }.split(separator: "/").last.map(String.init)
  }
}

/// What a loader gives: the text, and what the input itself says about it.
public struct ExtractedText: Equatable, Sendable {
  /// The text as UTF-8; it will be normalized.
  public var text: [UInt8]
  /// The encoding it was read in: `UTF-8`, `windows-1252`.
  public var encoding: String
  /// The title that the input gives itself; `nil` if it gives none.
  public var title: String?
  /// The headline as a reader sees it above the text; `nil` where that is the title. The text may begin
  /// with it or not: `ArticleOpening` sees to it that it does.
  public var headline: String?
  /// The lines that sum the text up below its headline; the text may hold them or not.
  public var standfirst: String?
  /// Who wrote it, publisher, dates, address and language, as far as the input says so.
  public var facts = ExtractedFacts()
  /// What the analyst should be told, but for what is seen in the text itself.
  public var remarks: [LoadRemark]
  /// What of a page or document was left out of the text, in the order of the page; empty unless the input
  /// asks for it.
  public var dropped: [DroppedBlock]
  /// Where each printed page begins: UTF-8 offsets in the text, in order; empty where it has none.
  public var pages: [Int] = []

  /// Takes what was read.
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
