import SeededRandom
import Testing

@testable import ClaimSearch

/// The rules one by one, and what no text may do.
@Suite("Who said what: rules") struct AttributionRulesTests {
  private func told(_ sentence: String, _ language: String = "en") -> [String] {
    LinedArticle.told(sentence, language)
  }

  @Test(
    "what is said follows its verb, precedes it, or is around it",
    arguments: [
      ("The board said that the well is dry.", ["The board | said | that the well is dry"]),
      ("The well is dry, the board said.", ["the board | said | The well is dry"]),
      ("The well, said the board, is dry.", ["the board | said | The well … is dry"]),
      ("“It is dry,” she said. “Nobody cares.”", ["she | said | “It is dry,” … “Nobody cares.”"]),
      ("She said on Friday in a statement that it is dry.", ["She | said | that it is dry"]),
      (
        "It is dry, according to Ana Ruiz, a farmer.",
        ["Ana Ruiz, a farmer | according to | It is dry"]
      ),
      (
        "The ruling, the court wrote, “is final.”", ["the court | wrote | The ruling … “is final.”"]
      ),
      ("“This,” he said, pointing at it, “is dry.”", ["he | said | “This,” … “is dry.”"]),
      ("For example, as Ruiz notes, being dry helps.", ["Ruiz | notes | being dry helps"]),
      (
        "It is a sad, dry well, says Ana Ruiz, a farmer.",
        ["Ana Ruiz, a farmer | says | It is a sad, dry well"]
      ),
      ("There is no water, say critics.", ["critics | say | There is no water"]),
      ("ORRIN — The well is dry, Ruiz said.", ["Ruiz | said | The well is dry"]),
      ("As Ruiz put it, the well is dry.", ["Ruiz | put it | the well is dry"]),
    ])
  func places(_ sentence: String, _ expected: [String]) {
    #expect(told(sentence) == expected)
  }

  @Test(
    "the source includes what describes it, and nothing else",
    arguments: [
      ("Ana Ruiz, 41, a farmer in Orrin, said it rained.", "Ana Ruiz, 41, a farmer in Orrin"),
      ("On Monday evening the mayor of Orrin said it rained.", "the mayor of Orrin"),
      ("Ruiz, however, said it rained.", "Ruiz"),
      ("Ruiz, for her part, said it rained.", "Ruiz"),
      ("The mayor on Monday also repeatedly said it rained.", "The mayor"),
      ("“It rained,” said Dr. Lea Tamm, director of the dam.", "Dr. Lea Tamm, director of the dam"),
      ("“It rained,” said the dam's director, Lea Tamm.", "the dam's director, Lea Tamm"),
      ("“It rained,” said Tamm on Monday.", "Tamm"),
      ("Ana Ruiz, who was there, said that it rained.", "Ana Ruiz, who was there"),
      (
        "Ana Ruiz, a fellow in Munich, Germany, said it rained.",
        "Ana Ruiz, a fellow in Munich, Germany"
      ),
      ("The firm has twice said it rained.", "The firm"),
      ("Work in recent years shows that it rained.", "Work in recent years"),
      ("It depends on whether he believes that it rained.", "he"),
      ("Mike Tolland, R-Ga., told reporters that it rained.", "Mike Tolland, R-Ga."),
    ])
  func sources(_ sentence: String, _ expected: String) {
    let source = told(sentence).first.map { $0.split(separator: " | ")[0] }
    #expect(source.map(String.init) == expected)
  }

  @Test(
    "nobody reports anything",
    arguments: [
      "The report runs to 94 pages.", "The state claims court sits in Orrin.", "Notes were posted.",
      "Asked about it, she left.", "She declined to say when.", "The bank refused to comment.",
      "What he said was wrong.", "I think it rained.", "She added salt.", "He wrote a book.",
      "It has what is called “dry rot”.", "A deal between the United States is near.",
      "She testified before the court.", "Supply and demand decide.",
      "The bus came as Ruiz said goodbye.",
      "The company responded to the fire.", "said", "“”", "According to.", "",
    ])
  func nothing(_ sentence: String) {
    #expect(told(sentence) == [])
  }

  @Test(
    "a report in a report",
    arguments: [
      (
        "Ruiz said that Marsh had told her it rained.",
        ["Ruiz | said | that Marsh had told her it rained", "Marsh | told | it rained"]
      ),
      (
        "“The mayor told us that it rained,” Ruiz said.",
        [
          "The mayor | told | that it rained",
          "Ruiz | said | “The mayor told us that it rained,”",
        ]
      ),
      (
        "Ruiz confirmed the rain, adding that it was heavy.",
        ["Ruiz | confirmed | the rain", "Ruiz | adding | that it was heavy"]
      ),
      (
        "Ruiz said it rained but insisted that it was light.",
        ["Ruiz | said | it rained", "Ruiz | insisted | that it was light"]
      ),
    ])
  func nested(_ sentence: String, _ expected: [String]) {
    #expect(told(sentence) == expected)
  }

  @Test("who passed it on") func carriers() throws {
    for sentence in [
      "The Herald cited two officials saying that it rained.",
      "The Herald, citing two officials, reported that it rained.",
      "The Herald quoted two officials as saying that it rained.",
    ] {
      let article = LinedArticle([sentence])
      let report = try #require(article.reports("en")[0].first)
      #expect(article.words(report.source[0]) == "two officials", "\(sentence)")
      #expect(report.reportingSource.map(article.words) == "The Herald", "\(sentence)")
    }
  }

  @Test("a quotation goes on over sentences") func quotations() throws {
    let article = LinedArticle([
      "“It rained.", "Then it said stop,” Ruiz said.", "“We left,” she added, “at once.",
      "Nobody said that we came back.”",
    ])
    let reports = article.reports("en")
    #expect(reports[0] == [])
    let last = try #require(reports[1].last)
    #expect(article.words(last.source[0]) == "Ruiz")
    #expect(last.content.map(article.words) == ["Then it said stop,”"])
    #expect(last.quotations.map(article.words) == ["“It rained.\nThen it said stop,”"])
    let third = try #require(reports[2].first)
    #expect(third.content.map(article.words) == ["“We left,”", "“at once."])
    #expect(
      third.quotations.last.map(article.words) == "“at once.\nNobody said that we came back.”")
  }

  @Test("a quotation that is never closed ends with its paragraph") func openQuotations() {
    let text = "“It rained.\n\nRuiz said that it had stopped."
    let reports = Attributions(language: "en")?.find(in: text, sentences: [0..<13, 15..<45]) ?? []
    #expect(reports.map(\.count) == [0, 1])
    #expect(reports[1].first?.quotations == [])
  }

  @Test("apostrophes are quotation marks only where a speech ends") func apostrophes() {
    #expect(told("'It rained,' said Ruiz.") == ["Ruiz | said | 'It rained,'"])
    #expect(
      told("The '68 crew's boat sank, said Ruiz.") == ["Ruiz | said | The '68 crew's boat sank"])
    #expect(told("Workers' wives say it rained.") == ["Workers' wives | say | it rained"])
  }

  @Test("languages without a table are not read") func tables() {
    #expect(Attributions.languages == ["en", "de", "fr", "es"])
    for tag in ["it", "", "und", "english", "-"] { #expect(Attributions(language: tag) == nil) }
    for tag in ["en-GB", "DE", "fr_CA"] { #expect(Attributions(language: tag) != nil) }
  }

  @Test("sentences outside the text or out of order are not read") func ranges() {
    let text = "Ruiz said that é rained."
    for bad in [[0..<99], [30..<40], [0..<16], [16..<25], [5..<10, 0..<4]] {
      let reports = Attributions(language: "en")?.find(in: text, sentences: bad)
      #expect(reports?.count == bad.count && reports?.joined().isEmpty == true, "\(bad)")
    }
  }

  // MARK: Any text

  /// Each would take a hundred times as long if a rule looked at the rest of the sentence for every word.
  @Test(
    "long sentences take linear time",
    arguments: [
      "He said that ", "“", "\"a ", "'a,' ", "according to ", "Lund, ", "a, said ", "on Monday ",
      ", adding ", "“A,” said x. ", "Lund's claim that ", "who ", "said in a statement to ", "(",
      "cited as ", "wrote on a ", "a-", "a.", "\u{301}",
    ])
  func longSentences(_ part: String) {
    let text = String(repeating: part, count: 30_000 / part.utf8.count)
    let reports = Attributions(language: "en")?.find(in: text, sentences: [0..<text.utf8.count])
    #expect(reports?.count == 1)
  }

  @Test("ranges of any text are in its sentences, and the same again", arguments: 1...40)
  func anyText(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let words = """
      He said that the mayor of Lund , . “ ” " ' ‘ ’ « » „ according to adding saying cited as quoted by was not did Monday
      in a statement ; : – ( ) who which but and claim 's 3 \u{202E} \u{0} \u{301} é 中文 it put called for dit-il l'homme
      selon laut sagte er mit zufolge dijo que según Dr. U.S. p.m. told reporters
      """.split { $0 == " " || $0 == "\n" }.map(String.init)
    for language in Attributions.languages {
      let lines = (0..<20).map { _ in
        (0..<random.below(40)).map { _ in random.pick(words)! }.joined(
          separator: random.below(4) == 0 ? "" : " ")
      }
      let article = LinedArticle(lines)
      let reports = article.reports(language)
      #expect(reports == article.reports(language))
      for (sentence, found) in zip(article.sentences, reports) {
        for report in found {
          #expect(!report.source.isEmpty && !report.cue.isEmpty && !report.content.isEmpty)
          for range in report.source + report.cue + report.content {
            #expect(!range.isEmpty && range.clamped(to: sentence) == range)
          }
        }
      }
    }
  }
}
