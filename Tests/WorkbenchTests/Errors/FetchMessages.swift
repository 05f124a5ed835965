import ArticleLoading

@testable import Workbench

extension MessageRow {
  /// What can be wrong with pages and with the programs that read sources; tests of their rooms
  /// provoke them.
  static let fetching: [(any Error, Explanation)] =
    [
      page(
        .status(404, retryAfter: nil), "page-missing", "there is no such page (404)",
        "an archive may have it: load https://web.archive.org/web/https://x.example/a"),
      page(
        .status(410, retryAfter: nil), "page-missing", "there is no such page (410)",
        "an archive may have it: load https://web.archive.org/web/https://x.example/a"),
      page(
        .status(403, retryAfter: nil), "page-refused", "the server refuses (403)",
        "save it with your browser, then load FILE --url https://x.example/a"),
      page(
        .status(429, retryAfter: "30"), "busy-server",
        "the server wants to be left alone for now (429)",
        "it says when to try again: 30 seconds"),
      page(
        .status(503, retryAfter: nil), "busy-server",
        "the server wants to be left alone for now (503)", "try again later"),
      page(
        .status(500, retryAfter: nil), "server-error", "the server failed (500)",
        "try again later"),
      page(
        .status(206, retryAfter: nil), "http-status",
        "the server sent only a part of the page (206)",
        "save it with your browser, then load FILE --url https://x.example/a"),
      page(
        .privateHost("x.example"), "private-address",
        "x.example is in a private network, and nobody typed this address",
        "if you trust where it comes from: load https://x.example/a, or reload aN https://x.example/a"
      ),
      page(.status(300, retryAfter: nil), "http-status", "the server answered 300", nil),
      page(
        .unknownHost("x.example"), "no-host", "no address is known for x.example",
        "check how it is spelled, and whether this machine is on the network"),
      page(
        .noConnection(host: "x.example", port: 443, detail: "y"), "no-connection",
        "nobody answers at x.example, port 443", "check the address, or try again later"),
      page(
        .broken(detail: "Empty reply from server"), "broken-connection",
        "the answer broke off: Empty reply from server", "try again"),
      page(
        .tooManyRedirects(10), "too-many-redirects", "sent on more than 10 times",
        "such pages often want a cookie: save it with your browser, then load FILE --url "
          + "https://x.example/a"),
      page(
        .redirect(to: "ftp://y/", .notWeb), "bad-redirect",
        "the server sends us on to ftp://y/, which is no web page", nil),
      page(
        .redirect(to: "http://10.0.0.1/", .privateHost), "bad-redirect",
        "the server sends us on to http://10.0.0.1/, which lies in a private network",
        "if you want it all the same: load http://10.0.0.1/"),
      page(
        .redirect(to: "http://x.example/", .unencrypted), "bad-redirect",
        "the server sends us on to http://x.example/, which is not encrypted",
        "if you want it all the same: load http://x.example/"),
      certificate(.expired, "the server's certificate has expired"),
      certificate(.notYetValid, "the server's certificate is not valid yet"),
      certificate(.otherHost, "the server's certificate is for another host"),
      certificate(
        .unknownIssuer, "nobody whom this machine trusts vouches for the server"),
      certificate(.other, "no encrypted connection came about: what curl says"),
      (
        DeskError.noAddress("item 3 of feed.xml"),
        Explanation("no-address", "item 3 of feed.xml has no address that could be fetched")
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
            "the file may be damaged, or made to keep programs busy; save its pages one by one, or as "
            + "plain text, and load those")
      ),
      (
        LoadError.unknownLetters(path: "a.pdf"),
        Explanation(
          "unknown-letters",
          "the fonts of a.pdf do not say which letters they show, so it cannot be read as text",
          hint: "ocrmypdf --force-ocr IN OUT reads the letters from the pages; load what it makes")
      ),
      (
        LoadError.locked(path: "a.pdf"),
        Explanation(
          "locked", "a.pdf is kept under a password",
          hint: "print it to a file without one, and load that")
      ),
      (
        LoadError.noText(path: "a.pdf", pages: 2),
        Explanation(
          "no-text", "a.pdf has 2 pages without text, perhaps scanned ones",
          hint: "ocrmypdf IN OUT reads pictures of text; load what it makes")
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
          hint: "save it again, or as plain text, in the program that wrote it, and load that")
      ),
      (
        LoadError.programFailed(path: "a.pdf", .chromium, detail: "what it says"),
        Explanation("program-failed", "chromium could not print a.pdf, and says: what it says")
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
      "nothing was fetched, as it may be somebody else's page")
  }
}
