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

  @Test(
    "a pronoun can stand for the person of whom the sentence before told something",
    arguments: [
      ("en", "Amir Sadiq runs the pools.", "He said it rained.", "Amir Sadiq?"),
      (
        "en", "Council leader Dora Whitcombe opened the pool.", "“it rained,” she said.",
        "Dora Whitcombe?"
      ),
      (
        "en", "Anna Berg took over the bank in 2019.", "She told investors it rained.", "Anna Berg?"
      ),
      ("en", "Helen Marsh, 52, chairs the board.", "“it rained,” she said.", "Helen Marsh?"),
      ("en", "On Monday, Ivo Marsh was fined.", "He said it rained.", "Ivo Marsh?"),
      (
        "de", "Die Ministerin Anna Kreuz besuchte die Schule.", "Sie sagte, it rained.",
        "Anna Kreuz?"
      ),
      ("fr", "Le maire Luc Morel a ouvert la piscine.", "Il a dit que it rained.", "Luc Morel?"),
      // A place, a company, an object, an owner, a noun behind a name, several, or of the other gender:
      ("en", "New Harwick runs the pools.", "He said it rained.", "nobody"),
      ("en", "Orrin Valley has no pool.", "He said it rained.", "nobody"),
      ("en", "Lind Airlines bought the pools.", "He said it rained.", "nobody"),
      ("en", "The board fined Ivo Marsh.", "He said it rained.", "nobody"),
      ("en", "Ivo Marsh's pool is closed.", "He said it rained.", "nobody"),
      ("en", "Elm Orrin residents voted.", "He said it rained.", "nobody"),
      ("en", "Ivo Marsh and Ana Ruiz run the pools.", "He said it rained.", "nobody"),
      ("en", "Ivo Marsh runs the pools.", "They said it rained.", "nobody"),
      ("de", "Die Ministerin Anna Kreuz besuchte die Schule.", "Er sagte, it rained.", "nobody"),
      ("de", "Die Deutsche Bahn baut eine Schule.", "Er sagte, it rained.", "nobody"),
    ])
  func subjects(_ language: String, _ before: String, _ sentence: String, _ name: String) throws {
    #expect(try speakers("it rained", in: [before, sentence], language) == [name])
  }

  @Test("a person is remembered while sentences go on about him, and forgotten behind another")
  func subjectsBehindSentences() throws {
    let name = "Ivo Marsh runs the pools."
    let report = "He said that it rained."
    #expect(try speakers("it rained", in: [name, "He is 41.", report]) == ["Ivo Marsh?"])
    #expect(try speakers("it rained", in: [name, "The pump failed.", report]) == ["nobody"])
    #expect(
      try speakers("it rained", in: ["Ana Ruiz said it was dark.", name, report])
        == ["Ivo Marsh?"])
    #expect(
      try speakers("it rained", in: [name, "Ben Osei said it was dark.", report]) == ["Ben Osei?"])
  }

  @Test(
    "whom a pronoun cites comes behind its name, and is nobody's claimant without one",
    arguments: [
      (
        "Ivo Marsh runs the pools.", "He said it rained, citing turnstile data.",
        ["Ivo Marsh?", "turnstile data via He"]
      ),
      (
        "The pool is old.", "He said it rained, citing turnstile data.",
        ["nobody", "nobody via He"]
      ),
      (
        "The pool is old.", "She said it rained, citing two officials.",
        ["nobody", "nobody via She"]
      ),
      ("The pool is old.", "They said it rained, citing a memo.", ["nobody", "nobody via They"]),
      // A name, a verb that reports only whom it cites:
      (
        "The pool is old.", "The Herald said it rained, citing two officials.",
        ["The Herald", "two officials via The Herald"]
      ),
      ("The pool is old.", "He cited two officials saying it rained.", ["two officials via He"]),
    ])
  func citedByPronouns(_ before: String, _ sentence: String, _ names: [String]) throws {
    #expect(try speakers("it rained", in: [before, sentence]) == names)
  }

  @Test(
    "behind según, a verb and its subject are no name",
    arguments: [
      ("La bomba falló, según informó el INE.", ["el INE | según informó | La bomba falló"]),
      ("La ley es ilegal, según dijo Marta Ruiz.", ["Marta Ruiz | según dijo | La ley es ilegal"]),
      (
        "Según confirmó la ministra, el hospital cerrará.",
        ["la ministra | Según confirmó | el hospital cerrará"]
      ),
      (
        "La obra costó 3 millones, según explicó ayer el ministro Luis Gil.",
        ["el ministro Luis Gil | según explicó | La obra costó 3 millones"]
      ),
      (
        "Según explicó el alcalde, la obra costó 3 millones.",
        ["el alcalde | Según explicó | la obra costó 3 millones"]
      ),
      (
        "Según ha informado la policía, hubo doce heridos.",
        ["la policía | Según ha informado | hubo doce heridos"]
      ),
      ("La bomba falló, según publicó El País.", ["El País | según publicó | La bomba falló"]),
      (
        "La bomba falló, según denunció en un comunicado el sindicato.",
        ["el sindicato | según denunció | La bomba falló"]
      ),
      // No verb, or no subject:
      ("La bomba falló, según el INE.", ["el INE | según | La bomba falló"]),
      ("Según la denuncia, la bomba falló.", ["la denuncia | Según | la bomba falló"]),
      ("La bomba falló, según parece.", []),
      ("La bomba falló, según explicó ayer.", []),
      ("La bomba falló, según se supo ayer.", []),
    ])
  func verbsBehindPhrases(_ sentence: String, _ expected: [String]) {
    #expect(LinedArticle.told(sentence, "es") == expected)
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
