import PtySupport
import TestSupport
import Testing

/// What reaches a screen: styles where they are wanted, and nothing that an article smuggled in.
@Suite struct ScreenTests {
  private let place: Workplace

  init() throws { place = try Workplace() }

  @Test func aDumbTerminalGetsNoEscape() throws {
    try place.prepare("s", "load \(try place.article())", "tag 3", "verdict c1 False")
    let desk = try place.prompt(["s"], adding: ["TERM": "dumb"])
    try desk.see("s a1> ")
    for line in ["claims", "read", "show c1", "status", "tag 99", "help", "note a1 plain"] {
      try desk.type(line)
      try desk.see("s a1> ")
    }
    try desk.send("\u{4}")
    #expect(try desk.end() == 0)
    #expect(!desk.output.contains(0x1B), "\(desk.plainOutput)")
    #expect(try place.historyLines("s").last == "note a1 plain")
  }

  @Test func coloursAreShownWhereASettingAsksForThem() throws {
    try place.prepare("s", "load \(try place.article())", "tag 3", "verdict c1 False")
    func isColoured(_ words: [String], _ more: [String: String]) throws -> Bool {
      let desk = try place.prompt(["s"] + words + ["-c", "claims"], adding: more)
      #expect(try desk.end() == 0)
      #expect(desk.plainOutput.contains("False"))
      return desk.output.contains(0x1B)
    }
    #expect(try isColoured([], [:]))
    #expect(try !isColoured([], ["NO_COLOR": "1"]))
    #expect(try !isColoured([], ["TERM": "dumb"]))
    #expect(try !isColoured(["--color", "never"], [:]))
    #expect(try isColoured(["--color", "always"], ["NO_COLOR": "1"]))
    #expect(try isColoured(["--color", "auto"], [:]))
    // To a pipe: only when asked for.
    #expect(try !place.run("s", "-c", "claims").bytes.contains(0x1B))
    #expect(try place.run("s", "--color", "always", "-c", "claims").bytes.contains(0x1B))
    #expect(try !place.run("s", "--color", "always", "--json", "-c", "claims").bytes.contains(0x1B))
  }

  @Test func nulBytesAreNoText() throws {
    let file = try place.folder.write("nul.txt", bytes: Array("One\0two. Three.\n".utf8))
    let outcome = try place.run("s", "-c", "load \(file)", "-c", "read", "-c", "claims")
    #expect(!outcome.bytes.contains(0) && !outcome.errors.utf8.contains(0), "\(outcome)")
  }

  /// Controls in an article, in words about it, in names and in mistyped lines.
  @Test func controlsNeverReachTheTerminalRaw() throws {
    let nasty = (HostileStrings.controls + HostileStrings.directions)
      .filter { !$0.unicodeScalars.contains("\0") }
    let text = nasty.map { "Somebody said \($0) here.\n" }.joined()
    let file = try place.article(text, as: "\u{1B}[2J nasty.txt")
    try place.prepare(
      "s", "load '\(file)' --title '\u{1B}]0;owned\u{07}' --author '\u{9B}31m'",
      "tag 1-3 +\u{1B}[31m --as '\u{1B}[2J wiped'")
    for (number, text) in nasty.enumerated() {
      try place.prepare(
        "s", "note c1 \(number) \(text)", "verdict c1 true --because '\(number) \(text)'")
    }
    let looks = [
      "read", "claims", "show c1", "articles", "history", "find said", "status", "sessions",
      "edit a1",
    ]
    let desk = try place.prompt(["s", "--color", "never"] + looks.flatMap { ["-c", $0] })
    #expect(try desk.end() == 0)
    expectTame(desk.output, "at a terminal")
    for words in [
      ["s", "-c", "\u{1B}[2J\u{07}"], ["s", "-c", "tag \"\u{1B}[3J\""],
      ["s", "-c", "load '\u{1B}]0;x\u{07}'"],
      ["s", "-c", "verdict c1 \u{9B}31m"], ["s", "-c", "show c1 \u{1B}[2J"],
      ["\u{1B}[2J", "-c", "status"],
      ["--\u{1B}[2J"], ["check", "\u{1B}[2J"], ["run", "\u{1B}[2J\u{202E}"],
      ["segment", "\u{1B}[2J"],
      ["s", "--color", "\u{1B}[2J"], ["s", "-c", "help \u{1B}[2J"], ["s", "-c", "set \u{1B}[2J x"],
      ["recover", "\u{1B}[2J", "t"], ["schema", "\u{1B}[2J"], ["check", "./\u{1B}[2J"],
    ] {
      let outcome = try place.start(words).finish()
      #expect(outcome.status != 0, "\(words)")
      expectTame(outcome.bytes + Array(outcome.errors.utf8), "\(words)")
    }
    // Styles are the program's own and no more.
    let coloured = try place.run("s", "--color", "always", "-c", "read", "-c", "show c1")
    let pieces = coloured.output.split(separator: "\u{1B}", omittingEmptySubsequences: false)
      .dropFirst()
    #expect(!pieces.isEmpty && pieces.allSatisfy { $0.prefixMatch(of: /\[[0-9;]*m/) != nil })
  }

  /// No control but the ends of lines; what turns the direction of writing is closed on its line.
  private func expectTame(_ bytes: [UInt8], _ what: String) {
    let text = String(decoding: bytes, as: UTF8.self)
    let wild = text.unicodeScalars.filter { scalar in
      switch scalar.value {
      case 0x0A, 0x0D: false
      case 0..<0x20, 0x7F..<0xA0: true
      default: false
      }
    }
    for line in text.unicodeScalars.split(separator: "\n") {
      let turned = line.count { (0x202A...0x202E).contains($0.value) && $0.value != 0x202C }
      #expect(
        line.count { $0.value == 0x202C } >= turned,
        "\(what): open at the line's end: \(String(line))")
    }
    #expect(
      wild.isEmpty,
      "\(what): \(wild.map { String($0.value, radix: 16) }) in \(text.debugDescription.prefix(3000))"
    )
  }
}
