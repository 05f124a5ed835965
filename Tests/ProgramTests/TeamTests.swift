import Foundation
import PtySupport
import TeamSupport
import Testing

/// The program with sessions on a PostgreSQL.
@Suite(.enabled(if: TeamServer.isInstalled, "needs PostgreSQL, which not every machine has"))
struct TeamTests {
  private let place: Workplace
  private let article: String
  private let server: TeamServer
  /// The server's address for the first of two analysts.
  private let ann: String
  /// The same for the second.
  private let bob: String

  init() throws {
    place = try Workplace()
    article = try place.article()
    server = try TeamServer.shared()
    ann = try server.address(of: server.makeMember("Ann Archer", rank: 2))
    bob = try server.address(of: server.makeMember("Bob Baker", rank: 2))
  }

  /// A name that no other session of the run has.
  private func newName() -> String { "s" + UUID().uuidString.lowercased() }

  /// Runs commands on a session at an address, each by `-c`, and answers in JSON.
  private func ask(_ session: String, at address: String, _ commands: String...) throws -> Outcome {
    try place.start(
      [session, "--sessions", address, "--json"] + commands.flatMap { ["-c", $0] }
    ).finish()
  }

  private func answers(
    _ session: String, at address: String, _ commands: [String]
  ) throws -> [JSON] {
    let outcome = try place.start(
      [session, "--sessions", address, "--json"] + commands.flatMap { ["-c", $0] }
    ).finish()
    try #require(outcome.status == 0, "\(outcome)")
    return try outcome.answers().map(\.answer)
  }

  /// What `history` says of all entries of a log.
  private func history(_ session: String, _ words: String...) throws -> [JSON] {
    let outcome = try place.start([session] + words + ["--json", "-c", "history"]).finish()
    try #require(outcome.status == 0, "\(outcome)")
    return try #require(try outcome.answer().answer["entries"]?.array)
  }

  @Test func aCheckFromTheFirstLineToTheReport() throws {
    let name = newName()
    let done = try answers(
      name, at: ann,
      [
        "load \(article)", "tag 2", "tag 3 --as \"A wording.\"",
        "verdict c1 True --because \"It is so.\"", "undo",
        "redo", "status",
      ])
    #expect(done.last?["claims"]?.int == 2)
    let report = "\(place.folder.path)/report.json"
    let again = try answers(
      name, at: ann, ["history", "export json \(report)", "verify \(report)"])
    let entries = try #require(again[0]["entries"]?.array)
    #expect(entries.count == 6)
    #expect(entries.allSatisfy { $0["analyst"]?.string == "Ann Archer" })
    let checks = try #require(again[2]["checks"]?.array)
    // All of them, also those that need the session.
    #expect(checks.count > 4 && checks.allSatisfy { $0["result"]?.string == "passed" })
    let list = try answers(name, at: ann, ["sessions"])
    let row = list[0]["sessions"]?.array?.first { $0["name"]?.string == name }
    #expect(row?["claims"]?.int == 2 && row?["checked"]?.int == 1, "\(list)")
    let check = try place.run("check", name, "--sessions", ann)
    #expect(check.status == 0, "\(check)")
    #expect(check.output.contains("\(ann)#\(name) is sound: 6 entries"), "\(check)")
    // A session that does not exist, and one whose name is taken.
    #expect(try ask("x", at: ann, "new \(name)").answer().code == "session-exists")
    #expect(try ask("x", at: ann, "open \(newName())").answer().code == "no-session")
  }

  @Test func aCopyIsMergedThereAndBack() throws {
    let name = newName()
    let file = "\(place.folder.path)/train.factdesk"
    _ = try answers(name, at: ann, ["load \(article)", "tag 2", "save \(file)"])
    try place.prepare(file, "tag 3", "edit c1 --place There", "note c2 \"On a train.\"")
    let merged = try answers(
      name, at: bob,
      [
        "edit c1 --place Here", "merge-session \(file)", "conflicts", "take theirs 1",
        "merge-session \(file)",
      ])
    #expect(merged[1]["merged"]?.array?.count == 2)
    #expect(merged[2]["conflicts"]?.array?.count == 1)
    #expect(merged[4]["merged"]?.array?.count == 0)
    let back = try place.start([file, "--json", "-c", "merge-session \(bob)#\(name)"]).finish()
    try #require(back.status == 0, "\(back)")
    // What was overruled there is not overruled here.
    #expect(try back.answer().answer["known"]?.int == 3)
    #expect(try back.answer().answer["conflicts"]?.array?.count == 1)
    for check in [["check", name, "--sessions", ann], ["check", file]] {
      let outcome = try place.start(check).finish()
      #expect(outcome.status == 0, "\(outcome)")
    }
  }

  @Test func aServiceFileWhosePasswordOthersCanReadIsRefused() throws {
    let file = "\(place.home)/.pg_service.conf"
    try Data("[desk]\nhost=127.0.0.1\nport=1\npassword=secret\n".utf8)
      .write(to: URL(fileURLWithPath: file))
    chmod(file, 0o644)
    let outcome = try ask(newName(), at: "service=desk", "status")
    #expect(try outcome.answer().code == "open-password", "\(outcome)")
    #expect(!outcome.output.contains("secret"))
  }

  @Test func twoProgramsEditOneCheck() throws {
    let name = newName()
    _ = try answers(name, at: ann, ["load \(article)"])
    let lines = ["Ann", "Bob"].map { who in (1...12).map { "note a1 \"\(who) \($0)\"" } }
    let runs = try zip([ann, bob], lines).map { address, lines in
      try place.start(
        [name, "--sessions", address, "--json"], input: .text(lines.map { $0 + "\n" }.joined()))
    }
    for run in runs { try run.wait(forLines: 1) }
    for outcome in try runs.map({ try $0.finish() }) {
      #expect(outcome.status == 0, "\(outcome)")
      #expect(try outcome.answers().allSatisfy { $0.isOK })
    }
    let entries = try history(name, "--sessions", ann)
    #expect(entries.compactMap { $0["entry"]?.int } == Array(1...25))
    for (who, own) in zip(["Ann Archer", "Bob Baker"], lines) {
      let said = entries.dropFirst().filter { $0["analyst"]?.string == who }
      #expect(said.compactMap { $0["line"]?.string } == own)
    }
    #expect(try place.run("check", "\(bob)#\(name)").status == 0)
  }

  /// File, server, file: the same entries; both are sound, and both can be continued.
  @Test func aSessionIsCopiedBothWays() throws {
    let name = newName()
    try place.prepare(
      "local", "load \(article)", "tag 2", "verdict c1 True --because \"It is so.\"")
    let saved = try place.ask("local", ["save \(ann)#\(name)"])
    #expect(saved.status == 0, "\(saved)")
    #expect(try history(name, "--sessions", ann) == history("local"))
    // Each entry keeps the name that signed it; the next one has the enrolled name.
    _ = try answers(name, at: bob, ["note c1 Seen.", "save \(place.sessions)/back.factdesk"])
    let back = try history("back")
    #expect(back.compactMap { $0["analyst"]?.string }.suffix(2) == ["Ira Checker", "Bob Baker"])
    #expect(Array(back.dropLast()) == (try history("local")))
    #expect(try place.soundEntries("back") == back.count)
    #expect(
      try ask("back", at: place.sessions, "save \(ann)#\(name)").answer().code == "session-exists")
  }

  @Test func theServerDecidesWhoSigns() throws {
    let name = newName()
    let refused = try place.run(
      name, "--sessions", ann, "--analyst", "Bob Baker", "-c", "load \(article)")
    #expect(refused.status == 2 && refused.errors.contains("you are enrolled at"), "\(refused)")
    #expect(try ask(name, at: ann, "set analyst Somebody").answer().code == "other-analyst")
    let reader = try server.address(of: server.makeMember("An Auditor", rank: 1))
    _ = try answers(name, at: ann, ["load \(article)"])
    #expect(try ask(name, at: reader, "note a1 Mine.").answer().code == "read-only")
    #expect(try answers(name, at: reader, ["history"])[0]["entries"]?.array?.count == 1)
    #expect(try place.run("check", name, "--sessions", reader).status == 0)
    let stranger = try server.address(of: server.makeRole())
    #expect(try ask(name, at: stranger, "status").answer().code == "not-enrolled")
  }

  /// The password is in no message, history or log.
  @Test func aPasswordInAnAddressIsRefused() throws {
    let address = "postgres://ann:unlikely-secret@127.0.0.1/news"
    for words in [
      ["s", "--sessions", address, "-c", "status"], ["\(address)#s", "-c", "status"],
      ["check", "\(address)#s"], ["recover", "\(address)#s", "new"],
      ["s", "-c", "load \(article)", "-c", "save \(address)#s"],
      ["s", "-c", "open '\(address)#s'"],
      ["s", "-c", address], ["s", "-c", "load \(address)"],
    ] {
      for more in [[], ["--json"]] {
        let outcome = try place.start(words + more).finish()
        #expect(outcome.status == 2, "\(words): \(outcome)")
        #expect(!(outcome.output + outcome.errors).contains("unlikely"), "\(words): \(outcome)")
        #expect((outcome.output + outcome.errors).contains(".pgpass"), "\(words): \(outcome)")
      }
    }
    place.environment["FACTDESK_SESSIONS"] = address
    let outcome = try place.run("s", "-c", "status")
    #expect(outcome.status == 2 && !outcome.errors.contains("unlikely"), "\(outcome)")
  }

  @Test func theHistoryOfThePromptHasNoPassword() throws {
    let prompt = try place.prompt(["s"])
    try prompt.see("s>")
    try prompt.type("open postgres://ann:unlikely-secret@127.0.0.1/news#x")
    try prompt.see(".pgpass")
    try prompt.type("status")
    try prompt.see("claims")
    try prompt.type("quit")
    #expect(try prompt.end() == 0)
    let files = try #require(FileManager.default.enumerator(atPath: place.home))
    var seen = 0
    for case let file as String in files {
      guard let text = try? String(contentsOfFile: "\(place.home)/\(file)", encoding: .utf8) else {
        continue
      }
      seen += text.contains("status") ? 1 : 0
      #expect(!text.contains("unlikely"), "\(file)")
    }
    #expect(seen > 0, "the history is kept")
  }

  /// `FACTDESK_SESSIONS` may be an address; the library is in the cache, and `find` searches it.
  @Test func theVariableNamesAServer() throws {
    let name = newName()
    place.environment["FACTDESK_SESSIONS"] = ann
    place.environment["XDG_CACHE_HOME"] = "\(place.folder.path)/cache"
    try place.prepare(name, "load \(article)", "tag 3 --as \"Xylophones are \(name).\"")
    let hits = try place.ask(name, "find --everywhere \"\(name)\"")
    #expect("\(hits)".contains("\(name)"))
    let caches = try FileManager.default.contentsOfDirectory(
      atPath: "\(place.folder.path)/cache/factdesk")
    #expect(caches.contains { $0.hasPrefix("library-") }, "\(caches)")
    let recovered = try place.run("recover", name, "new")
    #expect(recovered.status == 1 && recovered.errors.contains("is on a server"), "\(recovered)")
  }
}

/// A server of a test's own, which it kills.
@Suite(.enabled(if: TeamServer.isInstalled, "needs PostgreSQL, which not every machine has"))
struct TeamOutageTests {
  /// The server dies under a prompt, and is started again while the prompt waits: the line is recorded once.
  @Test func aPromptOutlivesItsServer() throws {
    let place = try Workplace()
    let server = try TeamServer(withTables: true)
    defer { server.destroy() }
    let address = try server.address(of: server.makeMember("Ann Archer", rank: 2))
    let prompt = try place.prompt(["s", "--sessions", address])
    try prompt.see("s>")
    try prompt.type("load \(try place.article())")
    try prompt.see("sentences")
    try server.crash()
    try prompt.type("note a1 \"While it was away.\"")
    try prompt.see("the server went away; trying again")
    try server.restart()
    try prompt.see("n1")
    try prompt.type("history")
    try prompt.see("While it was away")
    try server.crash()
    // Ctrl-C gives up; nothing of it was sent, so nothing was changed.
    try prompt.type("note a1 \"Given up.\"")
    try prompt.see("the server went away; trying again")
    try prompt.send("\u{3}")
    try prompt.see("s a1>")
    try server.restart()
    try prompt.type("quit")
    #expect(try prompt.end() == 0)
    let outcome = try place.run("s", "--sessions", address, "--json", "-c", "history")
    let entries = try #require(try outcome.answer().answer["entries"]?.array)
    #expect(entries.filter { $0["line"]?.string?.contains("While") == true }.count == 1)
    #expect(entries.filter { $0["line"]?.string?.contains("Given") == true }.count <= 1)
    #expect(try place.run("check", "s", "--sessions", address).status == 0)
  }
}
