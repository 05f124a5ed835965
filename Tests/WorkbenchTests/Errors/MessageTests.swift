import ArticleLoading
import ExportFormats
import FactCheck
import Foundation
import Glibc
import JSON
import ReportModel
import SessionStore
import Signing
import Templates
import TestSupport
import Testing
import WebArchives

@testable import Launch
@testable import Presentation
@testable import Workbench

@Suite("What is said of each error")
struct MessageTests {
  static let rows =
    MessageRow.rules + MessageRow.addresses + MessageRow.desk + MessageRow.files
    + MessageRow.templates + MessageRow.imports + MessageRow.pictures + MessageRow.library

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
    for line in row.after where line.hasPrefix("# damage ") {
      let file = line.split(separator: " ")[2]
      var bytes = Array(try Data(contentsOf: URL(filePath: "\(folder.path)/\(file)")))
      let words = Array("article.txt".utf8)
      let place = try #require(bytes.indices.first { bytes[$0...].starts(with: words) })
      bytes[place] = UInt8(ascii: "b")
      try folder.write(bytes, to: String(file))
    }
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
    if row.line.utf8.count < 200 { try theMessageForPeople(row, at: desk) }
  }

  private func theMessageForPeople(_ row: MessageRow, at desk: TestDesk) throws {
    let said = desk(desk.line(row.line))
    #expect(said.output == "")
    #expect(said.status == row.status)
    let first = try #require(said.diagnostics.split(separator: "\n").first.map(String.init))
    #expect(first.hasPrefix("-c:1: "))
    #expect(desk.shown(first).hasSuffix(": \(row.message)"))
    if let hint = row.hint, hint.count < 70 { #expect(said.diagnostics.contains("\n  \(hint)\n")) }
    let typed = desk.type(desk.line(row.line))
    let place = row.error == "DeskError.notYetSaved" && row.line == "status"
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
    MessageRow.fetching + MessageRow.signing + MessageRow.archives + MessageRow.rareOfLibrary + [
      (
        DeskError.notDeskLine,
        Explanation(
          "bad-setting", "factdesk.conf can contain only lines of set NAME VALUE")
      ),
      (
        DeskError.badTemplate(path: "house.md", TemplateFault(3, .tooMuch)),
        Explanation(
          "bad-template", "house.md:3: the template or its output is too large",
          hint: "lists inside lists multiply; use one")
      ),
      (
        RuleError.outsideArticle(ArticleID(1), 0..<0),
        Explanation("outside-article", "there are no words of a1 at this place")
      ),
      (
        RuleError.alreadyLoaded(ArticleID(1)),
        Explanation("already-loaded", "this text is already loaded as a1")
      ),
      (
        RuleError.tooLong(field: "note", bytes: 1),
        Explanation(
          "too-long", "the note has 1 byte; the limit is 1,000,000",
          hint: "to keep a long text as a file: evidence … --file PATH")
      ),
      (
        RuleError.alreadyImported(entry: 3),
        Explanation(
          "already-imported", "the session already has all of it, since entry 3")
      ),
      (DeskError.declined, Explanation("declined", "nothing was changed")),
      (
        DeskError.signedReportDiffers(.day(TestDesk.start.day)),
        Explanation(
          "signed-report-differs",
          "the session no longer makes the report that was signed and published on 3 February 2026: words "
            + "were redacted since, or another version of the program signed it",
          hint: "publish --sign KEY signs the report as it is made now")
      ),
      (
        DeskError.badSignature(.day(TestDesk.start.day), .otherBytes),
        Explanation(
          "bad-signature",
          "the signature in the session of the report that was published on 3 February 2026 does not "
            + "fit the report that was published; nothing was written",
          hint: "publish --sign KEY signs the report as it is made now")
      ),
      (
        DeskError.uncheckedSignature(
          .day(TestDesk.start.day), .noProgram("the check of a signature", .sshKeygen)),
        Explanation(
          "unchecked-signature",
          "the signature of the report that was published on 3 February 2026 could not be checked, so it "
            + "was not written: the check of a signature needs the program ssh-keygen, which is not installed",
          hint: "apt-get install openssh-client")
      ),
      (
        DeskError.sourceNotRead(.notFetched(url: "https://x.example/", .tooManyRedirects(10))),
        Explanation(
          "too-many-redirects", "https://x.example/: redirected more than 10 times",
          hint:
            "without --fetch the source is recorded as typed: --title, --publisher, --author, --published"
        )
      ),
      (
        DeskError.archiveNotRead(.notFetched(url: "https://x.example/", .tooManyRedirects(10))),
        Explanation(
          "too-many-redirects", "https://x.example/: redirected more than 10 times",
          hint: "save it with your browser, then library add FILE")
      ),
      (
        DeskError.archiveNotRead(
          .notFetched(url: "https://x.example/", .status(404, retryAfter: nil))),
        Explanation(
          "page-missing", "https://x.example/: page not found (404)", hint: "check the address")
      ),
      (
        DeskError.archiveNotRead(
          .notFetched(
            url: "https://x.example/",
            .redirect(to: "http://x.example/feed.json", .unencrypted))),
        Explanation(
          "bad-redirect",
          "https://x.example/: the server redirects to http://x.example/feed.json, which is not encrypted",
          hint: "to add it anyway: library add http://x.example/feed.json")
      ),
      (
        DeskError.sourceNotCopied(
          .notFetched(url: "https://x.example/", .tooManyRedirects(10)), EvidenceID(1),
          command: "capture"),
        Explanation(
          "too-many-redirects", "https://x.example/: redirected more than 10 times",
          hint: "save the page with a browser, then capture e1 --file FILE")
      ),
      (
        DeskError.signedReportShowsPrivate([EvidenceID(1)], .day(TestDesk.start.day)),
        Explanation(
          "signed-report-differs",
          "the report that was signed and published on 3 February 2026 contains e1, private now",
          hint: "publish --sign KEY signs the report as it is made now")
      ),
      (
        DeskError.leavesLostSession("x"),
        Explanation(
          "moved",
          "x was moved, removed or replaced since it was opened; leaving the session now would lose "
            + "what was read from it",
          hint: "save NAME copies it; to leave without it, run the command again",
          status: .noSession)
      ),
      (
        DeskError.nothingWritten(isAsBefore: false),
        Explanation("nothing-written", "the text is empty; nothing was changed")
      ),
      (
        DeskError.inputIsScript(line: "note c1's -"),
        Explanation(
          "input-is-script", "standard input is the script, so no text can be read from it",
          hint: #"factdesk NAME -c 'note c1'\''s -' < FILE, or factdesk run SCRIPT < FILE"#)
      ),
      (
        DeskError.noHome("/nowhere"),
        Explanation(
          "no-home", "HOME is /nowhere, which is not a folder",
          hint: "name the folder with --sessions DIR or FACTDESK_SESSIONS", status: .noSession)
      ),
      (
        DeskError.nothingRead,
        Explanation("nothing-read", "standard input is empty; nothing was changed")
      ),
      (
        DeskError.nothingWritten(isAsBefore: true),
        Explanation("nothing-written", "the text is the same; nothing was changed")
      ),
      (
        DeskError.outputLost(ENOSPC),
        Explanation(
          "output", "cannot write the answer: No space left on device",
          hint: "any change made by the command is saved")
      ),
      (
        CommandFault.unclear("s", commands: ["save", "set"]),
        Explanation(
          "unclear-command", "\"s\" is ambiguous: save, set", hint: "type one more letter",
          status: .misuse
        )
      ),
      (
        CommandFault.paste("[paste 1: 2 lines]"),
        Explanation(
          "paste-alone",
          "[paste 1: 2 lines] is a text of several lines, and not all of them are commands",
          hint:
            "load paste loads it as an article; note c1, --quote and other texts accept it too",
          status: .misuse)
      ),
      (CommandFault.help(command: "tag"), Explanation("help", "help tag")),
      (
        LoadError.noPermission(path: "x"),
        Explanation("no-permission", "you have no permission to read x")
      ),
      (
        LoadError.damaged(path: "x", kind: "a FictionBook"),
        Explanation(
          "damaged-document", "x is a FictionBook, but damaged: its text cannot be read",
          hint: "open it in the program that made it, and save it again")
      ),
      (
        LoadError.tooComplex(path: "x"),
        Explanation(
          "too-complex", "x has too much markup to read: too many elements, attributes or levels")
      ),
      (
        LoadError.noConverter(path: "x", encoding: "Shift_JIS"),
        Explanation(
          "no-converter", "x is encoded as Shift_JIS, which this system cannot convert",
          hint: "convert it to UTF-8 elsewhere, or install the C library's converters (gconv)")
      ),
      (
        LoadError.noAnswer(path: "x", seconds: 1),
        Explanation("no-answer", "no data came from x for 1 second")
      ),
      (
        LoadError.tooLarge(path: "-", bytes: nil, limit: 1000, isRaisable: true),
        Explanation(
          "too-large", "- has more than 1,000 bytes, which is the limit",
          hint: "--max-size raises the limit")
      ),
      (
        LoadError.tooLarge(path: "weights.tsv", bytes: 2000, limit: 1000),
        Explanation("too-large", "weights.tsv has 2,000 bytes; the limit is 1,000")
      ),
      (
        LoadError.unpacksTooLarge(path: "a.odt", limit: 100_000_000),
        Explanation(
          "unpacks-too-large",
          "a.odt unpacks to more than 100,000,000 bytes of text, the limit for a document",
          hint: "the file may be an attack; if it is genuine, save it in parts and load those")
      ),
      (
        LoadError.needsMemory(path: "a.docx", .pandoc, limit: 536_870_912),
        Explanation(
          "needs-memory",
          "a.docx needs more memory than pandoc is allowed: 536,870,912 bytes",
          hint: "save it in parts, or as plain text, in the program that made it, and load that")
      ),
      (
        LoadError.notWebPage(path: "a b.pdf", kind: "a PDF"),
        Explanation(
          "not-a-page", "a b.pdf is a PDF, and extract reads only web pages",
          hint: "to load it: factdesk NAME -c 'load \"a b.pdf\" --explain'")
      ),
      (
        LoadError.unknownLoader("x", known: ["text", "markdown"]),
        Explanation("no-loader", "there is no loader \"x\"", hint: "the loaders are text, markdown")
      ),
      (
        StoreError.missing("x"),
        Explanation(
          "no-session", "there is no x", hint: "sessions lists them", status: .noSession)
      ),
      (
        StoreError.nothingToRecover("x"),
        Explanation(
          "damaged",
          "x is damaged, and nothing in it can be saved: its first entry is not intact",
          hint: "restore it from a backup or a saved copy; factdesk check SESSION lists the damage",
          status: .noSession)
      ),
      (
        StoreError.missingFolder("x y"),
        Explanation(
          "no-folder", "there is no folder x y", hint: "in a shell: mkdir -p 'x y' creates it",
          status: .noSession)
      ),
      (
        StoreError.exists("x"),
        Explanation(
          "session-exists", "x already exists",
          hint: "choose another name; a session is never overwritten", status: .noSession)
      ),
      (
        StoreError.notAFolder("x"),
        Explanation(
          "not-a-folder", "x is a file, and sessions are kept in a folder",
          hint: "--sessions names the folder; to open a single session, type the path of its file",
          status: .noSession)
      ),
      (
        StoreError.noPermission("x"),
        Explanation(
          "no-permission", "you have no permission to read x",
          hint: "ask its owner; ls -l shows who that is",
          status: .noSession)
      ),
      (
        StoreError.conflict(.empty),
        Explanation(
          "conflict", "someone else has added entries up to 0", hint: "try again",
          status: .noSession)
      ),
      (
        StoreError.busy("x"),
        Explanation(
          "busy", "another program is using x; nothing was changed", hint: "try again in a moment",
          status: .noSession)
      ),
      (
        StoreError.readOnly("x"),
        Explanation(
          "read-only", "you have no permission to write x or its folder; nothing was changed",
          hint: "save NAME copies the session to the sessions' folder", status: .noSession)
      ),
      (
        StoreError.needsRecovery("x"),
        Explanation(
          "needs-recovery",
          "a crash left an unfinished edit, and you have no permission to write x to repair it",
          hint: "copy it, together with its -journal file, to a folder that you can write",
          status: .noSession)
      ),
      (
        StoreError.full("x"),
        Explanation(
          "disk-full", "the disk that holds x is full; nothing was changed",
          hint: "free some space and run the command again", status: .noSession)
      ),
      (
        StoreError.io("x", detail: "disk I/O error", code: 10),
        Explanation(
          "io", "cannot read or write x: disk I/O error (10); nothing was changed",
          hint: "check the disk, then run the command again", status: .noSession)
      ),
      (
        StoreError.moved("x"),
        Explanation(
          "moved", "x was moved, removed or replaced since it was opened; nothing was changed",
          hint: "restore it, or open it by its new name; save NAME copies what was read from it",
          status: .noSession)
      ),
      (
        StoreError.overwritten("x"),
        Explanation(
          "overwritten",
          "another program overwrote x after it was opened; nothing was changed",
          hint: "open it again to work with the new file, or restore the old one",
          status: .noSession)
      ),
      (
        StoreError.severalNames("x", others: ["y", "z"]),
        Explanation(
          "several-names",
          "x has another name: y, z; a crash could lose edits, so it was not opened",
          hint: "removing one name keeps the session: rm \"y\"", status: .noSession)
      ),
      (
        StoreError.severalNames("x", others: []),
        Explanation(
          "several-names",
          "x has another name, in another folder; a crash could lose edits, so it was not opened",
          hint: "find its other name with find -samefile, then remove one of them with rm",
          status: .noSession)
      ),
      (
        StoreError.unconfirmed("x", entry: 4, detail: "Input/output error"),
        Explanation(
          "not-confirmed",
          "entry 4 is stored in x, but the system did not confirm that it would survive a power cut: "
            + "Input/output error",
          hint:
            "do not repeat the command; check the disk, and save a copy on another one",
          status: .noSession)
      ),
      (
        StoreError.unconfirmed("x", entry: nil, detail: "Input/output error"),
        Explanation(
          "not-confirmed",
          "x is written, but the system did not confirm that it would survive a power cut: "
            + "Input/output error",
          hint:
            "do not repeat the command; check the disk, and save a copy on another one",
          status: .noSession)
      ),
      (
        StoreError.outcomeUnknown("x", detail: "disk I/O error"),
        Explanation(
          "outcome-unknown",
          "the change may or may not be in x: disk I/O error",
          hint:
            "check the disk, then look at history; repeat the command only if the change is missing",
          status: .noSession)
      ),
      (
        StoreError.notReadAfterwards("x", entry: 4, detail: "disk I/O error"),
        Explanation(
          "not-read-afterwards",
          "entry 4 is stored in x, but the session could not be read afterwards: disk I/O error",
          hint: "do not repeat the command; status tries to read the session again",
          status: .noSession)
      ),
      (
        StoreError.notReadAfterwards("x", entry: nil, detail: "disk I/O error"),
        Explanation(
          "not-read-afterwards",
          "the change to x was made, but the session could not be read afterwards: disk I/O error",
          hint: "do not repeat the command; status tries to read the session again",
          status: .noSession)
      ),
      (StoreError.interrupted("x"), Explanation.interrupted),
      (
        DeskError.outOfRoom("x"),
        Explanation(
          "disk-full",
          "the disk is full; x was not written, and any earlier file is unchanged",
          hint: "free some space and run the command again")
      ),
      (
        DeskError.mayNotLast("x", reason: "Input/output error"),
        Explanation(
          "not-confirmed",
          "x is written, but the system did not confirm that it would survive a power cut: "
            + "Input/output error",
          hint: "check the disk, or write to another one")
      ),
      (
        StoreError.unknownBlob(.zero),
        Explanation(
          "damaged", "the session lacks the data 000000000000…",
          hint: "factdesk check SESSION lists the damage", status: .noSession)
      ),
      (
        StoreError.tooManyOpenFiles("x"),
        Explanation(
          "too-many-files", "x: too many files are open", hint: "ulimit -n raises it",
          status: .noSession)
      ),
      (
        StoreError.tooLarge("x"),
        Explanation(
          "too-large", "the change is too large to be stored in x as one entry", status: .noSession)
      ),
      (
        StoreError.nothingToRedact(.note(NoteID(2))),
        Explanation("internal", "nothing to redact in n2", status: .noSession)
      ),
      (
        StoreError.noWordsToRedact,
        Explanation("internal", "no words to redact", status: .noSession)
      ),
      (StoreError.emptyStep, Explanation("internal", "a step without changes", status: .noSession)),
      (
        StoreError.timeOutOfRange(Timestamp(seconds: 253_402_300_800)),
        Explanation(
          "clock",
          "the clock shows the year 10000, and a session stores the years 1 to 9999; nothing was changed",
          hint: "set the clock (date shows it), then run the command again", status: .noSession)
      ),
      (StoreError.closed("x"), Explanation("internal", "x was closed before", status: .noSession)),
      (
        ReportError.noArticles,
        Explanation(
          "nothing-to-report", "a report needs an article", hint: "load FILE loads one")
      ),
      (
        StoreError.invalidName("a b"),
        Explanation("bad-session-name", "\"a b\" is not a valid session name", status: .noSession)
      ),
      (
        DeskError.sessionInAddress("postgres://db/news", session: "harbour"),
        Explanation(
          "bad-server", "postgres://db/news#harbour is a session, and --sessions names the server",
          hint: "factdesk harbour --sessions postgres://db/news opens it", status: .misuse)
      ),
      (
        DeskError.otherAnalyst("Ann", enrolled: "Ira Bell", at: "postgres://db/news"),
        Explanation(
          "other-analyst",
          "you are enrolled at postgres://db/news as Ira Bell, so nothing there can be signed as Ann",
          hint:
            "without --analyst, the server's name is used; an administrator can enrol you under another",
          status: .misuse)
      ),
      (
        DeskError.alreadyRecorded(entry: 7),
        Explanation(
          "already-recorded",
          "entry 7 recorded this line when its outcome was unknown, so it was not run again",
          hint: "history shows it; to do the same once more, run the line again")
      ),
      (
        StoreError.serverAway("postgres://db/news", detail: "Connection refused"),
        Explanation(
          "server-away", "postgres://db/news cannot be reached: Connection refused",
          hint: "nothing was changed; run the command again when the server is back",
          status: .noSession)
      ),
      (
        StoreError.entriesLost("postgres://db/news#a", 4...7),
        Explanation(
          "entries-lost",
          "the server of postgres://db/news#a lost entries 4 to 7, which it had confirmed",
          hint:
            "save PATH copies what was read to a file; tell the server's administrator, then open the "
            + "session again", status: .noSession)
      ),
      (
        StoreError.notEnrolled("postgres://db/news", role: "ira"),
        Explanation(
          "not-enrolled", "nobody has enrolled you, the role ira, at postgres://db/news",
          hint: "ask an administrator of the desk; factdesk team enrol does it", status: .noSession)
      ),
      (
        StoreError.otherAnalyst("postgres://db/news#a", enrolled: "Ira Bell"),
        Explanation(
          "other-analyst",
          "you are enrolled at postgres://db/news#a as Ira Bell, and the entry has another name",
          hint: "open the session again; nothing was changed", status: .noSession)
      ),
      (
        StoreError.badAddress("postgres://db:x/news", detail: "invalid port"),
        Explanation(
          "bad-server", "postgres://db:x/news is not a valid address of a server: invalid port",
          hint: "the form is postgres://HOST/DATABASE, or service=NAME of a service file",
          status: .noSession)
      ),
      (
        StoreError.untrustedServer("postgres://db/news", detail: "certificate verify failed"),
        Explanation(
          "untrusted-server",
          "postgres://db/news cannot prove that it is the server you named: certificate verify failed",
          hint:
            "the name of the host must be in its certificate, and the certificate of the authority in "
            + "~/.postgresql/root.crt, or in the file that ?sslrootcert=FILE names",
          status: .noSession)
      ),
      (
        StoreError.openPassword("service=desk", file: "/home/ira/.pg_service.conf"),
        Explanation(
          "open-password",
          "/home/ira/.pg_service.conf has a password for service=desk, and others can read the file; nothing was sent",
          hint: "chmod 600 '/home/ira/.pg_service.conf'", status: .noSession)
      ),
      (
        StoreError.noPermission("postgres://db/news"),
        Explanation(
          "no-permission", "postgres://db/news refused the login, or what you wanted to do",
          hint: "ask an administrator of the desk; factdesk team members lists who may do what",
          status: .noSession)
      ),
      (
        StoreError.readOnly("postgres://db/news#a"),
        Explanation(
          "read-only", "you may only read postgres://db/news#a; nothing was changed",
          hint: "save PATH copies it to a file; an administrator of the desk can raise your rank",
          status: .noSession)
      ),
      (
        StoreError.notASession("service=desk"),
        Explanation(
          "not-a-session", "the database of service=desk has none of factdesk's tables",
          hint: "its owner makes them: factdesk team init ADDRESS", status: .noSession)
      ),
      (
        StoreError.damaged("postgres://db/news#a", detail: "entry 3: no hash"),
        Explanation(
          "damaged", "postgres://db/news#a is damaged: entry 3: no hash",
          hint:
            "factdesk check SESSION lists the damage; restore the database from a dump, or open a copy "
            + "that was saved to a file", status: .noSession)
      ),
      (
        StoreError.missing("postgres://db/news#a"),
        Explanation(
          "no-session", "there is no postgres://db/news#a",
          hint: "sessions lists those of the server that --sessions names", status: .noSession)
      ),
      (
        StoreError.moved("postgres://db/news#a"),
        Explanation(
          "moved",
          "postgres://db/news#a was renamed or deleted since it was opened; nothing was changed",
          hint: "open it by its new name; save PATH copies what was read from it to a file",
          status: .noSession)
      ),
      (
        StoreError.outcomeUnknown("postgres://db/news#a", detail: "no answer"),
        Explanation(
          "outcome-unknown",
          "it is not known whether the change is in postgres://db/news#a: no answer",
          hint:
            "when the server is back, history tells; repeat the command only if the change is missing",
          status: .noSession)
      ),
      (ReportError.unknownClaim(ClaimID(9)), Explanation("unknown", "there is no c9")),
      (
        FormatRefusal.missingSettings([.url, .reviewer], format: "claimreview"),
        Explanation(
          "missing-settings",
          "claimreview needs the address of the published report, and the publisher's name",
          hint: "report --url … --reviewer …")
      ),
      (
        FormatRefusal.noVerdicts(format: "claimreview"),
        Explanation(
          "no-verdicts", "claimreview needs a verdict, and no claim of the report has one",
          hint: "to decide a claim: verdict cN RATING --because \"…\"")
      ),
      (
        FormatRefusal.noConclusions(format: "claimreview"),
        Explanation(
          "no-conclusions",
          "claimreview --conclusions needs a conclusion with a rating, and no article of the report has one",
          hint: "to conclude on an article: conclude a1 RATING --because …")
      ),
      (
        FormatRefusal.noMedia(format: "mediareview"),
        Explanation(
          "no-media",
          "mediareview needs the category of an image, video or recording, and no checked claim has one",
          hint: "edit c1 --media-category edited --media-kind video --media-url …")
      ),
      (
        ArchiveError.noRawCopy("https://archive.ph/abc"),
        Explanation(
          "no-raw-copy",
          "https://archive.ph/abc: the archive does not give this copy as it recorded it",
          hint: "save the page with a browser, then capture eN --file FILE")
      ),
      (
        FormatRefusal.noCopies(format: "wacz"),
        Explanation(
          "no-copies", "wacz holds copies of sources, and no evidence of the report has one",
          hint: "to copy the source of evidence: capture e1")
      ),
      (
        WebArchiveError.noLibrary,
        Explanation(
          "no-library", "a WACZ file needs the library libarchive, which is not installed",
          hint: "apt-get install libarchive13")
      ),
      (
        WebArchiveError.notPacked(detail: "what it says"),
        Explanation("not-packed", "the archive could not be packed: what it says")
      ),
      (
        WebArchiveError.noArchive(path: "a.html"),
        Explanation(
          "not-an-archive", "a.html is neither a WACZ nor a WARC file",
          hint: "a page that was saved by hand: capture eN --file FILE")
      ),
      (
        WebArchiveError.unreadable(
          ArchivePlace(path: "a.wacz", file: "archive/data.warc.gz", record: 3), .otherLength),
        Explanation(
          "bad-archive", "a.wacz, archive/data.warc.gz, record 3: its length is wrong",
          hint: "nothing was kept; get the file again from its source")
      ),
      (
        WebArchiveError.noRecord(path: "a.warc", number: 9, records: 3),
        Explanation(
          "no-record", "a.warc has no record 9, only 3 records", hint: "import a.warc lists them")
      ),
      (
        WebArchiveError.noPage(path: "a.warc", page: "https://a.example/"),
        Explanation(
          "not-in-archive", "a.warc has no copy of https://a.example/",
          hint:
            "import a.warc lists its records; capture eN --from FILE --record N copies any of them")
      ),
      (
        WebArchiveError.noCopy(ArchivePlace(path: "a.warc", record: 2), .encoding("br")),
        Explanation(
          "not-copied",
          "a.warc, record 2: its body is compressed as br, which Factdesk does not read",
          hint: "import a.warc lists the records of pages")
      ),
      (
        FormatRefusal.noText(article: "a1", format: "brat"),
        Explanation(
          "no-text-in-report", "brat marks places in the text of a1, which --no-content leaves out",
          hint: "run the command without --no-content")
      ),
      (
        FormatRefusal.severalArticles(["a1", "a2"], format: "brat"),
        Explanation(
          "several-articles", "a brat file holds one article, and the session has a1, a2",
          hint: "export brat FOLDER writes all of them, --article a1 one")
      ),
      (
        FormatRefusal.scalesDiffer(name: "house", label: "Open"),
        Explanation(
          "scales-differ",
          "\"Open\" has different values in the scales named house of these sessions",
          hint: "in a feed each label has one value; rename one of the scales")
      ),
      (
        DeskError.inSession("s", .missingSettings([.url], format: "feed")),
        Explanation(
          "missing-settings",
          "session s: feed needs the address of the published report",
          hint: "report --url …")
      ),
      (ReportError.noClaims, Explanation("empty", "the list of claims is empty")),
      (LoadError.empty(path: "page.html"), Explanation("empty", "page.html is empty")),
      (LoadError.noWords(path: "-"), Explanation("no-words", "standard input contains no words")),
      (
        LoadError.noWords(path: "page.html"),
        Explanation(
          "no-words", "page.html contains no words",
          hint:
            "if scripts create the page's text, save the page from a browser, or copy the text and type: load paste"
        )
      ),
      (
        ReportError.unknownArticle(ArticleID(9)),
        Explanation("unknown", "there is no a9")
      ),
      (replay(.gap(expected: 3, found: 5)), damaged("entry 3 is missing, 5 follows")),
      (
        replay(.unknown(.claim(ClaimID(4)), entry: 7)),
        damaged("entry 7 refers to c4, which no entry created")
      ),
      (
        replay(.misnumbered(.note(NoteID(2)), entry: 7)), damaged("entry 7 creates n2 out of order")
      ),
      (
        replay(.misplacedUndo(of: 3, entry: 7)),
        damaged("entry 7 undoes entry 3, which cannot be undone")
      ),
      (replay(.empty(entry: 7)), damaged("entry 7 changes nothing")),
      (
        replay(.impossible(.claim(ClaimID(4)), entry: 7)),
        damaged("entry 7 makes an impossible change to c4")
      ),
      (
        Unforeseen.thing,
        Explanation("internal", "unexpected error: thing", hint: "this is a bug in factdesk")
      ),
    ]

  private enum Unforeseen: Error { case thing }

  private static func replay(_ error: ReplayError) -> any Error { error }

  private static func damaged(_ what: String) -> Explanation {
    Explanation(
      "damaged", "the log is inconsistent: \(what)",
      hint:
        "factdesk check SESSION lists the damage; factdesk recover SESSION NEW saves what is intact",
      status: .noSession)
  }

  @Test(arguments: rare.indices)
  func rareErrorsAreExplained(_ index: Int) {
    let (error, explanation) = Self.rare[index]
    #expect(Explanations.explanation(of: error) == explanation)
  }

  @Test func findingsOfACheckAreReported() {
    let digest = Digest.zero
    let faults: [(CheckReport.Fault, String)] = [
      (.file("page 3 is lost"), "the file: page 3 is lost"),
      (.unreadableEntry(4, detail: "no text"), "entry 4 cannot be read: no text"),
      (.gap(expected: 3, found: 5), "entry 3 is missing, 5 follows"),
      (.alteredEntry(4), "entry 4 or the one before it was altered"),
      (.misredactedEntry(4), "entry 4 does not match its redaction record"),
      (
        .unconfirmedEntry(4),
        "entry 4 was redacted, and the entry that confirms what is left of it is damaged or missing"
      ),
      (.newerEntry(4, version: 9), "entry 4 has version 9, written by a newer factdesk"),
      (.undecodableEntry(4, detail: "no JSON"), "entry 4 is invalid: no JSON"),
      (.replay(.empty(entry: 4)), "the log is inconsistent: entry 4 changes nothing"),
      (.alteredBlob(digest), "the stored data 000000000000… were altered"),
      (.unreadableBlob(detail: "no bytes"), "stored data cannot be read: no bytes"),
      (
        .badLists(entry: 4),
        "the sentences, pages, headline or counts in entry 4 do not fit the text"
      ),
      (.missingBlob(digest, entry: 4), "the data 000000000000… named by entry 4 are missing"),
    ]
    for (fault, text) in faults { #expect(Explanations.text(fault) == text) }
  }

  @Test(arguments: [
    (RatingScale.Fault.name, "a scale's name must have 1 to 64 characters and not be built in"),
    (.levels(101), "a scale must have 1 to 100 levels, this one has 101"),
  ])
  func whyLevelsAreNoScale(fault: RatingScale.Fault, text: String) {
    #expect(Explanations.text(fault) == text)
  }

  @Test func whyATextIsNoAddress() {
    #expect(
      Explanations.text(WebAddress.Fault.tooLong)
        == "an address must not be longer than 8,192 bytes")
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
        "title taken from the first line; to change it: edit a1 --title \"…\"",
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
        == "no encoding declared; detected as windows-1251")
    #expect(
      try remarks(Array("<html><meta charset=utf-8><p>".utf8) + russian, "russian.html").first
        == "declared as UTF-8, but it is not; detected as windows-1251")
    #expect(
      try remarks(Array("One\0two. \(long)".utf8), "nul.txt").first == "1 NUL replaced by U+FFFD")
    #expect(
      try remarks([0xFF, 0xFE, 0x48, 0, 0x69, 0, 0x00, 0xD8, 0x2E, 0], "wide.txt").prefix(2) == [
        "not UTF-8; read as UTF-16LE", "1 invalid byte sequence replaced by U+FFFD",
      ])
    #expect(
      try remarks(Array("One\u{08}\u{08}two. \(long)".utf8), "backspace.txt").first
        == "2 control characters kept, shown as symbols")
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
      Explanations.text(.tooManySmallLetters([2], of: 3), of: article)
        == "words of page 2 of 3 are missing: pdftotext gives out no more than 50,000 letters narrower than 3 "
        + "points of one page; enlarge the pages, or split them")
    #expect(
      Explanations.text(.unknownLetters([2], of: 3), of: article)
        == "the fonts of page 2 of 3 do not say which letters they show, so do not trust the words there: "
        + "ocrmypdf --force-ocr reads them from the pages")
  }

  // MARK: Nothing is forgotten

  /// The cases of each error type, read from where it is declared.
  @Test(arguments: [
    ("RuleError", "FactCheck/Session/RuleError.swift", "enum RuleError"),
    ("AddressError", "Workbench/Addresses/AddressError.swift", "enum AddressError"),
    ("DeskError", "Workbench/Errors/DeskError.swift", "enum DeskError"),
    ("CommandFault", "Workbench/CommandLine/CommandParser.swift", "enum CommandFault"),
    ("CommandLine.Fault", "Workbench/CommandLine/CommandLine.swift", "enum Fault"),
    ("LoadError", "ArticleLoading/LoadError.swift", "enum LoadError"),
    ("ArchiveError", "ArticleLoading/Memento/Memento.swift", "enum ArchiveError"),
    ("SigningError", "Signing/SigningError.swift", "enum SigningError"),
    ("StoreError", "SessionStore/StoreError.swift", "enum StoreError"),
    ("FormatRefusal", "ExportFormats/FormatRefusal.swift", "enum FormatRefusal"),
    ("ReportError", "ReportModel/Building/ReportSource.swift", "enum ReportError"),
    ("ReplayError", "FactCheck/Session/ReplayError.swift", "enum ReplayError"),
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
