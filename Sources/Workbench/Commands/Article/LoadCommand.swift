import ArgumentParser
import ArticleLoading
import ArticleText
import FactCheck
import Presentation
import SafeFiles

struct LoadCommand: Command {
  static let card = CommandCard(
    name: "load", group: .article,
    summary: "Load articles from files, the web, standard input or a paste.",
    usage:
      "load SOURCE... [--list FILE] [--items 1,3-5|all] [--title T] [--author A]... [--publisher P] "
      + "[--url U] [--published DATE] [--modified DATE] [--language TAG] [--archive URL]... "
      + "[--allow-future] [--max-size BYTES] [--explain]",
    discussion: """
      SOURCE is a file, a web address (http or https), - for standard input, or paste for the \
      text that you last pasted at the prompt; text pasted after load paste is loaded even if it \
      is one line. Factdesk keeps the text unchanged, numbers its sentences, and makes it \
      the current article. It does not load a text again that the session already has.

      Factdesk reads plain text, Markdown and web pages; PDF with pdftotext; and office documents \
      and books (odt, fb2; docx and epub with pandoc). For an address, curl fetches the page \
      itself, once, and Factdesk checks each redirect before it follows it. The session keeps the \
      original bytes, the final address and the server's headers. Factdesk refuses pictures and \
      other binary files, files over 20 MB (--max-size 50000000 raises the limit), and sources \
      that take longer than a minute.

      If a source fails, load continues with the next one, and reports all failures at the end. \
      With --list, it reads sources from a file, or with - from standard input, one per line; it \
      ignores empty lines and lines that begin with #. For a feed (RSS, Atom), load lists the \
      items, and --items chooses some by number. From a web page, load keeps the article and \
      drops the rest; --explain lists what was dropped, and why. See docs/sources.md.
      """,
    examples: [
      .init(line: "load sessions/harbour/article.txt --author \"Mara Vance\" --language en")
    ], takesSources: true)

  @Argument(
    help: ArgumentHelp("Files, addresses, - for standard input, or paste.", valueName: "file"))
  var sources: [OptionText] = []

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "A file of sources, one per line; - for standard input.", valueName: "file"))
  var list: OptionText?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Which articles of a feed: 1,3-5, or all.", valueName: "numbers"))
  var items: OptionText?

  @Flag(help: ArgumentHelp("List what was dropped from a page or document, and why."))
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
        command: Self.card.name, message: "load needs a source",
        usage: Self.card.usage)
    }
    let run = LoadRun(desk: desk, limits: limits, options: options, items: items, explains: explain)
    return words.count == 1 && list == nil ? try run.load(words[0]) : try run.load(all: words)
  }

  /// The sources in the list.
  private func listed(at desk: Desk) throws -> [String] {
    guard let list else { return [] }
    let bytes: [UInt8]
    if list.text == "-" {
      guard !desk.setup.inputIsScript else { throw DeskError.inputIsScript(line: desk.line) }
      guard !sources.contains(where: { $0.text == "-" }) else {
        throw DeskError.options("standard input cannot be both the list and an article")
      }
      bytes = desk.readInput(limit: Self.longestList)
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

  /// The maximum size of a list of sources, in bytes.
  private static let longestList = 1_000_000
}

extension Substring {
  /// Without white space at both ends.
  fileprivate var trimmed: String {
    var text = drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
