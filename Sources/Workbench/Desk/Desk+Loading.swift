import ArticleLoading
import ArticleText
import FactCheck
import Presentation
import SessionStore

/// The source of an article, as typed.
enum ArticleSource: Equatable {
  case standardInput
  case paste(PastedText)
  case file(String)
  case address(WebAddress)

  /// The path of a file; `nil` for other sources.
  var path: String? {
    if case .file(let path) = self { path } else { nil }
  }

  /// Its name in messages.
  var name: String {
    switch self {
    case .standardInput: "-"
    case .paste(let paste): paste.name
    case .file(let path): path
    case .address(let address): address.text
    }
  }
}

extension Desk {
  /// The source that a word of the line refers to.
  ///
  /// - Throws: `DeskError.nothingPasted`, `badAddress`, or `LoadError.notWeb` for an address that cannot be
  ///   fetched.
  func source(_ word: String) throws -> ArticleSource {
    if word == "-" { return .standardInput }
    // The line's tag was replaced by the text that it represents.
    if let paste = paste(word) { return .paste(paste) }
    if word == CommandParser.pasteWord { throw DeskError.nothingPasted }
    let scheme = word.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
    guard word[scheme.endIndex...].hasPrefix("://") || word.hasPrefix("file:/") else {
      return .file(word)
    }
    guard ["http", "https"].contains(scheme.lowercased()) else { throw LoadError.notWeb(url: word) }
    do throws(WebAddress.Fault) {
      return .address(try WebAddress(word))
    } catch {
      throw DeskError.badAddress(option: "SOURCE", value: word, fault: error)
    }
  }

  /// The paste that a word of the line refers to; `nil` if none.
  func paste(_ word: String) -> PastedText? {
    pastes.first { $0.isNamed(in: line, by: word) }
      ?? (word == CommandParser.pasteWord ? pastes.last : nil)
  }

  /// Reads the article of a source; does not change the session.
  func read(
    _ source: ArticleSource, limits: LoadLimits = LoadLimits(), language: String? = nil
  ) throws -> LoadedArticle {
    try read(input(source, limits: limits), language: language)
  }

  /// The same for an input that was read before.
  func read(_ input: LoaderInput, language: String? = nil) throws -> LoadedArticle {
    try ArticleReader(limits: input.limits, programs: input.programs)
      .load(input, language: language)
  }

  /// The bytes of a source.
  /// - Parameter isTyped: whether a person typed it, or at least the host of its address.
  func input(
    _ source: ArticleSource, limits: LoadLimits = LoadLimits(), isTyped: Bool = true
  ) throws -> LoaderInput {
    try input(from: read(source, limits: limits, isTyped: isTyped), limits: limits)
  }

  /// The bytes of a source that was opened.
  func input(from source: LoadSource, limits: LoadLimits) throws -> LoaderInput {
    var limits = limits
    limits.latest = latestDay
    return try ArticleReader(limits: limits, programs: setup.programs).input(from: source)
  }

  /// Fetches a page and reports progress.
  /// - Parameters:
  ///   - known: the validators of an earlier fetch; an unchanged page comes without a body.
  ///   - isTyped: whether a person typed the address, or at least its host.
  func fetch(
    _ address: WebAddress, limits: LoadLimits = LoadLimits(), known: KnownPage? = nil,
    isTyped: Bool = true
  ) throws -> FetchedPage {
    let request = FetchRequest(address, limits: limits, known: known, isTyped: isTyped) {
      address, bytes in
      self.tell {
        "fetching \(address.host)" + (bytes > 0 ? ": \(Counted.text(bytes, "byte"))" : "")
      }
    }
    return try fetcher.fetch(request)
  }

  /// Fetches from the web.
  var fetcher: any Fetcher {
    setup.fetcher ?? CurlFetcher(programs: setup.programs, version: Version.current)
  }

  /// Fetches a page again.
  ///
  /// - Parameter isTyped: whether the line contains the address; otherwise it comes from the session, which
  ///   anyone may have written.
  /// - Returns: the article; `nil` if the server reports no change.
  func refetch(
    _ fetched: FetchRecord, limits: LoadLimits, isTyped: Bool, language: String? = nil
  ) throws -> LoadedArticle? {
    let known = try session.store.flatMap {
      KnownPage(record: try $0.blob(fetched.response))
    }
    let page = try fetch(fetched.url, limits: limits, known: known, isTyped: isTyped)
    guard !page.isUnchanged else { return nil }
    var limits = limits
    limits.latest = latestDay
    return try ArticleReader(limits: limits, programs: setup.programs)
      .load(.page(page, at: now), language: language)
  }

  /// Tomorrow: no article has a later date.
  private var latestDay: CalendarDay { Timestamp(seconds: now.seconds + 86400).day }

  private func read(
    _ source: ArticleSource, limits: LoadLimits, isTyped: Bool
  ) throws -> LoadSource {
    switch source {
    case .standardInput:
      guard !setup.inputIsScript else { throw DeskError.inputIsScript(line: line) }
      return .standardInput(bytes: readInput(limit: limits.maxBytes))
    case .paste(let paste): return .paste(text: paste.text)
    case .file(let path):
      tell { "loading \(Self.shown(source)): reading" }
      return .file(path)
    case .address(let address):
      return .page(try fetch(address, limits: limits, isTyped: isTyped), at: now)
    }
  }

  /// Reports progress, with the number of the source if there are several.
  func tell(_ text: () -> String) { console.progress { progressLead + text() } }

  /// A source's name, short enough for the progress row.
  static func shown(_ source: ArticleSource) -> String {
    ScreenText.shown(String(source.name.prefix(200)), singleLine: true)
  }
}
