import Testing

@testable import Workbench

@Suite("The argument parser's messages in the program's words")
struct ParserMessageTests {
  @Test(
    arguments: [
      ("Missing expected argument '<file> ...'", "x needs a file"),
      ("Missing expected argument '<+topic>'", "x needs a topic such as +budget"),
      ("Missing expected argument '<new-session>'", "x needs the name of a new session"),
      ("Missing expected argument '--lines <file>'", "x needs --lines and a file"),
      ("Missing expected argument '--all'", "x needs --all"),
      ("Missing value for '--as <wording>'", "--as needs a wording"),
      ("Missing value for '-c'", "-c needs a value"),
      ("Unknown option '--x'", "unknown option \"--x\""),
      (
        "Unknown option '--tilte'. Did you mean '--title'?",
        "unknown option \"--tilte\"; did you mean \"--title\"?"
      ),
      ("Unexpected argument 'don't'", "unexpected argument \"don't\""),
      ("3 unexpected arguments: 'a', 'b', 'c'", "unexpected arguments \"a\", \"b\", \"c\""),
      (
        "The option '--json' does not take any value, but 'x' was specified.",
        "--json takes no value"
      ),
      (
        "The value 'red' is invalid for '--color <color>'. Please",
        "--color does not accept \"red\""
      ),
      ("Anything else.", "anything else."),
    ])
  func reworded(_ message: String, _ expected: String) {
    #expect(ParserMessage.reworded(message, of: "x") == expected)
  }

  @Test func exclusiveFlags() {
    let message = "Value to be set with flag '--b' had already been set with flag '--a'"
    #expect(ParserMessage.exclusive(message) == ["--a", "--b"])
    #expect(ParserMessage.exclusive("Unknown option '--b'") == nil)
  }
}
