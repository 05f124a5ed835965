import Testing

@testable import FactCheck

@Suite("The side that a label takes") struct StandTests {
  private static func stand(_ label: String, on scale: RatingScale) -> RatingScale.Stand? {
    scale.stand(
      of: Verdict(
        Decision(
          number: 1, rating: label, value: scale.level(label)?.value, rationale: nil, analyst: "A",
          decided: nil)))
  }

  private static let right = [
    "politifact": ["True", "Mostly True"], "google": ["True", "Mostly true"],
    "snopes": ["True", "Mostly True", "Legit", "Correct Attribution"],
    "africacheck": ["Correct", "Mostly correct"], "afp": ["True"], "averitec": ["Supported"],
    "fever": ["SUPPORTS"],
  ]
  private static let wrong = [
    "politifact": ["Pants on Fire", "False"], "google": ["False", "Mostly false"],
    "snopes": [
      "False", "Mostly False", "Fake", "Miscaptioned", "Misattributed", "Incorrect Attribution",
    ],
    "africacheck": ["Incorrect"],
    "afp": ["False", "AI-generated", "Altered picture", "Altered video"],
    "averitec": ["Refuted"], "fever": ["REFUTES"],
  ]
  private static let between: [String: [String: RatingScale.Stand]] = [
    "politifact": ["Half True": .partlyRight, "Mostly False": .partlyWrong],
    "google": ["Half true": .mixed], "snopes": ["Mixture": .mixed],
    "africacheck": ["Exaggerated": .partlyWrong, "Understated": .partlyWrong],
    "afp": ["Partly false": .partlyWrong],
    "averitec": ["Conflicting Evidence/Cherrypicking": .mixed],
  ]

  /// Every label of every built-in scale is judged here, one way or another.
  @Test(arguments: RatingScale.builtIn)
  func everyLabelOfABuiltInScale(scale: RatingScale) {
    for level in scale.levels {
      let expected: RatingScale.Stand? =
        Self.right[scale.name]?.contains(level.label) == true
        ? .right
        : Self.wrong[scale.name]?.contains(level.label) == true
          ? .wrong : Self.between[scale.name]?[level.label]
      #expect(Self.stand(level.label, on: scale) == expected, "\(scale.name) \(level.label)")
      // A label off the axis is judged where the scale is defined, and not by its words.
      if level.value == nil {
        #expect(RatingScale.builtInStands[scale.name]?[level.label] != nil, "\(level.label)")
      }
    }
    for label in (RatingScale.builtInStands[scale.name] ?? [:]).keys {
      #expect(scale.levels.contains { $0.label == label }, "\(label) is no label")
    }
  }

  @Test(arguments: [
    ("true", RatingScale.Stand.right), ("TRUE.", .right), ("Correct", .right),
    ("Mostly true", .partlyRight),
    ("incorrect", .wrong), ("False", .wrong), ("Fake", .wrong), ("\u{201C}False\u{201D}", .wrong),
    ("False: no such law", .wrong), ("False – no such law", .wrong), ("not true", .wrong),
    ("False - no such law", .wrong), ("Pants-on-Fire!", .wrong), ("Partly false", .partlyWrong),
    ("Half-true", .mixed), ("Mixture", .mixed),
    ("Falsch", .wrong), ("richtig", .right), ("Größtenteils falsch", .partlyWrong),
    ("Teilweise richtig", .partlyRight), ("stimmt nicht", .wrong),
    ("Faux", .wrong), ("Vrai", .right), ("C’est faux", .wrong), ("Plutôt vrai", .partlyRight),
    ("Falso", .wrong), ("Verdadero", .right), ("Parcialmente falso", .partlyWrong),
    ("خاطئ", .wrong), ("صحيح", .right), ("غير صحيح", .wrong), ("زائف جزئيًا", .partlyWrong),
    ("Verdadeiro", .right), ("FALSO", .wrong), ("Vero", .right), ("Non è vero", .wrong),
    ("Waar", .right),
    ("Onwaar", .wrong), ("Niet waar: geen wet", .wrong), ("Правда", .right), ("Ложь", .wrong),
    ("НЕПРАВДА", .wrong), ("Частично верно", .partlyRight),
    ("mostly FALSE", .partlyWrong), ("Mostly False", .partlyWrong), ("MOSTLY TRUE", .partlyRight),
    ("Ｆalse", .wrong), ("ＦＡＬＳＥ：没有", .wrong), ("Fałsz", .wrong), ("Prawda", .right), ("假", .wrong),
    ("虚假：没有这条法律", .wrong), ("半真半假", .mixed), ("거짓", .wrong), ("Yanlış", .wrong), ("Sant", .right),
  ])
  func usualWordsOfFreeText(label: String, stand: RatingScale.Stand) {
    #expect(Self.stand(label, on: .free) == stand)
  }

  @Test(arguments: [
    "", "Unproven", "Misleading", "It depends", "True friends closed two", "Missing context",
    "Unbelegt", "False alarm", "We could not tell", "Trueish", "!", "Satire",
    "The opposite is true", "The claim is false", "It is true", "Waarheen", "Правдоподобно",
  ])
  func otherWordsGiveNoDate(label: String) {
    #expect(Self.stand(label, on: .free) == nil)
  }

  @Test func onAScaleOfOnesOwnValuesGoBeforeWords() throws {
    let scale = try RatingScale(
      name: "house",
      levels: [
        .init("Wrong", 1), .init("True in part", 3), .init("So so", 5), .init("Fine", 9),
        .init("Fake"), .init("Too early"),
      ])
    let stands = ["Wrong", "True in part", "So so", "Fine", "Fake", "Too early"].map {
      Self.stand($0, on: scale)
    }
    #expect(stands == [.wrong, .wrong, .mixed, .right, .wrong, nil])
    let three = try RatingScale(
      name: "three", levels: [.init("Nein", 1), .init("Teils falsch", 2), .init("Ja", 3)])
    #expect(Self.stand("Teils falsch", on: three) == .partlyWrong)
  }
}
