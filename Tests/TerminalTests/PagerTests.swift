import Glibc
import PtySupport
import Testing

@testable import Terminal

@Suite(.serialized) struct PagerTests {
  private let folder: TemporaryFolder
  private let screen: PtyScreen

  init() throws {
    folder = try TemporaryFolder()
    screen = try PtyScreen(columns: 20, rows: 5)
  }

  private func script(_ text: String) throws -> String {
    try folder.write("pager", "#!/bin/sh\n\(text)\n", mode: 0o700)
  }

  private func pager(
    _ command: String, _ more: [String: String] = [:], screens: Int = 2
  ) -> Pager {
    let path = "/usr/bin:/bin"
    let base = ["TERM": "xterm", "FACTDESK_PAGER": command, "PATH": path, "F": folder.path]
    return Pager(environment: base.merging(more) { $1 }, screens: screens)
  }

  private func text(lines: Int) -> [UInt8] {
    Array((0..<lines).map { "line \($0)\n" }.joined().utf8)
  }

  @Test func longTextGoesThroughThePager() throws {
    let command = try script("echo \"$1\" > $F/arguments; cat > $F/text")
    try pager("\(command)  -X").show(text(lines: 2_000), to: screen.terminal)
    #expect(folder.read("text") == text(lines: 2_000))
    #expect(folder.read("arguments") == Array("-X\n".utf8))
  }

  @Test(arguments: [
    ("'two words' \"$G\"", "two words|of G|"), ("-S\\ x y", "-S x|y|"), ("2>$F/errors a", "a|"),
  ])
  func isRunAsAShellWould(words: String, arguments: String) throws {
    let command = try script(
      "for word; do printf '%s|' \"$word\"; done > $F/arguments; cat > $F/text")
    try pager("\(command) \(words)", ["G": "of G"]).show(text(lines: 30), to: screen.terminal)
    #expect(folder.read("arguments").map { String(decoding: $0, as: UTF8.self) } == arguments)
    #expect(folder.read("text") == text(lines: 30))
  }

  @Test func lessRunsInSecureModeAndExplainsItsKeys() throws {
    let command = try script(
      "echo \"$LESSSECURE\" > $F/secure; echo \"$LESS\" > $F/less; cat >/dev/null")
    try pager(command).show(text(lines: 30), to: screen.terminal)
    #expect(folder.read("secure") == Array("1\n".utf8))
    #expect(folder.read("less") == [0x0A], "what another pager makes of LESS is not ours to say")
    try pager(command, ["LESSSECURE": ""]).show(text(lines: 30), to: screen.terminal)
    #expect(folder.read("secure") == [0x0A], "who has set it knows why")
    let usual = Pager(environment: ["TERM": "xterm"])
    let variables = usual.pagerEnvironment(try #require(usual.command()))
    #expect(variables["LESSHISTFILE"] == "-", "its searches are not written to a file")
    let kept = Pager(environment: ["TERM": "xterm", "LESSHISTFILE": "/h"])
    #expect(kept.pagerEnvironment(try #require(kept.command()))["LESSHISTFILE"] == "/h")
    let flags = variables["LESS"] ?? ""
    #expect(flags.hasPrefix("RX ") && flags.contains("next page") && flags.contains("q\\: quit"))
    let own = Pager(environment: ["TERM": "xterm", "LESS": "S"])
    #expect(own.pagerEnvironment(try #require(own.command()))["LESS"] == "S")
  }

  @Test func keysTypedAheadAreReadBeforeTheProgramStarts() throws {
    let command = try script("cat > $F/text")
    var wasTaken = 0
    let pager = Pager(
      environment: ["TERM": "xterm", "FACTDESK_PAGER": command, "PATH": "/bin", "F": folder.path]
    ) {
      #expect(folder.read("text") == nil)
      wasTaken += 1
    }
    try pager.show(text(lines: 4), to: screen.terminal)
    #expect(wasTaken == 0)
    _ = screen.takeWritten()
    try pager.show(text(lines: 30), to: screen.terminal)
    #expect(wasTaken == 1)
  }

  @Test func textOfLessThanTwoScreensIsWritten() throws {
    let command = try script("cat > $F/text")
    try pager(command).show(text(lines: 9), to: screen.terminal)
    #expect(folder.read("text") == nil)
    #expect(screen.takeWritten() == String(decoding: text(lines: 9), as: UTF8.self))
    try pager(command, screens: 1).show(text(lines: 4), to: screen.terminal)
    #expect(folder.read("text") == nil)
    #expect(screen.takeWritten() == String(decoding: text(lines: 4), as: UTF8.self))
    try pager(command, screens: 1).show(text(lines: 5), to: screen.terminal)
    #expect(folder.read("text") == text(lines: 5))
    try pager(command, screens: 3).show(text(lines: 14), to: screen.terminal)
    #expect(folder.read("text") == text(lines: 5))
  }

  @Test(arguments: [
    "", "  ", "/nowhere/pager", "/etc/passwd", "/nowhere/pager '-x'", "'/etc/passwd'",
  ])
  func withoutAProgramTheTextIsWritten(_ command: String) throws {
    try pager(command).show(text(lines: 30), to: screen.terminal)
    #expect(screen.takeWritten() == String(decoding: text(lines: 30), as: UTF8.self))
  }

  @Test func aDumbTerminalIsNotPaged() throws {
    let command = try script("cat > $F/text")
    try pager(command, ["TERM": "dumb"]).show(text(lines: 30), to: screen.terminal)
    #expect(folder.read("text") == nil)
  }

  @Test func aFileIsNotPaged() throws {
    let command = try script("cat > $F/text")
    let file = open("\(folder.path)/out", O_WRONLY | O_CREAT, 0o600)
    defer { close(file) }
    try pager(command).show(text(lines: 30), to: file)
    #expect(folder.read("text") == nil)
    #expect(folder.read("out") == text(lines: 30))
  }

  @Test func leavingEarlyIsNoFailure() throws {
    let command = try script("head -n 1 > $F/text")
    try pager(command).show(text(lines: 100_000), to: screen.terminal)
    #expect(folder.read("text") == Array("line 0\n".utf8))
  }

  @Test func theSourceIsAskedOnlyAsLongAsSomebodyReads() throws {
    let command = try script("head -n 1 > /dev/null")
    var parts = 0
    try pager(command).show(to: screen.terminal) {
      parts += 1
      return parts < 100_000 ? text(lines: 1_000) : nil
    }
    #expect(parts < 1_000)
  }

  @Test func theFirstScreenIsShownBeforeTheEndIsMade() throws {
    let command = try script("head -n 1 > $F/first; echo > $F/seen; cat > /dev/null")
    // Reading it waits for the pager, which writes once it has a line; the test's time limit is the deadline.
    #expect(mkfifo("\(folder.path)/seen", 0o600) == 0)
    var parts = 0
    try pager(command).show(to: screen.terminal) {
      parts += 1
      guard parts > 1 else { return text(lines: 19) }
      if parts < 100 { return Array("more\n".utf8) }
      return folder.read("seen") == nil ? Array("nothing was shown\n".utf8) : nil
    }
    #expect(parts == 100)
    #expect(folder.read("first") == Array("line 0\n".utf8))
  }

  @Test func aFailingSourceIsPassedOn() throws {
    struct Broken: Error {}
    let command = try script("cat > $F/text")
    #expect(throws: Broken.self) {
      var parts = 0
      try pager(command).show(to: screen.terminal) {
        parts += 1
        if parts == 2 { throw Broken() }
        return text(lines: 19)
      }
    }
    #expect(folder.read("text") == text(lines: 19))
  }

  @Test(
    arguments: [
      (["TERM": "xterm"], ["less", "-RX"]),
      (["TERM": "xterm", "PAGER": "more -d"], ["more", "-d"]),
      (["TERM": "xterm", "PAGER": "more", "FACTDESK_PAGER": "less"], ["less"]),
      (["TERM": "xterm", "PAGER": "more", "FACTDESK_PAGER": ""], nil),
      (["TERM": "xterm", "PAGER": ""], nil),
      (["PAGER": "more"], nil),
    ] as [([String: String], [String]?)])
  func variables(environment: [String: String], expected: [String]?) {
    #expect(Pager(environment: environment).command()?.arguments == expected)
  }
}
