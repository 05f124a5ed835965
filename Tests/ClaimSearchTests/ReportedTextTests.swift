import Testing

@testable import ClaimSearch

/// Who says given words, and the names that are offered for a claimant.
@Suite("Who says given words") struct ReportedTextTests {
  /// Who says words of an article of sentences: `name`, or `name?` for a guess, each with ` via ` whoever passed it on.
  private func speakers(_ words: String, in lines: [String], _ language: String = "en") throws
    -> [String]
  {
    let article = LinedArticle(lines)
    let place = try #require(article.text.firstRange(of: words))
    let start = article.text.utf8.distance(
      from: article.text.startIndex, to: place.lowerBound)
    let text = try #require(
      ReportedText(Array(article.text.utf8), sentences: article.sentences, language: language))
    return text.speech(at: start..<start + words.utf8.count).map { report in
      (report.guessedName.map { "\($0)?" } ?? report.name ?? "nobody")
        + (report.reportingSource.map { " via \($0)" } ?? "")
    }
  }

  @Test(
    "a source is offered by its name",
    arguments: [
      ("The board said it rained.", "The board"),
      ("According to the Harwick Courier, it rained.", "Harwick Courier"),
      ("Ana Ruiz, 41, a farmer in Orrin, said it rained.", "Ana Ruiz"),
      ("“It rained,” said the dam's director, Lea Tamm.", "Lea Tamm"),
      ("Mayor Ana Lind said it rained.", "Ana Lind"),
      ("The mayor of Orrin said it rained.", "The mayor of Orrin"),
      ("He said it rained.", "nobody"),
      ("Ana Ruiz (R-Ohio) said it rained.", "Ana Ruiz"),
      ("Ruiz, Marsh and Lind said it rained.", "Ruiz, Marsh and Lind"),
      (
        "Mayors from Orrin, Vale and Elm Hill said it rained.",
        "Mayors from Orrin, Vale and Elm Hill"
      ),
      ("Ana Ruiz, a farmer and poet, said it rained.", "Ana Ruiz"),
      ("Workers' claim that it rained is old.", "Workers"),
      ("The mayor did not say whether it rained.", "nobody"),
      ("Not everyone agrees that it rained.", "nobody"),
    ])
  func names(_ sentence: String, _ name: String) throws {
    #expect(try speakers("it rained", in: [sentence.replacing("It", with: "it")]) == [name])
  }

  @Test func whoPassedItOnIsToldApart() throws {
    #expect(
      try speakers("the pump", in: ["The Herald cited engineers saying that the pump failed."])
        == ["engineers via The Herald"])
  }

  @Test("the innermost report comes first, and words outside of it have the outer one alone")
  func reportsInReports() throws {
    let text = ["The minister said the engineers had told her that the pump failed."]
    #expect(try speakers("the pump failed", in: text) == ["the engineers", "The minister"])
    #expect(try speakers("the engineers had", in: text).last == "The minister")
  }

  @Test("a quotation over sentences has the source that stands outside of it")
  func quotationsOverSentences() throws {
    let text = [
      "“The pump failed on Monday.", "Nobody was there, as the guard noted in May,” said Ana Ruiz.",
      "It rained.",
    ]
    #expect(try speakers("The pump failed", in: text) == ["Ana Ruiz"])
    #expect(try speakers("It rained", in: text) == [])
  }

  @Test(
    "a quotation that is opened again has the speaker of the sentence before",
    arguments: [
      "“We left,” Ana Ruiz told reporters on Monday.", "“We left,” Ana Ruiz said.",
      "“We left,” said Ana Ruiz, 62.", "\"We left,\" said Ana Ruiz.",
      "Ana Ruiz said: “We left.”", "“We left,” Ana Ruiz said, adding that it was late.",
      "“They said it was late,” Ana Ruiz said.",
    ])
  func reopenedQuotations(_ first: String) throws {
    let text = [first, "“It rained.", "The pump failed.”", "It was dark."]
    #expect(try speakers("It rained", in: text) == ["Ana Ruiz"])
    #expect(try speakers("The pump failed", in: text) == ["Ana Ruiz"])
    #expect(try speakers("It was dark", in: text) == [])
    let plain = text.map { $0.replacing("“", with: "\"").replacing("”", with: "\"") }
    #expect(try speakers("The pump failed", in: plain) == ["Ana Ruiz"])
  }

  @Test("a speaker's first words can be over sentences, and a pronoun is led back to its name")
  func reopenedBehindSentences() throws {
    let text = [
      "Ana Ruiz said that it was dark.", "“We left.", "It was late,” she said.", "“It rained.”",
    ]
    #expect(try speakers("It rained", in: text) == speakers("We left", in: text))
    #expect(try speakers("It rained", in: text).count == 1)
  }

  @Test(
    "a quotation behind a sentence is not the speaker's",
    arguments: [
      // Somebody else says it, or the speaker again:
      (["“We left,” said Ana Ruiz.", "“It rained,” said Ivo Marsh."], ["Ivo Marsh"]),
      (["“We left,” said Ana Ruiz.", "“It rained.", "I saw it,” said Ivo Marsh."], ["Ivo Marsh"]),
      // Other words stand beside it, or between:
      (["“We left,” said Ana Ruiz.", "“It rained” is a song."], []),
      (["“We left,” said Ana Ruiz.", "She left.", "“It rained.”"], []),
      // Nobody is quoted, or two speak:
      (["The “old” pump failed, Ana Ruiz said.", "“It rained.”"], []),
      (["“We left,” Ana Ruiz said, but Ivo Marsh said it was late.", "“It rained.”"], []),
    ])
  func otherQuotations(_ text: [String], _ names: [String]) throws {
    #expect(try speakers("It rained", in: text) == names)
  }

  @Test func aQuotationOfTheNextParagraphIsNotGivenToTheSpeaker() throws {
    let first = "“We left,” said Ana Ruiz."
    func speakers(gap: String) throws -> [String?] {
      let text = first + gap + "“It rained.”"
      let start = first.utf8.count + gap.utf8.count
      let sentences = [0..<first.utf8.count, start..<text.utf8.count]
      let read = try #require(
        ReportedText(Array(text.utf8), sentences: sentences, language: "en"))
      return read.speech(at: sentences[1]).map(\.name)
    }
    #expect(try speakers(gap: " ") == ["Ana Ruiz"])
    #expect(try speakers(gap: "\n\n") == [])
  }

  @Test func pronounsStandForAGuess() throws {
    let text = ["Ana Ruiz said that it rained.", "She added that the pump failed."]
    #expect(try speakers("the pump failed", in: text) == ["Ana Ruiz?"])
    let article = LinedArticle(text)
    let read = try #require(
      ReportedText(Array(article.text.utf8), sentences: article.sentences, language: "en"))
    let report = try #require(read.speech(at: article.sentences[1]).first)
    #expect(report.source == "She" && report.name == nil && report.cue == "added")
    #expect(report.content == "that the pump failed")
  }

  @Test("a verb before a name is no part of it, and a manager in a description is not who speaks")
  func namesAfterVerbs() throws {
    let text = [
      "Said Ana Ruiz: “It rained.”", "Ruiz said that the pump failed.",
      "It stopped, a memo from the manager says.", "She said that it rained again.",
    ]
    #expect(try speakers("the pump failed", in: text) == ["Ana Ruiz?"])
    #expect(try speakers("it rained again", in: text) == ["Ana Ruiz?"])
  }

  @Test func severalAreThey() throws {
    let text = ["Ruiz, Marsh and Lind said that it rained.", "They added that the pump failed."]
    #expect(try speakers("the pump failed", in: text) == ["Ruiz, Marsh and Lind?"])
  }

  @Test func aLanguageWithoutATableHasNone() {
    #expect(ReportedText(Array("Lea sade det.".utf8), sentences: [0..<13], language: "sv") == nil)
  }

  @Test("a line end within a name is a space, and places outside of the text have nobody")
  func oddPlaces() throws {
    let text = "According to Ana\n  Ruiz, it rained."
    let read = try #require(
      ReportedText(Array(text.utf8), sentences: [0..<text.utf8.count], language: "en"))
    #expect(read.speech(at: 0..<5).map(\.name) == ["Ana Ruiz"])
    #expect(read.speech(at: 900..<905) == [])
  }

  @Test("a sentence of nothing but reports has a limited number of them") func manyReports() throws
  {
    let text = Array(String(repeating: "he said, ", count: 500).utf8)
    let reported = try #require(
      ReportedText(text, sentences: [0..<text.count], language: "en"))
    #expect(reported.speech(at: 0..<text.count).count == ReportedText.mostReports)
  }
}
