import FactCheck
import Foundation
import JSON
import Presentation
import TestSupport
import Testing

@testable import Workbench

@Suite("Second verdicts at the desk")
struct SecondVerdictCommandTests {
  private static let chief = "set analyst \"C. Chief\""
  private static let third = "set analyst \"D. Desk\""
  /// Two claims, of which a second person decides one otherwise.
  private static let readTwice =
    Sample.checked + [
      chief, "second c1 half true --because \"Of six, *two*.\"", "second c2 \"mostly false\"",
    ]

  @Test func bothVerdictsAreShownWhenBothAreThere() throws {
    let desk = try Sample.desk(Sample.checked + [Self.chief])
    let said = desk.says("second c1 half true --because \"Of six.\"")
    #expect(
      said.contains("c1: True by \(TestDesk.analyst), Half True by C. Chief; a third"), "\(said)")
    #expect(desk.says("second c2 mostly false").contains("c2: both verdicts are Mostly False"))
    let card = desk.says("show c1")
    #expect(card.contains("verdict: True (6 of 6) by \(TestDesk.analyst)"), "\(card)")
    #expect(card.contains("second verdict: Half True (4 of 6) by C. Chief"), "\(card)")
    #expect(card.contains("not blind; differs from the first"), "\(card)")
    #expect(card.contains("because: Of six."), "\(card)")
    let claim = try desk.json("show c1")["answer"]["claim"]
    #expect(claim.string("secondReading") == "differing")
    #expect(claim["secondVerdict"].string("label") == "Half True")
    #expect(claim["secondVerdict"].flag("blind") == false)
    #expect(claim["verdict"].string("label") == "True")
    #expect(desk.says("history c1").contains("second verdict of c1: Half True"))
    #expect(desk.says("find Of six").contains("c1"))
  }

  @Test func differListsPairsAndFailsUntilTheyAreSettled() throws {
    let desk = try Sample.desk(Self.readTwice)
    let failed = desk("differ", json: true)
    #expect(failed.status == .failed)
    let object = try JSONObject(failed.output)
    #expect(object["error"].string("code") == "verdicts-differ")
    #expect(object["answer"].number("differing") == 1 && object["answer"].number("agreed") == 1)
    #expect(object["answer"].objects("pairs").map { $0.string("claim") } == ["c1", "c2"])
    let text = desk("differ").output
    #expect(text.contains("first: True (6 of 6)") && text.contains("second: Half True"), "\(text)")
    #expect(text.contains("1 differs, 1 agrees"), "\(text)")
    desk.prepare([Self.third])
    #expect(
      desk.says("settle @ second --because \"Two of six.\"").contains("D. Desk settled True by"))
    let settled = try desk.json("differ")["answer"]
    #expect(settled.number("settled") == 1 && settled.number("differing") == 0)
    let pair = settled.objects("pairs")[0]
    #expect(pair["settled"].string("by") == "D. Desk")
    #expect(pair["settled"].string("label") == "Half True")
    #expect(desk("differ c2").status == .success)
    #expect(desk.says("show c1").contains("settled by D. Desk"))
    #expect(desk.says("undo").contains("settle"))
    #expect(desk("differ").status == .failed)
    #expect(desk.says("redo").contains("settle"))
    #expect(desk("differ").status == .success)
  }

  @Test func reportsShowOnlyTheVerdictThatStands() throws {
    let desk = try Sample.desk(Self.readTwice)
    func report() throws -> String {
      desk.prepare(["export json DIR/report.json --force"])
      return try String(contentsOfFile: "\(desk.folder.path)/report.json", encoding: .utf8)
    }
    let before = try report()
    #expect(!before.contains("Chief") && !before.contains("Of six"), "\(before)")
    #expect(desk("publish").status == .failed)
    let errors = try desk.json("lint")["answer"].objects("findings").filter {
      $0.string("rule") == "differing-verdicts"
    }
    #expect(errors.map { $0.string("severity") } == ["error"])
    desk.prepare([Self.third, "settle c1 second --because \"Two of six.\""])
    let after = try report()
    #expect(after.contains("Two of six.") && after.contains("D. Desk"), "\(after)")
    #expect(!after.contains("Chief") && !after.contains("list says so"), "\(after)")
    #expect(!desk.says("lint").contains("differ"))
    let verified = desk("verify \(desk.folder.path)/report.json")
    #expect(verified.status == .success, "\(verified)")
  }

  @Test func agreeComparesWhatBothSaidBeforeTheyKnew() throws {
    let desk = try Sample.desk(
      Self.readTwice + [
        "set analyst \"\(TestDesk.analyst)\"", "verdict c1 half true --because \"C. is right.\"",
      ])
    let answer = try desk.json("agree")["answer"]
    #expect(answer.strings("raters") == [TestDesk.analyst, "C. Chief"])
    #expect(answer.number("claims") == 2)
    #expect(desk.says("agree").contains("50 % the same"))
    #expect(desk("differ").status == .success, "A. Analyst was persuaded")
  }

  @Test func wordsAreStruckInEveryRationale() throws {
    let desk = try Sample.desk(
      Self.readTwice + [
        Self.third, "settle c1 first --because \"Asked Quillfeather.\"", Self.chief, "undo",
        "second c2 false --because \"So says Quillfeather.\"",
      ])
    desk.prepare(["redact --words Quillfeather --confirm Quillfeather"])
    let text = desk("differ").output + desk.says("history")
    #expect(text.contains("So says [protected source]."), "\(text)")
    #expect(!text.contains("Quillfeather"), "\(text)")
  }

  @Test func missingPartsAreAskedFor() throws {
    let desk = try Sample.desk(Self.readTwice)
    for line in ["second c1", "settle c1", "settle c1 True", "settle c1 --because X"] {
      #expect(try desk.json(line)["error"].string("code") == "usage", "\(line)")
    }
    #expect(try desk.json("settle c1 purple --because X")["error"].string("code") == "not-on-scale")
    #expect(try desk.json("settle c1 first --because \"\"")["error"].string("code") == "empty")
  }

  @Test func onAScaleWithTheLabelFirstThatLabelCounts() throws {
    let desk = try Sample.desk(["load DIR/article.txt", "tag 2"])
    try desk.folder.write(
      #"{"name":"order","levels":[{"label":"Third","value":1},{"label":"First","value":2},{"label":"Last","value":3}]}"#
        .utf8, to: "order.json")
    desk.prepare([
      "scale DIR/order.json", "verdict c1 Third", Self.chief, "second c1 Last", Self.third,
      "settle c1 first --because X",
    ])
    #expect(desk.desk.state.claim(ClaimID(1))?.rating == "First")
  }
}
