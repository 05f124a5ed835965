import Testing

@testable import Terminal

@Suite struct KeyScreenTests {
  @Test func onlyRowsThatDifferAreWritten() {
    var screen = KeyScreen()
    #expect(
      screen.update(to: ["a", "b", "c"], cursor: nil, height: 5)
        == "\u{1B}[?25l\u{1B}[1;1H\u{1B}[Ka\u{1B}[2;1H\u{1B}[Kb\u{1B}[3;1H\u{1B}[Kc\u{1B}[4;1H\u{1B}[J"
    )
    #expect(screen.update(to: ["a", "b", "c"], cursor: nil, height: 5) == "")
    #expect(
      screen.update(to: ["a", "x", "c"], cursor: nil, height: 5)
        == "\u{1B}[?25l\u{1B}[2;1H\u{1B}[Kx")
    #expect(
      screen.update(to: ["a"], cursor: nil, height: 5) == "\u{1B}[?25l\u{1B}[2;1H\u{1B}[J")
  }

  @Test func theCursorIsShownWhereSomethingIsTyped() {
    var screen = KeyScreen()
    _ = screen.update(to: ["a", "b"], cursor: nil, height: 2)
    #expect(
      screen.update(to: ["a", "b"], cursor: (1, 3), height: 2)
        == "\u{1B}[?25l\u{1B}[2;4H\u{1B}[?25h")
    #expect(screen.update(to: ["a", "b"], cursor: nil, height: 2) == "\u{1B}[?25l")
  }

  @Test func aMissingListIsWrittenAgain() {
    var screen = KeyScreen()
    _ = screen.update(to: ["a", "b"], cursor: nil, height: 2)
    screen.forget()
    #expect(
      screen.update(to: ["a", "b"], cursor: nil, height: 2)
        == "\u{1B}[?25l\u{1B}[1;1H\u{1B}[Ka\u{1B}[2;1H\u{1B}[Kb")
  }

  @Test func noMoreRowsThanThereAre() {
    var screen = KeyScreen()
    #expect(
      screen.update(to: ["a", "b"], cursor: nil, height: 1) == "\u{1B}[?25l\u{1B}[1;1H\u{1B}[Ka")
  }

  @Test(arguments: [
    ("[A", KeyPress.up), ("OB", .down), ("[C", .right), ("OD", .left), ("[H", .home),
    ("[4~", .end), ("[5~", .pageUp), ("[6~", .pageDown), ("[15~", .unknown), ("[1;5C", .unknown),
  ])
  func sequencesAreKeys(sequence: String, key: KeyPress) {
    #expect(KeyPress(sequence: [0x1B] + Array(sequence.utf8)) == key)
  }
}
