import ArticleLoading
import FactCheck
import Glibc

extension Explanations {
  private static func verb(_ work: NeededProgram.Work) -> String {
    switch work {
    case .reading, .examining: "read"
    case .writing: "write"
    case .printing: "print"
    }
  }

  private static func isPage(_ path: String) -> Bool {
    path.hasPrefix("http") || path.hasSuffix(".html") || path.hasSuffix(".htm")
  }

  /// Why the home folder in a path such as `~ann/x` was not found; empty if that is not the reason.
  private static func unknownUser(in path: String) -> String {
    guard path.first == "~" else { return "" }
    let name = String(path.dropFirst().prefix { $0 != "/" })
    return name.isEmpty || getpwnam(name) != nil ? "" : ": there is no user \(name)"
  }

  package static func explanation(of error: LoadError) -> Explanation {
    switch error {
    case .missing(let path):
      Explanation(
        "missing",
        path.isEmpty
          ? "the file name is empty" : "there is no file \(path)\(unknownUser(in: path))",
        hint: path.hasPrefix("www.") ? "for a web address: load https://\(path)" : nil
      )
    case .isFolder(let path): Explanation("is-folder", "\(path) is a folder")
    case .noPermission(let path):
      Explanation("no-permission", "you have no permission to read \(path)")
    case .notRegular(let path):
      Explanation("not-a-file", "\(path) is a device or a socket, not a file")
    case .empty(let path):
      Explanation(
        "empty", path == "-" ? "standard input is empty" : "\(path) is empty")
    case .noWords(let path):
      Explanation(
        "no-words", path == "-" ? "standard input contains no words" : "\(path) contains no words",
        hint: isPage(path)
          ? "if scripts create the page's text, save the page from a browser, or copy the text and type: load paste"
          : nil)
    case .binary(let path, let kind):
      Explanation("binary", "\(path) is \(kind), not text")
    case .needsOtherLoader(let path, let kind):
      Explanation(
        "other-kind", "\(path) is \(kind), which factdesk cannot read",
        hint: "save its text to a file and load that file")
    case .noConverter(let path, let encoding):
      Explanation(
        "no-converter", "\(path) is encoded as \(encoding), which this system cannot convert",
        hint: "convert it to UTF-8 elsewhere, or install the C library's converters (gconv)")
    case .tooLarge(let path, let bytes, let limit, let isRaisable):
      Explanation(
        "too-large",
        bytes.map {
          "\(path) has \(Counted.text($0, "byte")); the limit is \(Counted.grouped(limit))"
        }
          ?? "\(path) has more than \(Counted.text(limit, "byte")), which is the limit",
        hint: isRaisable ? "--max-size raises the limit" : nil)
    case .unpacksTooLarge(let path, let limit):
      Explanation(
        "unpacks-too-large",
        "\(path) unpacks to more than \(Counted.text(limit, "byte")) of text, the limit for a document",
        hint: "the file may be an attack; if it is genuine, save it in parts and load those")
    case .needsMemory(let path, let program, let limit):
      Explanation(
        "needs-memory",
        "\(path) needs more memory than \(program.name) is allowed: \(Counted.text(limit, "byte"))",
        hint: "save it in parts, or as plain text, in the program that made it, and load that")
    case .notWebPage(let path, let kind):
      Explanation(
        "not-a-page", "\(path) is \(kind), and extract reads only web pages",
        hint: "to load it: factdesk NAME -c 'load \(Quoting.quoted(path)) --explain'")
    case .damaged(let path, let kind):
      Explanation(
        "damaged-document", "\(path) is \(kind), but damaged: its text cannot be read",
        hint: "open it in the program that made it, and save it again")
    case .crowdedPage(let path, let page, let limit):
      Explanation(
        "crowded-page",
        "page \(page) of \(path) has more than \(Counted.text(limit, "word")): too many to tell its lines and "
          + "columns",
        hint: "save the page as several pages, or as plain text, and load those")
    case .tooComplex(let path):
      Explanation(
        "too-complex",
        "\(path) has too much markup to read: too many elements, attributes or levels")
    case .noAnswer(let path, let seconds):
      Explanation("no-answer", "no data came from \(path) for \(Counted.text(seconds, "second"))")
    case .unreadable(let path, let code):
      Explanation("unreadable", "cannot read \(path): \(String(cString: strerror(code)))")
    case .tooSlow(let path, let seconds):
      Explanation(
        "too-slow", "\(path) took longer than \(Counted.text(seconds, "second"))",
        hint: "try again later")
    case .programTooSlow(let path, let program, let seconds):
      Explanation(
        "program-too-slow",
        "\(program.name) was stopped: it took longer than \(Counted.text(seconds, "second")) to "
          + "\(verb(program.work)) \(path)",
        hint: program.work == .reading
          ? "the file may be damaged or an attack; save its pages one by one, or as "
            + "plain text, and load those"
          : nil)
    case .unknownLetters(let path):
      Explanation(
        "unknown-letters",
        "the fonts of \(path) do not say which letters they show, so it cannot be read as text",
        hint: "ocrmypdf --force-ocr IN OUT recognizes the letters; then load OUT")
    case .cancelled: Explanation.interrupted
    case .noProgram(let path, let program):
      Explanation(
        "no-program", "\(path) needs the program \(program.name), which is not installed",
        hint: "apt-get install \(program.package)")
    case .programFailed(let path, let program, let detail):
      Explanation(
        "program-failed",
        "\(program.name) could not \(verb(program.work)) \(path), and says: \(detail)",
        hint: program.work == .reading
          ? "save it again, or as plain text, in the program that made it, and load that" : nil)
    case .notPictured(let url, let detail):
      Explanation(
        "not-pictured", "chromium made no picture of \(url), and says: \(detail)",
        hint: "try again; without --screenshot, the page is kept as the server sends it")
    case .locked(let path):
      Explanation(
        "locked", "\(path) is protected by a password",
        hint: "save a copy without the password, and load that")
    case .noText(let path, let pages):
      Explanation(
        "no-text", "\(path) has \(Counted.text(pages, "page")) and no text; it may be a scan",
        hint: "ocrmypdf IN OUT recognizes the text; then load OUT")
    case .notFetched(let url, let fault): explanation(of: fault, at: url)
    case .notWeb(let url):
      Explanation(
        "not-web", "\(url): factdesk fetches only http and https addresses",
        hint: url.hasPrefix("file:") ? "for a file, type its path without file:" : nil)
    case .unknownLoader(let name, let known):
      Explanation(
        "no-loader", "there is no loader \"\(name)\"",
        hint: "the loaders are \(known.joined(separator: ", "))")
    }
  }

  /// "page 3", "pages 3, 4 and 7", "pages 1, 2, 3, 4, 5 and 12 others".
  private static func list(_ pages: [Int]) -> String {
    let shown = pages.count > 6 ? Array(pages.prefix(5)) : pages.dropLast()
    let last = pages.count > 6 ? "\(pages.count - 5) others" : pages.last.map(String.init) ?? ""
    guard !shown.isEmpty else { return "page \(last)" }
    return "pages \(shown.map(String.init).joined(separator: ", ")) and \(last)"
  }

  /// The words for a remark on loading.
  package static func text(_ remark: LoadRemark, of article: ArticleID) -> String {
    switch remark {
    case .decodedAs(let encoding): "not UTF-8; read as \(encoding)"
    case .guessedEncoding(let encoding, let declared?):
      "declared as \(declared), but it is not; detected as \(encoding)"
    case .guessedEncoding(let encoding, nil):
      "no encoding declared; detected as \(encoding)"
    case .replacedNULs(let count): "\(Counted.text(count, "NUL")) replaced by U+FFFD"
    case .replacedInvalid(let count):
      "\(Counted.text(count, "invalid byte sequence")) replaced by U+FFFD"
    case .keptControls(let count):
      "\(Counted.text(count, "control character")) kept, shown as symbols"
    case .droppedHTML(let blocks): "\(Counted.text(blocks, "block")) of HTML left out"
    case .pagesWithoutText(let pages, let all):
      "\(Self.list(pages)) of \(all) \(pages.count == 1 ? "holds" : "hold") no text: blank, or pictures "
        + "of text, which ocrmypdf reads"
    case .damaged(let fault):
      "the file is damaged, and words or pages may be missing: compare it with the original before you "
        + "check it (pdftotext says: \(fault))"
    case .tooManySmallLetters(let pages, let all):
      "words of \(Self.list(pages)) of \(all) are missing: pdftotext gives out no more than 50,000 letters "
        + "narrower than 3 points of one page; enlarge the pages, or split them"
    case .unknownLetters(let pages, let all):
      "the fonts of \(Self.list(pages)) of \(all) do not say which letters they show, so do not trust "
        + "the words there: ocrmypdf --force-ocr reads them from the pages"
    case .titleInferred:
      "title taken from the first line; to change it: edit \(article) --title \"…\""
    }
  }
}
