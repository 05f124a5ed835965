import FactCheck
import Foundation
import SafeFiles
import SessionStore
import TestSupport
import Testing

@testable import Presentation
@testable import Workbench

/// The settings of a desk: `factdesk.conf` beside its sessions.
@Suite("The settings of a desk") struct DeskSettingsTests {
  private static let conf = """
    # The Ellery desk
    set scale afp
    set reviewer "Ellery Fact Desk"
    set reviewer-url https://desk.example/
    set method "We compare each claim with first-hand sources."
    set license https://creativecommons.org/licenses/by/4.0/
    set language en-GB
    set paper letter

    """

  /// A desk whose folder has a file of settings.
  private static func desk(
    _ conf: String = conf, rc: String? = nil, session: String? = "desk",
    console: MemoryConsole = MemoryConsole(width: 400), edit: (inout DeskSetup) -> Void = { _ in }
  ) throws -> TestDesk {
    let folder = try TestDesk.Folder()
    try folder.write(conf.utf8, to: "factdesk.conf")
    try folder.write(Sample.text.utf8, to: "article.txt")
    if let rc { try folder.write(rc.utf8, to: "rc") }
    let desk = try TestDesk(session: session, in: folder, console: console) {
      $0.settingsFile = "\(folder.path)/rc"
      $0.zones = TimeZones(
        isKnown: { ["UTC", "Asia/Tokyo"].contains($0) }, use: { _ in }, names: { ["Asia/Tokyo"] })
      edit(&$0)
    }
    SettingsFile.read(into: desk.desk)
    return desk
  }

  private static func conf(of desk: TestDesk) throws -> String {
    try String(contentsOfFile: "\(desk.folder.path)/factdesk.conf", encoding: .utf8)
  }

  private static func entries(_ desk: TestDesk) throws -> [JSONObject] {
    try desk.json("history")["answer"].objects("entries")
  }

  // MARK: A new session

  @Test func aNewSessionTakesThemOverAsItsFirstEntry() throws {
    let desk = try Self.desk()
    // Before the first change they are shown, and nothing is written.
    #expect(desk.says("scale").hasPrefix("afp"))
    #expect(desk.desk.state.report.reviewer?.url?.text == "https://desk.example/")
    #expect(!FileManager.default.fileExists(atPath: "\(desk.folder.path)/desk.factdesk"))
    desk.prepare(["load DIR/article.txt", "tag 2"])
    let entries = try Self.entries(desk)
    #expect(entries.map { $0.string("line")?.prefix(5) } == ["new #", "load ", "tag 2"])
    #expect(
      entries[0].strings("changes")
        == ["scale politifact to afp", "report: reviewer, method, license, language"])
    // The log says all: without the file, the session has the same.
    try FileManager.default.removeItem(atPath: "\(desk.folder.path)/factdesk.conf")
    let again = try TestDesk(in: desk.folder)
    #expect(again.desk.state.scale.name == "afp")
    #expect(again.desk.state.report.reviewer?.name == "Ellery Fact Desk")
    #expect(again.desk.state.report.reviewer?.url?.text == "https://desk.example/")
    #expect(again.desk.state.report.language == "en-GB")
    #expect(again.desk.state.report.license?.text == "https://creativecommons.org/licenses/by/4.0/")
  }

  @Test func aRefusedFirstChangeCreatesNothing() throws {
    let desk = try Self.desk()
    #expect(desk("tag 2").status == .failed)
    #expect(desk("load DIR/none.txt").status == .failed)
    #expect(!FileManager.default.fileExists(atPath: "\(desk.folder.path)/desk.factdesk"))
    #expect(desk.says("status").contains("FAILED"))
  }

  @Test func theFirstEntryIsNobodysChange() throws {
    let desk = try Self.desk()
    desk.prepare(["load DIR/article.txt"])
    #expect(desk.says("undo").hasPrefix("undone"))
    #expect(try desk.json("undo")["error"].string("code") == "nothing-to-undo")
    #expect(desk.desk.state.scale.name == "afp")
    #expect(desk.says("redo").hasPrefix("redone"))
    // A first change that says otherwise counts, and is undone alone.
    let other = try Self.desk()
    other.prepare(["scale google", "report --method Otherwise"])
    #expect(other.desk.state.scale.name == "google")
    other.prepare(["undo 2"])
    #expect(other.desk.state.scale.name == "afp")
    #expect(other.desk.state.report.method == "We compare each claim with first-hand sources.")
    #expect(other.desk.state.sequence == 5)
  }

  @Test func aLineThatLooksLikeTheFirstEntryMakesNone() throws {
    let desk = try Sample.desk()
    #expect(desk(SessionBeginning.line).status == .misuse)
    #expect(desk.desk.state.sequence == 0)
    desk.prepare(["report --title T"])
    #expect(desk.says("undo").hasPrefix("undone"))
  }

  @Test func anExistingSessionKeepsItsOwn() throws {
    let desk = try Self.desk("set paper a4\n")
    desk.prepare(["load DIR/article.txt"])
    try desk.folder.write(Self.conf.utf8, to: "factdesk.conf")
    let again = try TestDesk(in: desk.folder, seed: 7)
    #expect(again.desk.state.scale.name == "politifact")
    again.prepare(["tag 2"])
    #expect(again.desk.state.scale.name == "politifact" && again.desk.state.report.reviewer == nil)
    #expect(again.desk.state.sequence == 2)
  }

  @Test func withoutSettingsThereIsNoFurtherEntry() throws {
    let desk = try Self.desk("# nothing\n")
    desk.prepare(["load DIR/article.txt"])
    #expect(desk.desk.state.sequence == 1)
    let ignored = try Self.desk { $0.readsDeskSettings = false }
    ignored.prepare(["load DIR/article.txt"])
    #expect(ignored.desk.state.sequence == 1 && ignored.desk.state.scale.name == "politifact")
  }

  // MARK: Where a value comes from

  @Test func theListSaysWhereEachComesFrom() throws {
    let desk = try Self.desk(rc: "set width 60\nset paper a4\nset method \"Mine.\"\n")
    desk.prepare(["set license \"\""])
    let settings = try desk.json("set")["answer"].objects("settings")
    func origin(_ name: String) -> [String?] {
      let setting = settings.first { $0.string("name") == name }
      return [
        setting?.string("value"), setting?.string("from"), setting?.string("file").map(desk.shown),
      ]
    }
    #expect(settings.compactMap { $0.string("name") } == Setting.names)
    #expect(origin("width") == ["60", "user", "DIR/rc"])
    #expect(origin("scale") == ["afp", "desk", "DIR/factdesk.conf"])
    // The desk's value comes before the analyst's own, and what is typed before both.
    #expect(origin("paper") == ["letter", "desk", "DIR/factdesk.conf"])
    #expect(origin("license") == ["none", "typed", nil])
    #expect(origin("color") == ["auto", "default", nil])
    #expect(desk.says("set width").hasPrefix("  width  60  from"))
    #expect(desk.says("set paper").hasPrefix("  paper  letter  from"))
    #expect(desk.says("set paper a4") == "  paper  a4  set in this run\n")
    let launched = try Self.desk { $0.analyst = "L. Launch" }
    #expect(launched.says("set analyst") == "  analyst  L. Launch  from the launch line\n")
  }

  @Test func aSessionElsewhereHasTheSettingsBesideIt() throws {
    let desk = try Self.desk()
    let other = try TestDesk.Folder()
    try other.write("set scale google\nset lint ifcn\n".utf8, to: "factdesk.conf")
    desk.prepare(["new \(other.path)/abroad", "load DIR/article.txt"])
    #expect(desk.desk.state.scale.name == "google" && desk.desk.state.report.reviewer == nil)
    #expect(desk.desk.settings[.paper] == nil)
    #expect(desk("lint").output.contains("with the profile ifcn"))
    desk.prepare(["open \(other.path)/abroad.factdesk", "new here"])
    #expect(desk.desk.state.scale.name == "afp" && desk.desk.settings[.paper] == "letter")
    #expect(desk.desk.settings[.lint] == nil)
    // A name in another folder, before the first change.
    desk.prepare(["new", "save \(other.path)/named.factdesk"])
    #expect(desk.desk.state.scale.name == "google")
  }

  @Test("rules whose file has gone let nothing be published")
  func rulesThatHaveGone() throws {
    let desk = try Self.desk("set lint rules.json\n")
    desk.prepare(["load DIR/article.txt", "tag 2", "verdict c1 True --because So."])
    for line in ["publish", "lint"] {
      #expect(desk(line).diagnostics.contains("the setting lint cannot be used: there is no file "))
    }
    #expect(desk.desk.state.publications.isEmpty)
    let setting = try desk.json("set lint")["answer"].objects("settings").first
    #expect(setting?.string("value")?.hasPrefix("cannot be used: there is no file ") == true)
    #expect(setting?.string("from") == "desk")
    #expect(desk("lint --profile house").status == .failed, "it lists what it finds")
    try desk.folder.write("{\"rules\":{\"no-method\":\"off\"}}".utf8, to: "rules.json")
    desk.prepare(["set --desk lint rules.json"])
    #expect(desk("lint").output.contains("with the profile"))
    let own = try Self.desk("", rc: "set lint /nowhere/rules.json\n")
    own.prepare(["load DIR/article.txt"])
    #expect(
      own("lint").diagnostics.contains("cannot be used: there is no file /nowhere/rules.json"))
    own.prepare(["set lint google"])
    #expect(own("lint").output.contains("with the profile google"))
  }

  @Test func theyAreTheDefaultsOfTheirCommands() throws {
    let desk = try Self.desk("set lint google\nset paper letter\nset template house.md\n")
    try desk.folder.write("{{#claims}}{{text}};{{/claims}}".utf8, to: "house.md")
    desk.prepare([
      "set --desk template house.md", "load DIR/article.txt", "tag 2:\"closed two\"",
      "verdict c1 True",
    ])
    #expect(desk.console.diagnostics == "")
    #expect(desk("lint").output.contains("with the profile google"))
    #expect(desk("lint --profile house").output.contains("with the profile house"))
    #expect(desk("export html").output.lowercased().contains("size: letter"))
    #expect(desk("export html --paper a4").output.lowercased().contains("size: a4"))
    #expect(desk("export template").output.hasPrefix("closed two;"))
    #expect(desk.says("export template DIR/out.md").contains("out.md"))
    #expect(desk.says("set template") == "  template  DIR/house.md  from DIR/factdesk.conf\n")
  }

  // MARK: Hostile and damaged files

  @Test func onlySettingsOfADeskCount() throws {
    let desk = try Self.desk(
      """
      set analyst "Somebody Else"
      set pager off
      alias status quit
      alias x verdict @ False
      quit
      load /etc/passwd
      scale = afp
      set --desk paper a4
      set scale afp
      """)
    #expect(
      desk.shown(desk.console.diagnostics) == """
        DIR/factdesk.conf:1: analyst is a setting of a person, not of a desk
        DIR/factdesk.conf:2: pager is a setting of a person, not of a desk
        DIR/factdesk.conf:3: factdesk.conf can contain only lines of set NAME VALUE
        DIR/factdesk.conf:4: factdesk.conf can contain only lines of set NAME VALUE
        DIR/factdesk.conf:5: factdesk.conf can contain only lines of set NAME VALUE
        DIR/factdesk.conf:6: factdesk.conf can contain only lines of set NAME VALUE
        DIR/factdesk.conf:7: factdesk.conf can contain only lines of set NAME VALUE
        DIR/factdesk.conf:8: factdesk.conf can contain only lines of set NAME VALUE

        """)
    #expect(desk.desk.analyst == TestDesk.analyst && desk.desk.settings.aliases.isEmpty)
    #expect(desk.desk.state.scale.name == "afp" && !desk.desk.isLeft)
  }

  @Test func damagedLinesAreSkipped() throws {
    let long = String(repeating: "x", count: 40_000)
    let desk = try Self.desk(
      "set paper a3\nset timezone ../../etc/passwd\nset reviewer \"a\u{1B}[2Jb\"\nset method \(long)\n"
        + "set license ftp://x.example/\nset language e\nset lint nonsense\nset \(long) 1\n\u{0}\u{7F}\n"
        + "set scale \"unclosed\nset reviewer Ellery\n")
    let said = desk.shown(desk.console.diagnostics)
    let rows = said.split(separator: "\n")
    try #require(rows.count == 10, "\(said)")
    #expect(rows[0] == "DIR/factdesk.conf:1: paper expects a4 or letter, not \"a3\"")
    #expect(rows[1].contains("timezone expects a time zone such as Europe/Berlin, or local"))
    #expect(rows.allSatisfy { $0.count < 1_100 })
    #expect(
      !said.unicodeScalars.contains { $0 != "\n" && $0.properties.generalCategory == .control })
    #expect(desk.desk.settings[.reviewer] == "Ellery")
    #expect(Setting.allCases.filter { desk.desk.settings[$0] != nil } == [.reviewer])
  }

  @Test(arguments: ["", "\u{FEFF}"]) func linesMayEndAsOnWindows(mark: String) throws {
    let desk = try Self.desk(mark + "# ours\r\nset scale afp\r\n\r\nset paper a4\r\n")
    #expect(desk.console.diagnostics == "")
    #expect(desk.desk.settings[.paper] == "a4" && desk.desk.state.scale.name == "afp")
    desk.prepare(["set --desk paper letter"])
    #expect(desk.desk.settings[.paper] == "letter" && desk.desk.state.scale.name == "afp")
    #expect(try Self.conf(of: desk) == "# ours\nset scale afp\nset paper letter\n")
    let own = try Self.desk("", rc: mark + "set width 60\r\nalias x status\r\n")
    #expect(own.console.diagnostics == "")
    #expect(own.desk.settings.width == 60 && own.desk.settings.aliases == ["x": "status"])
  }

  @Test func aLineThatIsNotUTF8IsRefusedAndKept() throws {
    let desk = try Self.desk("")
    let latin = Array("set reviewer \"Caf".utf8) + [0xE9] + Array(" Desk\"\nset paper a4\n".utf8)
    try desk.folder.write(latin, to: "factdesk.conf")
    try desk.folder.write(latin, to: "rc")
    desk.prepare(["new latin"])
    SettingsFile.read(into: desk.desk)
    #expect(
      desk.shown(desk.console.diagnostics) == """
        DIR/factdesk.conf:1: "set reviewer "Caf\u{FFFD} Desk"" contains bytes that are not UTF-8
        DIR/rc:1: "set reviewer "Caf\u{FFFD} Desk"" contains bytes that are not UTF-8

        """)
    #expect(desk.desk.settings[.reviewer] == nil && desk.desk.settings[.paper] == "a4")
    desk.prepare(["set --desk language en"])
    let kept = try Array(Data(contentsOf: URL(filePath: "\(desk.folder.path)/factdesk.conf")))
    #expect(kept == latin + Array("set language \"en\"\n".utf8))
  }

  @Test func aFileThatCannotBeReadIsNotReplaced() throws {
    let desk = try Self.desk("set paper a4\n" + String(repeating: "# long\n", count: 20_000))
    let before = try Self.conf(of: desk)
    let error = try desk.json("set --desk scale afp")["error"]
    #expect(error.string("code") == "cannot-write")
    #expect(error.string("message")?.contains("140,013 bytes; the limit is 100,000") == true)
    #expect(try Self.conf(of: desk) == before)
  }

  @Test func filesAreOnlyThoseBesideIt() throws {
    let desk = try Self.desk("")
    let elsewhere = try TestDesk.Folder()
    let scale =
      #"{"name":"house","levels":[{"label":"Wrong","value":1},{"label":"Right","value":2}]}"#
    try elsewhere.write(scale.utf8, to: "scale.json")
    try desk.folder.write(scale.utf8, to: "scale.json")
    try FileManager.default.createSymbolicLink(
      atPath: "\(desk.folder.path)/link.json", withDestinationPath: "\(elsewhere.path)/scale.json")
    #expect(mkfifo("\(desk.folder.path)/fifo.json", 0o600) == 0)
    for name in [
      "\(elsewhere.path)/scale.json", "../x.json", "./scale.json", "~/scale.json", "link.json",
      "fifo.json", "none.json", "/dev/zero",
    ] {
      try desk.folder.write("set scale \(name)\n".utf8, to: "factdesk.conf")
      desk.prepare(["new \(name == "none.json" ? "n" : "m")\(name.utf8.count)"])
      #expect(
        desk.console.diagnostics.contains(
          name == "none.json"
            ? "there is no file \(desk.folder.path)/none.json"
            : "scale expects the name of a file beside factdesk.conf"),
        "\(name): \(desk.console.diagnostics)")
      #expect(desk.desk.state.scale.name == "politifact")
    }
    try desk.folder.write("set scale scale.json\n".utf8, to: "factdesk.conf")
    desk.prepare(["new last"])
    #expect(desk.desk.state.scale.name == "house")
    // A scale that has gone since.
    try FileManager.default.removeItem(atPath: "\(desk.folder.path)/scale.json")
    desk.prepare(["set paper a4"])
    #expect(
      desk.console.diagnostics.contains("a new session begins without the settings of the desk: "))
    #expect(desk.desk.state.scale.name == "politifact")
  }

  @Test func whatIsNoFileIsNotWaitedFor() throws {
    let desk = try Self.desk("")
    try FileManager.default.removeItem(atPath: "\(desk.folder.path)/factdesk.conf")
    #expect(mkfifo("\(desk.folder.path)/factdesk.conf", 0o600) == 0)
    desk.prepare(["new fifo"])
    #expect(desk.shown(desk.console.diagnostics).hasPrefix("DIR/factdesk.conf "))
    try FileManager.default.removeItem(atPath: "\(desk.folder.path)/factdesk.conf")
    try FileManager.default.createDirectory(
      atPath: "\(desk.folder.path)/factdesk.conf", withIntermediateDirectories: false)
    desk.prepare(["new folder"])
    #expect(desk.shown(desk.console.diagnostics) == "DIR/factdesk.conf is a folder\n")
    try FileManager.default.removeItem(atPath: "\(desk.folder.path)/factdesk.conf")
    try desk.folder.write(
      String(repeating: "# long\n", count: 20_000).utf8, to: "factdesk.conf")
    desk.prepare(["new large"])
    #expect(desk.shown(desk.console.diagnostics).hasPrefix("DIR/factdesk.conf "))
  }

  @Test(arguments: [
    "a\nb", "a\u{1B}[2J", "a\u{2028}b", "a\u{7}", String(repeating: "m", count: 4_001),
  ])
  func aTextWithControlCharactersIsNoSetting(value: String) throws {
    let desk = try Self.desk("")
    for name in ["method", "reviewer", "analyst", "template"] {
      let error = try desk.json("set \(name) \(Quoting.quoted(value))")["error"]
      #expect(error.string("code") == "bad-value")
      #expect(error.string("message")?.contains("without control characters") == true)
    }
    #expect(desk.desk.settings.own.isEmpty)
  }

  // MARK: Keeping

  @Test func aSettingForTheDeskIsKeptInItsFile() throws {
    let desk = try Self.desk("# ours\n\nset paper a4\nset reviewer Old\n")
    #expect(
      desk.says("set --desk reviewer Ellery Fact Desk")
        == "  reviewer  Ellery Fact Desk  from DIR/factdesk.conf\n")
    #expect(
      try Self.conf(of: desk) == "# ours\n\nset paper a4\nset reviewer \"Ellery Fact Desk\"\n")
    #expect(desk.says("set --desk paper \"\"").contains("by the report's language  default"))
    #expect(try Self.conf(of: desk) == "# ours\n\nset reviewer \"Ellery Fact Desk\"\n")
    // What was typed for oneself no longer hides it.
    desk.prepare(["set reviewer Mine", "set --desk reviewer Ours"])
    #expect(
      desk.desk.settings[.reviewer] == "Ours" && desk.desk.state.report.reviewer?.name == "Ours")
    for line in ["set --desk analyst Ann", "set --desk color never"] {
      #expect(try desk.json(line)["error"].string("code") == "setting-of-person")
    }
    for line in ["set --desk", "set --desk reviewer"] {
      #expect(try desk.json(line)["error"].string("code") == "options", "\(line)")
    }
    let made = try Sample.desk(session: nil)
    made.prepare(["set --desk scale afp"])
    #expect(try Self.conf(of: made) == "set scale afp\n")
  }

  /// Many desks set different values at once, each in a thread of its own: none is lost, and each shows its own.
  @Test func settingsOfSeveralAtOnceAreAllKept() async throws {
    let folder = try TestDesk.Folder()
    let values = [
      ("scale", "afp"), ("reviewer", "Desk 1"), ("method", "Method 1"), ("paper", "letter"),
      ("language", "de"), ("license", "https://licence.example/"),
    ]
    let path = folder.path
    try await withThrowingTaskGroup(of: Void.self) { group in
      for (name, value) in values {
        group.addTask {
          let desk = try TestDesk(session: "desk-\(name)") {
            $0.sessions = SessionFolder(path: path)
          }
          let answer = try desk.json("set --desk \(name) \(value)")["answer"]
          #expect(answer.objects("settings").map { $0.string("value") } == [value], "\(name)")
        }
      }
      try await group.waitForAll()
    }
    let conf = try String(contentsOfFile: "\(path)/factdesk.conf", encoding: .utf8)
    withExtendedLifetime(folder) {}
    #expect(
      conf.split(separator: "\n").map { $0.split(separator: " ")[1] }.sorted()
        == values.map { Substring($0.0) }.sorted())
  }

  @Test func aFileThatAnotherProgramIsChangingIsNamed() {
    #expect(
      DeskError(FileFault("factdesk.conf", .locked))
        == .cannotWrite(
          "factdesk.conf", reason: "another program is changing it; try again when it has finished")
    )
  }

  @Test func onesOwnAreKeptAtThePrompt() throws {
    let desk = try Self.desk("", console: MemoryConsole(isInteractive: true))
    try desk.folder.write("{{title}}".utf8, to: "t.md")
    desk.type(
      "set scale afp", "set reviewer \"Ann \\\"Lind\\\"\"", "set timezone Asia/Tokyo",
      "set theme light", desk.line("set template DIR/t.md"), "set lint google", "set paper LETTER")
    let rc = try String(contentsOfFile: "\(desk.folder.path)/rc", encoding: .utf8)
    #expect(
      desk.shown(rc) == """
        set scale afp
        set reviewer "Ann \\"Lind\\""
        set timezone "Asia/Tokyo"
        set theme light
        set template "DIR/t.md"
        set lint google
        set paper letter

        """)
    let again = try TestDesk(session: nil, in: desk.folder) {
      $0.settingsFile = "\(desk.folder.path)/rc"
      $0.zones = TimeZones(isKnown: { _ in true }, use: { _ in }, names: { [] })
    }
    SettingsFile.read(into: again.desk)
    #expect(again.console.diagnostics == "")
    #expect(again.desk.settings.own == desk.desk.settings.own)
    #expect(again.desk.state.scale.name == "afp")
    #expect(try again.json("set color loud")["error"].string("code") == "bad-value")
  }

  @Test func aSettingThatCannotBeKeptIsNotSet() throws {
    let folder = try TestDesk.Folder()
    let desk = try TestDesk(
      session: nil, in: folder, console: MemoryConsole(isInteractive: true)
    ) { $0.settingsFile = folder.path }
    #expect(desk.type("set scale afp").diagnostics.hasPrefix("✗ "))
    #expect(desk.desk.settings[.scale] == nil && desk.desk.state.scale.name == "politifact")
  }

  @Test func tabKnowsTheValues() throws {
    let desk = try Self.desk("")
    let completer = Completer(desk: desk.desk)
    func words(_ line: String) -> [String] {
      completer.candidates(for: line).candidates.map(\.replacement)
    }
    #expect(words("set re") == ["reviewer", "reviewer-url"])
    #expect(words("set --desk sc") == ["scale"])
    #expect(words("set scale af").prefix(2) == ["africacheck", "afp"])
    #expect(words("set theme ") == ["auto", "dark", "light"])
    #expect(words("set --desk paper l") == ["letter"])
    #expect(words("set timezone As") == ["Asia/Tokyo"])
    #expect(words("set lint go") == ["google"])
    #expect(words("set language en").contains("en"))
  }
}
