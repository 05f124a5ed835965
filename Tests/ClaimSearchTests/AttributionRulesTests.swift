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
      ("Said Ruiz: “It is dry.”", ["Ruiz | Said | “It is dry.”"]),
      ("Says Ana Ruiz, “It is dry.”", ["Ana Ruiz | Says | “It is dry.”"]),
      (
        "The drug cut the risk by half, the team reports in Nature.",
        ["the team | reports | The drug cut the risk by half"]
      ),
      ("The well is dry, the board said in Geneva.", ["the board | said | The well is dry"]),
      ("The fee — the board says it is $4 — is old.", ["the board | says | it is $4"]),
      ("Farmers told KTVU 2 they've lost it.", ["Farmers | told | they've lost it"]),
      ("The well is dry, per the Courier.", ["the Courier | per | The well is dry"]),
      ("Per the Courier, the well is dry.", ["the Courier | Per | the well is dry"]),
      ("The plan is “mad,” to quote the mayor.", ["the mayor | to quote | The plan is “mad,”"]),
      ("The coroner ruled the death a suicide.", ["The coroner | ruled | the death a suicide"]),
      ("The judge ruled that it is dry.", ["The judge | ruled | that it is dry"]),
      ("She can be heard saying that it is dry.", ["She | saying | that it is dry"]),
      ("“It is dry,” she is heard saying on it.", ["she | saying | “It is dry,”"]),
      ("Ruiz's argument that it is dry won.", ["Ruiz | argument | that it is dry"]),
    ])
  func places(_ sentence: String, _ expected: [String]) {
    #expect(told(sentence) == expected)
  }

  @Test(
    "where what was said ends, and what is no report",
    arguments: [
      (
        "The union's demand that wages rise by 8 percent was rejected by employers, who said they could offer half.",
        [
          "The union | demand | that wages rise by 8 percent",
          "employers | rejected | The union's demand that wages rise by 8 percent",
          "employers | said | they could offer half",
        ]
      ),
      (
        "The board's demand that the mayor resign was ignored.",
        ["The board | demand | that the mayor resign"]
      ),
      (
        "The nurses' demand that pay be doubled was met.",
        ["The nurses | demand | that pay be doubled"]
      ),
      (
        "Lund's claim that prices rise in May was wrong.",
        ["Lund | claim | that prices rise in May"]
      ),
      (
        "Lund's demand that the city council should resign was ignored.",
        ["Lund | demand | that the city council should resign"]
      ),
      // Nothing tells that the verb is the sentence's.
      (
        "The mayor's claim that the largest dams are full.",
        ["The mayor | claim | that the largest dams are full"]
      ),
      (
        "Lund's claim that the price of oil is low.",
        ["Lund | claim | that the price of oil is low"]
      ),
      (
        "Marsh claimed to have shot down 22 drones, but Orrin said only three were lost.",
        [
          "Marsh | claimed | to have shot down 22 drones", "Orrin | said | only three were lost",
        ]
      ),
      (
        "Ruiz said the well was dry, but Lund said later it was full.",
        ["Ruiz | said | the well was dry", "Lund | said | it was full"]
      ),
      (
        "Ruiz said the well was dry, but the board spoke only once.",
        ["Ruiz | said | the well was dry, but the board spoke only once"]
      ),
      ("Pfizer recalled 4 million doses, citing a labelling error.", []),
      ("Ford recalled 300,000 trucks over faulty brakes.", []),
      ("The ministry recalled its ambassador.", []),
      ("Ruiz recalled hearing shots.", ["Ruiz | recalled | hearing shots"]),
      ("Ruiz recalled the pump was broken.", ["Ruiz | recalled | the pump was broken"]),
      ("The pump was broken, Ruiz recalled.", ["Ruiz | recalled | The pump was broken"]),
      (
        "Critics, among them two former judges, have called the law unconstitutional.",
        [
          "Critics, among them two former judges | called | the law unconstitutional"
        ]
      ),
      ("Farmers called the new dam useless.", ["Farmers | called | the new dam useless"]),
      (
        "Lawyers called the order illegal and said they would appeal.",
        ["Lawyers | called | the order illegal", "Lawyers | said | they would appeal"]
      ),
      ("He called the wrong number.", []),
      ("They called the fire brigade on Monday.", []),
      ("Ruiz, 41 — the mayor — said it rained.", ["Ruiz, 41 — the mayor | said | it rained"]),
      (
        "Ana Ruiz — 41, the mayor — said it rained.",
        ["Ana Ruiz — 41, the mayor | said | it rained"]
      ),
      (
        "The mayor — Ana Ruiz, 41 — said it rained.",
        ["Ana Ruiz, 41 | said | it rained"]
      ),
      (
        "ORRIN — The well — an old one — is dry, Ruiz said.",
        ["Ruiz | said | The well — an old one — is dry"]
      ),
    ])
  func contents(_ sentence: String, _ expected: [String]) {
    #expect(told(sentence) == expected)
  }

  @Test(
    "the parts of a statement around its source, in other languages",
    arguments: [
      (
        "fr", "« Les prix, a-t-il ajouté, ont doublé en dix ans. »",
        ["il | ajouté | Les prix … ont doublé en dix ans"]
      ),
      (
        "fr", "« Les loyers, a-t-elle expliqué, ont baissé. »",
        ["elle | expliqué | Les loyers … ont baissé"]
      ),
      ("fr", "« Les prix ont doublé », a-t-il ajouté.", ["il | ajouté | « Les prix ont doublé »"]),
      ("fr", "« Le pont est fermé », ont-ils affirmé.", ["ils | affirmé | « Le pont est fermé »"]),
      ("fr", "Pourquoi a-t-il ajouté du sel ?", []),
      (
        "de", "nach Angaben des Senats wurden 1200 Wohnungen verkauft",
        ["des Senats | nach Angaben | wurden 1200 Wohnungen verkauft"]
      ),
      (
        "de", "Die Brücke ist gesperrt, laut Polizei.", ["Polizei | laut | Die Brücke ist gesperrt"]
      ),
    ])
  func otherLanguages(_ language: String, _ sentence: String, _ expected: [String]) {
    #expect(told(sentence, language) == expected)
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
      ("“It rained,” said Ana Ruiz, R-Ohio, who saw it.", "Ana Ruiz, R-Ohio, who saw it"),
      ("“It rained,” said Col. Ivo Marsh, commander of it.", "Col. Ivo Marsh, commander of it"),
      (
        "“It rained,” said Lea Tamm, a judge at the Met Office who saw it.",
        "Lea Tamm, a judge at the Met Office who saw it"
      ),
      ("Ana Ruiz (R-Ohio) said it rained.", "Ana Ruiz (R-Ohio)"),
      ("It rains, according to a poll released Friday by Lund.", "a poll released Friday by Lund"),
      ("It rains, according to a poll conducted in May.", "a poll conducted in May"),
      ("It rains, according to a study led by Ana Ruiz.", "a study led by Ana Ruiz"),
      ("A poll released Friday found that it rains.", "A poll released Friday"),
      ("The suit, filed in Orrin County, claims it rained.", "The suit, filed in Orrin County"),
      ("Ruiz, arriving in Macon, Ga., said it rained.", "Ruiz, arriving in Macon, Ga."),
      (
        "Farmers from Orrin, Vale and Elm Hill said it rained.",
        "Farmers from Orrin, Vale and Elm Hill"
      ),
      ("Ruiz, Marsh and Lind said it rained.", "Ruiz, Marsh and Lind"),
      ("Nurses, teachers and drivers said it rained.", "Nurses, teachers and drivers"),
      ("“It rained,” said Ruiz, Marsh and Lind.", "Ruiz, Marsh and Lind"),
      ("In interviews, Ruiz, Marsh and Lind said it rained.", "Ruiz, Marsh and Lind"),
      (
        "The nurses of Orrin, Vale and Elm Hill, all aged 40, said it rained.",
        "The nurses of Orrin, Vale and Elm Hill, all aged 40"
      ),
      // No lists:
      ("It rained in Orrin, Ruiz and Marsh said.", "Ruiz and Marsh"),
      ("In Orrin, Ruiz and Marsh said it rained.", "Ruiz and Marsh"),
      ("After rain in Orrin, Ruiz and Marsh said it rained.", "Ruiz and Marsh"),
      ("Speaking in Orrin, Ruiz and Marsh said it rained.", "Ruiz and Marsh"),
      ("Sadly, Ruiz and Marsh said it rained.", "Ruiz and Marsh"),
      ("In Macon, Georgia, Ruiz and Marsh said it rained.", "Ruiz and Marsh"),
      ("The plan is a threat to schools, nurses and parents say.", "nurses and parents"),
    ])
  func sources(_ sentence: String, _ expected: String) {
    let source = told(sentence).first.map { $0.split(separator: " | ")[0] }
    #expect(source.map(String.init) == expected)
  }

  @Test(
    "a source before its statement leaves it its subject",
    arguments: [
      ("According to police, Ruiz, who was ill, left.", "police | Ruiz, who was ill, left"),
      ("According to the suit, Ruiz, 29, was ill.", "the suit | Ruiz, 29, was ill"),
      (
        "According to witnesses, the pilot, a man of 60, left.",
        "witnesses | the pilot, a man of 60, left"
      ),
      (
        "According to police, Ana Ruiz, Bo Hale and Ed Orr left.",
        "police | Ana Ruiz, Bo Hale and Ed Orr left"
      ),
      ("According to the Courier, Ruiz, the mayor, left.", "the Courier | Ruiz, the mayor, left"),
      ("According to Fox News, a man, who was ill, left.", "Fox News | a man, who was ill, left"),
      // What describes the source is its own:
      ("According to Ana Ruiz, a farmer, the well is dry.", "Ana Ruiz, a farmer | the well is dry"),
      ("According to Ana Ruiz, a farmer, wells are dry.", "Ana Ruiz, a farmer | wells are dry"),
      ("According to Ruiz, who owns it, the well is dry.", "Ruiz, who owns it | the well is dry"),
      ("According to Sen. Ruiz, D-Ohio, the well is dry.", "Sen. Ruiz, D-Ohio | the well is dry"),
      (
        "According to the board's director, Lea Tamm, it is dry.",
        "the board's director, Lea Tamm | it is dry"
      ),
    ])
  func introductions(_ sentence: String, _ expected: String) {
    #expect(
      told(sentence).map { $0.replacing(" | According to", with: "") } == [expected])
  }

  @Test(
    "the place and the day before the first sentence are nobody",
    arguments: [
      (
        "ORRIN, June 4 (CNS) -- The board voted 7-4 on Tuesday to pay, saying that it rained.", "en"
      ),
      ("OSLO, March 3 (Reuters) - The board closed a well on Monday, saying that it rained.", "en"),
      ("OSLO, March 3 - The board closed a well on Monday, saying that it rained.", "en"),
      ("ORRIN, Ohio, Sept. 8, 2017 (AP) — The board said that it rained.", "en"),
      ("LONDON, 4 June — The board said that it rained.", "en"),
      ("OSLO (Reuters) - The board said that it rained.", "en"),
      ("LONDON — The board said that it rained.", "en"),
      ("BERLIN, 3. März (dpa) - Der Rat sagte am Montag, dass es regnet.", "de"),
      ("PARIS, le 3 mars (AFP) - Le conseil a dit lundi que le pont est fermé.", "fr"),
      ("MADRID, 3 de marzo (EFE) - El consejo dijo que llovió.", "es"),
    ])
  func datelines(_ sentence: String, _ language: String) {
    let sources = told(sentence, language).map { $0.split(separator: " | ")[0] }
    let board = ["en": "The board", "de": "der Rat", "fr": "Le conseil", "es": "El consejo"]
    #expect(sources.map { $0.lowercased() } == [board[language]?.lowercased()])
  }

  @Test(
    "a dash behind other words ends no dateline",
    arguments: [
      "Vale, 2 years on — or 3 — is dry", "Ana Ruiz, mayor since June 2019 — a farmer — is ill",
      "In June 2019 — a dry month — it rained",
    ])
  func noDatelines(_ statement: String) {
    #expect(told("\(statement), the board said.") == ["the board | said | \(statement)"])
  }

  @Test(
    "nobody reports anything",
    arguments: [
      "The mayor said goodbye to the crew.", "The mayor said nothing about it.", "She said little.",
      "The treaty calls for a border.", "The recipe called for salt.",
      "Lund's novel “The Mayor Said No” sold well.", "The firm cut jobs, citing weak demand.",
      "It costs $4 per gallon, less than in May.", "The clubs met, as per tradition.",
      "Per Sandberg, the minister, resigned.", "The fine was $400, per state law.",
      "She asked him to quote the price.", "Say the words: “I do.”", "Read the sign: “Keep out.”",
      "Added bonus: “free beer for all.”", "The kings ruled the land a century ago.",
      "The court ruled on the case Monday.", "The court ruled out a delay.",
      "Lund bought a stake, a deal announced in May.", "Lund conceded that night.",
      "Per 100,000 people, four died.", "Much of what Ruiz says has been denied.",
      "We need a policy, a law that is fair, that insists on open borders.",
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
    "verbs and adverbs that no ending shows, and sources in other places",
    arguments: [
      (
        "en", "The board cut its forecast on Monday, saying it rained.",
        ["The board | saying | it rained"]
      ),
      ("en", "The firm shut 4 plants, saying it rained.", ["The firm | saying | it rained"]),
      ("en", "It is widely believed that the vote was rigged.", []),
      ("en", "It was thought that the well was dry.", []),
      ("en", "Many believed that the well was dry.", ["Many | believed | that the well was dry"]),
      ("en", "Ruiz recalled that it rained.", ["Ruiz | recalled | that it rained"]),
      (
        "en", "Nurses at St Mark's say it rained.", ["Nurses at St Mark's | say | it rained"]
      ),
      ("en", "Nurses were told by managers to leave.", ["managers | told | to leave"]),
      ("en", "Ruiz claimed to have shot a bear.", ["Ruiz | claimed | to have shot a bear"]),
      ("en", "Ruiz claimed to the end a prize.", []),
      ("en", "Orrin said only three were lost.", ["Orrin | said | only three were lost"]),
      ("en", "Orrin said almost 300 were lost.", ["Orrin | said | almost 300 were lost"]),
      ("en", "Orrin said again that it rained.", ["Orrin | said | that it rained"]),
      (
        "en", "Experts warn the well could run dry.", ["Experts | warn | the well could run dry"]
      ),
      ("en", "Experts told the board it could run dry.", ["Experts | told | it could run dry"]),
      (
        "en", "What did the mayor know, asked Senator Boone.",
        ["Senator Boone | asked | What did the mayor know"]
      ),
      ("en", "The mayor came, asked Boone and left.", []),
      (
        "de", "Wie die Polizei mitteilte, wurden drei Autos zerstört.",
        ["die Polizei | mitteilte | wurden drei Autos zerstört"]
      ),
      ("de", "Die Stadt war so reich wie die Nachbarn.", []),
      (
        "de", "Die Stadt hat nach Angaben des Senats 1200 Wohnungen verkauft.",
        ["des Senats | nach Angaben | Die Stadt hat"]
      ),
      (
        "de", "Laut einem Bericht der »Morgenpost« wusste das Amt davon.",
        ["einem Bericht der »Morgenpost« | Laut | wusste das Amt davon"]
      ),
      ("de", "Laut der Gruppe 47 ist es kalt.", ["der Gruppe 47 | Laut | ist es kalt"]),
    ])
  func forms(_ language: String, _ sentence: String, _ expected: [String]) {
    #expect(told(sentence, language) == expected)
  }

  @Test("an opinion of a thing is not hers") func things() {
    let article = LinedArticle([
      "Einem Gutachten zufolge ist der Pfeiler gerissen.", "Sie fügte hinzu, es sei kalt.",
    ])
    #expect(article.reports("de").joined().map(\.guessedName) == [nil, nil])
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
      (
        "Farmers say it is dry, but the board insists it is full.",
        ["Farmers | say | it is dry", "the board | insists | it is full"]
      ),
      (
        "It is dry, farmers say, but the board insists it is full.",
        ["farmers | say | It is dry", "the board | insists | it is full"]
      ),
      (
        "Orrin says it paid, while Vale says it did not.",
        ["Orrin | says | it paid", "Vale | says | it did not"]
      ),
      (
        "Ruiz ruled it a theft, the sheriff said on Monday.",
        ["the sheriff | said | Ruiz ruled it a theft"]
      ),
      (
        "Marsh says it is safe, but Ruiz, who worked there, says it is not.",
        ["Marsh | says | it is safe", "Ruiz, who worked there | says | it is not"]
      ),
      (
        "Marsh says it is safe, but a state report says it is not.",
        ["Marsh | says | it is safe", "a state report | says | it is not"]
      ),
      (
        "Marsh says it is safe, but not everyone agrees that it is.",
        ["Marsh | says | it is safe", "not everyone | agrees | that it is"]
      ),
      (
        "Marsh wrote that it was shut, and that a report found that it leaked.",
        [
          "Marsh | wrote | that it was shut, and that a report found that it leaked",
          "a report | found | that it leaked",
        ]
      ),
      // What one of them goes on to say:
      (
        "Ruiz said it rained, and the board told staff to leave.",
        [
          "Ruiz | said | it rained, and the board told staff to leave",
          "the board | told | to leave",
        ]
      ),
      (
        "Ruiz said that she met Marsh, and he told her it rained.",
        [
          "Ruiz | said | that she met Marsh, and he told her it rained",
          "he | told | it rained",
        ]
      ),
      (
        "Ruiz said it was clear, but the judge would rule in May.",
        ["Ruiz | said | it was clear, but the judge would rule in May"]
      ),
      (
        "Ruiz said it rained, and the mayor added 40 jobs.",
        ["Ruiz | said | it rained, and the mayor added 40 jobs"]
      ),
      // The nearer of two who could say it:
      (
        "Ruiz wrote that the board told Marsh, by letter, that it rained, but suggested it was light.",
        [
          "Ruiz | wrote | that the board told Marsh, by letter, that it rained",
          "the board | told | that it rained", "the board | suggested | it was light",
        ]
      ),
      (
        "Ruiz wrote that the board signaled, by letter, that it would pay, but suggested a delay.",
        [
          "Ruiz | wrote | that the board signaled, by letter, that it would pay",
          "the board | signaled | that it would pay", "the board | suggested | a delay",
        ]
      ),
      (
        "Ruiz wrote that the board signaled Orrin, by post, that it would pay, but suggested a delay.",
        [
          "Ruiz | wrote | that the board signaled Orrin, by post, that it would pay",
          "the board | suggested | a delay",
        ]
      ),
      (
        "Ruiz said the board agreed to pay but insisted that it was late.",
        ["Ruiz | said | the board agreed to pay", "Ruiz | insisted | that it was late"]
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

  @Test(
    "who is cited beside a report, and by whom",
    arguments: [
      (
        "The Herald said it rained, citing two officials.",
        ["The Herald", "two officials via The Herald"]
      ),
      ("It rained, the Herald said, citing a memo.", ["the Herald", "a memo via the Herald"]),
      ("It rained, said a nurse, citing an email.", ["a nurse", "an email via a nurse"]),
      ("The Herald said, citing a memo, that it rained.", ["The Herald", "a memo via The Herald"]),
      (
        "Citing a draft report, the Herald said it rained.",
        ["a draft report via the Herald", "the Herald"]
      ),
      // A reason tells nothing:
      ("The firm said it shrank, citing weak demand.", ["The firm"]),
      ("The firm, citing weak demand, said it shrank.", ["The firm"]),
      ("Citing safety concerns, the board said it rained.", ["the board"]),
      ("The board said it rained, citing the First Amendment.", ["The board"]),
      ("The board said it rained, citing 900 people who died.", ["The board"]),
    ])
  func citations(_ sentence: String, _ expected: [String]) {
    let article = LinedArticle([sentence])
    let reports = article.reports("en")[0]
    #expect(
      reports.map { report in
        article.words(report.source[0])
          + (report.reportingSource.map { " via \(article.words($0))" } ?? "")
      } == expected)
    #expect(Set(reports.map(\.content)).count == 1)
  }

  @Test(
    "who does not say it is marked as such",
    arguments: [
      ("en", "The mayor would not say who paid.", true), ("en", "Ruiz never said it rained.", true),
      ("en", "Not all farmers agree that it rained.", true),
      ("en", "No official said that it rained.", true), ("en", "Nobody said that it rained.", true),
      ("en", "The mayor said nobody paid.", false), ("en", "She denied that it rained.", false),
      ("de", "Der Minister sagte nicht, wann es regnet.", true),
      ("de", "Am Montag sagte der Minister nicht, wann es regnet.", true),
      ("de", "Kein Bauer sagte, dass es regnet.", true),
      ("de", "Der Minister sagt, nicht alle seien arm.", false),
      ("fr", "Le maire ne dit pas que le pont est sûr.", true),
      ("fr", "Aucun expert n'a dit que le pont est sûr.", true),
      ("fr", "Le maire dit ne pas savoir quand il ouvrira.", false),
      ("es", "El alcalde no dijo que el puente es seguro.", true),
      ("es", "Nadie dijo que el puente es seguro.", true),
      ("es", "El alcalde dijo que nadie pagó.", false),
    ])
  func negations(_ language: String, _ sentence: String, _ isNegated: Bool) {
    #expect(LinedArticle([sentence]).reports(language).joined().map(\.isNegated) == [isNegated])
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
      "cited as ", "wrote on a ", "a-", "a.", "\u{301}", ", citing two officials", "— he says a ",
      "Lund, Ruiz and ", ", per Lund", "a said that b, but said ", "Ruiz, in Orrin, Ga., said a ",
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
