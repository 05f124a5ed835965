import FactCheck
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

  @Test("what would take minutes is left in time", arguments: endless)
  func slow(_ example: HostileCase) {
    let loader = MarkdownLoader(limits: .init(milliseconds: 200))
    let input = LoaderInput(
      path: "slow.md", fileName: "slow.md", bytes: Array(example.text.utf8))
    let start = ContinuousClock.now
    #expect(throws: LoadError.tooComplex(path: "slow.md")) { try loader.read(input) }
    #expect(ContinuousClock.now - start < .seconds(10))
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
