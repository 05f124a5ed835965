import ArgumentParser
import ArticleLoading
import ArticleText
import FactCheck

struct LoadCommand: Command {
  static let card = CommandCard(
    name: "load", group: .article,
    summary: "Take an article in, from a file, standard input or a paste.",
    usage:
      "load SOURCE... [--title T] [--author A]... [--publisher P] [--url U] [--published DATE] "
      + "[--modified DATE] [--language TAG] [--archive URL]... [--max-size BYTES]",
    discussion: """
      SOURCE is a file of plain text or Markdown (.md), - for standard input, or paste for the long \
      text that was pasted last at the prompt. The text is kept \
      for ever as it is, cut into numbered sentences, and becomes the current article. Text that \
      the session has already is not taken in twice. Text that is not UTF-8 is read as UTF-16 (with \
      a byte order mark) or windows-1252, and the answer says so. Pictures and other binaries are \
      refused, as is anything over 20 MB (--max-size 50000000 allows more).
      """,
    examples: [
      .init(line: "load sessions/harbour/article.txt --author \"Mara Vance\" --language en")
    ])

  @Argument(help: ArgumentHelp("A file, - for standard input, or paste.", valueName: "file"))
  var sources: [Words]

  @Option(
    name: .customLong("max-size"), parsing: .unconditional,
    help: ArgumentHelp("The most bytes that are read.", valueName: "bytes"))
  var maxSize: Words?

  @OptionGroup var options: ArticleOptions
  @OptionGroup var output: OutputOptions

  func answer(at desk: Desk) throws -> any Answer {
    var limits = LoadLimits()
    if let maxSize { limits.maxBytes = try Self.size(maxSize.text) }
    if sources.count > 1, options.title != nil {
      throw DeskError.options("--title is one article's: load it alone")
    }
    var answers: [ArticleAnswer] = []
    for source in sources {
      answers.append(try load(source.text, limits, at: desk))
    }
    return answers.count == 1 ? answers[0] : LoadedAnswer(loaded: answers)
  }

  private func load(_ word: String, _ limits: LoadLimits, at desk: Desk) throws -> ArticleAnswer {
    let source = try desk.source(word)
    let loaded = try desk.read(source, limits: limits, language: options.language?.text)
    desk.console.progress {
      "loading \(Desk.shown(source)): keeping \(Counted.text(loaded.content.byteCount, "byte"))"
    }
    do {
      try desk.change(blobs: loaded.blobs) { session in
        var details = loaded.details
        try options.apply(to: &details)
        return try session.load(loaded.content, details: details)
      }
    } catch RuleError.alreadyLoaded(let id) {
      desk.session.use(id)
      return ArticleAnswer(
        try desk.state.existing(id),
        remarks: ["this very text is \(id) already; nothing was added"], added: false,
        in: desk.state)
    }
    let article = try desk.state.existing(ArticleID(desk.state.allArticles.count))
    desk.session.use(article.id)
    let remarks = loaded.remarks.filter { $0 != .titleInferred || article.details.titleIsInferred }
      .map { Explanations.text($0, of: article.id) }
    return ArticleAnswer(article, remarks: remarks, added: true, in: desk.state)
  }

  /// Bytes as typed, with an optional K, M or G behind (powers of 1,000).
  private static func size(_ text: String) throws -> Int {
    let units: [Character: Int] = ["K": 1_000, "M": 1_000_000, "G": 1_000_000_000]
    let unit = text.last.flatMap { units[Character($0.uppercased())] }
    let digits = unit == nil ? text[...] : text.dropLast()
    guard let number = Int(digits), number > 0, number <= 2_000_000_000 / (unit ?? 1) else {
      throw DeskError.badValue(
        option: "--max-size", value: text, wanted: "a number of bytes up to 2G, as 50000000 or 50M")
    }
    return number * (unit ?? 1)
  }
}

/// Several articles that were loaded.
struct LoadedAnswer: Answer {
  var loaded: [ArticleAnswer]

  func write(to page: inout Page) {
    for answer in loaded { answer.write(to: &page) }
  }
}
