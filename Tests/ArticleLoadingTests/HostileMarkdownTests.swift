import FactCheck
import Markdown
import Testing

@testable import ArticleLoading

private func times(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

struct HostileCase: CustomTestStringConvertible {
  let testDescription: String
  let text: String
  /// What must come of it, when that is simple.
  var words: String?

  init(_ id: String, _ text: String, words: String? = nil) {
    testDescription = id
    self.text = text
    self.words = words
  }
}

@Suite struct HostileMarkdownTests {
  static let wild: [HostileCase] = [
    .init("quotations", times("> ", 100_000) + "deep\n", words: "deep\n"),
    .init("bullets", times("- ", 100_000) + "deep\n", words: "deep\n"),
    .init("numbers", times("1. ", 50_000) + "a\n", words: times("1. ", 50_000) + "a\n"),
    .init("entities", times("&", 100_000), words: times("&", 100_000) + "\n"),
    .init("links", times("[", 100_000) + "deep" + times("](a)", 3)),
    .init("emphasis", times("*a **b ", 50_000)),
    .init("headings", times("# a\n", 50_000)),
  ]

  @Test("deep and wide", arguments: wild)
  func deep(_ example: HostileCase) throws {
    let article = try load(example.text, loader: "markdown")
    if let words = example.words { #expect(article.text == words) }
    #expect(article.body.text.last == 0x0A)
  }

  static let endless: [HostileCase] = [
    .init("blank lines in deep lists", times("- ", 100_000) + "a\n" + times("\n", 300_000)),
    .init("brackets", times("![[]()", 200_000)),
  ]

  @Test("what would take minutes is left in time", .timeLimit(.minutes(5)), arguments: endless)
  func slow(_ example: HostileCase) {
    let loader = MarkdownLoader(limits: .init(milliseconds: 200))
    let input = LoaderInput(
      path: "slow.md", fileName: "slow.md", bytes: Array(example.text.utf8))
    #expect(throws: LoadError.tooComplex(path: "slow.md")) { try loader.read(input) }
  }

  /// What is put into other words before cmark reads it: as much of it as there may be takes no longer than as
  /// much of anything else.
  static let signs: [HostileCase] = [
    .init("notes that are not closed", times("a^[n ", 20_000)),
    .init("notes in notes", times("a^[n ", 20_000) + times("]", 20_000)),
    .init("notes in their places", times("a^[n] ", 20_000)),
    .init("marks of notes that are not closed", times("[^", 50_000) + "\n\n[^a]: b\n"),
    .init(
      "footnotes",
      (0..<20_000).map { "w[^\($0)]\n" }.joined()
        + (0..<20_000).map { "[^\($0)]: note \($0)\n" }.joined()),
    .init("backslashes", "^" + times("\\", 100_000)),
    .init("backticks", "^" + (1...400).reversed().map { times("`", $0) }.joined(separator: " ")),
    .init("struck-out words", times("~~a~~ b ", 20_000)),
    .init("empty lines in a note", "[^a]: b\n" + times("\n", 20_000) + "    c\n"),
    .init("raised signs", times("a^ ", 30_000)),
    .init("frames without a table", times("+---+\n\n", 20_000)),
    .init("frames that are not closed", times("+---+\n| a |\na\n", 10_000)),
    .init("a frame with many cells", "+---+\n| a " + times("|", 50_000) + "\n+---+\n"),
    .init("a table of many rows", times("+---+\n| a |\n", 4_000) + "+---+\n"),
  ]

  // The slowest took minutes in a program that is not optimized.
  @Test("signs in any number take linear time", .timeLimit(.minutes(1)), arguments: signs)
  func linear(_ example: HostileCase) throws {
    let article = try load(example.text, loader: "markdown")
    #expect(article.body.text.last == 0x0A)
  }

  @Test func notesInNotesAreReadAsDeepAsAnyoneWritesThem() throws {
    let text = try load("a^[b ^[c [d] e] f] g", loader: "markdown").text
    #expect(text == "a g\n\n1. b  f\n\n2. c [d] e\n")
    let deep = try load("a^[b " + times("^[c ", 20) + times("]", 21), loader: "markdown").text
    #expect(deep.contains("8. c ^[c ^[c"))
  }

  @Test func whatWouldTakeAllMemoryIsLeft() {
    let loader = MarkdownLoader(limits: .init(memory: 1 << 20))
    let text = Array(times("&", 200_000).utf8)
    let input = LoaderInput(path: "wide.md", fileName: "wide.md", bytes: text)
    for _ in 0..<20 {
      #expect(throws: LoadError.tooComplex(path: "wide.md")) { try loader.read(input) }
    }
  }

  @Test func referencesDoNotExplode() throws {
    let text = "[a]: " + times("x", 100_000) + "\n\n" + times("[a] ", 100_000)
    let article = try load(text, loader: "markdown")
    #expect(article.content.byteCount < 1_000_000)
  }

  @Test func aDocumentCanBeReadAfterOneThatWasLeft() throws {
    #expect(
      MarkdownDocument(Array("# a".utf8), limits: .init(memory: 0, milliseconds: 1000)) == nil)
    #expect(try load("# a", loader: "markdown").text == "a\n")
  }

  @Test func severalAtOnce() async {
    await withTaskGroup(of: Bool.self) { group in
      for number in 0..<40 {
        group.addTask {
          let memory = number.isMultiple(of: 2) ? 256 << 20 : 0
          let text = Array(times("a\n\n&", 1000).utf8)
          let document = MarkdownDocument(text, limits: .init(memory: memory))
          return (document != nil) == number.isMultiple(of: 2)
        }
      }
      for await isAsExpected in group { #expect(isAsExpected) }
    }
  }
}
