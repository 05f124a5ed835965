import TestSupport
import Testing

@testable import Workbench

@Suite("The word that names a line's command")
struct CommandWordTests {
  @Test(arguments: [
    ("claims --open", "claims known"), ("  claims", "claims known"), ("CLAIMS", "CLAIMS known"),
    ("meta a1", "meta known"), ("todo x", "todo known"), ("verd", "verd known"),
    ("e", nil), ("to", nil), ("zzz", "zzz unknown"), ("日本", "日本 unknown"),
    ("claims\n", "claims known"),
    ("", nil), ("   ", nil), ("[paste 1: 3 lines]", nil), ("\"claims\"", nil), ("# note", nil),
  ])
  func isKnownOrNot(_ line: String, _ expected: String?) throws {
    let desk = try Sample.desk(["alias todo claims --open", "alias tomorrow claims"])
    let word = Completer(desk: desk.desk).commandWord(of: line)
    let found = word.map { word in
      String(decoding: Array(line.utf8)[word.range], as: UTF8.self)
        + (word.isKnown ? " known" : " unknown")
    }
    #expect(found == expected)
  }
}
