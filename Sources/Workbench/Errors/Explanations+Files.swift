import ArticleLoading
import FactCheck
import Glibc
import Reports
import SessionStore

extension Explanations {
  static func explanation(of error: StoreError) -> Explanation {
    if case .interrupted = error { return .interrupted }
    var explanation = storeExplanation(of: error)
    explanation.status = .noSession
    return explanation
  }

  private static func storeExplanation(of error: StoreError) -> Explanation {
    switch error {
    case .missing(let path):
      Explanation("no-session", "there is no \(path)", hint: "sessions lists what is there")
    case .isFolder(let path): Explanation("is-folder", "\(path) is a folder, not a session")
    case .notAFolder(let path):
      Explanation(
        "not-a-folder", "\(path) is a file; sessions lie in a folder",
        hint: "--sessions names the folder; a single session is opened by its file's path")
    case .noPermission(let path):
      Explanation(
        "no-permission", "\(path) may not be read by you", hint: "ask its owner, or ls -l \(path)")
    case .exists(let path):
      Explanation(
        "session-exists", "\(path) is there already",
        hint: "open goes on with it; no session is ever overwritten")
    case .notASession(let path): Explanation("not-a-session", "\(path) is no session of factdesk")
    case .damaged(let path, let detail):
      Explanation(
        "damaged", "\(path) is damaged: \(detail)",
        hint: "factdesk check tells how far, factdesk recover SESSION NEW saves the sound part")
    case .tooNew(let path, let version, let supported):
      Explanation(
        "too-new", "\(path) has format \(version); this program knows up to \(supported)",
        hint: "use a newer factdesk; nothing was changed")
    case .conflict(let head):
      Explanation(
        "conflict", "somebody else appended up to entry \(head.sequence)", hint: "try again")
    case .busy(let path):
      Explanation(
        "busy", "another program holds \(path); nothing was changed", hint: "try again in a moment")
    case .readOnly(let path):
      Explanation(
        "read-only", "\(path) or its folder may not be written; nothing was changed",
        hint: "save NAME copies the session where it may")
    case .needsRecovery(let path):
      Explanation(
        "needs-recovery",
        "a crash left an edit half written, and \(path) may not be written to mend it",
        hint: "copy it together with its -journal file to a folder that may be written")
    case .full(let path):
      Explanation(
        "disk-full", "the disk that holds \(path) is full; nothing was changed",
        hint: "make room and give the command again")
    case .io(let path, let detail, let code):
      Explanation(
        "io", "\(path) could not be read or written: \(detail) (\(code)); nothing was changed",
        hint: "look after the disk, then give the command again")
    case .moved(let path):
      Explanation(
        "moved", "\(path) was moved, removed or replaced since it was opened; nothing was changed",
        hint: "put it back, or open it under its new name")
    case .overwritten(let path):
      Explanation(
        "overwritten",
        "another program wrote another file over \(path) since it was opened; nothing was changed",
        hint: "open it anew to work with what stands there now, or put the old file back")
    case .severalNames(let path, let others):
      Explanation(
        "several-names",
        "\(path) has a further name"
          + (others.isEmpty ? ", in another folder" : ": \(others.joined(separator: ", "))")
          + "; a crash could lose edits, so it was not opened",
        hint: severalNamesHint(path, others))
    case .unconfirmed(let path, let entry?, let detail):
      Explanation(
        "not-confirmed",
        "entry \(entry) is stored in \(path), but the system did not confirm that it will outlast a "
          + "power cut: \(detail)",
        hint: "do not give the command again; look after the disk, and save a copy on another one")
    case .unconfirmed(let path, nil, let detail):
      Explanation(
        "not-confirmed",
        "\(path) is written, but the system did not confirm that it will outlast a power cut: "
          + detail,
        hint: "do not give the command again; look after the disk, and save a copy on another one")
    case .outcomeUnknown(let path, let detail):
      Explanation(
        "outcome-unknown",
        "it is not known whether \(path) holds this change: \(detail)",
        hint:
          "look after the disk, then history tells; give the command again only if it is missing")
    case .interrupted: Explanation.interrupted
    case .unknownBlob(let digest):
      Explanation(
        "damaged", "the session does not hold the bytes \(digest.hex.prefix(12))…",
        hint: "factdesk check says more")
    case .tooManyOpenFiles(let path):
      Explanation("too-many-files", "\(path): too many files are open", hint: "ulimit -n raises it")
    case .tooLarge(let path):
      Explanation("too-large", "that is more than \(path) can hold in one step")
    case .nothingToRedact(let item):
      Explanation("internal", "nothing to strike out of \(item)")
    case .emptyStep: Explanation("internal", "a step without changes")
    case .timeOutOfRange(let time):
      Explanation(
        "clock",
        "the clock says the year \(time.day.year), and a session keeps the years 1 to 9999; nothing "
          + "was changed",
        hint: "set the clock (date shows it), then give the command again")
    case .closed(let path): Explanation("internal", "\(path) was closed before")
    case .invalidName(let name):
      Explanation("bad-session-name", "\"\(name)\" cannot name a session")
    }
  }

  /// What to do with a session of several names. A name with a journal beside it must be kept: opening
  /// the session under it takes back what a crash left.
  private static func severalNamesHint(_ path: String, _ others: [String]) -> String {
    guard let other = others.first else {
      return "find its other name with find -samefile, and remove one of the two with rm"
    }
    if OutputFile.exists(other + "-journal") {
      return "the session stays when one of its names is removed: rm \(Quoting.quoted(path)), as a "
        + "crash left a journal beside \(other)"
    }
    return "the session stays when one of its names is removed: rm \(Quoting.quoted(other))"
  }

  private static func isPage(_ path: String) -> Bool {
    path.hasPrefix("http") || path.hasSuffix(".html") || path.hasSuffix(".htm")
  }

  static func explanation(of error: LoadError) -> Explanation {
    switch error {
    case .missing(let path):
      Explanation(
        "missing", "there is no file \(path)",
        hint: path.hasPrefix("www.") ? "an address begins with https://: load https://\(path)" : nil
      )
    case .isFolder(let path): Explanation("is-folder", "\(path) is a folder")
    case .noPermission(let path): Explanation("no-permission", "\(path) may not be read by you")
    case .notRegular(let path):
      Explanation("not-a-file", "\(path) is a device or a socket, not a file")
    case .empty(let path):
      Explanation(
        "empty", path == "-" ? "standard input is empty" : "\(path) is empty",
        hint: isPage(path)
          ? "where scripts make a page's text: save it from a browser, or copy it and load paste"
          : nil)
    case .binary(let path, let kind):
      Explanation("binary", "\(path) is \(kind), not text")
    case .needsOtherLoader(let path, let kind):
      Explanation(
        "other-kind", "\(path) is \(kind), which is not read",
        hint: "save its text to a file and load that")
    case .noConverter(let path, let encoding):
      Explanation(
        "no-converter", "\(path) is in \(encoding), which this system cannot convert",
        hint: "convert it to UTF-8 elsewhere, or install the C library's converters (gconv)")
    case .tooLarge(let path, let bytes, let limit):
      Explanation(
        "too-large",
        bytes.map {
          "\(path) has \(Counted.text($0, "byte")); at most \(Counted.grouped(limit)) are read"
        }
          ?? "\(path) has more than \(Counted.text(limit, "byte")), the most that is read",
        hint: "--max-size allows more")
    case .unpacksTooLarge(let path, let limit):
      Explanation(
        "unpacks-too-large",
        "\(path) unpacks to more than \(Counted.text(limit, "byte")) of text, the most that is read of a document",
        hint: "it may be made to fill the memory; if it is not, save it in parts and load them")
    case .needsMemory(let path, let program, let limit):
      Explanation(
        "needs-memory",
        "\(path) needs more memory than \(program.name) may have, which is \(Counted.text(limit, "byte"))",
        hint: "save it in parts, or as plain text, in the program that wrote it, and load that")
    case .notWebPage(let path, let kind):
      Explanation(
        "not-a-page", "\(path) is \(kind), and extract reads web pages alone",
        hint: "load reads it: factdesk NAME -c 'load \(Quoting.quoted(path)) --explain'")
    case .damaged(let path, let kind):
      Explanation(
        "damaged-document", "\(path) is \(kind), but damaged: its text cannot be read",
        hint: "open it in the program that wrote it, and save it again")
    case .tooComplex(let path):
      Explanation("too-complex", "\(path) has markup too tangled to be read")
    case .noAnswer(let path, let seconds):
      Explanation("no-answer", "nothing came out of \(path) for \(Counted.text(seconds, "second"))")
    case .unreadable(let path, let code):
      Explanation("unreadable", "\(path) could not be read: \(String(cString: strerror(code)))")
    case .tooSlow(let path, let seconds):
      Explanation(
        "too-slow", "\(path) took longer than \(Counted.text(seconds, "second"))",
        hint: "try again later")
    case .programTooSlow(let path, let program, let seconds):
      Explanation(
        "program-too-slow",
        "\(program.name) was stopped: it took longer than \(Counted.text(seconds, "second")) to read \(path)",
        hint:
          "the file may be damaged, or made to keep programs busy; save its pages one by one, or as "
          + "plain text, and load those")
    case .unknownLetters(let path):
      Explanation(
        "unknown-letters",
        "the fonts of \(path) do not say which letters they show, so it cannot be read as text",
        hint: "ocrmypdf --force-ocr IN OUT reads the letters from the pages; load what it makes")
    case .cancelled: Explanation.interrupted
    case .noProgram(let path, let program):
      Explanation(
        "no-program", "\(path) needs the program \(program.name), which is not installed",
        hint: "apt-get install \(program.package)")
    case .programFailed(let path, let program, let detail):
      Explanation(
        "program-failed",
        "\(program.name) could not \(program == .chromium ? "print" : "read") \(path), and says: \(detail)",
        hint: program == .chromium || program == .curl
          ? nil : "save it again, or as plain text, in the program that wrote it, and load that")
    case .locked(let path):
      Explanation(
        "locked", "\(path) is kept under a password",
        hint: "print it to a file without one, and load that")
    case .noText(let path, let pages):
      Explanation(
        "no-text", "\(path) has \(Counted.text(pages, "page")) without text, perhaps scanned ones",
        hint: "ocrmypdf IN OUT reads pictures of text; load what it makes")
    case .notFetched(let url, let fault): explanation(of: fault, at: url)
    case .notWeb(let url):
      Explanation(
        "not-web", "\(url): only http and https are fetched",
        hint: url.hasPrefix("file:") ? "give a file as its path, without file:" : nil)
    case .unknownLoader(let name, let known):
      Explanation(
        "no-loader", "there is no loader \"\(name)\"",
        hint: "there are \(known.joined(separator: ", "))")
    }
  }

  /// "page 3", "pages 3, 4 and 7", "pages 1, 2, 3, 4, 5 and 12 others".
  private static func list(_ pages: [Int]) -> String {
    let shown = pages.count > 6 ? Array(pages.prefix(5)) : pages.dropLast()
    let last = pages.count > 6 ? "\(pages.count - 5) others" : pages.last.map(String.init) ?? ""
    guard !shown.isEmpty else { return "page \(last)" }
    return "pages \(shown.map(String.init).joined(separator: ", ")) and \(last)"
  }

  /// What loading did that should be said.
  static func text(_ remark: LoadRemark, of article: ArticleID) -> String {
    switch remark {
    case .decodedAs(let encoding): "not UTF-8; read as \(encoding)"
    case .guessedEncoding(let encoding, let declared?):
      "declared as \(declared), which it is not; read as \(encoding), judging by its letters"
    case .guessedEncoding(let encoding, nil):
      "no encoding is declared; read as \(encoding), judging by its letters"
    case .replacedNULs(let count): "\(Counted.text(count, "NUL")) replaced by U+FFFD"
    case .replacedInvalid(let count):
      "\(Counted.text(count, "byte sequence")) without meaning replaced by U+FFFD"
    case .keptControls(let count):
      "\(Counted.text(count, "control character")) kept, shown as signs"
    case .droppedHTML(let blocks): "\(Counted.text(blocks, "block")) of HTML left out"
    case .pagesWithoutText(let pages, let all):
      "\(Self.list(pages)) of \(all) \(pages.count == 1 ? "holds" : "hold") no text: blank, or pictures "
        + "of text, which ocrmypdf reads"
    case .damaged(let fault):
      "the file is damaged, and words or pages may be missing: compare it with the original before you "
        + "check it (pdftotext says: \(fault))"
    case .unknownLetters(let pages, let all):
      "the fonts of \(Self.list(pages)) of \(all) do not say which letters they show, so do not trust "
        + "the words there: ocrmypdf --force-ocr reads them from the pages"
    case .titleInferred:
      "title taken from the first line: edit \(article) --title \"…\" to change it"
    }
  }
}
