import FactCheck
import TestSupport
import Testing

@Suite("Rating scales") struct RatingScaleTests {
  @Test func labelsAreKnownHoweverTheirWordsAreJoined() throws {
    let politifact = try #require(RatingScale.builtIn(named: "politifact"))
    for scale in RatingScale.builtIn {
      for label in scale.levels.map(\.label) {
        for joint in ["-", "_", "", "  ", " - ", "\u{2011}"] {
          let typed = label.uppercased().split(separator: " ").joined(separator: joint)
          #expect(scale.level(typed)?.label == label, "\(scale.name): \(typed)")
        }
      }
    }
    for typed in ["", "-", "_", "mostly", "false!", "not false", "mostly/false"] {
      #expect(politifact.level(typed) == nil, "\(typed)")
    }
  }

  @Test func signsAtTheEndDistinguishLabels() throws {
    let scale = try RatingScale(
      name: "marks", levels: [.init("A-"), .init("A"), .init("B+"), .init("★★"), .init("★")])
    #expect(scale.level("a")?.label == "A" && scale.level("a-")?.label == "A-")
    #expect(scale.level("b") == nil && scale.level("B+")?.label == "B+")
    #expect(scale.level("★")?.label == "★" && scale.level("★★")?.label == "★★")
    // Labels that differ only in their joints are distinguished by them alone.
    let twins = try RatingScale(name: "twins", levels: [.init("Half-true"), .init("Half true")])
    #expect(twins.level("HALF-TRUE")?.label == "Half-true")
    #expect(twins.level("half  true")?.label == "Half true" && twins.level("half_true") == nil)
    #expect(twins.labels(beginning: "half_").count == 2)
  }

  /// The table of `EXPORTS.md`.
  static let table: [(name: String, onAxis: [(String, Int)], offAxis: [String])] = [
    (
      "politifact",
      [
        ("True", 6), ("Mostly True", 5), ("Half True", 4), ("Mostly False", 3), ("False", 2),
        ("Pants on Fire", 1),
      ], []
    ),
    (
      "snopes",
      [("True", 5), ("Mostly True", 4), ("Mixture", 3), ("Mostly False", 2), ("False", 1)],
      [
        "Unproven", "Unfounded", "Research In Progress", "Outdated", "Miscaptioned",
        "Correct Attribution", "Misattributed", "Incorrect Attribution", "Labeled Satire",
        "Originated as Satire", "Legit", "Fake", "Scam", "Recall", "Legend", "Lost Legend",
      ]
    ),
    (
      "google",
      [("True", 5), ("Mostly true", 4), ("Half true", 3), ("Mostly false", 2), ("False", 1)], []
    ),
    (
      "africacheck", [("Correct", 3), ("Mostly correct", 2), ("Incorrect", 1)],
      ["Misleading", "Exaggerated", "Understated", "Unproven", "Checked"]
    ),
    (
      "afp", [("True", 3), ("Partly false", 2), ("False", 1)],
      [
        "Misleading", "Missing context", "Unsubstantiated", "Satire", "AI-generated",
        "Altered picture", "Altered video",
      ]
    ),
    (
      "averitec",
      [("Supported", 3), ("Conflicting Evidence/Cherrypicking", 2), ("Refuted", 1)],
      ["Not Enough Evidence"]
    ),
    ("fever", [("SUPPORTS", 2), ("REFUTES", 1)], ["NOT ENOUGH INFO"]),
    ("free", [], []),
  ]

  @Test func builtInOnesAreThoseOfTheTable() throws {
    #expect(RatingScale.builtIn.map(\.name) == Self.table.map(\.name))
    for row in Self.table {
      let scale = try #require(RatingScale.builtIn(named: row.name))
      let onAxis = scale.levels.filter { $0.value != nil }
      #expect(onAxis.map(\.label) == row.onAxis.reversed().map(\.0), "\(row.name)")
      #expect(onAxis.map(\.value) == row.onAxis.reversed().map(\.1), "\(row.name)")
      #expect(scale.levels.dropFirst(onAxis.count).map(\.label) == row.offAxis, "\(row.name)")
      #expect(scale.ends?.worst == (row.onAxis.isEmpty ? nil : 1))
      #expect(scale.ends?.best == row.onAxis.first?.1)
      #expect(scale.labelsBestFirst == row.onAxis.map(\.0) + row.offAxis)
      #expect(scale.isFree == (row.name == "free"))
      #expect(!scale.properName.isEmpty)
      guard !scale.isFree else { continue }
      #expect(try RatingScale(name: "copy", levels: scale.levels).levels == scale.levels)
    }
  }

  @Test func aNewSessionRatesOnPolitifacts() {
    #expect(Session().scale == .politifact)
  }

  @Test func builtInOnesAreFoundWhateverTheCase() {
    #expect(RatingScale.builtIn(named: "PolitiFact") == .politifact)
    #expect(RatingScale.builtIn(named: "AFP") == .afp)
    #expect(RatingScale.builtIn(named: "politi") == nil)
    #expect(RatingScale.builtIn(named: "") == nil)
  }

  @Test(arguments: [
    ("true", "True"), ("TRUE", "True"), ("  half   TRUE ", "Half True"),
    ("pants\ton\nfire", "Pants on Fire"),
  ])
  func findTheirLevelWhateverCaseAndSpacing(typed: String, label: String) {
    #expect(RatingScale.politifact.level(typed)?.label == label)
  }

  @Test(arguments: ["", " ", "Tru", "True!", "Half/true", "6"])
  func findNoLevelOutsideTheScale(typed: String) {
    #expect(RatingScale.politifact.level(typed) == nil)
  }

  @Test func ownOnesAreOrderedFromWorstToBest() throws {
    let scale = try RatingScale(
      name: "Three steps",
      levels: [
        RatingScale.Level("Unproven"), RatingScale.Level("Good", 30, description: "Holds."),
        RatingScale.Level("Bad", 10), RatingScale.Level("Satire"), RatingScale.Level("So so", 20),
      ])
    #expect(scale.levels.map(\.label) == ["Bad", "So so", "Good", "Unproven", "Satire"])
    #expect(scale.ends?.worst == 10 && scale.ends?.best == 30)
    #expect(scale.labelsBestFirst == ["Good", "So so", "Bad", "Unproven", "Satire"])
    #expect(scale.level("good")?.description == "Holds.")
    #expect(scale.properName == "Three steps")
  }

  @Test func ownOnesMayHaveNoAxis() throws {
    let scale = try RatingScale(
      name: "x", levels: [RatingScale.Level("A"), RatingScale.Level("B")])
    #expect(scale.ends == nil)
  }

  private static let hundredAndOne = (1...101).map { (number: Int) in
    RatingScale.Level("Step \(number)", number)
  }
  private static let two = [RatingScale.Level("Bad", 1), RatingScale.Level("Good", 2)]

  @Test(arguments: [
    ("", two, RatingScale.Fault.name), (" ", two, .name), ("free", two, .name),
    ("Free", two, .name), (String(repeating: "x", count: 65), two, .name),
    ("x", [], .levels(0)),
    ("x", hundredAndOne, .levels(101)),
    ("x", two + [RatingScale.Level("")], .label("")),
    ("x", two + [RatingScale.Level(" \t")], .label(" \t")),
    ("x", two + [RatingScale.Level("two\nlines")], .label("two\nlines")),
    ("x", two + [RatingScale.Level("two\u{2028}lines")], .label("two\u{2028}lines")),
    (
      "x", two + [RatingScale.Level(String(repeating: "y", count: 101))],
      .label(String(repeating: "y", count: 101))
    ),
    ("x", two + [RatingScale.Level("BAD")], .repeatedLabel("BAD")),
    ("x", two + [RatingScale.Level(" good ")], .repeatedLabel(" good ")),
    ("x", two + [RatingScale.Level("Better", 2)], .repeatedValue(2)),
    ("x", two + [RatingScale.Level("Zero", 0)], .value(0)),
    ("x", two + [RatingScale.Level("Minus", -1)], .value(-1)),
    ("x", two + [RatingScale.Level("Far", 1001)], .value(1001)),
    ("x", [RatingScale.Level("Alone", 1), RatingScale.Level("Off")], .lonelyValue),
  ])
  func ownOnesAreRefusedWhenUnsound(
    name: String, levels: [RatingScale.Level], fault: RatingScale.Fault
  ) {
    #expect(throws: fault) { try RatingScale(name: name, levels: levels) }
  }

  @Test func customScalesAcceptHostileLabelsOfOneLine() {
    for label in HostileStrings.short where !label.contains(where: \.isNewline) {
      guard label.count <= 100 else { continue }
      let levels = Self.two + [RatingScale.Level(label, 3)]
      let scale = try? RatingScale(name: "x", levels: levels)
      #expect(scale?.level(label)?.value == 3, "\(label)")
    }
  }
}
