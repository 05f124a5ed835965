import Testing

@testable import ClaimSearch

@Suite("Texts of claims made comparable") struct ComparedTextTests {
  private func keys(_ text: String, _ language: String = "en", isPost: Bool = false) -> [String] {
    ComparedText(text, table: .named(language), isPost: isPost).terms.filter { !$0.isStop }
      .map(\.key)
  }

  @Test(
    "numbers, days and words have the same key in each notation",
    arguments: [
      ("12 million", ["n12000000"]), ("12,000,000", ["n12000000"]), ("12m", ["n12000000"]),
      ("38.5 %", ["n38d5", "percent"]), ("38.5 per cent", ["n38d5", "percent"]),
      ("a half", ["n50", "percent"]), ("one in two", ["n50", "percent"]),
      ("€2.4m", ["n2400000", "euro"]), ("2,400,000 euros", ["n2400000", "euro"]),
      ("a dozen", ["n12"]), ("two dozen", ["n24"]),
      ("12 m people", ["n12000000", "peopl"]), ("$12 m", ["n12000000", "dollar"]),
      ("12 m high", ["n12", "high"]), ("12 m trees", ["n12", "tree"]),
      ("8 pm", ["n8", "pm"]), ("8 in the evening", ["n8", "pm"]), ("8 p.m.", ["n8", "pm"]),
      ("eight in the morning", ["n8", "am"]), ("11 at night", ["n11", "pm"]),
      ("2 at night", ["n2", "am"]), ("15 in the evening", ["n15", "even"]),
      ("5 March 2020", ["d0305", "n2020"]), ("March 5, 2020", ["d0305", "n2020"]),
      ("2020-03-05", ["d0305", "n2020"]), ("5/3/2020", ["d0305", "d0503", "n2020"]),
      ("the 12th of June", ["d0612"]), ("in March 2020", ["m03", "n2020"]),
      ("they march in May", ["march", "m05"]),
      ("March 30,000 people", ["march", "n30000", "peopl"]),
      ("libraries", ["librari"]), ("Library's", ["librari"]), ("don't", []),
      ("the U.S. and US", ["usa", "usa"]), ("United States", ["usa"]), ("tell us", ["tell"]),
      ("clean-water", ["clean", "water"]),
      ("Müller MÜLLER mu\u{308}ller", ["muller", "muller", "muller"]),
      ("O'Brien", ["brien"]), ("東京", ["東", "京"]),
    ])
  func notation(_ text: String, _ expected: [String]) {
    #expect(keys(text) == expected)
  }

  @Test(
    "figures are read as the language writes them",
    arguments: [
      ("en", "1,200", "n1200"), ("en", "1.200", "n1d2"), ("de", "1.200", "n1200"),
      ("de", "1,200", "n1d2"), ("de", "38,5", "n38d5"), ("fr", "12 000", "n12000"),
    ])
  func figures(_ language: String, _ text: String, _ key: String) {
    #expect(keys(text, language) == [key])
  }

  @Test(
    "a part of a whole that is written behind the whole is a percentage",
    arguments: [
      ("百分之十二", "n12"), ("百分之十二点五", "n12d5"), ("百分之12.5", "n12d5"), ("百分之一百", "n100"),
      ("百分之七", "n7"), ("四分之三", "n75"),
    ])
  func hanShares(_ text: String, _ key: String) {
    #expect(keys(text, "zh") == [key, "percent"])
  }

  @Test("a post keeps its words and its author's name") func posts() {
    let post =
      "RT @desk: #CleanWaterNow &amp; #covid19 see https://t.co/aB3 www.example.org/x — Ann Lee (@annlee) June 9, 2021"
    #expect(
      keys(post, isPost: true)
        == ["clean", "water", "now", "covid", "n19", "ann", "lee"])
    #expect(keys("floods!pic.twitter.com/aB3c9", isPost: true) == ["flood"])
    #expect(keys("Ann Lee (@annlee) said 12 were there", isPost: true).contains("n12"))
  }

  @Test("a key has letters and figures only, so that it is no syntax of a search")
  func keysAreSafe() {
    let text = "\"a\" OR NEAR(b) * ^c: -d {e} 1.5e9 -3 “f” \u{0}g é ½ ٣ x_y"
    for key in keys(text) {
      #expect(
        key.unicodeScalars.allSatisfy {
          $0.properties.isAlphabetic || $0.properties.numericType != nil
        }, "\(key)")
    }
  }

  @Test(
    "Porter's stems",
    arguments: [
      ("caresses", "caress"), ("ponies", "poni"), ("cats", "cat"), ("feed", "feed"),
      ("agreed", "agre"), ("plastered", "plaster"), ("motoring", "motor"), ("sing", "sing"),
      ("conflated", "conflat"), ("troubling", "troubl"), ("sized", "size"), ("hopping", "hop"),
      ("falling", "fall"), ("hissing", "hiss"), ("failing", "fail"), ("filing", "file"),
      ("happy", "happi"), ("sky", "sky"), ("relational", "relat"), ("conditional", "condit"),
      ("valenci", "valenc"), ("digitizer", "digit"), ("radically", "radic"), ("vileli", "vile"),
      ("vietnamization", "vietnam"), ("predication", "predic"), ("operator", "oper"),
      ("feudalism", "feudal"), ("decisiveness", "decis"), ("hopefulness", "hope"),
      ("formaliti", "formal"), ("sensibiliti", "sensibl"), ("triplicate", "triplic"),
      ("formative", "form"), ("electrical", "electr"), ("goodness", "good"), ("revival", "reviv"),
      ("allowance", "allow"), ("adjustment", "adjust"), ("adoption", "adopt"),
      ("communism", "commun"), ("effective", "effect"), ("probate", "probat"), ("rate", "rate"),
      ("cease", "ceas"), ("controll", "control"), ("roll", "roll"), ("été", "été"), ("ab", "ab"),
    ])
  func stems(_ word: String, _ stem: String) {
    #expect(String(decoding: PorterStemmer.stem(Array(word.utf8)), as: UTF8.self) == stem)
  }
}
