import ArgumentParser
import ArticleLoading
import FactCheck
import Foundation
import Glibc
import PtySupport
import SessionStore
import SigningSupport
import TestSupport
import Testing

@testable import Launch
@testable import Presentation
@testable import Workbench

@Suite("Signed reports", .enabled(if: SigningKeys.canBeMade && TestAuthority.canBeMade))
struct SignedReportTests {
  private let keys: SigningKeys
  private let desk: TestDesk

  init() throws {
    keys = try SigningKeys()
    _ = try keys.key("ann")
    _ = try keys.signers(("ann@paper.example", "ann"))
    desk = try Sample.desk(Sample.checked)
  }

  private var key: String { "\(keys.folder.path)/ann" }
  private var signers: String { "\(keys.folder.path)/signers" }

  /// How a check of the report went, and what it says.
  private func check(_ name: String, _ options: String = "") throws -> String? {
    let answer = try desk.json("verify DIR/report.json \(options)")["answer"]
    return answer.objects("checks").first { $0.string("check") == name }.map {
      desk.shown("\($0.string("result") ?? "?"): \($0.string("message") ?? "?")")
        .replacing(keys.folder.path, with: "KEYS").replacing(
          /SHA256:[A-Za-z0-9+\/]+/, with: "SHA256:…")
    }
  }

  private func signature(_ options: String = "") throws -> String? {
    try check("signature", "--signers \(signers) \(options)")
  }

  private func exists(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: "\(desk.folder.path)/\(name)")
  }

  @Test func aReportIsSignedAndTheSignerNamed() throws {
    let plain = try desk.json("export json")["answer"].string("content")
    let answer = try desk.json("export json DIR/report.json --sign \(key)")["answer"]
    #expect(answer["signature"].string("file").map(desk.shown) == "DIR/report.json.sig")
    #expect(answer["signature"].string("key")?.hasPrefix("ED25519 key SHA256:") == true)
    #expect(try desk.read("report.json") == plain)
    #expect(
      try signature() == "passed: signed by ann@paper.example with ED25519 key SHA256:…")
    #expect(desk(desk.line("verify DIR/report.json --signers \(signers)")).status == .success)
    // Without a signers file, nobody is named.
    #expect(
      try check("signature")
        == "skipped: not checked, so nobody is named: DIR/report.json.sig needs --signers FILE")
  }

  @Test func aReportWithoutASignatureIsNotSigned() throws {
    desk.prepare(["export json DIR/report.json"])
    #expect(try check("signature") == nil)
    #expect(
      try signature() == "failed: there is no signature: DIR/report.json.sig is missing")
    #expect(desk(desk.line("verify DIR/report.json --signers \(signers)")).status == .failed)
  }

  @Test func oneByteOfTheReportIsChanged() throws {
    desk.prepare(["export json DIR/report.json --sign \(key)"])
    let report = try desk.read("report.json")
    try desk.folder.write(
      report.replacing("Mostly False", with: "Mostly True").utf8, to: "report.json")
    #expect(
      try signature()
        == "failed: DIR/report.json.sig does not fit the report: the report or the signature was changed"
    )
    // White space alone as well, which no other check sees.
    try desk.folder.write((report + " ").utf8, to: "report.json")
    #expect(try check("schema")?.hasPrefix("passed") == true)
    #expect(try signature()?.hasPrefix("failed: ") == true)
  }

  @Test func whatElseIsWrongIsNamed() throws {
    desk.prepare(["export json DIR/report.json --sign \(key)"])
    _ = try keys.key("ben")
    _ = try keys.signers(("ben@paper.example", "ben"))
    #expect(
      try signature()
        == "failed: signed with ED25519 key SHA256:…, which KEYS/signers does not list")
    for (options, words) in [
      ("valid-before=\"20250101\"", "lists as expired on 3 February 2026"),
      ("valid-after=\"20270101\"", "lists as not yet valid on 3 February 2026"),
      ("namespaces=\"git\"", "does not permit for \"factdesk-report\""),
    ] {
      _ = try keys.signers(("ann@paper.example \(options)", "ann"))
      let said = try #require(try signature())
      #expect(
        said.hasPrefix("failed: signed with ED25519 key SHA256:…, which KEYS/signers \(words)"))
    }
    try desk.folder.write("rubbish".utf8, to: "report.json.sig")
    #expect(try signature() == "failed: DIR/report.json.sig is not a signature of ssh-keygen")
    try desk.folder.write([], to: "report.json.sig")
    #expect(try signature() == "failed: DIR/report.json.sig is not a signature of ssh-keygen")
    let missing = try desk.json("verify DIR/report.json --signers DIR/nowhere")["error"]
    #expect(missing.string("code") == "missing")
  }

  @Test func aSignersFileCannotForgeTheScreen() throws {
    desk.prepare(["export json DIR/report.json --sign \(key)"])
    let path = try keys.folder.write(
      "odd", "\"\u{1B}[2Jann@x.example\" \(keys.publicKey(of: "ann"))\n")
    let said = desk("verify \(desk.folder.path)/report.json --signers \(path)").output
    #expect(said.contains("ann@x.example"))
    #expect(!said.contains("\u{1B}"))
  }

  @Test func theTimestampDecidesWhetherTheKeyWasValid() throws {
    let authority = try TestAuthority()
    let answer = try desk.json(
      "export json DIR/report.json --sign \(key) --timestamp \(authority.url)")["answer"]
    #expect(
      answer["signature"].string("timestampFile").map(desk.shown) == "DIR/report.json.sig.tsr")
    let time = try #require(answer["signature"].string("time").flatMap { Timestamp($0) })
    #expect(
      try check("timestamp")
        == "skipped: not checked: DIR/report.json.sig.tsr needs --tsa-ca FILE")
    let trusted = "--tsa-ca \(authority.certificate)"
    #expect(
      try check("timestamp", trusted)
        == "passed: DIR/report.json.sig existed on \(DateWords.text(time, by: .utc))")
    // The desk's own day is in February 2026; the authority's clock is the machine's.
    _ = try keys.signers(("ann@paper.example valid-after=\"20260601\"", "ann"))
    #expect(try signature(trusted)?.hasPrefix("passed: signed by ann@paper.example") == true)
    #expect(try signature()?.contains("not yet valid on 3 February 2026") == true)
    #expect(
      try signature("--tsa-ca \(authority.otherCertificate)")?.hasPrefix("failed: ") == true)
    #expect(
      try check("timestamp", "--tsa-ca \(authority.otherCertificate)")?
        .hasPrefix("failed: it does not date DIR/report.json.sig: its issuer is not trusted: ")
        == true)
    // The token of another signature.
    try desk.folder.write(Data(contentsOf: file("report.json.sig.tsr")), to: "kept.tsr")
    desk.prepare([
      "note c1 More.",
      "export json DIR/report.json --force --sign \(key) --timestamp \(authority.url)",
    ])
    try desk.folder.write(Data(contentsOf: file("kept.tsr")), to: "report.json.sig.tsr")
    #expect(
      try check("timestamp", trusted)
        == "failed: it does not date DIR/report.json.sig: it is for other bytes")
    unlink("\(desk.folder.path)/report.json.sig.tsr")
    #expect(
      try check("timestamp", trusted)
        == "failed: there is no timestamp: DIR/report.json.sig.tsr is missing")
  }

  private func file(_ name: String) -> URL { URL(filePath: "\(desk.folder.path)/\(name)") }

  @Test func allFilesAppearOrNone() throws {
    func refused(_ line: String) throws -> String? {
      try desk.json(line)["error"].string("code")
    }
    let locked = try keys.key("locked", passphrase: "secret words")
    #expect(try refused("export json DIR/report.json --sign \(locked)") == "locked-key")
    let nobody = "--timestamp http://127.0.0.1:1/"
    #expect(try refused("export json DIR/report.json --sign \(key) \(nobody)") == "no-connection")
    let lying = try TestAuthority { _ in Array("rubbish".utf8) }
    #expect(
      try refused("export json DIR/report.json --sign \(key) --timestamp \(lying.url)")
        == "bad-timestamp")
    #expect(!exists("report.json") && !exists("report.json.sig"))
    // Another file of this name, before the key is asked for anything.
    try desk.folder.write("mine".utf8, to: "report.json.sig")
    #expect(try refused("export json DIR/report.json --sign \(locked)") == "file-exists")
    #expect(!exists("report.json"))
    #expect(try desk.read("report.json.sig") == "mine")
    desk.prepare(["export json DIR/report.json --sign \(key) --force"])
    #expect(try signature()?.hasPrefix("passed") == true)
  }

  @Test func anEarlierTimestampIsNotLeftBeside() throws {
    try desk.folder.write("earlier".utf8, to: "report.json.sig.tsr")
    let error = try desk.json("export json DIR/report.json --sign \(key) --force")["error"]
    #expect(error.string("code") == "other-timestamp")
    #expect(!exists("report.json"))
  }

  @Test func interruptedItWritesNothing() throws {
    let stalled = try Sample.desk(Sample.checked) {
      $0.programs = OutsidePrograms(isCancelled: { true })
    }
    let outcome = stalled(stalled.line("export json DIR/report.json --sign \(key)"))
    #expect(outcome.status == .interrupted)
    #expect(!FileManager.default.fileExists(atPath: "\(stalled.folder.path)/report.json"))
  }

  @Test(arguments: [
    "export json --sign KEY", "export markdown DIR/r.md --sign KEY",
    "export --all DIR/all --sign KEY",
    "export json DIR/r.json --timestamp https://t.example/", "export json /dev/null --sign KEY",
    "verify - --signers DIR/article.txt", "export json DIR/r.json --each --sign KEY",
  ])
  func optionsThatDoNotFit(_ line: String) throws {
    let error = try desk.json(line.replacing("KEY", with: key))["error"]
    #expect(error.string("code") == "options")
    #expect(!exists("r.json") && !exists("r.md") && !exists("all"))
  }
}

@Suite(
  "Signed publications", .enabled(if: SigningKeys.canBeMade && TestAuthority.canBeMade))
struct SignedPublicationTests {
  private let keys: SigningKeys
  private let desk: TestDesk

  init() throws {
    keys = try SigningKeys()
    _ = try keys.key("ann")
    _ = try keys.signers(("ann@paper.example", "ann"))
    desk = try Sample.desk(Sample.checked)
  }

  private var key: String { "\(keys.folder.path)/ann" }

  /// The checks of a report that did not pass.
  private func failures(_ options: String = "") throws -> [String] {
    try desk.json(
      "verify DIR/report.json --signers \(keys.folder.path)/signers \(options)")["answer"]
      .objects("checks").filter { $0.string("result") != "passed" }
      .map { "\($0.string("check") ?? "?"): \(desk.shown($0.string("message") ?? "?"))" }
  }

  @Test func thePublishedReportIsTheSignedOne() throws {
    let authority = try TestAuthority()
    let before = desk.desk.state.sequence
    let answer = try desk.json(
      "publish --anyway --on 2026-02-03 --sign \(key) --timestamp \(authority.url)")["answer"]
    #expect(answer.string("key")?.hasPrefix("ED25519 key SHA256:") == true)
    #expect(answer.string("time") != nil)
    // The publication and its signature, whose bytes are kept.
    #expect(desk.desk.state.sequence == before + 2)
    let signature = try #require(desk.desk.state.publications.last?.signature)
    let store = try #require(desk.desk.session.store)
    #expect(try store.blob(signature.signature).starts(with: "-----BEGIN SSH".utf8))
    #expect(try store.blob(#require(signature.timestamp)).count > 500)
    #expect(
      desk.says("history").contains("recorded a signature of publication 1, with ED25519 key"))
    // What is changed later is not in it, and every check passes, that against the log included.
    desk.prepare(["note c1 Later.", "export json DIR/report.json --signed"])
    #expect(try desk.read("report.json").contains("\"published\": \"2026-02-03\""))
    #expect(try failures("--tsa-ca \(authority.certificate)") == [])
  }

  @Test func nothingIsPublishedThatCannotBeSigned() throws {
    let locked = try keys.key("locked", passphrase: "secret words")
    let before = desk.desk.state.sequence
    func refused(_ options: String) throws -> String? {
      try desk.json("publish --anyway \(options)")["error"].string("code")
    }
    #expect(try refused("--sign \(locked)") == "locked-key")
    #expect(try refused("--sign /nowhere/key") == "no-key")
    #expect(try refused("--sign \(key) --timestamp http://127.0.0.1:1/") == "no-connection")
    let lying = try TestAuthority { _ in Array("rubbish".utf8) }
    #expect(try refused("--sign \(key) --timestamp \(lying.url)") == "bad-timestamp")
    #expect(try refused("--timestamp \(lying.url)") == "options")
    #expect(desk.desk.state.sequence == before)
    #expect(desk.desk.state.publications.isEmpty)
  }

  @Test func aPublishedReportIsSignedLater() throws {
    desk.prepare(["publish --anyway", "note --private c1 Later."])
    let answer = try desk.json("publish --anyway --sign \(key)")["answer"]
    #expect(answer.flag("unchanged") == true)
    #expect(answer.string("key") != nil)
    #expect(desk.desk.state.publications.count == 1)
    desk.prepare(["export json DIR/report.json --signed"])
    #expect(try failures() == [])
    let undone = try desk.json("undo")["answer"].objects("steps")
    #expect(undone.map { $0.flag("isSignature") } == [true])
    #expect(desk.says("redo").hasPrefix("redone: the signature of publish --anyway --sign "))
    desk.prepare(["undo"])
    #expect(
      try desk.json("export json DIR/other.json --signed")["error"].string("code")
        == "never-signed")
  }

  /// Somebody else appends while the report is being signed.
  @Test func theReportIsThatOfItsEntry() throws {
    let other = try TestDesk(session: "desk", in: desk.folder, seed: 7)
    var isFirst = true
    desk.beforeEntry = {
      guard isFirst else { return }
      isFirst = false
      other("note c1 Quick.")
    }
    desk.prepare(["publish --anyway --sign \(key)", "export json DIR/report.json --signed"])
    #expect(!isFirst)
    #expect(try failures() == [])
  }

  private func exists(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: "\(desk.folder.path)/\(name)")
  }

  /// What `check` says of the session's signatures.
  private func checked(
    _ name: String = "desk", by programs: OutsidePrograms = OutsidePrograms()
  ) throws -> (status: Presentation.ExitStatus, said: String) {
    let console = MemoryConsole()
    let status = try CheckProgram.parse(["\(desk.folder.path)/\(name).factdesk"]).perform(
      on: console, sessions: { _ in SessionRepositories(SessionFolder(path: desk.folder.path)) },
      programs: programs)
    return (
      status,
      console.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        .replacing(/SHA256:[A-Za-z0-9+\/]+/, with: "SHA256:…")
    )
  }

  @Test func checkSaysWhatASignatureShows() throws {
    let authority = try TestAuthority()
    desk.prepare(["publish --anyway --sign \(key) --timestamp \(authority.url)"])
    let (status, said) = try checked()
    #expect(status == .success)
    #expect(
      said.contains(
        "the signature of publication 1 is of ED25519 key SHA256:…; whose key it is was not checked, and "
          + "neither was the authority of its timestamp"), "\(said)")
    // After a redaction the signed bytes are no longer made, so nothing is said of who signed.
    desk.prepare(["redact e1 --confirm e1"])
    let (later, redacted) = try checked()
    #expect(later == .success)
    #expect(
      redacted.contains(
        "the signature of publication 1 was not checked: the report was made from entry 4, redacted since"
      ),
      "\(redacted)")
    #expect(!redacted.contains("is of ED25519"))
  }

  /// A log that another program wrote, with a right chain: of each forgery, what `check` and the export say.
  @Test(arguments: [
    ("rubbish", "is not a signature of ssh-keygen"),
    ("namespace", "was made for \"git\", not for \"factdesk-report\""),
    ("report", "does not fit the report that was published"),
    ("key", "is of ED25519 key SHA256:…, which is not the key that the log names"),
    ("token", "has a timestamp that does not date it: it is damaged"),
    ("time", "which is not the time that the log names"),
  ])
  func aForgedSignatureIsNotBelieved(_ forgery: String, _ words: String) throws {
    let authority = try TestAuthority()
    desk.prepare(["publish --anyway --sign \(key) --timestamp \(authority.url)"])
    var record = try #require(desk.desk.state.publications.last?.signature)
    var blobs: [Blob] = []
    switch forgery {
    case "rubbish":
      blobs = [Blob(Array("signed by the mayor".utf8))]
      record.signature = blobs[0].digest
    case "namespace", "report":
      let namespace = forgery == "report" ? "factdesk-report" : "git"
      blobs = [Blob(try keys.sign(Array("Other words.".utf8), with: "ann", namespace: namespace))]
      record.signature = blobs[0].digest
      (record.timestamp, record.time) = (nil, nil)
    case "key": record.key = "ED25519 key SHA256:ofthemayor"
    case "token":
      blobs = [Blob(Array("dated".utf8))]
      record.timestamp = blobs[0].digest
    default: record.time = record.time.map { Timestamp(seconds: $0.seconds - 86_400) }
    }
    try desk.desk.change(blobs: blobs) { try $0.sign(record) }
    let (status, said) = try checked()
    #expect(status == .failed)
    #expect(said.contains("the signature of publication 1") && said.contains(words), "\(said)")
    let export = try desk.json("export json DIR/report.json --signed")["error"]
    #expect(export.string("code") == "bad-signature")
    #expect(!exists("report.json") && !exists("report.json.sig"))
  }

  /// Writes the log anew with another verdict, with a chain that is right for it.
  private func forge(_ old: String, _ new: String) throws -> String {
    let store = try #require(desk.desk.session.store)
    let path = "\(desk.folder.path)/forged.factdesk"
    var forged: (any EntryStore)?
    var isFound = false
    for entry in try store.entries(after: 0, through: nil) {
      let body = String(decoding: entry.step.changes.stored, as: UTF8.self)
      isFound = isFound || body.contains(old)
      let step = Step(
        id: entry.step.id, at: entry.step.at, analyst: entry.step.analyst, line: entry.step.line,
        changes: try [Change](stored: Array(body.replacing(old, with: new).utf8)),
        salt: entry.step.salt)
      let blobs = try step.changes.flatMap(\.blobs).map { Blob(try store.blob($0)) }
      if let forged {
        _ = try forged.append(step, blobs: blobs, after: entry.sequence - 1)
      } else {
        forged = try SQLiteStore.create(path, first: step, blobs: blobs).0
      }
    }
    #expect(isFound, "\(old)")
    forged?.close()
    return "forged"
  }

  /// No redaction in the log explains that it makes another report than the signed one.
  @Test(arguments: [[], ["redact n2 --confirm n2"]])
  func aVerdictChangedUnderASignatureIsAFault(_ later: [String]) throws {
    desk.prepare(["note --private c1 Zq.", "publish --anyway --sign \(key)"])
    let name = try forge(
      "\"rationale\":\"No count supports it.\"", "\"rationale\":\"It was counted.\"")
    let forged = try TestDesk(session: name, in: desk.folder, seed: 7)
    // What readers never saw was redacted.
    forged.prepare(later)
    let (status, said) = try checked(name)
    #expect(status == .failed, "\(said)")
    #expect(
      said.contains(
        "the signature of publication 1 is for another report than the session makes, and no redaction "
          + "since then explains that"), "\(said)")
    #expect(!said.contains("is sound"))
    // There is nothing that recovering it would save.
    #expect(
      said.contains("entries and kept data are intact") && !said.contains("recover"), "\(said)")
    let export = try forged.json("export json DIR/report.json --signed")["error"]
    #expect(export.string("code") == "bad-signature")
    #expect(!exists("report.json"))
  }

  /// Only what was redacted after the signature was made explains another report.
  @Test(arguments: [
    (["redact e1 --confirm e1"], [], false), ([], ["redact n2 --confirm n2"], false),
    ([], ["redact e1 --confirm e1"], true),
    ([], ["redact --words \"No count\" --confirm \"No count\""], true),
  ])
  func aRedactionExplainsAnotherReport(
    _ before: [String], _ after: [String], isExplained: Bool
  ) throws {
    desk.prepare(["note --private c1 Zq.", "publish --anyway --sign \(key)"] + before)
    var record = try #require(desk.desk.state.publications.last?.signature)
    let bytes = Array("Another report.".utf8)
    let signature = Blob(try keys.sign(bytes, with: "ann", namespace: "factdesk-report"))
    (record.report, record.signature) = (Digest(of: bytes), signature.digest)
    try desk.desk.change(blobs: [signature]) { try $0.sign(record) }
    desk.prepare(after)
    let (status, said) = try checked()
    #expect(status == (isExplained ? .success : .failed), "\(said)")
    #expect(said.contains("is for another report than the session makes") != isExplained, "\(said)")
    #expect(
      said.contains("publication 1 was not checked: the report was made from entr") == isExplained,
      "\(said)")
    let export = try desk.json("export json DIR/report.json --signed")["error"]
    #expect(export.string("code") == (isExplained ? "signed-report-differs" : "bad-signature"))
  }

  /// The report names the version of the program, so that a later one can make it again.
  @Test func anotherVersionIsNamed() throws {
    desk.prepare(["publish --anyway --sign \(key)"])
    var record = try #require(desk.desk.state.publications.last?.signature)
    #expect(record.version == Version.current)
    record.version = "0.0.7"
    try desk.desk.change { try $0.sign(record) }
    let (status, said) = try checked()
    #expect(status == .success)
    #expect(
      said.contains(
        "publication 1 was not checked: factdesk 0.0.7 signed it, and this version makes another report"
      ), "\(said)")
    let publication = try #require(desk.desk.state.publications.last)
    let bytes = try desk.desk.session.signedReport(of: publication, record)
    #expect(String(decoding: bytes, as: UTF8.self).contains("\"version\": \"0.0.7\""))
    let signature = Blob(try keys.sign(bytes, with: "ann", namespace: "factdesk-report"))
    (record.report, record.signature) = (Digest(of: bytes), signature.digest)
    try desk.desk.change(blobs: [signature]) { try $0.sign(record) }
    #expect(try checked().said.contains("the signature of publication 1 is of ED25519 key"))
  }

  /// Whatever else is damaged, a signature is checked, or the answer says that it was not.
  @Test(arguments: [
    ("Nobody disputes the closures.", "publication 1 was not checked: "),
    (
      "\"text\":\"Ask the councillor.\"",
      "the signatures of published reports were not checked: the session cannot be opened"
    ),
  ])
  func aDamagedSessionSaysWhatWasNotChecked(_ words: String, _ told: String) throws {
    desk.prepare(["publish --anyway --sign \(key)"])
    desk.desk.session.close()
    let file = URL(filePath: "\(desk.folder.path)/desk.factdesk")
    var bytes = try Data(contentsOf: file)
    var count = 0
    while let place = bytes.range(of: Data(words.utf8)) {
      bytes.replaceSubrange(place, with: Data(words.replacing("s", with: "z").utf8))
      count += 1
    }
    #expect(count > 0)
    try bytes.write(to: file)
    let (status, said) = try checked()
    #expect(status == .failed && said.contains("altered"), "\(said)")
    #expect(said.contains(told), "\(said)")
    #expect(!said.contains("is of ED25519"))
  }

  /// Without the program that checks it, nothing is said of the signer, and nothing is written.
  @Test func withoutTheProgramItIsNotChecked() throws {
    desk.prepare(["publish --anyway --sign \(key)"])
    let none = OutsidePrograms(environment: ["PATH": "/nowhere"])
    let (status, said) = try checked(by: none)
    #expect(status == .success)
    #expect(said.contains("the signature of publication 1 was not checked:"), "\(said)")
    #expect(said.contains("ssh-keygen") && !said.contains("is of ED25519"), "\(said)")
    let other = try TestDesk(session: "desk", in: desk.folder, seed: 7) { $0.programs = none }
    let export = try other.json("export json DIR/report.json --signed")["error"]
    #expect(export.string("code") == "unchecked-signature")
    #expect(export.string("hint") == "apt-get install openssh-client")
    #expect(said.contains("apt-get install openssh-client"), "\(said)")
    #expect(!exists("report.json"))
  }

  @Test func aReportThatIsNoLongerMadeIsNotExported() throws {
    desk.prepare([
      "publish --anyway --sign \(key)", "redact e1 --confirm e1",
    ])
    let error = try desk.json("export json DIR/report.json --signed")["error"]
    #expect(error.string("code") == "signed-report-differs")
    #expect(!FileManager.default.fileExists(atPath: "\(desk.folder.path)/report.json"))
  }

  @Test func evidenceThatBecamePrivateIsNotExported() throws {
    desk.prepare(["publish --anyway --sign \(key)", "edit e1 --private"])
    let error = try desk.json("export json DIR/report.json --signed")["error"]
    #expect(error.string("message")?.contains("contains e1, private now") == true)
    #expect(!FileManager.default.fileExists(atPath: "\(desk.folder.path)/report.json"))
    desk.prepare(["edit e1 --public", "export json DIR/report.json --signed"])
  }

  @Test func aPartOfTheReportHasNoSignature() throws {
    desk.prepare(["publish --anyway --sign \(key)"])
    for options in ["--claims c1", "--article a1", "--no-content", "--sign \(key)"] {
      let error = try desk.json("export json DIR/report.json --signed \(options)")["error"]
      #expect(error.string("code") == "options", "\(options)")
    }
  }
}
