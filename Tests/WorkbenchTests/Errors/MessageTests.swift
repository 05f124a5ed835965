import ArticleLoading
import FactCheck
import Foundation
import Glibc
import JSON
import Reports
import SessionStore
import TestSupport
import Testing

@testable import Workbench

@Suite("What is said of each error")
struct MessageTests {
  static let rows =
    MessageRow.rules + MessageRow.addresses + MessageRow.desk + MessageRow.files
    + MessageRow.templates + MessageRow.imports

  /// A desk with files of all sorts in its folder.
  private static func desk(_ row: MessageRow) throws -> TestDesk {
    let desk = try Sample.desk(session: row.session)
    let folder = desk.folder
    if row.error.hasPrefix("LoadError") || row.error.hasPrefix("StoreError") {
      try folder.write([], to: "empty.txt")
      try folder.write(" \n\u{A0}\n".utf8, to: "blank.txt")
      try folder.write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], to: "picture.png")
      try folder.write("{\\rtf1 x}".utf8, to: "page.rtf")
      try folder.write("no session".utf8, to: "text.factdesk")
      try FileManager.default.createDirectory(
        atPath: "\(folder.path)/folder.factdesk", withIntermediateDirectories: true)
    }
    if row.error.hasPrefix("StoreError.") {
      let model = try Sample.desk(["load DIR/article.txt"])
      var bytes = Array(try Data(contentsOf: URL(filePath: "\(model.folder.path)/desk.factdesk")))
      bytes[63] = 9
      try folder.write(bytes, to: "newer.factdesk")
      bytes[63] = 0
      try folder.write(bytes, to: "damaged.factdesk")
    }
    for line in row.after where line.hasPrefix("# write ") {
      let words = line.split(separator: " ", maxSplits: 3)
      try folder.write(words[3].utf8, to: String(words[2]))
    }
    desk.prepare(row.after.filter { !$0.hasPrefix("#") })
    return desk
  }

  @Test(arguments: rows)
  func aLineIsRefusedWithThisCodeMessageAndHint(_ row: MessageRow) throws {
    let desk = try Self.desk(row)
    let error = try #require(desk.fault(of: row.line), "nothing was refused")
    #expect(MessageRow.name(of: error) == row.error)
    let outcome = desk(desk.line(row.line), json: true)
    let said = try JSONObject(outcome.output)["error"]
    #expect(said.string("code") == row.code)
    #expect(said.string("message").map(desk.shown) == row.message)
    #expect(said.string("hint") == row.hint)
    #expect(said.strings("choices") == row.choices)
    #expect(said.number("line") == 1)
    #expect(outcome.status == row.status)
    #expect(outcome.diagnostics == "")
    if row.line.utf8.count < 200 { try aPersonIsTold(row, at: desk) }
  }

  private func aPersonIsTold(_ row: MessageRow, at desk: TestDesk) throws {
    let said = desk(desk.line(row.line))
    #expect(said.output == "")
    #expect(said.status == row.status)
    let first = try #require(said.diagnostics.split(separator: "\n").first.map(String.init))
    #expect(first.hasPrefix("-c:1: "))
    #expect(desk.shown(first).hasSuffix(": \(row.message)"))
    if let hint = row.hint, hint.count < 70 { #expect(said.diagnostics.contains("\n  \(hint)\n")) }
    let typed = desk.type(desk.line(row.line))
    let place = row.error == "DeskError.noSuchSession" && row.line == "status"
    if !place, row.error != "CommandFault.unknown" {
      // At the prompt, rows are wrapped.
      func words(_ text: String) -> String {
        desk.shown(text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
      }
      #expect(words(typed.diagnostics).hasPrefix(words("✗ \(row.message)")))
    }
  }

  // MARK: What no line brings about here

  /// Errors of a broken disk, of other programs at the same file, and of what the commands check
  /// beforehand.
  static let rare: [(any Error, Explanation)] =
    MessageRow.fetching + [
      (
        DeskError.badTemplate(path: "house.md", TemplateFault(3, .tooMuch)),
        Explanation(
          "bad-template", "house.md:3: this is more than a template may be or become",
          hint: "lists within lists grow: go through one")
      ),
      (
        RuleError.outsideArticle(ArticleID(1), 0..<0),
        Explanation("outside-article", "there are no words of a1 there")
      ),
      (
        RuleError.alreadyLoaded(ArticleID(1)),
        Explanation("already-loaded", "this very text is a1 already")
      ),
      (
        RuleError.tooLong(field: "note", bytes: 1),
        Explanation(
          "too-long", "note has 1 byte; at most 1,000,000 are kept",
          hint: "keep a long text as a file: evidence … --file PATH")
      ),
      (
        RuleError.alreadyImported(entry: 3),
        Explanation(
          "already-imported", "all of it is in the session already, since entry 3")
      ),
      (DeskError.declined, Explanation("declined", "nothing was changed")),
      (
        DeskError.nothingWritten(isAsBefore: false),
        Explanation("nothing-written", "the editor was left without a text; nothing was changed")
      ),
      (
        DeskError.inputIsScript,
        Explanation(
          "input-is-script", "standard input is the script, so nothing else can be read from it",
          hint: "factdesk NAME -c 'load -' < FILE, or factdesk run SCRIPT < FILE")
      ),
      (
        DeskError.noHome("/nowhere"),
        Explanation(
          "no-home", "HOME is /nowhere, and that is no folder",
          hint: "--sessions DIR, or FACTDESK_SESSIONS, says where sessions lie", status: .noSession)
      ),
      (
        DeskError.nothingRead,
        Explanation("nothing-read", "standard input holds no text; nothing was changed")
      ),
      (
        DeskError.nothingWritten(isAsBefore: true),
        Explanation("nothing-written", "the text was left as it was; nothing was changed")
      ),
      (
        DeskError.outputLost(ENOSPC),
        Explanation(
          "output", "the answer could not be written: No space left on device",
          hint: "what the command changed is saved")
      ),
      (
        CommandFault.unclear("s", commands: ["save", "set"]),
        Explanation(
          "unclear-command", "\"s\" could be save, set", hint: "type one more letter",
          status: .misuse
        )
      ),
      (
        CommandFault.paste("[paste 1: 2 lines]"),
        Explanation(
          "paste-alone",
          "[paste 1: 2 lines] is a text, and what is pasted in several lines is not performed",
          hint:
            "load paste takes it as an article; note c1, --quote and the like take it as a text",
          status: .misuse)
      ),
      (CommandFault.help(command: "tag"), Explanation("help", "help tag")),
      (
        LoadError.noPermission(path: "x"),
        Explanation("no-permission", "x may not be read by you")
      ),
      (
        LoadError.damaged(path: "x", kind: "a FictionBook"),
        Explanation(
          "damaged-document", "x is a FictionBook, but damaged: its text cannot be read",
          hint: "open it in the program that wrote it, and save it again")
      ),
      (
        LoadError.tooComplex(path: "x"),
        Explanation("too-complex", "x has markup too tangled to be read")
      ),
      (
        LoadError.noConverter(path: "x", encoding: "Shift_JIS"),
        Explanation(
          "no-converter", "x is in Shift_JIS, which this system cannot convert",
          hint: "convert it to UTF-8 elsewhere, or install the C library's converters (gconv)")
      ),
      (
        LoadError.noAnswer(path: "x", seconds: 1),
        Explanation("no-answer", "nothing came out of x for 1 second")
      ),
      (
        LoadError.tooLarge(path: "-", bytes: nil, limit: 1000),
        Explanation(
          "too-large", "- has more than 1,000 bytes, the most that is read",
          hint: "--max-size allows more")
      ),
      (
        LoadError.unpacksTooLarge(path: "a.odt", limit: 100_000_000),
        Explanation(
          "unpacks-too-large",
          "a.odt unpacks to more than 100,000,000 bytes of text, the most that is read of a document",
          hint: "it may be made to fill the memory; if it is not, save it in parts and load them")
      ),
      (
        LoadError.needsMemory(path: "a.docx", .pandoc, limit: 536_870_912),
        Explanation(
          "needs-memory",
          "a.docx needs more memory than pandoc may have, which is 536,870,912 bytes",
          hint: "save it in parts, or as plain text, in the program that wrote it, and load that")
      ),
      (
        LoadError.notWebPage(path: "a b.pdf", kind: "a PDF"),
        Explanation(
          "not-a-page", "a b.pdf is a PDF, and extract reads web pages alone",
          hint: "load reads it: factdesk NAME -c 'load \"a b.pdf\" --explain'")
      ),
      (
        LoadError.unknownLoader("x", known: ["text", "markdown"]),
        Explanation("no-loader", "there is no loader \"x\"", hint: "there are text, markdown")
      ),
      (
        StoreError.missing("x"),
        Explanation(
          "no-session", "there is no x", hint: "sessions lists what is there", status: .noSession)
      ),
      (
        StoreError.notAFolder("x"),
        Explanation(
          "not-a-folder", "x is a file; sessions lie in a folder",
          hint: "--sessions names the folder; a single session is opened by its file's path",
          status: .noSession)
      ),
      (
        StoreError.noPermission("x"),
        Explanation(
          "no-permission", "x may not be read by you", hint: "ask its owner, or ls -l x",
          status: .noSession)
      ),
      (
        StoreError.conflict(.empty),
        Explanation(
          "conflict", "somebody else appended up to entry 0", hint: "try again", status: .noSession)
      ),
      (
        StoreError.busy("x"),
        Explanation(
          "busy", "another program holds x; nothing was changed", hint: "try again in a moment",
          status: .noSession)
      ),
      (
        StoreError.readOnly("x"),
        Explanation(
          "read-only", "x or its folder may not be written; nothing was changed",
          hint: "save NAME copies the session where it may", status: .noSession)
      ),
      (
        StoreError.needsRecovery("x"),
        Explanation(
          "needs-recovery",
          "a crash left an edit half written, and x may not be written to mend it",
          hint: "copy it together with its -journal file to a folder that may be written",
          status: .noSession)
      ),
      (
        StoreError.full("x"),
        Explanation(
          "disk-full", "the disk that holds x is full; nothing was changed",
          hint: "make room and give the command again", status: .noSession)
      ),
      (
        StoreError.io("x", detail: "disk I/O error", code: 10),
        Explanation(
          "io", "x could not be read or written: disk I/O error (10); nothing was changed",
          hint: "look after the disk, then give the command again", status: .noSession)
      ),
      (
        StoreError.moved("x"),
        Explanation(
          "moved", "x was moved, removed or replaced since it was opened; nothing was changed",
          hint: "put it back, or open it under its new name", status: .noSession)
      ),
      (
        StoreError.overwritten("x"),
        Explanation(
          "overwritten",
          "another program wrote another file over x since it was opened; nothing was changed",
          hint: "open it anew to work with what stands there now, or put the old file back",
          status: .noSession)
      ),
      (
        StoreError.severalNames("x", others: ["y", "z"]),
        Explanation(
          "several-names",
          "x has a further name: y, z; a crash could lose edits, so it was not opened",
          hint: "the session stays when one of its names is removed: rm \"y\"", status: .noSession)
      ),
      (
        StoreError.severalNames("x", others: []),
        Explanation(
          "several-names",
          "x has a further name, in another folder; a crash could lose edits, so it was not opened",
          hint: "find its other name with find -samefile, and remove one of the two with rm",
          status: .noSession)
      ),
      (
        StoreError.unconfirmed("x", entry: 4, detail: "Input/output error"),
        Explanation(
          "not-confirmed",
          "entry 4 is stored in x, but the system did not confirm that it will outlast a power cut: "
            + "Input/output error",
          hint:
            "do not give the command again; look after the disk, and save a copy on another one",
          status: .noSession)
      ),
      (
        StoreError.unconfirmed("x", entry: nil, detail: "Input/output error"),
        Explanation(
          "not-confirmed",
          "x is written, but the system did not confirm that it will outlast a power cut: "
            + "Input/output error",
          hint:
            "do not give the command again; look after the disk, and save a copy on another one",
          status: .noSession)
      ),
      (
        StoreError.outcomeUnknown("x", detail: "disk I/O error"),
        Explanation(
          "outcome-unknown",
          "it is not known whether x holds this change: disk I/O error",
          hint:
            "look after the disk, then history tells; give the command again only if it is missing",
          status: .noSession)
      ),
      (StoreError.interrupted("x"), Explanation.interrupted),
      (
        DeskError.outOfRoom("x"),
        Explanation(
          "disk-full",
          "the disk is full; x was not written, and what stood there before is as it was",
          hint: "make room and give the command again")
      ),
      (
        DeskError.mayNotLast("x", reason: "Input/output error"),
        Explanation(
          "not-confirmed",
          "x is written, but the system did not confirm that it will outlast a power cut: "
            + "Input/output error",
          hint: "look after the disk, or write it to another one")
      ),
      (
        StoreError.unknownBlob(.zero),
        Explanation(
          "damaged", "the session does not hold the bytes 000000000000…",
          hint: "factdesk check says more", status: .noSession)
      ),
      (
        StoreError.tooManyOpenFiles("x"),
        Explanation(
          "too-many-files", "x: too many files are open", hint: "ulimit -n raises it",
          status: .noSession)
      ),
      (
        StoreError.tooLarge("x"),
        Explanation("too-large", "that is more than x can hold in one step", status: .noSession)
      ),
      (
        StoreError.nothingToRedact(.note(NoteID(2))),
        Explanation("internal", "nothing to strike out of n2", status: .noSession)
      ),
      (StoreError.emptyStep, Explanation("internal", "a step without changes", status: .noSession)),
      (
        StoreError.timeOutOfRange(Timestamp(seconds: 253_402_300_800)),
        Explanation(
          "clock",
          "the clock says the year 10000, and a session keeps the years 1 to 9999; nothing was changed",
          hint: "set the clock (date shows it), then give the command again", status: .noSession)
      ),
      (StoreError.closed("x"), Explanation("internal", "x was closed before", status: .noSession)),
      (
        ReportError.noArticles,
        Explanation(
          "nothing-to-report", "a report needs an article", hint: "load FILE takes one in")
      ),
      (
        StoreError.invalidName("a b"),
        Explanation("bad-session-name", "\"a b\" cannot name a session", status: .noSession)
      ),
      (ReportError.unknownClaim(ClaimID(9)), Explanation("unknown", "there is no c9")),
      (
        FormatRefusal.missingSettings([.url, .reviewer], format: "claimreview"),
        Explanation(
          "missing-settings",
          "claimreview needs the address at which the report is published, and the name of who publishes it",
          hint: "report --url … --reviewer …")
      ),
      (
        FormatRefusal.noVerdicts(format: "claimreview"),
        Explanation(
          "no-verdicts", "claimreview holds verdicts, and no claim of the report has one",
          hint: "verdict c1 RATING --because \"…\" decides a claim")
      ),
      (
        FormatRefusal.noMedia(format: "mediareview"),
        Explanation(
          "no-media",
          "mediareview holds what was done to pictures, films and recordings, and no checked claim says",
          hint: "edit c1 --media-category edited --media-kind video --media-url …")
      ),
      (
        FormatRefusal.noText(article: "a1", format: "brat"),
        Explanation(
          "no-text-in-report", "brat marks places in the text of a1, which is left out",
          hint: "without --no-content the text is there")
      ),
      (
        FormatRefusal.severalArticles(["a1", "a2"], format: "brat"),
        Explanation(
          "several-articles", "one brat file holds one article, and these are a1, a2",
          hint: "export brat FOLDER writes all, --article a1 one of them")
      ),
      (
        FormatRefusal.scalesDiffer(name: "house", label: "Open"),
        Explanation(
          "scales-differ",
          "\"Open\" has different values on the scales named house of these sessions",
          hint: "in one feed a label has one value: give one of the scales another name")
      ),
      (
        DeskError.inSession("s", .missingSettings([.url], format: "feed")),
        Explanation(
          "missing-settings",
          "session s: feed needs the address at which the report is published",
          hint: "report --url …")
      ),
      (ReportError.noClaims, Explanation("empty", "the list of claims is empty")),
      (
        LoadError.empty(path: "page.html"),
        Explanation(
          "empty", "page.html is empty",
          hint:
            "where scripts make a page's text: save it from a browser, or copy it and load paste"
        )
      ),
      (
        ReportError.unknownArticle(ArticleID(9)),
        Explanation("unknown", "there is no a9")
      ),
      (replay(.gap(expected: 3, found: 5)), damaged("entry 3 is missing, 5 follows")),
      (
        replay(.unknown(.claim(ClaimID(4)), entry: 7)),
        damaged("entry 7 speaks of c4, which nothing made")
      ),
      (
        replay(.misnumbered(.note(NoteID(2)), entry: 7)), damaged("entry 7 makes n2 out of turn")
      ),
      (
        replay(.misplacedUndo(of: 3, entry: 7)),
        damaged("entry 7 takes back entry 3, which is not there to take back")
      ),
      (replay(.empty(entry: 7)), damaged("entry 7 changes nothing")),
      (
        replay(.impossible(.claim(ClaimID(4)), entry: 7)),
        damaged("entry 7 says of c4 what cannot be")
      ),
      (
        Unforeseen.thing,
        Explanation("internal", "unexpected: thing", hint: "this is a fault of factdesk")
      ),
    ]

  private enum Unforeseen: Error { case thing }

  private static func replay(_ error: ReplayError) -> any Error { error }

  private static func damaged(_ what: String) -> Explanation {
    Explanation(
      "damaged", "the log does not add up: \(what)",
      hint: "factdesk check SESSION says more, factdesk recover SESSION NEW saves the sound part",
      status: .noSession)
  }

  @Test(arguments: rare.indices)
  func rareErrorsAreExplained(_ index: Int) {
    let (error, explanation) = Self.rare[index]
    #expect(Explanations.explanation(of: error) == explanation)
  }

  @Test func whatACheckFindsIsTold() {
    let digest = Digest.zero
    let faults: [(CheckReport.Fault, String)] = [
      (.file("page 3 is lost"), "the file: page 3 is lost"),
      (.unreadableEntry(4, detail: "no text"), "entry 4 cannot be read: no text"),
      (.gap(expected: 3, found: 5), "entry 3 is missing, 5 follows"),
      (.alteredEntry(4), "entry 4, or the one before it, was altered"),
      (.misredactedEntry(4), "entry 4 does not hold what a redaction left in it"),
      (.newerEntry(4, version: 9), "entry 4 has version 9, which a newer factdesk wrote"),
      (.undecodableEntry(4, detail: "no JSON"), "entry 4 makes no sense: no JSON"),
      (.replay(.empty(entry: 4)), "the log does not add up: entry 4 changes nothing"),
      (.alteredBlob(digest), "the kept bytes 000000000000… were altered"),
      (.unreadableBlob(detail: "no bytes"), "kept bytes cannot be read: no bytes"),
      (
        .badLists(entry: 4),
        "the sentences or pages of the text in entry 4 are not those of that text"
      ),
      (.missingBlob(digest, entry: 4), "the bytes 000000000000… that entry 4 names are missing"),
    ]
    for (fault, text) in faults { #expect(Explanations.text(fault) == text) }
  }

  @Test(arguments: [
    (RatingScale.Fault.name, "a scale's name has 1 to 64 characters and is not a built-in one"),
    (.levels(101), "a scale has 1 to 100 levels, this has 101"),
  ])
  func whyLevelsAreNoScale(fault: RatingScale.Fault, text: String) {
    #expect(Explanations.text(fault) == text)
  }

  @Test func whyATextIsNoAddress() {
    #expect(
      Explanations.text(WebAddress.Fault.tooLong) == "an address has at most 8,192 bytes")
  }

  // MARK: What loading did

  @Test func whatLoadingDidIsSaid() throws {
    let desk = try Sample.desk()
    func remarks(_ bytes: [UInt8], _ name: String) throws -> [String] {
      try desk.folder.write(bytes, to: name)
      return try desk.json("load DIR/\(name)")["answer"].strings("remarks") ?? []
    }
    let long = String(repeating: "A long enough sentence stands here. ", count: 10)
    #expect(
      try remarks(Array("Caf".utf8) + [0xE9] + Array(" opens. \(long)".utf8), "latin.txt") == [
        "not UTF-8; read as windows-1252",
        "title taken from the first line: edit a1 --title \"…\" to change it",
      ])
    // "Паром вернулся в порт, говорит капитан." in windows-1251.
    let russian: [UInt8] = [
      0xCF, 0xE0, 0xF0, 0xEE, 0xEC, 0x20, 0xE2, 0xE5, 0xF0, 0xED, 0xF3, 0xEB, 0xF1, 0xFF, 0x20,
      0xE2,
      0x20, 0xEF, 0xEE, 0xF0, 0xF2, 0x2C, 0x20, 0xE3, 0xEE, 0xE2, 0xEE, 0xF0, 0xE8, 0xF2, 0x20,
      0xEA,
      0xE0, 0xEF, 0xE8, 0xF2, 0xE0, 0xED, 0x2E,
    ]
    #expect(
      try remarks(russian, "russian.txt").first
        == "no encoding is declared; read as windows-1251, judging by its letters")
    #expect(
      try remarks(Array("<html><meta charset=utf-8><p>".utf8) + russian, "russian.html").first
        == "declared as UTF-8, which it is not; read as windows-1251, judging by its letters")
    #expect(
      try remarks(Array("One\0two. \(long)".utf8), "nul.txt").first == "1 NUL replaced by U+FFFD")
    #expect(
      try remarks([0xFF, 0xFE, 0x48, 0, 0x69, 0, 0x00, 0xD8, 0x2E, 0], "wide.txt").prefix(2) == [
        "not UTF-8; read as UTF-16LE", "1 byte sequence without meaning replaced by U+FFFD",
      ])
    #expect(
      try remarks(Array("One\u{08}\u{08}two. \(long)".utf8), "backspace.txt").first
        == "2 control characters kept, shown as signs")
    #expect(
      try remarks(Array("# Head\n\n<div>\nx\n</div>\n\nSome words.\n".utf8), "page.md") == [
        "1 block of HTML left out"
      ])
    #expect(try remarks(Array("Plain words.\n".utf8), "plain.txt").count == 1)
  }

  @Test(
    "pages without text are named", .enabled(if: access("/usr/bin/pdftotext", X_OK) == 0),
    arguments: [
      ([1], "page 2 of 3 holds"), ([0, 2], "pages 1 and 3 of 4 hold"),
      ([1, 2, 3, 4, 5, 6, 7], "pages 2, 3, 4, 5, 6 and 2 others of 9 hold"),
    ])
  func pagesWithoutText(_ empty: [Int], _ words: String) throws {
    let count = max(3, (empty.last ?? 0) + 2)
    let pages = (0..<count).map { page in
      empty.contains(page) ? [] : MadePDF.page([["Words of page \(page)."]])
    }
    let desk = try Sample.desk()
    try desk.folder.write(MadePDF(pages: pages).bytes, to: "scan.pdf")
    let remarks = try desk.json("load DIR/scan.pdf")["answer"].strings("remarks")
    #expect(
      remarks?.first == words + " no text: blank, or pictures of text, which ocrmypdf reads")
  }

  @Test("a document that can be read in part is named")
  func documentsReadInPart() {
    let article = ArticleID(1)
    #expect(
      Explanations.text(.damaged("Illegal character '>'"), of: article)
        == "the file is damaged, and words or pages may be missing: compare it with the original before you "
        + "check it (pdftotext says: Illegal character '>')")
    #expect(
      Explanations.text(.unknownLetters([2], of: 3), of: article)
        == "the fonts of page 2 of 3 do not say which letters they show, so do not trust the words there: "
        + "ocrmypdf --force-ocr reads them from the pages")
  }

  // MARK: Nothing is forgotten

  /// The cases of each error type, read from where it is declared.
  @Test(arguments: [
    ("RuleError", "FactCheck/RuleError.swift", "enum RuleError"),
    ("AddressError", "Workbench/Addresses/AddressError.swift", "enum AddressError"),
    ("DeskError", "Workbench/Errors/DeskError.swift", "enum DeskError"),
    ("CommandFault", "Workbench/CommandLine/CommandParser.swift", "enum CommandFault"),
    ("CommandLine.Fault", "Workbench/CommandLine/CommandLine.swift", "enum Fault"),
    ("LoadError", "ArticleLoading/LoadError.swift", "enum LoadError"),
    ("StoreError", "SessionStore/StoreError.swift", "enum StoreError"),
    ("FormatRefusal", "Reports/FormatRefusal.swift", "enum FormatRefusal"),
    ("ReportError", "Reports/ReportSource.swift", "enum ReportError"),
    ("ReplayError", "FactCheck/Session+Apply.swift", "enum ReplayError"),
  ])
  func everyCaseIsInTheTables(type: String, file: String, declaration: String) throws {
    let source = try ProjectFiles.text("Sources/\(file)")
    let start = try #require(source.range(of: declaration))
    let indent = source[..<start.lowerBound].split(
      separator: "\n", omittingEmptySubsequences: false
    )
    .last!.prefix { $0 == " " }
    let body = source[start.upperBound...]
    let end = try #require(body.range(of: "\n\(indent)}"))
    let cases = body[..<end.lowerBound].matches(of: /\n\s+case (\w+)/).map { String($0.1) }
    #expect(cases.count > 1)
    let known = Set(
      Self.rows.map(\.error) + Self.rare.map { MessageRow.name(of: $0.0) })
    for name in cases { #expect(known.contains("\(type).\(name)"), "\(type).\(name)") }
  }
}
