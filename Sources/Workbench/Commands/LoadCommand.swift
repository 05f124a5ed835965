import ArgumentParser
import ArticleLoading
import ArticleText
import FactCheck
import SafeFiles

struct LoadCommand: Command {
  static let card = CommandCard(
    name: "load", group: .article,
    summary: "Take articles in, from files, the web, standard input or a paste.",
    usage:
      "load SOURCE... [--list FILE] [--items 1,3-5|all] [--title T] [--author A]... [--publisher P] "
      + "[--url U] [--published DATE] [--modified DATE] [--language TAG] [--archive URL]... "
      + "[--max-size BYTES] [--explain]",
    discussion: """
      SOURCE is a file, a web address (http or https), - for standard input, or paste for the long \
      text that was pasted last at the prompt; what is pasted behind load paste is that text, also one \
      line. The text is kept \
      for ever as it is, cut into numbered sentences, and becomes the current article. Text that \
      the session has already is not taken in twice.

      Read are plain text, Markdown and web pages; PDF by the program pdftotext; and office documents \
      and books (odt, fb2; docx and epub by pandoc). Addresses are fetched by curl, once, \
      and only the page itself; where a server sends us on to is judged before we follow. The bytes as \
      they came, the address in the end, and what the server said are kept with the article. Pictures \
      and other binaries are refused, as is anything over 20 MB (--max-size 50000000 allows more) and \
      whatever takes longer than a minute.

      Several sources are loaded one after the other; one that fails does not keep the others back, \
      and all is told at the end. --list takes sources from a file, or with - from standard input, one \
      a line; empty lines and those that begin with # are passed over. A feed (RSS, Atom) is listed, \
      and --items chooses of it by number. Of a web page the article is kept, without what stands around \
      it; --explain tells what was left out, and why. docs/sources.md says more.
      """,
    examples: [
      .init(line: "load sessions/harbour/article.txt --author \"Mara Vance\" --language en")
    ], takesSources: true)

  @Argument(
    help: ArgumentHelp("Files, addresses, - for standard input, or paste.", valueName: "file"))
  var sources: [Words] = []

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("A file of sources, one a line; - for standard input.", valueName: "file"))
  var list: Words?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Which articles of a feed: 1,3-5, or all.", valueName: "numbers"))
  var items: Words?

  @Flag(help: ArgumentHelp("Tell what of a page or document was left out, and why."))
  var explain = false

  @OptionGroup var size: SizeOptions
  @OptionGroup var options: ArticleOptions
  @OptionGroup var output: OutputOptions

  func answer(at desk: Desk) throws -> any Answer {
    let limits = try size.limits
    let words = try sources.map(\.text) + listed(at: desk)
    guard !words.isEmpty else {
      guard list == nil else { throw LoadError.empty(path: list?.text ?? "") }
      throw CommandFault.usage(
        command: Self.card.name, message: "Missing expected argument '<file> ...'",
        usage: Self.card.usage)
    }
    let run = LoadRun(desk: desk, limits: limits, options: options, items: items, explains: explain)
    return words.count == 1 && list == nil ? try run.load(words[0]) : try run.load(all: words)
  }

  /// The sources that the list names.
  private func listed(at desk: Desk) throws -> [String] {
    guard let list else { return [] }
    let bytes: [UInt8]
    if list.text == "-" {
      guard !desk.setup.inputIsScript else { throw DeskError.inputIsScript }
      guard !sources.contains(where: { $0.text == "-" }) else {
        throw DeskError.options("standard input cannot be both the list and an article")
      }
      bytes = desk.console.readInput(limit: Self.longestList)
    } else {
      bytes = try desk.bytes(ofFile: list.text, limit: Self.longestList)
    }
    guard bytes.count <= Self.longestList else {
      throw LoadError.tooLarge(path: list.text, bytes: nil, limit: Self.longestList)
    }
    return FileName.text(UTF8Mark.passedOver(bytes))
      .split(whereSeparator: \.isNewline)
      .map { $0.trimmed }.filter { !$0.isEmpty && !$0.hasPrefix("#") }
  }

  /// The longest list of sources, in bytes.
  private static let longestList = 1_000_000
}

extension Substring {
  /// Without white space at the ends.
  fileprivate var trimmed: String {
    var text = drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
