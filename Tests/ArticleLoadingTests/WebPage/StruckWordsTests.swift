import Testing

@testable import ArticleLoading

/// The space that struck-out words leave, and elements that belong to their sentence.
@Suite struct StruckWordsTests {
  static let cases: [(html: String, text: String)] = [
    ("Was<s>12</s>15 crowns.", "Was 15 crowns."), ("It was <s>12</s>, now 15.", "It was, now 15."),
    ("It was 12<s>,5</s>.", "It was 12."), ("An un<s>friend</s>ly man.", "An unly man."),
    ("It was <del>30</del><ins>40</ins> crowns.", "It was 40 crowns."),
    ("It is<del>twelve</del><ins>fifteen</ins> crowns.", "It is fifteen crowns."),
    ("It is <del>30</del> <ins>40</ins> crowns.", "It is 40 crowns."),
    ("It is a<s> b</s>c.", "It is a c."), ("<s>30</s>40 crowns.", "40 crowns."),
    ("It is (<s>30</s>40) crowns.", "It is (40) crowns."),
    ("It is <s></s>, well.", "It is , well."),
    ("It is <s>a</s> ; well.", "It is ; well."), ("It is <s>a</s><s>b</s>, well.", "It is, well."),
    ("The rate <output>42</output> was in it.", "The rate 42 was in it."),
    ("It is <meter value=3>3 of 5</meter> full.", "It is full."),
    ("It is <progress value=3>70%</progress> full.", "It is full."),
  ]

  @Test(
    "in Markdown",
    arguments: [
      ("Was~~12~~15 crowns.", "Was 15 crowns."), ("It was ~~12~~, now 15.", "It was, now 15."),
      ("It was <s>12</s> 15 crowns.", "It was 15 crowns."),
      ("An un<s>friend</s>ly man.", "An unly man."),
    ])
  func markdown(_ text: String, _ line: String) throws {
    #expect(try load("# Ferry\n\n\(text)\n", loader: "markdown").text.hasSuffix("\n\n\(line)\n"))
  }

  @Test("in a line", arguments: cases)
  func line(_ example: (html: String, text: String)) {
    let (text, _) = page(Story.page(between: "<p>\(example.html)</p>"))
    let lines = [Story.paragraphs[0], example.text] + Story.paragraphs.dropFirst()
    #expect(text == lines.joined(separator: "\n\n") + "\n")
  }
}
