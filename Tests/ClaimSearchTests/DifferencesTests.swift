import SeededRandom
import Testing

@testable import ClaimSearch

@Suite("What differs between two claims") struct DifferencesTests {
  /// The differences in words: `kind: first | second`.
  private func told(
    _ first: String, _ second: String, _ language: String = "en", isPost: Bool = false
  ) -> [String] {
    Differences(language: language).told(first, second, isPost: isPost)
  }

  @Test("near misses are marked, and restatements are not") func ownPairs() throws {
    #expect(Paraphrase.known.count == 66 && Paraphrase.later.count == 70)
    for (rows, most) in [(Paraphrase.known, 1), (Paraphrase.later, 3)] {
      var wrong: [String] = []
      for row in rows {
        let kinds = Differences(language: "en").between(row.near, and: row.claim).map(
          \.kind.rawValue)
        #expect(kinds.contains(row.kind), "\(row.id) \(row.near): \(kinds)")
        wrong += row.same.filter { !told($0, row.claim).isEmpty }
      }
      #expect(wrong.count <= most, "\(wrong)")
    }
  }

  @Test(
    "each kind says where it is in both texts",
    arguments: [
      (
        "The town closed three public libraries.", "The town closed eight public libraries.",
        ["number: three | eight"]
      ),
      (
        "The town closed one public library.", "The town closed three public libraries.",
        ["number: one | three"]
      ),
      (
        "The fund paid out 2.4 million euros.", "The fund paid out 2.4 billion euros.",
        ["magnitude: 2.4 million euros | 2.4 billion euros"]
      ),
      (
        "The rate fell to 4 percent in town.", "The rate fell to 4 percentage points in town.",
        ["percent: 4 percent | 4 percentage points"]
      ),
      (
        "The mayor earns 90,000 pounds a year.", "The mayor earns 90,000 euros a year.",
        ["money: 90,000 pounds | 90,000 euros"]
      ),
      (
        "The dyke at Wester is 8 km long.", "The dyke at Wester is 8 miles long.",
        ["measure: 8 km | 8 miles"]
      ),
      (
        "The town banned plastic bags in 2011.", "The town banned plastic bags in 2003.",
        ["year: 2011 | 2003"]
      ),
      (
        "The treasurer resigned on 5 March 2020.", "The treasurer resigned on 15 March 2020.",
        ["day: 5 March 2020 | 15 March 2020"]
      ),
      (
        "The machines broke down on Tuesday.", "The machines broke down on Sunday.",
        ["day: Tuesday | Sunday"]
      ),
      (
        "The beds were empty all April.", "The beds were empty all October.",
        ["day: April | October"]
      ),
      (
        "Senator Ilse Brandt voted against the water bill.",
        "Senator Piet Halloran voted against the water bill.", ["name: Ilse Brandt | Piet Halloran"]
      ),
      (
        "Burglaries in Harwick rose by 12 percent.", "Burglaries in Harwick fell by 12 percent.",
        ["direction: rose | fell"]
      ),
      (
        "Over half of the voters backed the tunnel.", "Under half of the voters backed the tunnel.",
        ["direction: Over | Under"]
      ),
      (
        "Farmers receive more money than fishermen.", "Fishermen receive more money than farmers.",
        ["direction: more | more"]
      ),
      (
        "Girls read better than boys in Hamlin.", "Boys read better than girls in Hamlin.",
        ["direction: better | better"]
      ),
      (
        "Spending on health exceeds spending on defence.",
        "Spending on defence exceeds spending on health.", ["direction: exceeds | exceeds"]
      ),
      (
        "The vaccine was tested on children.", "The vaccine was not tested on children.",
        ["negation: – | not"]
      ),
      (
        "The insurer no longer pays for the treatment.", "The insurer pays for the treatment.",
        ["negation: no longer | –"]
      ),
      (
        "Harwick closed four public swimming pools in 2019.",
        "The city of Harwick closed four public libraries in 2019.",
        ["words: swimming pools | libraries"]
      ),
    ])
  func kinds(_ first: String, _ second: String, _ expected: [String]) {
    #expect(told(first, second) == expected)
  }

  @Test(
    "the same in other notation or other words is no difference",
    arguments: [
      ("It cost 12 million euros.", "It cost €12,000,000."),
      ("It cost $45m.", "It cost 45 million dollars."),
      ("A third of the water leaks out.", "33.3 percent of the water leaks out."),
      ("One in five wells is dry.", "20% of wells are dry."),
      ("A dozen wells are dry.", "Twelve wells are dry."),
      ("About 12 million saw the match.", "11.9 million saw the match."),
      ("The dam was opened on 5/3/2020.", "The dam was opened on March 5, 2020."),
      ("The dam was opened on the 12th of June.", "The dam was opened on June 12."),
      ("The dam was opened on 2020-03-05.", "The dam was opened on 5 March 2020."),
      ("Sen. Brandt opposed the water bill.", "Senator Brandt voted against the water bill."),
      ("The U.S. sent aid to Terania.", "The United States sent aid to Terania."),
      ("German farmers protest again.", "Farmers in Germany protest again."),
      (
        "Fishermen receive less money than farmers.", "Farmers receive more money than fishermen."
      ),
      ("In Hamlin girls read worse than boys.", "Boys read better than girls in Hamlin."),
      (
        "Health spending is lower than defence spending.",
        "Spending on defence exceeds spending on health."
      ),
      ("Wages did not rise in town.", "Wages did not go up in town."),
      ("Nobody inspected the dam.", "The dam was never inspected."),
      ("The rate went down in town.", "The rate fell in town."),
      ("The army bought boats from Ferrum.", "Ferrum sold boats to the army."),
    ])
  func same(_ first: String, _ second: String) {
    #expect(told(first, second) == [])
    #expect(told(second, first) == [])
  }

  @Test(
    "German, French and Spanish have words of their own",
    arguments: [
      (
        "de", "Die Stadt Harlen schloss acht Bibliotheken.",
        "Die Stadt Harlen schloss drei Bibliotheken.", ["number: acht | drei"]
      ),
      (
        "de", "38,5 % der Schüler lesen gern.", "38.5 Prozent der Schüler lesen gern.", []
      ),
      (
        "de", "Die Brücke kostete 12 Mio. Euro.", "Die Brücke kostete 12.000.000 €.", []
      ),
      (
        "de", "Der Minister trat am 5.3.2020 zurück.", "Der Minister trat am 15. März 2020 zurück.",
        ["day: 5.3.2020 | 15. März 2020"]
      ),
      (
        "de", "Die Zahl der Einbrüche sank um 12 Prozent.",
        "Die Zahl der Einbrüche stieg um 12 Prozent.", ["direction: sank | stieg"]
      ),
      (
        "de", "Der Impfstoff wurde nicht an Kindern getestet.",
        "Der Impfstoff wurde an Kindern getestet.", ["negation: nicht | –"]
      ),
      (
        "fr", "Le pont a coûté 12 milliards d’euros.", "Le pont a coûté 12 millions d’euros.",
        ["magnitude: 12 milliards | 12 millions"]
      ),
      (
        "fr", "Le ministre a démissionné le 5/3/2020.",
        "Le ministre a démissionné le 5 mars 2020.", []
      ),
      (
        "fr", "Les cambriolages ont baissé de 12 % à Harlen.",
        "Les cambriolages ont augmenté de 12 % à Harlen.", ["direction: baissé | augmenté"]
      ),
      (
        "es", "Los robos en Harlen bajaron un 12 %.", "Los robos en Harlen subieron un 12 %.",
        ["direction: bajaron | subieron"]
      ),
      (
        "es", "La vacuna no fue probada en niños.", "La vacuna fue probada en niños.",
        ["negation: no | –"]
      ),
      (
        "nl", "De brug kostte 12 miljoen euro.", "De brug kostte 13 miljoen euro.",
        ["money: 12 miljoen euro | 13 miljoen euro"]
      ),
    ])
  func languages(_ language: String, _ first: String, _ second: String, _ expected: [String]) {
    #expect(told(first, second, language) == expected)
  }

  @Test("texts with little in common have no differences to show") func gate() {
    #expect(
      told("Three trams left the rails in Kestrel.", "Eight nurses were fined by the ministry.")
        == [])
    #expect(told("", "Eight nurses were fined.") == [])
    #expect(told("the of and", "the of and 3") == [])
  }

  @Test("a post's address, handle and date are not compared") func posts() {
    let post = "The town closed 3 libraries https://t.co/4x9 — Ann Lee (@lee4) June 9, 2021"
    #expect(told(post, "The town closed three libraries in 2019.", isPost: true) == [])
  }

  @Test(
    "what a post says besides the claim is no difference",
    arguments: [
      "I can't believe this! The town closed 3 libraries. And nobody in the capital cares.",
      "Nobody tells you, but the town closed three libraries. Mara Quist paid 5 million for hers.",
      "RT @desk: The town closed three libraries. #WakeUp #NotInMyTown Friends, don't vote on 5 May!",
    ])
  func besides(_ post: String) {
    #expect(told(post, "The town closed three libraries.", isPost: true) == [])
    #expect(told(post, "The town closed eight libraries.", isPost: true).count == 1)
  }

  @Test("all texts are read, places are in them, and the order of the texts does not matter")
  func anyText() {
    var random = SplitMix64(seed: 11)
    let parts = [
      "12", "million", "%", "€", "5/3/2020", "March", "not", "rose", "fell", "more", "than", "Ilse",
      "Brandt", "’s", "'", "U.S.", "é", "ß", "東京", "\u{FFFD}", "👩‍👩‍👧", "one", "in", "five", "-", ".",
      ",", "the", "library", "closed", "#CleanWater", "@x", "http://a", "\n", "\0", "1,200",
      "1.200",
    ]
    for _ in 0..<400 {
      let first = (0..<random.below(15))
        .map { _ in random.pick(parts)! }.joined(separator: " ")
      let second = (0..<random.below(15))
        .map { _ in random.pick(parts)! }.joined(separator: " ")
      for language in ["en", "de", "fr", "es", "xx"] {
        let differences = Differences(language: language)
        for difference in differences.between(first, and: second, isPost: true) {
          for (range, text) in [(difference.first, first), (difference.second, second)] {
            guard let range else { continue }
            #expect(range.upperBound <= text.utf8.count && !range.isEmpty)
          }
        }
        #expect(differences.between(first, and: first) == [], "\(first)")
      }
    }
  }

  @Test("long texts take linear time and are not compared word by word") func longTexts() {
    let long = String(repeating: "Three libraries closed, 12 % and not more. ", count: 60_000)
    #expect(told(long, "Three libraries closed.") == [])
    #expect(told(String(repeating: "7", count: 3_000_000), "7") == [])
    #expect(told(String(repeating: "'", count: 3_000_000), "7") == [])
  }
}
