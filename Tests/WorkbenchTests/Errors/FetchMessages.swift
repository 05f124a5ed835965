import ArticleLoading

@testable import Presentation
@testable import Workbench

extension MessageRow {
  /// What can be wrong with pages and with the programs that read sources; tests of their rooms
  /// provoke them.
  static let fetching: [(any Error, Explanation)] =
    [
      page(
        .status(404, retryAfter: nil), "page-missing", "page not found (404)",
        "an archive may have it: load https://web.archive.org/web/https://x.example/a"),
      page(
        .status(410, retryAfter: nil), "page-missing", "page not found (410)",
        "an archive may have it: load https://web.archive.org/web/https://x.example/a"),
      page(
        .status(403, retryAfter: nil), "page-refused", "the server refused the request (403)",
        "save it with your browser, then load FILE --url https://x.example/a"),
      page(
        .status(429, retryAfter: "30"), "busy-server",
        "the server is busy (429)",
        "it asks to try again after: 30 seconds"),
      page(
        .status(503, retryAfter: nil), "busy-server",
        "the server is busy (503)", "try again later"),
      page(
        .status(500, retryAfter: nil), "server-error", "the server failed (500)",
        "try again later"),
      page(
        .status(206, retryAfter: nil), "http-status",
        "the server sent only part of the page (206)",
        "save it with your browser, then load FILE --url https://x.example/a"),
      page(
        .privateHost("x.example"), "private-address",
        "x.example is in a private network, and you did not type this address",
        "if you trust its source: load https://x.example/a, or reload aN https://x.example/a"
      ),
      page(.status(300, retryAfter: nil), "http-status", "the server answered 300", nil),
      page(
        .unknownHost("x.example"), "no-host", "cannot find the host x.example",
        "check the spelling, and whether this machine is online"),
      page(
        .noNameServer(host: "x.example"), "no-name-server",
        "no name server answers for the host x.example",
        "check whether this machine is online, and the name of its proxy if it has one"),
      page(
        .noConnection(host: "x.example", port: 443, detail: "y"), "no-connection",
        "cannot connect to x.example, port 443", "check the address, or try again later"),
      page(
        .broken(detail: "Empty reply from server"), "broken-connection",
        "the connection broke: Empty reply from server", "try again"),
      page(
        .tooManyRedirects(10), "too-many-redirects", "redirected more than 10 times",
        "such pages often need a cookie: save it with your browser, then load FILE --url "
          + "https://x.example/a"),
      page(
        .redirect(to: "ftp://y/", .notWeb), "bad-redirect",
        "the server redirects to ftp://y/, which is not a web address", nil),
      page(
        .redirect(to: "http://10.0.0.1/", .privateHost), "bad-redirect",
        "the server redirects to http://10.0.0.1/, which is in a private network",
        "to load it anyway: load http://10.0.0.1/"),
      page(
        .redirect(to: "http://x.example/", .unencrypted), "bad-redirect",
        "the server redirects to http://x.example/, which is not encrypted",
        "to load it anyway: load http://x.example/"),
      certificate(.expired, "the server's certificate has expired"),
      certificate(.notYetValid, "the server's certificate is not valid yet"),
      certificate(.otherHost, "the server's certificate is for another host"),
      certificate(
        .unknownIssuer, "the server's certificate is not from an issuer that this machine trusts"),
      certificate(.other, "cannot make an encrypted connection: what curl says"),
      (
        DeskError.noAddress("item 3 of feed.xml"),
        Explanation("no-address", "item 3 of feed.xml has no web address to fetch")
      ),
      (
        LoadError.tooSlow(path: "https://x.example/a", seconds: 60),
        Explanation(
          "too-slow", "https://x.example/a took longer than 60 seconds", hint: "try again later")
      ),
      (
        LoadError.programTooSlow(path: "a.pdf", .pdftotext, seconds: 60),
        Explanation(
          "program-too-slow", "pdftotext was stopped: it took longer than 60 seconds to read a.pdf",
          hint:
            "the file may be damaged or an attack; save its pages one by one, or as "
            + "plain text, and load those")
      ),
      (
        LoadError.crowdedPage(path: "a.pdf", page: 3, limit: 50_000),
        Explanation(
          "crowded-page",
          "page 3 of a.pdf has more than 50,000 words: too many to tell its lines and columns",
          hint: "save the page as several pages, or as plain text, and load those")
      ),
      (
        LoadError.unknownLetters(path: "a.pdf"),
        Explanation(
          "unknown-letters",
          "the fonts of a.pdf do not say which letters they show, so it cannot be read as text",
          hint: "ocrmypdf --force-ocr IN OUT recognizes the letters; then load OUT")
      ),
      (
        LoadError.locked(path: "a.pdf"),
        Explanation(
          "locked", "a.pdf is protected by a password",
          hint: "save a copy without the password, and load that")
      ),
      (
        LoadError.noText(path: "a.pdf", pages: 2),
        Explanation(
          "no-text", "a.pdf has 2 pages and no text; it may be a scan",
          hint: "ocrmypdf IN OUT recognizes the text; then load OUT")
      ),
      (
        LoadError.cancelled(path: "x"),
        Explanation("interrupted", "interrupted", status: .interrupted)
      ),
      (
        LoadError.noProgram(path: "https://x.example/a", .curl),
        Explanation(
          "no-program", "https://x.example/a needs the program curl, which is not installed",
          hint: "apt-get install curl")
      ),
      (
        LoadError.programFailed(path: "a.docx", .pandoc, detail: "what it says"),
        Explanation(
          "program-failed", "pandoc could not read a.docx, and says: what it says",
          hint: "save it again, or as plain text, in the program that made it, and load that")
      ),
      (
        LoadError.programFailed(path: "a.pdf", .chromium, detail: "what it says"),
        Explanation("program-failed", "chromium could not print a.pdf, and says: what it says")
      ),
      (
        LoadError.programFailed(path: "a.docx", .pandocWriter, detail: "what it says"),
        Explanation("program-failed", "pandoc could not write a.docx, and says: what it says")
      ),
      (
        LoadError.programTooSlow(path: "a.docx", .pandocWriter, seconds: 60),
        Explanation(
          "program-too-slow", "pandoc was stopped: it took longer than 60 seconds to write a.docx")
      ),
      (
        LoadError.notPictured(url: "http://a.example/", detail: "net::ERR_FAILED"),
        Explanation(
          "not-pictured",
          "chromium made no picture of http://a.example/, and says: net::ERR_FAILED",
          hint: "try again; without --screenshot, the page is kept as the server sends it")
      ),
      (
        LoadError.programFailed(path: "a.jpg", .exiftool, detail: "what it says"),
        Explanation("program-failed", "exiftool could not read a.jpg, and says: what it says")
      ),
      (
        LoadError.programTooSlow(path: "a.jpg", .exiftool, seconds: 20),
        Explanation(
          "program-too-slow", "exiftool was stopped: it took longer than 20 seconds to read a.jpg")
      ),
      (
        LoadError.noProgram(path: "a.pdf", .chromium),
        Explanation(
          "no-program", "a.pdf needs the program chromium, which is not installed",
          hint: "apt-get install chromium")
      ),
    ]

  private static func page(
    _ fault: FetchFault, _ code: String, _ message: String, _ hint: String?
  ) -> (any Error, Explanation) {
    (
      LoadError.notFetched(url: "https://x.example/a", fault),
      Explanation(code, "https://x.example/a: \(message)", hint: hint)
    )
  }

  private static func certificate(
    _ fault: CertificateFault, _ message: String
  ) -> (any Error, Explanation) {
    page(
      .untrusted(fault, detail: "what curl says"), "certificate", message,
      "nothing was fetched, because the page may come from someone else")
  }
}
