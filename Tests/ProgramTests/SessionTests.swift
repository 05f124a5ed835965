import Glibc
import PtySupport
import Testing

/// How sessions are named, where they lie, and when they come into being.
@Suite struct SessionTests {
  private let place: Workplace
  private let article: String

  init() throws {
    place = try Workplace()
    article = try place.article()
  }

  // MARK: Names

  @Test(arguments: [
    "s", "Harbour-fees_2026.v2", "1", "untitled-x", String(repeating: "n", count: 64),
  ])
  func goodNamesAreAccepted(_ name: String) throws {
    try place.prepare(name, "load \(article)")
    #expect(place.sessionFiles == ["\(name).factdesk"])
  }

  @Test(arguments: [
    "", " ", "..", ".hidden", "two words", "naïve", "a*b", "tab\t", "new\nline", "\u{1B}[2J", "a:b",
    "~",
    String(repeating: "n", count: 65), "run", "segment", "attributions", "suggest", "match",
    "extract",
    "schema",
    "check",
    "recover", "team",
  ])
  func badNamesAreRefused(_ name: String) throws {
    let script = try place.folder.write("check.script", "load \(article)\n")
    let outcome = try place.run("run", script, "--session", name, "--json")
    #expect(outcome.status == 2, "\(outcome)")
    let isTaken = Set([
      "run", "segment", "attributions", "suggest", "match", "extract", "schema", "check", "recover",
      "team",
    ]).contains(name)
    #expect(try outcome.answer().code == (isTaken ? "taken-session-name" : "bad-session-name"))
    for command in ["new '\(name)'", "save '\(name)'"] where name != "" {
      let inside = try place.run("--json", "-c", "load \(article)", "-c", command)
      #expect(inside.status == 2, "\(command): \(inside)")
      #expect(!place.sessionFiles.contains("\(name).factdesk"))
    }
    let told = try place.run("run", script, "--session", name)
    #expect(told.status == 2 && !told.errors.utf8.contains(0x1B), "\(told)")
  }

  @Test func aNameWithASlashOrTheEndingIsAPath() throws {
    place.currentFolder = place.folder.path
    try Workplace.makeFolder("\(place.folder.path)/desk")
    for (name, file) in [
      ("./here", "here.factdesk"), ("desk/there", "desk/there.factdesk"),
      ("desk/full.factdesk", "desk/full.factdesk"), ("plain.factdesk", "plain.factdesk"),
      ("\(place.folder.path)/absolute", "absolute.factdesk"),
      ("desk/new/folders/deep", "desk/new/folders/deep.factdesk"),
    ] {
      try place.prepare(name, "load \(article)")
      #expect(place.folder.read(file) != nil, "\(name)")
      #expect(try place.run("check", "\(place.folder.path)/\(file)").status == 0)
    }
    #expect(place.sessionFiles == [])
    // Every program reads a session's name in the same way.
    #expect(try place.run("check", "./here").status == 0)
    #expect(try place.run("check", "desk/there").status == 0)
    #expect(try place.run("recover", "./here", "desk/saved").status == 0)
    #expect(try place.run("check", "desk/saved.factdesk").status == 0)
    #expect(try place.ask("desk/saved", "status")["entries"]?.int == 1)
  }

  @Test func noSessionIsOverwritten() throws {
    try place.prepare("one", "load \(article)")
    try place.prepare("two", "load \(article)", "note a1 two")
    for command in ["save one", "rename one", "new one"] {
      let outcome = try place.ask("two", [command])
      #expect(outcome.status == 3, "\(command): \(outcome)")
      #expect(try outcome.answer().code == "session-exists")
    }
    let recovered = try place.run("recover", "two", "one")
    #expect(recovered.status == 3, "\(recovered)")
    #expect(try place.soundEntries("one") == 1)
    #expect(try place.soundEntries("two") == 2)
  }

  @Test func savedUnderAnotherNameAndRenamed() throws {
    try place.prepare("one", "load \(article)", "save two", "note a1 in one")
    #expect(try place.historyLines("one").count == 2)
    #expect(try place.historyLines("two").count == 1)
    try place.prepare("two", "rename three", "note a1 in three")
    #expect(place.sessionFiles == ["one.factdesk", "three.factdesk"])
    #expect(try place.historyLines("three").last == "note a1 in three")
    #expect(try place.soundEntries("three") == 2)
  }

  // MARK: Coming into being

  @Test func lookingAtAMissingSessionNamesTheNearest() throws {
    try place.prepare("harbour", "load \(article)")
    for command in [
      "status", "claims", "articles", "read", "show c1", "history", "export json", "find x", "undo",
      "report",
    ] {
      let outcome = try place.ask("harbor", [command])
      #expect(outcome.status == 3, "\(command): \(outcome)")
      let answer = try outcome.answer()
      #expect(answer.code == "no-session", "\(command)")
      #expect(
        answer["error"]?["hint"]?.string?.contains("harbour") == true, "\(command): \(answer)")
    }
    #expect(place.sessionFiles == ["harbour.factdesk"])
  }

  @Test func aStartThatChangesNothingLeavesNothing() throws {
    for words in [
      [], ["new"], ["-c", "help"], ["-c", "status"], ["new", "-c", "help"],
      ["new", "-c", "set width 60"],
      ["new", "-c", "tag 3"], ["new", "-c", "load nowhere.txt"], ["-c", "new other"],
      ["-c", "close"],
      ["new", "-c", "scale politifact"], ["--version"], ["--help"], ["new", "-c", "status"],
    ] {
      _ = try place.start(words).finish()
      #expect(place.sessionFiles == [], "\(words)")
    }
    // Nor does it make the folder.
    place.environment["FACTDESK_SESSIONS"] = "\(place.folder.path)/not/yet"
    _ = try place.run("new", "-c", "status")
    #expect(access("\(place.folder.path)/not", F_OK) != 0)
    try place.prepare("new", "load \(article)")
    #expect(access("\(place.folder.path)/not/yet/new.factdesk", F_OK) == 0)
  }

  @Test func theFirstChangeMakesTheFileForThisUserAlone() throws {
    umask(0)
    defer { umask(0o022) }
    try place.prepare("s", "load \(article)")
    var status = stat()
    #expect(stat(place.file("s"), &status) == 0)
    #expect(status.st_mode & 0o7777 == 0o600)
    try place.prepare("s", "save copy", "rename other")
    _ = try place.run("recover", "copy", "saved")
    for name in ["copy", "other", "saved"] {
      #expect(stat(place.file(name), &status) == 0, "\(name)")
      #expect(status.st_mode & 0o7777 == 0o600, "\(name)")
    }
    #expect(place.sessionFiles.allSatisfy { $0.hasSuffix(".factdesk") }, "\(place.sessionFiles)")
  }

  @Test func untitledSessionsAreKeptListedAndResumed() throws {
    for _ in 1...2 {
      let outcome = try place.run("--json", "-c", "load \(article)", "-c", "tag 3")
      #expect(outcome.status == 0, "\(outcome)")
    }
    let rows = try #require(
      try place.run("--json", "-c", "sessions").answer().answer["sessions"]?.array)
    let names = rows.compactMap { $0["name"]?.string }
    #expect(names.count == 2 && names.allSatisfy { $0.hasPrefix("untitled-20") }, "\(names)")
    #expect(rows.allSatisfy { $0["claims"]?.int == 1 })
    let first = try #require(names.first)
    let resumed = try place.run(
      "--json", "-c", "open \(first)", "-c", "tag 4", "-c", "save harbour")
    #expect(resumed.status == 0, "\(resumed)")
    #expect(try place.ask("harbour", "status")["claims"]?.int == 2)
    #expect(place.sessionFiles.count == 2 && !place.sessionFiles.contains("\(first).factdesk"))
    #expect(try place.run("harbour", "-c", "undo 2").status == 0, "undo survives leaving")
  }

  @Test func damagedSessionsAreListedToo() throws {
    try place.prepare("good", "load \(article)")
    var bytes = try #require(place.folder.read("sessions/good.factdesk"))
    bytes.replaceSubrange(4096..<8192, with: repeatElement(0xAA, count: 4096))
    try place.folder.write("sessions/bad.factdesk", bytes: bytes)
    try place.folder.write("sessions/foreign.factdesk", "something else")
    let rows = try #require(
      try place.run("--json", "-c", "sessions").answer().answer["sessions"]?.array)
    #expect(rows.map { $0["name"]?.string } == ["bad", "good"])
    #expect(rows.first?["error"]?.string != nil && rows.last?["error"] == nil, "\(rows)")
  }

  // MARK: Places

  @Test func theFolderIsTheNearestThatIsSaid() throws {
    let root = place.folder.path
    for name in ["option", "variable", "work", "work/sessions", "empty"] {
      try Workplace.makeFolder("\(root)/\(name)")
    }
    place.currentFolder = "\(root)/work"
    place.environment["FACTDESK_SESSIONS"] = "\(root)/variable"
    place.environment["XDG_DATA_HOME"] = "\(root)/data"
    var landed: [String?] = []
    let folders = [
      "option", "variable", "work/sessions", "data/factdesk/sessions",
      "home/.local/share/factdesk/sessions", "work", "empty",
    ]
    func lands(_ words: [String]) throws -> String? {
      let name = "s\(landed.count)"
      let outcome = try place.start([name, "--json"] + words + ["-c", "load \(article)"]).finish()
      #expect(outcome.status == 0, "\(outcome)")
      let folder = folders.first { access("\(root)/\($0)/\(name).factdesk", F_OK) == 0 }
      landed.append(folder)
      return folder
    }
    #expect(try lands(["--sessions", "\(root)/option"]) == "option")
    #expect(try lands([]) == "variable")
    place.environment["FACTDESK_SESSIONS"] = ""
    #expect(try lands([]) == "work/sessions")
    place.environment["FACTDESK_SESSIONS"] = nil
    #expect(try lands([]) == "work/sessions")
    place.currentFolder = "\(root)/empty"
    #expect(try lands([]) == "data/factdesk/sessions")
    place.environment["XDG_DATA_HOME"] = "not/absolute"
    #expect(try lands([]) == "home/.local/share/factdesk/sessions")
    place.environment["XDG_DATA_HOME"] = nil
    #expect(try lands([]) == "home/.local/share/factdesk/sessions")
    #expect(try place.run("check", "s6").status == 0)
    #expect(try place.run("check", "s0", "--sessions", "\(root)/option").status == 0)
  }

  @Test func theAnalystIsTheNearestThatIsSaid() throws {
    func analyst(_ words: [String]) throws -> String? {
      let outcome = try place.start(
        ["s", "--json"] + words + ["-c", "load \(article)", "-c", "note a1 seen", "-c", "history"]
      ).finish()
      // As the log holds it, which is where the name counts.
      return try outcome.answer().answer["entries"]?.array?.last?["analyst"]?.string
    }
    #expect(try analyst(["--analyst", "C. Chief"]) == "C. Chief")
    #expect(try analyst([]) == Workplace.analyst)
    #expect(try analyst(["-c", "set analyst \"In Between\""]) == "In Between")
    place.environment["FACTDESK_RC"] = "\(place.folder.path)/no-rc"
    try place.folder.write("home/.gitconfig", "[user]\n\tname = Gitta Name\n")
    #expect(try analyst([]) == "Gitta Name")
    #expect(unlink("\(place.home)/.gitconfig") == 0)
    place.environment["PATH"] = place.home
    let account = try analyst([])
    #expect(account?.isEmpty == false && account != "Gitta Name")
  }
}
