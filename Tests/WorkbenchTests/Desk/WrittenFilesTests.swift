import FactCheck
import Foundation
import SessionStore
import TestSupport
import Testing

@testable import Presentation
@testable import Workbench

/// Whatever the program writes leaves links, devices, modes and owners as they are.
@Suite("Written files") struct WrittenFilesTests {
  private static let loaded = ["load DIR/article.txt", "tag 1"]

  private func status(_ path: String) -> stat {
    var status = stat()
    lstat(path, &status)
    return status
  }

  @Test func anExportFollowsALinkAndKeepsTheMode() throws {
    let desk = try Sample.desk(Self.loaded)
    let folder = desk.folder.path
    try desk.folder.write("old".utf8, to: "kept.json")
    chmod("\(folder)/kept.json", 0o600)
    symlink("kept.json", "\(folder)/report.json")
    let path = "\(folder)/report.json"
    #expect(desk("export json \(path)").diagnostics.contains("already exists"))
    #expect(desk("export json \(path) --force").status == .success)
    #expect(status("\(folder)/report.json").st_mode & S_IFMT == S_IFLNK)
    #expect(status("\(folder)/kept.json").st_mode & 0o7777 == 0o600)
    let bytes = try Data(contentsOf: URL(filePath: "\(folder)/kept.json"))
    #expect(bytes.first == UInt8(ascii: "{"))
  }

  @Test func aFolderOfExportsKeepsWhatIsThere() throws {
    let desk = try Sample.desk(Self.loaded)
    let folder = desk.folder.path
    #expect(desk("export --all \(desk.folder.path)/out").status == .success)
    chmod("\(folder)/out/desk.md", 0o600)
    rename("\(folder)/out/desk.json", "\(folder)/elsewhere.json")
    symlink("\(folder)/elsewhere.json", "\(folder)/out/desk.json")
    #expect(desk("note a1 x").status == .success)
    #expect(desk("export --all \(desk.folder.path)/out --force").status == .success)
    #expect(status("\(folder)/out/desk.md").st_mode & 0o7777 == 0o600)
    #expect(status("\(folder)/out/desk.json").st_mode & S_IFMT == S_IFLNK)
    let names = try FileManager.default.contentsOfDirectory(atPath: "\(folder)/out")
    #expect(names.allSatisfy { !$0.hasPrefix(".new-") })
  }

  /// Neither the session on the desk nor another one, by whatever name: not even with --force.
  @Test(arguments: [
    "export markdown DIR/desk.factdesk", "export json DIR/other.factdesk",
    "export csv DIR/link.csv", "export html DIR/second.html", "export pdf DIR/desk.factdesk",
    "export --template DIR/t.md DIR/desk.factdesk",
    "export --all DIR/out",
  ])
  func noExportIsWrittenOverASession(_ line: String) throws {
    let desk = try Sample.desk(
      Self.loaded + ["verdict c1 False --because x", "evidence c1 https://x.example/ --supports"])
    let folder = desk.folder.path
    #expect(desk("save \(folder)/other.factdesk").status == .success)
    #expect(desk("open desk").status == .success)
    try desk.folder.write("# {{title}}\n".utf8, to: "t.md")
    symlink("desk.factdesk", "\(folder)/link.csv")
    symlink("link.csv", "\(folder)/second.html")
    #expect(desk("export --all \(folder)/out").status == .success)
    unlink("\(folder)/out/desk.json")
    symlink("\(folder)/other.factdesk", "\(folder)/out/desk.json")
    let files = ["desk", "other"].map { URL(filePath: "\(folder)/\($0).factdesk") }
    let before = try files.map { try Data(contentsOf: $0) }
    for force in ["", " --force"] {
      let answer = try desk.json(
        line.replacingOccurrences(of: "DIR", with: folder) + force)
      let isSeveral = line.contains("--all")
      let code = answer["error"].string("code")
      #expect(code == "is-session" || isSeveral && force.isEmpty && code == "file-exists")
    }
    #expect(try files.map { try Data(contentsOf: $0) } == before)
    #expect(desk("note a1 x").status == .success)
  }

  @Test func anExportIsWrittenToAPipe() throws {
    let desk = try Sample.desk(Self.loaded)
    let path = "\(desk.folder.path)/pipe"
    mkfifo(path, 0o600)
    let refused = desk("export csv \(desk.folder.path)/pipe")
    #expect(refused.diagnostics.contains("no program reads from this pipe"))
    let reader = open(path, O_RDONLY | O_NONBLOCK)
    defer { close(reader) }
    #expect(desk("export csv \(desk.folder.path)/pipe").status == .success)
    var bytes = [UInt8](repeating: 0, count: 60_000)
    let count = read(reader, &bytes, bytes.count)
    #expect(count > 0)
    #expect(desk("export csv").output.utf8.elementsEqual(bytes[..<max(0, count)]))
    #expect(status(path).st_mode & S_IFMT == S_IFIFO)
  }

  @Test func aLinkedSettingsFileStaysLinked() throws {
    let folder = try TestDesk.Folder()
    try folder.write("set width 50\n".utf8, to: "dotfiles-rc")
    chmod("\(folder.path)/dotfiles-rc", 0o640)
    symlink("dotfiles-rc", "\(folder.path)/rc")
    let desk = try TestDesk(
      session: nil, in: folder, console: MemoryConsole(isInteractive: true)
    ) { $0.settingsFile = "\(folder.path)/rc" }
    #expect(desk.type("set width 60").status == .success)
    #expect(status("\(folder.path)/rc").st_mode & S_IFMT == S_IFLNK)
    #expect(status("\(folder.path)/dotfiles-rc").st_mode & 0o7777 == 0o640)
    let text = try String(contentsOfFile: "\(folder.path)/dotfiles-rc", encoding: .utf8)
    #expect(text == "set width 60\n")
  }

  // MARK: Sessions

  @Test func aFileInPlaceOfTheFolderOfSessionsIsNamed() throws {
    let folder = try TestDesk.Folder()
    try folder.write("text".utf8, to: "file")
    for session in [nil, "desk"] {
      #expect(throws: StoreError.notAFolder("\(folder.path)/file")) {
        try TestDesk(session: session) {
          $0.sessions = SessionFolder(path: "\(folder.path)/file")
        }
      }
    }
  }

  /// A session overwritten in its place is named as what it is, and left alone.
  @Test func anOverwrittenSessionIsNamed() throws {
    let desk = try Sample.desk(Self.loaded)
    let other = try Sample.desk(["load DIR/other.txt", "tag 1"])
    let path = "\(desk.folder.path)/desk.factdesk"
    let bytes = try Data(contentsOf: URL(filePath: "\(other.folder.path)/desk.factdesk"))
    let file = try #require(FileHandle(forWritingAtPath: path))
    try file.truncate(atOffset: 0)
    try file.write(contentsOf: bytes)
    try file.close()
    var times = [timeval(tv_sec: 1, tv_usec: 0), timeval(tv_sec: 1, tv_usec: 0)]
    utimes(path, &times)
    for line in ["note a1 x", "status", "export markdown"] {
      let outcome = desk(line)
      #expect(outcome.status == .noSession, "\(line)")
      #expect(outcome.diagnostics.contains("another program overwrote"), "\(outcome)")
    }
    // Nothing says that the session is saved there.
    let end = desk("quit")
    #expect(end.output == "" && end.diagnostics.contains("another program overwrote"), "\(end)")
    desk.desk.isLeft = false
    #expect(try Data(contentsOf: URL(filePath: path)) == bytes)
    #expect(desk("open \(desk.folder.path)/desk.factdesk").status == .success)
    #expect(desk("status").status == .success)
  }

  /// `quit` does not say that a session is saved whose file was removed or replaced.
  @Test(arguments: [false, true]) func quitNamesASessionThatHasGone(isReplaced: Bool) throws {
    let desk = try Sample.desk(Self.loaded)
    let other = try Sample.desk(["load DIR/other.txt"])
    let path = "\(desk.folder.path)/desk.factdesk"
    if isReplaced {
      #expect(rename("\(other.folder.path)/desk.factdesk", path) == 0)
    } else {
      #expect(unlink(path) == 0)
    }
    let end = desk("quit")
    #expect(end.output == "", "\(end)")
    #expect(end.diagnostics.contains("was moved, removed or replaced"), "\(end)")
    #expect(!end.diagnostics.contains("saved"), "\(end)")
    #expect(end.status == .noSession)
    #expect(desk.desk.isLeft)
    desk.desk.isLeft = false
    #expect(try desk.json("quit")["error"].string("code") == "moved")
    // At the end of the input, too.
    desk.desk.isLeft = false
    let last = desk.type()
    #expect(last.output == "" && last.diagnostics.hasPrefix("✗ "), "\(last)")
    let words = last.diagnostics.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("was moved, removed or replaced"), "\(last)")
  }

  /// A line of JSON that was read from a session whose file has gone says so, each time.
  @Test func linesOfJSONWarnOfASessionThatHasGone() throws {
    let desk = try Sample.desk(Self.loaded)
    #expect(try desk.json("status")["warning"].keys == [])
    #expect(unlink("\(desk.folder.path)/desk.factdesk") == 0)
    for line in ["status", "claims", "lint"] {
      let warning = try desk.json(line)["warning"]
      #expect(warning.string("code") == "moved" && warning.string("hint") != nil, "\(line)")
    }
    #expect(try desk.json("help")["warning"].keys == [])
  }

  /// `rename` says the same of such a session as all other commands that write.
  @Test func renameNamesASessionThatHasGone() throws {
    let desk = try Sample.desk(Self.loaded)
    #expect(unlink("\(desk.folder.path)/desk.factdesk") == 0)
    let error = try desk.json("rename other")["error"]
    #expect(error.string("code") == "moved")
    #expect(error.string("message")?.contains("was moved, removed or replaced") == true)
    // It can still be copied.
    desk.prepare(["save copy", "open copy", "note a1 Done."])
  }

  /// Whatever leaves a session whose file has gone is refused once, so that the advice can be followed.
  @Test(arguments: ["quit", "open other", "new fresh", "new", "close"])
  func leavingASessionThatHasGoneIsRefusedOnce(line: String) throws {
    let desk = try Sample.desk(
      Self.loaded, console: MemoryConsole(isInteractive: true))
    try desk.folder.write(Array("Sea.\n".utf8), to: "sea.txt")
    desk.prepare(["new other", "load DIR/sea.txt", "open desk", "note a1 Acknowledged."])
    #expect(unlink("\(desk.folder.path)/desk.factdesk") == 0)
    let refused = desk.type(line)
    let words = refused.diagnostics.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("leaving the session now would lose what was read from it"), "\(words)")
    #expect(words.contains("save NAME copies it"), "\(words)")
    #expect(desk.desk.session.name == "desk" && refused.output == "", "\(refused)")
    desk.prepare(["save copy"])
    let copy = try TestDesk(session: "copy", in: desk.folder, seed: 7)
    #expect(copy.desk.state.allNotes.last?.text == "Acknowledged.")
    let left = desk.type(line)
    #expect(!left.diagnostics.contains("✗") && !left.output.contains("saved as desk"), "\(left)")
    #expect(desk.desk.isLeft == (line == "quit"))
    if line != "quit" { #expect(desk.desk.session.name != "desk") }
  }

  /// Every command that answers from a session says once, before its answer, that the file has gone, and none
  /// says that anything is saved.
  @Test(arguments: [false, true]) func answersFromAFileThatHasGoneSaySo(isReplaced: Bool) throws {
    let desk = try Sample.desk(Self.loaded)
    let other = try Sample.desk(["load DIR/other.txt"])
    let path = "\(desk.folder.path)/desk.factdesk"
    if isReplaced {
      #expect(rename("\(other.folder.path)/desk.factdesk", path) == 0)
    } else {
      #expect(unlink(path) == 0)
    }
    let outcome = desk.run(
      ["claims", "history", "export json DIR/z.json", "status"].map(desk.line))
    #expect(outcome.status == .success, "\(outcome)")
    let words = outcome.diagnostics.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.hasPrefix("! "), "\(words)")
    #expect(words.components(separatedBy: "was moved, removed or replaced").count == 2, "\(words)")
    #expect(words.contains("save NAME copies what was read from it"), "\(words)")
    #expect(!outcome.output.contains("saved"), "\(outcome)")
    let save = desk("save")
    #expect(save.status == .noSession && save.output == "", "\(save)")
    #expect(desk("note a1 x").status == .noSession)
    // The remedy that it names.
    #expect(desk("save copy").output.contains("copied to copy"))
    let rescued = try TestDesk(session: "copy", in: desk.folder)
    #expect(rescued.desk.state.articles.count == desk.desk.state.articles.count)
    #expect(rescued.desk.state.sequence == desk.desk.state.sequence)
    // A script that stops does not say that its lines are saved.
    let stopped = desk.run(["claims", "show c99"], name: "s.script")
    #expect(!stopped.diagnostics.contains("saved;"), "\(stopped)")
    #expect(stopped.diagnostics.contains("the session's file has gone"), "\(stopped)")
  }

  /// A device or a pipe is not the name of a session that would be written beside it.
  @Test func aPipeIsNoNameForASession() throws {
    let desk = try Sample.desk(Self.loaded)
    let pipe = "\(desk.folder.path)/pipe"
    #expect(mkfifo(pipe, 0o600) == 0)
    for line in ["save \(pipe)", "rename \(pipe)", "save /dev/null"] {
      let outcome = desk(line)
      #expect(outcome.status != .success, "\(line)")
      #expect(outcome.diagnostics.contains("it is not a regular file"), "\(line): \(outcome)")
    }
    #expect(!FileManager.default.fileExists(atPath: pipe + ".factdesk"))
  }

  /// A session of which an entry was altered is not shown, and check and recover are named.
  @Test func anAlteredSessionIsNotShown() throws {
    let desk = try Sample.desk(Self.loaded + ["note a1 Sevenfold"])
    let path = "\(desk.folder.path)/desk.factdesk"
    var bytes = Array(try Data(contentsOf: URL(filePath: path)))
    let place = try #require(Data(bytes).range(of: Data("Sevenfold".utf8))?.lowerBound)
    var next = place
    while let found = Data(bytes[next...]).range(of: Data("Sevenfold".utf8)) {
      bytes[next + found.lowerBound] = UInt8(ascii: "L")
      next += found.upperBound
    }
    try desk.folder.write(bytes, to: "altered.factdesk")
    let outcome = desk("open \(desk.folder.path)/altered.factdesk")
    #expect(outcome.status == .noSession)
    #expect(outcome.diagnostics.contains("it or the entry before it was altered"), "\(outcome)")
    #expect(outcome.diagnostics.contains("factdesk recover SESSION NEW"))
    #expect(!outcome.output.contains("Levenfold"))
    let listed = desk("sessions")
    #expect(listed.output.contains("altered"), "\(listed)")
  }
}
