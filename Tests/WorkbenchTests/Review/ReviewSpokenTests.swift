import FactCheck
import TestSupport
import Testing

@testable import Workbench

/// What a screen reader says of a review.
@Suite("A review for a screen reader") struct ReviewSpokenTests {
  private static let verdicts =
    "verdicts: 1 Pants on Fire, 2 False, 3 Mostly False, 4 Half True, 5 Mostly True, 6 True"

  /// What is written while lines are typed, at a desk with a claim.
  private func written(
    _ lines: [String], after: [String] = [], review: String = "review 2"
  ) throws -> String {
    let console = MemoryConsole()
    let desk = try Sample.desk(["load DIR/article.txt", "tag 2"] + after, console: console)
    var text = ""
    var typed = lines[...]
    let keys = LineKeys(write: { text += $0 }, readLine: { typed.popFirst() })
    console.typedKeys = keys
    _ = desk.says(review)
    return text
  }

  @Test("the numbers of the ratings are said once, at the beginning") func beginning() throws {
    let text = try written(["s", "b", "b"], review: "review 2-3")
    #expect(text.hasPrefix(Self.verdicts + "\nsentence 1 of 2: "))
    #expect(text.ranges(of: Self.verdicts).count == 1)
  }

  @Test("the list of keys ends with them") func help() throws {
    let text = try written(["?"])
    #expect(text.hasSuffix("\n\(Self.verdicts)\nkey, or an empty line to go back: "))
  }

  @Test("a digit without a rating names those that have one") func digit() throws {
    let text = try written(["9"])
    #expect(text.contains("error: no label has the number 9; \(Self.verdicts)\n"))
  }

  @Test("the question for a verdict names the labels, also after a wrong one") func label() throws {
    let text = try written(["v", "xyz", "False", "."])
    let asked =
      "verdict on c1, one of Pants on Fire, False, Mostly False, Half True, Mostly True, True"
    #expect(text.contains("\(asked): error: \"xyz\" is not a label"))
    #expect(text.contains("\n\(asked) (now: xyz; "))
  }

  @Test("a free scale has no labels") func otherScales() throws {
    let free = try written(["9", "v"], after: ["scale free"])
    #expect(free.hasPrefix("verdicts: v types one, in any words\n"))
    #expect(free.contains("key, or ? for help: verdict on c1: "))
  }
}
