import Glibc
import Testing

@testable import Terminal

@Suite struct TerminalCapabilitiesTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let id: Int
    let choice: ColorChoice
    let environment: [String: String]
    let isTerminal: Bool
    let usesColor: Bool
    var testDescription: String { "case \(id)" }

    init(
      _ id: Int, _ choice: ColorChoice, _ environment: [String: String], tty: Bool, _ expected: Bool
    ) {
      self.id = id
      self.choice = choice
      self.environment = environment
      isTerminal = tty
      usesColor = expected
    }
  }

  static let cases = [
    Case(1, .auto, ["TERM": "xterm"], tty: true, true),
    Case(2, .auto, ["TERM": "xterm"], tty: false, false),
    Case(3, .auto, ["TERM": "dumb"], tty: true, false),
    Case(4, .auto, [:], tty: true, false),
    Case(5, .auto, ["TERM": "xterm", "NO_COLOR": "1"], tty: true, false),
    Case(6, .auto, ["TERM": "xterm", "NO_COLOR": ""], tty: true, true),
    Case(7, .auto, ["TERM": "xterm", "NO_COLOR": "1", "CLICOLOR_FORCE": "1"], tty: true, false),
    Case(8, .auto, ["CLICOLOR_FORCE": "1"], tty: false, true),
    Case(9, .auto, ["CLICOLOR_FORCE": "0"], tty: false, false),
    Case(10, .auto, ["TERM": "xterm", "CLICOLOR_FORCE": ""], tty: false, false),
    Case(11, .auto, ["TERM": "xterm", "CLICOLOR": "0"], tty: true, false),
    Case(12, .auto, ["TERM": "xterm", "CLICOLOR": "0", "CLICOLOR_FORCE": "1"], tty: true, true),
    Case(13, .auto, ["TERM": "xterm", "CLICOLOR": "1"], tty: false, false),
    Case(14, .always, ["TERM": "dumb", "NO_COLOR": "1"], tty: false, true),
    Case(15, .never, ["TERM": "xterm", "CLICOLOR_FORCE": "1"], tty: true, false),
  ]

  @Test(arguments: cases) func colorFollowsOptionThenEnvironmentThenOutput(_ item: Case) {
    let capabilities = TerminalCapabilities(
      isTerminal: item.isTerminal, environment: item.environment, color: item.choice)
    #expect(capabilities.usesColor == item.usesColor)
    #expect(capabilities.isTerminal == item.isTerminal)
  }

  @Test(arguments: [("dumb", true), ("", true), ("xterm", false), ("vt100", false)])
  func dumbIsWhatCallsItselfSo(type: String, isDumb: Bool) {
    let capabilities = TerminalCapabilities(
      isTerminal: true, environment: ["TERM": type], color: .auto)
    #expect(capabilities.isDumb == isDumb)
  }

  @Test func theEnvironmentGivesTheNumberOfColors() {
    let cases: [([String: String], TerminalCapabilities.Colors)] = [
      (["TERM": "xterm"], .sixteen), ([:], .sixteen), (["TERM": "xterm-256color"], .palette),
      (["TERM": "screen.xterm-256color"], .palette), (["TERM": "xterm-direct"], .full),
      (["TERM": "xterm-256color", "COLORTERM": "truecolor"], .full),
      (["TERM": "xterm", "COLORTERM": "24bit"], .full),
      (["TERM": "xterm-256color", "COLORTERM": "yes"], .palette),
    ]
    for (environment, colors) in cases {
      let found = TerminalCapabilities(isTerminal: true, environment: environment, color: .auto)
      #expect(found.colors == colors, "\(environment)")
    }
  }

  @Test func aFileIsNoTerminalAndHasNoSize() {
    let file = open("/dev/null", O_RDWR)
    defer { close(file) }
    let capabilities = TerminalCapabilities(
      descriptor: file, environment: ["TERM": "xterm"], color: .auto)
    #expect(!capabilities.isTerminal)
    #expect(TerminalCapabilities.size(of: file) == nil)
  }

  @Test(arguments: [
    (["TERM": "xterm-256color"], true, true), (["TERM": "xterm", "NO_COLOR": "1"], true, true),
    (["TERM": "xterm"], false, false), (["TERM": "dumb"], true, false), ([:], true, false),
    (["TERM": "linux"], true, false), (["TERM": "xterm", "ACCESSIBLE": "1"], true, false),
  ])
  func linksAreForTerminalsThatSkipThem(
    _ environment: [String: String], _ isTerminal: Bool, _ showsLinks: Bool
  ) {
    let found = TerminalCapabilities(
      isTerminal: isTerminal, environment: environment, color: .always)
    #expect(found.showsLinks == showsLinks)
  }
}
