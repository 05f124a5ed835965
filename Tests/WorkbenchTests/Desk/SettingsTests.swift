import Foundation
import TestSupport
import Testing

@testable import Presentation
@testable import Workbench

@Suite("The settings file")
struct SettingsTests {
  private static func desk(isInteractive: Bool, file: String? = nil) throws -> TestDesk {
    let folder = try TestDesk.Folder()
    if let file { try folder.write(file.utf8, to: "rc") }
    return try TestDesk(
      session: nil, in: folder, console: MemoryConsole(isInteractive: isInteractive)
    ) { $0.settingsFile = "\(folder.path)/rc" }
  }

  private static func kept(_ desk: TestDesk) -> String? {
    (try? Data(contentsOf: URL(filePath: "\(desk.folder.path)/rc"))).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  @Test func keepsWhatIsSetAtThePromptAlone() throws {
    let script = try Self.desk(isInteractive: false)
    script.prepare(["set analyst Ann", "alias todo claims --open"])
    #expect(Self.kept(script) == nil)
    let prompt = try Self.desk(isInteractive: true)
    prompt.type(
      "set analyst \"Ann Lind\"", "set width 72", "alias todo claims --open", "set pager off",
      "set color never")
    #expect(
      Self.kept(prompt) == """
        set analyst "Ann Lind"
        set width 72
        alias todo "claims --open"
        set pager off
        set color never

        """)
    prompt.type("set pager on", "set color auto", "set width \"\"", "alias todo \"\"")
    #expect(Self.kept(prompt) == "set analyst \"Ann Lind\"\n")
  }

  @Test func isReadBackAsItWasKept() throws {
    let values = [
      "Ann \"the\" Lind", "back\\slash", "-- dashes", "'quoted'", "“curly”", "#x", "\"whole\"",
      "ends \\",
    ]
    for value in values {
      let prompt = try Self.desk(isInteractive: true)
      prompt.type(
        "set analyst \(Quoting.quoted(value))", "alias mine \(Quoting.quoted("note c1 " + value))",
        "alias odd \(Quoting.quoted(value))")
      let again = try Self.desk(isInteractive: true, file: Self.kept(prompt))
      SettingsFile.read(into: again.desk)
      #expect(again.console.diagnostics == "")
      #expect(again.desk.settings.own == prompt.desk.settings.own, "\(Self.kept(prompt) ?? "")")
      #expect(again.desk.settings.aliases == prompt.desk.settings.aliases)
      #expect(again.desk.settings.analyst == value)
    }
  }

  @Test func faultsAreReportedByLineAndSkipped() throws {
    let desk = try Self.desk(
      isInteractive: true,
      file: """
        # my settings
        set analyst Ann

        set colour red
        claims
        set width 7
        alias tag claims
        alias todo claims --open
        set "unclosed
        nonsense
        """)
    SettingsFile.read(into: desk.desk)
    #expect(
      desk.shown(desk.console.diagnostics) == """
        DIR/rc:4: there is no setting "colour"
        DIR/rc:5: the settings file can contain only set and alias
        DIR/rc:6: width expects a number of columns from 20 to 1000, or auto, not "7"
        DIR/rc:7: alias tag: it is a command, and an alias cannot replace one
        DIR/rc:9: the quote " opened at column 5 is never closed
        DIR/rc:10: the settings file can contain only set and alias

        """)
    #expect(desk.desk.analyst == "Ann")
    #expect(desk.desk.settings.aliases == ["todo": "claims --open"])
  }

  /// Two prompts of one person: the second was started before the first kept anything.
  @Test func otherLinesStayAsTheyAre() throws {
    let first = try Self.desk(isInteractive: true, file: "# mine\nset width 60\nset colour red\n")
    let second = try TestDesk(
      session: nil, in: first.folder, console: MemoryConsole(isInteractive: true)
    ) { $0.settingsFile = "\(first.folder.path)/rc" }
    for desk in [first, second] { SettingsFile.read(into: desk.desk) }
    first.type("set analyst Ann Lind", "alias aa claims --open", "set width 72")
    second.type("set theme light", "alias bb claims --checked")
    #expect(
      Self.kept(first) == """
        # mine
        set colour red
        set analyst "Ann Lind"
        alias aa "claims --open"
        set width 72
        set theme light
        alias bb "claims --checked"

        """)
    second.type("set width \"\"", "alias bb \"\"")
    #expect(
      Self.kept(first)
        == "# mine\nset colour red\nset analyst \"Ann Lind\"\nalias aa \"claims --open\"\nset theme light\n"
    )
  }

  @Test func anAliasThatCannotBeKeptIsNotDefined() throws {
    let folder = try TestDesk.Folder()
    let desk = try TestDesk(
      session: nil, in: folder, console: MemoryConsole(isInteractive: true)
    ) { $0.settingsFile = folder.path }
    // The path may be long, so the message can have two rows.
    let message = desk.type("alias aa claims").diagnostics.replacing("\n  ", with: " ")
    #expect(message.contains("it is a folder"))
    #expect(desk.desk.settings.aliases.isEmpty)
  }

  @Test func isMadeWithItsFolders() throws {
    let folder = try TestDesk.Folder()
    let desk = try TestDesk(
      session: nil, in: folder, console: MemoryConsole(isInteractive: true)
    ) { $0.settingsFile = "\(folder.path)/a/b/rc" }
    #expect(desk.type("set width 60").status == .success)
    #expect(FileManager.default.fileExists(atPath: "\(folder.path)/a/b/rc"))
    let broken = try TestDesk(
      session: nil, in: folder, console: MemoryConsole(isInteractive: true)
    ) { $0.settingsFile = folder.path }
    #expect(broken.type("set width 60").diagnostics.hasPrefix("✗ "))
  }

  @Test(arguments: [
    (["FACTDESK_RC": "/x/rc", "HOME": "/h"], "/x/rc"),
    (["XDG_CONFIG_HOME": "/c", "HOME": "/h"], "/c/factdesk/rc"),
    (["XDG_CONFIG_HOME": "relative", "HOME": "/h"], "/h/.config/factdesk/rc"),
    (["FACTDESK_RC": "", "HOME": "/h"], "/h/.config/factdesk/rc"),
    ([:], nil), (["HOME": "relative"], nil), (["HOME": "/gone"], nil), (["HOME": ""], nil),
  ])
  func isWhereTheEnvironmentSays(environment: [String: String], path: String?) {
    #expect(SettingsFile.path(environment: environment) { $0 != "/gone" } == path)
  }
}
