import SeededRandom
import Testing

@testable import ClaimSearch

@Suite("What is worth checking") struct WorthTests {
  private func worth(
    _ sentence: String, _ language: String = "en", _ weights: WorthWeights = .standard
  )
    -> Worth
  {
    let article = LinedArticle([sentence])
    return WorthReader(language: language, weights: weights)
      .judge(article.text, sentences: article.sentences)[0]
  }

  @Test(
    "a checkable statement is above one that is not",
    arguments: [
      ("Unemployment fell to 4.2 percent in March.", "I think we need better schools."),
      ("The council voted against the pier in 2019.", "Thank you all for coming tonight."),
      ("Norland has cut its budget by half since the war.", "What will you do about it?"),
      (
        "Three of the four wells were closed by the ministry.",
        "We should all be proud of this town."
      ),
      (
        "He signed the bill that raised taxes by $40 million.",
        "He will sign the bill if they let him."
      ),
      ("According to the audit, sales fell by 4 percent.", "Yes."),
      ("The earth is flat.", "Photograph: Ann Brook/Reuters"),
      ("Vaccines cause autism.", "Photo: Ann Brook"),
    ])
  func order(_ more: String, _ less: String) {
    #expect(worth(more).score > worth(less).score + 1)
  }

  @Test(
    "each feature is found, and its points are count times weight",
    arguments: [
      (WorthFeature.number, "It has 12 doors."), (.moreNumbers, "It has 12 doors and 13 windows."),
      (.numberWord, "It has twelve doors."), (.amount, "It cost 5 million."),
      (.amount, "It cost £5."),
      (.amount, "It fell by 5 %."), (.year, "It was built in 1971."),
      (.comparison, "It has more than before."),
      (.extreme, "It was the largest."), (.change, "Prices rose."), (.share, "Most were there."),
      (.topic, "The budget was small."), (.institution, "The ministry was closed."),
      (.place, "It lies in France."), (.name, "We saw Petra."), (.others, "They were there."),
      (.deed, "She voted."), (.past, "It was small."), (.perfect, "It has been small."),
      (.report, "Petra said that it rained."), (.negation, "It is not small."),
      (.opinion, "I think it is small."), (.demand, "It should be small."),
      (.future, "It will be small."),
      (.firstPerson, "It is mine."), (.secondPerson, "It is yours."), (.question, "Is it small?"),
      (.greeting, "Good evening."), (.judgement, "It is great."), (.condition, "If it is small."),
      (.hedge, "Maybe it is small."), (.appeal, "Listen to this."), (.brief, "It rains."),
      (.cause, "Smoke causes cancer."), (.notice, "Read more about the pier."),
      (.amount, "It holds two-thirds of the cobalt."), (.amount, "One in six was late."),
      (.comparison, "The town sends more glass abroad than the county."),
      (.comparison, "Norland has fewer new wells than Sudmark."),
      (.extreme, "Crime is at a thirty-year low."),
      (.extreme, "Its rate is the second-highest in the county."),
      (.change, "Sales declined to 40 tons."), (.change, "Sales declined to half of that."),
      (.change, "Sales declined to a low level."), (.opinion, "They trust the mayor."),
      (.perfect, "The wells were tested."), (.past, "The firms combine and tested it."),
      (.notice, "Photograph: Ann Brook/Reuters"),
    ])
  func features(_ feature: WorthFeature, _ sentence: String) throws {
    let worth = worth(sentence)
    let reason = try #require(worth.reasons.first { $0.feature == feature }, "\(worth)")
    #expect(reason.points == reason.count * (WorthWeights.standard.values[feature] ?? .nan))
    #expect(abs(worth.score - worth.reasons.reduce(0) { $0 + $1.points }) < 1e-9)
    #expect(
      worth.reasons.map { abs($0.points) } == worth.reasons.map { abs($0.points) }.sorted(by: >))
  }

  @Test("every feature has a weight and a reason of its own") func reasons() {
    let features = WorthFeature.allCases
    #expect(Set(features.map(\.reason)).count == features.count)
    #expect(Set(WorthWeights.standard.values.keys) == Set(features))
    #expect(!WorthWeights.standard.data.isEmpty && !WorthWeights.standard.licence.isEmpty)
  }

  @Test(
    "what is no statement of fact is told as such",
    arguments: [
      ("I believe in this town.", Worth.Kind.opinion), ("Schools should be better.", .opinion),
      ("Who paid for it?", .question), ("“Who paid for it?”", .question),
      ("The pier will close.", .prediction), ("Good evening to all of you.", .greeting),
      ("The pier closed in 2019.", nil), ("I think they paid 40 million for it.", nil),
      ("If we pass the bill, every well in this county will be tested by 2028.", .prediction),
      ("Mr Hale is the worst mayor this town has ever had.", .opinion),
      ("It was the worst flood the town has ever had.", nil),
      ("He was named the best chief by 40 towns.", nil),
      ("The crew met strong resistance.", nil), ("The mayor said the pier will close.", nil),
    ])
  func kinds(_ sentence: String, _ kind: Worth.Kind?) {
    #expect(worth(sentence).kind == kind)
  }

  @Test(
    "a word with another meaning there has no feature",
    arguments: [
      (WorthFeature.opinion, "The trust paid for a pier."), (.opinion, "The NHS trust paid."),
      (.change, "The mayor declined to comment."), (.change, "They decline to answer."),
      (.past, "It spends more than the next nine countries combined."),
      (.past, "The speed is low."),
      (.perfect, "Every well will be tested."), (.past, "Every well will be tested."),
      (.past, "It is the worst town they ever had."),
      (.notice, "The photograph shows a pier: old."),
      (.judgement, "It was the worst flood of all."), (.extreme, "The second-hand shop is old."),
    ])
  func noFeature(_ feature: WorthFeature, _ sentence: String) {
    #expect(!worth(sentence).reasons.contains { $0.feature == feature }, "\(worth(sentence))")
  }

  @Test(
    "numbers that only name something are none",
    arguments: [
      "The story was changed on 12 May.", "It was noted on Friday, Sept. 8, in the report.",
      "The vote was on March 15.",
      "The bus leaves at 8:15 and 9:02.",
      "The hearing is at 10 a.m. on Monday.", "Vann, 42, lives there.",
      "The 36-year-old striker left.",
      "The case is heard in courtroom 4.", "Call 555-0147 for tickets.", "She was aged 9.",
    ])
  func labels(_ sentence: String) {
    #expect(!worth(sentence).reasons.contains { $0.feature == .number }, "\(worth(sentence))")
  }

  @Test(
    "other numbers count, beside such ones",
    arguments: [
      "In May 120 people were fined.", "It was built in 1971.", "The ratio is 3 to 1.",
      "It cost 5, 10 or 15 times as much.", "They have 12 wells, 14 roads and a port.",
      "From 8:15 on, 300 people queued.", "The 36-year-old striker scored 20 goals.",
    ])
  func noLabels(_ sentence: String) {
    #expect(worth(sentence).reasons.contains { $0.feature == .number }, "\(worth(sentence))")
  }

  @Test("how much will come counts half") func predictedFigures() throws {
    func amount(_ sentence: String) throws -> Double {
      try #require(worth(sentence).reasons.first { $0.feature == .amount }).count
    }
    #expect(
      try amount("I will create 10 million jobs.") * 2 == amount("He created 10 million jobs."))
  }

  @Test("a house can set weights of its own") func otherWeights() {
    let weights = WorthWeights(
      name: "house", data: "none", licence: "ours", values: [.name: 2, .question: -1])
    let worth = worth("Did Petra Vann pay 40 million?", "en", weights)
    #expect(worth.score == 3)
    #expect(worth.reasons.map(\.feature) == [.name, .question])
  }

  @Test("a language without lists is judged by its figures and names") func otherLanguages() {
    let worth = worth("Il ponte di Valcorta costa 40 milioni, il 5 % del bilancio del 2019.", "it")
    let features = Set(worth.reasons.map(\.feature))
    #expect(features.isSuperset(of: [.number, .moreNumbers, .amount, .year, .name]))
    #expect(features.isSubset(of: [.number, .moreNumbers, .amount, .year, .name, .brief]))
    #expect(
      !Set(self.worth("Il sindaco ha detto di no.", "it").reasons.map(\.feature)).contains(.report))
  }

  /// Figures stand in the middle of a run of characters, and a sentence of one such run is no short one.
  @Test(
    "in scripts without spaces, figures are found and a sentence is as long as it is",
    arguments: [
      ("東京都の人口は1,396万人に達した。", "おはようございます。", "ja"),
      ("１４日に３人が逮捕された。", "よろしくお願いします。", "ja"),
      ("国内生产总值增长了5.2%，达到126万亿元。", "大家好。", "zh"),
      ("จังหวัดมีประชากร5ล้านคนในปีที่แล้ว", "สวัสดี", "th"),
    ])
  func unspacedScripts(_ more: String, _ less: String, language: String) throws {
    let (figures, greeting) = (worth(more, language), worth(less, language))
    #expect(figures.reasons.contains { $0.feature == .number })
    #expect(figures.score > greeting.score + 1)
    let brief = figures.reasons.first { $0.feature == .brief }?.count ?? 0
    let briefer = try #require(greeting.reasons.first { $0.feature == .brief })
    #expect(brief < briefer.count)
  }

  @Test(
    "figures of Arabic, Persian, Hindi and Bengali count, with their signs",
    arguments: [
      ("ارتفع عدد السكان إلى ٤٥٬٦٠٠ نسمة عام ٢٠٢١.", "شكرا جزيلا لكم.", "ar"),
      ("نرخ تورم در سال ۲۰۱۹ به ۳۴٫۸ درصد رسید.", "صبح بخیر.", "fa"),
      ("२०१९ में ४५ प्रतिशत मतदान हुआ।", "आप सबका धन्यवाद।", "hi"),
      ("২০২১ সালে ১২৩ জন মারা গেছে।", "ধন্যবাদ।", "bn"),
    ])
  func figuresOfOtherScripts(_ more: String, _ less: String, language: String) {
    let figures = worth(more, language)
    let counts = Dictionary(
      uniqueKeysWithValues: figures.reasons.map { ($0.feature, $0.count) })
    #expect(counts[.number] == 1 && counts[.moreNumbers] == 1 && counts[.year] == 1, "\(counts)")
    #expect(figures.score > worth(less, language).score + 1)
    #expect(worth("بلغت النسبة ٥٪.", "ar").reasons.contains { $0.feature == .amount })
  }

  @Test("other scripts' question marks ask, too", arguments: ["市长会辞职吗？", "هل سيستقيل العمدة؟"])
  func questionMarks(_ sentence: String) {
    #expect(worth(sentence, "und").kind == .question)
  }

  @Test("any text gets a finite score for each sentence, and the same again", arguments: 1...20)
  func anyText(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let parts =
      "a1 4.5 $ % ? “ ” ' I think he will has been ed said that \u{0} \u{202E} é 中 2019 \n . ,"
      .split(separator: " ").map(String.init)
    let lines = (0..<20).map { _ in
      (0..<random.below(60)).map { _ in random.pick(parts)! }.joined(separator: " ")
    }
    let article = LinedArticle(lines)
    let reader = WorthReader(language: "en")
    let all = reader.judge(article.text, sentences: article.sentences)
    #expect(all.count == lines.count && all.allSatisfy { $0.score.isFinite })
    #expect(all == reader.judge(article.text, sentences: article.sentences))
  }
}
