import ArticleText
import FactCheck
import SafeFiles

/// Turns a source into an article that a session can take in.
public struct ArticleReader: Sendable {
  private let limits: LoadLimits
  private let programs: OutsidePrograms
  private let loaders: [any ArticleLoader]

  /// Reads within these limits.
  /// - Parameter programs: what may be run to read some kinds of files, and whether to stop.
  public init(
    limits: LoadLimits = LoadLimits(), programs: OutsidePrograms = OutsidePrograms()
  ) {
    self.init(limits: limits, programs: programs, loaders: ArticleLoaders.all)
  }

  init(
    limits: LoadLimits = LoadLimits(), programs: OutsidePrograms = OutsidePrograms(),
    loaders: [any ArticleLoader]
  ) {
    self.limits = limits
    self.programs = programs
    self.loaders = loaders
  }

  /// Reads, decodes, normalizes and splits.
  ///
  /// - Parameters:
  ///   - language: a BCP 47 tag; it selects the sentence rules and overrides the input's own declaration.
  ///   - title: the title, when the analyst gives one.
  ///   - loader: the name of the loader to use, whatever the input looks like.
  /// - Throws: `LoadError`, with nothing kept of the input.
  public func load(
    _ source: LoadSource, language: String? = nil, title: String? = nil, loader: String? = nil
  ) throws(LoadError) -> LoadedArticle {
    // Looked for first: a mistyped name should not cost the reading of a large file.
    _ = try candidates(named: loader)
    return try load(input(from: source), language: language, title: title, loader: loader)
  }

  /// The same for an input that was read by `input(from:)`.
  public func load(
    _ input: LoaderInput, language: String? = nil, title: String? = nil, loader: String? = nil
  ) throws(LoadError) -> LoadedArticle {
    let candidates = try candidates(named: loader)
    guard let chosen = candidates.first(where: { loader != nil || $0.recognizes(input) }) else {
      let kind = ForeignMarkup.kind(of: input.bytes) ?? "a kind of text that no loader reads"
      throw .needsOtherLoader(path: input.path, kind: kind)
    }
    let extracted = try chosen.read(input)
    return try LoadedArticle(
      extracted, from: input, by: chosen.name, language: language, title: title)
  }

  private func candidates(named name: String?) throws(LoadError) -> [any ArticleLoader] {
    guard let name else { return loaders }
    guard let loader = loaders.first(where: { $0.name == name }) else {
      throw .unknownLoader(name, known: loaders.map(\.name))
    }
    return [loader]
  }

  /// The bytes of a source.
  public func input(from source: LoadSource) throws(LoadError) -> LoaderInput {
    switch source {
    case .file(let path):
      let bytes = try bytes(of: path)
      let name = path.split(separator: "/").last.map { FileName.shown(String($0)) }
      return try input(path, name, bytes)
    case .standardInput(let bytes): return try input("-", nil, bytes)
    case .paste(let text): return try input("paste", nil, Array(text.utf8))
    case .kept(let name, let bytes): return try input(name, FileName.shown(name), bytes)
    case .page(let page, let time):
      return try input(page.address.text, nil, page.body, of: (page, time))
    }
  }

  private func bytes(of path: String) throws(LoadError) -> [UInt8] {
    do throws(LoadError) {
      return try FileBytes.read(path, limit: limits.maxBytes, isCancelled: programs.isCancelled)
    } catch {
      guard case .tooLarge(_, let bytes, _, _) = error else { throw error }
      throw limits.tooLarge(path, bytes: bytes)
    }
  }

  private func input(
    _ path: String, _ name: String?, _ bytes: [UInt8],
    of page: (answer: FetchedPage, at: Timestamp)? = nil
  ) throws(LoadError) -> LoaderInput {
    guard !bytes.isEmpty else { throw .empty(path: path) }
    guard bytes.count <= limits.maxBytes else {
      throw limits.tooLarge(path, bytes: bytes.count)
    }
    return LoaderInput(
      path: path, fileName: name, bytes: bytes, page: page, limits: limits, programs: programs)
  }
}
