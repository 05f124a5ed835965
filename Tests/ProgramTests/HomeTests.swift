import Foundation
import Glibc
import PtySupport
import Testing

/// Where sessions, settings and typed lines lie when nobody says so.
@Suite struct HomeTests {
  private let place: Workplace

  init() throws {
    place = try Workplace()
    place.currentFolder = place.folder.path + "/home"
    place.environment["FACTDESK_SESSIONS"] = nil
    place.environment["FACTDESK_RC"] = nil
  }

  private func folder() throws -> String? {
    let outcome = try place.run("--json", "-c", "sessions")
    try #require(outcome.status == 0, "\(outcome)")
    return try outcome.answer().answer["folder"]?.string
  }

  @Test func withoutHOMEItIsThatOfTheListOfUsers() throws {
    place.environment["HOME"] = nil
    let entry = try #require(getpwuid(getuid()))
    let home = String(cString: entry.pointee.pw_dir)
    #expect(try folder() == "\(home)/.local/share/factdesk/sessions")
    place.environment["HOME"] = ""
    #expect(try folder() == "\(home)/.local/share/factdesk/sessions")
  }

  @Test(arguments: ["relative", "gone", "a file"])
  func aHomeThatIsNoneIsRefusedAndNotMade(kind: String) throws {
    let file = try place.folder.write("file", "x")
    let (home, said) =
      switch kind {
      case "relative": ("some/where", "not a full path")
      case "gone": ("\(place.folder.path)/gone", "not a folder")
      default: (file, "not a folder")
      }
    place.environment["HOME"] = home
    for words in [["s", "-c", "status"], ["check", "s"], ["recover", "s", "t"]] {
      let outcome = try place.start(words).finish()
      #expect(outcome.status == 3, "\(outcome)")
      #expect(
        outcome.errors == """
          factdesk: HOME is \(home), which is \(said)
            name the folder with --sessions DIR or FACTDESK_SESSIONS

          """)
    }
    let json = try place.run("s", "--json", "-c", "status")
    #expect(try json.answer()["error"]?["code"]?.string == "no-home")
    // Nobody needs a home who says where sessions lie.
    let sessions = "\(place.folder.path)/sessions"
    let article = try place.article()
    #expect(
      try place.run("s", "--sessions", sessions, "-c", "load \(article)", "-c", "set width 60")
        .status == 0)
    #expect(!FileManager.default.fileExists(atPath: "\(place.folder.path)/gone"))
    #expect(!FileManager.default.fileExists(atPath: "\(place.currentFolder!)/some"))
  }

  @Test func thePromptMakesNoHomeForItsHistory() throws {
    place.environment["HOME"] = "\(place.folder.path)/gone"
    place.environment["FACTDESK_SESSIONS"] = place.sessions
    let pty = try place.prompt(["s"])
    try pty.see("s> ")
    try pty.type("set width 60")
    try pty.see("width")
    try pty.type("quit")
    #expect(try pty.end() == 0)
    #expect(!FileManager.default.fileExists(atPath: "\(place.folder.path)/gone"))
  }
}
