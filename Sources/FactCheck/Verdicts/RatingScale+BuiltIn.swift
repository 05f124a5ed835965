extension RatingScale {
  /// The scales that need no file, the default first.
  public static let builtIn: [RatingScale] = [
    politifact, snopes, google, africaCheck, afp, averitec, fever, free,
  ]

  /// PolitiFact's Truth-O-Meter, the default.
  public static let politifact = RatingScale(
    trusted: "politifact",
    onAxis([
      "Pants on Fire", "False", "Mostly False", "Half True", "Mostly True", "True",
    ]))

  /// Snopes: five steps and many labels beside them.
  public static let snopes = RatingScale(
    trusted: "snopes",
    onAxis(["False", "Mostly False", "Mixture", "Mostly True", "True"])
      + offAxis([
        "Unproven", "Unfounded", "Research In Progress", "Outdated", "Miscaptioned",
        "Correct Attribution", "Misattributed", "Incorrect Attribution", "Labeled Satire",
        "Originated as Satire", "Legit", "Fake", "Scam", "Recall", "Legend", "Lost Legend",
      ]))

  /// The five steps of Google's documented example.
  public static let google = RatingScale(
    trusted: "google", onAxis(["False", "Mostly false", "Half true", "Mostly true", "True"]))

  /// The labels that Africa Check publishes.
  public static let africaCheck = RatingScale(
    trusted: "africacheck",
    onAxis(["Incorrect", "Mostly correct", "Correct"])
      + offAxis(["Misleading", "Exaggerated", "Understated", "Unproven", "Checked"]))

  /// AFP Fact Check.
  public static let afp = RatingScale(
    trusted: "afp",
    onAxis(["False", "Partly false", "True"])
      + offAxis([
        "Misleading", "Missing context", "Unsubstantiated", "Satire", "AI-generated",
        "Altered picture", "Altered video",
      ]))

  /// The AVeriTeC data set.
  public static let averitec = RatingScale(
    trusted: "averitec",
    onAxis(["Refuted", "Conflicting Evidence/Cherrypicking", "Supported"])
      + offAxis(["Not Enough Evidence"]))

  /// The FEVER data set.
  public static let fever = RatingScale(
    trusted: "fever", onAxis(["REFUTES", "SUPPORTS"]) + offAxis(["NOT ENOUGH INFO"]))

  /// Free text: the rating is whatever sentence the analyst writes.
  public static let free = RatingScale(trusted: freeName, [])

  /// The built-in scale of this name, in any letter case.
  public static func builtIn(named name: String) -> RatingScale? {
    builtIn.first { $0.name == name.lowercased() }
  }

  /// The proper name that reports print.
  public var properName: String {
    switch name {
    case "politifact": "PolitiFact's Truth-O-Meter"
    case "snopes": "Snopes ratings"
    case "google": "Google's five steps"
    case "africacheck": "Africa Check ratings"
    case "afp": "AFP Fact Check ratings"
    case "averitec": "AVeriTeC verdicts"
    case "fever": "FEVER verdicts"
    case Self.freeName: "Free text"
    default: name
    }
  }

  /// The sides of labels of built-in scales whose values do not give them; `nil` for those that take no side:
  /// they say that the evidence settles nothing, or judge something other than whether the claim is right. (A
  /// claim that is misleading or lacks context can be right word for word.)
  static let builtInStands: [String: [String: Stand?]] = [
    "snopes": [
      "Unproven": nil, "Unfounded": nil, "Research In Progress": nil, "Outdated": nil,
      "Miscaptioned": .wrong, "Correct Attribution": .right, "Misattributed": .wrong,
      "Incorrect Attribution": .wrong, "Labeled Satire": nil, "Originated as Satire": nil,
      "Legit": .right, "Fake": .wrong, "Scam": nil, "Recall": nil, "Legend": nil,
      "Lost Legend": nil,
    ],
    "africacheck": [
      "Mostly correct": .right, "Misleading": nil, "Exaggerated": .partlyWrong,
      "Understated": .partlyWrong, "Unproven": nil, "Checked": nil,
    ],
    "afp": [
      "Partly false": .partlyWrong, "Misleading": nil, "Missing context": nil,
      "Unsubstantiated": nil, "Satire": nil, "AI-generated": .wrong, "Altered picture": .wrong,
      "Altered video": .wrong,
    ],
    "averitec": ["Not Enough Evidence": nil], "fever": ["NOT ENOUGH INFO": nil],
  ]

  private static func onAxis(_ labels: [String]) -> [Level] {
    labels.enumerated().map { Level($1, $0 + 1) }
  }

  private static func offAxis(_ labels: [String]) -> [Level] {
    labels.map { Level($0) }
  }
}
