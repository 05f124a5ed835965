import ArticleLoading
import FactCheck
import Presentation
import SafeFiles
import SessionStore

/// Loads the sources of a line, each as an entry of its own that can be undone.
struct LoadRun {
  let desk: Desk
  let limits: LoadLimits
  let options: ArticleOptions
  /// The chosen articles of a feed; `nil` to list all.
  let items: OptionText?
  /// Whether to report what was left out.
  let explains: Bool

  /// Loads one source.
  func load(_ word: String) throws -> any Answer {
    let source = try desk.source(word)
    let input = try desk.input(source, limits: limits)
    guard let feed = try Feed(input, isCancelled: desk.setup.isInterrupted) else {
      guard items == nil else {
        throw DeskError.options("--items needs a feed, and \(source.name) is not one")
      }
      return try keep(input, of: source)
    }
    guard let items else { return FeedAnswer(feed, from: source.name) }
    let chosen = try NumberList.read(items, of: feed.items.count, option: "--items")
    return try load(
      all: chosen.map { number in
        // Without an address there is nothing to fetch, which is reported like any other failure.
        feed.items[number - 1].address?.text ?? "item \(number) of \(source.name)"
      }, itemsOf: source)
  }

  /// Loads several sources in order, continuing after failures.
  /// - Parameter feed: the source of the feed that contains the words, if any.
  func load(
    all words: [String], itemsOf feed: ArticleSource? = nil
  ) throws -> any Answer {
    if options.title != nil || options.url != nil {
      throw DeskError.options(
        "--title and --url describe a single article, but there are \(words.count) sources; "
          + "a title of several words needs quotes")
    }
    if options.publisher != nil || !options.authors.isEmpty,
      let word = words.first(where: { isNoSource($0) })
    {
      throw DeskError.options(
        "there is no file \(word); in load, a name of several words needs quotes")
    }
    guard items == nil || feed != nil else {
      throw DeskError.options("--items needs a single feed: load it alone")
    }
    var answer = LoadedAnswer(of: words.count)
    // The result of each source, so that none is read or fetched twice.
    var done: [String: Result<any Answer, LoadedAnswer.Reason>] = [:]
    defer { desk.progressLead = "" }
    for (number, word) in words.enumerated() {
      let name = desk.paste(word)?.name ?? word
      desk.progressLead = "\(number + 1) of \(words.count): "
      if let known = done[word] {
        try answer.add(again(known), of: name)
        continue
      }
      do {
        let one = try feed.map { try loadItem(word, of: $0) } ?? load(word)
        done[word] = .success(one)
        answer.add(.success(one), of: name)
      } catch {
        let reason = LoadedAnswer.Reason(Explanations.explanation(of: error))
        // Ctrl-C and a full disk stop the rest.
        if desk.setup.isInterrupted() || error is StoreError {
          guard !answer.loaded.isEmpty else { throw error }
          answer.stopped = desk.setup.isInterrupted() ? .interrupted : reason.explanation
          desk.list(answer)
          return answer
        }
        done[word] = .failure(reason)
        answer.add(.failure(reason), of: name)
      }
    }
    desk.list(answer)
    return answer
  }

  /// Whether a word is neither an address nor a file: the second word of a name.
  private func isNoSource(_ word: String) -> Bool {
    guard case .file(let path)? = try? desk.source(word) else { return false }
    return !fileExists(path)
  }

  /// The result for a repeated source.
  private func again(
    _ known: Result<any Answer, LoadedAnswer.Reason>
  ) throws -> Result<any Answer, LoadedAnswer.Reason> {
    guard case .success(let one) = known, let article = one as? ArticleAnswer else { return known }
    let id = article.article.id
    desk.session.use(id)
    return .success(
      ArticleAnswer(
        try desk.state.existing(id),
        remarks: ["this source is listed twice; it is already \(id); nothing was added"],
        added: false, in: desk.state))
  }

  /// Loads an article of a feed; a feed within a feed is not opened.
  private func loadItem(_ word: String, of feed: ArticleSource) throws -> ArticleAnswer {
    guard let address = try? WebAddress(word) else { throw DeskError.noAddress(word) }
    let source = ArticleSource.address(address)
    // Typing a feed's address permits its host.
    var isTyped = false
    if case .address(let typed) = feed { isTyped = typed.host == address.host }
    return try keep(desk.input(source, limits: limits, isTyped: isTyped), of: source)
  }

  /// Makes an article of an input and adds it to the session.
  private func keep(_ input: LoaderInput, of source: ArticleSource) throws -> ArticleAnswer {
    var input = input
    input.explains = explains
    let loaded = try desk.read(input, language: options.language?.text)
    desk.tell {
      "loading \(Desk.shown(source)): keeping \(Counted.text(loaded.content.byteCount, "byte"))"
    }
    let entry: Entry
    do {
      entry = try desk.change(blobs: loaded.blobs) { session in
        var details = loaded.details
        try options.apply(to: &details, at: desk)
        return try session.load(loaded.content, details: details)
      }
    } catch RuleError.alreadyLoaded(let id) {
      desk.session.use(id)
      let unused = options.isGiven ? ["its data are unchanged; to change them: edit \(id) …"] : []
      return ArticleAnswer(
        try desk.state.existing(id),
        remarks: ["this text is already loaded as \(id); nothing was added"] + unused, added: false,
        in: desk.state)
    }
    let article = try desk.state.existing(entry.step.changes.made(Article.self)[0])
    desk.session.use(article.id)
    let remarks = loaded.remarks.filter { $0 != .titleInferred || article.details.titleIsInferred }
      .map { Explanations.text($0, of: article.id) }
    return ArticleAnswer(
      article, remarks: remarks, added: true, dropped: explains ? loaded.dropped : nil,
      in: desk.state)
  }
}

extension Desk {
  /// Makes `@` mean the loaded articles, each once.
  fileprivate func list(_ answer: LoadedAnswer) {
    var seen: Set<ArticleID> = []
    let ids = answer.loaded.map(\.article.id).filter { seen.insert($0).inserted }
    if !ids.isEmpty { list(ids.map(ItemID.article)) }
  }
}
