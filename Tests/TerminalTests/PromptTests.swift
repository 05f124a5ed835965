import Testing

@testable import Terminal

@Suite struct PromptTests {
  @Test func theResetIsBeforeTheLastCharacter() {
    let text = Prompt("a1> ", style: .bold).editorText(usesColor: true)
    #expect(text == "\u{1}\u{1B}[1m\u{1}a1>\u{1}\u{1B}[0m\u{1} ")
  }

  @Test func withoutColorThePromptIsPlain() {
    #expect(Prompt("a1> ", style: .cyan).editorText(usesColor: false) == "a1> ")
    #expect(Prompt("a1> ").editorText(usesColor: true) == "a1> ")
  }

  @Test func controlCharactersAreLeftOut() {
    #expect(Prompt("a\u{1B}[31m\u{1}b\n\u{9B}> ").text == "a[31mb> ")
  }
}
