import FactCheck
import TestSupport
import Testing

@testable import Presentation
@testable import Workbench

@Suite("What was pasted") struct PasteTests {
  private static let text = "First line, \"quoted\" and it's.\nSecond [line].\n"
  private static let tag = "[paste 1: 2 lines]"

  /// Lines of a person who has pasted.
  private final class Typed: LineSource {
    let name: String? = nil
    let pastes: [PastedText]
    private let lines: ListedLines

    init(_ lines: [String], pastes: [PastedText]) {
      self.lines = ListedLines(lines, name: nil)
      self.pastes = pastes
    }

    func next(prompt: String) -> SourceLine { lines.next(prompt: prompt) }
  }

  private static func type(
    _ lines: String..., pastes: [PastedText] = [.init(tag: tag, text: text)], at desk: TestDesk
  ) {
    desk.console.clear()
    _ = CommandLoop(desk: desk.desk, source: Typed(lines, pastes: pastes)).run()
  }

  @Test func isOneQuotedWord() throws {
    let pastes = [PastedText(tag: Self.tag, text: Self.text)]
    var line = CommandLine(
      "tag 3 --as \(Self.tag) --reason=\(Self.tag) x\(Self.tag)", pastes: pastes)
    var words: [TypedWord] = []
    while let word = try line.next() { words.append(word) }
    #expect(
      words.map(\.text).prefix(5) == ["tag", "3", "--as", Self.text, "--reason=" + Self.text])
    #expect(words[3].isOneQuotation)
    // Right behind a word it is the next one.
    #expect(words[5...].map(\.text) == ["x", Self.text])
  }

  @Test func standsForItselfInTexts() throws {
    let desk = try Sample.desk(Sample.checked)
    let line = "note c1 See \(Self.tag): it's his."
    Self.type(
      line, "evidence c1 https://x.example/ --refutes --quote \(Self.tag)",
      "edit e2 --note \"[paste 2: 9 lines]\"", at: desk)
    #expect(desk.console.diagnostics == "")
    #expect(desk.desk.state.allNotes.last?.text == "See \(Self.text): it's his.")
    #expect(desk.desk.state.allEvidence.last?.details.quote == Self.text)
    #expect(desk.desk.state.allEvidence.last?.details.note == "[paste 2: 9 lines]")
    // The log keeps the line as it was typed.
    #expect(
      try desk.json("history c1")["answer"].objects("entries").contains {
        $0.string("line") == line
      })
  }

  @Test func isLoadedAsAnArticle() throws {
    let desk = try Sample.desk()
    let second = PastedText(tag: "[paste 2: 1 lines]", text: "Another one. With two sentences.")
    let pastes = [PastedText(tag: Self.tag, text: Self.text), second]
    Self.type("load paste --language en", "load \(Self.tag)", pastes: pastes, at: desk)
    #expect(desk.console.diagnostics == "")
    let articles = desk.desk.state.articles
    #expect(articles.map(\.content.sentenceCount) == [2, 2])
    #expect(
      articles.map(\.details.title) == [
        "Another one. With two sentences.", "First line, \"quoted\" and it's.",
      ])
    #expect(articles.allSatisfy { $0.content.fileName == nil })
  }

  @Test func aTagWithinQuotesIsTheTextToo() throws {
    let desk = try Sample.desk(Sample.checked)
    Self.type(
      "evidence c1 https://x.example/ --refutes --quote \"\(Self.tag)\" --note 'so: \(Self.tag).'",
      at: desk)
    #expect(desk.console.diagnostics == "")
    #expect(desk.desk.state.allEvidence.last?.details.quote == Self.text)
    #expect(desk.desk.state.allEvidence.last?.details.note == "so: \(Self.text).")
  }

  @Test func aPasteAloneIsNoCommand() throws {
    let desk = try Sample.desk()
    Self.type(Self.tag, at: desk)
    #expect(desk.console.diagnostics.hasPrefix("✗ [paste 1: 2 lines] is a text"))
    let long = String(repeating: "Word", count: 50)
    let said = desk.type(long).diagnostics
    #expect(said.contains("\"\(long.prefix(60))…\"\n") && said.count < 150)
  }

  private static func paste(_ text: String) -> PastedText { PastedText(tag: tag, text: text) }

  @Test("pasted commands run one by one after a question, and stop at the first failure")
  func commands() throws {
    let desk = try Sample.desk(Sample.checked)
    let before = desk.desk.state.sequence
    let lines = "note c1 One.\n\n# a comment\n  note c1 Two.\nshow c99\nnote c1 Three.\n"
    desk.console.replies = [false, true]
    Self.type(Self.tag, pastes: [Self.paste(lines)], at: desk)
    #expect(desk.console.questions.last == "run 4 lines?")
    #expect(desk.console.diagnostics.contains("  show c99\n"))
    #expect(desk.desk.state.sequence == before)
    Self.type(" \(Self.tag) ", pastes: [Self.paste(lines)], at: desk)
    #expect(desk.desk.state.allNotes.suffix(2).map(\.text) == ["One.", "Two."])
    #expect(desk.desk.state.sequence == before + 2)
    #expect(desk.console.diagnostics.contains("✗ there is no c99"))
    #expect(
      desk.console.diagnostics.hasSuffix("stopped: 1 line after it not run; Up brings them back\n"))
  }

  @Test(
    "a pasted text with a line that is no command stays a text",
    arguments: [
      "note c1 One.\nThe harbour fee rose.", "Note c1 One.", "note c1 One.\nundo 1 2 3",
      "\"note\" c1 One.", "not c1 One.", "#\n\n",
    ])
  func noCommands(_ text: String) throws {
    let desk = try Sample.desk(Sample.checked)
    let before = desk.desk.state.sequence
    desk.console.replies = [true]
    Self.type(Self.tag, pastes: [Self.paste(text)], at: desk)
    #expect(desk.console.questions.isEmpty && desk.desk.state.sequence == before)
  }

  private static let oneLine = PastedText(
    tag: "[paste 2: 41 characters]", text: "The council raised the fees on 3 January.")

  @Test(arguments: ["load paste", "load paste ", "load ", "load   paste  "])
  func rightBehindLoadPasteIsLoaded(line: String) throws {
    let desk = try Sample.desk()
    // An older paste does not come instead, nor twice.
    let pastes = [PastedText(tag: Self.tag, text: Self.text), Self.oneLine]
    Self.type(line + Self.oneLine.tag, pastes: pastes, at: desk)
    #expect(desk.console.diagnostics == "")
    #expect(desk.desk.state.articles.map(\.details.title) == [Self.oneLine.text])
    Self.type("load paste\(Self.tag) --language en", pastes: pastes.reversed(), at: desk)
    #expect(desk.desk.state.articles.map(\.content.sentenceCount) == [1, 2])
  }

  @Test func otherSourcesAreReadTheSameWay() throws {
    let desk = try Sample.desk(Sample.checked)
    let pastes = [Self.oneLine]
    Self.type("anchors paste\(Self.oneLine.tag)", pastes: pastes, at: desk)
    #expect(desk.console.diagnostics == "" && desk.console.output.contains("c1"))
    Self.type("reload a1 paste\(Self.oneLine.tag)", pastes: pastes, at: desk)
    #expect(desk.console.diagnostics == "" && desk.desk.state.articles.count == 2)
    Self.type("reload paste \(Self.oneLine.tag)", pastes: pastes, at: desk)
    #expect(desk.console.diagnostics == "")
  }

  @Test func wordsThatWerePastedOnceAreWordsElsewhere() throws {
    let desk = try Sample.desk(Sample.checked)
    let pastes = ["claims", "article.txt", "c1", "c9"].enumerated().map {
      PastedText(tag: "[paste \($0 + 1): 1 characters]", text: $1)
    }
    Self.type("claims", pastes: pastes, at: desk)
    #expect(desk.console.diagnostics == "" && desk.console.output.contains("c2"))
    Self.type("show c9", pastes: pastes, at: desk)
    #expect(desk.console.diagnostics.hasPrefix("✗ there is no c9\n"))
    Self.type("load article.txt", pastes: pastes, at: desk)
    #expect(desk.console.diagnostics.contains("article.txt"))
    Self.type("load paste\(pastes[2].tag)", pastes: pastes, at: desk)
    #expect(desk.desk.state.articles.map(\.details.title).last == "c1")
  }

  @Test func isCalledByTheNumberOnTheScreen() throws {
    let desk = try Sample.desk(Sample.checked)
    let pastes = (1...3).map { PastedText(tag: "[paste \($0): 2 lines]", text: Self.text) }
    Self.type("load \(pastes[2].tag) --items 1", pastes: pastes, at: desk)
    #expect(desk.console.diagnostics.contains("and paste 3 is not one"))
    Self.type("load paste\(pastes[1].tag) --items 1", pastes: pastes, at: desk)
    #expect(desk.console.diagnostics.contains("and paste 2 is not one"))
    Self.type("show \(pastes[1].tag)", pastes: pastes, at: desk)
    #expect(desk.console.diagnostics.hasPrefix("✗ [paste 2: 2 lines] is not in a1"))
    // Two spellings that look alike are two texts.
    let alike = ["\u{E9}t\u{E9}\nA.\n", "e\u{301}te\u{301}\nA.\n"].enumerated().map {
      PastedText(tag: "[paste \($0 + 8): 2 lines]", text: $1)
    }
    Self.type("load \(alike[1].tag) --items 1", pastes: alike, at: desk)
    #expect(desk.console.diagnostics.contains("and paste 9 is not one"))
  }

  @Test(arguments: [
    ("load paste", true), ("load paste ", true), ("lo paste", true), ("load a.txt paste", true),
    ("reload a1 paste", true), ("anchors paste", true), ("get paste", true), ("load ", false),
    ("load pasted", false), ("load", false), ("paste", false), ("note c1 paste", false),
    ("export md paste", false), ("zzz paste", false), ("", false),
  ])
  func whereAWholePasteIsExpected(line: String, isWanted: Bool) throws {
    let desk = try Sample.desk(["alias get load"])
    #expect(Completer(desk: desk.desk).wantsTextWhole(behind: line) == isWanted)
  }

  @Test func nothingPastedIsSaid() throws {
    let desk = try Sample.desk()
    Self.type("load paste", pastes: [], at: desk)
    #expect(desk.console.diagnostics.hasPrefix("✗ nothing has been pasted yet\n"))
    #expect(desk.desk.state.articles.isEmpty)
  }
}
